public import SkillModel

/// Reads a table of wordings: `skill,label,language,wording`.
///
/// `skill` is a URI, empty for words that name no skill; `label` is for people and not read.
public enum WordingReader {
  /// The wordings in file order; the same words for the same skill stand once.
  ///
  /// - Parameter fault: called with each row that could not be read; the rest is given.
  /// - Throws: `.cannotRead`, `.emptyFile`, `.missingColumn`, `.noUsableRecord`.
  public static func read(
    _ path: String, fault: (Fault) -> Void = { _ in }
  ) throws(Fault) -> [SkillWording] {
    let table = try TaxonomyTable(path: path, name: path)
    let columns: (skill: Column, language: Column, wording: Column)
    do throws(RowFault) {
      columns = (
        try table.header.required("skill"), try table.header.required("language"),
        try table.header.required("wording")
      )
    } catch {
      throw Fault(error.reason, file: path)
    }
    var wordings: [SkillWording] = []
    var seen: Set<SkillWording> = []
    var step = table.first
    if step == .end { throw Fault(.emptyFile, file: path) }
    while step != .end {
      if case .fault(let found) = step { fault(found) }
      if step == .record {
        do throws(RowFault) {
          let wording = try wording(table.reader.record, columns)
          guard seen.insert(wording).inserted else { throw RowFault(.duplicateRecord) }
          wordings.append(wording)
        } catch {
          fault(Fault(error.reason, file: path, line: table.reader.record.line))
        }
      }
      step = try table.reader.next()
    }
    if wordings.isEmpty { throw Fault(.noUsableRecord(column: columns.wording.name), file: path) }
    return wordings
  }

  private static func wording(
    _ row: CSVRecord, _ columns: (skill: Column, language: Column, wording: Column)
  ) throws(RowFault) -> SkillWording {
    guard row.isUTF8 else { throw RowFault(.notUTF8(looksLike: "Windows-1252")) }
    let last = max(columns.skill.index, columns.language.index, columns.wording.index)
    guard row.count > last else { throw RowFault(.truncatedRecord) }
    let language = row.trimmed(columns.language.index)
    guard language.count == 2, language.allSatisfy({ (0x61...0x7A).contains($0) }) else {
      throw .value(columns.language, language)
    }
    let text = row.trimmed(columns.wording.index)
    guard !text.isEmpty, text.count <= 120 else { throw .value(columns.wording, text) }
    let skill = row.trimmed(columns.skill.index).text
    return SkillWording(
      skill: skill.isEmpty ? nil : ConceptURI(skill), language: Language(rawValue: language.text),
      text: text.text)
  }
}
