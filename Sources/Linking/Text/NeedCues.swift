/// Words that make what is asked a plus: `is een pré`, `bij voorkeur`, `nice to have`.
extension ReadText {
  /// Whether the clause calls what stands at `index` a plus.
  ///
  /// A cue in front counts for all that follows in its clause; one behind counts up to the comma
  /// before it,
  /// and for a whole list of which it is the end (`Frans, Duits of Spaans is een pré`).
  func isPreferred(at index: Int) -> Bool {
    guard terms(around: index).meets(Self.cues) else { return false }
    let clause = clause(of: index)
    for other in clause.lowerBound..<index {
      switch tokens[other].term {
      case .preferredBefore where !isVerdict(other): return true
      case .niceTo where hasHave(after: other): return true
      case .preferredAfter where isHeading(other) || isConditional(other): return true
      case .preferredAfterWeak where isConditional(other): return true
      default: continue
      }
    }
    var commas = 0
    var isList = false
    var pointsBack = false
    var other = index + 1
    while other < clause.upperBound {
      let token = tokens[other]
      if token.mark == 0x2C {
        commas += 1
        isList = false
        pointsBack = false
      }
      if commas == 0, Self.conditions.contains(token.hash) { return false }
      if Self.pointing.contains(token.hash) { pointsBack = true }
      if token.term == .or || token.term == .and { isList = true }
      // `R, Java, Scala zijn een pluspunt`.
      if Self.plural.contains(token.hash) { isList = true }
      // `heb je een rijbewijs, dan is dat een pré` points back.
      if isCueBehind(other), !isOfBrackets(other, behind: index) {
        return commas == 0 || isList && isListItem(index) || commas == 1 && pointsBack
      }
      other += 1
    }
    return false
  }

  /// Whether the cue stands in brackets that open behind `index` and speak of something of their own:
  /// `3 jaar ervaring (Python is een pré)`, not `Engels (pré)`.
  private func isOfBrackets(_ cue: Int, behind index: Int) -> Bool {
    var other = cue - 1
    var isOther = false
    while other > index, mark(at: other) != 0x29 {
      if mark(at: other) == 0x28 { return isOther }
      let token = tokens[other]
      isOther =
        isOther
        || token.isWord && !Self.articles.contains(token.hash)
          && ![.languageFramework, .levelWord, .niceTo].contains(token.term)
      other -= 1
    }
    return false
  }

  /// Whether at most three words that say something stand before the next comma: `Kennis van Frans, ...`,
  /// `tools such as Python, ...`, not what has a verb of its own.
  private func isListItem(_ index: Int) -> Bool {
    let clause = clause(of: index)
    var first = index
    while first > clause.lowerBound, tokens[first - 1].mark != 0x2C,
      !Self.example.contains(tokens[first - 1].hash)
    { first -= 1 }
    var last = index
    while last + 1 < clause.upperBound, tokens[last + 1].mark != 0x2C { last += 1 }
    if (first...last).contains(where: { tokens[$0].term == .you }) { return false }
    return (first...last).count {
      tokens[$0].isWord && !Self.having.contains(tokens[$0].hash)
    } <= 3
  }

  private static let cues: TextTerms = [
    .preferredBefore, .preferredAfter, .preferredAfterWeak, .niceTo,
  ]

  private func hasHave(after index: Int) -> Bool {
    nearest([.have], after: index, reach: 4) != nil
  }

  /// `wel een pluspunt:`, which is said of what follows; `Engels is een pré:` is not.
  private func isHeading(_ index: Int) -> Bool {
    guard mark(at: index + 1) == 0x3A else { return false }
    return (clause(of: index).lowerBound..<index).allSatisfy {
      !Self.linking.contains(tokens[$0].hash)
    } && term(at: index - 1, sameClauseAs: index) != .no
  }

  /// `een pré als je ... kent`, `een pluspunt is kennis van`, `fijn als je`: said of what follows.
  private func isConditional(_ index: Int) -> Bool {
    let end = min(clause(of: index).upperBound, index + 4)
    guard term(at: index - 1, sameClauseAs: index) != .no else { return false }
    for other in index + 1..<max(index + 1, end) {
      if Self.whens.contains(tokens[other].hash) { return true }
      if other == index + 1, Self.linking.contains(tokens[other].hash), other + 1 < end {
        return tokens[index].term == .preferredAfter
      }
      guard Self.between.contains(tokens[other].hash) else { return false }
    }
    return false
  }

  /// `heeft de voorkeur`, `(optional)`: said of what came before.
  private func isVerdict(_ index: Int) -> Bool {
    if Self.optional.contains(tokens[index].hash) {
      let next = index + 1 < clause(of: index).upperBound ? tokens[index + 1].mark : 0x2E
      return index > clause(of: index).lowerBound && [0x29, 0x2C, 0x2E, 0x0A].contains(next)
    }
    guard Self.preference.contains(tokens[index].hash) else { return false }
    let first = max(clause(of: index).lowerBound, index - 3)
    return (first..<index).contains { Self.has.contains(tokens[$0].hash) }
  }

  private static let whens = hashes("als wanneer indien if when")
  private static let between = hashes("voor meegenomen extra points punten punt")
  private static let optional = hashes("optional optioneel")
  private static let preference = hashes("voorkeur")
  private static let has = hashes("heeft hebben geniet genieten")
  private static let example = hashes("zoals as bijvoorbeeld like")
  private static let linking = hashes("is zijn geldt are")

  /// Whether a word of praise is said of what came before: `een pré`, `(pré)`, `gewenst`.
  private func isCueBehind(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.term == .niceTo { return hasHave(after: index) }
    if token.term == .preferredBefore { return isVerdict(index) }
    guard token.term == .preferredAfter else { return false }
    guard index > 0, term(at: index - 1, sameClauseAs: index) != .no else { return false }
    if Self.alone.contains(token.hash) { return true }
    return mark(at: index - 1) == 0x28 || Self.articles.contains(tokens[index - 1].hash)
  }

  private static let having = hashes("kennis ervaring van met of en knowledge experience with and")
  private static let plural = hashes("zijn are")
  /// Whether what stands at `index` is said not to be needed: `is geen vereiste`, `is not required`.
  func isWaived(_ index: Int) -> Bool {
    guard let no = nearest([.no], after: index, reach: 4) else { return false }
    let end = min(clause(of: index).upperBound, no + 4)
    return (no + 1..<max(no + 1, end)).contains { Self.needs.contains(tokens[$0].hash) }
  }

  private static let needs = hashes(
    "vereiste vereist must eis noodzaak noodzakelijk nodig verplicht required necessary needed")
  private static let pointing = hashes("dit dat this that")
  private static let conditions = hashes("indien wanneer if")
  private static let alone = hashes(
    "gewenst wenselijk preferred meegenomen desirable pluspunt pluspunten troef troeven advantageous"
  )
  private static let articles = hashes(
    """
    een a an is grote groot sterke mooie echt echte absolute extra big dikke duidelijke mooi zeker strong
    significant added major huge great nice clear definite real considerable additional distinct sterk
    """)

  /// Hashes of words parted by spaces.
  static func hashes(_ words: String) -> WordHashes {
    WordHashes(words.split(whereSeparator: \.isWhitespace).map { TextHash.of($0.utf8) })
  }
}
