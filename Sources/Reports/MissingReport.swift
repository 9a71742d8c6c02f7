public import Advisory
import SkillModel
import Wording

extension TerminalReport {
  /// Skills that no module teaches there or online, and what this rests on.
  public func lines(_ result: MissingResult, domain: String) -> [String] {
    var lines = [wording.text(.missingTitle, domain)]
    if let region = result.region {
      lines.append(
        wording.text(
          .filteredRegion, wording.regionKind(region.region.kind), region.region.name,
          region.region.code))
    }
    lines += Paragraph.lines(
      wording.text(
        .missingCounts, wording.count(result.asked), wording.count(result.vacancies),
        wording.count(result.missing)), width: width)
    if result.considered == 0 { lines += Paragraph.lines(wording.text(.noVacancies), width: width) }
    if result.catalogues.isEmpty {
      lines += Paragraph.lines(wording.text(.noModules), width: width)
    }
    lines += table(result)
    lines += nearest(result)
    lines += catalogues(result)
    lines += duplicates(result.duplicates)
    lines += notes(result)
    return lines + footer(result.head)
  }

  private func table(_ result: MissingResult) -> [String] {
    guard !result.skills.isEmpty else { return [] }
    var table = TextTable(
      header: [
        wording.text(.columnName), wording.text(.columnRank), wording.text(.columnVacancies),
        wording.text(.columnPreferred),
      ], sides: [.left, .right, .right, .right])
    for skill in result.skills {
      table.add([
        labelled(skill.label, skill.labelLanguage), String(skill.rank),
        wording.count(skill.vacancies), wording.count(skill.preferred),
      ])
    }
    return [""] + table.lines(width: width)
  }

  private func nearest(_ result: MissingResult) -> [String] {
    let known = result.skills.filter { $0.nearest != nil || $0.own != nil || $0.near != nil }
    guard !known.isEmpty else { return [] }
    var lines = heading(wording.text(.missingNearest))
    for skill in known {
      if let own = skill.own {
        lines += Paragraph.lines(
          "- " + wording.text(.missingOwn, skill.label, named(own)), width: width)
      } else if let module = skill.nearest {
        lines += Paragraph.lines("- " + skill.label + ": " + named(module), width: width)
      }
      if skill.own == nil, let near = skill.near {
        lines += Paragraph.lines(
          "- " + wording.text(.missingNearOwn, skill.label, named(near)), width: width)
      }
    }
    return lines
  }

  private func named(_ module: MissingResult.NamedModule) -> String {
    var parts = [module.title ?? wording.text(.untitled), module.provider]
    parts.append(module.place ?? wording.text(.placeUnsaid))
    if let km = module.km {
      parts.append(wording.text(.kilometres, wording.decimal(km, places: 0)))
    }
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private func catalogues(_ result: MissingResult) -> [String] {
    guard !result.catalogues.isEmpty else { return [] }
    var table = TextTable(
      header: [
        wording.text(.columnProvider), wording.text(.columnModules),
        wording.text(.columnModulesLinked),
        wording.text(.columnUnlinked), wording.text(.columnImported),
      ], sides: [.left, .right, .right, .right, .left])
    for catalogue in result.catalogues {
      table.add([
        catalogue.provider.isEmpty ? "-" : catalogue.provider, wording.count(catalogue.modules),
        wording.count(catalogue.linked), wording.count(catalogue.unlinked), catalogue.importedOn,
      ])
    }
    return heading(wording.text(.missingCatalogues)) + table.lines(width: width)
  }

  private func notes(_ result: MissingResult) -> [String] {
    var notes = [wording.text(.considered, wording.count(result.considered))]
    notes += result.filters.map { note(of: $0) }
    func add(_ phrase: Phrase, _ count: Int) {
      if count > 0 { notes.append(wording.text(phrase, wording.count(count))) }
    }
    add(.missingWithoutSkills, result.withoutSkills)
    add(.missingAge, result.ageConditions)
    add(.missingExpired, result.expiredModules)
    add(.missingWithoutStart, result.withoutStart)
    if result.region != nil { add(.missingWithoutPlace, result.withoutPlace) }
    add(.waitForRelink, result.unlinked)
    notes.append(wording.text(.missingMeans))
    return [""] + notes.flatMap { Paragraph.lines($0, width: width) }
  }
}
