import GRDB
public import SkillModel

extension OverstapStore {
  /// The card of a concept; nil when it is not loaded.
  public func card(_ uri: ConceptURI) throws -> ConceptCard? {
    try read { db in
      guard
        let row = try Row.fetchOne(
          db,
          sql: """
            SELECT id, kind, code, iscoGroup, skillType, reuseLevel, status, isRegulated, flags
            FROM concept WHERE uri = ?
            """, arguments: [uri.rawValue]), let kind = ConceptKind(rawValue: row[1])
      else { return nil }
      let id: Int64 = row[0]
      var card = ConceptCard(
        concept: Concept(
          uri: uri, kind: kind, code: row[2], iscoGroup: row[3],
          skillType: (row[4] as String?).flatMap(SkillType.init),
          reuseLevel: (row[5] as String?).flatMap(ReuseLevel.init), status: row[6],
          isRegulated: row[7], flags: ConceptFlags(rawValue: row[8])))
      card.words = try words(db, id)
      card.broader = try links(db, "SELECT broaderId FROM broader WHERE narrowerId = ?", id)
      card.narrower = try links(db, "SELECT narrowerId FROM broader WHERE broaderId = ?", id)
      card.versions = try Row.fetchAll(
        db,
        sql: "SELECT DISTINCT scheme, version FROM membership WHERE conceptId = ? ORDER BY 1, 2",
        arguments: [id]
      ).map { (ConceptScheme(rawValue: $0[0]), TaxonomyVersion($0[1] as String)) }
      try readCrosswalk(db, uri, into: &card)
      return card
    }
  }

  private func words(_ db: Database, _ id: Int64) throws -> [ConceptCard.Words] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT id, language, scheme, version, preferred, description FROM wording
        WHERE conceptId = ?
        ORDER BY language = 'nl' DESC, language, scheme = 'starter' DESC, scheme
        """, arguments: [id]
    ).map { row in
      ConceptCard.Words(
        language: Language(rawValue: row[1]), scheme: ConceptScheme(rawValue: row[2]),
        version: TaxonomyVersion(row[3] as String), preferred: row[4],
        alternatives: try String.fetchAll(
          db, sql: "SELECT text FROM label WHERE wordingId = ? AND kind = 1 ORDER BY id",
          arguments: [row[0] as Int64]), description: row[5])
    }
  }

  private func links(_ db: Database, _ query: String, _ id: Int64) throws -> [ConceptURI] {
    try String.fetchAll(
      db, sql: "SELECT DISTINCT uri FROM concept WHERE id IN (\(query)) ORDER BY uri",
      arguments: [id]
    ).map { ConceptURI($0) }
  }

  private func readCrosswalk(_ db: Database, _ uri: ConceptURI, into card: inout ConceptCard) throws
  {
    for row in try Row.fetchAll(
      db,
      sql: """
        SELECT scheme, identifier, relation, label, language FROM crosswalk WHERE concept = ?
        ORDER BY scheme, identifier, relation
        """, arguments: [uri.rawValue])
    {
      guard let relation = MappingRelation(rawValue: row[2]) else { continue }
      let label: String = row[3]
      card.crosswalk.append(
        CrosswalkLink(
          concept: uri, scheme: ConceptScheme(rawValue: row[0]), identifier: row[1],
          label: label.isEmpty ? nil : label,
          language: (row[4] as String?).map { Language(rawValue: $0) }, relation: relation))
    }
    let codes = card.crosswalk.filter {
      $0.scheme == .onet && ($0.relation == .exact || $0.relation == .close)
    }.map(\.identifier)
    for code in codes {
      if let row = try Row.fetchOne(
        db, sql: "SELECT title, jobZone FROM ratedOccupation WHERE code = ?", arguments: [code])
      {
        card.ratedOccupations.append(RatedOccupation(code: code, title: row[0], jobZone: row[1]))
      }
    }
    guard let code = codes.first else { return }
    card.ratings = try Row.fetchAll(
      db,
      sql: """
        SELECT element, name, kind, importance, level FROM rating WHERE code = ?
        ORDER BY importance DESC, element
        """, arguments: [code]
    ).compactMap { row in
      guard let kind = SkillType(rawValue: row[2]) else { return nil }
      return OccupationRating(
        code: code, element: row[0], name: row[1], kind: kind, importance: row[3], level: row[4])
    }
  }
}
