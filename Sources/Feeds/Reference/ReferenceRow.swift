internal import SkillModel

/// One row of a reference table, its fields by the names of the header.
struct ReferenceRow {
  let header: TableHeader
  let record: CSVRecord

  /// The text of a column, trimmed; nil when empty or not there.
  func text(_ name: String) -> String? { record.text(header.column(name)) }

  /// The text of a column that must be there.
  ///
  /// - Throws: `.badValue` when it is empty.
  func required(_ name: String) throws(RowFault) -> String {
    guard let text = text(name) else { throw RowFault(.badValue(column: name, value: "")) }
    return text
  }

  /// The parts of a column.
  func list(_ name: String, separatedBy separator: StaticString = "|") -> [String] {
    record.list(header.column(name), separatedBy: separator)
  }

  /// A value read from a column; nil when the column is empty.
  ///
  /// - Throws: `.badValue` when the text is something else.
  func value<Value>(
    _ name: String, _ parse: (String) -> Value?
  ) throws(RowFault) -> Value? {
    guard let text = text(name) else { return nil }
    guard let value = parse(text) else { throw bad(name) }
    return value
  }

  /// A value read from a column that must be there.
  func requiredValue<Value>(
    _ name: String, _ parse: (String) -> Value?
  ) throws(RowFault) -> Value {
    guard let value = try value(name, parse) else { throw bad(name) }
    return value
  }

  /// What is wrong with a column.
  func bad(_ name: String) -> RowFault {
    RowFault(.badValue(column: name, value: shortened(text(name) ?? "")))
  }

  /// A number with a point or, as a Dutch Excel writes it, a comma.
  static func decimal(_ text: String) -> Double? {
    let isComma = text.contains(",") && !text.contains(".")
    guard let number = Double(isComma ? text.replacing(",", with: ".") : text), number.isFinite
    else { return nil }
    return number
  }

  /// A year of four digits.
  static func year(_ text: String) -> Int? {
    guard text.utf8.count == 4, let year = Int(text), year >= 1800 else { return nil }
    return year
  }

  /// Exactly this number of digits.
  static func digits(_ count: Int) -> (String) -> String? {
    { text in
      text.utf8.count == count && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? text : nil
    }
  }
}
