/// A text as tokens and clauses: what the rules read.
///
/// A clause ends at the end of a sentence, a line or an item of a list, and after 60 tokens, so
/// that
/// whatever looks through a clause stays linear.
struct ReadText {
  /// The text itself.
  let bytes: UnsafeBufferPointer<UInt8>
  /// Words and marks in order.
  let tokens: [TextToken]
  /// Per clause its first token; one more at the end.
  let clauseStarts: [Int32]
  /// Per clause the terms in it.
  let clauseTerms: [TextTerms]

  /// Most tokens of a clause.
  static let longestClause = 60

  /// Reads a valid UTF-8 text of less than 2 GB, in linear time.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    var tokens = TextTokenizer.tokens(bytes)
    var starts: [Int32] = []
    var terms: [TextTerms] = []
    var begins = true
    for index in tokens.indices {
      if begins || index - Int(starts[starts.count - 1]) >= Self.longestClause {
        starts.append(Int32(index))
        terms.append([])
        begins = false
      }
      Self.join(index, of: &tokens)
      tokens[index].clause = Int32(starts.count - 1)
      if tokens[index].term != .none { terms[terms.count - 1].insert(tokens[index].term) }
      begins = Self.ends(after: index, of: tokens)
    }
    starts.append(Int32(tokens.count))
    self.tokens = tokens
    clauseStarts = starts
    clauseTerms = terms
  }

  /// Terms that are written in pieces: `o.b.v.`, `full time`, `full-time`.
  private static func join(_ index: Int, of tokens: inout [TextToken]) {
    if tokens[index].term == .time, index > 0 {
      let before = tokens[index - 1].mark == 0x2D ? index - 2 : index - 1
      guard before >= 0 else { return }
      if tokens[before].term == .full { tokens[index].term = .fullTime }
      if tokens[before].term == .part { tokens[index].term = .partTime }
    } else if index > 3, tokens[index].hash == letterV, tokens[index - 2].hash == letterB,
      tokens[index - 4].hash == letterO
    {
      tokens[index].term = .basis
    } else if tokens[index].hash == letterU || tokens[index].number >= 0,
      tokens[index].term == .you
    {
      // `40 u`, `40u`: only after a number is it an hour.
      let isHour = tokens[index].number >= 0 || index > 0 && tokens[index - 1].number >= 0
      if isHour { tokens[index].term = .hour }
    }
  }

  private static let letterU = TextHash.of("u".utf8)
  private static let letterO = TextHash.of("o".utf8)
  private static let letterB = TextHash.of("b".utf8)
  private static let letterV = TextHash.of("v".utf8)
  private static let shortened = WordHashes(
    ["min", "max", "ca", "bijv", "incl", "excl", "evt", "nr", "o", "resp", "ing", "dhr", "mw"].map {
      TextHash.of($0.utf8)
    })

  /// Whether a clause ends with a token.
  private static func ends(after index: Int, of tokens: [TextToken]) -> Bool {
    let token = tokens[index]
    let next = index + 1 < tokens.count ? tokens[index + 1] : nil
    switch token.mark {
    case 0x0A, 0x21, 0x3B, 0x3F, 0x7C: return true
    case 0x2E:
      guard let next, next.shape.contains(.spaceBefore) || next.mark == 0x0A else {
        return next == nil
      }
      guard index > 0 else { return true }
      let before = tokens[index - 1]
      // `o.b.v. `, `min. 32`: a full stop that shortens.
      return !(before.isWord && (before.to - before.from == 1 || shortened.contains(before.hash)))
    case 0x2D:
      // ` - ` between words parts the items of a list that lost its lines; `32 - 40` stays
      // together.
      guard let next, index > 0, token.shape.contains(.spaceBefore) else { return false }
      return next.shape.contains(.spaceBefore)
        && !(tokens[index - 1].number >= 0 && next.number >= 0)
    case 0:
      // `... vlot Nederlands Je hebt ...`: lines that were run together.
      guard let next else { return false }
      return next.shape.isSuperset(of: [.capital, .small]) && beginnings.contains(next.hash)
    default: return false
    }
  }

  private static let beginnings = hashes("je jij wij we een de het domein")
}

extension ReadText {
  /// The tokens of the clause that a token stands in.
  func clause(of index: Int) -> Range<Int> {
    let clause = Int(tokens[index].clause)
    return Int(clauseStarts[clause])..<Int(clauseStarts[clause + 1])
  }

  /// The terms of the clause that a token stands in.
  func terms(around index: Int) -> TextTerms { clauseTerms[Int(tokens[index].clause)] }

  /// The term of a token; `none` outside the text or in another clause than `index`.
  func term(at other: Int, sameClauseAs index: Int) -> TextTerm {
    guard tokens.indices.contains(other), tokens[other].clause == tokens[index].clause else {
      return .none
    }
    return tokens[other].term
  }

  /// The nearest token with one of the terms, at most `reach` tokens before `index`, in its clause.
  func nearest(_ wanted: TextTerms, before index: Int, reach: Int) -> Int? {
    let first = max(clause(of: index).lowerBound, index - reach)
    var other = index - 1
    while other >= first {
      if wanted.contains(tokens[other].term) { return other }
      other -= 1
    }
    return nil
  }

  /// The nearest token with one of the terms, at most `reach` tokens after `index`, in its clause.
  func nearest(_ wanted: TextTerms, after index: Int, reach: Int) -> Int? {
    let end = min(clause(of: index).upperBound, index + reach + 1)
    var other = index + 1
    while other < end {
      if wanted.contains(tokens[other].term) { return other }
      other += 1
    }
    return nil
  }

  /// The mark before or after a token; 0 where there is none.
  func mark(at index: Int) -> UInt8 { tokens.indices.contains(index) ? tokens[index].mark : 0 }

  /// The words of a run of tokens, as written.
  func words(_ range: ClosedRange<Int>) -> String {
    let from = Int(tokens[range.lowerBound].from)
    let to = Int(tokens[range.upperBound].to)
    return String(decoding: bytes[from..<to], as: UTF8.self)
  }
}
