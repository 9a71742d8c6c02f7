import Feeds
import SkillModel
import Testing

/// Replies of EURES: XML inside JSON, and vacancies that are closed.
@Suite struct EURESReplyTests {
  private static func xml(_ id: String) -> String {
    #"<?xml version=\"1.0\"?>\n<PositionOpening xmlns=\"http://www.hr-xml.org/3\"><DocumentID schemeAgencyID=\"PES\">"#
      + id
      + #"</DocumentID><PositionProfile languageCode=\"nl\"><PositionTitle>Kok</PositionTitle></PositionProfile></PositionOpening>"#
  }

  @Test func theSearchAPI() throws {
    let read = try ReadVacancies(
      """
      {"header":{},"data":{"items":[{"jobVacancy":{"header":{"handle":"h1"},"hrxml":"\(Self.xml("1"))"},
      "auditInfo":{"modificationTimestamp":"2018-07-31T12:37:53"},
      "related":{"urls":[{"urlName":"x","urlValue":"https://example.eu/1"}]}},
      {"jobVacancy":{"header":{"handle":"h2"},"hrxml":"<PositionOpening><Docu"}},
      {"jobVacancy":{"header":{"handle":"h3"},"hrxml":"<!DOCTYPE a [<!ENTITY b 'c'>]><a/>"}},
      {"jobVacancy":{"header":{"handle":"h4"},"hrxml":null}}]}}
      """)
    #expect(read.vacancies.map(\.owner) == ["PES"])
    #expect(read.vacancies.map(\.id) == ["1"])
    #expect(read.vacancies.map(\.title?.value) == ["Kok"])
    #expect(
      read.vacancies.first?.url == Sourced("https://example.eu/1", at: "related.urls.urlValue"))
    #expect(
      read.vacancies.first?.modified
        == Sourced("2018-07-31T12:37:53", at: "auditInfo.modificationTimestamp"))
    #expect(read.notes.map(\.line) == [1])
    #expect(read.count.formats == [.eures])
    #expect(read.faults.map(\.place.line) == [4, 5, 6])
    #expect(read.reasons.contains(.hasDocumentType))
    #expect(read.count.faults == 3)
  }

  @Test func theInputAPI() throws {
    let read = try ReadVacancies(
      """
      {"details":{"a":{"content":"\(Self.xml("1"))","status":"ACTIVE"},
      "b":{"content":"\(Self.xml("2"))","status":"CLOSED"},
      "c":{"content":null,"status":"CLOSED"},
      "d":{"status":"ACTIVE"}}}
      """)
    #expect(read.vacancies.map(\.id) == ["1", "2", "c"])
    #expect(read.vacancies.map(\.isClosed) == [false, true, true])
    #expect(read.reasons == [.unknownFormat])
  }
}
