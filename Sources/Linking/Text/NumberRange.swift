/// One or two numbers with the words that bound them: `minimaal 24`, `32-40`, `tussen 18 en 30`,
/// `3+`.
struct NumberRange {
  /// Lowest number; nil when only the highest is said.
  var least: Double?
  /// Highest number; nil when only the lowest is said.
  var most: Double?
  /// First token, the bounding word included.
  var first: Int
  /// Whether a word, a sign or a second number bounds it.
  var isBounded: Bool
}

extension ReadText {
  /// The number whose last token is at `last`, decimals included, with its first token.
  func number(endingAt last: Int) -> (value: Double, first: Int)? {
    guard tokens.indices.contains(last), tokens[last].number >= 0 else { return nil }
    let token = tokens[last]
    let digits = Int(token.to - token.from)
    if last >= 2, token.isNumber, digits <= 3, tokens[last - 2].isNumber, isPoint(at: last - 1) {
      // `12345678.5`: what stands before the point is too long to be read.
      guard tokens[last - 2].number >= 0 else { return nil }
      let whole = Double(tokens[last - 2].number)
      let rest = Double(token.number)
      switch digits {
      case 1: return (whole + rest / 10, last - 2)
      case 2: return (whole + rest / 100, last - 2)
      default: return (whole * 1000 + rest, last - 2)
      }
    }
    return (Double(token.number), last)
  }

  /// Whether a comma or full stop stands between two numbers without a space.
  private func isPoint(at index: Int) -> Bool {
    let token = tokens[index]
    return (token.mark == 0x2C || token.mark == 0x2E) && tokens[index - 1].to == token.from
      && tokens[index + 1].from == token.to
  }

  /// The numbers that end at token `last`, all in one clause; nil without a number.
  ///
  /// The unit may stand after the first one too: `32 uur tot 40 uur`.
  func numberRange(endingAt last: Int) -> NumberRange? {
    var last = last
    var isOpen = false
    if mark(at: last) == 0x2B, last > 0 {
      isOpen = true
      last -= 1
    }
    guard let (value, first) = number(endingAt: last) else { return nil }
    if !isOpen, let pair = pair(endingBefore: first, upper: value) { return pair }
    var range = NumberRange(
      least: value, most: isOpen ? nil : value, first: first, isBounded: isOpen)
    bound(&range)
    // `tot 40+` bounds nothing.
    return range.least == nil && range.most == nil ? nil : range
  }

  /// `32-`, `32 tot`, `32 uur tot`, `tussen 32 en`: the lower number before `first`.
  private func pair(endingBefore first: Int, upper: Double) -> NumberRange? {
    var joint = first - 1
    if joint > 2, tokens[joint].hash == Self.letterM, mark(at: joint - 1) == 0x2F,
      tokens[joint - 2].hash == Self.letterT
    {
      joint -= 2
    }
    guard joint > 0, tokens[joint].clause == tokens[first].clause, isJoint(tokens[joint]) else {
      return nil
    }
    var lower = joint - 1
    if mark(at: lower) == 0x2B, lower > 0 { lower -= 1 }
    if Self.units.contains(tokens[lower].term), tokens[lower].number < 0 { lower -= 1 }
    guard lower >= 0, tokens[lower].clause == tokens[first].clause,
      let (value, start) = number(endingAt: lower)
    else { return nil }
    var range = NumberRange(
      least: min(value, upper), most: max(value, upper), first: start, isBounded: true)
    var before = start - 1
    while before > 0, Self.than.contains(tokens[before].hash) { before -= 1 }
    if before >= 0, tokens[before].clause == tokens[first].clause,
      [.between, .least, .most].contains(tokens[before].term)
    {
      range.first = before
    }
    return range
  }

  private static let units: TextTerms = [.hour, .year]

  private func isJoint(_ token: TextToken) -> Bool {
    switch token.term {
    case .to, .or, .and: true
    default: token.mark == 0x2D || token.mark == 0x2F || Self.joints.contains(token.hash)
    }
  }

  /// `3 à 5`, `15 t/m 17`.
  private static let joints: Set<UInt64> = [TextHash.of("a".utf8), letterT]
  private static let letterT = TextHash.of("t".utf8)
  private static let letterM = TextHash.of("m".utf8)

  private static let than = Set(
    ["dan", "than", "a", "van", "de", "the"].map { TextHash.of($0.utf8) })

  private static let of = TextHash.of("of".utf8)

  /// Takes the word before a single number into account: `minimaal`, `tot`, `meer dan`, `>`.
  private func bound(_ range: inout NumberRange) {
    var before = range.first - 1
    let clause = tokens[range.first].clause
    while before > 0, tokens[before].clause == clause,
      tokens[before].mark == 0x2E || Self.than.contains(tokens[before].hash)
    {
      before -= 1
    }
    // `a minimum of 30`.
    if before > 0, tokens[before].hash == Self.of,
      [.least, .most].contains(term(at: before - 1, sameClauseAs: before))
    {
      before -= 1
    }
    guard before >= 0, tokens[before].clause == clause else { return }
    switch tokens[before].term {
    case .least, .over: range.most = nil
    case .most, .to: range.least = nil
    default:
      switch tokens[before].mark {
      case 0x3E: range.most = nil
      case 0x3C: range.least = nil
      default: return
      }
    }
    range.first = before
    range.isBounded = true
  }
}
