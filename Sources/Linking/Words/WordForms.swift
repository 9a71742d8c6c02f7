/// Brings the forms of a word together: number, gender, tense and the Dutch spelling that goes with
/// them.
enum WordForms {
  /// Endings of Dutch and English words, longest first; the first that leaves three letters is cut.
  private static let endings: [[UInt8]] = [
    "heden", "heid", "ingen", "ing", "enden", "ende", "end", "ene", "en", "es", "e", "s",
  ].map { Array($0.utf8) }

  /// The stem of a folded word: `beheren`, `beheert` and `beheer` become `beher`.
  ///
  /// What is left has no t or d at the end, single vowels and a single final consonant, `f` and `s`
  /// for `v` and `z`. A stem is for comparing and no word. O(length).
  static func stem(_ word: some RandomAccessCollection<UInt8>) -> [UInt8] {
    guard word.count > 3 else { return Array(word) }
    var cut = word.count
    for ending in endings where word.count - ending.count >= (ending.count == 1 ? 4 : 3) {
      if word.suffix(ending.count).elementsEqual(ending) {
        cut = word.count - ending.count
        break
      }
    }
    var stem: [UInt8] = []
    stem.reserveCapacity(cut)
    for byte in word.prefix(cut) {
      if byte == stem.last, isVowel(byte) { continue }
      stem.append(byte)
    }
    if cut > 4, stem.last == UInt8(ascii: "t") || stem.last == UInt8(ascii: "d") {
      stem.removeLast()
    }
    if stem.count > 2, stem[stem.count - 1] == stem[stem.count - 2], isLetter(stem[stem.count - 1])
    {
      stem.removeLast()
    }
    switch stem.last {
    case UInt8(ascii: "v"): stem[stem.count - 1] = UInt8(ascii: "f")
    case UInt8(ascii: "z"): stem[stem.count - 1] = UInt8(ascii: "s")
    default: break
    }
    return stem
  }

  /// The hash of the stem of a folded word.
  static func stemHash(_ word: some RandomAccessCollection<UInt8>) -> UInt64 {
    TextHash.of(stem(word))
  }

  /// A folded past participle without `ge`, also behind a particle: `georganiseerd` gives
  /// `organiseerd`, `opgelost` gives `oplost`; nil for a word that cannot be one.
  static func verb(ofParticiple word: [UInt8]) -> [UInt8]? {
    guard word.count >= 7, let last = word.last,
      last == UInt8(ascii: "d") || last == UInt8(ascii: "t") || word.suffix(2) == [0x65, 0x6E]
    else { return nil }
    for particle in particles where word.starts(with: particle) {
      let rest = word.dropFirst(particle.count)
      if rest.count >= 5, rest.starts(with: [0x67, 0x65]) { return particle + rest.dropFirst(2) }
    }
    return nil
  }

  private static let particles = [
    "", "op", "aan", "af", "uit", "in", "bij", "mee", "over", "toe", "voor", "na", "door", "terug",
    "vast", "samen", "weer", "onder",
  ].map { Array($0.utf8) }

  private static func isVowel(_ byte: UInt8) -> Bool {
    byte == 0x61 || byte == 0x65 || byte == 0x6F || byte == 0x75
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
}
