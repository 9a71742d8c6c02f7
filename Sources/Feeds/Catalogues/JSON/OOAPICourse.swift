internal import SkillModel

/// Reads a course or programme of the Open Onderwijs API, v5 and v6 (open-education-api/specification).
enum OOAPICourse {
  /// Takes a course over, with the offerings that are expanded in it.
  static func read(_ object: JSONObject, into scan: inout ModuleScan) {
    for field in ["courseId", "programId", "programmeId"] where scan.module.id.isEmpty {
      scan.module.id = scan.plain(object[field], field) ?? ""
    }
    if object["courseId"] == nil { scan.module.kind = .programme }
    scan.skipUnknown(object, known: members)
    readOrganisation(object, into: &scan)
    scan.takeTitle(object["name"], "name")
    scan.addText(object["description"], "description")
    readOutcomes(object["learningOutcomes"], into: &scan)
    readLoad(object, into: &scan)
    readLevel(object, into: &scan)
    for field in ["modeOfDelivery", "modesOfDelivery", "modeOfStudy"] {
      scan.addForm(object[field], field)
    }
    for field in ["teachingLanguage", "teachingLanguages"] {
      scan.addLanguage(object[field], field)
    }
    if let words = scan.words(object["assessment"], "assessment"),
      let text = PlainText.plain(words.text).trimmedText
    {
      scan.module.assessments.append(Sourced(text, at: "assessment"))
    }
    for place in places(object["addresses"], &scan) { scan.addPlace(place, "addresses") }
    scan.addEntry(object["admissionRequirements"], "admissionRequirements")
    readCodes(object, into: &scan)
    if let name = scan.plain(object["qualificationAwarded"], "qualificationAwarded"),
      !["none", "null"].contains(name.lowercased())
    {
      scan.module.credentials.append(
        Sourced(
          ModuleCredential(kind: CredentialWord.kind(name) ?? "diploma", name: name),
          at: "qualificationAwarded"))
    }
    if let date = scan.date(object["validFrom"], "validFrom") {
      scan.module.validFrom = Sourced(date.date, at: "validFrom")
    }
    if let date = scan.date(object["validTo"], "validTo") {
      scan.module.validTo = Sourced(date.date, at: "validTo")
    }
    scan.takeURL(scan.plain(object["link"], "link"), "link")
    for field in ["offerings", "courseOfferings", "programOfferings", "programmeOfferings"] {
      for offering in scan.list(object[field]) {
        guard let offering = offering.object else { continue }
        scan.module.offerings.append(
          Sourced(OOAPIOffering.offering(offering, path: field, &scan), at: field))
      }
    }
  }

  /// The id of an organization stands for its name, until somebody gives that.
  static func readOrganisation(_ object: JSONObject, into scan: inout ModuleScan) {
    for field in ["organization", "organisation", "organizationId", "organisationId"] {
      guard let value = object[field], !value.isNull else { continue }
      if let organisation = value.object {
        let id = organisation["organizationId"] ?? organisation["organisationId"]
        let name = scan.words(organisation["name"], field + ".name")?.text
        scan.takeProvider(
          id: scan.plain(id, field), name: name?.trimmedText, field + ".name")
      } else {
        scan.takeProvider(id: scan.plain(value, field), name: nil, field)
      }
    }
  }

  /// v5: lists of texts by language; v6: objects with a name, a description and codes, or ids.
  private static func readOutcomes(_ value: JSONValue?, into scan: inout ModuleScan) {
    let path = "learningOutcomes"
    for outcome in scan.list(value) {
      guard let object = outcome.object, object["value"] == nil,
        object["name"] != nil || object["description"] != nil
      else {
        scan.addOutcome(outcome, path)
        continue
      }
      let words = [object["name"], object["description"]].compactMap {
        scan.words($0, path)?.text
      }
      scan.addOutcome(.string(words.joined(separator: "\n")), path)
      for code in scan.objects(object["otherCodes"], path + ".otherCodes") {
        guard let text = scan.plain(code["code"], path + ".otherCodes.code") else { continue }
        let uri = SkillURI.concept(text)
        if uri == nil, SkillURI.isMeantAsESCO(text) {
          scan.bad(path + ".otherCodes.code", .string(text))
        }
        scan.addSkill(
          TaughtSkill(
            uri: uri, framework: scan.plain(code["codeType"], path + ".otherCodes.codeType"),
            reference: uri == nil ? text : nil), path + ".otherCodes")
      }
    }
  }

  private static func readLoad(_ object: JSONObject, into scan: inout ModuleScan) {
    for load in scan.objects(object["studyLoad"], "studyLoad") {
      let unit = scan.plain(load["studyLoadUnit"], "studyLoad.studyLoadUnit")?.lowercased()
      switch unit {
      case "ects": scan.takeCredits(load["value"], "studyLoad")
      case "hour", "hours", "sbu": scan.takeHours(load["value"], "studyLoad")
      default: scan.notes.ignoredFields += 1
      }
    }
    guard let value = object["duration"], let text = scan.plain(value, "duration") else { return }
    if let duration = ISODuration(text) {
      // Hours alone are lessons, not the time from start to end.
      guard duration.days > 0 else { return scan.notes.ignoredFields += 1 }
      scan.module.weeks = Sourced(duration.weeks, at: "duration")
    } else {
      scan.bad("duration", value)
    }
  }

  /// The level of qualification counts before that of the course.
  private static func readLevel(_ object: JSONObject, into scan: inout ModuleScan) {
    let field = "levelOfQualification"
    if let value = object[field], let text = scan.plain(value, field) {
      if text.lowercased().hasPrefix("eqf") {
        scan.takeEQF(value, field)
      } else {
        scan.takeNLQF(value, field)
      }
    }
    guard scan.module.nlqf == nil, let text = scan.plain(object["level"], "level") else { return }
    let word = text.lowercased().replacing("_", with: " ")
    let level: EducationLevel? =
      if word.hasPrefix("secondary vocational education"), let digit = word.last {
        EducationLevel(String(digit))
      } else {
        EducationWords.level(word)
      }
    if let level { scan.module.nlqf = Sourced(level, at: "level") }
  }

  /// Where lessons are, else where the school is; the address for bills is none.
  static func places(_ value: JSONValue?, _ scan: inout ModuleScan) -> [ModulePlace] {
    let addresses = scan.objects(value, "addresses")
    func kind(_ address: JSONObject) -> String { address["addressType"]?.string ?? "" }
    let teaching = addresses.filter { kind($0) == "teaching" }
    return (teaching.isEmpty ? addresses : teaching).compactMap { address in
      guard !["billing", "deliveries"].contains(kind(address)) else { return nil }
      let place = ModulePlace(
        town: scan.plain(address["city"], "addresses.city"),
        postcode: scan.plain(address["postalCode"] ?? address["postCode"], "addresses.postalCode"),
        country: scan.plain(address["countryCode"], "addresses.countryCode").flatMap {
          CountryName.code($0)
        })
      return place.isEmpty ? nil : place
    }
  }

  private static func readCodes(_ object: JSONObject, into scan: inout ModuleScan) {
    for field in ["primaryCode", "otherCodes"] {
      for code in scan.objects(object[field], field) {
        guard let text = scan.plain(code["code"], field), text != "null" else { continue }
        let scheme = scan.plain(code["codeType"], field) ?? ""
        scan.module.codes.append(Sourced(ModuleCode(scheme: scheme, code: text), at: field))
      }
    }
    for field in scan.list(object["fieldsOfStudy"]) {
      guard let text = scan.plain(field, "fieldsOfStudy") else { continue }
      scan.module.codes.append(
        Sourced(ModuleCode(scheme: "isced-f", code: text), at: "fieldsOfStudy"))
    }
  }

  private static let members: Set<String> = [
    "courseId", "programId", "programmeId", "primaryCode", "otherCodes", "name", "description",
    "organization", "organisation", "organizationId", "organisationId", "learningOutcomes",
    "studyLoad", "duration", "levelOfQualification", "level", "modeOfDelivery", "modesOfDelivery",
    "modeOfStudy", "teachingLanguage", "teachingLanguages", "addresses", "admissionRequirements",
    "fieldsOfStudy", "qualificationAwarded", "validFrom", "validTo", "link", "offerings",
    "courseOfferings", "programOfferings", "programmeOfferings", "assessment",
  ]
}
