import GRDB
public import SkillModel

extension OverstapStore {
  /// Modules whose title or provider has all these words or their beginnings: those with the words in
  /// the title first, then by key.
  ///
  /// Modules that are past their last day are left out.
  ///
  /// - Throws: `StoreFault`.
  public func modules(
    titled text: String, on day: CivilDate, limit: Int
  ) throws -> [(key: ModuleKey, title: String?, providerName: String?)] {
    guard let pattern = SearchWords.prefixes(of: text) else { return [] }
    return try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT m.provider, m.externalId, m.title, m.facts ->> '$.providerName[0].value'
          FROM moduleSearch JOIN module AS m ON m.id = moduleSearch.rowid
          WHERE moduleSearch MATCH ?1
            AND coalesce(m.facts ->> '$.validTo[0].value', '9999') >= ?2
          ORDER BY m.id NOT IN (
              SELECT rowid FROM moduleSearch WHERE moduleSearch MATCH '{title} : (' || ?1 || ')'),
            m.provider, m.externalId LIMIT ?3
          """, arguments: [pattern, day.description, limit]
      ).map { (ModuleKey(provider: $0[0], id: $0[1]), $0[2], $0[3]) }
    }
  }
}
