import GRDB

extension Schema {
  /// What was loaded, from where, when, and with which faults.
  static func createImportTables(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE meta (
          key TEXT PRIMARY KEY,
          value TEXT NOT NULL
        ) WITHOUT ROWID;
        INSERT INTO meta VALUES ('contentVersion', '0'), ('databaseId', lower(hex(randomblob(8))));
        CREATE TABLE importRun (
          id INTEGER PRIMARY KEY,
          finishedAt TEXT NOT NULL,
          source TEXT NOT NULL,
          format TEXT NOT NULL,
          digest TEXT NOT NULL,
          summary TEXT NOT NULL
        );
        CREATE TABLE editionPart (
          scheme TEXT NOT NULL,
          version TEXT NOT NULL,
          content TEXT NOT NULL,
          subject TEXT NOT NULL,
          language TEXT NOT NULL,
          file TEXT NOT NULL,
          digest TEXT NOT NULL,
          records INTEGER NOT NULL,
          faults INTEGER NOT NULL,
          PRIMARY KEY (scheme, version, content, subject, language)
        ) WITHOUT ROWID;
        """)
  }
}
