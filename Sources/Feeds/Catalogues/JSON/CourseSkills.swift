internal import SkillModel

/// Reads what a schema.org course teaches and asks: texts, `DefinedTerm` or `AlignmentObject`.
enum CourseSkills {
  /// Takes skills over; a text is an outcome, a node a skill.
  static func read(_ value: JSONValue?, _ field: String, into scan: inout ModuleScan) {
    for value in scan.list(value) {
      guard let node = value.object else {
        if let uri = value.string.flatMap({ SkillURI.concept($0) }) {
          scan.addSkill(TaughtSkill(uri: uri), field)
        } else {
          scan.addOutcome(value, field)
        }
        continue
      }
      if field == "educationalAlignment",
        let kind = node["alignmentType"]?.string?.lowercased(), !kind.contains("teach")
      {
        scan.notes.ignoredFields += 1
        continue
      }
      let name = scan.words(node["name"] ?? node["targetName"], field)?.text.trimmedText
      let addresses = ["@id", "url", "targetUrl", "termCode", "sameAs", "identifier"]
        .compactMap { node[$0]?.string ?? node[$0]?["@id"]?.string }
      let uri = addresses.lazy.compactMap { SkillURI.concept($0) }.first
      if uri == nil, let wrong = addresses.first(where: SkillURI.isMeantAsESCO) {
        scan.bad(field, .string(wrong))
      }
      let set = node["inDefinedTermSet"] ?? node["educationalFramework"]
      scan.addSkill(
        TaughtSkill(
          uri: uri, phrase: name,
          framework: uri == nil ? scan.plain(set?["name"] ?? set, field) : nil,
          reference: uri == nil
            ? scan.plain(node["termCode"] ?? node["targetUrl"] ?? node["url"], field) : nil),
        field)
    }
  }

  /// Takes entry requirements over: a text, a course to have done, or a paper to have.
  static func readPrerequisites(
    _ value: JSONValue?, _ field: String, into scan: inout ModuleScan
  ) {
    for value in scan.list(value) {
      guard let node = value.object else {
        scan.addEntry(value, field)
        continue
      }
      if JSONLD.types(node).contains("Course"),
        let id = scan.plain(node["identifier"] ?? node["courseCode"] ?? node["@id"], field)
      {
        let name = scan.words(node["name"], field)?.text.trimmedText
        scan.module.entry.append(Sourced(EntryRequirement(module: id, text: name), at: field))
      } else {
        scan.addEntry(
          node["name"] ?? node["targetName"] ?? node["credentialCategory"], field)
      }
    }
  }
}
