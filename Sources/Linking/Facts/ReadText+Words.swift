/// Looks for words by their hash, where no term of the vocabulary names them.
extension ReadText {
  /// The nearest token before `index` with one of the hashes, at most `reach` tokens away, in its
  /// clause and behind the last comma.
  func word(of hashes: WordHashes, before index: Int, reach: Int) -> Int? {
    let first = max(clause(of: index).lowerBound, index - reach)
    var other = index - 1
    while other >= first, tokens[other].mark != 0x2C {
      if hashes.contains(tokens[other].hash) { return other }
      other -= 1
    }
    return nil
  }

  /// The nearest token after `index` with one of the hashes, at most `reach` tokens away, in its
  /// clause and before the next comma.
  func word(of hashes: WordHashes, after index: Int, reach: Int) -> Int? {
    let end = min(clause(of: index).upperBound, index + reach + 1)
    var other = index + 1
    while other < end, tokens[other].mark != 0x2C {
      if hashes.contains(tokens[other].hash) { return other }
      other += 1
    }
    return nil
  }
}
