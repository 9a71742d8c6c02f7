import Crypto
import Foundation
import GRDB
import SkillModel

/// Appends lines to the chain inside one transaction.
final class AuditChain {
  private let db: Database
  private var number: Int
  private var digest: Data

  /// Continues after the last line, which another program may have written.
  init(_ db: Database) throws {
    self.db = db
    let last = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT number, digest FROM entry ORDER BY number DESC LIMIT 1"))
    number = last?[0] ?? 0
    digest = last?[1] ?? Data()
  }

  /// Appends lines.
  func append(_ entries: [AuditEntry]) throws {
    for entry in entries {
      let key = try entry.candidate.map {
        try PersonKey.make(db, $0, entry.asker.organisation)
      }
      let content = try key?.sealed(entry.content) ?? Data(entry.content.utf8)
      let link = Link(
        number: number + 1, moment: entry.moment, asker: entry.asker.name,
        role: entry.asker.role.rawValue, organisation: entry.asker.organisation.rawValue,
        action: entry.action.rawValue, person: key?.pseudonym, content: content)
      digest = link.digest(after: digest)
      number = link.number
      try db.cachedStatement(
        sql: "INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
      ).execute(arguments: [
        number, link.moment, link.asker, link.role, link.organisation, link.action, link.person,
        content, digest,
      ])
    }
  }

  /// Walks from the first line to the first that does not follow.
  static func verify(_ db: Database) throws -> AuditVerification {
    var digest = Data()
    var number = 0
    let rows = try Row.fetchCursor(db, sql: "SELECT * FROM entry ORDER BY number")
    while let row = try rows.next() {
      let link = Link(
        number: row["number"], moment: row["moment"], asker: row["asker"], role: row["role"],
        organisation: row["organisation"], action: row["action"], person: row["person"],
        content: row["content"])
      let next = link.digest(after: digest)
      guard link.number == number + 1, next == row["digest"] as Data else {
        return AuditVerification(
          entries: number, head: hexadecimal(digest), brokenAt: link.number)
      }
      digest = next
      number = link.number
    }
    return AuditVerification(entries: number, head: hexadecimal(digest), brokenAt: nil)
  }

  private static func hexadecimal(_ digest: Data) -> String? {
    digest.isEmpty ? nil : ContentDigest.hexadecimal(digest)
  }

  /// One line as it is digested: SHA-256 over the digest before it and every field, each with its length
  /// first, so that no byte can move from one field to the next.
  private struct Link {
    let number: Int
    let moment: String
    let asker: String
    let role: String
    let organisation: String
    let action: String
    let person: Data?
    let content: Data

    func digest(after previous: Data) -> Data {
      var hash = SHA256()
      func add(_ bytes: some DataProtocol) {
        withUnsafeBytes(of: UInt64(bytes.count).littleEndian) { hash.update(bufferPointer: $0) }
        hash.update(data: bytes)
      }
      add(previous)
      withUnsafeBytes(of: UInt64(number).littleEndian) { hash.update(bufferPointer: $0) }
      for field in [moment, asker, role, organisation, action] { add(Data(field.utf8)) }
      add(person ?? Data())
      add(content)
      return Data(hash.finalize())
    }
  }
}
