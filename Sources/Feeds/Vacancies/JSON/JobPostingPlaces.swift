internal import SkillModel

/// Where the work of a schema.org `JobPosting` is done.
enum JobPostingPlaces {
  /// Takes the places over.
  static func read(_ object: JSONObject, into scan: inout VacancyScan) {
    for value in scan.list(object["jobLocation"]) { readLocation(value, into: &scan) }
    var isRemote = false
    for value in scan.list(object["jobLocationType"]) {
      guard let text = scan.plain(value, "jobLocationType") else { continue }
      if text.uppercased() == "TELECOMMUTE" {
        isRemote = true
      } else {
        scan.bad("jobLocationType", value)
      }
    }
    let countries = readCountries(object["applicantLocationRequirements"], into: &scan)
    for country in countries {
      let place = VacancyPlace(country: country, isRemote: isRemote)
      scan.vacancy.places.append(Sourced(place, at: "applicantLocationRequirements"))
    }
    if isRemote, countries.isEmpty {
      scan.vacancy.places.append(Sourced(VacancyPlace(isRemote: true), at: "jobLocationType"))
    }
  }

  /// Where applicants may live, which is where they may work from.
  private static func readCountries(
    _ value: JSONValue?, into scan: inout VacancyScan
  ) -> [String] {
    var codes: [String] = []
    for value in scan.list(value) {
      let path = "applicantLocationRequirements"
      guard let name = scan.plain(value["name"] ?? value, path) else { continue }
      if let code = CountryName.code(name) {
        if !codes.contains(code) { codes.append(code) }
      } else {
        scan.bad(path, .string(name))
      }
    }
    return codes
  }

  private static func readLocation(_ value: JSONValue, into scan: inout VacancyScan) {
    guard let node = value.object else { return readText(value, "jobLocation", into: &scan) }
    let addresses = scan.list(node["address"])
    for address in addresses {
      if let object = address.object {
        readAddress(object, "jobLocation.address", into: &scan)
      } else {
        readText(address, "jobLocation.address", into: &scan)
      }
    }
    guard addresses.isEmpty else { return }
    if node["addressLocality"] != nil || node["postalCode"] != nil || node["addressCountry"] != nil
    {
      readAddress(node, "jobLocation", into: &scan)
    } else if let name = node["name"] {
      readText(name, "jobLocation.name", into: &scan)
    }
  }

  private static func readAddress(
    _ object: JSONObject, _ path: String, into scan: inout VacancyScan
  ) {
    func field(_ name: String) -> String? {
      scan.plain(object[name]?["name"] ?? object[name], path + "." + name).map(PlainText.plain)
        .flatMap(\.trimmedText)
    }
    var place = VacancyPlace(
      town: field("addressLocality"), postcode: field("postalCode"), region: field("addressRegion"))
    if let country = field("addressCountry") {
      place.country = CountryName.code(country)
      if place.country == nil { scan.bad(path + ".addressCountry", .string(country)) }
    }
    if place != VacancyPlace() { scan.vacancy.places.append(Sourced(place, at: path)) }
  }

  /// A place in words: a town, perhaps with a country or a Dutch postcode.
  ///
  /// What stands before the first comma is the town when it has no digits; an address with a street is
  /// kept as text, but for its postcode.
  private static func readText(_ value: JSONValue, _ path: String, into scan: inout VacancyScan) {
    guard let text = scan.plain(value, path).map(PlainText.plain)?.trimmedText else { return }
    if ["remote", "thuis", "thuiswerk", "telecommute"].contains(text.lowercased()) {
      return scan.vacancy.places.append(Sourced(VacancyPlace(isRemote: true), at: path))
    }
    let parts = text.split(separator: ",").compactMap { String($0).trimmedText }
    var place = VacancyPlace(postcode: DutchPostcode.first(in: text))
    if let first = parts.first, !first.contains(where: \.isNumber) { place.town = first }
    if parts.count > 1, let last = parts.last { place.country = CountryName.code(last) }
    if place != VacancyPlace() { scan.vacancy.places.append(Sourced(place, at: path)) }
    if place.town == nil { scan.bad(path, value) }
  }
}
