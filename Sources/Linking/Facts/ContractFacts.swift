internal import SkillModel

/// Kinds of contract and placement.
extension TextFacts {
  /// Reads a word that names a kind by itself, such as `leerbaan`.
  mutating func readContractWord(at index: Int, of text: ReadText) {
    let kind = VocabularyWords.contracts[Int(text.tokens[index].choice)].kind
    guard !isDenied(index, of: text) else { return }
    switch kind {
    case .temporary where text.tokens[index].choice == 0:
      // `tijdelijk` says how something else is, too.
      guard nearContract(index, of: text) || isShort(index, of: text, words: 3) else { return }
    case .agency:
      guard !keepsOwnPost(index, of: text) else { return }
    case .apprenticeship:
      guard isOwnApprenticeship(index, of: text) else { return }
    case .internship:
      guard !text.terms(around: index).contains(.institution) else { return }
    default: break
    }
    contracts.append(text.fact(kind, at: index...index))
  }

  /// Reads a kind of which the word alone says too little: `vast contract`, `onbepaalde duur`.
  mutating func readContractTerm(at index: Int, of text: ReadText) {
    let next = text.term(at: index + 1, sameClauseAs: index)
    switch text.tokens[index].term {
    case .permanent:
      guard
        let noun = text.nearest([.contractNoun], after: index, reach: 2)
          ?? (isShort(index, of: text, words: 3)
            ? text.nearest([.contractNoun], before: index, reach: 3) : nil)
      else { return }
      addPermanent(at: min(index, noun)...max(index, noun), of: text)
    case .indefinite where next == .duration: addPermanent(at: index...index + 1, of: text)
    case .definite:
      let isBoth = text.term(at: index + 2, sameClauseAs: index) == .indefinite
      guard next == .duration || isBoth, !isDenied(index, of: text) else { return }
      contracts.append(text.fact(.temporary, at: index...index + 1))
    case .fixed:
      guard let noun = text.nearest([.contractNoun], after: index, reach: 3) else { return }
      contracts.append(text.fact(.temporary, at: index...noun))
    case .contractNoun: addTerm(at: index, of: text)
    case .weakAgency:
      let terms = text.terms(around: index)
      guard next != .manager, text.mark(at: index + 1) != 0x2D || next == .none,
        terms.meets([.contractNoun, .basis, .prospect]) || isShort(index, of: text, words: 4)
          || Self.periods.contains(word(after: index, of: text))
          || index > 0 && Self.secondedIn.contains(text.tokens[index - 1].hash),
        !isDenied(index, of: text), !keepsOwnPost(index, of: text)
      else { return }
      contracts.append(text.fact(.agency, at: index...index))
    default: return
    }
  }

  /// Reads `stage` and `vrijwilliger`, which mostly stand for something else.
  mutating func readPlacement(at index: Int, of text: ReadText) {
    let terms = text.terms(around: index)
    guard !terms.meets([.experience, .institution, .no]) else { return }
    let before = index > 0 ? text.tokens[index - 1].hash : 0
    switch text.tokens[index].term {
    case .stage:
      guard isShort(index, of: text, words: 4) || Self.thisStage.contains(before) else { return }
      contracts.append(text.fact(.internship, at: index...index))
    case .volunteer:
      guard terms.contains(.seek) || Self.asVolunteer.contains(before) else { return }
      contracts.append(text.fact(.voluntary, at: index...index))
    default:
      guard terms.contains(.seek) else { return }
      contracts.append(text.fact(.voluntary, at: index...index))
    }
  }

  private static let periods = ReadText.hashes(
    "periode contract basis opdracht constructie period via")
  private static let secondedIn = ReadText.hashes("de op via")
  private static let thisStage = ReadText.hashes("jouw deze")
  private static let asVolunteer = ReadText.hashes("als word")

  /// A contract for good, unless it only beckons: `kans op een vast contract`, `vast na interim`.
  private mutating func addPermanent(at range: ClosedRange<Int>, of text: ReadText) {
    let index = range.lowerBound
    guard !isDenied(index, of: text),
      !isProspect(index, of: text),
      text.nearest([.prospect], after: range.upperBound, reach: 2) == nil,
      !comesLater(range.upperBound, of: text), !cameLater(index, of: text),
      !text.terms(around: index).contains(.weakAgency), !followsAgency(index, of: text)
    else { return }
    contracts.append(text.fact(.permanent, at: range))
  }

  /// Whether `na een jaar`, `na 7 maanden` or the like follows: then it does not begin with it.
  private func comesLater(_ index: Int, of text: ReadText) -> Bool {
    Self.afterwards.contains(word(after: index, of: text))
      && (2...4).contains {
        [.year, .month].contains(text.term(at: index + $0, sameClauseAs: index))
      }
  }

  private static let afterwards = ReadText.hashes("na after")

  /// Whether the years come first: `na een jaar krijg je een vast contract`, `vanaf één jaar vast in
  /// dienst`.
  private func cameLater(_ index: Int, of text: ReadText) -> Bool {
    guard let term = text.nearest([.year, .month], before: index, reach: 6) else { return false }
    if text.word(of: Self.afterwards, before: term, reach: 4) != nil {
      return text.term(at: term + 1, sameClauseAs: index) != .experience
    }
    return term + 1 == index && text.word(of: Self.since, before: term, reach: 2) != nil
  }

  private static let since = ReadText.hashes("vanaf from")

  /// Whether a word before says that it only beckons, also where a line was broken within the
  /// sentence (`met de intentie tot een` and then `onbepaalde tijd`).
  private func isProspect(_ index: Int, of text: ReadText) -> Bool {
    if text.nearest([.prospect], before: index, reach: 8) != nil { return true }
    let first = text.clause(of: index).lowerBound
    guard first > 1, index - first < 3, text.mark(at: first - 1) == 0x0A,
      Self.unfinished.contains(text.tokens[first - 2].hash)
    else { return false }
    return text.nearest([.prospect], before: first - 1, reach: 8) != nil
  }

  private static let unfinished = ReadText.hashes("een a an de het the op tot voor met naar")

  private func followsAgency(_ index: Int, of text: ReadText) -> Bool {
    let clause = text.clause(of: index)
    return clause.contains { other in
      let token = text.tokens[other]
      return token.term == .contract
        && VocabularyWords.contracts[Int(token.choice)].kind == .agency
    }
  }

  /// `contract voor een jaar`, `dienstverband van 7 maanden`, `een jaar contract`.
  private mutating func addTerm(at index: Int, of text: ReadText) {
    if let first = termBefore(index, of: text), !isDenied(index, of: text) {
      contracts.append(text.fact(.temporary, at: first...index))
      return
    }
    guard Self.terms.contains(text.tokens[index].hash),
      Self.lasting.contains(word(after: index, of: text)), index + 3 < text.tokens.count,
      text.tokens[index + 2].number > 0,
      [.year, .month].contains(text.term(at: index + 3, sameClauseAs: index))
    else { return }
    contracts.append(text.fact(.temporary, at: index...index + 3))
  }

  /// The first token of `een jaar`, `12 maanden` or `1-jarig` right before a contract: at most three
  /// years; 25 years are a jubilee.
  private func termBefore(_ index: Int, of text: ReadText) -> Int? {
    guard Self.papers.contains(text.tokens[index].hash) else { return nil }
    let unit = text.mark(at: index - 1) == 0x2D ? index - 2 : index - 1
    let term = text.term(at: unit, sameClauseAs: index)
    guard term == .year || term == .month else { return nil }
    let last = text.mark(at: unit - 1) == 0x2D ? unit - 2 : unit - 1
    guard let (value, first) = text.number(endingAt: last),
      text.tokens[first].clause == text.tokens[index].clause,
      value > 0, value <= (term == .year ? 3 : 36),
      text.word(of: Self.afterwards, before: first, reach: 2) == nil
    else { return nil }
    return first
  }

  private static let papers = ReadText.hashes("contract arbeidscontract arbeidsovereenkomst")
  private static let terms = ReadText.hashes(
    "contract dienstverband aanstelling arbeidsovereenkomst")
  private static let lasting = ReadText.hashes("voor van for of")

  private func word(after index: Int, of text: ReadText) -> UInt64 {
    guard index + 1 < text.tokens.count else { return 0 }
    let dash = text.mark(at: index + 1) == 0x2D ? 2 : 1
    return index + dash < text.tokens.count ? text.tokens[index + dash].hash : 0
  }

  /// Whether a contract is named within four tokens.
  private func nearContract(_ index: Int, of text: ReadText) -> Bool {
    text.nearest([.contractNoun], after: index, reach: 4) != nil
      || text.nearest([.contractNoun], before: index, reach: 4) != nil
  }

  /// Whether one is lent out from a post that one keeps, which is no agency's: `detachering vanuit
  /// het onderwijs`, `detachering met behoud van statuut`.
  private func keepsOwnPost(_ index: Int, of text: ReadText) -> Bool {
    let clause = text.clause(of: index)
    let isKept = (index + 1..<clause.upperBound).contains {
      text.tokens[$0].hash == Self.keeping && text.tokens[$0 - 1].hash == Self.with
    }
    if isKept { return true }
    guard index + 1 < clause.upperBound, Self.outOf.contains(text.tokens[index + 1].hash)
    else { return false }
    return text.word(of: Self.posts, after: index + 1, reach: 4) != nil
  }

  private static let keeping = TextHash.of("behoud".utf8)
  private static let with = TextHash.of("met".utf8)
  private static let outOf = ReadText.hashes("vanuit uit van from")
  private static let posts = ReadText.hashes(
    """
    onderwijs school scholen scholengroep scholengemeenschap hogeschool universiteit
    onderwijsinstelling onderwijsopdracht lesopdracht leerkracht leraar docent huidige eigen
    werkgever ambt betrekking post benoeming current employer teaching education
    """)

  /// Whether a learning job is offered and not taught or guided: `bbl-docent`, `je begeleidt bbl'ers`.
  ///
  /// That one goes to school is part of such a job.
  private func isOwnApprenticeship(_ index: Int, of text: ReadText) -> Bool {
    if text.tokens[index].hash == Self.workPath,
      text.word(of: Self.learning, before: index, reach: 3) == nil
    {
      return false
    }
    let dash = text.mark(at: index + 1) == 0x2D ? 2 : 1
    let next = index + dash < text.tokens.count ? text.tokens[index + dash].hash : 0
    return !Self.teaching.contains(next) && text.mark(at: index + 1) != 0x27
      && text.word(of: Self.guiding, before: index, reach: 8) == nil
      && text.word(of: Self.teaching, before: index, reach: 2) == nil
  }

  private static let workPath = TextHash.of("werktraject".utf8)
  private static let learning = ReadText.hashes("leer leren learning")
  private static let teaching = ReadText.hashes(
    """
    docent docenten leraar praktijkopleider leerling leerlingen student studenten school scholen
    instelling instellingen
    """)
  private static let guiding = ReadText.hashes("begeleidt begeleiden coacht coachen")

  /// `geen zzp`, and what recruiters are told to refrain from.
  private func isDenied(_ index: Int, of text: ReadText) -> Bool {
    text.terms(around: index).contains(.solicitation)
      || text.nearest([.no], before: index, reach: 4) != nil
  }

  /// Whether the clause has few words.
  private func isShort(_ index: Int, of text: ReadText, words: Int) -> Bool {
    text.clause(of: index).count { text.tokens[$0].isWord } <= words
  }
}
