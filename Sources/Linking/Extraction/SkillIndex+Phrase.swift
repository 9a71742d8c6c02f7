public import SkillModel

extension SkillIndex {
  /// The one skill that a phrase means: a label or wording as a whole, else the only one that is named
  /// in it with every word that says something; nil when there is none or several.
  public func skill(ofPhrase phrase: String, weights: ExtractionWeights) -> ConceptURI? {
    let whole = exact(phrase)
    if !whole.isEmpty { return whole.count == 1 ? whole[0] : nil }
    let skills = reading(phrase, weights: weights).skills
    guard let skill = skills.first, skills.count == 1,
      Self.restSaysNothing(of: phrase, besides: skill.start..<skill.end)
    else { return nil }
    return uris[skill.skill]
  }

  /// Whether all words outside a range of Unicode scalars are small ones or speak of having a skill.
  private static func restSaysNothing(of phrase: String, besides range: Range<Int>) -> Bool {
    var phrase = phrase
    return phrase.withUTF8 { bytes in
      TextTokenizer.tokens(bytes).allSatisfy { token in
        !token.isWord || range.contains(Int(token.start)) || having.contains(token.hash)
          || FunctionWords.hashes.contains(token.hash)
      }
    }
  }

  private static let having = ReadText.hashes(
    """
    goede goed sterke ervaring kennis vaardigheid vaardigheden vaardig kunnen kan basiskennis
    good strong experience knowledge skills skill ability basic
    """)
}
