import Feeds
import SkillModel
import Testing

@Suite struct JSONResumeTests {
  static let resume = """
    {"$schema":"https://example.org/schema.json","basics":{"name":"Verzonnen Naam",
    "email":"verzonnen@example.org","location":{"postalCode":"1234AB"}},
    "work":[{"name":"Verzonnen BV","position":"Programmeur","startDate":"2013-12-01",
    "endDate":"2014","summary":"Verzonnen"},{"position":"Tester","startDate":"2015-01","endDate":""}],
    "education":[{"institution":"Verzonnen","area":"informatica","studyType":"Bachelor",
    "endDate":"2012-01-01"},{"area":"bedrijfskunde","studyType":"Master","startDate":"2025"},
    {"studyType":"MBO","area":"ICT","endDate":"2005"}],
    "skills":[{"name":"Web","level":"Master","keywords":["HTML","CSS"]}],
    "certificates":[{"name":"ITIL 4","date":"2021-11-07","issuer":"Verzonnen"}],
    "languages":[{"language":"Nederlands","fluency":"Native speaker"},
    {"language":"English","fluency":"c1"}],
    "references":[{"name":"Verzonnen"}],"interests":[{"name":"Verzonnen"}]}
    """

  @Test func everyFieldOfTheTable() throws {
    let people = try People(Self.resume)
    let found = try #require(people.candidates.first)
    var expected = Candidate(id: found.id)
    expected.claims = ["Web", "HTML", "CSS"].map { Claim(skill: nil, phrase: $0) }
    expected.occupations = [
      PastOccupation(uri: nil, title: "Programmeur", from: 2013, to: 2014),
      PastOccupation(uri: nil, title: "Tester", from: 2015, to: nil),
    ]
    expected.education = [
      Education(level: EducationLevel(nlqf: 6), title: "Bachelor informatica", year: 2012),
      Education(level: nil, title: "Master bedrijfskunde", year: nil),
      Education(level: nil, title: "MBO ICT", year: 2005),
    ]
    expected.credentials = [HeldCredential(kind: nil, title: "ITIL 4", year: 2021)]
    expected.languages = [
      LanguageSkill(language: .dutch, level: nil), LanguageSkill(language: .english, level: "C1"),
    ]
    #expect(found == expected)
    let notes = try #require(people.notes.first)
    #expect(notes.format == .jsonResume)
    #expect(notes.personalFields == 2)
    #expect(notes.isIDFromContent && !notes.isIDMissing)
    #expect(!"\(people)".contains("erzonnen"))
  }

  /// The id is of what is kept: not of who it is, and not of the order of members.
  @Test func theIDIsOfTheContent() throws {
    func id(_ text: String) throws -> String? { try People(text).candidates.first?.id.rawValue }
    let first = try #require(try id(Self.resume))
    #expect(first.hasPrefix("cv-") && first.utf8.count == 19)
    #expect(try id(Self.resume.replacing("Verzonnen Naam", with: "Ander")) == first)
    #expect(try id(Self.resume.replacing("Tester", with: "Testers")) != first)
  }
}
