internal import SkillModel

/// CBS StatLine 85517NED, 2022: `brc,title,employees_thousands,p25,p50,p75`, BRC 2014.
///
/// Totals and codes of fewer than four digits are left out: they are no groups.
enum CBSWageQuartiles {
  static func figures(_ row: ReferenceRow) throws(RowFault) -> [LabourFigure] {
    guard let brc = try CBSWages.group(row, "brc") else { return [] }
    let source = "CBS StatLine 85517NED"
    var figures: [LabourFigure] = []
    if let thousands = try row.value("employees_thousands", ReferenceRow.decimal) {
      figures.append(
        LabourFigure(
          brc: brc, edition: "2014", measure: .employees, value: thousands * 1000, unit: "people",
          period: "2022", source: source, sourceURL: CBSWages.url))
    }
    if let median = try row.value("p50", ReferenceRow.decimal) {
      let low = try row.value("p25", ReferenceRow.decimal)
      let high = try row.value("p75", ReferenceRow.decimal)
      guard (low ?? median) <= median, median <= (high ?? median) else { throw row.bad("p50") }
      figures.append(
        LabourFigure(
          brc: brc, edition: "2014", measure: .hourlyWage, value: median, low: low, high: high,
          unit: "euro per hour", period: "2022", source: source, sourceURL: CBSWages.url))
    }
    return figures
  }
}

/// CBS StatLine 85276NED and 85517NED, 2023: `code,title,level,category,jobs_x1000,`
/// `median_hourly_wage,annual_wage_est,isco_skill_level`, BRC 2014; the estimated annual wage is not
/// of CBS and is left out.
enum CBSWages {
  static let url = "https://opendata.cbs.nl/statline/#/CBS/nl/dataset/85517NED/table"

  static func figures(_ row: ReferenceRow) throws(RowFault) -> [LabourFigure] {
    guard let brc = try group(row, "code") else { return [] }
    var figures: [LabourFigure] = []
    if let thousands = try row.value("jobs_x1000", ReferenceRow.decimal) {
      figures.append(
        LabourFigure(
          brc: brc, edition: "2014", measure: .employees, value: thousands * 1000, unit: "jobs",
          period: "2023", source: "CBS StatLine 85276NED"))
    }
    if let median = try row.value("median_hourly_wage", ReferenceRow.decimal) {
      figures.append(
        LabourFigure(
          brc: brc, edition: "2014", measure: .hourlyWage, value: median, unit: "euro per hour",
          period: "2023", source: "CBS StatLine 85517NED", sourceURL: url))
    }
    return figures
  }

  /// The code of a group; nil for a total, a class or a segment.
  static func group(_ row: ReferenceRow, _ column: String) throws(RowFault) -> String? {
    let code = try row.required(column)
    if let group = ReferenceRow.digits(4)(code) { return group }
    let isTotal = code.lowercased() == "totaal"
    guard isTotal || (1...3).contains(code.utf8.count), isTotal || Int(code) != nil else {
      throw row.bad(column)
    }
    return nil
  }
}
