internal import SkillModel

/// What the readers of taxonomies ask of a record; a column that is not there reads as empty.
extension CSVRecord {
  /// The bytes of a column, trimmed.
  func trimmed(_ column: Int?) -> Bytes {
    column.map { bytes(at: $0).trimmed } ?? Bytes(start: nil, count: 0)
  }

  /// The text of a column, trimmed; nil when empty.
  func text(_ column: Int?) -> String? {
    let bytes = trimmed(column)
    return bytes.isEmpty ? nil : bytes.text
  }

  /// The parts of a column, trimmed, without empty ones, repeats and `unwanted`, in file order.
  func list(
    _ column: Int?, separatedBy separator: StaticString, without unwanted: String = ""
  ) -> [String] {
    let bytes = trimmed(column)
    if bytes.isEmpty { return [] }
    var parts: [String] = []
    var seen: Set<String> = [unwanted, ""]
    bytes.forEachPart(separatedBy: separator) { part in
      let text = part.trimmed.text
      if seen.insert(text).inserted { parts.append(text) }
    }
    return parts
  }

  /// The URI of a column.
  ///
  /// - Throws: `.badValue` when it cannot be one.
  func uri(_ column: Column) throws(RowFault) -> ConceptURI {
    let text = text(column.index) ?? ""
    guard ConceptURI.isPlausible(text) else {
      throw RowFault(.badValue(column: column.name, value: shortened(text)))
    }
    return ConceptURI(text)
  }

  /// The text of a column that must not be empty.
  ///
  /// - Throws: `.badValue` when it is.
  func required(_ column: Column) throws(RowFault) -> String {
    guard let text = text(column.index) else {
      throw RowFault(.badValue(column: column.name, value: ""))
    }
    return text
  }
}

/// A column that a reader needs, with its name for faults.
struct Column: Hashable, Sendable {
  /// Where it is.
  let index: Int
  /// What the header calls it.
  let name: String
}

extension TableHeader {
  /// A column that must be there.
  ///
  /// - Throws: `.missingColumn`.
  func required(_ name: String) throws(RowFault) -> Column {
    guard let index = column(name) else { throw RowFault(.missingColumn(name)) }
    return Column(index: index, name: names[index])
  }
}

/// What is wrong with the row at hand; the place is added by who reads the rows.
struct RowFault: Error {
  /// What.
  let reason: FaultReason

  /// A fault.
  init(_ reason: FaultReason) { self.reason = reason }

  /// A value that does not fit its column.
  static func value(_ column: Column, _ value: Bytes) -> RowFault {
    RowFault(.badValue(column: column.name, value: shortened(value.text)))
  }
}

/// The start of a value, long enough to recognise it in a message.
func shortened(_ text: String) -> String {
  text.utf8.count <= 80 ? text : String(text.prefix(60)) + "..."
}
