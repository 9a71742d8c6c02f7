internal import SkillModel

/// Reads a class of Open Badges 2, with the extensions of edubadges (SURF).
enum BadgeClass {
  /// Takes a class over.
  static func read(_ object: JSONObject, into scan: inout ModuleScan) {
    scan.module.kind = .credential
    scan.module.id = scan.plain(object["id"] ?? object["@id"], "id") ?? ""
    scan.takeURL(scan.module.id, "id")
    scan.skipUnknown(object, known: members)
    readIssuer(object["issuer"], into: &scan)
    scan.takeTitle(object["name"], "name")
    scan.addText(object["description"], "description")
    scan.addText(object["criteria"]?["narrative"], "criteria.narrative")
    BadgeAlignment.read(object["alignment"], into: &scan)
    for member in object.members {
      guard let name = member.key.split(separator: ":").last, member.key.contains(":") else {
        continue
      }
      readExtension(String(name), member.value, into: &scan)
    }
    scan.module.credentials.append(Sourced(carrier(object), at: "type"))
  }

  /// The issuer of a class or credential: an address, or a profile with a name.
  static func readIssuer(_ value: JSONValue?, into scan: inout ModuleScan) {
    guard let value, !value.isNull else { return }
    guard let profile = value.object else {
      return scan.takeProvider(id: scan.plain(value, "issuer"), name: nil, "issuer")
    }
    scan.takeProvider(
      id: scan.plain(profile["id"], "issuer.id"),
      name: scan.words(profile["name"], "issuer.name")?.text.trimmedText, "issuer.name")
  }

  private static func readExtension(
    _ name: String, _ value: JSONValue, into scan: inout ModuleScan
  ) {
    let path = "extensions:" + name
    switch name {
    case "ECTSExtension": scan.takeCredits(value["ECTS"], path)
    case "StudyLoadExtension": scan.takeHours(value["StudyLoad"], path)
    case "TimeInvestmentExtension":
      if scan.module.hours == nil { scan.takeHours(value["TimeInvestment"], path) }
    case "EQFExtension": scan.takeEQF(value["EQF"], path)
    case "LearningOutcomeExtension": scan.addOutcome(value["LearningOutcome"], path)
    case "LanguageExtension": scan.addLanguage(value["Language"], path)
    case "EducationProgramIdentifierExtension":
      for code in scan.list(value["EducationProgramIdentifier"]) {
        guard let text = scan.plain(code, path) else { continue }
        scan.module.codes.append(Sourced(ModuleCode(scheme: "croho", code: text), at: path))
      }
    default: scan.notes.ignoredFields += 1
    }
  }

  /// What kind of paper a badge carries is seldom said.
  static func carrier(_ object: JSONObject) -> ModuleCredential {
    let addresses = [object["id"], object["issuer"], object["issuer"]?["id"]]
      .compactMap { $0?.string }
    let isEdubadge = addresses.contains { $0.contains("edubadges") }
    return ModuleCredential(carrier: isEdubadge ? "edubadge" : "open-badge")
  }

  private static let members: Set<String> = [
    "id", "type", "issuer", "name", "description", "criteria", "alignment", "image",
    "extensions:ECTSExtension", "extensions:StudyLoadExtension",
    "extensions:TimeInvestmentExtension", "extensions:EQFExtension",
    "extensions:LearningOutcomeExtension", "extensions:LanguageExtension",
    "extensions:EducationProgramIdentifierExtension",
  ]
}
