public import SkillModel

/// Tells Dutch from English by the small words every text has.
public enum TextLanguage {
  /// The language of a text; nil when it is neither, or too short to tell. Linear.
  public static func detected(in text: String) -> Language? {
    var (dutch, english) = (0, 0)
    for word in TextFolding.folded(text).split(separator: " ") {
      if Self.dutch.contains(word) {
        dutch += 1
      } else if Self.english.contains(word) {
        english += 1
      }
      // Enough to be sure: an ad of thousands of words need not be read to its end.
      if dutch + english >= 200 { break }
    }
    guard dutch + english >= 3 else { return nil }
    if dutch >= 2 * english { return .dutch }
    return english >= 2 * dutch ? .english : nil
  }

  /// Words that are common in one of the two languages and none in the other.
  private static let dutch: Set<Substring> = [
    "de", "het", "een", "en", "van", "voor", "je", "jij", "wij", "met", "zijn", "aan", "bij",
    "naar", "ook", "als", "niet", "dat", "deze", "onze", "ons", "jouw", "uw", "wordt", "heb",
    "hebt", "heeft", "kan", "kunt", "te", "om", "zoeken", "werk", "uur",
  ]
  private static let english: Set<Substring> = [
    "the", "and", "of", "to", "for", "you", "with", "are", "at", "our", "your", "this", "that",
    "have", "has", "will", "be", "from", "on", "it", "can", "who", "looking", "work", "hours",
  ]
}
