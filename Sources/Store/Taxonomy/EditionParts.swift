import GRDB
public import SkillModel

extension OverstapStore {
  /// The loaded editions by scheme; every result names them.
  public func editions() throws -> [EditionSummary] {
    try read { db in
      var found: [ConceptScheme: (Set<TaxonomyVersion>, Set<Language>)] = [:]
      for row in try Row.fetchAll(
        db, sql: "SELECT DISTINCT scheme, version, language FROM editionPart")
      {
        let scheme = ConceptScheme(rawValue: row[0])
        found[scheme, default: ([], [])].0.insert(TaxonomyVersion(row[1] as String))
        if let language = row[2] as String?, !language.isEmpty {
          found[scheme, default: ([], [])].1.insert(Language(rawValue: language))
        }
      }
      return found.sorted { $0.key < $1.key }.map {
        EditionSummary(
          scheme: $0.key, versions: $0.value.0.sorted(), languages: $0.value.1.sorted())
      }
    }
  }

  /// Counts per scheme, for `status`.
  public func editionCounts() throws -> [ConceptScheme: EditionCounts] {
    try read { db in
      var counts: [ConceptScheme: EditionCounts] = [:]
      for row in try Row.fetchAll(
        db,
        sql: """
          SELECT wording.scheme, concept.kind, count(DISTINCT concept.id) FROM wording
          JOIN concept ON concept.id = wording.conceptId GROUP BY 1, 2
          """)
      {
        let scheme = ConceptScheme(rawValue: row[0])
        let number: Int = row[2]
        counts[scheme, default: EditionCounts()].concepts += number
        switch ConceptKind(rawValue: row[1]) {
        case .occupation: counts[scheme, default: EditionCounts()].occupations += number
        case .skill: counts[scheme, default: EditionCounts()].skills += number
        default: break
        }
      }
      for row in try Row.fetchAll(db, sql: "SELECT scheme, count(*) FROM requirement GROUP BY 1") {
        counts[ConceptScheme(rawValue: row[0]), default: EditionCounts()].relations = row[1]
      }
      for row in try Row.fetchAll(
        db,
        sql: "SELECT scheme, count(*) FROM danglingLink WHERE content = 'requirements' GROUP BY 1")
      {
        counts[ConceptScheme(rawValue: row[0]), default: EditionCounts()].dangling = row[1]
      }
      for row in try Row.fetchAll(db, sql: "SELECT count(*) FROM ratedOccupation") where row[0] > 0
      {
        counts[.onet, default: EditionCounts()].occupations = row[0]
      }
      return counts
    }
  }

  /// What caches are keyed by: it changes with every change of taxonomy, reference data or policy.
  public func contentKey() throws -> String {
    try read { db in
      let values = try String.fetchAll(
        db, sql: "SELECT value FROM meta WHERE key IN ('contentVersion', 'databaseId') ORDER BY key"
      )
      return values.joined(separator: "-")
    }
  }
}
