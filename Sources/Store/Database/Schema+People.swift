import GRDB

extension Schema {
  /// People: only what matching needs, as one JSON document each, and the concepts it names.
  static func createPeopleTables(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE candidate (
          id TEXT PRIMARY KEY,
          document TEXT NOT NULL,
          changedOn TEXT NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE candidateConcept (
          candidateId TEXT NOT NULL REFERENCES candidate(id) ON DELETE CASCADE,
          concept TEXT NOT NULL,
          PRIMARY KEY (candidateId, concept)
        ) WITHOUT ROWID;
        """)
  }
}
