internal import SkillModel

/// Reads a CV in JSON Resume (jsonresume.org, schema 1.0.0, MIT).
///
/// It has no id, so the person gets one of the content. Work, education, skills, certificates and
/// languages are read; who the person is (`basics`, `references`) and everything told in prose is not.
enum JSONResume {
  /// Takes a CV over.
  static func read(_ object: JSONObject, into scan: inout CandidateScan) {
    for member in object.members where !members.contains(member.key) {
      if personal.contains(member.key) {
        scan.notes.personalFields += 1
      } else {
        scan.skip(member.key)
      }
    }
    for item in scan.objects(object["work"], "work") {
      scan.addOccupation(
        uri: nil, title: scan.plain(item["position"], "work.position"),
        from: scan.yearIn(scan.plain(item["startDate"], "work.startDate"), "work.startDate"),
        to: scan.yearIn(scan.plain(item["endDate"], "work.endDate"), "work.endDate"))
    }
    for item in scan.objects(object["education"], "education") {
      readEducation(item, into: &scan)
    }
    // The level is a free word ("Master"), no level of a scale.
    for item in scan.objects(object["skills"], "skills") {
      scan.addSkill(scan.plain(item["name"], "skills.name"))
      for keyword in scan.list(item["keywords"] ?? .null, "skills.keywords") {
        scan.addSkill(scan.plain(keyword, "skills.keywords"))
      }
    }
    for item in scan.objects(object["certificates"], "certificates") {
      scan.addCredential(
        scan.plain(item["name"], "certificates.name"),
        year: scan.yearIn(scan.plain(item["date"], "certificates.date"), "certificates.date"))
    }
    for item in scan.objects(object["languages"], "languages") {
      let fluency = scan.plain(item["fluency"], "languages.fluency")
      scan.addLanguage(
        scan.plain(item["language"], "languages.language"), level: fluency, "languages.language")
    }
    scan.candidate.id = ContentID.id(of: scan.candidate)
    scan.notes.isIDFromContent = true
  }

  /// Finished when it has an end; without one its level does not count yet.
  private static func readEducation(_ object: JSONObject, into scan: inout CandidateScan) {
    let study = scan.plain(object["studyType"], "education.studyType")
    let area = scan.plain(object["area"], "education.area")
    let end = scan.plain(object["endDate"], "education.endDate")
    let title = [study, area].compactMap { $0 }.joined(separator: " ")
    scan.addEducation(
      end == nil ? nil : study.flatMap(EducationWords.level), title: title,
      year: scan.yearIn(end, "education.endDate"))
  }

  private static let members: Set<String> = [
    "work", "education", "skills", "certificates", "languages",
  ]
  private static let personal: Set<String> = ["basics", "references"]
}
