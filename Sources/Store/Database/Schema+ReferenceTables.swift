import GRDB

extension Schema {
  /// Regions, postcodes, places, figures of the labour market, schemes and kinds of credentials.
  ///
  /// `origin` is `shipped` for what came with the program, else the name of the imported file: what
  /// was imported on purpose is not put back by a newer program.
  static func createRegionAndFigureTables(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE region (
          kind TEXT NOT NULL,
          code TEXT NOT NULL,
          name TEXT NOT NULL,
          -- parted by |
          otherNames TEXT NOT NULL,
          validFrom INTEGER,
          validTo INTEGER,
          origin TEXT NOT NULL,
          PRIMARY KEY (kind, code)
        ) WITHOUT ROWID;
        CREATE TABLE regionMember (
          municipality TEXT NOT NULL,
          kind TEXT NOT NULL,
          region TEXT NOT NULL,
          year INTEGER NOT NULL,
          origin TEXT NOT NULL,
          PRIMARY KEY (municipality, kind, region, year)
        ) WITHOUT ROWID;
        CREATE INDEX regionMemberByRegion ON regionMember(kind, region);
        CREATE TABLE municipalitySuccessor (
          municipality TEXT NOT NULL,
          successor TEXT NOT NULL,
          lastYear INTEGER NOT NULL,
          origin TEXT NOT NULL,
          PRIMARY KEY (municipality, successor)
        ) WITHOUT ROWID;
        CREATE TABLE postcodePoint (
          postcode TEXT PRIMARY KEY,
          latitude REAL NOT NULL,
          longitude REAL NOT NULL,
          -- parted by spaces, the main one first
          municipalities TEXT NOT NULL,
          basis TEXT NOT NULL,
          origin TEXT NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE place (
          name TEXT NOT NULL,
          province TEXT NOT NULL,
          municipalities TEXT NOT NULL,
          otherNames TEXT NOT NULL,
          origin TEXT NOT NULL,
          PRIMARY KEY (name, province)
        ) WITHOUT ROWID;
        CREATE TABLE occupationGroup (
          edition TEXT NOT NULL,
          code TEXT NOT NULL,
          name TEXT NOT NULL,
          origin TEXT NOT NULL,
          PRIMARY KEY (edition, code)
        ) WITHOUT ROWID;
        CREATE TABLE occupationGroupLink (
          iscoGroup TEXT NOT NULL,
          edition TEXT NOT NULL,
          brc TEXT NOT NULL,
          origin TEXT NOT NULL,
          PRIMARY KEY (iscoGroup, edition, brc)
        ) WITHOUT ROWID;
        CREATE TABLE labourFigure (
          brc TEXT NOT NULL,
          measure TEXT NOT NULL,
          -- '' is the Netherlands
          region TEXT NOT NULL,
          period TEXT NOT NULL,
          source TEXT NOT NULL,
          edition TEXT,
          value REAL,
          low REAL,
          high REAL,
          unit TEXT,
          class TEXT,
          sourceURL TEXT,
          origin TEXT NOT NULL,
          PRIMARY KEY (brc, measure, region, period, source)
        ) WITHOUT ROWID;
        CREATE TABLE fundingScheme (
          id TEXT PRIMARY KEY,
          name TEXT NOT NULL,
          nameEnglish TEXT NOT NULL,
          -- parted by spaces
          applicants TEXT NOT NULL,
          rule TEXT NOT NULL,
          ruleEnglish TEXT NOT NULL,
          questions TEXT NOT NULL,
          validFrom TEXT,
          validTo TEXT,
          sourceURL TEXT NOT NULL,
          checkedOn TEXT NOT NULL,
          status TEXT NOT NULL,
          origin TEXT NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE credentialKind (
          code TEXT PRIMARY KEY,
          nameDutch TEXT NOT NULL,
          nameEnglish TEXT NOT NULL,
          hasExam INTEGER,
          isCarrier INTEGER NOT NULL,
          source TEXT NOT NULL,
          origin TEXT NOT NULL
        ) WITHOUT ROWID;
        """)
  }
}
