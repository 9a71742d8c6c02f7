import GRDB

/// The schema, one migration a version; migrations that have shipped are never edited.
enum Schema {
  static func migrator() -> DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 taxonomy, reference data and people") { db in
      try createImportTables(db)
      try createTaxonomyTables(db)
      try createReferenceTables(db)
      try createPeopleTables(db)
    }
    migrator.registerMigration("2 regions, figures and schemes") { db in
      try createRegionAndFigureTables(db)
    }
    migrator.registerMigration("3 vacancies") { db in
      try createVacancyTables(db)
    }
    migrator.registerMigration("4 wordings of skills") { db in
      try createLinkingTables(db)
    }
    migrator.registerMigration("5 modules") { db in
      try createModuleTables(db)
    }
    migrator.registerMigration("6 skills of modules") { db in
      try createModuleLinkTables(db)
    }
    migrator.registerMigration("7 organisations, tokens and decisions") { db in
      try createAccessTables(db)
    }
    return migrator
  }

  /// Number of migrations, shown by `status`.
  static let version = 7
}

extension OverstapStore {
  /// Version of the schema this program writes.
  public static var schemaVersion: Int { Schema.version }
}
