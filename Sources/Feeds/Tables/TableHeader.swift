/// The column names of a table: columns are found by name, whatever their order.
struct TableHeader: Hashable, Sendable {
  /// Names as written, trimmed.
  let names: [String]
  private let indices: [String: Int]

  /// Takes the fields of the header record; of two columns with one name the first counts.
  init(_ record: CSVRecord) {
    self.init(names: (0..<record.count).map { record.bytes(at: $0).trimmed.text })
  }

  /// Takes the names.
  init(names: [String]) {
    self.names = names
    indices = Dictionary(
      names.enumerated().map { ($1.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Index of a column, whatever the case of its name; nil when there is none.
  func column(_ name: String) -> Int? { indices[name.lowercased()] }

  /// Whether all of these columns are there.
  func has(_ columns: String...) -> Bool { columns.allSatisfy { column($0) != nil } }

  /// Whether any of these columns is there.
  func hasAny(_ columns: String...) -> Bool { columns.contains { column($0) != nil } }
}
