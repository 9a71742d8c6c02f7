/// A table as CSV for a spreadsheet (RFC 4180, UTF-8 with a byte order mark, rows end in CR LF).
///
/// Spreadsheets set to Dutch expect a semicolon between fields; those set to English a comma.
public struct CSVTable: Sendable, Hashable {
  private let rows: [[String]]
  private let separator: Character

  init(header: [String], rows: [[String]], isDutch: Bool) {
    self.rows = [header] + rows
    separator = isDutch ? ";" : ","
  }

  /// The whole text, rows ended.
  public var text: String {
    var text = "\u{FEFF}"
    for row in rows {
      text += row.map(cell).joined(separator: String(separator)) + "\r\n"
    }
    return text
  }

  /// A cell: quoted where it must be, and never a formula (a text that starts with `=`, `+`, `-` or
  /// `@` would be computed by the spreadsheet that opens it).
  private func cell(_ text: String) -> String {
    var text = text
    if let first = text.first, "=+-@\t\r".contains(first) { text = "'" + text }
    let mustQuote = text.contains { $0 == separator || $0 == "\"" || $0.isNewline }
    return mustQuote ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }
}
