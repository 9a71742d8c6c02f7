/// Writes JSON text straight into bytes, fields in the order they are given.
///
/// Numbers are decimal and exact: fractions are whole units of 0.000001, so that parts written next
/// to their sum add up to it digit by digit.
public struct JSONWriter: Sendable {
  /// Units in 1.
  public static let unitsInOne = 1_000_000

  private var bytes: [UInt8] = []
  private var needsComma = false

  /// Nothing written yet.
  public init() {}

  /// What was written, as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// What was written, as UTF-8.
  public var utf8: [UInt8] { bytes }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  /// Writes an object.
  public mutating func object(_ body: (inout JSONWriter) -> Void) {
    separate()
    bytes.append(UInt8(ascii: "{"))
    needsComma = false
    body(&self)
    bytes.append(UInt8(ascii: "}"))
    needsComma = true
  }

  /// Writes an array of what `body` writes for each element.
  public mutating func array<Element>(
    _ elements: some Sequence<Element>, _ body: (inout JSONWriter, Element) -> Void
  ) {
    separate()
    bytes.append(UInt8(ascii: "["))
    needsComma = false
    for element in elements { body(&self, element) }
    bytes.append(UInt8(ascii: "]"))
    needsComma = true
  }

  /// Writes the name of a field; its value must follow.
  public mutating func name(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: [UInt8(ascii: "\""), UInt8(ascii: ":")])
    needsComma = false
  }

  /// Writes a name that is not known in advance; its value must follow.
  public mutating func name(text: String) {
    value(text)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a text value.
  public mutating func value(_ text: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    // Nearly all texts are as they are.
    let isPlain =
      text.utf8.withContiguousStorageIfAvailable { utf8 in
        let isPlain = !utf8.contains {
          $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\")
        }
        if isPlain { bytes.append(contentsOf: utf8) }
        return isPlain
      } ?? false
    if !isPlain { escape(text) }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0x0A: bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "n")])
      case 0x09: bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "t")])
      case 0x0D: bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "r")])
      case 0..<0x20:
        let digits = Array("0123456789abcdef".utf8)
        bytes.append(contentsOf: "\\u00".utf8)
        bytes.append(digits[Int(byte >> 4)])
        bytes.append(digits[Int(byte & 15)])
      default: bytes.append(byte)
      }
    }
  }

  /// Writes a value that is JSON already.
  mutating func value(json: String) {
    separate()
    bytes.append(contentsOf: json.utf8)
  }

  /// Writes a whole number.
  public mutating func value(_ number: Int) {
    separate()
    bytes.append(contentsOf: String(number).utf8)
  }

  /// Writes true or false.
  public mutating func value(_ flag: Bool) {
    separate()
    bytes.append(contentsOf: (flag ? "true" : "false").utf8)
  }

  /// Writes a fraction given in whole units of 0.000001.
  public mutating func value(units: Int) {
    separate()
    let one = Self.unitsInOne
    if units < 0 { bytes.append(UInt8(ascii: "-")) }
    bytes.append(contentsOf: String(units.magnitude / UInt(one)).utf8)
    var rest = Int(units.magnitude % UInt(one))
    if rest == 0 { return }
    bytes.append(UInt8(ascii: "."))
    var place = one / 10
    while rest > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(rest / place))
      rest %= place
      place /= 10
    }
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
