internal import SkillModel

/// Reads starts and prices of a schema.org course.
enum CourseOffering {
  /// Takes each `CourseInstance` over, and the dates of a programme as one start.
  static func read(_ object: JSONObject, into scan: inout ModuleScan) {
    for value in scan.list(object["hasCourseInstance"]) {
      guard let node = value.object else {
        scan.bad("hasCourseInstance", value)
        continue
      }
      scan.skipUnknown(node, known: members)
      let offering = offering(node, "hasCourseInstance", &scan)
      scan.module.offerings.append(Sourced(offering, at: "hasCourseInstance"))
      scan.addForm(node["courseMode"], "hasCourseInstance.courseMode")
      readWorkload(node, into: &scan)
    }
    guard object["startDate"] != nil || object["applicationDeadline"] != nil else { return }
    var offering = ModuleOffering()
    offering.start = scan.date(object["startDate"], "startDate")?.date
    offering.end = scan.date(object["endDate"], "endDate")?.date
    offering.deadline = scan.date(object["applicationDeadline"], "applicationDeadline")?.date
    scan.module.offerings.append(Sourced(offering, at: "startDate"))
  }

  private static func offering(
    _ node: JSONObject, _ path: String, _ scan: inout ModuleScan
  ) -> ModuleOffering {
    var offering = ModuleOffering()
    offering.id = scan.plain(node["identifier"]?["value"] ?? node["identifier"], path)
    offering.start = scan.date(node["startDate"], path + ".startDate")?.date
    offering.end = scan.date(node["endDate"], path + ".endDate")?.date
    if node["eventStatus"]?.string?.hasSuffix("EventCancelled") == true { offering.isOpen = false }
    for value in scan.list(node["courseMode"]) {
      offering.modes += value.string.flatMap { LearningForm($0) }?.modes ?? []
    }
    for value in scan.list(node["location"]) {
      let place = place(value, path + ".location", &scan)
      if !place.isEmpty { offering.places.append(place) }
    }
    offering.languages = scan.languages(node["inLanguage"], path + ".inLanguage")
    offering.prices = prices(node["offers"], path + ".offers", &scan)
    offering.capacity = scan.amount(
      node["maximumAttendeeCapacity"], 1...100_000, path + ".maximumAttendeeCapacity"
    ).map { Int($0) }
    return offering
  }

  /// A place: its name, or the town of its address.
  private static func place(
    _ value: JSONValue, _ path: String, _ scan: inout ModuleScan
  ) -> ModulePlace {
    guard let node = value.object else { return ModulePlace(town: scan.plain(value, path)) }
    if JSONLD.types(node).contains("VirtualLocation") { return ModulePlace() }
    let address = node["address"] ?? value
    let country = address["addressCountry"]
    let place = ModulePlace(
      town: scan.plain(address["addressLocality"], path),
      postcode: scan.plain(address["postalCode"], path),
      region: scan.plain(address["addressRegion"], path),
      country: scan.plain(country?["name"] ?? country, path).flatMap { CountryName.code($0) })
    return place.isEmpty ? ModulePlace(town: scan.plain(node["name"], path)) : place
  }

  /// `PT22H` is the load as a whole; words are kept as text.
  private static func readWorkload(_ node: JSONObject, into scan: inout ModuleScan) {
    let path = "hasCourseInstance.courseWorkload"
    guard let text = scan.plain(node["courseWorkload"], path) else { return }
    if let hours = ISODuration(text)?.studyHours {
      if scan.module.hours == nil { scan.module.hours = Sourced(hours, at: path) }
    } else {
      scan.addText(.string(text), path)
    }
  }

  /// Prices of offers; several offers are for several kinds of people, so that none of them is the
  /// price.
  static func prices(
    _ value: JSONValue?, _ path: String, _ scan: inout ModuleScan
  ) -> [ModulePrice] {
    var prices: [ModulePrice] = []
    for offer in scan.list(value) {
      let specification = offer["priceSpecification"]
      let currency = offer["priceCurrency"] ?? specification?["priceCurrency"]
      let amount = offer["price"] ?? specification?["price"]
      guard
        var price = scan.price(
          amount, currency: scan.plain(currency, path + ".priceCurrency"), path + ".price")
      else { continue }
      price.kind = scan.plain(offer["category"], path + ".category")
      price.includesVAT = (specification?["valueAddedTaxIncluded"])?.bool
      prices.append(price)
    }
    if prices.count > 1 { for at in prices.indices { prices[at].isRequired = false } }
    return prices
  }

  private static let members: Set<String> = [
    "identifier", "startDate", "endDate", "eventStatus", "courseMode", "location", "inLanguage",
    "offers", "maximumAttendeeCapacity", "courseWorkload", "name", "type",
  ]
}
