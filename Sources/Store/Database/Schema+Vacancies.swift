import GRDB

extension Schema {
  /// Vacancies: what each is known by, what the feed said, what it said before, and what was made of it.
  ///
  /// Documents stand apart, so that a filter over all vacancies never passes over their running text,
  /// and an import can write them before its transaction only points at them.
  static func createVacancyTables(_ db: Database) throws {
    try db.execute(
      sql: """
        -- a document that nothing points at is left of an import that did not end
        CREATE TABLE vacancyDocument (
          id INTEGER PRIMARY KEY,
          facts TEXT NOT NULL,
          dates TEXT NOT NULL,
          text TEXT NOT NULL
        );
        CREATE TABLE vacancy (
          id INTEGER PRIMARY KEY,
          source TEXT NOT NULL,
          owner TEXT NOT NULL,
          externalId TEXT NOT NULL,
          isClosed INTEGER NOT NULL,
          -- 'record' when its own record says so, 'fullSet' when a full set no longer lists it
          closedBy TEXT,
          closedOn TEXT,
          -- of two records with one key the later stamp counts, then the later day, then the digest;
          -- '~' is a closure that names no moment
          stamp TEXT NOT NULL,
          importedOn TEXT NOT NULL,
          firstSeenOn TEXT NOT NULL,
          -- the last day a record of it was the one that counts
          seenOn TEXT NOT NULL,
          -- over all that the feed said, and over the same without its dates of publication
          digest BLOB NOT NULL,
          essence BLOB NOT NULL,
          title TEXT,
          employer TEXT,
          language TEXT,
          closes TEXT,
          -- NULL for a vacancy of which only its closure is known
          documentId INTEGER REFERENCES vacancyDocument(id),
          UNIQUE (source, owner, externalId)
        );
        CREATE TABLE vacancyHistory (
          id INTEGER PRIMARY KEY,
          vacancyId INTEGER NOT NULL REFERENCES vacancy(id) ON DELETE CASCADE,
          replacedOn TEXT NOT NULL,
          documentId INTEGER NOT NULL REFERENCES vacancyDocument(id)
        );
        CREATE INDEX vacancyByDocument ON vacancy(documentId);
        CREATE INDEX vacancyHistoryByDocument ON vacancyHistory(documentId);
        CREATE INDEX vacancyHistoryByVacancy ON vacancyHistory(vacancyId);
        CREATE VIRTUAL TABLE vacancyTitle USING fts5(
          title, content='vacancy', content_rowid='id', tokenize="unicode61 remove_diacritics 2"
        );
        -- what the linker made of a vacancy; a vacancy without a row waits for it
        CREATE TABLE vacancyLink (
          vacancyId INTEGER PRIMARY KEY REFERENCES vacancy(id) ON DELETE CASCADE,
          linkedWith TEXT NOT NULL,
          occupationId INTEGER REFERENCES concept(id),
          links BLOB NOT NULL,
          hasAgeCondition INTEGER NOT NULL,
          hoursLeast REAL,
          hoursMost REAL,
          -- one bit a kind of contract
          contracts INTEGER NOT NULL,
          isRemote INTEGER NOT NULL,
          -- parted by spaces
          licences TEXT NOT NULL,
          -- NLQF, the lowest that is certain
          level TEXT,
          language TEXT,
          sameness INTEGER,
          sketch BLOB NOT NULL,
          -- the vacancy of another source that this one is shown under
          sameAs INTEGER REFERENCES vacancy(id)
        );
        CREATE INDEX vacancyLinkByOccupation ON vacancyLink(occupationId);
        CREATE INDEX vacancyLinkBySameAs ON vacancyLink(sameAs);
        CREATE TABLE vacancyPlace (
          vacancyId INTEGER NOT NULL REFERENCES vacancy(id) ON DELETE CASCADE,
          position INTEGER NOT NULL,
          municipality TEXT NOT NULL,
          latitude REAL,
          longitude REAL,
          PRIMARY KEY (vacancyId, position)
        ) WITHOUT ROWID;
        """)
  }
}
