import Feeds
import SkillModel
import Testing

private let skill = "http://data.europa.eu/esco/skill/000f1d3d-220f-4789-9c0a-cc742521fb02"

@Suite struct CandidateReaderTests {
  private func read(_ text: String) throws -> (candidate: Candidate, notes: CandidateNotes) {
    let (candidate, notes) = try CandidateReader.candidate(
      from: try JSONParser.parse(text), fallbackID: "7", file: "c.json", line: 3)
    return (candidate, notes)
  }

  @Test func everyMemberOfTheContract() throws {
    let (candidate, notes) = try read(
      """
      {"id":"K-1042","label":"groep 3","claims":[{"skill":"\(skill)","state":"present",
      "evidence":"employer","level":2,"lastUsed":"2019","source":"gesprek"}],
      "occupations":[{"uri":"http://data.europa.eu/esco/isco/C2512","title":"bouwer","from":"2008","to":2025}],
      "education":[{"nlqf":"4+","title":"vwo","year":1998}],
      "credentials":[{"kind":"vca","title":"VCA","year":2020}],"gates":{"drivingLicence":["B","C"],"vca":true},
      "languages":[{"code":"NL","level":"c1"}],"limits":{"hoursPerWeek":12,"budget":150000,"weeks":52,
      "postcode":"3511 AB","maxKm":25,"modes":["evening","online"],"region":"AM22","languages":["nl"],
      "latestStart":"2027-03-01"},"wishes":{"x":1}}
      """)
    var expected = Candidate(id: CandidateID(rawValue: "K-1042"))
    expected.label = "groep 3"
    expected.claims = [
      Claim(
        skill: ConceptURI(skill), state: .present, evidence: .employer, level: .independent,
        lastUsed: 2019, source: "gesprek")
    ]
    expected.occupations = [
      PastOccupation(uri: .isco("2512"), title: "bouwer", from: 2008, to: 2025)
    ]
    expected.education = [
      Education(level: EducationLevel(nlqf: 4, isPlus: true), title: "vwo", year: 1998)
    ]
    expected.credentials = [HeldCredential(kind: "vca", title: "VCA", year: 2020)]
    expected.gates = ["drivingLicence:B": .held, "drivingLicence:C": .held, "vca": .held]
    expected.languages = [LanguageSkill(language: .dutch, level: "C1")]
    expected.limits.hoursPerWeek = 12
    expected.limits.budget = 150_000
    expected.limits.weeks = 52
    expected.limits.postcode = "3511"
    expected.limits.maxKm = 25
    expected.limits.modes = ["evening", "online"]
    expected.limits.region = "AM22"
    expected.limits.languages = [.dutch]
    expected.limits.latestStart = CivilDate(year: 2027, month: 3, day: 1)
    #expect(candidate == expected)
    #expect(notes.faults.isEmpty)
    #expect(notes.ignoredFields == 1)
  }

  @Test func shortFormsAndPhrases() throws {
    let (candidate, notes) = try read(
      #"{"skills":["\#(skill)","kan goed lassen"],"occupations":["http://data.europa.eu/esco/isco/C7212","lasser"]}"#
    )
    #expect(candidate.id.rawValue == "7")
    #expect(
      candidate.claims == [
        Claim(skill: ConceptURI(skill)), Claim(skill: nil, phrase: "kan goed lassen"),
      ])
    #expect(
      candidate.occupations == [
        PastOccupation(uri: .isco("7212")), PastOccupation(uri: nil, title: "lasser"),
      ])
    var expected = CandidateNotes()
    expected.isIDMissing = true
    expected.line = 3
    #expect(notes == expected)
  }

  @Test(arguments: [("2019", 2019), ("\"2019\"", 2019), ("\"2019-05\"", 2019), ("null", nil)])
  func lastUsed(text: String, year: Int?) throws {
    let (candidate, notes) = try read(#"{"claims":[{"skill":"\#(skill)","lastUsed":\#(text)}]}"#)
    #expect(candidate.claims.first?.lastUsed == year)
    #expect(notes.faults.isEmpty)
  }

  @Test func aBadClaimIsLeftOutAndThePersonKept() throws {
    let (candidate, notes) = try read(
      """
      {"id":1042,"claims":[{"skill":"\(skill)","level":4},{"skill":"\(skill)","evidence":"hearsay"},
      {"skill":"\(skill)","state":"maybe"},{"skill":"\(skill)","lastUsed":"long ago"},{"level":1},5,
      {"skill":"\(skill)","level":1}]}
      """)
    #expect(candidate.id.rawValue == "1042")
    #expect(candidate.claims.count == 1)
    #expect(
      notes.faults.map(\.reason) == [
        .badValue(column: "claims.level", value: "4"),
        .badValue(column: "claims.evidence", value: "hearsay"),
        .badValue(column: "claims.state", value: "maybe"),
        .badValue(column: "claims.lastUsed", value: "long ago"),
        .badValue(column: "claims.skill", value: "{...}"),
        .badValue(column: "claims", value: "5"),
      ])
    #expect(notes.faults.first?.place == FaultPlace(file: "c.json", line: 3, record: "1042"))
  }

  @Test func gateAnswers() throws {
    let (candidate, notes) = try read(
      #"{"gates":{"vca":false,"big":"notPossible","nen3140":"held","drivingLicence":{"C":false},"x":"ja"}}"#
    )
    #expect(
      candidate.gates == [
        "vca": .notHeld, "big": .notPossible, "nen3140": .held, "drivingLicence:C": .notHeld,
      ])
    #expect(notes.faults.map(\.reason) == [.badValue(column: "gates.x", value: "ja")])
  }

  @Test func personalFieldsAreDroppedAndCounted() throws {
    let (candidate, notes) = try read(
      """
      {"claims":[{"skill":"\(skill)","naam":"J. Jansen"}],"name":"J. Jansen","Birth_Date":"1970-01-01",
      "geslacht":"v","nationaliteit":"NL","bsn":"111222333","uitkering":{"soort":"WW"},"e-mail":"a@b.nl",
      "hobby":"vissen","person":{"skills":["x"]}}
      """)
    #expect(notes.personalFields == 9)
    #expect(notes.ignoredFields == 1)
    #expect(!String(describing: candidate).contains("Jansen"))
  }

  @Test func citizenNumbersInTextAreMasked() throws {
    let (candidate, notes) = try read(
      """
      {"label":"bsn 111222333","claims":[{"skill":"lassen 111.222.333","source":"dossier 111 222 333"}],
      "occupations":[{"title":"111222333"}],"limits":{"hoursPerWeek":999}}
      """)
    #expect(candidate.label == "bsn *********")
    #expect(candidate.claims.first?.phrase == "lassen *********")
    #expect(candidate.claims.first?.source == "dossier *********")
    #expect(candidate.occupations.first?.title == "*********")
    #expect(notes.maskedNumbers == 4)
  }

  @Test func aCitizenNumberIsNoID() throws {
    let (candidate, notes) = try read(#"{"id":"111222333","claims":[]}"#)
    #expect(candidate.id.rawValue == "7")
    #expect(notes.faults.map(\.reason) == [.badValue(column: "id", value: "*********")])
  }

  @Test(arguments: ["[]", "5", "\"x\"", "{}", "{\"id\":\"x\",\"name\":\"y\"}"])
  func nothingOfUseIsRefused(text: String) {
    #expect(throws: Fault.self) { try read(text) }
  }

  @Test func anEmptyListIsAPersonOfWhomNothingIsKnown() throws {
    #expect(try read(#"{"skills":[]}"#).candidate.claims.isEmpty)
  }

  @Test func cutAndDamagedTextsNeverCrash() throws {
    let text = Array(
      #"{"id":"K","claims":[{"skill":"lassen","level":2}],"gates":{"vca":true},"limits":{"weeks":5}}"#
        .utf8)
    var random = SeededGenerator(seed: 7)
    for _ in 0..<500 {
      var bytes = text
      for _ in 0..<3 {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
          in: 32...126, using: &random)
      }
      do {
        _ = try CandidateReader.candidate(from: try JSONParser.parse(bytes), fallbackID: "1")
      } catch {}
    }
  }
}
