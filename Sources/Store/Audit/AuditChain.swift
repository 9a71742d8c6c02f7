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
    digest = last.flatMap { Data.fromDatabaseValue($0[1]) } ?? Data()
    guard number >= 0, number < Int.max / 2 else {
      throw StoreFault.failed(detail: "the audit log has a line \(number): see overstap check")
    }
  }

  /// Appends lines.
  ///
  /// - Parameter isGone: whether somebody was erased after the line was put together: it then says only
  ///   that something was asked.
  func append(_ entries: [AuditEntry], isGone: (AuditEntry) -> Bool = { _ in false }) throws {
    for entry in entries {
      var entry = entry
      if isGone(entry) { (entry.candidate, entry.content) = (nil, "{}") }
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

  /// Walks from the first line to the first that does not follow, and tries to open each.
  ///
  /// - Parameter noted: a place that must be on the way; nil for none.
  static func verify(_ db: Database, noted: AuditHead?) throws -> AuditVerification {
    var walk = AuditWalk(noted: noted)
    for row in try Row.fetchAll(db, sql: "SELECT * FROM personKey") {
      if let key = PersonKey(row) { walk.keys[key.pseudonym] = key }
    }
    let erased = try Row.fetchCursor(
      db, sql: "SELECT DISTINCT person FROM entry WHERE action = ? AND person IS NOT NULL",
      arguments: [AuditedAction.eraseProfile.rawValue])
    while let row = try erased.next() {
      if let person = Data.fromDatabaseValue(row[0]) { walk.erased.insert(person) }
    }
    let rows = try Row.fetchCursor(db, sql: "SELECT * FROM entry ORDER BY number")
    while walk.brokenAt == nil, let row = try rows.next() { walk.take(Link(row), row["digest"]) }
    return walk.result
  }

  static func hexadecimal(_ digest: Data) -> String? {
    digest.isEmpty ? nil : ContentDigest.hexadecimal(digest)
  }

  /// One line as it is digested: SHA-256 over the digest before it and every field, each with its length
  /// first, so that no byte can move from one field to the next.
  struct Link {
    let number: Int
    let moment: String
    let asker: String
    let role: String
    let organisation: String
    let action: String
    let person: Data?
    let content: Data

    /// A line as it stands; what is not of its type is empty, which no line that was written is.
    init(_ row: Row) {
      func text(_ name: String) -> String { String.fromDatabaseValue(row[name]) ?? "" }
      number = Int.fromDatabaseValue(row["number"]) ?? 0
      (moment, asker, role) = (text("moment"), text("asker"), text("role"))
      (organisation, action) = (text("organisation"), text("action"))
      person = Data.fromDatabaseValue(row["person"])
      content = Data.fromDatabaseValue(row["content"]) ?? Data()
    }

    init(
      number: Int, moment: String, asker: String, role: String, organisation: String,
      action: String, person: Data?, content: Data
    ) {
      (self.number, self.moment, self.asker, self.role) = (number, moment, asker, role)
      (self.organisation, self.action) = (organisation, action)
      (self.person, self.content) = (person, content)
    }

    func digest(after previous: Data) -> Data {
      var hash = SHA256()
      func add(_ bytes: some DataProtocol) {
        withUnsafeBytes(of: UInt64(bytes.count).littleEndian) { hash.update(bufferPointer: $0) }
        hash.update(data: bytes)
      }
      add(previous)
      withUnsafeBytes(of: Int64(number).littleEndian) { hash.update(bufferPointer: $0) }
      for field in [moment, asker, role, organisation, action] { add(Data(field.utf8)) }
      add(person ?? Data())
      add(content)
      return Data(hash.finalize())
    }
  }
}

/// What was found up to a line.
private struct AuditWalk {
  let noted: AuditHead?
  var keys: [Data: PersonKey] = [:]
  var erased: Set<Data> = []
  private(set) var brokenAt: Int?
  private var digest = Data()
  private var number = 0
  private var unreadable = 0
  private var isNotedPassed = false

  init(noted: AuditHead?) { self.noted = noted }

  mutating func take(_ link: AuditChain.Link, _ stored: DatabaseValue) {
    let next = link.digest(after: digest)
    guard link.number == number + 1, Data.fromDatabaseValue(stored) == next else {
      brokenAt = link.number
      return
    }
    (digest, number) = (next, link.number)
    if let person = link.person {
      let isOpen = keys[person].map { $0.opened(link.content) != nil }
      if !(isOpen ?? erased.contains(person)) { unreadable += 1 }
    }
    if let noted, number == noted.entries {
      isNotedPassed = AuditChain.hexadecimal(digest) == noted.digest
    }
  }

  var result: AuditVerification {
    var lost = 0
    // A line that was changed is told as such.
    if let noted, !isNotedPassed, brokenAt == nil { lost = max(1, noted.entries - number) }
    return AuditVerification(
      entries: number, head: AuditChain.hexadecimal(digest), brokenAt: brokenAt, lost: lost,
      unreadable: unreadable)
  }
}
