import GRDB

extension Schema {
  /// Modules of training: what each is known by and what its catalogue said.
  static func createModuleTables(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE module (
          id INTEGER PRIMARY KEY,
          provider TEXT NOT NULL,
          externalId TEXT NOT NULL,
          kind TEXT NOT NULL,
          title TEXT,
          importedOn TEXT NOT NULL,
          -- the day of the import that gave the present content
          seenOn TEXT NOT NULL,
          digest BLOB NOT NULL,
          -- all that was said, with places, as JSON
          facts TEXT NOT NULL,
          UNIQUE (provider, externalId)
        );
        -- starts that were told apart from their module, which may come later
        CREATE TABLE moduleOffering (
          provider TEXT NOT NULL,
          externalId TEXT NOT NULL,
          digest BLOB NOT NULL,
          importedOn TEXT NOT NULL,
          facts TEXT NOT NULL,
          PRIMARY KEY (provider, externalId, digest)
        ) WITHOUT ROWID;
        """)
  }
}
