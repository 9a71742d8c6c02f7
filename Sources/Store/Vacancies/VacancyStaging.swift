import Foundation
import GRDB
import SkillModel

/// Vacancies of one import, on disk until they are merged: a feed may be larger than memory.
///
/// Keys and digests go to a database file of their own beside the store, removed at the end. Documents
/// that are not stored yet go straight to where they will stay: until the merge points at them they are
/// nothing, and what a crash leaves is removed by the next import. One import runs at a time
/// (`ImportLock`).
public final class VacancyStaging {
  let path: String
  private let connection: DatabaseQueue
  private let store: OverstapStore
  /// Number of the first document this import writes; nil until the store was asked.
  private(set) var firstDocument: Int64?
  private var content = ContentDigest()
  /// Whether no vacancy was stored when this import began: then no document can be there already.
  private var isFirst = false
  private var waiting: [StagedVacancy] = []
  private var waitingBytes = 0

  /// An empty staging file.
  ///
  /// - Throws: `StoreFault`.
  public init(for store: OverstapStore) throws {
    self.store = store
    try store.limitCache()
    path = store.path + ".vacancy-staging"
    Self.remove(path)
    FileSystem.makePrivateFile(path)
    var configuration = Configuration()
    configuration.label = "vacancy-staging"
    configuration.prepareDatabase { db in
      // Nothing here has to survive a crash.
      try db.execute(
        sql: """
          PRAGMA journal_mode = OFF;
          PRAGMA synchronous = OFF;
          PRAGMA cache_size = -4096;
          """)
    }
    do {
      connection = try DatabaseQueue(path: path, configuration: configuration)
      try connection.write { db in
        try db.execute(
          sql: """
            CREATE TABLE staged (
              id INTEGER PRIMARY KEY,
              source TEXT NOT NULL, owner TEXT NOT NULL, externalId TEXT NOT NULL,
              isClosed INTEGER NOT NULL, stamp TEXT NOT NULL,
              digest BLOB NOT NULL, essence BLOB NOT NULL,
              title TEXT, employer TEXT, language TEXT, closes TEXT,
              -- NULL when the stored vacancy has the very same content
              documentId INTEGER,
              UNIQUE (source, owner, externalId)
            );
            """)
      }
      try store.write { db in
        try Self.removeLeftDocuments(db)
        isFirst =
          try Int.fetchOne(db, sql: "SELECT count(*) FROM (SELECT 1 FROM vacancy LIMIT 1)") == 0
        firstDocument =
          (try Int64.fetchOne(db, sql: "SELECT max(id) FROM vacancyDocument") ?? 0) + 1
      }
    } catch {
      throw StoreFault.from(error, path: store.path)
    }
  }

  /// Removes what an import that did not end has left, and marks that one is going on.
  private static func removeLeftDocuments(_ db: Database) throws {
    let isMarked = try Bool.fetchOne(
      db, sql: "SELECT count(*) > 0 FROM meta WHERE key = 'vacancyStaging'")
    if isMarked == true {
      try db.execute(
        sql: """
          DELETE FROM vacancyDocument WHERE id NOT IN (
            SELECT documentId FROM vacancy WHERE documentId IS NOT NULL
            UNION ALL SELECT documentId FROM vacancyHistory)
          """)
    } else {
      try db.execute(sql: "INSERT INTO meta VALUES ('vacancyStaging', '1')")
    }
  }

  /// Digest over what was staged, in the order it was added: the same feed gives the same.
  ///
  /// - Throws: `StoreFault`.
  public func contentDigest() throws -> String {
    try flush()
    return content.hexadecimal()
  }

  /// Whether the merge has taken the documents over.
  var isMerged = false

  deinit {
    Self.remove(path)
    guard !isMerged, let first = firstDocument else { return }
    // An import that gave up leaves nothing; where even that fails, the next import sees to it.
    try? store.write { db in
      try db.execute(
        sql: """
          DELETE FROM vacancyDocument WHERE id >= ?
            AND id NOT IN (SELECT documentId FROM vacancy WHERE documentId IS NOT NULL)
          """, arguments: [first])
      try db.execute(sql: "DELETE FROM meta WHERE key = 'vacancyStaging'")
    }
  }

  private static func remove(_ path: String) {
    for ending in ["", "-journal", "-wal", "-shm"] { FileSystem.remove(path + ending) }
  }

  /// Adds a vacancy; of two with one key the later stamp stays, then the one that closes it, then the
  /// larger digest, whatever their order.
  ///
  /// - Throws: `StoreFault`.
  public func add(_ vacancy: StagedVacancy) throws {
    waiting.append(vacancy)
    waitingBytes += vacancy.text.utf8.count + vacancy.facts.utf8.count + 1000
    if waiting.count >= 500 || waitingBytes > 4 << 20 { try flush() }
  }

  /// Writes what was added since the last time.
  func flush() throws {
    guard !waiting.isEmpty else { return }
    let rows = waiting.map { Row(vacancy: $0) }
    for row in rows { row.digest.withUnsafeBytes { content.update($0) } }
    let isFirst = isFirst
    let documents = try store.write { db in
      try rows.map { try Self.document($0, isFirst: isFirst, db) }
    }
    do {
      try connection.write { db in
        let statement = try db.cachedStatement(sql: Self.insertion)
        for (row, document) in zip(rows, documents) {
          let vacancy = row.vacancy
          try statement.execute(arguments: [
            vacancy.key.source, vacancy.key.owner, vacancy.key.id, vacancy.isClosed, vacancy.stamp,
            row.digest, row.essence, vacancy.title, vacancy.employer, vacancy.language?.rawValue,
            vacancy.closes?.description, document,
          ])
        }
      }
    } catch {
      throw StoreFault.from(error, path: store.path)
    }
    waiting.removeAll(keepingCapacity: true)
    waitingBytes = 0
  }

  /// A vacancy with its digests.
  private struct Row {
    let vacancy: StagedVacancy
    let digest: Data
    let essence: Data

    init(vacancy: StagedVacancy) {
      self.vacancy = vacancy
      var content = ContentDigest()
      content.update(vacancy.isClosed ? "closed" : "open")
      content.update(vacancy.facts)
      content.update(vacancy.text)
      essence = content.bytes()
      content.update(vacancy.dates)
      content.update(vacancy.stamp)
      digest = content.bytes()
    }
  }

  /// Writes a document; nil when it is stored already under its key.
  private static func document(_ row: Row, isFirst: Bool, _ db: Database) throws -> Int64? {
    let key = row.vacancy.key
    let stored =
      isFirst
      ? nil
      : try Data.fetchOne(
        db.cachedStatement(
          sql: "SELECT digest FROM vacancy WHERE source = ? AND owner = ? AND externalId = ?"),
        arguments: [key.source, key.owner, key.id])
    if stored == row.digest { return nil }
    try db.cachedStatement(
      sql: "INSERT INTO vacancyDocument (facts, dates, text) VALUES (?, ?, ?)"
    ).execute(arguments: [row.vacancy.facts, row.vacancy.dates, row.vacancy.text])
    return db.lastInsertedRowID
  }

  private static let insertion = """
    INSERT INTO staged (source, owner, externalId, isClosed, stamp, digest, essence, title,
      employer, language, closes, documentId)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (source, owner, externalId) DO UPDATE SET
      isClosed = excluded.isClosed, stamp = excluded.stamp, digest = excluded.digest,
      essence = excluded.essence, title = excluded.title, employer = excluded.employer,
      language = excluded.language, closes = excluded.closes, documentId = excluded.documentId
    WHERE (excluded.stamp, excluded.isClosed, excluded.digest) > (stamp, isClosed, digest)
    """
}
