import Crypto
import Foundation
import GRDB
public import SkillModel

extension OverstapStore {
  /// Stores a new token.
  ///
  /// - Parameter secret: the text that its bearer shows; only its SHA-256 is stored. With 256 random bits
  ///   in it no slow digest is needed: there is nothing to guess.
  /// - Throws: `StoreFault`.
  public func put(_ token: AccessToken, secret: String) throws {
    try write { db in
      try db.execute(
        sql: "INSERT INTO token VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL)",
        arguments: [
          token.id, Self.digest(secret), token.role.rawValue, token.organisation.rawValue,
          token.rights.map(\.rawValue).sorted().joined(separator: ","), token.note, token.madeAt,
          token.expiresOn?.description,
        ])
    }
  }

  /// The token of a secret, good or not; nil when nobody has it.
  ///
  /// - Throws: `StoreFault`.
  public func token(secret: String) throws -> AccessToken? {
    try read { db in
      try Row.fetchOne(
        db, sql: "SELECT * FROM token WHERE digest = ?", arguments: [Self.digest(secret)]
      ).flatMap(Self.token)
    }
  }

  /// The token of an id, good or not; nil when there is none.
  ///
  /// - Throws: `StoreFault`.
  public func token(id: String) throws -> AccessToken? {
    try read { db in
      try Row.fetchOne(db, sql: "SELECT * FROM token WHERE id = ?", arguments: [id])
        .flatMap(Self.token)
    }
  }

  /// All tokens, oldest first.
  ///
  /// - Throws: `StoreFault`.
  public func tokens() throws -> [AccessToken] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM token ORDER BY madeAt, id").compactMap(Self.token)
    }
  }

  /// Ends a token; one that was ended before keeps its moment.
  ///
  /// - Returns: false when there is no token of that id.
  /// - Throws: `StoreFault`.
  public func revokeToken(_ id: String, at moment: String) throws -> Bool {
    try write { db in
      try db.execute(
        sql: "UPDATE token SET revokedAt = coalesce(revokedAt, ?) WHERE id = ?",
        arguments: [moment, id])
      return db.changesCount > 0
    }
  }

  private static func digest(_ secret: String) -> Data {
    Data(SHA256.hash(data: Data(secret.utf8)))
  }

  /// Nil for a role that this program does not know: a token of a newer one gives no access here.
  private static func token(_ row: Row) -> AccessToken? {
    guard let role = Role(rawValue: row["role"]) else { return nil }
    let rights = (row["rights"] as String).split(separator: ",").compactMap {
      Right(rawValue: String($0))
    }
    return AccessToken(
      id: row["id"], role: role, organisation: Organisation(rawValue: row["organisation"]),
      rights: Set(rights), note: row["note"], madeAt: row["madeAt"],
      expiresOn: (row["expiresOn"] as String?).flatMap { CivilDate($0) },
      revokedAt: row["revokedAt"])
  }
}
