internal import SkillModel

/// Reads a schema.org `Course`, `EducationalOccupationalProgram` or `EducationalOccupationalCredential`
/// (JSON-LD).
enum CourseNode {
  /// Takes a node over.
  static func read(_ object: JSONObject, into scan: inout ModuleScan) {
    let object = JSONLD.compacted(object)
    let types = JSONLD.types(object)
    if types.contains("EducationalOccupationalProgram") || types.contains("WorkBasedProgram") {
      scan.module.kind = .programme
    } else if types.contains("EducationalOccupationalCredential") {
      scan.module.kind = .credential
    }
    readIdentity(object, into: &scan)
    scan.skipUnknown(object, known: members)
    scan.takeTitle(object["name"], "name")
    scan.addText(object["description"], "description")
    for field in ["teaches", "competencyRequired", "assesses", "educationalAlignment"] {
      CourseSkills.read(object[field], field, into: &scan)
    }
    for field in ["coursePrerequisites", "programPrerequisites"] {
      CourseSkills.readPrerequisites(object[field], field, into: &scan)
    }
    readLoad(object, into: &scan)
    readCredential(object, into: &scan)
    scan.addForm(object["educationalProgramMode"], "educationalProgramMode")
    scan.addForm(object["courseMode"], "courseMode")
    for field in ["inLanguage", "availableLanguage"] {
      scan.addLanguage(object[field]?["name"] ?? object[field], field)
    }
    for price in CourseOffering.prices(object["offers"], "offers", &scan) {
      scan.module.prices.append(Sourced(price, at: "offers"))
    }
    if scan.module.prices.isEmpty, object["isAccessibleForFree"]?.bool == true {
      scan.module.prices.append(Sourced(ModulePrice(cents: 0), at: "isAccessibleForFree"))
    }
    if let most = scan.amount(object["maximumEnrollment"], 1...100_000, "maximumEnrollment") {
      scan.module.capacity = Sourced(Int(most), at: "maximumEnrollment")
    }
    CourseOffering.read(object, into: &scan)
    if let date = scan.date(object["dateModified"], "dateModified") {
      scan.module.modified = Sourced(date.moment, at: "dateModified")
    }
  }

  private static func readIdentity(_ object: JSONObject, into scan: inout ModuleScan) {
    for value in scan.list(object["identifier"]) where scan.module.id.isEmpty {
      scan.module.id = scan.plain(value.object == nil ? value : value["value"], "identifier") ?? ""
    }
    if scan.module.id.isEmpty {
      scan.module.id = scan.plain(object["courseCode"], "courseCode") ?? ""
    }
    if scan.module.id.isEmpty, let id = object["@id"]?.string, VacancyScan.webAddress(id) != nil {
      scan.module.id = id
    }
    scan.takeURL(object["url"]?.string ?? object["url"]?["@id"]?.string, "url")
    for field in ["provider", "offeredBy", "recognizedBy", "publisher"] {
      for value in scan.list(object[field]) where scan.module.provider.isEmpty {
        let name = value.object == nil ? value : value["name"] ?? value["legalName"]
        scan.takeProvider(
          id: nil, name: scan.plain(name, field + ".name"), field + ".name")
      }
    }
  }

  /// Credits count where they are said to be ECTS: those of other countries are something else.
  private static func readLoad(_ object: JSONObject, into scan: inout ModuleScan) {
    let credits = object["numberOfCredits"]
    if let value = credits, !value.isNull {
      let unit = (value["unitText"] ?? value["unitCode"] ?? value["name"])?.string ?? ""
      if ["ECTS", "EC", "EC'S"].contains(unit.uppercased()) {
        scan.takeCredits(value["value"], "numberOfCredits")
      } else {
        scan.bad("numberOfCredits", value["value"] ?? value)
      }
    }
    for field in ["timeToComplete", "timeRequired", "courseWorkload"] {
      guard let value = object[field], let text = scan.plain(value, field) else { continue }
      guard let duration = ISODuration(text) else {
        scan.bad(field, value)
        continue
      }
      if let hours = duration.studyHours {
        if scan.module.hours == nil { scan.module.hours = Sourced(hours, at: field) }
      } else if scan.module.weeks == nil {
        scan.module.weeks = Sourced(duration.weeks, at: field)
      }
    }
    for value in scan.list(object["educationalLevel"]) {
      let words = scan.plain(value.object == nil ? value : value["name"], "educationalLevel")
      guard let text = words?.uppercased() else { continue }
      if text.hasPrefix("NLQF") {
        scan.takeNLQF(.string(text), "educationalLevel")
      } else if text.hasPrefix("EQF") {
        scan.takeEQF(.string(text), "educationalLevel")
      } else {
        scan.notes.ignoredFields += 1
      }
    }
  }

  private static func readCredential(_ object: JSONObject, into scan: inout ModuleScan) {
    let isCredential = scan.module.kind == .credential
    let field = isCredential ? "credentialCategory" : "educationalCredentialAwarded"
    for value in scan.list(object[field]) {
      let category = value["credentialCategory"]
      let name = value["name"] ?? category?["name"] ?? category
      guard let text = scan.plain(value.object == nil ? value : name, field) else { continue }
      scan.module.credentials.append(
        Sourced(ModuleCredential(kind: CredentialWord.kind(text), name: text), at: field))
    }
  }

  private static let members: Set<String> = [
    "identifier", "courseCode", "url", "provider", "offeredBy", "recognizedBy", "publisher",
    "name", "description", "teaches", "competencyRequired", "assesses", "educationalAlignment",
    "coursePrerequisites", "programPrerequisites", "numberOfCredits", "timeToComplete",
    "timeRequired", "courseWorkload", "educationalLevel", "credentialCategory",
    "educationalCredentialAwarded", "educationalProgramMode", "courseMode", "inLanguage",
    "availableLanguage", "offers", "isAccessibleForFree", "maximumEnrollment",
    "hasCourseInstance", "startDate", "endDate", "applicationDeadline", "dateModified", "type",
  ]
}
