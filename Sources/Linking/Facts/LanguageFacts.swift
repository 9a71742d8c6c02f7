internal import SkillModel

/// Languages asked, with their level.
extension TextFacts {
  /// Reads the name of a language where a clause is about speaking or writing it.
  mutating func readLanguage(at index: Int, of text: ReadText) {
    let token = text.tokens[index]
    let terms = text.terms(around: index)
    guard isAsked(index, terms, of: text), !isDenied(index, terms, of: text) else { return }
    let language = Language(rawValue: VocabularyWords.languages[Int(token.choice)].code)
    let asked = AskedLanguage(
      skill: LanguageSkill(language: language, level: framework(near: index, of: text)),
      levelWord: levelWord(near: index, terms, of: text))
    languages.append(
      text.fact(
        asked, at: index...index,
        isPreferred: text.isPreferred(at: index) || isExample(index, of: text)
          || isAlternative(index, terms, of: text)))
  }

  /// `languages such as Turkish, Spanish or French would be advantageous`: the first of a list that
  /// has its plus behind it.
  private func isExample(_ index: Int, of text: ReadText) -> Bool {
    index > 0 && Self.such.contains(text.tokens[index - 1].hash)
      && text.nearest([.preferredAfter], after: index, reach: 14) != nil
  }

  /// Whether it is one of several of which one will do.
  ///
  /// `Spaans en/of Italiaans`, `Dutch, French or German`: neither is asked for sure, so each counts
  /// as a plus.
  private func isAlternative(_ index: Int, _ terms: TextTerms, of text: ReadText) -> Bool {
    guard terms.contains(.or) else { return false }
    if let before = text.nearest(Self.names, before: index, reach: 8),
      joint(before, index, of: text) == .or
    {
      return true
    }
    // With a plus behind the list its front may stand for itself: `Nederlands, Frans of Spaans is
    // een pré`.
    let isOneList = !terms.contains(.preferredAfter)
    var first = index
    while let next = text.nearest(Self.names, after: first, reach: 8) {
      switch joint(first, next, of: text) {
      case .or: return true
      case .some(.none) where isOneList: first = next
      default: return false
      }
    }
    return false
  }

  private static let names: TextTerms = [.language, .tongue]
  private static let such = ReadText.hashes("zoals as like")

  /// How two names of languages are joined: `or`, `and`, `none` for a comma; nil when what stands
  /// between them says more.
  private func joint(_ first: Int, _ second: Int, of text: ReadText) -> TextTerm? {
    var found = TextTerm.none
    for token in text.tokens[(first + 1)..<second] {
      switch token.term {
      case .or: found = .or
      case .and: if found != .or { found = .and }
      case .languageNoun, .languageFramework, .levelWord: continue
      default:
        let isSmall =
          token.isWord
          ? Self.small.contains(token.hash) : [0x28, 0x29, 0x2C, 0x2D, 0x2F].contains(token.mark)
        guard isSmall else { return nil }
      }
    }
    return found
  }

  private static let small = ReadText.hashes("de het in a either")

  private func isAsked(_ index: Int, _ terms: TextTerms, of text: ReadText) -> Bool {
    let token = text.tokens[index]
    if token.term == .tongue {
      // `Nederlandse markt` is no language; `Nederlandse en Engelse taal` are two.
      guard
        let noun = text.nearest([.languageNoun, .otherNoun], after: index, reach: 6),
        text.tokens[noun].term == .languageNoun
      else { return false }
      let isOne = (index + 1..<noun).allSatisfy { other in
        let between = text.tokens[other]
        return !between.isWord || Self.joints.contains(between.term)
          || !between.shape.contains(.small)
      }
      return isOne && (terms.meets(Self.evidence) || isShort(index, of: text))
    }
    if let next = text.tokens.indices.contains(index + 1) ? text.tokens[index + 1] : nil,
      next.isWord, next.clause == token.clause
    {
      if next.term == .otherNoun || next.term == .licence { return false }
      // `Nederlands Instituut`: a name.
      if next.term == .none, next.shape.contains(.capital), next.shape.contains(.small) {
        return false
      }
    }
    return terms.meets(Self.evidence) || terms.contains(.languageNoun) && isShort(index, of: text)
  }

  /// Whether the clause is no more than a line such as `Talen: Nederlands en Engels`.
  private func isShort(_ index: Int, of text: ReadText) -> Bool {
    text.clause(of: index).count { text.tokens[$0].isWord } <= 6
  }

  private static let joints: Set<TextTerm> = [
    .and, .or, .tongue, .language, .languageFramework, .levelWord,
  ]
  private static let evidence: TextTerms = [
    .proficiency, .levelWord, .languageFramework, .preferredAfter, .preferredBefore, .required,
  ]

  /// `geen Nederlands nodig`, `Dutch is not required`.
  private func isDenied(_ index: Int, _ terms: TextTerms, of text: ReadText) -> Bool {
    guard terms.contains(.no) else { return false }
    if text.nearest([.no], before: index, reach: 3) != nil { return true }
    guard let no = text.nearest([.no], after: index, reach: 5) else { return false }
    return text.nearest([.required], after: no, reach: 3) != nil
  }

  /// `B2` behind the language, up to the next language; else before it.
  private func framework(near index: Int, of text: ReadText) -> String? {
    let stops: TextTerms = [.languageFramework, .language, .tongue]
    for other in [
      text.nearest(stops, after: index, reach: 6), text.nearest(stops, before: index, reach: 6),
    ] {
      if let other, text.tokens[other].term == .languageFramework {
        return LanguageSkill.levels[Int(text.tokens[other].choice)]
      }
    }
    return nil
  }

  /// The nearest word for a level before the language, else behind it.
  private func levelWord(near index: Int, _ terms: TextTerms, of text: ReadText) -> String? {
    guard terms.contains(.levelWord),
      let word = text.nearest([.levelWord], before: index, reach: 10)
        ?? text.nearest([.levelWord], after: index, reach: 8)
    else { return nil }
    return text.words(word...word)
  }
}
