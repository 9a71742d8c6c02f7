import Feeds
import SkillModel
import Testing

/// VUM vacatures: the list, the wrappers, the codes.
@Suite struct VUMVacancyTests {
  private func vacancy(_ members: String) throws -> Vacancy {
    try #require(
      try ReadVacancies(#"{"idVacature": "v", "naamVacature": "Kok", \#(members)}"#).vacancies.first
    )
  }

  @Test func everyWrapperGivesTheSameVacancy() throws {
    let inner = #"{"idVacature":"1","naamVacature":"Kok"}"#
    let bare = try ReadVacancies(inner).vacancies
    #expect(bare.map(\.id) == ["1"])
    #expect(try ReadVacancies("[\(inner)]").vacancies == bare)
    #expect(try ReadVacancies("  \n\u{FEFF}".filter { !$0.isWhitespace } + inner).vacancies == bare)
    #expect(try ReadVacancies(#"{"vraagId":"q","vacatures":[\#(inner)]}"#).vacancies == bare)
    #expect(try ReadVacancies(#"{"vacature":\#(inner)}"#).vacancies == bare)
    #expect(try ReadVacancies(inner + "\n" + inner + "\n").vacancies == bare + bare)
    let fromSource = try ReadVacancies(#"{"bronID":"gemeente X","vacature":\#(inner)}"#).vacancies
    #expect(fromSource.map(\.owner) == ["gemeente X"])
  }

  @Test func aMatchHasTheIDThatVUMGave() throws {
    let read = try ReadVacancies(
      #"{"vraagID":"q","matches":[{"vumID":"77","beroep":{"codeBeroepsnaam":"20039"}}]}"#)
    #expect(read.vacancies.map(\.owner) == ["VUM"])
    #expect(read.vacancies.map(\.id) == ["77"])
    #expect(read.vacancies.first?.title == nil)
    #expect(read.count.formats == [.vum])
  }

  @Test(arguments: [
    ("B", "01", [ContractKind.temporary]), ("O", "01", [.permanent]),
    ("O", "02", [.permanent, .apprenticeship]),
    ("B", "04", [.temporary, .workExperience]), ("B", "03", [.temporary, .voluntary]),
  ])
  func contractCodes(time: String, kind: String, contracts: [ContractKind]) throws {
    let read = try vacancy(
      #""contractvorm":[{"codeTypeArbeidscontract":"\#(time)","codeTypeOvereenkomst":"\#(kind)"}]"#)
    #expect(read.contracts.map(\.value) == contracts)
  }

  @Test(
    arguments: [
      ("\"0\"", nil, nil), ("\"1\"", nil, "1 geen basisopleiding"), ("\"3\"", nil, "3 vmbo"),
      ("\"4\"", nil, "4 mbo/havo/vwo"), ("5", 6, "5 hbo"), ("\"6\"", nil, "6 wo"),
      ("\"7\"", nil, nil),
      ("\"x\"", nil, "x"),
    ] as [(String, Int?, String?)])
  func levelsOfWorkAndThinking(code: String, level: Int?, text: String?) throws {
    let read = try vacancy(#""codeWerkEnDenkniveauMinimaal": \#(code)"#)
    #expect(read.levels.map(\.value.text) == (text.map { [$0] } ?? []))
    #expect(read.levels.first?.value.level == level.flatMap { EducationLevel(nlqf: $0) })
  }

  @Test(arguments: [("1", true), ("2", false), ("0", nil)] as [(String, Bool?)])
  func anIndicatorIsNoBoolean(code: String, isAsked: Bool?) throws {
    let read = try vacancy(
      #""opleiding":[{"codeNiveauOpleiding":5,"indicatieDiploma":\#(code)}]"#)
    #expect(
      read.levels.map(\.value) == [
        AskedLevel(level: EducationLevel(nlqf: 6), text: "5 hbo/bachelor", isDiplomaAsked: isAsked)
      ])
  }

  @Test func aLanguageThatIsNotAskedIsNone() throws {
    let read = try vacancy(
      #"""
      "taalbeheersing":[{"codeTaal":"eng","codeNiveauTaalbeheersingMondeling":1,
      "codeNiveauTaalbeheersingLezen":8},{"codeTaal":"nld","codeNiveauTaalbeheersingMondeling":1,
      "codeNiveauTaalbeheersingLezen":3},{"codeTaal":"pol"}]
      """#)
    #expect(read.languages.map(\.value.language.rawValue) == ["nl", "pl"])
    #expect(read.languages.allSatisfy { $0.value.level == nil })
  }

  @Test func contradictionsAndOddValuesAreKeptAndNoted() throws {
    let read = try ReadVacancies(
      #"""
      {"idVacature":"v","naamVacature":"Kok","rijbewijs":[{"codeSoortRijbewijs":"b"},
      {"codeSoortRijbewijs":"Q"}],"sluitingsDatumVacature":"ooit","werktijden":
      {"aantalWerkurenPerWeekMinimaal":40,"aantalWerkurenPerWeekMaximaal":20},
      "werkgever":{"adresHouding":[{"adres":{"adresBuitenland":{"landencodeIso":"BE",
      "woonplaatsnaamBuitenland":"Gent"}}}]},"arbeidsVoorwaarden":{"salarisIndicatie":"schaal 8"},
      "sollicitatiewijze":[{"webadres":{"url":"https://example.nl/v"}}],
      "gedragscompetentie":[{"codeGedragscompetentie":24101}]}
      """#)
    let kok = try #require(read.vacancies.first)
    #expect(
      read.badValues == [
        "sluitingsDatumVacature=ooit", "werktijden.aantalWerkurenPerWeekMaximaal=40.0 > 20.0",
        "gedragscompetentie.codeGedragscompetentie=24101", "rijbewijs.codeSoortRijbewijs=Q",
      ])
    #expect(kok.licences.map(\.value) == ["B"])
    #expect(
      kok.hours.map(\.value) == [
        HoursRange(least: 40, most: nil), HoursRange(least: nil, most: 20),
      ])
    #expect(kok.places.map(\.value) == [VacancyPlace(town: "Gent", country: "BE")])
    #expect(kok.salaries.map(\.value) == [Salary(text: "schaal 8")])
    #expect(kok.url?.value == "https://example.nl/v")
    #expect(read.notes[0].faults.allSatisfy { $0.place.record == "v" && $0.place.line == 1 })
  }

  @Test func nothingOfAContactPersonIsKept() throws {
    let read = try ReadVacancies(
      #"""
      {"idVacature":"v","naamVacature":"Kok","werkgever":{"handelsnaamOrganisatie":"Bistro",
      "contactpersoon":[{"naamContactpersoonAfdeling":"Jansen","telefoonnummer":["0612345678"]}]}}
      """#)
    #expect(!"\(read.vacancies) \(read.notes)".contains("Jansen"))
    #expect(read.notes.map(\.personalFields) == [1])
  }

  @Test func aVacancyThatSaysNothingIsAFault() throws {
    let read = try ReadVacancies(#"[{"idVacature":"1"},{"idVacature":"2","naamVacature":" "}]"#)
    #expect(read.vacancies == [])
    #expect(read.reasons == Array(repeating: .badValue(column: "title", value: ""), count: 2))
    #expect(read.faults.map(\.place.record) == ["1", "2"])
    #expect(read.count.faults == 2)
  }
}
