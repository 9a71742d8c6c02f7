import Feeds
import Glibc
import SkillModel
import Testing

/// Every sample of profiles and what travels beside them: a person, or a fault with a name.
@Suite(.enabled(if: RealData.isPresent, "no real data here; set OVERSTAP_DATA"))
struct RealProfileTests {
  struct Expected: Sendable {
    let file: String
    var people = 0
    var other: OtherDocument?
    /// Values of the sample that do not fit (placeholders such as "str").
    var badValues = 0
    var isIDMissing = false
  }

  private static let hrXML = "setu/hr-xml/SEP/"
  private static let resources = "setu/setu/examples/HumanResource/"
  private static let orders = "setu/setu/examples/StaffingOrder/"
  private static let agent = "vum/backend-werkzoekendenprofielen-bemiddelaar__"

  static let table: [Expected] = [
    Expected(file: "candidate/eures_candidate_nav.xml", people: 1),
    Expected(file: "candidate/jsonresume_sample.job.json", other: .vacancy),
    Expected(file: "candidate/jsonresume_sample.json", people: 1),
    Expected(file: hrXML + "CandidateNLExample.xml", people: 1),
    Expected(file: hrXML + "PositionOpeningNLExample - advertisement.xml", other: .vacancy),
    Expected(file: hrXML + "PositionOpeningNLExample - vacancy++.xml", other: .vacancy),
    Expected(file: hrXML + "PositionOpeningNLExample - vacancy.xml", other: .vacancy),
    Expected(file: hrXML + "PositionOpeningNLExample1p1-advertisement.xml", other: .vacancy),
    Expected(file: hrXML + "PositionOpeningNLExample1p1-vacancy++.xml", other: .vacancy),
    Expected(file: hrXML + "PositionOpeningNLExample1p1-vacancy.xml", other: .vacancy),
    Expected(file: hrXML + "VacancyResponseNLExample.xml", other: .vacancyResponse),
    Expected(file: resources + "HumanResourceExample_offer_v1.4.xml", other: .humanResource),
    Expected(file: resources + "HumanResourceExample_v2.0.json", other: .humanResource),
    Expected(file: resources + "HumanResourceExample_v2.0.xml", other: .humanResource),
    Expected(file: resources + "HumanResourceExample_x-assigned_v1.4.xml", other: .humanResource),
    Expected(file: resources + "StatusHumanResourceExample_v1.4.xml", other: .humanResource),
    Expected(file: orders + "StaffingOrderExample_RFQ_v1.4.xml", other: .staffingOrder),
    Expected(file: orders + "StaffingOrderExample_order_v1.4.xml", other: .staffingOrder),
    Expected(file: orders + "StaffingOrderExample_v2.0.json", other: .staffingOrder),
    Expected(file: orders + "StaffingOrderExample_v2.0.xml", other: .staffingOrder),
    Expected(file: orders + "StatusStaffingOrderExample_v1.4.xml", other: .staffingOrder),
    Expected(file: "vum/backend-vacatures-bemiddelaar__aanvraag-vacature.json", other: .vacancy),
    Expected(
      file: "vum/backend-vacatures-bemiddelaar__inline-response200.json", other: .matchReceipt),
    Expected(file: "vum/backend-vacatures-bemiddelaar__inline-response2001.json", other: .vacancy),
    Expected(
      file: "vum/backend-vacatures-bemiddelaar__vacature-matches-callback-request.json",
      other: .matchResults),
    Expected(file: agent + "inline-response200.json", other: .matchReceipt),
    Expected(
      file: agent + "werkzoekende-profiel-matches-request-gemeente.json", other: .matchRequest),
    Expected(file: agent + "werkzoekende.json", people: 1, badValues: 2),
    Expected(
      file: "vum/backend-werkzoekendenprofielen-bron__test-user-request.json",
      other: .matchRequest),
    Expected(
      file: "vum/backend-werkzoekendenprofielen-bron__test-user.json", people: 1, badValues: 3,
      isIDMissing: true),
    Expected(file: "vum/frontend__example-jsons__1vacature.json", other: .vacancy),
    Expected(file: "vum/frontend__example-jsons__1werkzoekende.json", people: 24, badValues: 24),
    Expected(file: "vum/frontend__example-jsons__UM-Werkzoekenden-20220126-071632.json", people: 1),
  ]

  @Test(arguments: table)
  func everySampleIsAPersonOrHasAName(expected: Expected) throws {
    let people = try People(ByteSource(path: RealData.folder + "/feeds/" + expected.file))
    #expect(people.candidates.count == expected.people)
    #expect(people.faults.map(\.reason) == expected.other.map { [.otherDocument($0)] } ?? [])
    #expect(people.notes.flatMap(\.faults).count == expected.badValues)
    #expect(people.notes.map(\.isIDMissing).contains(true) == expected.isIDMissing)
  }

  /// A file that is not in the table would go unseen.
  @Test func theTableHasEverySample() {
    var found: Set<String> = []
    for folder in ["candidate", "vum", "setu"] { Self.collect(folder, into: &found) }
    #expect(found == Set(Self.table.map(\.file)))
  }

  private static func collect(_ place: String, into found: inout Set<String>) {
    guard let stream = opendir(RealData.folder + "/feeds/" + place) else {
      found.insert(place)
      return
    }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { collect(place + "/" + name, into: &found) }
    }
  }
}
