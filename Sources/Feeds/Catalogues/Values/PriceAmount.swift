/// Amounts of money as catalogues write them.
enum PriceAmount {
  /// Cents of a number or text (`4950.00`, `4.950,00`, `€ 1.250,-`, `gratis`); nil for what is no amount
  /// of zero or more, and for more than a hundred million.
  static func cents(_ value: JSONValue) -> Int? {
    if let number = value.number { return cents(number) }
    return value.string.flatMap { cents($0) }
  }

  private static func cents(_ number: Double) -> Int? {
    guard number >= 0, number <= 100_000_000 else { return nil }
    return Int((number * 100).rounded())
  }

  private static func cents(_ text: String) -> Int? {
    var word = text.lowercased().filter { !$0.isWhitespace && $0 != "€" }
    for unit in ["euro", "eur"] where word.hasPrefix(unit) || word.hasSuffix(unit) {
      word = word.replacing(unit, with: "")
    }
    if ["gratis", "free", "kosteloos"].contains(word) { return 0 }
    for dash in [",-", ",–", ",--", ".-"] where word.hasSuffix(dash) {
      word.removeLast(dash.count)
    }
    guard let first = word.first, first.isNumber,
      word.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") })
    else { return nil }
    guard let mark = word.lastIndex(where: { $0 == "." || $0 == "," }) else {
      return Double(word).flatMap { cents($0) }
    }
    let decimals = word[word.index(after: mark)...]
    let whole = word[..<mark]
    let isThousands =
      decimals.count == 3 && whole.count <= 3 || hasThousands(whole, word[mark], decimals)
    let digits = whole.filter(\.isNumber)
    guard !decimals.isEmpty else { return Double(digits).flatMap { cents($0) } }
    return Double(isThousands ? digits + decimals : digits + "." + decimals).flatMap { cents($0) }
  }

  /// Whether the last mark parts thousands, as the ones before it do (`1.234.567`).
  private static func hasThousands(
    _ whole: Substring, _ mark: Character, _ decimals: Substring
  ) -> Bool { decimals.count == 3 && whole.contains(mark) }
}
