extension HoursRange {
  /// Hours a week as `24-32`, `24-`, `0-32` or `32`, with a point or a comma; nil when it is none of these,
  /// a number is over 168 or the first is the larger.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
      .map { $0.replacing(",", with: ".") }
    let numbers = parts.map { part in
      part.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") } ? Double(part) : nil
    }
    guard zip(parts, numbers).allSatisfy({ $0.isEmpty || $1 != nil }),
      numbers.contains(where: { $0 != nil }),
      numbers.allSatisfy({ $0.map { (0...168).contains($0) } ?? true })
    else { return nil }
    let (least, most) = (numbers[0], numbers.count > 1 ? numbers[1] : numbers[0])
    if let least, let most, least > most { return nil }
    if let most, most <= 0 { return nil }
    self.init(least: least, most: most)
  }
}
