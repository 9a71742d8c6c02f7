import GRDB
public import SkillModel

/// How far a full set reaches: what it no longer lists is closed.
public struct FullSet: Sendable, Hashable {
  /// The source it is of.
  public var source: String
  /// The owners it speaks for; nil for all of the source.
  public var owners: [String]?
  /// Ids that are in the set, though their record could not be read: they stay as they are.
  public var spared: [String] = []

  /// A full set.
  public init(source: String, owners: [String]? = nil, spared: [String] = []) {
    self.source = source
    self.owners = owners
    self.spared = spared
  }
}

extension OverstapStore {
  /// Merges staged vacancies in one transaction.
  ///
  /// Of a staged and a stored record with one key the later stamp counts, then the later day of
  /// import, then the one that closes, then the larger digest. What was replaced goes to the history,
  /// unless only its dates differ.
  ///
  /// - Parameters:
  ///   - day: the day of the import.
  ///   - isLatest: whether what is staged is known to be the latest, whatever its stamps say.
  ///   - fullSets: sets whose absent vacancies are closed; empty closes none.
  /// - Returns: what was new, changed, the same, closed or left out.
  /// - Throws: `StoreFault`; the database is then as it was.
  public func merge(
    _ staging: VacancyStaging, run: ImportRun, on day: CivilDate, isLatest: Bool = false,
    fullSets: [FullSet] = []
  ) throws -> VacancyMergeCount {
    try staging.flush()
    do {
      return try connection.writeWithoutTransaction { db in
        try db.execute(sql: "ATTACH DATABASE ? AS staging", arguments: [staging.path])
        defer {
          try? db.execute(sql: "DROP TABLE IF EXISTS temp.fate")
          try? db.execute(sql: "DETACH DATABASE staging")
        }
        var count = VacancyMergeCount()
        try db.inTransaction(.immediate) {
          count = try VacancyMerge(
            db: db, day: day.description, isLatest: isLatest, fullSets: fullSets,
            firstDocument: staging.firstDocument ?? .max
          ).run()
          if count.hasEffect {
            try run.insert(db, summary: "\(count)")
          }
          return .commit
        }
        staging.isMerged = true
        return count
      }
    } catch {
      throw StoreFault.from(error, path: path)
    }
  }
}

/// The statements of one merge, inside its transaction.
private struct VacancyMerge {
  let db: Database
  let day: String
  let isLatest: Bool
  let fullSets: [FullSet]
  let firstDocument: Int64

  func run() throws -> VacancyMergeCount {
    try findOwnersOfClosures()
    try decideFates()
    try removeOldTitles()
    try keepHistory()
    try update()
    try insert()
    try addTitles()
    try removeDocuments()
    var count = VacancyMergeCount()
    for row in try Row.fetchAll(db, sql: "SELECT what, count(*) FROM fate GROUP BY what") {
      let number: Int = row[1]
      count.read += number
      switch row[0] as String {
      case "new": count.new += number
      case "changed", "reopened": count.changed += number
      case "closed": count.closed += number
      case "same", "redated", "reclosed": count.unchanged += number
      case "marker": count.read -= number
      default: count.skipped += number
      }
    }
    count.skippedExamples = try Row.fetchAll(
      db,
      sql: """
        SELECT s.source, s.owner, s.externalId FROM fate
        JOIN staging.staged AS s ON s.id = fate.stagedId WHERE what IN ('older', 'unknown')
        ORDER BY 1, 2, 3 LIMIT 3
        """
    ).map { VacancyKey(source: $0[0], owner: $0[1], id: $0[2]) }
    for set in fullSets { count.closed += try close(set) }
    return count
  }

  /// A list of closed ids may not say who gave them (EURES `closedReferences`): it closes that id of
  /// whichever owner of the source, whether stored, staged, or still to come.
  private func findOwnersOfClosures() throws {
    try db.execute(
      sql: """
        INSERT INTO staging.staged (source, owner, externalId, isClosed, stamp, digest, essence)
        SELECT s.source, v.owner, s.externalId, 1, s.stamp, s.digest, s.essence
        FROM staging.staged AS s JOIN main.vacancy AS v
          ON v.source = s.source AND v.externalId = s.externalId AND v.owner <> ''
        WHERE s.isClosed AND s.owner = ''
        ON CONFLICT (source, owner, externalId) DO NOTHING;
        UPDATE staging.staged SET isClosed = 1, stamp = c.stamp, digest = c.digest,
          essence = c.essence, documentId = NULL
        FROM (
          SELECT source, externalId, stamp, digest, essence FROM staging.staged
          WHERE isClosed AND owner = '') AS c
        WHERE staged.owner <> '' AND c.source = staged.source AND c.externalId = staged.externalId
          AND (c.stamp, 1, c.digest) > (staged.stamp, staged.isClosed, staged.digest);
        """)
    try db.execute(
      sql: """
        UPDATE staging.staged SET isClosed = 1, stamp = t.stamp, digest = t.digest,
          essence = t.essence, documentId = NULL
        FROM main.vacancy AS t
        WHERE NOT ? AND staged.owner <> '' AND t.owner = '' AND t.isClosed
          AND t.closedBy = 'record' AND t.documentId IS NULL
          AND t.source = staged.source AND t.externalId = staged.externalId
          AND (CASE t.stamp WHEN '~' THEN t.seenOn >= ?
            ELSE (t.stamp, 1, t.digest) > (staged.stamp, staged.isClosed, staged.digest) END)
        """, arguments: [isLatest, day])
  }

  /// What becomes of each staged record.
  private func decideFates() throws {
    try db.execute(
      sql: """
        CREATE TEMP TABLE fate (
          stagedId INTEGER PRIMARY KEY, vacancyId INTEGER, oldDocument INTEGER, what TEXT NOT NULL)
        """)
    try db.execute(
      sql: """
        INSERT INTO fate
        SELECT s.id, v.id, v.documentId, CASE
          WHEN v.id IS NULL AND s.isClosed THEN 'unknown'
          WHEN v.id IS NULL THEN 'new'
          WHEN s.digest = v.digest AND v.isClosed AND v.closedBy = 'fullSet' THEN 'reopened'
          WHEN s.digest = v.digest THEN 'same'
          -- a closure without a moment counts for its day, not for ever
          WHEN NOT :isLatest AND NOT (v.stamp = '~' AND :day > v.seenOn)
            AND (s.stamp, :day, s.isClosed, s.digest)
            < (v.stamp, v.seenOn, v.isClosed AND v.closedBy = 'record', v.digest) THEN 'older'
          WHEN s.isClosed AND NOT v.isClosed THEN 'closed'
          WHEN s.isClosed THEN 'reclosed'
          WHEN s.essence = v.essence AND NOT v.isClosed THEN 'redated'
          ELSE 'changed' END
        FROM staging.staged AS s LEFT JOIN main.vacancy AS v
          ON v.source = s.source AND v.owner = s.owner AND v.externalId = s.externalId
        """, arguments: ["isLatest": isLatest, "day": day])
    try db.execute(
      sql: """
        UPDATE fate SET what = 'marker' WHERE what = 'unknown' AND stagedId IN (
          SELECT s.id FROM staging.staged AS s JOIN staging.staged AS o
            ON o.source = s.source AND o.externalId = s.externalId AND o.owner <> ''
          WHERE s.owner = '')
        """)
  }

  /// A search index that keeps no text of its own is told the old words before they change.
  private func removeOldTitles() throws {
    try db.execute(
      sql: """
        INSERT INTO vacancyTitle (vacancyTitle, rowid, title)
        SELECT 'delete', v.id, v.title FROM fate JOIN main.vacancy AS v ON v.id = fate.vacancyId
        WHERE what IN ('changed', 'reopened', 'redated') AND v.title IS NOT NULL
        """)
  }

  private func keepHistory() throws {
    try db.execute(
      sql: """
        INSERT INTO vacancyHistory (vacancyId, replacedOn, documentId)
        SELECT v.id, ?, v.documentId FROM fate JOIN main.vacancy AS v ON v.id = fate.vacancyId
        JOIN staging.staged AS s ON s.id = fate.stagedId
        WHERE what = 'changed' AND s.essence <> v.essence AND v.documentId IS NOT NULL
        """, arguments: [day])
  }

  private func update() throws {
    // A record that only closes may say nothing else: what was said before stays to be read.
    try db.execute(
      sql: """
        UPDATE main.vacancy SET isClosed = 1, closedBy = 'record',
          closedOn = CASE what WHEN 'closed' THEN :day ELSE vacancy.closedOn END,
          stamp = s.stamp, importedOn = :day, seenOn = :day, digest = s.digest
        FROM fate JOIN staging.staged AS s ON s.id = fate.stagedId
        WHERE fate.vacancyId = vacancy.id AND what IN ('closed', 'reclosed')
        """, arguments: ["day": day])
    try db.execute(
      sql: """
        UPDATE main.vacancy SET seenOn = :day FROM fate
        WHERE fate.vacancyId = vacancy.id AND what = 'same' AND vacancy.seenOn < :day
        """, arguments: ["day": day])
    try db.execute(
      sql: """
        UPDATE main.vacancy SET isClosed = 0, closedBy = NULL, closedOn = NULL, stamp = s.stamp,
          importedOn = :day, seenOn = :day, digest = s.digest, essence = s.essence, title = s.title,
          employer = s.employer, language = s.language, closes = s.closes,
          documentId = coalesce(s.documentId, vacancy.documentId)
        FROM fate JOIN staging.staged AS s ON s.id = fate.stagedId
        WHERE fate.vacancyId = vacancy.id AND what IN ('changed', 'reopened', 'redated')
        """, arguments: ["day": day])
    try db.execute(
      sql: """
        DELETE FROM vacancyPlace WHERE vacancyId IN
          (SELECT vacancyId FROM fate WHERE what = 'changed');
        DELETE FROM vacancyLink WHERE vacancyId IN
          (SELECT vacancyId FROM fate WHERE what = 'changed');
        """)
  }

  private func insert() throws {
    try db.execute(
      sql: """
        INSERT INTO main.vacancy (source, owner, externalId, isClosed, closedBy, closedOn, stamp,
          importedOn, firstSeenOn, seenOn, digest, essence, title, employer, language, closes,
          documentId)
        SELECT s.source, s.owner, s.externalId, s.isClosed,
          CASE WHEN s.isClosed THEN 'record' END, CASE WHEN s.isClosed THEN :day END, s.stamp, :day,
          :day, :day, s.digest, s.essence,
          -- of what is closed from the start nothing is searched or shown
          CASE WHEN NOT s.isClosed THEN s.title END, s.employer, s.language, s.closes,
          CASE WHEN s.isClosed THEN NULL ELSE s.documentId END
        FROM fate JOIN staging.staged AS s ON s.id = fate.stagedId
        WHERE what IN ('new', 'unknown', 'marker') ORDER BY s.id
        """, arguments: ["day": day])
    try db.execute(
      sql: """
        UPDATE fate SET vacancyId = (
          SELECT v.id FROM staging.staged AS s JOIN main.vacancy AS v
            ON v.source = s.source AND v.owner = s.owner AND v.externalId = s.externalId
          WHERE s.id = fate.stagedId)
        WHERE what = 'new'
        """)
  }

  /// Removes documents that lost to another one of this import, and those that only had other dates.
  private func removeDocuments() throws {
    try db.execute(
      sql: """
        DELETE FROM vacancyDocument WHERE (id >= ? OR id IN (
            SELECT oldDocument FROM fate WHERE what IN ('changed', 'redated')))
          AND NOT EXISTS (SELECT 1 FROM main.vacancy AS v WHERE v.documentId = vacancyDocument.id)
          AND NOT EXISTS (
            SELECT 1 FROM vacancyHistory AS h WHERE h.documentId = vacancyDocument.id);
        """, arguments: [firstDocument])
    try db.execute(sql: "DELETE FROM meta WHERE key = 'vacancyStaging'")
  }

  private func addTitles() throws {
    try db.execute(
      sql: """
        INSERT INTO vacancyTitle (rowid, title)
        SELECT v.id, v.title FROM fate JOIN main.vacancy AS v ON v.id = fate.vacancyId
        WHERE what IN ('new', 'changed', 'reopened', 'redated') AND v.title IS NOT NULL
        ORDER BY v.id
        """)
  }

  /// Closes what a full set no longer lists.
  private func close(_ set: FullSet) throws -> Int {
    try db.execute(sql: "CREATE TEMP TABLE spared (externalId TEXT PRIMARY KEY)")
    defer { try? db.execute(sql: "DROP TABLE temp.spared") }
    for id in set.spared {
      try db.execute(sql: "INSERT OR IGNORE INTO spared VALUES (?)", arguments: [id])
    }
    try db.execute(sql: "CREATE TEMP TABLE speaksFor (owner TEXT PRIMARY KEY)")
    defer { try? db.execute(sql: "DROP TABLE temp.speaksFor") }
    for owner in set.owners ?? [] {
      try db.execute(sql: "INSERT OR IGNORE INTO speaksFor VALUES (?)", arguments: [owner])
    }
    try db.execute(
      sql: """
        UPDATE main.vacancy SET isClosed = 1, closedBy = 'fullSet', closedOn = :day
        WHERE source = :source AND NOT isClosed
          AND (:isAll OR owner IN (SELECT owner FROM speaksFor))
          AND externalId NOT IN (SELECT externalId FROM spared)
          AND NOT EXISTS (
            SELECT 1 FROM staging.staged AS s WHERE s.source = vacancy.source
              AND s.owner = vacancy.owner AND s.externalId = vacancy.externalId)
        """, arguments: ["day": day, "source": set.source, "isAll": set.owners == nil])
    return db.changesCount
  }
}
