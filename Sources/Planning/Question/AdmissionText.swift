/// What words about admission mean that name no level, skill or module.
///
/// What one must know or have done before counts as unmet where it cannot be read: a plan that rests on
/// a guess would fail at the door. A talk, a test or a paper everybody can get is a step on the way in,
/// and is told with the module.
enum AdmissionText {
  /// What a text asks.
  enum Kind {
    /// Nothing.
    case nothing
    /// A step of admission, or a wish: to be asked, no matter of learning.
    case step
    /// Something one must have learnt or done before.
    case prerequisite
  }

  /// Reads a text; words of learning weigh more than words of steps.
  static func kind(of text: String) -> Kind {
    let words = text.lowercased().split { !$0.isLetter }.map(String.init)
    guard let first = words.first else { return .nothing }
    if words.contains(where: wishes.contains) { return .step }
    let asksWork = words.contains { $0 == "werk" || $0 == "baan" || $0 == "job" }
    if asksWork || words.contains(where: { word in learnt.contains { word.hasPrefix($0) } }) {
      return ["geen", "no", "none"].contains(first) ? .nothing : .prerequisite
    }
    if words.contains(where: { word in steps.contains { word.hasPrefix($0) } }) { return .step }
    if ["geen", "no", "none", "niet"].contains(first) { return .nothing }
    return .prerequisite
  }

  /// What would be welcome.
  private static let wishes: Set<String> = [
    "handig", "voordeel", "pre", "welkom", "mooi", "preferred", "helpful", "advantage",
  ]
  /// Beginnings of words for what was learnt or done before.
  private static let learnt = [
    "ervaring", "gewerkt", "kennis", "diploma", "niveau", "voorkennis", "vooropleiding",
    "experience", "knowledge", "degree", "level", "worked",
  ]
  /// Beginnings of words for steps of admission.
  private static let steps = [
    "gesprek", "intake", "test", "assessment", "screening", "vog", "keuring", "geschiktheid",
    "motivatie", "bereid", "hoogtevrees", "interview", "motivation", "selectie",
    "toelatingsgesprek",
  ]
}
