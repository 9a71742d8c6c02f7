import GRDB
public import SkillModel

extension OverstapStore {
  /// All schemes, by id; lapsed ones too.
  public func fundingSchemes() throws -> [FundingScheme] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM fundingScheme ORDER BY id").compactMap { row in
        guard let checkedOn = CivilDate(row["checkedOn"] as String),
          let status = FundingScheme.Status(rawValue: row["status"])
        else { return nil }
        return FundingScheme(
          id: row["id"], name: row["name"], nameEnglish: row["nameEnglish"],
          applicants: Self.parts(row["applicants"], " ").compactMap {
            FundingScheme.Applicant(rawValue: $0)
          }, rule: row["rule"], ruleEnglish: row["ruleEnglish"],
          questions: Self.parts(row["questions"], " "),
          validFrom: (row["validFrom"] as String?).flatMap { CivilDate($0) },
          validTo: (row["validTo"] as String?).flatMap { CivilDate($0) },
          sourceURL: row["sourceURL"], checkedOn: checkedOn, status: status)
      }
    }
  }

  /// All kinds of credentials, by code.
  public func credentialKinds() throws -> [CredentialKind] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM credentialKind ORDER BY code").map { row in
        CredentialKind(
          code: row["code"], nameDutch: row["nameDutch"], nameEnglish: row["nameEnglish"],
          hasExam: row["hasExam"], isCarrier: row["isCarrier"], source: row["source"])
      }
    }
  }
}
