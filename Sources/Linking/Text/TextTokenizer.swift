/// Cuts a text into words and marks in one pass.
///
/// Words are what `TextFolding` makes words of. White space and the signs of Markdown (`*`, `#`,
/// `_`, `\`) are
/// left out. Linear.
struct TextTokenizer {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let vocabulary: TextVocabulary
  private var tokens: [TextToken] = []
  private var position = 0
  private var scalars: Int32 = 0
  private var hasSpaceBefore = true

  /// The tokens of a valid UTF-8 text of less than 2 GB.
  static func tokens(
    _ bytes: UnsafeBufferPointer<UInt8>, vocabulary: TextVocabulary = .shared
  ) -> [TextToken] {
    var tokenizer = TextTokenizer(bytes: bytes, vocabulary: vocabulary)
    tokenizer.run()
    return tokenizer.tokens
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, vocabulary: TextVocabulary) {
    self.bytes = bytes
    self.vocabulary = vocabulary
    tokens.reserveCapacity(bytes.count / 5)
  }

  private mutating func run() {
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x80...: takeWord()
      case 0x0A: takeMark(byte)
      case 0x5C, 0x2A, 0x23, 0x5F, 0x60: skip(isSpace: false)
      case ...0x20, 0x7F: skip(isSpace: true)
      case 0x26 where isEntity: skipEntity()
      default: takeMark(byte)
      }
    }
  }

  private mutating func skip(isSpace: Bool) {
    if isSpace { hasSpaceBefore = true }
    position += 1
    scalars += 1
  }

  /// `&nbsp;`, `&amp;` and their like, left in a text by a feed: at most eight letters.
  private var isEntity: Bool {
    var end = position + 1
    while end < bytes.count, end - position < 9, (0x61...0x7A).contains(bytes[end] | 0x20) {
      end += 1
    }
    return end > position + 1 && end < bytes.count && bytes[end] == 0x3B
  }

  private mutating func skipEntity() {
    while bytes[position] != 0x3B { skip(isSpace: true) }
    skip(isSpace: true)
  }

  private mutating func takeMark(_ byte: UInt8) {
    append(
      TextToken(
        hash: 0, from: Int32(position), to: Int32(position + 1), start: scalars, end: scalars + 1,
        mark: byte))
    position += 1
    scalars += 1
    if byte == 0x0A { hasSpaceBefore = true }
  }

  private mutating func append(_ token: TextToken) {
    var token = token
    if hasSpaceBefore { token.shape.insert(.spaceBefore) }
    hasSpaceBefore = false
    tokens.append(token)
  }

  private mutating func takeWord() {
    var token = TextToken(
      hash: TextHash.seed, from: Int32(position), to: 0, start: scalars, end: 0)
    var rest = TextHash.seed
    var number: Int32 = 0
    var digits = 0
    var folded = 0
    scan: while position < bytes.count {
      let byte = bytes[position]
      if byte < 0x80 {
        let letter: UInt8
        switch byte {
        case 0x30...0x39:
          if folded == digits {
            digits += 1
            number = digits < 8 ? number * 10 + Int32(byte & 0xF) : -1
          }
          letter = byte
        case 0x61...0x7A:
          token.shape.insert(.small)
          letter = byte
        case 0x41...0x5A:
          if folded == 0 { token.shape.insert(.capital) }
          letter = byte | 0x20
        default: break scan
        }
        token.hash = TextHash.add(letter, to: token.hash)
        if folded >= digits { rest = TextHash.add(letter, to: rest) }
        folded += 1
        position += 1
        scalars += 1
        continue
      }
      let (scalar, length) = decode()
      let hash = token.hash
      var (folding, restFolding) = (hash, rest)
      var added = 0
      let kind = TextFolding.fold(scalar) { letter in
        folding = TextHash.add(letter, to: folding)
        restFolding = TextHash.add(letter, to: restFolding)
        added += 1
      }
      if case .separator = kind {
        if folded == 0 && token.from == Int32(position) {
          takeOther(scalar, length: length)
          return
        }
        break scan
      }
      token.shape.insert(.small)
      (token.hash, rest) = (folding, restFolding)
      folded += added
      position += length
      scalars += 1
    }
    guard folded > 0 else { return }
    takeSigns(of: &token)
    token.to = Int32(position)
    token.end = scalars
    if digits > 0 {
      token.number = number
      if digits == folded { token.shape.insert(.digitsOnly) }
    }
    vocabulary.look(up: digits > 0 ? rest : token.hash, for: &token)
    if token.term == .none && token.to - token.from > 6 { lookUpTail(of: &token) }
    append(token)
  }

  /// `C++` and `C#` are other words than `C`: their signs go into the hash.
  private mutating func takeSigns(of token: inout TextToken) {
    guard position < bytes.count, bytes[position - 1] | 0x20 >= 0x61, bytes[position - 1] < 0x80
    else { return }
    var next = position
    if bytes[next] == 0x5C { next += 1 }
    let signs: Int
    if next < bytes.count, bytes[next] == 0x23 {
      signs = 1
    } else if next + 1 < bytes.count, bytes[next] == 0x2B, bytes[next + 1] == 0x2B {
      signs = 2
    } else {
      return
    }
    token.hash = TextHash.join(token.hash, UInt64(signs))
    scalars += Int32(next + signs - position)
    position = next + signs
  }

  /// Dutch compounds mean what they end in: `projectervaring`, `basisopleiding`.
  private func lookUpTail(of token: inout TextToken) {
    let word = bytes[Int(token.from)..<Int(token.to)]
    for (tail, term) in Self.tails where word.count > tail.utf8CodeUnitCount {
      let end = UnsafeBufferPointer(start: tail.utf8Start, count: tail.utf8CodeUnitCount)
      if word.last.map({ $0 | 0x20 }) == end.last, word.suffix(end.count).elementsEqual(end) {
        token.term = term
        return
      }
    }
  }

  private static let tails: [(StaticString, TextTerm)] = [
    ("ervaring", .experience), ("opleiding", .education), ("diploma", .education),
    ("niveau", .education), ("beheersing", .proficiency),
  ]

  /// Dashes, quotes and bullets that are no ASCII become the mark that stands for them; the rest is
  /// space.
  private mutating func takeOther(_ scalar: Unicode.Scalar, length: Int) {
    let mark: UInt8 =
      switch scalar.value {
      case 0x2010...0x2015, 0x2212: 0x2D
      case 0x2018, 0x2019: 0x27
      case 0x2022, 0x25CF, 0x25AA, 0x25E6, 0x00B7, 0x2023, 0x27A2, 0x2705, 0x2714: 0x3B
      case 0x2026: 0x2E
      case 0x2028, 0x2029, 0x0085: 0x0A
      case 0x20AC: 0x24
      default: 0
      }
    if mark == 0 {
      hasSpaceBefore = true
    } else {
      append(
        TextToken(
          hash: 0, from: Int32(position), to: Int32(position + length), start: scalars,
          end: scalars + 1, mark: mark))
      if mark == 0x0A { hasSpaceBefore = true }
    }
    position += length
    scalars += 1
  }

  /// The scalar at the position; the text is valid UTF-8.
  private func decode() -> (Unicode.Scalar, Int) {
    let lead = UInt32(bytes[position])
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard position + length <= bytes.count else { return ("\u{FFFD}", bytes.count - position) }
    var value = lead & (0x7F >> UInt32(length))
    for index in 1..<length { value = value << 6 | UInt32(bytes[position + index] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }
}
