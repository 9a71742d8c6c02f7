internal import SkillModel

/// Reads an ad of JobTech (Arbetsförmedlingen, Sweden; JobSearch, JobStream and their archives, JSON).
///
/// Its codes belong to the JobTech taxonomy, which is not loaded: the labels count. What was found in
/// the text by a machine (`keywords`) is not read.
enum JobTechAd {
  /// Takes an ad over.
  static func read(_ object: JSONObject, into scan: inout VacancyScan) {
    scan.vacancy.id = scan.plain(object["id"], "id") ?? ""
    scan.vacancy.isClosed = object["removed"]?.bool ?? false
    scan.skipUnknown(object, known: members)
    if let title = scan.plain(object["headline"], "headline") {
      scan.vacancy.title = Sourced(title, at: "headline")
    }
    readDescription(object["description"], into: &scan)
    if let employer = object["employer"]?.object {
      let name = scan.plain(employer["name"], "employer.name")
      if let name { scan.vacancy.employer = Sourced(name, at: "employer.name") }
      scan.skipUnknown(employer, known: ["name", "workplace", "id"])
    }
    if let details = object["application_details"]?.object {
      scan.skipUnknown(details, known: [])
    }
    readPlace(object["workplace_address"]?.object, into: &scan)
    readTerms(object, into: &scan)
    readDates(object, into: &scan)
    for value in scan.list(object["occupation"]) {
      let path = "occupation.label"
      if let label = scan.plain(value["label"], path) {
        scan.vacancy.occupations.append(
          Sourced(OccupationReference(scheme: "", code: nil, uri: nil, label: label), at: path))
      }
    }
    readAsked(object["must_have"]?.object, "must_have", .required, into: &scan)
    readAsked(object["nice_to_have"]?.object, "nice_to_have", .preferred, into: &scan)
    for value in scan.list(object["driving_license"]) {
      scan.addLicence(scan.plain(value["label"], "driving_license.label"), "driving_license.label")
    }
    scan.takeURL(scan.plain(object["webpage_url"], "webpage_url"), "webpage_url")
  }

  /// `text` holds all; the other parts are of ads that came in parts.
  private static func readDescription(_ value: JSONValue?, into scan: inout VacancyScan) {
    guard let node = value?.object else {
      return scan.addText(scan.text(value, "description"), "description")
    }
    for part in ["text", "needs", "requirements", "conditions"] {
      let path = "description." + part
      scan.addText(scan.text(node[part], path), path)
    }
    scan.skipUnknown(
      node, known: ["text", "text_formatted", "needs", "requirements", "conditions"])
  }

  /// `country_code` is no ISO code; the name of the country is.
  private static func readPlace(_ node: JSONObject?, into scan: inout VacancyScan) {
    guard let node else { return }
    let path = "workplace_address"
    let place = VacancyPlace(
      town: scan.plain(node["city"], path + ".city"),
      municipality: scan.plain(node["municipality"], path + ".municipality")
        ?? scan.plain(node["municipality_code"], path + ".municipality_code"),
      postcode: scan.plain(node["postcode"], path + ".postcode"),
      region: scan.plain(node["region"], path + ".region"),
      country: scan.plain(node["country"], path + ".country").flatMap(CountryName.code))
    if place != VacancyPlace() { scan.vacancy.places.append(Sourced(place, at: path)) }
  }

  private static func readTerms(_ object: JSONObject, into scan: inout VacancyScan) {
    readScope(object["scope_of_work"], into: &scan)
    if let label = scan.plain(object["working_hours_type"]?["label"], "working_hours_type.label") {
      let words = EmploymentWords(label)
      for range in words.hours {
        scan.vacancy.hours.append(Sourced(range, at: "working_hours_type.label"))
      }
    }
    if let label = scan.plain(object["employment_type"]?["label"], "employment_type.label") {
      let word = label.lowercased()
      if word.contains("sommarjobb") || word.contains("behovsanställning") {
        scan.addContract(.temporary, "employment_type.label")
      }
    }
    if let label = scan.plain(object["duration"]?["label"], "duration.label") {
      let word = label.lowercased()
      if word.hasPrefix("tillsvidare") || word.hasPrefix("tills vidare") {
        scan.addContract(.permanent, "duration.label")
      } else if ["månad", "dag", "veck"].contains(where: word.contains) {
        scan.addContract(.temporary, "duration.label")
      }
    }
    let pay = "salary_description"
    if let salary = scan.plain(object[pay], pay).flatMap(SalaryText.salary) {
      scan.vacancy.salaries.append(Sourced(salary, at: pay))
    }
  }

  /// Percent of a whole week: how many hours that has is not said, so 100 is the whole week and less
  /// is a part of it.
  private static func readScope(_ value: JSONValue?, into scan: inout VacancyScan) {
    let path = "scope_of_work"
    let least = scan.amount(value?["min"], 0...100, path + ".min")
    let most = scan.amount(value?["max"], 0...100, path + ".max") ?? least
    guard let most, most > 0 else { return }
    if (least ?? most) < 100 { scan.vacancy.hours.append(Sourced(.partTime, at: path + ".min")) }
    if most == 100 { scan.vacancy.hours.append(Sourced(.fullTime, at: path + ".max")) }
  }

  private static func readDates(_ object: JSONObject, into scan: inout VacancyScan) {
    if let date = scan.date(object["publication_date"], "publication_date") {
      scan.vacancy.published = Sourced(date.date, at: "publication_date")
    }
    if let date = scan.date(object["application_deadline"], "application_deadline") {
      scan.vacancy.closes = Sourced(date.date, at: "application_deadline")
    }
    if let date = scan.date(object["timestamp"], "timestamp") {
      scan.vacancy.modified = Sourced(date.moment, at: "timestamp")
    }
  }

  /// A language that is a plus is kept as a skill that is one: languages of a vacancy are asked.
  private static func readAsked(
    _ node: JSONObject?, _ list: String, _ need: AskedSkill.Need, into scan: inout VacancyScan
  ) {
    guard let node else { return }
    scan.skipUnknown(node, known: ["skills", "languages"])
    for item in scan.objects(node["skills"], list + ".skills") {
      let level = scan.plain(item["weight"], list + ".skills.weight")
      let path = list + ".skills.label"
      scan.addSkill(scan.plain(item["label"], path), need: need, level: level, path)
    }
    for item in scan.objects(node["languages"], list + ".languages") {
      let path = list + ".languages.label"
      guard let label = scan.plain(item["label"], path) else { continue }
      if need == .required, let language = language(label) {
        scan.vacancy.languages.append(
          Sourced(LanguageSkill(language: language, level: nil), at: path))
      } else {
        scan.addSkill(label, need: need, path)
      }
    }
  }

  private static func language(_ label: String) -> Language? {
    swedishNames[label.lowercased()].map(Language.init(rawValue:)) ?? LanguageCode.language(label)
  }

  private static let swedishNames: [String: String] = [
    "svenska": "sv", "engelska": "en", "finska": "fi", "norska": "no", "danska": "da",
    "tyska": "de", "franska": "fr", "spanska": "es", "italienska": "it", "nederländska": "nl",
    "polska": "pl", "ryska": "ru", "arabiska": "ar", "persiska": "fa", "turkiska": "tr",
    "kinesiska": "zh", "somaliska": "so", "ukrainska": "uk", "estniska": "et",
  ]

  private static let members: Set<String> = [
    "id", "headline", "removed", "description", "employer", "application_details",
    "workplace_address", "scope_of_work", "working_hours_type", "employment_type", "duration",
    "salary_description", "publication_date", "application_deadline", "timestamp", "occupation",
    "must_have", "nice_to_have", "driving_license", "webpage_url",
  ]
}
