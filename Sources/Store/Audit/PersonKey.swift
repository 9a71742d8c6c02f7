import Crypto
import Foundation
import GRDB
import SkillModel

/// What stands in the audit log for a person, and the key that what is said of the person is sealed with.
struct PersonKey {
  let pseudonym: Data
  private let key: SymmetricKey
  /// Whose: what is sealed cannot be opened as somebody else's.
  private let owner: Data

  private init(
    pseudonym: Data, key: Data, _ candidate: CandidateID, _ organisation: Organisation
  ) {
    self.pseudonym = pseudonym
    self.key = SymmetricKey(data: key)
    // The length first, so that no letter can move from one name to the other.
    owner =
      pseudonym + Data("\(organisation.rawValue.utf8.count) ".utf8)
      + Data((organisation.rawValue + candidate.rawValue).utf8)
  }

  /// A row of the table, columns in the order organisation, candidateId, pseudonym, key; nil for one that
  /// is damaged.
  init?(_ row: Row) {
    guard let organisation = String.fromDatabaseValue(row[0]),
      let candidate = String.fromDatabaseValue(row[1]),
      let pseudonym = Data.fromDatabaseValue(row[2]), let key = Data.fromDatabaseValue(row[3])
    else { return nil }
    self.init(
      pseudonym: pseudonym, key: key, CandidateID(rawValue: candidate),
      Organisation(rawValue: organisation))
  }

  /// What is searched for once it is destroyed: the key itself, and the end of the id where it stands
  /// before the pseudonym in the row.
  ///
  /// - Parameter length: bytes at the most.
  func traces(of candidate: CandidateID, length: Int) -> [[UInt8]] {
    let bytes = key.withUnsafeBytes { Array($0) }
    let before = Array(candidate.rawValue.utf8.suffix(max(0, length - pseudonym.count)))
    return [Array(bytes.prefix(length)), before + pseudonym]
  }

  /// The key of a person; nil when there is none, or it was destroyed.
  static func find(
    _ db: Database, _ candidate: CandidateID, _ organisation: Organisation
  ) throws -> PersonKey? {
    let statement = try db.cachedStatement(
      sql: "SELECT * FROM personKey WHERE organisation = ? AND candidateId = ?")
    return try Row.fetchOne(
      statement, arguments: [organisation.rawValue, candidate.rawValue]
    ).flatMap { PersonKey($0) }
  }

  /// The key of a person, made when there is none.
  static func make(
    _ db: Database, _ candidate: CandidateID, _ organisation: Organisation
  ) throws -> PersonKey {
    if let key = try find(db, candidate, organisation) { return key }
    let pseudonym = SymmetricKey(size: .bits128).withUnsafeBytes { Data($0) }
    let key = SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }
    try db.execute(
      sql: "INSERT INTO personKey VALUES (?, ?, ?, ?)",
      arguments: [
        organisation.rawValue, candidate.rawValue, pseudonym, key,
      ])
    return PersonKey(pseudonym: pseudonym, key: key, candidate, organisation)
  }

  /// The bytes, readable with the key only (AES-GCM, nonce first).
  func sealed(_ content: String) throws -> Data {
    let box = try AES.GCM.seal(Data(content.utf8), using: key, authenticating: owner)
    guard let bytes = box.combined else { throw CryptoKitError.incorrectParameterSize }
    return bytes
  }

  /// What was sealed; nil when it was sealed with another key or is damaged.
  func opened(_ bytes: Data) -> Data? {
    guard let box = try? AES.GCM.SealedBox(combined: bytes) else { return nil }
    // Lines of before 2026-11-22 were sealed without the name.
    return (try? AES.GCM.open(box, using: key, authenticating: owner))
      ?? (try? AES.GCM.open(box, using: key, authenticating: pseudonym))
  }
}
