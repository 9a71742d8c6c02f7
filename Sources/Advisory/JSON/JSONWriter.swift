/// Writes JSON text straight into bytes, fields in the order they are given.
///
/// Numbers are decimal and exact: fractions are whole units of 0.000001, so that parts written next
/// to their sum add up to it digit by digit. Has one holder and plain memory of its own: an answer of
/// 100 kB is some ten thousand small pieces, and an array asks at each whether it is shared.
public struct JSONWriter: ~Copyable {
  /// Units in 1.
  public static let unitsInOne = 1_000_000

  private var base: UnsafeMutablePointer<UInt8>
  private var count = 0
  private var capacity: Int
  private var needsComma = false

  /// Nothing written yet.
  ///
  /// - Parameter size: bytes that are expected; more are taken where they are needed.
  public init(reserving size: Int = 1_024) {
    capacity = max(64, size)
    base = .allocate(capacity: capacity)
  }

  deinit { base.deallocate() }

  /// What was written, as text.
  public var text: String {
    String(decoding: UnsafeBufferPointer(start: base, count: count), as: UTF8.self)
  }

  /// How many bytes were written.
  var size: Int { count }

  /// What was written, as UTF-8.
  public var utf8: [UInt8] { Array(UnsafeBufferPointer(start: base, count: count)) }

  // MARK: - Bytes

  /// Makes room for more bytes.
  @inline(__always)
  private mutating func reserve(_ more: Int) {
    if capacity - count < more { grow(by: more) }
  }

  private mutating func grow(by more: Int) {
    capacity = max(count + more, 2 * capacity)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.initialize(from: base, count: count)
    base.deallocate()
    base = larger
  }

  /// Adds a byte for which there is room.
  @inline(__always)
  private mutating func put(_ byte: UInt8) {
    base[count] = byte
    count += 1
  }

  private mutating func append(_ byte: UInt8) {
    reserve(1)
    put(byte)
  }

  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    reserve(bytes.count)
    (base + count).initialize(from: start, count: bytes.count)
    count += bytes.count
  }

  private mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// Adds a number of 0 or more in decimal digits.
  private mutating func append(digitsOf number: UInt) {
    reserve(20)
    var length = 1
    var rest = number / 10
    while rest > 0 {
      length += 1
      rest /= 10
    }
    rest = number
    for place in stride(from: count + length - 1, through: count, by: -1) {
      base[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    count += length
  }

  /// Whether bytes hold nothing that JSON escapes; eight at a time.
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    let raw = UnsafeRawBufferPointer(bytes)
    var place = 0
    while place + 8 <= raw.count {
      let word = raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      let quote = word ^ (ones &* 0x22)
      let backslash = word ^ (ones &* 0x5C)
      // A byte under 0x20, or one that is 0 where it is a quote or a backslash (as in Hacker's Delight).
      let found =
        (word &- (ones &* 0x20)) & ~word | (quote &- ones) & ~quote
        | (backslash &- ones) & ~backslash
      if found & highs != 0 { return false }
      place += 8
    }
    while place < raw.count {
      let byte = raw[place]
      if byte < 0x20 || byte == 0x22 || byte == 0x5C { return false }
      place += 1
    }
    return true
  }

  // MARK: - Structure

  @inline(__always)
  private mutating func separate() {
    if needsComma { append(UInt8(ascii: ",")) }
    needsComma = true
  }

  /// Writes an object.
  public mutating func object(_ body: (inout JSONWriter) -> Void) {
    separate()
    append(UInt8(ascii: "{"))
    needsComma = false
    body(&self)
    append(UInt8(ascii: "}"))
    needsComma = true
  }

  /// Writes an array of what `body` writes for each element.
  public mutating func array<Element>(
    _ elements: some Sequence<Element>, _ body: (inout JSONWriter, Element) -> Void
  ) {
    separate()
    append(UInt8(ascii: "["))
    needsComma = false
    for element in elements { body(&self, element) }
    append(UInt8(ascii: "]"))
    needsComma = true
  }

  /// Writes the name of a field; its value must follow.
  public mutating func name(_ name: StaticString) {
    let length = name.utf8CodeUnitCount
    reserve(length + 4)
    if needsComma { put(UInt8(ascii: ",")) }
    put(UInt8(ascii: "\""))
    // A literal of more than one letter is in memory.
    if name.hasPointerRepresentation {
      (base + count).update(from: name.utf8Start, count: length)
      count += length
    } else {
      name.withUTF8Buffer { append($0) }
    }
    put(UInt8(ascii: "\""))
    put(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a name that is not known in advance; its value must follow.
  public mutating func name(text: String) {
    value(text)
    append(UInt8(ascii: ":"))
    needsComma = false
  }

  // MARK: - Values

  /// Writes a text value.
  public mutating func value(_ text: String) {
    separate()
    append(UInt8(ascii: "\""))
    // Nearly all texts are as they are.
    let isPlain =
      text.utf8.withContiguousStorageIfAvailable { utf8 in
        let isPlain = Self.isPlain(utf8)
        if isPlain { append(utf8) }
        return isPlain
      } ?? false
    if !isPlain { escape(text) }
    append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        append(UInt8(ascii: "\\"))
        append(byte)
      case 0x0A: append("\\n")
      case 0x09: append("\\t")
      case 0x0D: append("\\r")
      case 0..<0x20:
        let digits = Array("0123456789abcdef".utf8)
        append("\\u00")
        append(digits[Int(byte >> 4)])
        append(digits[Int(byte & 15)])
      default: append(byte)
      }
    }
  }

  /// Writes a value that is JSON already.
  mutating func value(json: String) {
    separate()
    append(json)
  }

  /// Writes a part of JSON that was written before.
  mutating func value(json: [UInt8], _ range: Range<Int>) {
    separate()
    json.withUnsafeBufferPointer { append(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// Begins a part of JSON that stands by itself, for `value(json:_:)`: without a comma before it.
  mutating func openValue() { needsComma = false }

  /// Writes a whole number.
  public mutating func value(_ number: Int) {
    separate()
    if number < 0 { append(UInt8(ascii: "-")) }
    append(digitsOf: number.magnitude)
  }

  /// Writes true or false.
  public mutating func value(_ flag: Bool) {
    separate()
    append(flag ? "true" : "false")
  }

  /// Writes a fraction given in whole units of 0.000001.
  public mutating func value(units: Int) {
    separate()
    let one = Self.unitsInOne
    if units < 0 { append(UInt8(ascii: "-")) }
    append(digitsOf: units.magnitude / UInt(one))
    var rest = Int(units.magnitude % UInt(one))
    if rest == 0 { return }
    reserve(7)
    put(UInt8(ascii: "."))
    for place in stride(from: count + 5, through: count, by: -1) {
      base[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    count += 6
    while base[count - 1] == UInt8(ascii: "0") { count -= 1 }
  }

  /// Writes a fraction rounded to units of 0.000001.
  public mutating func value(_ number: Double) { value(units: Self.units(number)) }

  /// A fraction in whole units.
  public static func units(_ number: Double) -> Int {
    Int((number * Double(unitsInOne)).rounded())
  }

  /// Writes a text field; nothing when nil.
  public mutating func field(_ name: StaticString, _ text: String?) {
    guard let text else { return }
    self.name(name)
    value(text)
  }

  /// Writes a whole-number field; nothing when nil.
  public mutating func field(_ name: StaticString, _ number: Int?) {
    guard let number else { return }
    self.name(name)
    value(number)
  }

  /// Writes a fraction field; nothing when nil.
  public mutating func field(_ name: StaticString, _ number: Double?) {
    guard let number else { return }
    self.name(name)
    value(number)
  }

  /// Writes a fraction field given in units.
  public mutating func field(_ name: StaticString, units: Int) {
    self.name(name)
    value(units: units)
  }

  /// Writes a flag field; nothing when nil.
  public mutating func field(_ name: StaticString, _ flag: Bool?) {
    guard let flag else { return }
    self.name(name)
    value(flag)
  }

  /// Writes a field with an array of texts.
  public mutating func field(_ name: StaticString, _ texts: [String]) {
    self.name(name)
    array(texts) { $0.value($1) }
  }

  /// Writes a field with one result.
  public mutating func field(_ name: StaticString, _ part: some JSONRepresentable) {
    self.name(name)
    part.write(to: &self)
  }

  /// Writes a field with an array of results.
  public mutating func field(_ name: StaticString, _ parts: [some JSONRepresentable]) {
    self.name(name)
    array(parts) { $1.write(to: &$0) }
  }
}

/// A result with one JSON form, the same in the command and on the socket.
public protocol JSONRepresentable {
  /// Writes the result as one JSON value.
  func write(to writer: inout JSONWriter)
}

extension JSONRepresentable {
  /// The result as one line of JSON, without a line end.
  public var json: String {
    var writer = JSONWriter()
    write(to: &writer)
    return writer.text
  }
}
