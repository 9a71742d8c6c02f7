import GRDB
public import SkillModel

extension OverstapStore {
  /// How people name skills, in the order of the words.
  public func wordings() throws -> [SkillWording] {
    try read { db in try Self.wordings(db) }
  }

  /// How many there are.
  public func wordingCount() throws -> Int {
    try read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM skillWording") ?? 0 }
  }

  private static func wordings(_ db: Database) throws -> [SkillWording] {
    try Row.fetchAll(
      db, sql: "SELECT skill, language, text FROM skillWording ORDER BY text, language, skill"
    ).map { row in
      let skill: String = row[0]
      return SkillWording(
        skill: skill.isEmpty ? nil : ConceptURI(skill), language: Language(rawValue: row[1]),
        text: row[2])
    }
  }

  /// Replaces how people name skills.
  ///
  /// - Returns: false when all were the same.
  public func replaceWordings(_ wordings: [SkillWording]) throws -> Bool {
    try write { db in
      if Set(wordings) == Set(try Self.wordings(db)) { return false }
      try db.execute(sql: "DELETE FROM skillWording")
      let statement = try db.makeStatement(
        sql: "INSERT OR IGNORE INTO skillWording (text, language, skill) VALUES (?, ?, ?)")
      for wording in wordings {
        try statement.execute(arguments: [
          wording.text, wording.language.rawValue, wording.skill?.rawValue ?? "",
        ])
      }
      try Self.touchContent(db)
      return true
    }
  }
}
