import GRDB
public import SkillModel

extension OverstapStore {
  /// The groups of the BRC an ISCO unit group belongs to, in every edition that is loaded.
  public func occupationGroups(ofISCO iscoGroup: String) throws -> [OccupationGroup] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT link.edition, link.brc, ifnull(g.name, '') FROM occupationGroupLink AS link
          LEFT JOIN occupationGroup AS g ON g.edition = link.edition AND g.code = link.brc
          WHERE link.iscoGroup = ? ORDER BY link.edition DESC, link.brc
          """, arguments: [iscoGroup]
      ).map { OccupationGroup(edition: $0[0], code: $0[1], name: $0[2]) }
    }
  }

  /// The newest edition of the BRC that has a group with a code; nil when none has.
  public func newestEdition(ofGroup code: String) throws -> String? {
    try read { db in
      try String.fetchOne(
        db, sql: "SELECT max(edition) FROM occupationGroup WHERE code = ?", arguments: [code])
    }
  }

  /// Figures of a group in an edition, national and of one region, by measure, period and source.
  ///
  /// - Parameter region: code; nil for national figures only.
  public func figures(of group: OccupationGroup, region: String?) throws -> [LabourFigure] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT brc, edition, measure, value, low, high, unit, class, region, period, source,
            sourceURL
          FROM labourFigure WHERE brc = ? AND edition = ? AND region IN ('', ?)
          ORDER BY measure, period, source
          """, arguments: [group.code, group.edition, region ?? ""]
      ).compactMap { row in
        LabourMeasure(rawValue: row[2]).map {
          let region: String = row[8]
          return LabourFigure(
            brc: row[0], edition: row[1], measure: $0, value: row[3], low: row[4], high: row[5],
            unit: row[6], classWord: row[7], region: region.isEmpty ? nil : region,
            period: row[9], source: row[10], sourceURL: row[11])
        }
      }
    }
  }
}
