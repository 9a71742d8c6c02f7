internal import SkillModel

/// Reads the rows of one layout; pure: it knows no files, places or counts.
protocol TaxonomyFormat {
  /// Fewest fields of a whole row; nil when that is as many as the header has.
  var leastFields: Int? { get }

  /// Turns one row into values.
  ///
  /// - Throws: what is wrong with the row; nothing of it counts then.
  mutating func read(_ row: CSVRecord, into output: inout TaxonomyOutput) throws(RowFault)

  /// Gives what could only be given after the last row.
  mutating func finish(into output: inout TaxonomyOutput)
}

extension TaxonomyFormat {
  var leastFields: Int? { nil }

  mutating func finish(into output: inout TaxonomyOutput) {}
}

/// What came of one row.
struct TaxonomyOutput {
  /// A value with the line and id it belongs to, when those are not the row's own.
  struct Item {
    let record: TaxonomyRecord
    var line: Int?
    var id: String?
  }

  /// Id or URI of the row, for its fault; set before anything is thrown.
  var id: String?
  /// The values, in order.
  var items: [Item] = []

  /// Adds a value.
  mutating func add(_ record: TaxonomyRecord, line: Int? = nil, id: String? = nil) {
    items.append(Item(record: record, line: line, id: id))
  }

  /// Makes it ready for the next row.
  mutating func clear() {
    id = nil
    items.removeAll(keepingCapacity: true)
  }
}

extension TaxonomyLayout {
  /// The reader of this layout; nil for files of no use.
  ///
  /// - Throws: `.missingColumn`.
  func format(header: TableHeader, part: TaxonomyPart) throws(RowFault) -> (any TaxonomyFormat)? {
    switch self {
    case .occupations: try ESCOOccupations(header)
    case .skills: try ESCOSkills(header)
    case .skillGroups: try ESCOGroups(header, kind: .skillGroup)
    case .iscoGroups: try ESCOGroups(header, kind: .iscoGroup)
    case .collection: try ESCOCollection(header, subject: part.subject)
    case .skillsHierarchy: try ESCOSkillsHierarchy(header)
    case .requirements: try ESCORequirements(header)
    case .occupationHierarchy, .skillHierarchy: try ESCOBroaderRelations(header)
    case .skillRelations: try ESCOSkillRelations(header)
    case .onetRatings(let kind): try ONETRatings(header, kind: kind)
    case .onetJobZones, .onetOccupations: try ONETOccupations(header)
    case .onetCrosswalk: try ONETCrosswalk(header)
    case .mapping: try MappingCrosswalk(header, subject: part.subject)
    case .competentNL: try CompetentNLLabels(header)
    case .levels: try StarterLevels(header)
    case .gates: try StarterGates(header)
    case .themes: try StarterThemes(header)
    case .roles: try RoleReviews(header)
    case .useless: nil
    }
  }
}
