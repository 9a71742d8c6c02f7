import GRDB
public import SkillModel

/// A policy file as it was imported.
public struct StoredPolicy: Hashable, Sendable {
  /// Version the file gives itself.
  public var version: String
  /// SHA-256 of the file.
  public var digest: String
  /// The whole file.
  public var document: String

  /// A policy to store.
  public init(version: String, digest: String, document: String) {
    self.version = version
    self.digest = digest
    self.document = document
  }
}

extension OverstapStore {
  /// The policy imported last; nil when none is.
  public func activePolicy() throws -> StoredPolicy? {
    try read { db in
      try Row.fetchOne(
        db, sql: "SELECT version, digest, document FROM policy ORDER BY id DESC LIMIT 1"
      ).map { StoredPolicy(version: $0[0], digest: $0[1], document: $0[2]) }
    }
  }

  /// Makes a policy the active one.
  ///
  /// - Returns: false when it already was.
  public func activate(_ policy: StoredPolicy, at moment: String) throws -> Bool {
    if try activePolicy()?.digest == policy.digest { return false }
    try write { db in
      try db.execute(sql: "DELETE FROM policy WHERE digest = ?", arguments: [policy.digest])
      try db.execute(
        sql: "INSERT INTO policy (version, digest, document, importedAt) VALUES (?, ?, ?, ?)",
        arguments: [policy.version, policy.digest, policy.document, moment])
      try Self.touchContent(db)
    }
    return true
  }

  /// Digest of the shipped policy that was activated last; nil when none was.
  public func shippedPolicyDigest() throws -> String? {
    try read { db in
      try String.fetchOne(db, sql: "SELECT value FROM meta WHERE key = 'shippedPolicy'")
    }
  }

  /// Remembers which shipped policy was activated.
  public func rememberShippedPolicy(digest: String) throws {
    try write { db in
      try db.execute(
        sql: "INSERT OR REPLACE INTO meta VALUES ('shippedPolicy', ?)", arguments: [digest])
    }
  }

  /// Replaces the rules that put ISCO branches in domains.
  ///
  /// - Returns: false when they were the same.
  public func replaceDomainRules(_ rules: [DomainRule]) throws -> Bool {
    try write { db in
      let wanted = Dictionary(
        rules.map { ($0.iscoPrefix, Int($0.domains.rawValue)) }, uniquingKeysWith: { $1 })
      var stored: [String: Int] = [:]
      for row in try Row.fetchAll(db, sql: "SELECT iscoPrefix, domains FROM domainRule") {
        stored[row[0]] = row[1]
      }
      if wanted == stored { return false }
      try db.execute(sql: "DELETE FROM domainRule")
      for (prefix, domains) in wanted {
        try db.execute(sql: "INSERT INTO domainRule VALUES (?, ?)", arguments: [prefix, domains])
      }
      try Self.touchContent(db)
      return true
    }
  }

  /// Replaces the usual entry levels of ISCO branches.
  ///
  /// - Returns: false when they were the same.
  public func replaceLevelRules(_ rules: [LevelRule]) throws -> Bool {
    try write { db in
      let wanted = Dictionary(
        rules.map { ($0.iscoPrefix, $0.level.description) }, uniquingKeysWith: { $1 })
      var stored: [String: String] = [:]
      for row in try Row.fetchAll(db, sql: "SELECT iscoPrefix, nlqf FROM levelRule") {
        stored[row[0]] = row[1]
      }
      if wanted == stored { return false }
      try db.execute(sql: "DELETE FROM levelRule")
      for (prefix, level) in wanted {
        try db.execute(sql: "INSERT INTO levelRule VALUES (?, ?)", arguments: [prefix, level])
      }
      try Self.touchContent(db)
      return true
    }
  }

  /// Says that what caches are built from is different now.
  static func touchContent(_ db: Database) throws {
    try db.execute(
      sql: "UPDATE meta SET value = CAST(value AS INTEGER) + 1 WHERE key = 'contentVersion'")
  }
}
