/// A line that somebody types, with the keys of a shell, and the lines before it.
///
/// Pure: bytes of the keyboard go in, what has to be shown comes out. Lines live as long as the editor: they
/// tell about people, and tokens are not kept at all.
struct LineEditor {
  /// What a key led to.
  enum Outcome: Equatable {
    /// The line goes on.
    case typing
    /// The line is complete.
    case line(String)
    /// The line was given up (Ctrl-C).
    case dropped
    /// Nothing more comes (Ctrl-D on an empty line).
    case end
  }

  private(set) var text: [Character] = []
  /// Characters left of the cursor.
  private(set) var cursor = 0
  private(set) var history: [String] = []
  private var shown: Int?
  private var draft: [Character] = []
  private var pending: [UInt8] = []
  private static let mostLines = 500

  /// Takes one byte of the keyboard.
  mutating func take(_ byte: UInt8) -> Outcome {
    if pending.first == 0x1B { return takeEscape(byte) }
    if !pending.isEmpty || byte >= 0x80 { return takeUTF8(byte) }
    switch byte {
    case 0x0A, 0x0D: return complete()
    case 0x1B: pending = [byte]
    case 0x03:
      clear()
      return .dropped
    case 0x04:
      if text.isEmpty { return .end }
      deleteRight()
    case 0x01: cursor = 0
    case 0x05: cursor = text.count
    case 0x02: left()
    case 0x06: right()
    case 0x08, 0x7F: deleteLeft()
    case 0x0B: text.removeSubrange(cursor...)
    case 0x0E: later()
    case 0x10: earlier()
    case 0x15:
      text.removeSubrange(..<cursor)
      cursor = 0
    case 0x17: deleteWord()
    case 0x20...: insert(Character(UnicodeScalar(byte)))
    default: break
    }
    return .typing
  }

  private mutating func takeUTF8(_ byte: UInt8) -> Outcome {
    pending.append(byte)
    if let word = String(validating: pending, as: UTF8.self) {
      pending = []
      for character in word { insert(character) }
    } else if pending.count >= 4 {
      pending = []
    }
    return .typing
  }

  /// Arrows and the keys beside them, as terminals send them: ESC [ letter, ESC O letter, ESC [ number ~.
  private mutating func takeEscape(_ byte: UInt8) -> Outcome {
    pending.append(byte)
    if pending.count == 2 {
      if byte != 0x5B && byte != 0x4F { pending = [] }
      return .typing
    }
    guard (0x40...0x7E).contains(byte) else {
      if pending.count > 8 { pending = [] }
      return .typing
    }
    let parameters = pending[2...].dropLast()
    pending = []
    switch (byte, Array(parameters)) {
    case (0x41, _): earlier()
    case (0x42, _): later()
    case (0x43, _): right()
    case (0x44, _): left()
    case (0x48, _), (0x7E, [0x31]), (0x7E, [0x37]): cursor = 0
    case (0x46, _), (0x7E, [0x34]), (0x7E, [0x38]): cursor = text.count
    case (0x7E, [0x33]): deleteRight()
    default: break
    }
    return .typing
  }

  private mutating func complete() -> Outcome {
    let line = String(text)
    clear()
    let first = line.split(separator: " ").first { !$0.hasPrefix("@") }
    let isSecret = first?.uppercased() == "AUTH"
    if !isSecret, first != nil, line != history.last {
      history.append(line)
      if history.count > Self.mostLines { history.removeFirst() }
    }
    return .line(line)
  }

  private mutating func clear() {
    (text, cursor, shown, draft) = ([], 0, nil, [])
  }

  private mutating func show(_ line: [Character], at place: Int?) {
    (text, cursor, shown) = (line, line.count, place)
  }

  private mutating func earlier() {
    guard let next = shown.map({ $0 - 1 }) ?? history.indices.last, next >= 0 else { return }
    if shown == nil { draft = text }
    show(Array(history[next]), at: next)
  }

  private mutating func later() {
    guard let place = shown else { return }
    if place + 1 < history.count {
      show(Array(history[place + 1]), at: place + 1)
    } else {
      show(draft, at: nil)
    }
  }

  private mutating func insert(_ character: Character) {
    text.insert(character, at: cursor)
    cursor += 1
  }

  private mutating func left() { cursor = max(0, cursor - 1) }

  private mutating func right() { cursor = min(text.count, cursor + 1) }

  private mutating func deleteLeft() {
    guard cursor > 0 else { return }
    cursor -= 1
    text.remove(at: cursor)
  }

  private mutating func deleteRight() {
    if cursor < text.count { text.remove(at: cursor) }
  }

  private mutating func deleteWord() {
    while cursor > 0, text[cursor - 1] == " " { deleteLeft() }
    while cursor > 0, text[cursor - 1] != " " { deleteLeft() }
  }
}
