import GRDB
public import SkillModel

extension OverstapStore {
  /// Keeps a decision about a stored person.
  ///
  /// - Returns: false when the organisation has nobody of that id; nothing is stored then.
  /// - Throws: `StoreFault`.
  public func putDecision(
    _ document: String, about candidate: CandidateID, of organisation: Organisation
  ) throws -> Bool {
    try write { db in
      try db.execute(
        sql: """
          INSERT INTO decision (organisation, candidateId, document)
          SELECT organisation, id, ? FROM candidate WHERE organisation = ? AND id = ?
          """, arguments: [document, organisation.rawValue, candidate.rawValue])
      return db.changesCount > 0
    }
  }

  /// The decisions about a person, oldest first; empty when there are none.
  ///
  /// - Throws: `StoreFault`.
  public func decisions(
    about candidate: CandidateID, of organisation: Organisation
  ) throws -> [String] {
    try read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT document FROM decision WHERE organisation = ? AND candidateId = ?
          ORDER BY number
          """, arguments: [organisation.rawValue, candidate.rawValue])
    }
  }
}
