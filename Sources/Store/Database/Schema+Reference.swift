import GRDB

extension Schema {
  /// Data about roles that no taxonomy gives, keyed by URI so that it may come before the concept.
  static func createReferenceTables(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE educationLevel (
          concept TEXT NOT NULL,
          scheme TEXT NOT NULL,
          nlqf TEXT NOT NULL,
          PRIMARY KEY (concept, scheme)
        ) WITHOUT ROWID;
        CREATE TABLE gate (
          concept TEXT NOT NULL,
          scheme TEXT NOT NULL,
          kind TEXT NOT NULL,
          nameDutch TEXT NOT NULL,
          nameEnglish TEXT NOT NULL,
          timing TEXT NOT NULL,
          days INTEGER,
          price INTEGER,
          howDutch TEXT,
          howEnglish TEXT,
          source TEXT NOT NULL,
          PRIMARY KEY (concept, scheme, kind)
        ) WITHOUT ROWID;
        CREATE TABLE theme (
          concept TEXT NOT NULL,
          scheme TEXT NOT NULL,
          theme TEXT NOT NULL,
          title TEXT NOT NULL,
          PRIMARY KEY (concept, scheme, theme, title)
        ) WITHOUT ROWID;
        CREATE TABLE roleReview (
          concept TEXT NOT NULL,
          scheme TEXT NOT NULL,
          domains INTEGER NOT NULL,
          isCommon INTEGER NOT NULL,
          reason TEXT,
          PRIMARY KEY (concept, scheme)
        ) WITHOUT ROWID;
        CREATE TABLE domainRule (
          iscoPrefix TEXT PRIMARY KEY,
          domains INTEGER NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE levelRule (
          iscoPrefix TEXT PRIMARY KEY,
          nlqf TEXT NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE policy (
          id INTEGER PRIMARY KEY,
          version TEXT NOT NULL,
          digest TEXT NOT NULL UNIQUE,
          document TEXT NOT NULL,
          importedAt TEXT NOT NULL
        );
        """)
  }
}
