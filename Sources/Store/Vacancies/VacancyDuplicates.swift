import Foundation
import GRDB
public import SkillModel

extension OverstapStore {
  /// Calls back with each open vacancy that was linked, in order of key.
  public func forEachVacancySketch(_ body: (VacancySketch) -> Void) throws {
    try read { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT v.id, v.source, v.owner, l.sameness, l.sketch
          FROM vacancy AS v JOIN vacancyLink AS l ON l.vacancyId = v.id
          WHERE NOT v.isClosed ORDER BY v.source, v.owner, v.externalId
          """)
      while let row = try rows.next() {
        let sketch: Data = row[4]
        body(
          VacancySketch(
            id: row[0], source: row[1], owner: row[2], sameness: row[3], sketch: Array(sketch)))
      }
    }
  }

  /// The sketches and municipalities of these vacancies.
  public func vacancySketches(
    _ ids: [Int64]
  ) throws -> [Int64: (sketch: [UInt8], municipalities: Set<String>)] {
    try read { db in
      var found: [Int64: (sketch: [UInt8], municipalities: Set<String>)] = [:]
      for id in ids {
        guard
          let sketch = try Data.fetchOne(
            db.cachedStatement(sql: "SELECT sketch FROM vacancyLink WHERE vacancyId = ?"),
            arguments: [id])
        else { continue }
        found[id] = (
          Array(sketch),
          try String.fetchSet(
            db.cachedStatement(sql: "SELECT municipality FROM vacancyPlace WHERE vacancyId = ?"),
            arguments: [id])
        )
      }
      return found
    }
  }

  /// Whether the vacancies are of more than one source: only then can there be near-duplicates.
  public func hasSeveralVacancySources() throws -> Bool {
    try read { db in
      try Int.fetchOne(
        db, sql: "SELECT count(*) FROM (SELECT DISTINCT source, owner FROM vacancy LIMIT 2)") == 2
    }
  }

  /// Notes which vacancies are shown under another one; all others are shown for themselves.
  ///
  /// - Returns: vacancies for which this is different now.
  public func setSame(_ same: [Int64: Int64]) throws -> Int {
    try write { db in
      var changed = 0
      let rows = try Row.fetchAll(
        db, sql: "SELECT vacancyId, sameAs FROM vacancyLink WHERE sameAs IS NOT NULL")
      let old = Dictionary(
        rows.map { ($0[0] as Int64, $0[1] as Int64) }, uniquingKeysWith: { first, _ in first })
      for id in Set(old.keys).union(same.keys).sorted() where old[id] != same[id] {
        try db.cachedStatement(sql: "UPDATE vacancyLink SET sameAs = ? WHERE vacancyId = ?")
          .execute(arguments: [same[id], id])
        changed += 1
      }
      return changed
    }
  }

  /// The other vacancies that are the same ad as this one, in order of key; closed ones left out.
  public func vacancies(sameAs id: Int64) throws -> [VacancyKey] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          WITH shown(id) AS (
            SELECT coalesce((SELECT sameAs FROM vacancyLink WHERE vacancyId = :id), :id))
          SELECT v.source, v.owner, v.externalId FROM vacancy AS v
          LEFT JOIN vacancyLink AS l ON l.vacancyId = v.id, shown
          WHERE (v.id = shown.id OR l.sameAs = shown.id) AND v.id <> :id AND NOT v.isClosed
          ORDER BY 1, 2, 3
          """, arguments: ["id": id]
      ).map { VacancyKey(source: $0[0], owner: $0[1], id: $0[2]) }
    }
  }
}
