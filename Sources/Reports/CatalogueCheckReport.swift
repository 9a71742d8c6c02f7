public import Advisory
import SkillModel
import Wording

extension TerminalReport {
  /// What a provider should mend.
  public func lines(_ result: CatalogueCheckResult) -> [String] {
    var lines = Paragraph.lines(
      wording.text(
        .checkTitle, wording.count(result.modules.count), wording.count(result.complete)),
      width: width)
    if !result.unknownColumns.isEmpty {
      let names = result.unknownColumns.map { "\"" + shortened($0) + "\"" }
      lines += Paragraph.lines(
        wording.text(
          .checkUnknownColumns, wording.count(names.count), names.joined(separator: ", ")),
        width: width)
    }
    for module in result.modules {
      let body = self.body(of: module)
      if body.isEmpty { continue }
      let place = module.line.map { " (" + wording.text(.atLine, String($0)) + ")" } ?? ""
      lines += heading((module.title ?? wording.text(.untitled)) + place)
      lines.append(module.key.description)
      lines += body
    }
    lines += duplicates(result.duplicates)
    lines += totals(result)
    if result.startsApart > 0 {
      lines += [""]
      lines += Paragraph.lines(
        wording.text(.modulesWaiting, wording.count(result.startsApart)), width: width)
    }
    return lines + footer(result.head)
  }

  private func body(of module: CatalogueCheckResult.Module) -> [String] {
    var lines: [String] = []
    func add(_ phrase: Phrase, _ texts: [String]) {
      guard !texts.isEmpty else { return }
      lines += Paragraph.lines(
        "- " + wording.text(phrase, texts.joined(separator: ", ")), width: width)
    }
    func names(_ elements: [CatalogueElement]) -> [String] { elements.map(wording.element) }
    add(.checkMissing, names(module.missing.filter(\.isOfMicrocredential)))
    add(.checkMissingForPlan, names(module.missing.filter { !$0.isOfMicrocredential }))
    add(.checkUnreadable, names(module.unreadable))
    if module.skills == 0 { lines.append("- " + wording.text(.checkNoSkills)) }
    add(.checkUnlinked, module.unlinked.map { "\"" + shortened($0) + "\"" })
    add(.checkUnknownModules, module.unknownModules)
    add(.checkUnknownPlaces, module.unknownPlaces)
    for note in module.notes {
      lines += Paragraph.lines("- " + wording.text(.checkNote, wording.fault(note)), width: width)
    }
    return lines
  }

  /// At most some twenty words of a sentence.
  private func shortened(_ text: String) -> String {
    let line = text.replacing("\n", with: " ")
    return line.count > 160 ? String(line.prefix(159)) + "…" : line
  }

  /// Modules that may be one.
  func duplicates(_ duplicates: [DuplicateModules]) -> [String] {
    guard !duplicates.isEmpty else { return [] }
    var lines = heading(wording.text(.duplicateModules, wording.count(duplicates.count)))
    for group in duplicates {
      let keys = group.why == .sameKey ? Array(group.modules.prefix(1)) : group.modules
      let names =
        keys.prefix(6).map(\.description)
        + (keys.count > 6 ? [wording.text(.andMore, wording.count(keys.count - 6))] : [])
      lines += Paragraph.lines(
        "- " + wording.duplicate(group.why.rawValue) + ": " + names.joined(separator: ", "),
        width: width)
    }
    return lines
  }

  private func totals(_ result: CatalogueCheckResult) -> [String] {
    guard !result.missing.isEmpty else { return [] }
    var table = TextTable(
      header: [wording.text(.columnMissingElement), wording.text(.columnModules)],
      sides: [.left, .right])
    for element in CatalogueElement.allCases {
      guard let count = result.missing[element] else { continue }
      table.add([wording.element(element), wording.count(count)])
    }
    return [""] + table.lines(width: width)
  }
}
