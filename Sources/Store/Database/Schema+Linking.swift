import GRDB

extension Schema {
  /// How people name skills, keyed by URI so that it may come before the concept; "" names none.
  static func createLinkingTables(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE skillWording (
          text TEXT NOT NULL,
          language TEXT NOT NULL,
          skill TEXT NOT NULL,
          PRIMARY KEY (text, language, skill)
        ) WITHOUT ROWID;
        """)
  }
}
