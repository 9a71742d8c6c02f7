internal import SkillModel

/// Reads a schema.org `JobPosting` (JSON-LD).
///
/// Nearly every field is a text, a node or a list of both: a node gives values, a text does where it can
/// mean one thing only and is kept as running text otherwise.
enum JobPosting {
  /// Takes a posting over.
  static func read(_ object: JSONObject, into scan: inout VacancyScan) {
    let object = JSONLD.compacted(object)
    readIdentity(object, into: &scan)
    scan.skipUnknown(object, known: members)
    for field in ["title", "name"] where scan.vacancy.title == nil {
      scan.vacancy.title = scan.plain(object[field], field).map(PlainText.plain).flatMap {
        $0.isEmpty ? nil : Sourced($0, at: field)
      }
    }
    readEmployer(object, into: &scan)
    readDates(object, into: &scan)
    for value in scan.list(object["employmentType"]) {
      scan.addEmployment(scan.plain(value, "employmentType"), "employmentType")
    }
    readWorkHours(object["workHours"], into: &scan)
    addTexts(object["description"], "description", into: &scan)
    addTexts(object["responsibilities"], "responsibilities", into: &scan)
    JobPostingPlaces.read(object, into: &scan)
    JobPostingRequirements.read(object, into: &scan)
    JobPostingSalary.read(object, into: &scan)
  }

  /// The name in a `PropertyValue` is who gave the id, mostly the employer.
  private static func readIdentity(_ object: JSONObject, into scan: inout VacancyScan) {
    for value in scan.list(object["identifier"]) where scan.vacancy.id.isEmpty {
      if let node = value.object {
        scan.vacancy.id = scan.plain(node["value"], "identifier.value") ?? ""
        if !scan.vacancy.id.isEmpty {
          scan.vacancy.owner = scan.plain(node["name"], "identifier.name") ?? ""
        }
      } else {
        scan.vacancy.id = scan.plain(value, "identifier") ?? ""
      }
    }
    scan.takeURL(scan.plain(object["url"], "url"), "url")
    if scan.vacancy.id.isEmpty, let id = object["@id"]?.string, VacancyScan.webAddress(id) != nil {
      scan.vacancy.id = id
    }
    if let code = scan.plain(object["inLanguage"]?["name"] ?? object["inLanguage"], "inLanguage") {
      scan.vacancy.language = LanguageCode.language(code)
    }
  }

  private static func readEmployer(_ object: JSONObject, into scan: inout VacancyScan) {
    for value in scan.list(object["hiringOrganization"]) where scan.vacancy.employer == nil {
      let name =
        value.object.flatMap {
          scan.plain($0["name"] ?? $0["legalName"], "hiringOrganization.name")
        } ?? value.string?.trimmedText
      let path = value.object == nil ? "hiringOrganization" : "hiringOrganization.name"
      scan.vacancy.employer = name.map { Sourced(PlainText.plain($0), at: path) }
    }
  }

  private static func readDates(_ object: JSONObject, into scan: inout VacancyScan) {
    if let date = scan.date(object["datePosted"], "datePosted") {
      scan.vacancy.published = Sourced(date.date, at: "datePosted")
    }
    if let date = scan.date(object["dateModified"], "dateModified") {
      scan.vacancy.modified = Sourced(date.moment, at: "dateModified")
    }
    if let date = scan.date(object["validThrough"], "validThrough") {
      scan.vacancy.closes = Sourced(date.date, at: "validThrough")
    }
    if let date = scan.date(object["jobStartDate"], "jobStartDate") {
      scan.vacancy.starts = Sourced(date.date, at: "jobStartDate")
    }
  }

  /// `40 hours per week` is a value; `8am-5pm` is kept as text.
  private static func readWorkHours(_ value: JSONValue?, into scan: inout VacancyScan) {
    for value in scan.list(value) {
      guard let text = scan.plain(value, "workHours") else { continue }
      if let range = HoursText.range(in: text) {
        scan.vacancy.hours.append(Sourced(range, at: "workHours"))
      } else {
        scan.addText(text, "workHours")
      }
    }
  }

  /// Adds running text; of a list each element is one of a list.
  static func addTexts(_ value: JSONValue?, _ path: String, into scan: inout VacancyScan) {
    let values = scan.list(value)
    var parts: [String] = []
    for value in values {
      if let node = value.object {
        let words = [scan.plain(node["name"], path), scan.text(node["description"], path)]
        if let text = words.compactMap({ $0 }).joined(separator: ": ").trimmedText {
          parts.append(text)
        }
      } else if let text = scan.text(value, path) {
        parts.append(text)
      }
    }
    if values.count < 2 { return scan.addText(parts.first, path) }
    let lines = parts.map { "- " + PlainText.plain($0) }.joined(separator: "\n")
    if !lines.isEmpty { scan.vacancy.texts.append(Sourced(lines, at: path)) }
  }

  private static let members: Set<String> = [
    "identifier", "url", "inLanguage", "title", "name", "hiringOrganization", "datePosted",
    "dateModified", "validThrough", "jobStartDate", "employmentType", "workHours", "description",
    "responsibilities", "jobLocation", "jobLocationType", "applicantLocationRequirements", "skills",
    "qualifications", "educationRequirements", "experienceRequirements", "occupationalCategory",
    "relevantOccupation", "baseSalary", "estimatedSalary", "salaryCurrency", "physicalRequirement",
    "sensoryRequirement", "securityClearanceRequirement", "eligibilityToWorkRequirement",
    "specialCommitments", "type",
  ]
}
