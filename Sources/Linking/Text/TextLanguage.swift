public import SkillModel

/// Tells Dutch from English by the small words every text has.
public enum TextLanguage {
  /// The language of a text; nil when it is neither, or too short to tell.
  ///
  /// Reads no further than it takes to be sure.
  public static func detected(in text: String) -> Language? {
    var text = text
    let (dutch, english) = text.withUTF8 { count($0) }
    guard dutch + english >= 3 else { return nil }
    if dutch >= 2 * english { return .dutch }
    return english >= 2 * dutch ? .english : nil
  }

  /// How many words of each language the first of a text are, at most 100 together.
  private static func count(_ bytes: UnsafeBufferPointer<UInt8>) -> (dutch: Int, english: Int) {
    var (dutch, english) = (0, 0)
    var word: UInt64 = 0
    for index in 0...bytes.count {
      let byte = index < bytes.count ? bytes[index] : 0x20
      if byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) {
        // Longer words run over and are none of the small ones.
        word = word &* 257 &+ UInt64(byte | 0x20)
        continue
      }
      if word == 0 { continue }
      if Self.dutch.contains(word) {
        dutch += 1
      } else if Self.english.contains(word) {
        english += 1
      }
      word = 0
      if dutch + english >= 100 { break }
    }
    return (dutch, english)
  }

  private static func keys(_ words: String) -> WordHashes {
    WordHashes(
      words.split(separator: " ").map { word in
        word.utf8.reduce(0) { $0 &* 257 &+ UInt64($1 | 0x20) }
      })
  }

  /// Words that are common in one of the two languages and none in the other.
  private static let dutch = keys(
    "de het een en van voor je jij wij met zijn aan bij naar ook als niet dat deze onze ons jouw uw "
      + "wordt heb hebt heeft kan kunt te om zoeken uur")
  private static let english = keys(
    "the and of to for you with are at our your this that have has will be from on it can who looking "
      + "hours")
}
