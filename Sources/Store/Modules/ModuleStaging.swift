import Foundation
import GRDB
import SkillModel

/// Modules of one import, on disk until they are merged; the file is removed at the end.
public final class ModuleStaging {
  let path: String
  private let connection: DatabaseQueue
  private var content = ContentDigest()
  private var waiting: [StagedModule] = []

  /// An empty staging file beside the store.
  ///
  /// - Throws: `StoreFault`.
  public init(for store: OverstapStore) throws {
    path = store.path + ".module-staging"
    Self.remove(path)
    FileSystem.makePrivateFile(path)
    var configuration = Configuration()
    configuration.label = "module-staging"
    configuration.prepareDatabase { db in
      // Nothing here has to survive a crash.
      try db.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")
    }
    do {
      connection = try DatabaseQueue(path: path, configuration: configuration)
      try connection.write { db in
        try db.execute(
          sql: """
            CREATE TABLE staged (
              provider TEXT NOT NULL, externalId TEXT NOT NULL, kind TEXT NOT NULL,
              isOfferingsOnly INTEGER NOT NULL, title TEXT, digest BLOB NOT NULL,
              facts TEXT NOT NULL);
            CREATE UNIQUE INDEX stagedModule ON staged (provider, externalId)
              WHERE NOT isOfferingsOnly;
            CREATE UNIQUE INDEX stagedOffering ON staged (provider, externalId, digest)
              WHERE isOfferingsOnly;
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

  /// Adds a module; of two with one key in one import the later counts.
  ///
  /// - Throws: `StoreFault`.
  public func add(_ module: StagedModule) throws {
    waiting.append(module)
    if waiting.count >= 200 { try flush() }
  }

  /// Digest over what was staged, in the order it was added.
  ///
  /// - Throws: `StoreFault`.
  public func contentDigest() throws -> String {
    try flush()
    return content.hexadecimal()
  }

  /// Writes what was added since the last time.
  func flush() throws {
    guard !waiting.isEmpty else { return }
    do {
      try connection.write { db in
        let statement = try db.cachedStatement(
          sql: "INSERT OR REPLACE INTO staged VALUES (?, ?, ?, ?, ?, ?, ?)")
        for module in waiting {
          var digest = ContentDigest()
          digest.update(module.kind.rawValue)
          digest.update(module.facts)
          let bytes = digest.bytes()
          bytes.withUnsafeBytes { content.update($0) }
          try statement.execute(arguments: [
            module.key.provider, module.key.id, module.kind.rawValue, module.isOfferingsOnly,
            module.title, bytes, module.facts,
          ])
        }
      }
    } catch {
      throw StoreFault.from(error, path: path)
    }
    waiting.removeAll(keepingCapacity: true)
  }
}
