internal import SkillModel

/// UWV's tension per region and group: `period,am_code,brc,tension,class,open_vacancies,short_ww,`
/// `source_url`; an empty region is the Netherlands.
///
/// The form says no edition of the BRC; the import finds the newest that has the code.
enum UWVTension {
  static func figures(_ row: ReferenceRow) throws(RowFault) -> [LabourFigure] {
    let value = try row.value("tension", ReferenceRow.decimal)
    let word = row.text("class")
    if value == nil && word == nil { throw row.bad("tension") }
    if let value, value < 0 { throw row.bad("tension") }
    let region = try row.value("am_code") { code in
      code.hasPrefix("AM") && ReferenceRow.digits(2)(String(code.dropFirst(2))) != nil ? code : nil
    }
    let url = row.text("source_url").flatMap { $0.hasPrefix("http") ? $0 : nil }
    return [
      LabourFigure(
        brc: try row.requiredValue("brc", ReferenceRow.digits(4)), edition: nil,
        measure: .tension, value: value,
        unit: value == nil ? nil : "vacancies per short-term unemployed", classWord: word,
        region: region, period: try row.required("period"), source: "UWV", sourceURL: url)
    ]
  }
}
