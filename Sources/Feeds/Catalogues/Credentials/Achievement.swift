internal import SkillModel

/// Reads an achievement of Open Badges 3, alone or in a credential; nothing of the person is taken.
enum Achievement {
  /// Takes an achievement over.
  ///
  /// - Parameter credential: what it stands in; its subject is left out and counted.
  static func read(
    _ object: JSONObject, credential: JSONObject?, into scan: inout ModuleScan
  ) {
    scan.module.kind = .credential
    scan.module.id = scan.plain(object["id"], "id") ?? ""
    scan.takeURL(scan.module.id, "id")
    scan.skipUnknown(object, known: members)
    if object["creator"] != nil {
      BadgeClass.readIssuer(object["creator"], into: &scan)
    } else {
      BadgeClass.readIssuer(credential?["issuer"], into: &scan)
    }
    scan.takeTitle(object["name"], "name")
    scan.addText(object["description"], "description")
    scan.addText(object["criteria"]?["narrative"], "criteria.narrative")
    BadgeAlignment.read(object["alignment"], into: &scan)
    var paper = BadgeClass.carrier(credential ?? object)
    if BadgeClass.carrier(object).carrier == "edubadge" { paper.carrier = "edubadge" }
    readCredits(object, isEdubadge: paper.carrier == "edubadge", into: &scan)
    scan.addLanguage(object["inLanguage"], "inLanguage")
    for field in ["educationProgramIdentifier", "otherIdentifier"] {
      for code in scan.list(object[field]) {
        let text = code.object == nil ? code : code["identifier"]
        guard let text = scan.plain(text, field) else { continue }
        let scheme = scan.plain(code["identifierType"], field) ?? "croho"
        scan.module.codes.append(Sourced(ModuleCode(scheme: scheme, code: text), at: field))
      }
    }
    let kind = scan.plain(object["achievementType"], "achievementType")
    paper.name = kind
    paper.kind = kind.flatMap { CredentialWord.kind($0) }
    scan.module.credentials.append(Sourced(paper, at: "achievementType"))
    countPerson(credential, into: &scan)
  }

  /// Credits are EC where the badge is an edubadge; elsewhere nobody says of what.
  private static func readCredits(
    _ object: JSONObject, isEdubadge: Bool, into scan: inout ModuleScan
  ) {
    scan.takeCredits(object["ECTS"], "ECTS")
    scan.takeHours(object["studyLoad"], "studyLoad")
    guard let credits = object["creditsAvailable"], !credits.isNull else { return }
    if isEdubadge {
      scan.takeCredits(credits, "creditsAvailable")
    } else {
      scan.bad("creditsAvailable", credits)
    }
  }

  private static func countPerson(_ credential: JSONObject?, into scan: inout ModuleScan) {
    guard let credential else { return }
    let subjects = scan.list(credential["credentialSubject"])
    for subject in subjects {
      let own: Set<String> = ["achievement", "type"]
      scan.notes.personalFields +=
        subject.object?.members.count { !own.contains($0.key) && !$0.value.isNull } ?? 0
    }
    if credential["evidence"] != nil { scan.notes.personalFields += 1 }
  }

  private static let members: Set<String> = [
    "id", "type", "creator", "name", "description", "criteria", "alignment", "image", "ECTS",
    "studyLoad", "creditsAvailable", "inLanguage", "educationProgramIdentifier",
    "otherIdentifier", "achievementType",
  ]
}
