internal import SkillModel

/// ROA, AIS to 2030, edition 2026: classes and numbers per BRC group of edition 2025.
///
/// Columns `brc,label,{expansion,replacement,openings}_{class,jobs,pct_6y},itkb_class,itkb,`
/// `uwv_current_class,uwv_current_tension,uwv_direction_2030`.
enum ROAForecast2026 {
  /// The row that stands for all groups together.
  private static let total = "999999"

  static func figures(_ row: ReferenceRow) throws(RowFault) -> [LabourFigure] {
    if row.text("brc") == total { return [] }
    guard let brc = ReferenceRow.digits(4)(try row.required("brc")) else { throw row.bad("brc") }
    let (roa, uwv) = ("ROA AIS 2026", "UWV (ROA AIS 2026)")
    var figures: [LabourFigure] = []
    func add(
      _ measure: LabourMeasure, _ value: Double?, _ unit: String, _ word: String?,
      _ source: String, _ period: String
    ) {
      guard value != nil || word != nil else { return }
      figures.append(
        LabourFigure(
          brc: brc, edition: "2025", measure: measure, value: value,
          unit: value == nil ? nil : unit, classWord: word, period: period, source: source))
    }
    let share = "per cent of employment in six years"
    for (measure, name) in [
      (LabourMeasure.expansion, "expansion"), (.replacement, "replacement"),
      (.openings, "openings"),
    ] {
      add(
        measure, try row.value(name + "_pct_6y", ReferenceRow.decimal), share,
        row.text(name + "_class"), roa, "2025-2030")
    }
    add(
      .shortage, try row.value("itkb", ReferenceRow.decimal), "index", row.text("itkb_class"), roa,
      "2025-2030")
    // The file does not say of which quarter UWV's own figure is.
    add(
      .tension, try row.value("uwv_current_tension", ReferenceRow.decimal),
      "vacancies per short-term unemployed", row.text("uwv_current_class"), uwv, "editie 2026")
    add(.tensionDirection, nil, "", row.text("uwv_direction_2030"), uwv, "2030")
    if figures.isEmpty { throw row.bad("brc") }
    return figures
  }
}

/// ROA, AIS to 2030, edition 2025, with employees and wages of CBS 2024, per BRC 2014 group.
///
/// Columns `brc2014,title,employees_2024,annual_pay_est_eur,median_hourly_eur,`
/// `growth_pct_per_year_2025_2030,uwv_direction,current_tension_2024q4,itkb_2030,typical_education`.
enum ROAForecast2025 {
  static func figures(_ row: ReferenceRow) throws(RowFault) -> [LabourFigure] {
    guard let brc = ReferenceRow.digits(4)(try row.required("brc2014")) else {
      throw row.bad("brc2014")
    }
    let (roa, uwv, cbs) = ("ROA AIS 2025", "UWV (ROA AIS 2025)", "CBS 2024 (ROA AIS 2025)")
    var figures: [LabourFigure] = []
    func add(
      _ measure: LabourMeasure, number column: String?, _ unit: String, word: String? = nil,
      _ source: String, _ period: String
    ) throws(RowFault) {
      let value = try column.flatMap { (name) throws(RowFault) in
        try row.value(name, ReferenceRow.decimal)
      }
      let word = word.flatMap { row.text($0)?.lowercased() }
      guard value != nil || word != nil else { return }
      figures.append(
        LabourFigure(
          brc: brc, edition: "2014", measure: measure, value: value,
          unit: value == nil ? nil : unit, classWord: word, period: period, source: source))
    }
    try add(.employees, number: "employees_2024", "people", cbs, "2024")
    try add(.annualWage, number: "annual_pay_est_eur", "euro per year", cbs, "2024")
    try add(.hourlyWage, number: "median_hourly_eur", "euro per hour", cbs, "2024")
    try add(
      .growth, number: "growth_pct_per_year_2025_2030", "per cent a year", roa, "2025-2030")
    try add(.tensionDirection, number: nil, "", word: "uwv_direction", uwv, "2030")
    try add(.tension, number: nil, "", word: "current_tension_2024q4", uwv, "2024KW4")
    try add(.shortage, number: nil, "", word: "itkb_2030", roa, "2025-2030")
    if let education = row.text("typical_education") {
      figures.append(
        LabourFigure(
          brc: brc, edition: "2014", measure: .education, value: nil, unit: nil,
          classWord: education, period: "2024", source: roa))
    }
    if figures.isEmpty { throw row.bad("brc2014") }
    return figures
  }
}
