import GRDB

extension Schema {
  /// Concepts by URI, their words per language and scheme, and what links them.
  static func createTaxonomyTables(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE concept (
          id INTEGER PRIMARY KEY,
          uri TEXT NOT NULL UNIQUE,
          kind TEXT NOT NULL,
          code TEXT,
          iscoGroup TEXT,
          skillType TEXT,
          reuseLevel TEXT,
          status TEXT,
          isRegulated INTEGER,
          flags INTEGER NOT NULL DEFAULT 0,
          -- the part that gave these facts: scheme, version and how complete its file is
          scheme TEXT NOT NULL,
          version TEXT NOT NULL,
          rank INTEGER NOT NULL
        );
        -- the words of a concept, the newest of each scheme and language
        CREATE TABLE wording (
          id INTEGER PRIMARY KEY,
          conceptId INTEGER NOT NULL REFERENCES concept(id),
          language TEXT NOT NULL,
          scheme TEXT NOT NULL,
          version TEXT NOT NULL,
          rank INTEGER NOT NULL,
          digest INTEGER NOT NULL,
          preferred TEXT NOT NULL,
          description TEXT,
          scopeNote TEXT,
          UNIQUE (conceptId, language, scheme)
        );
        CREATE TABLE label (
          id INTEGER PRIMARY KEY,
          wordingId INTEGER NOT NULL REFERENCES wording(id),
          -- 0 preferred, 1 alternative, 2 hidden
          kind INTEGER NOT NULL,
          text TEXT NOT NULL
        );
        CREATE INDEX labelByWording ON label(wordingId);
        CREATE VIRTUAL TABLE labelSearch USING fts5(
          text, content='label', content_rowid='id',
          tokenize="unicode61 remove_diacritics 2"
        );
        -- in which version of which scheme a concept stood, under which label
        CREATE TABLE membership (
          conceptId INTEGER NOT NULL REFERENCES concept(id),
          scheme TEXT NOT NULL,
          version TEXT NOT NULL,
          content TEXT NOT NULL,
          language TEXT NOT NULL,
          preferred TEXT NOT NULL,
          PRIMARY KEY (scheme, version, content, language, conceptId)
        ) WITHOUT ROWID;
        CREATE TABLE requirement (
          occupationId INTEGER NOT NULL REFERENCES concept(id),
          skillId INTEGER NOT NULL REFERENCES concept(id),
          scheme TEXT NOT NULL,
          importance TEXT NOT NULL,
          level INTEGER,
          PRIMARY KEY (occupationId, skillId, scheme)
        ) WITHOUT ROWID;
        CREATE TABLE broader (
          narrowerId INTEGER NOT NULL REFERENCES concept(id),
          broaderId INTEGER NOT NULL REFERENCES concept(id),
          scheme TEXT NOT NULL,
          content TEXT NOT NULL,
          subject TEXT NOT NULL,
          PRIMARY KEY (narrowerId, broaderId, scheme, content, subject)
        ) WITHOUT ROWID;
        CREATE TABLE skillRelation (
          originalId INTEGER NOT NULL REFERENCES concept(id),
          relatedId INTEGER NOT NULL REFERENCES concept(id),
          scheme TEXT NOT NULL,
          importance TEXT NOT NULL,
          PRIMARY KEY (originalId, relatedId, scheme)
        ) WITHOUT ROWID;
        -- links whose ends are not loaded (yet); tried again at every import
        CREATE TABLE danglingLink (
          content TEXT NOT NULL,
          subject TEXT NOT NULL,
          source TEXT NOT NULL,
          target TEXT NOT NULL,
          scheme TEXT NOT NULL,
          importance TEXT NOT NULL,
          PRIMARY KEY (scheme, content, subject, source, target)
        ) WITHOUT ROWID;
        CREATE TABLE crosswalk (
          concept TEXT NOT NULL,
          scheme TEXT NOT NULL,
          identifier TEXT NOT NULL,
          relation TEXT NOT NULL,
          label TEXT NOT NULL,
          language TEXT,
          PRIMARY KEY (concept, scheme, identifier, relation, label)
        ) WITHOUT ROWID;
        CREATE INDEX crosswalkByIdentifier ON crosswalk(scheme, identifier);
        CREATE TABLE rating (
          code TEXT NOT NULL,
          element TEXT NOT NULL,
          name TEXT NOT NULL,
          kind TEXT NOT NULL,
          importance REAL,
          level REAL,
          PRIMARY KEY (code, element)
        ) WITHOUT ROWID;
        CREATE TABLE ratedOccupation (
          code TEXT PRIMARY KEY,
          title TEXT NOT NULL,
          jobZone INTEGER
        ) WITHOUT ROWID;
        """)
  }
}
