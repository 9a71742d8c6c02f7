public import Advisory
import SkillModel
import Wording

extension TerminalReport {
  /// Work people may come from.
  public func lines(_ result: FindResult) -> [String] {
    var lines = [wording.text(.findTitle, result.label)]
    var table = TextTable(
      header: [
        wording.text(.columnOrigin), wording.text(.columnFit), wording.text(.columnDistance),
        wording.text(.columnWeeks), wording.text(.columnHours), wording.text(.columnEntry),
      ], sides: [.left, .right, .left, .right, .right, .right])
    for origin in result.origins {
      table.add([
        origin.label, wording.outOf100(origin.fit), wording.band(origin.band),
        wording.count(origin.distance.weeks), wording.count(origin.distance.hours),
        wording.outOf100(origin.entryNow),
      ])
    }
    lines += table.isEmpty ? [wording.text(.nothingFound)] : table.lines(width: width)
    return lines + footer(result.head)
  }

  /// Ways to a target.
  public func lines(_ result: RouteResult) -> [String] {
    var lines = [wording.text(.routeTitle, result.label)]
    for route in result.routes {
      let stones = route.dropLast().map(\.label)
      let hours = route.reduce(0) { $0 + $1.distance.hours }
      lines.append("")
      lines.append(
        (stones.isEmpty
          ? wording.text(.routeDirect) : wording.text(.routeStones, wording.list(stones))) + ": "
          + wording.text(.hoursOfStudy, wording.count(hours)))
      for (index, leg) in route.enumerated() {
        lines += Paragraph.lines(
          wording.text(.stepTo, String(index + 1), leg.label) + " - "
            + band(leg.band, leg.distance) + ", "
            + wording.text(.hoursOfStudy, wording.count(leg.distance.hours)), width: width,
          indent: "  ")
      }
    }
    if result.routes.count < 2 { lines += ["", wording.text(.routeNone)] }
    return lines + footer(result.head)
  }

  /// Concepts that were found.
  public func lines(_ result: SearchResult) -> [String] {
    var table = TextTable(
      header: [wording.text(.columnName), wording.text(.columnKind), "URI"],
      sides: [.left, .left, .left])
    for hit in result.hits {
      let name = hit.matched == hit.label ? hit.label : "\(hit.label) (\(hit.matched))"
      table.add([name, wording.kind(hit.kind), hit.uri.rawValue])
    }
    for hit in result.vacancies {
      table.add([
        hit.title + (hit.employer.map { ", " + $0 } ?? ""), wording.text(.kindVacancy),
        hit.key.description,
      ])
    }
    for hit in result.modules {
      table.add([
        (hit.title ?? wording.text(.untitled)) + (hit.provider.isEmpty ? "" : ", " + hit.provider),
        wording.text(.kindModule), hit.key.description,
      ])
    }
    return (table.isEmpty ? [wording.text(.nothingFound)] : table.lines(width: max(width, 140)))
      + footer(result.head)
  }

  /// What is loaded.
  public func lines(_ result: StatusResult) -> [String] {
    var table = TextTable(
      header: [
        wording.text(.columnScheme), wording.text(.columnVersions), wording.text(.columnLanguages),
        wording.text(.columnOccupations), wording.text(.columnSkills), wording.text(.columnLinks),
        wording.text(.columnDangling),
      ], sides: [.left, .left, .left, .right, .right, .right, .right])
    for edition in result.head.editions {
      let counts = result.counts[edition.scheme] ?? .init()
      table.add([
        edition.scheme.rawValue, edition.versions.map(\.rawValue).joined(separator: " "),
        edition.languages.map(\.rawValue).joined(separator: " "), wording.count(counts.occupations),
        wording.count(counts.skills), wording.count(counts.relations),
        wording.count(counts.dangling),
      ])
    }
    let reference = result.reference.filter { $0.records > 0 }.map { summary in
      wording.count(summary.records) + " " + wording.referenceName(summary.name)
        + (summary.version.map { " (" + $0 + ")" } ?? "")
    }
    return table.lines(width: width)
      + (reference.isEmpty
        ? [] : [""] + Paragraph.lines(reference.joined(separator: "; "), width: width))
      + result.reference.flatMap(\.sources).map { "  " + $0 }
      + (result.vacancies.open + result.vacancies.closed == 0
        ? []
        : [
          "",
          wording.text(
            .statusVacancies, wording.count(result.vacancies.open),
            wording.count(result.vacancies.closed)),
        ])
      + (result.modules == 0
        ? [] : [wording.text(.statusModules, wording.count(result.modules))])
      + [
        "",
        wording.text(
          .statusLine, result.candidates.map { wording.count($0) } ?? "-", result.head.policy,
          String(result.schema), result.path ?? "-"),
      ]
  }
}
