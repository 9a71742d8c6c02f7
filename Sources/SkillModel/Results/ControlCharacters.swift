/// Characters that write nothing but steer: a terminal, the direction of a line, the end of a text.
extension Unicode.Scalar {
  /// Whether it is a control character (C0, delete, C1) or turns the direction of text (U+202A-202E,
  /// U+2066-2069) or breaks a line (U+2028, U+2029).
  public var isControl: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

extension String {
  /// Whether any control character is in it.
  public var hasControlCharacters: Bool { unicodeScalars.contains(where: \.isControl) }

  /// The text with a space for each control character; O(length).
  public var withoutControlCharacters: String {
    guard hasControlCharacters else { return self }
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars { scalars.append(scalar.isControl ? " " : scalar) }
    return String(scalars)
  }
}
