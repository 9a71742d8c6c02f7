internal import SkillModel

/// Reads a qualification or other specification of a learning achievement of the European Learning
/// Model 3: JSON-LD of a credential, or XML of a catalogue as JSON (names differ in capitals).
enum ELMSpecification {
  /// Takes a specification over.
  ///
  /// - Parameter path: where it stands, without a point behind.
  static func read(_ object: JSONObject, _ path: String, into scan: inout ModuleScan) {
    let path = path.isEmpty ? "" : path + "."
    if scan.module.id.isEmpty { scan.module.id = id(object) ?? "" }
    scan.takeTitle(object["title"], path + "title")
    scan.addText(object["description"], path + "description")
    for note in scan.list(object["learningOutcomeSummary"]) {
      scan.addText(note["noteLiteral"], path + "learningOutcomeSummary")
    }
    for outcome in scan.list(object["learningOutcome"]) {
      readOutcome(outcome, path + "learningOutcome", into: &scan)
    }
    for level in scan.list(object["eqfLevel"] ?? object["EQFLevel"]) {
      scan.takeEQF(level["id"] ?? level, path + "eqfLevel")
    }
    readLoad(object, path, into: &scan)
    readMode(object["mode"], path + "mode", into: &scan)
    for language in scan.list(object["language"]) {
      scan.addLanguage(language["id"] ?? language, path + "language")
    }
    for requirement in scan.list(object["entryRequirement"]) {
      scan.addEntry(requirement["noteLiteral"] ?? requirement, path + "entryRequirement")
    }
    for code in scan.list(object["ISCEDFCode"] ?? object["iscedFCode"]) {
      guard let id = code["id"]?.string?.split(separator: "/").last else { continue }
      scan.module.codes.append(
        Sourced(ModuleCode(scheme: "isced-f", code: String(id)), at: path + "ISCEDFCode"))
    }
    for page in scan.list(object["homepage"]) {
      scan.takeURL((page["contentURL"] ?? page["contentUrl"])?.string, path + "homepage")
    }
    for kind in scan.list(object["dcType"] ?? object["type"]) {
      // Most types say how long the learning is, not what paper it gives.
      guard let name = kind["prefLabel"].flatMap({ LocalizedText($0) })?.text.trimmedText,
        let code = CredentialWord.kind(name)
      else { continue }
      scan.module.credentials.append(
        Sourced(ModuleCredential(kind: code, name: name), at: path + "type"))
    }
  }

  /// An id that holds outside its document; numbers given by an exporter do not.
  private static func id(_ object: JSONObject) -> String? {
    let identifiers =
      object["identifier"]?.array ?? object["identifier"].map { [$0] } ?? []
    for identifier in identifiers {
      if let text = identifier["notation"]?.string?.trimmedText { return text }
    }
    guard let id = object["id"]?.string, !id.hasPrefix("urn:epass:") else { return nil }
    return id.trimmedText
  }

  private static func readOutcome(
    _ outcome: JSONValue, _ path: String, into scan: inout ModuleScan
  ) {
    scan.addOutcome(outcome["title"], path + ".title")
    for field in ["relatedESCOSkill", "relatedSkill"] {
      for skill in scan.list(outcome[field]) {
        let address = scan.plain(skill["id"] ?? skill["uri"], path + "." + field)
        let uri = address.flatMap { SkillURI.concept($0) }
        if uri == nil, let address, field == "relatedESCOSkill" {
          scan.bad(path + "." + field, .string(address))
        }
        scan.addSkill(
          TaughtSkill(
            uri: uri, phrase: skill["prefLabel"].flatMap { LocalizedText($0) }?.text.trimmedText,
            reference: uri == nil ? address : nil), path + "." + field)
      }
    }
  }

  /// Credits count where their framework is ECTS.
  private static func readLoad(
    _ object: JSONObject, _ path: String, into scan: inout ModuleScan
  ) {
    for credit in scan.list(object["creditPoint"]) {
      let framework = credit["framework"]?["id"]?.string ?? ""
      if framework.hasSuffix("/6fcec5c5af") {
        scan.takeCredits(credit["point"], path + "creditPoint")
      } else {
        scan.notes.ignoredFields += 1
      }
    }
    if let value = object["volumeOfLearning"], let text = scan.plain(value, path) {
      if let hours = ISODuration(text)?.studyHours {
        if scan.module.hours == nil {
          scan.module.hours = Sourced(hours, at: path + "volumeOfLearning")
        }
      } else {
        scan.bad(path + "volumeOfLearning", value)
      }
    }
    readWeeks(object["maximumDuration"], path + "maximumDuration", into: &scan)
  }

  /// Takes a duration of ISO 8601 as weeks; another value is noted.
  static func readWeeks(_ value: JSONValue?, _ path: String, into scan: inout ModuleScan) {
    guard scan.module.weeks == nil, let value, let text = scan.plain(value, path) else { return }
    guard let duration = ISODuration(text), duration.weeks <= 1000 else {
      return scan.bad(path, value)
    }
    scan.module.weeks = Sourced(duration.weeks, at: path)
  }

  /// Modes by their label, or the one code that was seen with its label; other codes are counted.
  static func readMode(_ value: JSONValue?, _ path: String, into scan: inout ModuleScan) {
    for mode in scan.list(value) {
      if let label = mode["prefLabel"].flatMap({ LocalizedText($0) })?.text.trimmedText {
        scan.addForm(.string(label), path)
      } else if mode["id"]?.string?.hasSuffix("/e92d221e4d") == true {
        scan.addForm(.string("blended"), path)
      } else {
        scan.notes.ignoredFields += 1
      }
    }
  }
}
