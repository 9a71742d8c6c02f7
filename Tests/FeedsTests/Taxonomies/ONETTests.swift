import Feeds
import SkillModel
import Testing

@Suite struct ONETTests {
  private let header =
    "O*NET-SOC Code\tTitle\tElement ID\tElement Name\tScale ID\tScale Name\tData Value\tN\t"
    + "Standard Error\tLower CI Bound\tUpper CI Bound\tRecommend Suppress\tNot Relevant\tDate\tSource\n"

  private func row(
    _ element: String, _ scale: String, _ value: String, suppress: String = "N",
    notRelevant: String = "", code: String = "11-1011.00"
  ) -> String {
    "\(code)\tChief \"X\" Executives\t\(element)\tReading\t\(scale)\t\t\(value)\t\t\t\t\t\(suppress)\t"
      + "\(notRelevant)\t\t\n"
  }

  @Test func importanceAndLevelAreJoined() throws {
    let reading = try Reading(
      "Skills.txt",
      header + row("2.A.1.a", "IM", "4.12") + row("2.A.1.a", "LV", "4.75", notRelevant: "N")
        + row("2.A.1.b", "LV", "1.5", notRelevant: "Y") + row("2.A.1.b", "IM", "1.2")
        + row("2.A.1.c", "IM", "3", suppress: "Y") + row("2.A.1.c", "LV", "n/a")
        + row("2.A.1.a", "IM", "2", code: "11-1011.03"))
    #expect(reading.ratings.map(\.importance) == [4.12, 1.2, nil, 2])
    #expect(reading.ratings.map(\.level) == [4.75, nil, nil, nil])
    #expect(reading.ratings.map(\.code).last == "11-1011.03")
    #expect(reading.ratings.allSatisfy { $0.kind == .skill })
    #expect(reading.places.map(\.line) == [2, 4, 6, 8])
    #expect(reading.count.records == 7)
  }

  @Test func valuesMustFit() throws {
    let reading = try Reading(
      "Knowledge.txt",
      header + row("2.C.1.a", "IM", "4.12") + row("2.C.1.a", "LV", "9") + row("2.C.1.b", "XX", "1")
        + row("2.C.1.b", "IM", "1", code: "11-10"))
    #expect(
      reading.faults.map(\.reason) == [
        .badValue(column: "Data Value", value: "9"), .badValue(column: "Scale ID", value: "XX"),
        .badValue(column: "O*NET-SOC Code", value: "11-10"),
      ])
    #expect(reading.ratings.first?.kind == .knowledge)
  }

  @Test func jobZonesWithAndWithoutTitle() throws {
    func zones(_ reading: Reading) -> [RatedOccupation] {
      reading.records.compactMap { if case .ratedOccupation(let found) = $0 { found } else { nil } }
    }
    let old = "O*NET-SOC Code\tJob Zone\tDate\tDomain Source\n11-1011.00\t5\t08/2023\tAnalyst\n"
    let new =
      "O*NET-SOC Code\tTitle\tJob Zone\tDate\n11-1011.00\tChief\t6\tx\n15-1252.00\tDev\t4\tx\n"
    #expect(
      zones(try Reading("Job Zones.txt", old))
        == [RatedOccupation(code: "11-1011.00", title: "", jobZone: 5)])
    let reading = try Reading("Job Zones.txt", new)
    #expect(zones(reading) == [RatedOccupation(code: "15-1252.00", title: "Dev", jobZone: 4)])
    #expect(reading.faults.map(\.reason) == [.badValue(column: "Job Zone", value: "6")])
    let titles = "O*NET-SOC Code\tTitle\tDescription\n11-1011.00\tChief\tLeads \"all\".\n"
    #expect(
      zones(try Reading("Occupation Data.txt", titles))
        == [RatedOccupation(code: "11-1011.00", title: "Chief", jobZone: nil)])
  }
}
