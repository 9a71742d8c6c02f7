/// How a table is written as text.
public struct CSVDialect: Hashable, Sendable {
  /// The byte between fields.
  public var delimiter: UInt8
  /// Whether a field may stand in double quotes (RFC 4180); if not, quotes are plain characters.
  public var isQuoted: Bool

  /// A dialect.
  public init(delimiter: UInt8, isQuoted: Bool = true) {
    self.delimiter = delimiter
    self.isQuoted = isQuoted
  }

  /// Commas: RFC 4180, ESCO.
  public static let comma = CSVDialect(delimiter: UInt8(ascii: ","))
  /// Semicolons: what a Dutch Excel saves as CSV.
  public static let semicolon = CSVDialect(delimiter: UInt8(ascii: ";"))
  /// Tabs with quoting.
  public static let tab = CSVDialect(delimiter: UInt8(ascii: "\t"))
  /// Tabs without quoting: O*NET, where a quote is a quote.
  public static let plainTab = CSVDialect(delimiter: UInt8(ascii: "\t"), isQuoted: false)

  /// The dialect of a header line: the delimiter that occurs most in it, outside quotes.
  ///
  /// Tables with tabs are quoted, except those of O*NET.
  static func guessed(from header: Bytes) -> CSVDialect {
    var counts: (comma: Int, semicolon: Int, tab: Int) = (0, 0, 0)
    var isInside = false
    for byte in header {
      if byte == UInt8(ascii: "\"") { isInside.toggle() }
      if isInside { continue }
      switch byte {
      case UInt8(ascii: ","): counts.comma += 1
      case UInt8(ascii: ";"): counts.semicolon += 1
      case UInt8(ascii: "\t"): counts.tab += 1
      default: break
      }
    }
    if counts.tab > max(counts.comma, counts.semicolon) {
      let isONET =
        header.hasPrefix("O*NET-SOC Code") || header.hasPrefix("Element ID")
        || header.hasPrefix("Scale ID")
      return isONET ? .plainTab : .tab
    }
    return counts.semicolon > counts.comma ? .semicolon : .comma
  }
}
