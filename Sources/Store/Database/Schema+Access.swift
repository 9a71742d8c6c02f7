import GRDB

extension Schema {
  /// Organisations, tokens and decisions: whose people they are, who may ask, what was decided.
  static func createAccessTables(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE person (
          organisation TEXT NOT NULL,
          id TEXT NOT NULL,
          document TEXT NOT NULL,
          changedOn TEXT NOT NULL,
          PRIMARY KEY (organisation, id)
        ) WITHOUT ROWID;
        INSERT INTO person SELECT '', id, document, changedOn FROM candidate;
        CREATE TABLE personConcept (
          organisation TEXT NOT NULL,
          candidateId TEXT NOT NULL,
          concept TEXT NOT NULL,
          PRIMARY KEY (organisation, candidateId, concept),
          FOREIGN KEY (organisation, candidateId) REFERENCES person(organisation, id)
            ON DELETE CASCADE
        ) WITHOUT ROWID;
        INSERT INTO personConcept SELECT '', candidateId, concept FROM candidateConcept;
        DROP TABLE candidateConcept;
        DROP TABLE candidate;
        ALTER TABLE person RENAME TO candidate;
        ALTER TABLE personConcept RENAME TO candidateConcept;

        CREATE TABLE decision (
          number INTEGER PRIMARY KEY,
          organisation TEXT NOT NULL,
          candidateId TEXT NOT NULL,
          document TEXT NOT NULL,
          FOREIGN KEY (organisation, candidateId) REFERENCES candidate(organisation, id)
            ON DELETE CASCADE
        );
        CREATE INDEX decisionCandidate ON decision (organisation, candidateId);

        CREATE TABLE token (
          id TEXT PRIMARY KEY,
          digest BLOB NOT NULL UNIQUE,
          role TEXT NOT NULL,
          organisation TEXT NOT NULL,
          rights TEXT NOT NULL,
          note TEXT,
          madeAt TEXT NOT NULL,
          expiresOn TEXT,
          revokedAt TEXT
        ) WITHOUT ROWID;
        """)
  }
}
