internal import GRDB

/// Changes to a database that no program of ours makes: for fault injection.
public enum Tampering {
  /// Marks the database as made by a version to come.
  public static func addFutureMigration(_ path: String) throws {
    try DatabaseQueue(path: path).write {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99 from the future')")
    }
  }

  /// Takes the database back to the first version of its schema.
  public static func undoSecondMigration(_ path: String) throws {
    try DatabaseQueue(path: path).write { db in
      try db.execute(sql: "DELETE FROM grdb_migrations WHERE identifier NOT LIKE '1 %'")
      for table in [
        "moduleLink", "moduleSearch", "module", "moduleOffering", "skillWording", "vacancyPlace",
        "vacancyLink", "vacancyTitle",
        "vacancyHistory", "vacancy",
        "vacancyDocument",
        "region", "regionMember", "municipalitySuccessor", "postcodePoint", "place",
        "occupationGroup", "occupationGroupLink", "labourFigure", "fundingScheme",
        "credentialKind",
      ] {
        try db.execute(sql: "DROP TABLE \(table)")
      }
      // People as they were kept before there were organisations.
      try db.execute(
        sql: """
          DROP TABLE decision;
          DROP TABLE token;
          DROP TABLE candidateConcept;
          DROP TABLE candidate;
          CREATE TABLE candidate (
            id TEXT PRIMARY KEY, document TEXT NOT NULL, changedOn TEXT NOT NULL
          ) WITHOUT ROWID;
          CREATE TABLE candidateConcept (
            candidateId TEXT NOT NULL REFERENCES candidate(id) ON DELETE CASCADE,
            concept TEXT NOT NULL, PRIMARY KEY (candidateId, concept)
          ) WITHOUT ROWID;
          INSERT INTO candidate VALUES ('oud', '{"id":"oud"}', '2026-11-01');
          INSERT INTO candidateConcept VALUES ('oud', 'http://example.org/c');
          """)
    }
  }

  /// A whole copy of a database that may be at work.
  public static func copy(_ path: String, to copy: String) throws {
    try DatabaseQueue(path: path).writeWithoutTransaction {
      try $0.execute(sql: "VACUUM INTO ?", arguments: [copy])
    }
  }

  /// Changes lines of an audit log the way somebody with a database program would.
  public static func change(auditOf database: String, _ sql: String) throws {
    try DatabaseQueue(path: database + ".audit").write { db in
      try db.execute(sql: "DROP TRIGGER entryStays; DROP TRIGGER entryKeeps;")
      try db.execute(sql: sql)
    }
  }

  /// Does something while another program reads a database.
  public static func whileReading(_ path: String, _ body: () throws -> Void) throws {
    try DatabaseQueue(path: path).inDatabase { db in
      try db.execute(sql: "BEGIN")
      defer { try? db.execute(sql: "COMMIT") }
      _ = try Row.fetchAll(db, sql: "SELECT * FROM sqlite_master")
      try body()
    }
  }

  /// Does something while another program writes to a database, as an import does.
  public static func whileWriting(_ path: String, _ body: () throws -> Void) throws {
    try DatabaseQueue(path: path).inDatabase { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      defer { try? db.execute(sql: "ROLLBACK") }
      try db.execute(sql: "INSERT OR REPLACE INTO meta VALUES ('locked', '1')")
      try body()
    }
  }

  /// Runs a statement.
  public static func run(_ sql: String, on path: String) throws {
    try DatabaseQueue(path: path).write { try $0.execute(sql: sql) }
  }

  /// Takes all figures of the labour market away.
  public static func removeFigures(_ path: String) throws {
    try DatabaseQueue(path: path).write { try $0.execute(sql: "DELETE FROM labourFigure") }
  }

  /// Rows of every table, so that two states can be compared.
  public static func rowCounts(_ path: String) throws -> [String: Int] {
    try DatabaseQueue(path: path).read { db in
      var counts: [String: Int] = [:]
      for table in try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'labelS%'")
      {
        counts[table] = try Int.fetchOne(db, sql: "SELECT count(*) FROM \"\(table)\"")
      }
      return counts
    }
  }
}
