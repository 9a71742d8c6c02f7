import Advisory
import Feeds
import SkillModel
import Store
import TestSupport
import Testing

/// Titles that are no label: of past work, of vacancies and of targets.
@Suite struct TitlePlacingTests {
  private func office() throws -> Office {
    try Office([SmallTaxonomy.folder(), SmallTaxonomy.folder(language: "nl")])
  }

  private func person(_ titles: String..., in office: Office) throws -> Candidate {
    let list = titles.map { "{\"title\":\"\($0)\"}" }.joined(separator: ",")
    return try office.person("{\"id\":\"K-1\",\"occupations\":[\(list)]}")
  }

  @Test func pastWorkCountsAsWhatItIsMostLikeAndSaysSo() throws {
    let office = try office()
    let person = try person("Senior Verpleegkundige (m/v) 32 uur", "verpleegkundige", in: office)
    #expect(
      person.occupations.map(\.uri?.rawValue) == [
        SmallURI.occupation("nurse"), SmallURI.occupation("nurse"),
      ])
    #expect(person.occupations.map(\.isLinked) == [true, false])
    let result = try office.session().match(person, MatchRequest(domains: nil))
    #expect(result.titles.linked.map(\.title) == ["Senior Verpleegkundige (m/v) 32 uur"])
    #expect(result.titles.linked.map(\.uri.rawValue) == [SmallURI.occupation("nurse")])
    #expect(result.titles.linked.map(\.label) == ["verpleegkundige"])
    #expect(result.titles.unplaced.isEmpty)
    let json = try JSONParser.parse(result.json)
    #expect(json["linkedTitles"]?.array?.first?.names == ["title", "uri", "label"])
    #expect(json["unplacedTitles"] == nil && json["nearestTitles"] == nil)
    // The same as with the label itself.
    let plain = try self.person("verpleegkundige", in: office)
    let same = try office.session().match(plain, MatchRequest(domains: nil))
    #expect(same.matches.map(\.uri) == result.matches.map(\.uri))
  }

  @Test func whatStandsInBracketsIsNoPartOfATitle() throws {
    let office = try office()
    let person = try person("Netwerkbeheerder (school)", in: office)
    #expect(person.occupations.map(\.uri?.rawValue) == [SmallURI.occupation("network")])
    // It is said, since the title itself is no label.
    let result = try office.session().match(person, MatchRequest(domains: nil))
    #expect(result.titles.linked.map(\.label) == ["netwerkbeheerder"])
  }

  @Test func whatIsStoredAndExportedKeepsTheWordsAlone() throws {
    let office = try office()
    let path = office.scratch.write(
      "people.json", "{\"id\":\"K-2\",\"occupations\":[{\"title\":\"Sr. verpleegkundige\"}]}")
    let summary = try office.session().importCandidates(from: [path])
    #expect(summary.placing.linkedTitles.map(\.label) == ["verpleegkundige"])
    #expect(summary.placing.placed == 1 && summary.placing.unplaced == 0)
    let profile = try office.session().profile(CandidateID(rawValue: "K-2"))
    #expect(profile.candidate.occupations.map(\.uri) == [nil])
    #expect(profile.titles.linked.map(\.label) == ["verpleegkundige"])
    #expect(!profile.json.contains("nurse"))
  }

  @Test func titlesOfSeveralOccupationsAreNotGuessedAndBothAreNamed() throws {
    let office = try office()
    let person = try person("monteur", "zweefvlieger", in: office)
    #expect(person.occupations.map(\.uri) == [nil, nil])
    let result = try office.session().match(person, MatchRequest(domains: nil))
    #expect(result.titles.unplaced.map(\.title) == ["monteur", "zweefvlieger"])
    #expect(
      Set(result.titles.unplaced[0].nearest.map(\.uri.rawValue))
        == [SmallURI.occupation("electrician"), SmallURI.occupation("mechanic")])
    let json = try JSONParser.parse(result.json)
    #expect(json["unplacedTitles"]?.array?.compactMap(\.string) == ["monteur", "zweefvlieger"])
    #expect(json["nearestTitles"]?.array?.first?["title"]?.string == "monteur")
    #expect(
      json["nearestTitles"]?.array?.first?["nearest"]?.array?.first?.names == ["uri", "label"])
  }

  @Test func aMisspelledTargetIsNotFoundButNamed() throws {
    let office = try office()
    let session = try office.session()
    let person = try office.person(Office.nurse)
    let fault = #expect(throws: AdvisoryFault.self) {
      try session.gap(person, target: "verpleegkunige")
    }
    guard case .targetNotFound("verpleegkunige", let nearest) = fault else {
      Issue.record("\(String(describing: fault))")
      return
    }
    #expect(nearest.first?.label == "verpleegkundige")
  }

  @Test func aMisspelledSearchIsAnsweredWithWhatIsNear() throws {
    let office = try office()
    let session = try office.session()
    let near = try session.search("verpleegkunige", limit: 5)
    #expect(near.hits.first?.uri.rawValue == SmallURI.occupation("nurse"))
    #expect(near.hits.allSatisfy { $0.isNear })
    let json = try JSONParser.parse(near.json)
    #expect(
      json["matches"]?.array?.first?.names == [
        "uri", "kind", "scheme", "label", "matched", "lang", "near",
      ])
    let known = try session.search("verpleeg", limit: 5).hits
    #expect(!known.isEmpty && known.allSatisfy { !$0.isNear })
    #expect(try session.search("zeemeermin", limit: 5).hits.isEmpty)
    #expect(try session.search("verpleegkunige", kinds: [.skill], limit: 5).hits.isEmpty)
  }

  @Test func aVacancyTakesTheOccupationItsTitleIsMostLike() throws {
    let office = try VacancyOffice()
    let summary = try office.take(
      VacancyOffice.feed(
        VacancyOffice.ad("1", "Sr. Data Engineer m/v/x 36 uur Utrecht"),
        VacancyOffice.ad("2", "Gezocht: zonnige duizendpoot")))
    #expect(summary.linking.linked == 2)
    #expect(summary.linking.withOccupation == 1)
  }

  @Test func labelsOfCompetentNLAreNeverLinkedTo() throws {
    let office = try office()
    let before = try links("zeppelinvaarder", office)
    try office.load(
      path: office.scratch.write(
        "competentnl/cnl_occupation_labels.csv",
        "uri,pref_label,label,label_type,synced_at\n"
          + "https://linkeddata.competentnl.nl/uwv/id/occupation/A,Zeppelinvaarder,Zeppelinvaarder,"
          + "prefLabel,2025-12-26 21:33:22\n"))
    #expect(try office.session().search("zeppelinvaarder", limit: 5).hits.count == 1)
    #expect(try links("zeppelinvaarder", office) == before)
  }

  private func links(_ title: String, _ office: Office) throws -> [String] {
    let batch = try office.session().link(LinkRequest(kind: .occupation, limit: 0))
    let answer = batch.answer(BatchLine(utf8: Array("{\"query\":\"\(title)\"}".utf8), number: 1))
    return try JSONParser.parse(answer.utf8)["matches"]?.array?.compactMap { $0["uri"]?.string }
      ?? []
  }
}
