import Advisory
import Feeds
import SkillModel
import Store
import TestSupport
import Testing

/// Profiles of other systems on their way into the database.
@Suite struct ProfileImportTests {
  @Test func theSummaryNamesTheFormatsAndWhatWasPlaced() throws {
    let office = try Office()
    let summary = try office.session().importCandidates(from: [
      office.scratch.write(
        "a.csv", "id;naam;beroep;vaardigheden\nK-1;Verzonnen;nurse;SQL|python|dromen\n"),
      office.scratch.write("b", "{\"work\":[{\"position\":\"zomaar iets\"}],\"basics\":{}}"),
    ])
    #expect(summary.new == 2)
    #expect(summary.formats == [.table, .jsonResume])
    #expect(summary.placing.placed == 3)
    #expect(summary.placing.unplaced == 2)
    #expect(summary.idsFromContent == 1)
    let json = try JSONParser.parse(summary.json)
    #expect(json["format"]?.string == "CSV, JSON Resume")
    #expect(json["placed"]?.int == 3)
    #expect(json["unplaced"]?.int == 2)
    #expect(
      json.names == [
        "source", "format", "read", "new", "changed", "unchanged", "closed", "skipped",
        "candidates", "ignoredFields", "personalFieldsDropped", "citizenNumbersMasked", "placed",
        "unplaced", "idsFromContent", "faultCount", "faults",
      ])
  }

  /// A phrase that is the label of one skill counts as that skill, and keeps its words.
  @Test func phrasesArePlacedLikeTitles() throws {
    let office = try Office()
    let session = try office.session()
    let byPhrase = try office.person("{\"id\":\"x\",\"skills\":[\"Sql\",\"dromen\"]}")
    #expect(
      byPhrase.claims == [
        Claim(skill: ConceptURI(SmallURI.skill("sql")), phrase: "Sql"),
        Claim(skill: nil, phrase: "dromen"),
      ])
    let byURI = try office.person("{\"id\":\"x\",\"skills\":[\"\(SmallURI.skill("sql"))\"]}")
    let request = MatchRequest(domains: nil, limit: 0)
    let (left, right) = (try session.match(byPhrase, request), try session.match(byURI, request))
    #expect(left.matches.map(\.coverage) == right.matches.map(\.coverage))
    #expect(left.matches.map(\.uri) == right.matches.map(\.uri))
  }

  /// What is stored keeps the person's own words, so that a later edition can place more of them.
  @Test func wordsAreStoredAsTheyAre() throws {
    let office = try Office()
    _ = try office.session().importCandidates(from: [
      office.scratch.write("p.csv", "id;beroep;vaardigheden\nK-1;nurse;sql\n")
    ])
    let stored = try #require(
      try office.store.candidateDocument(CandidateID(rawValue: "K-1"), of: .house))
    #expect(stored.contains("\"title\":\"nurse\"") && stored.contains("\"skill\":\"sql\""))
    #expect(try office.session().candidate("K-1").claims.first?.skill != nil)
    let sql = ConceptURI(SmallURI.skill("sql"))
    #expect(try office.store.candidates(naming: [sql], of: .house)[sql]?.map(\.rawValue) == ["K-1"])
  }

  @Test func theSameFileTwiceChangesNothing() throws {
    let office = try Office()
    let paths = [
      office.scratch.write("a.csv", "id;beroep\nK-1;nurse\n"),
      office.scratch.write("b.json", "{\"work\":[{\"position\":\"nurse\"}],\"basics\":{}}"),
    ]
    #expect(try office.session().importCandidates(from: paths).new == 2)
    #expect(try office.session().importCandidates(from: paths).unchanged == 2)
  }

  /// Two people under one id: the first is kept and the second is told.
  @Test func anIDThatIsInUseIsAFault() throws {
    let office = try Office()
    let summary = try office.session().importCandidates(from: [
      office.scratch.write("a.csv", "id;beroep\nK-1;nurse\nK-1;baker\nK-1;nurse\n")
    ])
    #expect(summary.faults.map(\.reason) == [.duplicateRecord])
    #expect(summary.new == 1)
    #expect(try office.session().candidate("K-1").occupations.first?.title == "nurse")
  }

  @Test func rowsWithoutAnIDAreNotStored() throws {
    let office = try Office()
    let summary = try office.session().importCandidates(from: [
      office.scratch.write("a.csv", "beroep\nnurse\nbaker\n")
    ])
    #expect(summary.faults.map(\.reason) == [.missingID, .missingID])
    #expect(try office.store.candidates(of: .house).isEmpty)
  }

  /// One document that is none of ours stops nobody else.
  @Test func otherDocumentsStopNothing() throws {
    let office = try Office()
    let summary = try office.session().importCandidates(from: [
      office.scratch.write("a.json", "{\"idVacature\":\"1\"}"),
      office.scratch.write("b.pdf", "%PDF-1"),
      office.scratch.write("c.csv", "id;beroep\nK-1;nurse\n"),
    ])
    #expect(summary.new == 1)
    #expect(
      summary.faults.map(\.reason) == [.otherDocument(.vacancy), .otherDocument(.pdf)])
  }

  /// Law 5, on every sample there is: no name, address, number or date of birth gets into a byte of
  /// the database or of the files beside it.
  @Test(.enabled(if: RealData.has("feeds"), "no real data here; set OVERSTAP_DATA"))
  func nothingPersonalOfTheSamplesIsKept() throws {
    let office = try Office()
    let feeds = RealData.folder + "/feeds/"
    let paths = [
      "candidate/eures_candidate_nav.xml", "candidate/jsonresume_sample.json",
      "setu/hr-xml/SEP/CandidateNLExample.xml", "setu/hr-xml/SEP/VacancyResponseNLExample.xml",
      "setu/setu/examples/HumanResource/HumanResourceExample_v2.0.json",
      "setu/setu/examples/HumanResource/HumanResourceExample_offer_v1.4.xml",
      "setu/setu/examples/StaffingOrder/StaffingOrderExample_v2.0.json",
      "vum/backend-werkzoekendenprofielen-bemiddelaar__werkzoekende.json",
      "vum/backend-werkzoekendenprofielen-bron__test-user.json",
      "vum/frontend__example-jsons__1werkzoekende.json",
      "vum/frontend__example-jsons__1vacature.json",
      "vum/frontend__example-jsons__UM-Werkzoekenden-20220126-071632.json",
    ].map { feeds + $0 }
    let summary = try office.session().importCandidates(from: paths)
    #expect(summary.new >= 27)
    #expect(summary.formats.count == 4)
    #expect(summary.personalFields > 150)
    let personal = [
      "Kløktig", "Potet", "1977-06-24", "noreply@nav.no", "11111111", "Hendriks",
      "richard.hendriks", "555-4321", "Broadway", "neutralthoughts", "dandymusicnl", "Erlich",
      "Bachman", "Hooli", "Pied Piper", "Oklahoma", "Pietersen", "Michiel", "12121748", "65746845",
      "jan.pietersen", "janpietersen", "Voorbeeldstraat", "1234AB", "1975-06-05",
      "Married", "Rolstoel", "45jfero8tufjsjlfre90t9rt0et", "Henk", "Janssen", "Klaassen",
      "23658715", "base64encoded", "Jelte", "Bootsma", "0644353183", "2000-10-23", "Hennie",
      "de Veer", "0678123490", "Lian.Doe", "testdorp", "088-7777777", "088-1234567",
      "dummygebruik", "1234AA", "4622AB", "Acme", "ACME", "Michael Johnson", "0612345678",
      "michael@email.com", "indicatieLdr", "eisAanWerk", "indicatieBegeleiding",
    ]
    // The words are those of the samples: a test that looks for nothing would always pass.
    let samples = paths.map { Disk.text(of: $0) }.joined()
    for word in personal { #expect(samples.contains(word), "\(word) is in no sample") }
    for name in Disk.entries(of: office.scratch.path) {
      for word in personal {
        #expect(!Disk.file(office.scratch.path(name), holds: word), "\(word) in \(name)")
      }
    }
    #expect(Disk.file(try #require(summary.rejects), holds: "otherDocument"))
    #expect(
      Disk.file(office.store.path, holds: "Kozijnenmaker")
        || Disk.file(
          office.store.path + "-wal", holds: "Kozijnenmaker")
    )
  }
}
