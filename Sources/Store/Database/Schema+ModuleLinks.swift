import GRDB

extension Schema {
  /// What the linker made of modules, and their titles for the search.
  static func createModuleLinkTables(_ db: Database) throws {
    // The name of a provider stands in the facts where its id is not its name.
    let words = "title, provider || ' ' || coalesce(facts ->> '$.providerName[0].value', '')"
    let added = "INSERT INTO moduleSearch (rowid, title, provider) VALUES (new.id, "
    let newWords =
      "new.title, new.provider || ' ' || coalesce(new.facts ->> '$.providerName[0].value', ''))"
    try db.execute(
      sql: """
        -- a module without a row, or with another digest, waits for the linker
        CREATE TABLE moduleLink (
          moduleId INTEGER PRIMARY KEY REFERENCES module(id) ON DELETE CASCADE,
          -- way of linking and content of the database
          linkedWith TEXT NOT NULL,
          -- of the facts that were linked
          digest BLOB NOT NULL,
          -- skills taught and words without a concept, as JSON
          links TEXT NOT NULL
        );
        CREATE VIRTUAL TABLE moduleSearch USING fts5(
          title, provider, tokenize="unicode61 remove_diacritics 2"
        );
        INSERT INTO moduleSearch (rowid, title, provider) SELECT id, \(words) FROM module;
        CREATE TRIGGER moduleAdded AFTER INSERT ON module BEGIN
          \(added)\(newWords);
        END;
        CREATE TRIGGER moduleRemoved AFTER DELETE ON module BEGIN
          DELETE FROM moduleSearch WHERE rowid = old.id;
        END;
        CREATE TRIGGER moduleChanged AFTER UPDATE OF title, facts ON module BEGIN
          DELETE FROM moduleSearch WHERE rowid = old.id;
          \(added)\(newWords);
        END;
        """)
  }
}
