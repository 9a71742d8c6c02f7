import GRDB
import SkillModel

/// The database of Overstap: one SQLite file, the only state there is.
///
/// Reads see the last whole commit; every write is one transaction, so a crash or `kill -9` leaves
/// the state before it. The connection is closed when the last reference goes.
public final class OverstapStore: Sendable {
  /// How a database is opened.
  public enum Mode: Hashable, Sendable {
    /// For commands that only read; a missing file is an error.
    case readOnly
    /// For commands that write; a missing file is an error.
    case readWrite
    /// For commands that may make the database.
    case create
  }

  /// Where the file is.
  public let path: String
  /// Whether this opening made the file.
  public let isNew: Bool

  let connection: DatabaseQueue

  /// Opens the database and brings its schema up to date (read-only openings check it only).
  ///
  /// - Throws: `StoreFault`.
  public init(path: String, mode: Mode) throws {
    self.path = path
    let exists = FileSystem.exists(path)
    if !exists && mode != .create { throw StoreFault.missing(path: path) }
    isNew = !exists
    do {
      if mode == .readOnly {
        connection = try Self.openReadOnly(path)
      } else {
        if !exists {
          try FileSystem.makeFolder(ofFile: path)
          // People are in it: nobody but its owner reads it. SQLite's own files follow its mode.
          FileSystem.makePrivateFile(path)
        }
        connection = try DatabaseQueue(path: path, configuration: Self.configuration())
        try connection.writeWithoutTransaction { db in
          // Not only on a new file: a kill between making it and this line would leave it without.
          try db.execute(sql: "PRAGMA journal_mode = WAL")
          try db.execute(sql: "PRAGMA synchronous = NORMAL")
        }
      }
      try Self.migrate(connection, path: path, mode: mode)
    } catch {
      throw StoreFault.from(error, path: path)
    }
  }

  private static func configuration() -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    configuration.label = "overstap"
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA secure_delete = ON")
      // For a new file: a vacancy is some 2.5 KB, of which SQLite's 4 KB hold only one.
      try db.execute(sql: "PRAGMA page_size = 16384")
      // A merge writes some 35 MB; with SQLite's 2 MB its pages would go to the log and back.
      try db.execute(sql: "PRAGMA cache_size = -65536")
    }
    return configuration
  }

  /// A read-only folder has no place for SQLite's `-wal` and `-shm` files: then the file is opened
  /// as immutable, which is right as long as nobody can write it.
  static func openReadOnly(_ path: String) throws -> DatabaseQueue {
    var configuration = configuration()
    configuration.readonly = true
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      _ = try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_master") }
      return queue
    } catch let error as DatabaseError
      where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode)
      && !FileSystem.isWritable(FileSystem.folder(ofFile: path))
    {
      let uri = "file:\(FileSystem.escapedForURI(path))?immutable=1"
      return try DatabaseQueue(path: uri, configuration: configuration)
    }
  }

  private static func migrate(_ connection: DatabaseQueue, path: String, mode: Mode) throws {
    let migrator = Schema.migrator()
    let (isOverstap, isEmpty, isSuperseded, isComplete) = try connection.read { db in
      (
        try db.tableExists("grdb_migrations"),
        try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") == 0,
        try migrator.hasBeenSuperseded(db),
        try migrator.hasCompletedMigrations(db)
      )
    }
    if !isOverstap && !isEmpty { throw StoreFault.notADatabase(path: path) }
    if isSuperseded { throw StoreFault.newerVersion(path: path) }
    if mode != .readOnly {
      if !isComplete { try bringUpToDate(connection, migrator) }
    } else if isEmpty {
      throw StoreFault.notADatabase(path: path)
    } else if !isComplete {
      throw StoreFault.olderVersion(path: path)
    }
  }

  private static func bringUpToDate(
    _ connection: DatabaseQueue, _ migrator: DatabaseMigrator
  ) throws {
    func applied() throws -> Int { try connection.read(migrator.appliedIdentifiers).count }
    var before = try applied()
    while true {
      do { return try migrator.migrate(connection) } catch {
        // Programs that start at once all find an empty file: where another has come further meanwhile, what is
        // left is done once more, and nothing when it is through.
        let now = try applied()
        guard now > before else { throw error }
        before = now
      }
    }
  }

  /// Keeps fewer pages in memory from now on, and moves the log to the file less often: a feed passes
  /// through once.
  ///
  /// - Throws: `StoreFault`.
  public func limitCache() throws {
    do {
      try connection.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA main.cache_size = -4096; PRAGMA wal_autocheckpoint = 4096;")
      }
    } catch {
      throw StoreFault.from(error, path: path)
    }
  }

  /// Reads with a consistent view; GRDB's errors come out as `StoreFault`.
  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    do { return try connection.read(body) } catch { throw StoreFault.from(error, path: path) }
  }

  /// Writes in one transaction; GRDB's errors come out as `StoreFault`.
  func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
    do { return try connection.write(body) } catch { throw StoreFault.from(error, path: path) }
  }

  /// Whether SQLite finds the file sound, its foreign keys whole and its search index in step.
  ///
  /// - Parameter isCancelled: asked now and then; nil for never.
  /// - Returns: what is wrong, one line each; empty when all is well. Grows with the file.
  /// - Throws: `StoreFault` when the file cannot be read at all; `CancellationError`.
  public func integrityProblems(
    isCancelled: (@Sendable () -> Bool)? = nil
  ) throws -> [String] {
    try LongReading(path: path, isCancelled: isCancelled).read { db in
      var problems = try String.fetchAll(db, sql: "PRAGMA integrity_check")
      problems.removeAll { $0 == "ok" }
      let broken = try Int.fetchOne(db, sql: "SELECT count(*) FROM pragma_foreign_key_check") ?? 0
      if broken > 0 { problems.append("foreign keys broken: \(broken)") }
      let labels = try Int.fetchOne(db, sql: "SELECT count(*) FROM label") ?? 0
      let indexed = try Int.fetchOne(db, sql: "SELECT count(*) FROM labelSearch_docsize") ?? 0
      if labels != indexed { problems.append("search index: \(indexed) of \(labels) labels") }
      let titled =
        try Int.fetchOne(
          db, sql: "SELECT count(*) FROM vacancy WHERE title IS NOT NULL") ?? 0
      let found = try Int.fetchOne(db, sql: "SELECT count(*) FROM vacancyTitle_docsize") ?? 0
      if titled != found { problems.append("vacancy titles: \(found) of \(titled)") }
      return problems
    }
  }
}
