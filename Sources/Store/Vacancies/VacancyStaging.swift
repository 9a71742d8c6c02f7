import GRDB
import SkillModel

/// Vacancies of one import, on disk until they are merged: a feed may be larger than memory.
///
/// A database file of its own beside the store, removed at the end; what a crash leaves is removed by
/// the next import. One import runs at a time (`ImportLock`).
public final class VacancyStaging {
  let path: String
  private let connection: DatabaseQueue
  private let storePath: String
  private var waiting: [StagedVacancy] = []
  private var waitingBytes = 0

  /// An empty staging file.
  ///
  /// - Throws: `StoreFault`.
  public init(for store: OverstapStore) throws {
    storePath = store.path
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
              facts TEXT NOT NULL, dates TEXT NOT NULL, text TEXT NOT NULL,
              UNIQUE (source, owner, externalId)
            );
            """)
      }
    } catch {
      throw StoreFault.from(error, path: store.path)
    }
  }

  deinit { Self.remove(path) }

  private static func remove(_ path: String) {
    for ending in ["", "-journal", "-wal", "-shm"] { FileSystem.remove(path + ending) }
  }

  /// Adds a vacancy; of two with one key the later stamp stays, then the one that closes it, then the
  /// larger digest, whatever their order.
  ///
  /// - Throws: `StoreFault`.
  public func add(_ vacancy: StagedVacancy) throws {
    waiting.append(vacancy)
    waitingBytes += vacancy.text.utf8.count + vacancy.facts.utf8.count
    if waiting.count >= 500 || waitingBytes > 4 << 20 { try flush() }
  }

  /// Writes what was added since the last time.
  func flush() throws {
    guard !waiting.isEmpty else { return }
    do {
      try connection.write { db in
        let statement = try db.cachedStatement(sql: Self.insertion)
        for vacancy in waiting { try insert(vacancy, statement) }
      }
    } catch {
      throw StoreFault.from(error, path: storePath)
    }
    waiting.removeAll(keepingCapacity: true)
    waitingBytes = 0
  }

  private func insert(_ vacancy: StagedVacancy, _ statement: Statement) throws {
    var content = ContentDigest()
    content.update(vacancy.isClosed ? "closed" : "open")
    content.update(vacancy.facts)
    content.update(vacancy.text)
    let essence = content.bytes()
    content.update(vacancy.dates)
    content.update(vacancy.stamp)
    try statement.execute(arguments: [
      vacancy.key.source, vacancy.key.owner, vacancy.key.id, vacancy.isClosed, vacancy.stamp,
      content.bytes(), essence, vacancy.title, vacancy.employer, vacancy.language?.rawValue,
      vacancy.closes?.description, vacancy.facts, vacancy.dates, vacancy.text,
    ])
  }

  private static let insertion = """
    INSERT INTO staged (source, owner, externalId, isClosed, stamp, digest, essence, title,
      employer, language, closes, facts, dates, text)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (source, owner, externalId) DO UPDATE SET
      isClosed = excluded.isClosed, stamp = excluded.stamp, digest = excluded.digest,
      essence = excluded.essence, title = excluded.title, employer = excluded.employer,
      language = excluded.language, closes = excluded.closes, facts = excluded.facts,
      dates = excluded.dates, text = excluded.text
    WHERE (excluded.stamp, excluded.isClosed, excluded.digest) > (stamp, isClosed, digest)
    """
}
