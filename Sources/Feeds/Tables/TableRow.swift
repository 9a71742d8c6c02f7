internal import SkillModel

/// One record of a table that people fill in with a spreadsheet: UTF-8 or Windows-1252, told row by row.
struct TableRow {
  /// The fields, as written.
  let fields: [String]

  /// The fields of a record.
  ///
  /// Nil when its bytes are neither UTF-8 nor Windows-1252, which has control characters in no table and no
  /// character at all for five bytes.
  init?(_ record: CSVRecord) {
    let isUTF8 = record.isUTF8
    var fields: [String] = []
    for index in 0..<record.count {
      let bytes = record.bytes(at: index)
      if isUTF8 {
        fields.append(bytes.text)
      } else {
        let isText = bytes.allSatisfy {
          Self.isText($0) && ![0x81, 0x8D, 0x8F, 0x90, 0x9D].contains($0)
        }
        guard isText else { return nil }
        var scalars = String.UnicodeScalarView()
        for byte in bytes { scalars.append(Windows1252.scalar(byte)) }
        fields.append(String(scalars))
      }
    }
    self.fields = fields
  }

  /// Whether no field has control characters other than tabs and line ends.
  var isText: Bool { fields.allSatisfy { $0.utf8.allSatisfy(Self.isText) } }

  private static func isText(_ byte: UInt8) -> Bool {
    byte >= 0x20 || [0x09, 0x0A, 0x0D].contains(byte)
  }

  /// The text of a column, trimmed; nil when it is empty or not there.
  func text(_ column: Int?) -> String? {
    guard let column, column < fields.count else { return nil }
    return fields[column].trimmedText
  }

  /// The parts of a column between vertical bars, trimmed, without empty ones and repeats.
  func parts(_ column: Int?) -> [String] {
    var seen: Set<String> = []
    return (text(column) ?? "").split(separator: "|").compactMap { String($0).trimmedText }
      .filter { seen.insert($0).inserted }
  }
}
