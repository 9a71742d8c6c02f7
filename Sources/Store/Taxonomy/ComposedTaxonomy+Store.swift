import GRDB
public import SkillModel

extension OverstapStore {
  /// The composed taxonomy; some 60 ms for ESCO in two languages.
  public func composedTaxonomy() throws -> ComposedTaxonomy {
    try read { db in
      var rows = ComposedTaxonomy()
      var position: [Int64: Int] = [:]
      var byURI: [String: Int] = [:]
      try readConcepts(db, into: &rows, &position, &byURI)
      try readLinks(db, into: &rows, position)
      try readReference(db, into: &rows, byURI)
      return rows
    }
  }

  private func readConcepts(
    _ db: Database, into rows: inout ComposedTaxonomy, _ position: inout [Int64: Int],
    _ byURI: inout [String: Int]
  ) throws {
    // BINARY collation compares UTF-8 bytes, as ConceptURI does.
    let concepts = try Row.fetchCursor(
      db,
      sql: """
        SELECT id, uri, kind, code, iscoGroup, skillType, reuseLevel, flags FROM concept
        WHERE scheme != 'competentnl' ORDER BY uri
        """)
    while let row = try concepts.next() {
      guard let kind = ConceptKind(rawValue: row[2]) else { continue }
      position[row[0]] = rows.concepts.count
      byURI[row[1]] = rows.concepts.count
      rows.concepts.append(
        .init(
          uri: ConceptURI(row[1] as String), kind: kind, code: row[3], iscoGroup: row[4],
          skillType: (row[5] as String?).flatMap(SkillType.init),
          reuseLevel: (row[6] as String?).flatMap(ReuseLevel.init),
          flags: ConceptFlags(rawValue: row[7]), labels: [:]))
    }
    // ESCO's label is written first and the starter's over it: plainer words go before official ones.
    let labels = try Row.fetchCursor(
      db,
      sql: """
        SELECT conceptId, language, preferred FROM wording
        ORDER BY CASE scheme WHEN 'starter' THEN 1 ELSE 0 END, scheme
        """)
    while let row = try labels.next() {
      guard let index = position[row[0]] else { continue }
      rows.concepts[index].labels[Language(rawValue: row[1])] = row[2]
    }
  }

  private func readLinks(
    _ db: Database, into rows: inout ComposedTaxonomy, _ position: [Int64: Int]
  )
    throws
  {
    let requirements = try Row.fetchCursor(
      db,
      sql: """
        SELECT occupationId, skillId, importance, level FROM requirement AS r
        WHERE scheme = 'esco' OR NOT EXISTS (
          SELECT 1 FROM requirement WHERE occupationId = r.occupationId AND scheme = 'esco')
        """)
    while let row = try requirements.next() {
      guard let occupation = position[row[0]], let skill = position[row[1]],
        let importance = Importance(rawValue: row[2])
      else { continue }
      rows.requirements.append((occupation, skill, importance, row[3]))
    }
    let broader = try Row.fetchCursor(db, sql: "SELECT DISTINCT narrowerId, broaderId FROM broader")
    while let row = try broader.next() {
      guard let narrower = position[row[0]], let wide = position[row[1]] else { continue }
      rows.broader.append((narrower, wide))
    }
    let relations = try Row.fetchCursor(
      db, sql: "SELECT originalId, relatedId, min(importance) FROM skillRelation GROUP BY 1, 2")
    while let row = try relations.next() {
      guard let original = position[row[0]], let related = position[row[1]],
        let importance = Importance(rawValue: row[2])
      else { continue }
      rows.skillRelations.append((original, related, importance))
    }
  }

  private func readReference(
    _ db: Database, into rows: inout ComposedTaxonomy, _ byURI: [String: Int]
  ) throws {
    for row in try Row.fetchAll(
      db, sql: "SELECT concept, domains, isCommon, reason FROM roleReview ORDER BY scheme")
    {
      guard let index = byURI[row[0]] else { continue }
      // The starter's review comes last and so decides: it is the one made for our users.
      rows.reviews[index] = RoleReview(
        domains: Domains(rawValue: UInt8(row[1] as Int)), isCommon: row[2], reason: row[3])
    }
    for row in try Row.fetchAll(db, sql: "SELECT iscoPrefix, domains FROM domainRule") {
      rows.domainRules.append(
        DomainRule(iscoPrefix: row[0], domains: Domains(rawValue: UInt8(row[1] as Int))))
    }
    for row in try Row.fetchAll(db, sql: "SELECT iscoPrefix, nlqf FROM levelRule") {
      if let level = EducationLevel(row[1] as String) {
        rows.levelRules.append(LevelRule(iscoPrefix: row[0], level: level))
      }
    }
    for row in try Row.fetchAll(db, sql: "SELECT concept, nlqf FROM educationLevel ORDER BY scheme")
    {
      guard let index = byURI[row[0]] else { continue }
      rows.levels[index] = EducationLevel(row[1] as String)
    }
    for row in try Row.fetchAll(
      db,
      sql: """
        SELECT concept, kind, nameDutch, nameEnglish, timing, days, price, howDutch, howEnglish,
          source FROM gate ORDER BY concept, kind, scheme
        """)
    {
      guard let index = byURI[row[0]] else { continue }
      rows.gates[index, default: []].append(
        GateRequirement(
          kind: row[1], nameDutch: row[2], nameEnglish: row[3],
          timing: GateRequirement.Timing(rawValue: row[4]) ?? .before, days: row[5],
          price: row[6], howDutch: row[7], howEnglish: row[8], source: row[9]))
    }
    for row in try Row.fetchAll(
      db, sql: "SELECT concept, theme, title FROM theme ORDER BY concept, theme, title")
    {
      guard let index = byURI[row[0]] else { continue }
      rows.themes[index, default: []].append((row[1], row[2]))
    }
  }

  /// Words of all concepts of a kind, in the order of URI, language and scheme.
  public func words(of kind: ConceptKind) throws -> [ConceptWords] {
    try read { db in
      var words: [ConceptWords] = []
      var alternatives: [Int64: [String]] = [:]
      let labels = try Row.fetchCursor(
        db,
        sql: """
          SELECT label.wordingId, label.text FROM label JOIN wording ON wording.id = label.wordingId
          JOIN concept ON concept.id = wording.conceptId
          WHERE concept.kind = ? AND label.kind = 1 AND wording.scheme IN ('esco', 'starter')
          ORDER BY label.id
          """, arguments: [kind.rawValue])
      while let row = try labels.next() { alternatives[row[0], default: []].append(row[1]) }
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT wording.id, uri, language, preferred, description FROM wording
          JOIN concept ON concept.id = wording.conceptId
          WHERE concept.kind = ? AND wording.scheme IN ('esco', 'starter')
          ORDER BY uri, language, wording.scheme
          """, arguments: [kind.rawValue])
      while let row = try rows.next() {
        words.append(
          ConceptWords(
            uri: ConceptURI(row[1] as String), language: Language(rawValue: row[2]),
            preferred: row[3], alternatives: alternatives[row[0]] ?? [], description: row[4]))
      }
      return words
    }
  }
}
