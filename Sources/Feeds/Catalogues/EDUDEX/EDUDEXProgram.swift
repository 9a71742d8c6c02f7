internal import SkillModel

/// Reads a program of EDU-DEX, API 1.0.2.
///
/// XML comes as JSON too (`XMLElement.json`): the names are the same, a unit is an attribute.
enum EDUDEXProgram {
  /// Takes a program over.
  static func read(_ object: JSONObject, into scan: inout ModuleScan) {
    let classification = object["programClassification"]?.object ?? JSONObject()
    let path = "programClassification."
    scan.module.id =
      scan.plain(classification["programId"] ?? object["programUUID"], path + "programId") ?? ""
    scan.takeProvider(
      id: scan.plain(classification["orgUnitId"], path + "orgUnitId"), name: nil,
      path + "orgUnitId")
    scan.skipUnknown(object, known: members)
    readDescriptions(object["programDescriptions"]?.object ?? JSONObject(), into: &scan)
    readClassification(classification, into: &scan)
    readCurriculum(object, into: &scan)
    readAdmission(object["programAdmission"], into: &scan)
    readAcknowledgements(object["programExternalAcknowledgements"], into: &scan)
    EDUDEXSchedule.read(object["programSchedule"], into: &scan)
    scan.addForm(
      object["programBasicProfile"]?["location"], "programBasicProfile.location")
    if let date = scan.date(object["expires"], "expires") {
      scan.module.validTo = Sourced(date.date, at: "expires")
    }
    if let date = scan.date(object["lastEdited"], "lastEdited") {
      scan.module.modified = Sourced(date.moment, at: "lastEdited")
    }
  }

  private static func readDescriptions(_ object: JSONObject, into scan: inout ModuleScan) {
    let path = "programDescriptions."
    scan.takeTitle(object["programName"], path + "programName")
    scan.addText(object["programSummaryText"], path + "programSummaryText")
    let text = object["programDescriptionText"].flatMap { LocalizedText.isEmpty($0) ? nil : $0 }
    if let text {
      scan.addText(text, path + "programDescriptionText")
    } else {
      scan.addText(object["programDescriptionHtml"], path + "programDescriptionHtml")
    }
    for subject in scan.list(object["subjectText"]) {
      let name = subject["subject"]?.string?.lowercased() ?? ""
      let words =
        subject["text"] ?? subject["summaryText"] ?? subject["htmlText"] ?? subject["summary"]
      switch name {
      case "admission", "prior knowledge", "previous education":
        scan.addEntry(words, path + "subjectText")
      case "learning outcomes", "learning objectives", "goal", "objective", "learning goals":
        scan.addOutcome(words, path + "subjectText")
      default: scan.addText(words, path + "subjectText")
      }
    }
    if let link = scan.words(object["webLink"], path + "webLink")?.text.trimmedText {
      scan.takeURL(link, path + "webLink")
    }
  }

  private static func readClassification(_ object: JSONObject, into scan: inout ModuleScan) {
    let path = "programClassification."
    scan.addForm(object["programForm"], path + "programForm")
    readDuration(object["programDuration"], path + "programDuration", into: &scan)
    for credits in scan.list(object["credits"]) {
      guard credits["system"]?.string?.uppercased() == "ECTS" else {
        scan.notes.ignoredFields += 1
        continue
      }
      scan.takeCredits(credits["credits"], path + "credits")
    }
    if scan.module.nlqf == nil,
      let word = scan.plain(object["programLevel"], path + "programLevel"),
      let level = EducationWords.level(word)
    {
      scan.module.nlqf = Sourced(level, at: path + "programLevel")
    }
    if let name = scan.plain(object["degree"], path + "degree") {
      scan.module.credentials.append(
        Sourced(
          ModuleCredential(kind: CredentialWord.kind(name), name: name), at: path + "degree"))
    }
    for language in scan.list(object["instructionLanguage"]) {
      let code = language["languageCode"] ?? language
      scan.addLanguage(code, path + "instructionLanguage")
    }
    for place in scan.list(object["programLocation"]) {
      let place = EDUDEXSchedule.place(place, path + "programLocation", &scan)
      scan.addPlace(place, path + "programLocation")
    }
    for asked in scan.list(object["applicationRequirement"]) {
      let words = asked["requirementSummary"] ?? asked["requirementType"]
      scan.addEntry(words, path + "applicationRequirement")
    }
  }

  /// `{"months": 6}`, or a text with its unit beside it.
  private static func readDuration(
    _ value: JSONValue?, _ path: String, into scan: inout ModuleScan
  ) {
    guard let value, let object = value.object else {
      if let value, !value.isNull { scan.bad(path, value) }
      return
    }
    if let unit = object["unit"]?.string, let text = object[XMLElement.textMember] {
      guard let weeks = DurationUnit.weeks(unit) else { return scan.bad(path, .string(unit)) }
      return takeWeeks(text, weeks, path, into: &scan)
    }
    for member in object.members {
      if let weeks = DurationUnit.weeks(member.key) {
        takeWeeks(member.value, weeks, path, into: &scan)
      }
    }
  }

  private static func takeWeeks(
    _ value: JSONValue, _ weeks: Double, _ path: String, into scan: inout ModuleScan
  ) {
    guard scan.module.weeks == nil,
      let count = scan.amount(value, Double.leastNonzeroMagnitude...1000, path)
    else { return }
    scan.module.weeks = Sourced(count * weeks, at: path)
  }

  private static func readCurriculum(_ object: JSONObject, into scan: inout ModuleScan) {
    let load = object["programCurriculum"]?["studyLoad"]
    scan.takeHours(load?["program"], "programCurriculum.studyLoad.program")
    scan.takeHoursPerWeek(load?["week"], "programCurriculum.studyLoad.week")
    for skill in scan.list(object["programCompetences"]?["eCFDevelopment"]) {
      let path = "programCompetences.eCFDevelopment"
      guard let code = scan.plain(skill["eCompetence"], path) else { continue }
      scan.addSkill(
        TaughtSkill(
          levelText: scan.plain(skill["proficiencyLevel"], path), framework: "e-CF",
          reference: code), path)
    }
  }

  private static func readAdmission(_ value: JSONValue?, into scan: inout ModuleScan) {
    for level in scan.list(value?["requiredLevel"]) {
      let path = "programAdmission.requiredLevel"
      guard let word = scan.plain(level["level"] ?? level, path) else { continue }
      let known = EducationWords.level(word)
      scan.module.entry.append(
        Sourced(EntryRequirement(level: known, text: known == nil ? word : nil), at: path))
    }
  }

  private static func readAcknowledgements(_ value: JSONValue?, into scan: inout ModuleScan) {
    let path = "programExternalAcknowledgements."
    for item in scan.list(value?["nlqfRegistration"]) {
      // What is registered counts before the word for the level.
      if item["nlqfLevel"] != nil { scan.module.nlqf = nil }
      scan.takeNLQF(item["nlqfLevel"], path + "nlqfRegistration.nlqfLevel")
      scan.takeEQF(item["eqfLevel"], path + "nlqfRegistration.eqfLevel")
      scan.module.qualityMarks.append(Sourced("NLQF", at: path + "nlqfRegistration"))
    }
    for (field, scheme) in [
      ("creboRegistration", "crebo"), ("crohoRegistration", "croho"), ("rioRegistration", "rio"),
    ] {
      for item in scan.list(value?[field]) {
        let code = item.object?.members.first { $0.key.lowercased().hasSuffix("code") }?.value
        guard let text = scan.plain(code ?? (item.object == nil ? item : nil), path + field)
        else { continue }
        scan.module.codes.append(Sourced(ModuleCode(scheme: scheme, code: text), at: path + field))
      }
    }
    for item in scan.list(value?["industryExamOrCertificate"]) {
      let name = scan.words(item["name"] ?? item, path + "industryExamOrCertificate")?.text
      guard let name = name?.trimmedText else { continue }
      scan.module.credentials.append(
        Sourced(
          ModuleCredential(kind: CredentialWord.kind(name), name: name),
          at: path + "industryExamOrCertificate"))
    }
  }

  private static let members: Set<String> = [
    "programUUID", "programClassification", "programDescriptions", "programCurriculum",
    "programCompetences", "programAdmission", "programExternalAcknowledgements",
    "programSchedule", "programBasicProfile", "expires", "lastEdited", "editor", "format",
    "generator",
  ]
}
