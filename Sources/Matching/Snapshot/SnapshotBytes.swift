import SkillModel

/// The stored form of a snapshot: a header, then sections of plain numbers.
///
/// Little-endian, sections aligned to 8 bytes, so that reading is copying. Any other layout version,
/// a cut file or a damaged length reads as nil: the cache is then made again.
extension Snapshot {
  /// Raised whenever the order or meaning of a section changes.
  static let layoutVersion: UInt64 = 3
  /// No weight, sum of weights or idf comes near it; a damaged one must not overflow sums either.
  private static let largestNumber = 1e9
  private static let magic: UInt64 = 0x5041_5453_5245_564F  // "OVERSTAP"

  /// The snapshot as bytes.
  public func bytes() -> [UInt8] {
    var writer = SectionWriter()
    writer.add([Self.magic, Self.layoutVersion])
    writer.add(policyVersion)
    writer.add(contentKey)
    writer.add(languages.map(\.rawValue).joined(separator: " "))
    for table in [occupationURIs, occupationISCO, skillURIs, groupURIs] { writer.add(table) }
    for tables in [occupationLabels, skillLabels, groupLabels] {
      for table in tables { writer.add(table) }
    }
    for array in [
      domains, common, levels, levelsEstimated, grades, levelsAsked, skillTypes, reuseLevels,
      skillFlags, relationKinds, relatesKinds,
    ] { writer.add(array) }
    for array in [
      weights, totalWeights, medianWeights, entryWeights, idf, askedWeights, mostAdded,
    ] { writer.add(array) }
    for rows in [requirements, relatedSkills, relatesTo, askedBy] {
      writer.add(rows.starts)
      writer.add(rows.values)
    }
    writer.add(skillGroup)
    writer.add(sidecar)
    writer.add([UInt64(relatedness.count)])
    writer.add(relatedness.values)
    return writer.bytes
  }

  /// A snapshot from bytes that `bytes()` made; nil for anything else.
  public init?(bytes: [UInt8]) {
    self.init()
    var reader = SectionReader(bytes: bytes)
    guard let header: [UInt64] = reader.array(), header == [Self.magic, Self.layoutVersion],
      let policy = reader.text(), let key = reader.text(), let languageList = reader.text()
    else { return nil }
    policyVersion = policy
    contentKey = key
    languages = languageList.split(separator: " ").map { Language(rawValue: String($0)) }
    guard readTables(&reader), readNumbers(&reader), let sidecar = reader.text(),
      let size: [UInt64] = reader.array(), size.count == 1,
      let values: [UInt16] = reader.array(), size[0] <= UInt64(values.count),
      size[0].multipliedReportingOverflow(by: size[0]) == (UInt64(values.count), false)
    else { return nil }
    relatedness = RelatednessTable(count: Int(size[0]), values: values)
    guard readSidecar(sidecar), isConsistent else { return nil }
    asked = AskedRows(askedBy, weights: askedWeights)
  }

  private mutating func readTables(_ reader: inout SectionReader) -> Bool {
    var tables: [StringTable] = []
    for _ in 0..<(4 + 3 * languages.count) {
      guard let table = reader.table() else { return false }
      tables.append(table)
    }
    (occupationURIs, occupationISCO, skillURIs, groupURIs) = (
      tables[0], tables[1], tables[2], tables[3]
    )
    let count = languages.count
    occupationLabels = Array(tables[4..<(4 + count)])
    skillLabels = Array(tables[(4 + count)..<(4 + 2 * count)])
    groupLabels = Array(tables[(4 + 2 * count)...])
    return true
  }

  private mutating func readNumbers(_ reader: inout SectionReader) -> Bool {
    var bytes: [[UInt8]] = []
    for _ in 0..<11 {
      guard let array: [UInt8] = reader.array() else { return false }
      bytes.append(array)
    }
    (domains, common, levels) = (bytes[0], bytes[1], bytes[2])
    (levelsEstimated, grades, levelsAsked) = (bytes[3], bytes[4], bytes[5])
    asksLevels = levelsAsked.contains { $0 != 0 }
    (skillTypes, reuseLevels, skillFlags) = (bytes[6], bytes[7], bytes[8])
    (relationKinds, relatesKinds) = (bytes[9], bytes[10])
    var numbers: [[Double]] = []
    for _ in 0..<7 {
      guard let array: [Double] = reader.array() else { return false }
      numbers.append(array)
    }
    (weights, totalWeights, medianWeights) = (numbers[0], numbers[1], numbers[2])
    (entryWeights, idf) = (numbers[3], numbers[4])
    (askedWeights, mostAdded) = (numbers[5], numbers[6])
    var rows: [SparseRows] = []
    for _ in 0..<4 {
      guard let starts: [Int32] = reader.array(), let values: [Int32] = reader.array() else {
        return false
      }
      rows.append(SparseRows(starts: starts, values: values))
    }
    (requirements, relatedSkills, relatesTo, askedBy) = (rows[0], rows[1], rows[2], rows[3])
    guard let groups: [Int32] = reader.array() else { return false }
    skillGroup = groups
    return true
  }

  /// Whether every array has the length and every number the range that indexing relies on.
  private var isConsistent: Bool {
    let (n, m) = (occupationCount, skillCount)
    return [domains.count, common.count, levels.count, levelsEstimated.count, occupationISCO.count]
      .allSatisfy { $0 == n }
      && [totalWeights.count, medianWeights.count, entryWeights.count, mostAdded.count]
        .allSatisfy { $0 == n }
      && [idf.count, skillTypes.count, reuseLevels.count, skillFlags.count].allSatisfy { $0 == m }
      && skillGroup.count == m && skillGroup.allSatisfy { $0 < Int32(groupURIs.count) }
      && [weights, totalWeights, medianWeights, entryWeights, idf, askedWeights, mostAdded]
        .allSatisfy {
          $0.allSatisfy { (0...Self.largestNumber).contains($0) }
        }
      && requirements.isSound(rows: n, below: m) && askedBy.isSound(rows: m, below: n)
      && relatedSkills.isSound(rows: m, below: m) && relatesTo.isSound(rows: m, below: m)
      && [weights.count, grades.count, levelsAsked.count].allSatisfy {
        $0 == requirements.values.count
      }
      && askedWeights.count == askedBy.values.count
      && relationKinds.count == relatedSkills.values.count
      && relatesKinds.count == relatesTo.values.count
      && (relationKinds + relatesKinds).allSatisfy { $0 < SkillRelationKind.allCases.count }
      && grades.allSatisfy { $0 < Importance.allCases.count }
      && occupationLabels.allSatisfy { $0.count == n } && skillLabels.allSatisfy { $0.count == m }
      && groupLabels.allSatisfy { $0.count == groupURIs.count }
      && (relatedness.count == n || relatedness.count == 0)
  }
}

extension SparseRows {
  fileprivate func isSound(rows: Int, below limit: Int) -> Bool {
    guard starts.count == rows + 1, starts.first == 0, Int(starts[rows]) == values.count else {
      return false
    }
    for row in 0..<rows where starts[row] > starts[row + 1] { return false }
    return values.allSatisfy { $0 >= 0 && $0 < Int32(limit) }
  }
}
