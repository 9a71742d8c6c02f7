extension Wording {
  /// What a reader of JSON expected, in words: the readers name it in English.
  ///
  /// What is not known here (names of fields) stays as it is.
  func jsonPart(_ expected: String) -> String {
    guard isDutch else { return expected }
    if let known = Self.jsonParts[expected] { return known }
    let field = "an object with a "
    return expected.hasPrefix(field)
      ? "een object met " + expected.dropFirst(field.count) : expected
  }

  private static let jsonParts = [
    "a value": "een waarde", "a name": "een naam tussen aanhalingstekens",
    "an object": "een object: {...}", "a digit": "een cijfer",
    "an escape": "een geldig teken na \\", "end of text": "het einde van de tekst",
    "four hexadecimal digits": "vier hexadecimale cijfers",
    "less nesting": "minder haken in elkaar",
    "no control character in a text": "geen stuurteken in een tekst",
    "the first half of a surrogate pair": "de eerste helft van een tekenpaar",
    "the second half of a surrogate pair": "de tweede helft van een tekenpaar",
    "',' or ']'": "',' of ']'", "',' or '}'": "',' of '}'",
  ]
}
