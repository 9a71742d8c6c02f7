/// The numbers, words and marks of a short text, so that amounts and hours can be told apart.
struct NumberTokens {
  /// One of them.
  enum Token: Hashable {
    /// In hundredths; `isThousands` where a `k` followed.
    case number(Int, isThousands: Bool)
    /// Lower case letters, with digits behind them where they have any.
    case word(String)
    /// Anything else but blanks; a number that is none (`1.1.2026`) too.
    case mark(String)

    /// The number; nil for the others.
    var number: Double? {
      if case .number(let value, _) = self { Double(value) / 100 } else { nil }
    }
    /// The word; nil for the others.
    var word: String? { if case .word(let word) = self { word } else { nil } }
    /// The mark; nil for the others.
    var mark: String? { if case .mark(let mark) = self { mark } else { nil } }
  }

  /// In the order of the text.
  private(set) var tokens: [Token] = []
  private let scalars: [Unicode.Scalar]
  private var at = 0

  /// Of a text; linear in its length.
  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    while at < scalars.count {
      let scalar = scalars[at]
      if isDigit(at) {
        takeNumber()
      } else if scalar.properties.isAlphabetic {
        let start = at
        while at < scalars.count, scalars[at].properties.isAlphabetic || isDigit(at) { at += 1 }
        tokens.append(.word(characters(start..<at).lowercased()))
      } else {
        if !scalar.properties.isWhitespace { tokens.append(.mark(String(Character(scalar)))) }
        at += 1
      }
    }
  }

  /// Groups of digits with points, commas, apostrophes or blanks between them.
  private mutating func takeNumber() {
    let start = at
    var groups = [digits()]
    var separators: [Unicode.Scalar] = []
    while at + 1 < scalars.count, isDigit(at + 1), let separator = separator() {
      at += 1
      separators.append(separator)
      groups.append(digits())
    }
    // "2.500,-" has no cents.
    if at + 1 < scalars.count, scalars[at] == "," || scalars[at] == ".",
      scalars[at + 1] == "-" || scalars[at + 1] == "–"
    {
      at += 1
      while at < scalars.count, scalars[at] == "-" || scalars[at] == "–" { at += 1 }
    }
    guard var value = Self.hundredths(groups, separators) else {
      tokens.append(.mark(characters(start..<at)))
      return
    }
    let hasK =
      at < scalars.count && (scalars[at] == "k" || scalars[at] == "K")
      && !(at + 1 < scalars.count && scalars[at + 1].properties.isAlphabetic)
    if hasK {
      at += 1
      value *= 1000
    }
    tokens.append(.number(value, isThousands: hasK))
  }

  /// What may stand between two groups of digits; a blank only before three of them.
  private func separator() -> Unicode.Scalar? {
    switch scalars[at] {
    case ".", ",", "'", "’": return scalars[at]
    case " ", "\u{A0}", "\u{202F}":
      var end = at + 1
      while end < scalars.count, isDigit(end) { end += 1 }
      return end - at == 4 ? " " : nil
    default: return nil
    }
  }

  /// Hundredths of a number in groups; nil when the groups make no number or a too large one.
  private static func hundredths(_ groups: [String], _ separators: [Unicode.Scalar]) -> Int? {
    var whole = groups
    var fraction = ""
    if let last = separators.last {
      let isAlone = !separators.dropLast().contains(last)
      let isDecimal = last == "." || last == ","
      let size = groups[groups.count - 1].utf8.count
      if isDecimal, isAlone, size <= 2 {
        fraction = whole.removeLast()
      } else if separators.contains(where: { $0 != last }) {
        return nil
      }
      guard whole[0].utf8.count <= 3 || whole.count == 1,
        whole.dropFirst().allSatisfy({ $0.utf8.count == 3 }), whole.count == 1 || whole[0] != "0"
      else { return nil }
    }
    let joined = whole.joined()
    guard joined.utf8.count <= 10, let value = Int(joined) else { return nil }
    let cents = Int(fraction + String(repeating: "0", count: 2 - fraction.utf8.count)) ?? 0
    return value * 100 + cents
  }

  private mutating func digits() -> String {
    let start = at
    while at < scalars.count, isDigit(at) { at += 1 }
    return characters(start..<at)
  }

  private func isDigit(_ index: Int) -> Bool { ("0"..."9").contains(scalars[index]) }

  private func characters(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }
}
