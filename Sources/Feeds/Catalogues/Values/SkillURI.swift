internal import SkillModel

/// The forms of URI that name a skill.
enum SkillURI {
  /// The concept of a URI of an ESCO skill, a CompetentNL capability or knowledge area, or a DigComp
  /// competence; nil for any other text, such as a placeholder (`.../skill/...`) or an occupation.
  ///
  /// ESCO's own are `http://`: one written with `https://` is meant to be that.
  static func concept(_ text: String) -> ConceptURI? {
    guard var text = text.trimmedText else { return nil }
    if text.hasPrefix("https://data.europa.eu/") { text = "http://" + text.dropFirst(8) }
    guard ConceptURI.isPlausible(text) else { return nil }
    for root in roots where text.hasPrefix(root) {
      let id = text.dropFirst(root.count)
      let isID =
        id.contains { $0.isNumber || $0.isLetter }
        && id.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == ".") }
      return isID ? ConceptURI(text) : nil
    }
    return nil
  }

  private static let roots = [
    "http://data.europa.eu/esco/skill/", "http://data.europa.eu/esco/isced-f/",
    "https://linkeddata.competentnl.nl/id/humancapability/",
    "https://linkeddata.competentnl.nl/id/knowledgearea/",
    "https://linkeddata.competentnl.nl/uwv/id/humancapability/",
    "https://linkeddata.competentnl.nl/uwv/id/knowledgearea/",
    "http://data.europa.eu/snb/dcf/",
    // Skills of the starter that ESCO does not have.
    "https://overstap.example/id/skill/",
  ]

  /// Whether a text is meant as an ESCO URI, well written or not.
  static func isMeantAsESCO(_ text: String) -> Bool { text.lowercased().contains("/esco/") }
}
