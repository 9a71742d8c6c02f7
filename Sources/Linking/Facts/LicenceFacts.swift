/// Driving licences asked.
extension TextFacts {
  /// Reads the categories around `rijbewijs` or `driving licence`.
  mutating func readLicence(at index: Int, of text: ReadText) {
    var first = index
    if text.tokens[index].term == .licenceNoun {
      guard let driver = text.nearest([.driver], before: index, reach: 3) else { return }
      first = driver
    }
    guard text.nearest([.no], before: first, reach: 2) == nil else { return }
    if first > 0, Self.trucks.contains(text.tokens[first - 1].hash) { return }
    let isPreferred = text.isPreferred(at: index)
    let before = text.mark(at: first - 1) == 0x2D ? first - 2 : first - 1
    if let category = category(at: before, of: text) {
      licences.append(text.fact(category, at: before...index, isPreferred: isPreferred))
      return
    }
    var found = false
    var other = index + 1
    let end = min(text.clause(of: index).upperBound, index + 10)
    while other < end {
      let token = text.tokens[other]
      if let category = category(at: other, of: text) {
        licences.append(text.fact(category, at: first...other, isPreferred: isPreferred))
        found = true
      } else if token.isWord ? !Self.fillers.contains(token.hash) : !Self.marks.contains(token.mark)
      {
        break
      }
      other += 1
    }
    if !found {
      licences.append(text.fact("B", at: first...index, isPreferred: isPreferred))
    }
  }

  private static let trucks = ReadText.hashes("heftruck reachtruck vorkheftruck hoogwerker")
  private static let fillers = ReadText.hashes("categorie klasse type of en or and category")
  private static let marks: Set<UInt8> = [0x22, 0x27, 0x28, 0x29, 0x2B, 0x2C, 0x2D, 0x2F, 0x3A]

  /// The categories of the European licence directive, by the hash of the small letters.
  private static let categories: [UInt64: String] = Dictionary(
    uniqueKeysWithValues: [
      "AM", "A", "A1", "A2", "B", "BE", "C", "CE", "C1", "C1E", "D", "DE", "D1", "D1E", "T",
    ].map { (TextHash.of($0.lowercased().utf8), $0) })

  private func category(at index: Int, of text: ReadText) -> String? {
    guard text.tokens.indices.contains(index), text.tokens[index].shape.contains(.capital),
      !text.tokens[index].shape.contains(.small)
    else { return nil }
    return Self.categories[text.tokens[index].hash]
  }
}
