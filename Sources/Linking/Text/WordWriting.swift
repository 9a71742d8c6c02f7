/// How a word of a text must be written to be a label of one word.
enum WordWriting: UInt8 {
  /// In any way.
  case any
  /// With a capital: a name, or too short to be sure otherwise.
  case capital
  /// Without small letters: an abbreviation.
  case capitals
  /// One letter: only beside other skills.
  case letter

  /// How a label asks to be written, by how it is written itself.
  init(_ token: TextToken) {
    let length = token.end - token.start
    if length == 1 {
      self = .letter
    } else if !token.shape.contains(.small) && token.shape.contains(.capital) {
      self = .capitals
    } else {
      self = token.shape.contains(.capital) || length <= 3 ? .capital : .any
    }
  }
}
