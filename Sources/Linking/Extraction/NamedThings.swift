internal import SkillModel

/// Finds names beside what is asked that no skill has: products, brands, certificates.
struct NamedThings {
  /// Most words of a name.
  private static let mostWords = 4
  /// How many words a cue may stand before the first name of a list.
  private static let reach = 12

  let index: SkillIndex
  let text: ReadText
  let sections: TextSections
  /// Tokens that are part of a skill.
  let taken: [Bool]

  /// The names in the order of the text, each once.
  func found(need: (Int) -> AskedSkill.Need) -> [ExtractedPhrase] {
    var found: [ExtractedPhrase] = []
    var seen: Set<UInt64?> = []
    var words = WordStems(splitter: index.splitter, wanted: index.stems)
    for clause in sections.kinds.indices {
      guard sections.kinds[clause] == .asked || sections.kinds[clause] == .preferred else {
        continue
      }
      var token = Int(text.clauseStarts[clause])
      let end = Int(text.clauseStarts[clause + 1])
      guard let cue = (token..<end).first(where: { Self.cues.contains(text.tokens[$0].hash) })
      else { continue }
      token = cue + 1
      while token < end {
        guard isName(token) else {
          token += 1
          continue
        }
        var last = token
        while last + 1 < end, last + 1 - token < Self.mostWords, isName(last + 1) { last += 1 }
        if isNew(token...last, &words),
          seen.insert(LabelKey.phrase(text, token...last)).inserted
        {
          found.append(
            ExtractedPhrase(
              text: text.words(token...last), start: Int(text.tokens[token].start),
              end: Int(text.tokens[last].end), need: need(token)))
        }
        token = last + 1
      }
    }
    return found
  }

  /// Whether some word of a name is in no label: `Cognigy`, not `Accountmanager` or `Cloud`.
  private func isNew(_ range: ClosedRange<Int>, _ words: inout WordStems) -> Bool {
    range.contains { token in
      let word = text.tokens[token]
      return word.to - word.from > 2
        && words.range(of: word, in: text.bytes).contains { index.stems[words.stems[$0]] == 0 }
    }
  }

  /// A word with a capital that is no skill, language, level or place to begin a sentence.
  private func isName(_ place: Int) -> Bool {
    let token = text.tokens[place]
    guard token.isWord, !token.isNumber, !taken[place], token.shape.contains(.capital),
      token.term == .none, token.to - token.from > 1
    else { return false }
    return !Self.common.contains(token.hash) && !FunctionWords.hashes.contains(token.hash)
  }

  private static let cues = ReadText.hashes(
    """
    ervaring kennis ervaren affiniteit bekend bekendheid vertrouwd tools tool tooling zoals
    expertise technologieën technologieen platforms platformen systemen software programma
    programma's pakketten certificering certificaat certificaten gecertificeerd
    experience knowledge proficiency proficient familiarity familiar expertise certification
    certifications hands-on technologies frameworks using
    """)
  private static let common = ReadText.hashes(
    """
    je jij jouw ervaring kennis goede goed sterke minimaal minstens experience knowledge strong
    bachelor master nederland belgie vlaanderen europa netherlands europe nice bijv
    bijvoorbeeld medior senior junior ggz
    """)
}
