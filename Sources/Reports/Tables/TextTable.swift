/// A table in plain text: columns as wide as their widest cell, within the width of the page.
struct TextTable {
  /// Which side of its column a cell keeps to.
  enum Side { case left, right }

  private let sides: [Side]
  private var rows: [[String]]
  private let hasHeader: Bool

  init(header: [String], sides: [Side]) {
    self.sides = sides
    rows = [header]
    hasHeader = true
  }

  mutating func add(_ cells: [String]) { rows.append(cells) }

  var isEmpty: Bool { rows.count <= (hasHeader ? 1 : 0) }

  /// The lines; cells of the first column are cut when the page is too narrow for all.
  func lines(width: Int) -> [String] {
    let columns = sides.count
    var widths = (0..<columns).map { column in
      rows.map { $0[column].count }.max() ?? 0
    }
    let gaps = 2 * (columns - 1)
    let total = widths.reduce(0, +) + gaps
    if total > width, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }) {
      widths[widest] = max(16, widths[widest] - (total - width))
    }
    var lines: [String] = []
    for (index, row) in rows.enumerated() {
      lines.append(line(row, widths))
      if index == 0 && hasHeader {
        lines.append(widths.map { String(repeating: "-", count: $0) }.joined(separator: "  "))
      }
    }
    return lines
  }

  private func line(_ row: [String], _ widths: [Int]) -> String {
    var text = ""
    for (column, cell) in row.enumerated() {
      let width = widths[column]
      let shown = cell.count > width ? String(cell.prefix(width - 1)) + "…" : cell
      let padding = String(repeating: " ", count: width - shown.count)
      if column > 0 { text += "  " }
      text += sides[column] == .right ? padding + shown : shown + padding
    }
    while text.last == " " { text.removeLast() }
    return text
  }
}

/// Lines broken between words, with an indent.
enum Paragraph {
  static func lines(_ text: String, width: Int, indent: String = "") -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty && indent.count + line.count + 1 + word.count > width {
        lines.append(indent + line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    if !line.isEmpty { lines.append(indent + line) }
    return lines
  }
}
