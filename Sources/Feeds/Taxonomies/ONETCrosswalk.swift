internal import SkillModel

/// The official crosswalk of O*NET-SOC 2019 and ESCO 1.1.0 (September 2022; FORMATS B5).
///
/// Its match words tell what the O*NET entry is to the ESCO concept: `broadMatch` stands where the
/// O*NET entry is the broader one (`Machinists` - `gear machinist`; 2,053 rows, 3.8 ESCO
/// occupations per entry) and `narrowMatch` where it is the narrower one (`Shampooers` -
/// `hairdresser`). That is already read from the concept to the entry, so nothing is turned round.
/// `exactISCO` is an exact match with an ISCO group.
struct ONETCrosswalk: TaxonomyFormat {
  private let code, concept, match: Column
  private let title: Int?

  init(_ header: TableHeader) throws(RowFault) {
    code = try header.required("O*NET Id")
    concept = try header.required("ESCO or ISCO URI")
    match = try header.required("Type of Match")
    title = header.column("O*NET Title")
  }

  mutating func read(_ row: CSVRecord, into output: inout TaxonomyOutput) throws(RowFault) {
    output.id = row.text(code.index)
    let relation = try row.mappingRelation(match)
    output.add(
      .crosswalk(
        CrosswalkLink(
          concept: try row.uri(concept), scheme: .onet, identifier: try row.onetCode(code),
          label: row.text(title), language: .english, relation: relation)))
  }
}

extension CSVRecord {
  /// The word of a match, as it stands.
  ///
  /// - Throws: `.badValue`.
  func mappingRelation(_ column: Column) throws(RowFault) -> MappingRelation {
    var word = trimmed(column.index)
    if word.hasPrefix("skos:") { word = Bytes(rebasing: word.dropFirst(5)) }
    if word.equals("exactMatch") || word.equals("exactISCO") { return .exact }
    if word.equals("closeMatch") { return .close }
    if word.equals("broadMatch") { return .broad }
    if word.equals("narrowMatch") { return .narrow }
    throw .value(column, trimmed(column.index))
  }
}

extension MappingRelation {
  /// The same match read from the other side.
  var turnedRound: MappingRelation {
    switch self {
    case .exact, .close: self
    case .broad: .narrow
    case .narrow: .broad
    }
  }
}
