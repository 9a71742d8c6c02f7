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
      text.fact(asked, at: index...index, isPreferred: text.isPreferred(at: index)))
  }

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
