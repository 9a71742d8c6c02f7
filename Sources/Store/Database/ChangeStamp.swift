import GRDB
import SkillModel

/// A state of the database: as long as it is the same, so is everything that can be read.
///
/// Changes with every commit, of this opening or of another program.
public struct ChangeStamp: Sendable, Hashable {
  /// Changes when another connection commits (SQLite, `PRAGMA data_version`).
  var otherCommits: Int
  /// Rows that this connection changed since it was opened (`sqlite3_total_changes`).
  var ownChanges: Int
}

extension OverstapStore {
  /// The state of the database now; some microseconds.
  ///
  /// What is read afterwards may be of a later state, never of an earlier one.
  ///
  /// - Throws: `StoreFault`.
  public func changeStamp() throws -> ChangeStamp {
    try readOnce { db in
      let commits = try Int.fetchOne(db.cachedStatement(sql: "PRAGMA data_version")) ?? 0
      return ChangeStamp(otherCommits: commits, ownChanges: db.totalChangesCount)
    }
  }

  /// Reads with one statement, which sees one state without a transaction around it.
  func readOnce<Value>(_ body: (Database) throws -> Value) throws -> Value {
    do { return try connection.unsafeRead(body) } catch { throw StoreFault.from(error, path: path) }
  }
}

extension OverstapStore {
  /// What tells the database file at its path from another that took its place; nil when it is gone.
  ///
  /// A program that has a file open goes on reading it after it was removed: what it says is then of a
  /// database nobody else can see.
  public var fileIdentity: String? { FileSystem.identity(path) }
}
