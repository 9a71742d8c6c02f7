internal import SkillModel

/// Reads the alignments of a badge, which say what it shows (Open Badges 2 and 3).
enum BadgeAlignment {
  /// Takes them over: a skill by URI, by name, or as a reference to its framework; a level of EQF.
  static func read(_ value: JSONValue?, into scan: inout ModuleScan) {
    for alignment in scan.objects(value, "alignment") {
      let kind = scan.plain(alignment["targetType"], "alignment.targetType") ?? ""
      let name = scan.words(alignment["targetName"], "alignment.targetName")?.text.trimmedText
      let code = scan.plain(alignment["targetCode"], "alignment.targetCode")
      let url = scan.plain(alignment["targetUrl"], "alignment.targetUrl")
      let framework = scan.plain(alignment["targetFramework"], "alignment.targetFramework")
      if kind == "ext:EQFLevel" || framework?.uppercased() == "EQF" {
        scan.takeEQF((code ?? name ?? url).map { .string($0) }, "alignment")
      } else if ["CTDL", "ceterms:Credential", "CFRubric", "CFRubricCriterion"].contains(kind) {
        // Another paper or a way to grade, no skill.
        scan.notes.ignoredFields += 1
      } else {
        let uri = url.flatMap { SkillURI.concept($0) }
        let isESCO =
          framework?.uppercased().contains("ESCO") ?? false
          || url.map { SkillURI.isMeantAsESCO($0) } ?? false
        if uri == nil, isESCO, let url { scan.bad("alignment.targetUrl", .string(url)) }
        scan.addSkill(
          TaughtSkill(
            uri: uri, phrase: name, framework: framework, reference: uri == nil ? url ?? code : nil),
          "alignment")
      }
    }
  }
}
