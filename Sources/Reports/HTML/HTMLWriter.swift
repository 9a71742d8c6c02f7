import SkillModel

/// Writes HTML that is XML as well; text and values can only get in escaped.
///
/// Names of elements and attributes are literals of the program (`StaticString`), so nothing of a profile
/// or catalogue can become markup. Characters that no document may hold, and those that steer the
/// direction of a line, become a space.
struct HTMLWriter {
  /// An attribute: a literal name with any value.
  struct Attribute {
    let name: StaticString
    let value: String

    init(_ name: StaticString, _ value: String) {
      self.name = name
      self.value = value
    }

    static func `class`(_ name: StaticString) -> Attribute { .init("class", "\(name)") }
    static func id(_ value: String) -> Attribute { .init("id", value) }
    static func columns(_ number: Int) -> Attribute { .init("colspan", String(number)) }

    /// Scope of a header cell.
    static let column = Attribute("scope", "col")
    /// Scope of a header cell.
    static let row = Attribute("scope", "row")

    /// A link to a web page; nil for anything else, such as `javascript:`.
    static func link(_ address: String) -> Attribute? {
      let lower = address.lowercased()
      guard lower.hasPrefix("https://") || lower.hasPrefix("http://") else { return nil }
      return .init("href", address)
    }
  }

  private(set) var utf8: [UInt8] = []

  /// A document with its type, which is the same in HTML and XML.
  static func document(_ body: (inout HTMLWriter) -> Void) -> [UInt8] {
    var writer = HTMLWriter()
    writer.utf8.append(contentsOf: "<!DOCTYPE html>\n".utf8)
    body(&writer)
    writer.utf8.append(UInt8(ascii: "\n"))
    return writer.utf8
  }

  /// An element with what `body` writes in it.
  mutating func element(
    _ name: StaticString, _ attributes: Attribute..., body: (inout HTMLWriter) -> Void
  ) {
    open(name, attributes)
    utf8.append(UInt8(ascii: ">"))
    body(&self)
    close(name)
  }

  /// An element with text.
  mutating func element(_ name: StaticString, _ attributes: Attribute..., text: String) {
    open(name, attributes)
    utf8.append(UInt8(ascii: ">"))
    self.text(text)
    close(name)
  }

  /// An element that never holds anything (`meta`, `br`, shapes of SVG).
  mutating func empty(_ name: StaticString, _ attributes: Attribute...) {
    open(name, attributes)
    utf8.append(contentsOf: " />".utf8)
  }

  /// Text.
  mutating func text(_ text: String) { append(escaping: text) }

  /// A line end between blocks, for whoever reads the source.
  mutating func line() { utf8.append(UInt8(ascii: "\n")) }

  /// The rules of style: a literal of the program without `<` and `&`.
  mutating func style(_ rules: StaticString) {
    utf8.append(contentsOf: "<style>".utf8)
    rules.withUTF8Buffer { utf8.append(contentsOf: $0) }
    utf8.append(contentsOf: "</style>".utf8)
  }

  private mutating func open(_ name: StaticString, _ attributes: [Attribute]) {
    utf8.append(UInt8(ascii: "<"))
    name.withUTF8Buffer { utf8.append(contentsOf: $0) }
    for attribute in attributes {
      utf8.append(UInt8(ascii: " "))
      attribute.name.withUTF8Buffer { utf8.append(contentsOf: $0) }
      utf8.append(contentsOf: "=\"".utf8)
      append(escaping: attribute.value)
      utf8.append(UInt8(ascii: "\""))
    }
  }

  private mutating func close(_ name: StaticString) {
    utf8.append(contentsOf: "</".utf8)
    name.withUTF8Buffer { utf8.append(contentsOf: $0) }
    utf8.append(UInt8(ascii: ">"))
  }

  private mutating func append(escaping text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": utf8.append(contentsOf: "&amp;".utf8)
      case "<": utf8.append(contentsOf: "&lt;".utf8)
      case ">": utf8.append(contentsOf: "&gt;".utf8)
      case "\"": utf8.append(contentsOf: "&quot;".utf8)
      case "'": utf8.append(contentsOf: "&#39;".utf8)
      default:
        if scalar.isControl || Self.steers(scalar) {
          utf8.append(UInt8(ascii: " "))
        } else {
          utf8.append(contentsOf: String(scalar).utf8)
        }
      }
    }
  }

  /// Marks of direction that are no control characters, and characters XML does not allow.
  private static func steers(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x061C, 0x200E, 0x200F, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
