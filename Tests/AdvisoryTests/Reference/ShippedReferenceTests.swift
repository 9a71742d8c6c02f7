import Advisory
import Feeds
import SkillModel
import TestSupport
import Testing

/// Schemes, figures, levels and grades that ship.
@Suite struct ShippedReferenceTests {
  @Test func schemesHaveASourceAndNeverPromise() throws {
    let schemes = try ShippedTables.schemes()
    #expect(schemes.count >= 8)
    for scheme in schemes {
      #expect(scheme.sourceURL.hasPrefix("https://"))
      #expect(scheme.checkedOn <= Office.day)
      for text in [scheme.rule, scheme.ruleEnglish, scheme.name] {
        #expect(!text.lowercased().contains("recht op"), "\(scheme.id)")
        #expect(!text.lowercased().contains("entitled"), "\(scheme.id)")
        #expect(!text.contains("€"), "amounts change each year: \(scheme.id)")
      }
    }
    #expect(schemes.contains { $0.status == .toCheck })
    #expect(schemes.filter { $0.isClosed(on: Office.day) }.map(\.id) == ["stap-budget"])
    #expect(
      schemes.first { $0.id == "levenlanglerenkrediet" }?.questions.contains("ageLimit") == true)
  }

  @Test func everyFigureNamesItsSourceAndAKnownGroup() throws {
    let groups = Set(
      try ShippedTables.all {
        if case .occupationGroup(let group) = $0 { group.edition + group.code } else { nil }
      })
    #expect(groups.count == 228)
    let figures = try ShippedTables.all {
      if case .figure(let figure) = $0 { figure } else { nil }
    }
    #expect(figures.count == 186)
    for figure in figures {
      #expect(figure.source.hasPrefix("CBS") && figure.period == "2022" && figure.region == nil)
      #expect(groups.contains((figure.edition ?? "") + figure.brc))
    }
    for link in try ShippedTables.all({ (record) -> OccupationGroupLink? in
      if case .groupLink(let link) = record { link } else { nil }
    }) {
      #expect(groups.contains(link.edition + link.brc), "\(link)")
    }
  }

  /// The starter's own list of groups says the same as the key.
  @Test func theStarterAgreesWithTheKey() throws {
    var groups: [String: String] = [:]
    for link in try ShippedTables.all({ (record) -> OccupationGroupLink? in
      if case .groupLink(let link) = record { link } else { nil }
    }) where link.edition == "2014" {
      groups[link.iscoGroup] = link.brc
    }
    let rows = try Self.rows("starter/outlook.csv")
    #expect(rows.count > 200)
    for row in rows { #expect(groups[row[1]] == row[2], "\(row)") }
  }

  @Test func levelsAndGradesAreThoseOfTheCode() throws {
    let levels = try Self.rows("reference/nlqf.csv")
    #expect(levels.map { EducationLevel($0[0])?.description } == levels.map { $0[0] })
    #expect(levels.count == 9)
    #expect(levels.allSatisfy { EducationLevel($0[0])?.nlqf == Int($0[1]) })
    let grades = try Self.rows("reference/evidence-grades.csv")
    #expect(grades.map { $0[0] } == Evidence.allCases.map(\.word))
    #expect(grades.map { Int($0[1]) } == Evidence.allCases.map(\.rawValue))
  }

  @Test func attendanceIsNoExam() throws {
    let kinds = try ShippedTables.all {
      if case .credentialKind(let kind) = $0 { kind } else { nil }
    }
    #expect(kinds.first { $0.code == "bewijs-van-deelname" }?.hasExam == false)
    #expect(kinds.filter(\.isCarrier).map(\.code).sorted() == ["edubadge", "open-badge"])
    #expect(kinds.filter { $0.code.hasPrefix("microcredential") }.count == 2)
  }

  private static func rows(_ name: String) throws -> [[String]] {
    let reader = CSVReader(try ByteSource(path: Office.shipped.folder + "/" + name))
    var rows: [[String]] = []
    while try reader.next() == .record {
      rows.append((0..<reader.record.count).map { reader.record.string(at: $0) })
    }
    return Array(rows.dropFirst())
  }
}
