public import Advisory
import SkillModel
import Wording

extension TerminalReport {
  /// A match as one row a target.
  public func csv(_ result: MatchResult) -> CSVTable {
    CSVTable(
      header: [
        wording.text(.columnName), "URI", wording.text(.columnFit), wording.text(.columnBring),
        wording.text(.columnLow), wording.text(.columnHigh), wording.text(.columnEntry),
        wording.text(.columnDistance), wording.text(.columnWeeks), wording.text(.columnHours),
        wording.text(.columnSkillsToLearn),
      ],
      rows: result.matches.map { match in
        [
          match.label, match.uri.rawValue,
          String(match.shares(outOf: 100).reduce(0) { $0 + $1.points }),
          wording.outOf100(match.coverage), wording.outOf100(match.low),
          wording.outOf100(match.high), wording.outOf100(match.entryNow),
          wording.band(match.band), String(match.distance.weeks), String(match.distance.hours),
          match.distance.skills.map(\.label).joined(separator: " | "),
        ]
      }, isDutch: wording.isDutch)
  }

  /// Vacancies as one row each.
  public func csv(_ result: VacancyMatchResult) -> CSVTable {
    CSVTable(
      header: [
        wording.text(.columnName), wording.text(.columnEmployer), wording.text(.columnPlace), "km",
        wording.text(.columnFit), wording.text(.columnBring), wording.text(.columnLow),
        wording.text(.columnHigh), wording.text(.columnEntry), wording.text(.columnDistance),
        wording.text(.columnWeeks), wording.text(.columnHours), wording.text(.labelHours),
        wording.text(.labelContract), wording.text(.labelSalary), wording.text(.columnKey), "URL",
      ],
      rows: result.matches.map { match in
        [
          match.label, match.vacancy?.vacancy.employer?.value ?? "",
          match.vacancy?.municipalities.joined(separator: " | ") ?? "",
          match.vacancy?.kilometres.map { wording.decimal($0, places: 1) } ?? "",
          String(match.shares(outOf: 100).reduce(0) { $0 + $1.points }),
          wording.outOf100(match.coverage), wording.outOf100(match.low),
          wording.outOf100(match.high), wording.outOf100(match.entryNow),
          wording.band(match.band), String(match.distance.weeks), String(match.distance.hours),
          unique(match.vacancy?.vacancy.hours.map { wording.hours($0.value) } ?? [])
            .joined(separator: " | "),
          unique(match.vacancy?.vacancy.contracts.map { wording.contract($0.value) } ?? [])
            .joined(separator: " | "),
          match.vacancy?.vacancy.salaries.first.map { wording.salary($0.value) } ?? "",
          match.uri.rawValue, match.vacancy?.vacancy.url?.value ?? "",
        ]
      }, isDutch: wording.isDutch)
  }

  /// A gap as one row a requirement.
  public func csv(_ result: GapResult) -> CSVTable {
    CSVTable(
      header: [
        wording.text(.columnName), "URI", wording.text(.columnSkillGroup),
        wording.text(.columnImportance), wording.text(.columnState), wording.text(.columnBecause),
      ],
      rows: result.requirements.map { requirement in
        [
          requirement.label, requirement.uri.rawValue, requirement.group ?? "",
          wording.importance(requirement.importance), wording.state(requirement.state),
          requirement.source.map { because($0) } ?? "",
        ]
      }, isDutch: wording.isDutch)
  }

  /// Origins of a target as one row each.
  public func csv(_ result: FindResult) -> CSVTable {
    CSVTable(
      header: [
        wording.text(.columnOrigin), wording.text(.columnDistance), wording.text(.columnWeeks),
        wording.text(.columnEntry), wording.text(.columnHours),
      ],
      rows: result.origins.map { origin in
        [
          origin.label, wording.band(origin.band), String(origin.distance.weeks),
          wording.outOf100(origin.entryNow), String(origin.distance.hours),
        ]
      }, isDutch: wording.isDutch)
  }

  /// Found concepts as one row each.
  public func csv(_ result: SearchResult) -> CSVTable {
    CSVTable(
      header: [wording.text(.columnName), wording.text(.columnKind), "URI"],
      rows: result.hits.map { [$0.label, wording.kind($0.kind), $0.uri.rawValue] },
      isDutch: wording.isDutch)
  }

  /// Stored people as one row each.
  public func csv(_ people: [StoredPerson]) -> CSVTable {
    CSVTable(
      header: [
        wording.text(.columnId), wording.text(.columnLabel), wording.text(.columnChanged),
        wording.text(.columnRetain),
      ],
      rows: people.map {
        [$0.id.rawValue, $0.label ?? "", $0.changedOn, $0.retainUntil?.description ?? ""]
      }, isDutch: wording.isDutch)
  }
}
