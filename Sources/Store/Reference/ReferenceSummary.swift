import GRDB
public import SkillModel

extension OverstapStore {
  /// What is loaded of every kind of reference data, in fixed order; kinds without records too.
  public func referenceSummaries() throws -> [ReferenceSummary] {
    try read { db in
      func count(_ table: String) throws -> Int {
        try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0
      }
      func newest(_ expression: String, _ table: String) throws -> String? {
        try String.fetchOne(db, sql: "SELECT CAST(max(\(expression)) AS TEXT) FROM \(table)")
      }
      return [
        ReferenceSummary(
          name: "regions", records: try count("region"),
          version: try newest("year", "regionMember"), sources: []),
        ReferenceSummary(
          name: "postcodes", records: try count("postcodePoint"), version: nil, sources: []),
        ReferenceSummary(name: "places", records: try count("place"), version: nil, sources: []),
        ReferenceSummary(
          name: "figures", records: try count("labourFigure"), version: nil,
          sources: try String.fetchAll(
            db,
            sql: """
              SELECT DISTINCT source || ', ' || period FROM labourFigure ORDER BY source, period
              """)),
        ReferenceSummary(
          name: "schemes", records: try count("fundingScheme"),
          version: try newest("checkedOn", "fundingScheme"), sources: []),
        ReferenceSummary(
          name: "credentialKinds", records: try count("credentialKind"), version: nil,
          sources: []),
      ]
    }
  }
}
