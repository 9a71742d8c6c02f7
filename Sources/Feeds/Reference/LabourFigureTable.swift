internal import SkillModel

/// Figures in our own form: `brc,edition,measure,value,low,high,unit,class,region,period,source,`
/// `sourceUrl`; `edition`, `low`, `high`, `class`, `region` and `sourceUrl` may be left out.
extension LabourFigure {
  init(_ row: ReferenceRow) throws(RowFault) {
    self.init(
      brc: try row.requiredValue("brc", ReferenceRow.digits(4)), edition: row.text("edition"),
      measure: try row.requiredValue("measure", LabourMeasure.init(rawValue:)),
      value: try row.value("value", ReferenceRow.decimal),
      low: try row.value("low", ReferenceRow.decimal),
      high: try row.value("high", ReferenceRow.decimal), unit: row.text("unit"),
      classWord: row.text("class"), region: row.text("region"),
      period: try row.required("period"), source: try row.required("source"),
      sourceURL: row.text("sourceUrl"))
    if value == nil && classWord == nil { throw row.bad("value") }
    if value != nil && unit == nil { throw row.bad("unit") }
    if let low, let high, high < low { throw row.bad("high") }
  }
}

/// `brc-groups.csv`: `edition,code,name`.
extension OccupationGroup {
  init(_ row: ReferenceRow) throws(RowFault) {
    self.init(
      edition: try row.required("edition"),
      code: try row.requiredValue("code", ReferenceRow.digits(4)), name: try row.required("name"))
  }
}

/// `isco-brc.csv`: `iscoGroup,edition2014,edition2025`; codes parted by spaces, empty when the
/// edition has no group for it.
extension OccupationGroupLink {
  static func all(_ row: ReferenceRow) throws(RowFault) -> [OccupationGroupLink] {
    let isco = try row.requiredValue("iscoGroup", ReferenceRow.digits(4))
    var all: [OccupationGroupLink] = []
    for edition in ["2014", "2025"] {
      let column = "edition" + edition
      for code in row.list(column, separatedBy: " ") {
        guard ReferenceRow.digits(4)(code) != nil else { throw row.bad(column) }
        all.append(OccupationGroupLink(iscoGroup: isco, edition: edition, brc: code))
      }
    }
    return all
  }
}
