import Feeds
import SkillModel
import Testing

@Suite struct VUMJobseekerTests {
  static let jobseeker = """
    {"idWerkzoekende":"W-1","indicatieLdrRegistratie":1,"persoonlijkePresentatie":"Verzonnen verhaal",
    "eisAanWerk":{"indicatieBegeleiding":1},"emailadres":["verzonnen@example.org"],
    "telefoonnummer":["0612345678"],"contactpersoon":[{"naamContactpersoonAfdeling":"Verzonnen"}],
    "bemiddelingsberoep":[{"codeBeroepsnaam":"1","omschrijvingBeroepsnaam":"Timmerman"},
    {"naamBeroepOngecodeerd":"Metselaar"}],
    "mobiliteit":{"bemiddelingspostcode":"1234AB","maximaleReisafstand":15,"maximaleReistijd":30},
    "flexibiliteit":{"codeRegiostraal":8,"indicatieOnregelmatigWerkOfPloegendienst":2},
    "werktijden":{"aantalWerkurenPerWeekMinimaal":24,"aantalWerkurenPerWeekMaximaal":40},
    "contractvorm":[{"codeTypeArbeidscontract":"B","codeTypeOvereenkomst":"02"},
    {"codeTypeArbeidscontract":"O"}],
    "arbeidsmarktkwalificatie":{"codeWerkEnDenkniveauWerkzoekende":5,
    "vakvaardigheid":[{"omschrijving":"timmeren, mijn nummer is 111222333"}],
    "gedragscompetentie":[{"codeGedragscompetentie":24105,
    "omschrijvingGedragscompetentie":"sociaal"}],
    "taalbeheersing":[{"codeTaal":"nld","codeNiveauTaalbeheersingMondeling":4}],
    "interesse":[{"naamInteresse":"houtbouw"}],"rijbewijs":[{"codeSoortRijbewijs":"BE"}],
    "cursus":[{"naamCursus":"BHV","datumCertificaat":"2021-10-07"}],
    "opleiding":[{"codeNiveauOpleiding":4,"indicatieDiploma":1,"datumDiploma":"2002-07-01",
    "opleidingsnaam":{"omschrijvingOpleidingsnaam":"timmeren"}},
    {"codeNiveauOpleiding":5,"indicatieDiploma":1,
    "opleidingsnaam":{"naamOpleidingOngecodeerd":"bouwkunde"}},
    {"codeNiveauOpleiding":"6","indicatieDiploma":2}],
    "werkervaring":[{"datumAanvangWerkzaamheden":"2002-05-01","datumEindeWerkzaamheden":"2021-12-31",
    "naamOrganisatie":"Verzonnen BV","beroep":{"naamBeroepOngecodeerd":"Kozijnenmaker"}}]}}
    """

  @Test func everyFieldOfTheTable() throws {
    let people = try People(Self.jobseeker)
    var expected = Candidate(id: CandidateID(rawValue: "W-1"))
    expected.claims = [
      Claim(skill: nil, phrase: "timmeren, mijn nummer is *********"),
      Claim(skill: nil, phrase: "sociaal"),
    ]
    expected.occupations = [
      PastOccupation(uri: nil, title: "Kozijnenmaker", from: 2002, to: 2021)
    ]
    expected.education = [
      Education(level: nil, title: "timmeren (mbo)", year: 2002),
      Education(level: EducationLevel(nlqf: 6), title: "bouwkunde", year: nil),
      Education(level: nil, title: "wo/master, zonder diploma", year: nil),
    ]
    expected.credentials = [HeldCredential(kind: nil, title: "BHV", year: 2021)]
    expected.gates = ["drivingLicence:BE": .held]
    expected.languages = [LanguageSkill(language: .dutch, level: nil)]
    expected.limits.postcode = "1234"
    expected.limits.maxKm = 15
    expected.wishes.occupations = ["Timmerman", "Metselaar"]
    expected.wishes.interests = ["houtbouw"]
    expected.wishes.leastWorkHours = 24
    expected.wishes.mostWorkHours = 40
    expected.wishes.acceptsShifts = false
    expected.wishes.contracts = ["temporary", "learning", "permanent"]
    #expect(people.candidates == [expected])
    let notes = try #require(people.notes.first)
    #expect(notes.format == .vum)
    #expect(notes.personalFields == 6)
    #expect(notes.maskedNumbers == 1)
    #expect(notes.faults.isEmpty)
    #expect(!"\(people)".contains("erzonnen"))
  }

  @Test func aListAndAWrapper() throws {
    let one = Self.jobseeker
    let two = one.replacing("W-1", with: "W-2")
    #expect(try People("[\(one),\n\(two)]").candidates.map(\.id.rawValue) == ["W-1", "W-2"])
    let wrapped = try People("{\"bronID\":\"x\",\"werkzoekende\":\(one)}")
    #expect(try wrapped.candidates == People(one).candidates)
  }

  @Test func theRadiusStandsInForTheDistance() throws {
    let people = try People("{\"idWerkzoekende\":\"1\",\"flexibiliteit\":{\"codeRegiostraal\":5}}")
    #expect(people.candidates.first?.limits.maxKm == 50)
  }

  @Test func valuesThatDoNotFitAreLeftOut() throws {
    let people = try People(
      """
      {"idWerkzoekende":"1","mobiliteit":{"bemiddelingspostcode":"Verzonnenstraat 1"},
      "werktijden":{"aantalWerkurenPerWeekMinimaal":40,"aantalWerkurenPerWeekMaximaal":8},
      "contractvorm":[{"codeTypeArbeidscontract":"X"}],"arbeidsmarktkwalificatie":{
      "rijbewijs":[{"codeSoortRijbewijs":"str"}],"taalbeheersing":[{"codeTaal":"xyz"}],
      "werkervaring":[{"datumAanvangWerkzaamheden":"ooit","beroep":{"naamBeroepOngecodeerd":"lasser"}}],
      "vakvaardigheid":"timmeren"}}
      """)
    #expect(people.candidates.first?.occupations.map(\.title) == ["lasser"])
    #expect(people.candidates.first?.wishes == Wishes())
    #expect(people.reasons.count == 7)
    #expect(!"\(people.reasons)".contains("Verzonnen"))
  }

  @Test func withoutAnIDItIsSaid() throws {
    let people = try People("{\"arbeidsmarktkwalificatie\":{}}")
    #expect(people.notes.first?.isIDMissing == true)
    let number = try People("{\"idWerkzoekende\":\"111222333\",\"arbeidsmarktkwalificatie\":{}}")
    #expect(number.notes.first?.isIDMissing == true)
    #expect(number.candidates.first?.id.rawValue == "1")
  }
}
