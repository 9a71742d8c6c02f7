import GRDB
public import SkillModel

extension OverstapStore {
  /// The preferred labels of ESCO and of the starter, by concept and language; of both the starter's,
  /// which are plainer words.
  ///
  /// - Parameter kind: occupations or skills.
  public func preferredLabels(
    of kind: ConceptKind
  ) throws -> [ConceptURI: [(language: Language, text: String)]] {
    try read { db in
      var labels: [ConceptURI: [(language: Language, text: String)]] = [:]
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT concept.uri, wording.language, wording.preferred FROM wording
          JOIN concept ON concept.id = wording.conceptId
          WHERE concept.kind = ? AND wording.scheme IN ('esco', 'starter')
          ORDER BY wording.scheme DESC
          """, arguments: [kind.rawValue])
      while let row = try rows.next() {
        let (uri, language) = (ConceptURI(row[0] as String), Language(rawValue: row[1]))
        if labels[uri]?.contains(where: { $0.language == language }) == true { continue }
        labels[uri, default: []].append((language, row[2]))
      }
      return labels
    }
  }

  /// The concepts of a kind that a scheme has words for.
  public func concepts(of kind: ConceptKind, in scheme: ConceptScheme) throws -> Set<ConceptURI> {
    try read { db in
      try Set(
        String.fetchAll(
          db,
          sql: """
            SELECT DISTINCT concept.uri FROM wording JOIN concept ON concept.id = wording.conceptId
            WHERE concept.kind = ? AND wording.scheme = ?
            """, arguments: [kind.rawValue, scheme.rawValue]
        ).map { ConceptURI($0) })
    }
  }

  /// Titles to find a concept by that are not for showing (ESCO's hidden labels), by concept and
  /// language, in stored order.
  public func hiddenLabels(
    of kind: ConceptKind
  ) throws -> [ConceptURI: [(language: Language, text: String)]] {
    try read { db in
      var labels: [ConceptURI: [(language: Language, text: String)]] = [:]
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT concept.uri, wording.language, label.text FROM label
          JOIN wording ON wording.id = label.wordingId
          JOIN concept ON concept.id = wording.conceptId
          WHERE concept.kind = ? AND label.kind = 2 AND wording.scheme IN ('esco', 'starter')
          ORDER BY label.id
          """, arguments: [kind.rawValue])
      while let row = try rows.next() {
        labels[ConceptURI(row[0] as String), default: []]
          .append((Language(rawValue: row[1]), row[2]))
      }
      return labels
    }
  }
}
