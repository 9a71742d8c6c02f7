import Crypto
import Foundation
import GRDB
import SkillModel

/// What stands in the audit log for a person, and the key that what is said of the person is sealed with.
struct PersonKey {
  let pseudonym: Data
  private let key: SymmetricKey

  /// The key of a person; nil when there is none, or it was destroyed.
  static func find(
    _ db: Database, _ candidate: CandidateID, _ organisation: Organisation
  ) throws -> PersonKey? {
    let statement = try db.cachedStatement(
      sql: "SELECT pseudonym, key FROM personKey WHERE organisation = ? AND candidateId = ?")
    return try Row.fetchOne(
      statement, arguments: [organisation.rawValue, candidate.rawValue]
    ).map { PersonKey(pseudonym: $0[0], key: SymmetricKey(data: $0[1] as Data)) }
  }

  /// The key of a person, made when there is none.
  static func make(
    _ db: Database, _ candidate: CandidateID, _ organisation: Organisation
  ) throws -> PersonKey {
    if let key = try find(db, candidate, organisation) { return key }
    let pseudonym = SymmetricKey(size: .bits128).withUnsafeBytes { Data($0) }
    let key = SymmetricKey(size: .bits256)
    try db.execute(
      sql: "INSERT INTO personKey VALUES (?, ?, ?, ?)",
      arguments: [
        organisation.rawValue, candidate.rawValue, pseudonym, key.withUnsafeBytes { Data($0) },
      ])
    return PersonKey(pseudonym: pseudonym, key: key)
  }

  /// The bytes, readable with the key only (AES-GCM, nonce first).
  func sealed(_ content: String) throws -> Data {
    let box = try AES.GCM.seal(Data(content.utf8), using: key, authenticating: pseudonym)
    guard let bytes = box.combined else { throw CryptoKitError.incorrectParameterSize }
    return bytes
  }

  /// What was sealed; nil when it was sealed with another key or is damaged.
  func opened(_ bytes: Data) -> Data? {
    guard let box = try? AES.GCM.SealedBox(combined: bytes) else { return nil }
    return try? AES.GCM.open(box, using: key, authenticating: pseudonym)
  }
}
