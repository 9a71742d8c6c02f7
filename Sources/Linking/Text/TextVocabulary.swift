internal import SkillModel

/// The words that the rules know, by the hash of the folded word.
final class TextVocabulary: Sendable {
  /// The words of `VocabularyWords`.
  static let shared = TextVocabulary()

  private struct Entry {
    var hash: UInt64 = 0
    var term = TextTerm.none
    var choice: UInt8 = 0
    var number: Int32 = -1
  }

  /// Open addressing, at most a quarter full; `none` ends a chain.
  private let entries: [Entry]
  private let mask: Int

  private init() {
    var listed: [Entry] = []
    func enter(_ words: String, _ term: TextTerm, choice: Int = 0, number: Int32 = -1) {
      for word in words.split(whereSeparator: \.isWhitespace) {
        let hash = TextHash.of(TextFolding.foldedBytes(String(word)))
        listed.append(
          Entry(hash: hash, term: term, choice: UInt8(truncatingIfNeeded: choice), number: number))
      }
    }
    for (term, words) in VocabularyWords.plain { enter(words, term) }
    for (number, words) in VocabularyWords.numbers.enumerated() {
      enter(words, .numberWord, number: Int32(number))
    }
    for (index, contract) in VocabularyWords.contracts.enumerated() {
      enter(contract.words, .contract, choice: index)
    }
    for (index, level) in VocabularyWords.levels.enumerated() {
      enter(level.words, .level, choice: index)
    }
    for (index, language) in VocabularyWords.languages.enumerated() {
      enter(language.names, .language, choice: index)
      enter(language.adjectives, .tongue, choice: index)
    }
    for index in LanguageSkill.levels.indices {
      enter(LanguageSkill.levels[index], .languageFramework, choice: index)
    }
    var size = 256
    while size < listed.count * 4 { size *= 2 }
    mask = size - 1
    var table = [Entry](repeating: Entry(), count: size)
    for entry in listed {
      var slot = Int(truncatingIfNeeded: entry.hash) & (size - 1)
      // The first meaning that is listed counts.
      while table[slot].term != .none && table[slot].hash != entry.hash {
        slot = (slot + 1) & (size - 1)
      }
      if table[slot].term == .none { table[slot] = entry }
    }
    entries = table
  }

  /// Enters what a word means into its token.
  @inline(__always)
  func look(up hash: UInt64, for token: inout TextToken) {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while entries[slot].term != .none {
      let entry = entries[slot]
      if entry.hash == hash {
        token.term = entry.term
        token.choice = entry.choice
        if token.number < 0 { token.number = entry.number }
        return
      }
      slot = (slot + 1) & mask
    }
  }
}
