import Advisory
import Feeds
import SkillModel
import Store
import TestSupport
import Testing

/// People and vacancies.
@Suite struct VacancyMatchTests {
  typealias Office = VacancyOffice

  private func match(
    _ office: Office, _ filter: VacancyFilter = VacancyFilter(), limit: Int = 0,
    domains: Domains? = .technologie, person: String = Office.carer
  ) throws -> VacancyMatchResult {
    try office.session().matchVacancies(
      try office.candidate(person),
      VacancyMatchRequest(domains: domains, filter: filter, limit: limit))
  }

  @Test func everyVacancyIsRankedOrCounted() throws {
    let office = try Office()
    try office.takeExamples()
    let filters = [
      VacancyFilter(), VacancyFilter(region: "Utrecht"), VacancyFilter(maxKm: 30),
      VacancyFilter(hours: HoursRange(least: 24, most: 32)),
      VacancyFilter(contracts: [.apprenticeship]),
      VacancyFilter(
        region: "PV26", maxKm: 20, hours: HoursRange(least: 16, most: 32),
        contracts: [.permanent], languages: [.dutch]),
    ]
    for filter in filters {
      let result = try match(office, filter)
      let removed = result.filters.reduce(0) {
        $0 + $1.removed + ($1.removesUnsaid ? $1.unsaid : 0)
      }
      #expect(
        result.matches.count + removed + result.ageConditionCount + result.withoutRequirements
          == result.considered)
      #expect(result.matches.allSatisfy { $0.vacancy != nil })
    }
    #expect(try match(office).expired == 1)
  }

  @Test func filtersKeepWhatFits() throws {
    let office = try Office()
    try office.takeExamples()
    let near = try match(office, VacancyFilter(maxKm: 25))
    #expect(
      near.matches.compactMap(\.vacancy).allSatisfy { card in
        card.kilometres.map { $0 <= 25 } == true
          || card.vacancy.places.contains(where: \.value.isRemote)
      })
    #expect(!near.matches.isEmpty)
    let learning = try match(office, VacancyFilter(contracts: [.apprenticeship]))
    #expect(
      Set(learning.matches.map(\.label)) == [
        "Leerling elektromonteur utiliteit", "Elektromonteur woningbouw (bbl)",
      ])
    let experience = try match(office, VacancyFilter(contracts: [.workExperience]))
    #expect(experience.matches.map(\.label) == ["Ervaring opdoen op de ICT-afdeling"])
    let region = try match(office, VacancyFilter(region: "AM22"))
    #expect(region.region?.region.code == "AM22")
  }

  @Test func aPlaceThatMayBeSeveralIsNotGuessed() throws {
    let office = try Office()
    try office.take(
      Office.feed(
        Office.ad("1", "Monteur zonnepanelen", city: "Hengelo"),
        Office.ad("2", "Monteur zonnepanelen", city: "Hengelo", postcode: "7551 AB"),
        Office.ad("3", "Monteur zonnepanelen", city: "Amsterdam Centrum, NH, NL")))
    let result = try match(office, VacancyFilter(region: "GM0164"))
    #expect(result.matches.map(\.uri.rawValue) == ["indeed/a.example/2"])
    let effect = try #require(result.filters.first)
    #expect(effect.name == .region && effect.removed == 1 && effect.unsaid == 1)
    #expect(throws: AdvisoryFault.self) { try match(office, VacancyFilter(region: "Hengelo")) }
    let card = try #require(try office.session().showVacancy("3"))
    #expect(card.vacancy.municipalities == ["Amsterdam"])
  }

  @Test func anAgeConditionIsNamedAndNotRanked() throws {
    let office = try Office()
    try office.takeExamples()
    let result = try match(office)
    #expect(!result.matches.contains { $0.label == "Junior softwaretester" })
    #expect(result.ageConditions.map(\.title) == ["Junior softwaretester"])
    #expect(result.ageConditions.first?.conditions.first?.contains("30 jaar") == true)
  }

  @Test func contradictionsAreKeptAndShown() throws {
    let office = try Office()
    try office.takeExamples()
    let card = try #require(try office.session().showVacancy("ZG-101"))
    let hours = try #require(card.vacancy.contradictions.first { $0.about == .hours })
    #expect(hours.facts.map(\.value) == ["35+", "24"])
    #expect(hours.facts[0].path == "job/jobtype")
    #expect(hours.facts[1].path.hasPrefix("text job/description["))
    try office.take(
      """
      [{"idVacature":"v","naamVacature":"Timmerman","werkgever":{"adresHouding":[{"adres":
      {"adresNederland":{"postcode":"4600AA","woonplaatsnaam":"Eindhoven"}}}]}}]
      """)
    let place = try #require(try office.session().showVacancy("v")).vacancy.contradictions
    #expect(place.map(\.about) == [.place])
    #expect(place.first?.facts.map(\.value) == ["4600AA", "Eindhoven"])
  }

  @Test func fewSkillsBorrowThoseOfTheOccupationAndSaySo() throws {
    let office = try Office()
    try office.take(
      """
      [{"idVacature":"v1","naamVacature":"Data-analist","beroep":{"omschrijvingBeroepsnaam":
      "data-analist"},"vakvaardigheid":[{"omschrijving":"SQL"},{"omschrijving":"toveren"}]},
      {"idVacature":"v2","naamVacature":"Van alles","vakvaardigheid":[{"omschrijving":"SQL"}]},
      {"idVacature":"v3","naamVacature":"Data-analist","vakvaardigheid":[{"omschrijving":"SQL"},
      {"omschrijving":"werken met Excel"},{"omschrijving":"statistiek"},
      {"omschrijving":"gegevens opschonen"},{"omschrijving":"gegevens analyseren"}]}]
      """)
    let result = try match(office)
    let borrowing = result.matches.compactMap(\.vacancy).filter(\.isBorrowing).map(\.key.id)
    #expect(borrowing == ["v1"])
    #expect(result.withoutRequirements == 1)
    let session = try office.session()
    let gap = try session.gap(try office.candidate(Office.carer), target: "v1")
    let own = gap.requirements.filter { $0.origin?.origin == "phrase" }
    #expect(own.map(\.origin?.phrase) == ["SQL"])
    #expect(own.first?.origin?.path?.contains("vakvaardigheid") == true)
    #expect(gap.requirements.contains { $0.origin?.origin == "occupation" })
    #expect(gap.requirements.count > 10)
    #expect(
      try session.gap(try office.candidate(Office.carer), target: "v3").requirements.count == 5)
    #expect(throws: AdvisoryFault.vacancyNotComparable("vum//v2")) {
      try session.gap(try office.candidate(Office.carer), target: "v2")
    }
    #expect(try session.showVacancy("v1")?.unlinkedPhrases == ["toveren"])
  }

  @Test func findGivesWorkThatLeadsToAVacancy() throws {
    let office = try Office()
    try office.takeExamples()
    let found = try office.session().find("UM-9001", includesTechnology: false, limit: 5)
    #expect(found.target.rawValue == "vum//UM-9001")
    #expect(found.label == "Werkplekbeheerder gemeente")
    #expect(found.origins.count == 5)
    #expect(found.origins.map(\.fit) == found.origins.map(\.fit).sorted(by: >))
  }

  /// Law 1 and 5: the same answer bit for bit, whatever order the feed came in.
  @Test func theOrderOfTheFeedChangesNothing() throws {
    let ads = (1...12).map {
      Office.ad("\($0)", $0 % 2 == 0 ? "Data-analist" : "Monteur zonnepanelen", city: "Utrecht")
    }
    let answers = try [ads, ads.reversed()].map { ads in
      let office = try Office()
      for ad in ads { try office.take(Office.feed(ad)) }
      return try match(office).json
    }
    #expect(answers[0] == answers[1])
  }

  @Test func everyFieldOfTheAnswerIsKnown() throws {
    let office = try Office()
    try office.takeExamples()
    let json = try JSONParser.parse(try match(office, limit: 3).json)
    #expect(
      json.names == [
        "asOf", "policy", "editions", "attribution", "advice", "candidate", "matches", "considered",
        "filters", "expired", "duplicates", "withoutRequirements", "unlinked",
        "ageConditionCount", "ageConditions", "strengths", "questions", "stable", "farLeftOut",
        "higherLeftOut", "weak", "hoursPerWeek", "hoursAssumed",
      ])
    let first = try #require(json["matches"]?.array?.first)
    #expect(first["kind"]?.string == "vacancy")
    let known: Set = [
      "key", "source", "municipalities", "km", "occupation", "occupationLabel", "borrowed",
      "ownSkills", "alsoAt", "contradictions", "ageCondition", "over", "published", "facts",
    ]
    #expect(first["vacancy"].map { Set($0.names).isSubset(of: known) } == true)
    let card = try JSONParser.parse(try #require(try office.session().showVacancy("b-2")).json)
    #expect(
      card.names == [
        "asOf", "policy", "editions", "attribution", "kind", "label", "open", "firstSeenOn",
        "importedOn", "vacancy", "skills", "phrases", "text", "earlier",
      ])
  }

  @Test func rolesSayHowManyVacanciesAreOpen() throws {
    let office = try Office()
    let session = try office.session()
    let carer = try office.candidate(Office.carer)
    #expect(
      try session.match(carer, MatchRequest(limit: 0)).matches.allSatisfy {
        $0.openVacancies == nil
      })
    try office.takeExamples()
    let roles = try session.match(carer, MatchRequest(limit: 0)).matches
    #expect(roles.first { $0.label == "monteur zonnepanelen" }?.openVacancies == 2)
    // The one of two sources counts once, what has passed its last day not at all.
    #expect(roles.first { $0.label == "functioneel beheerder ECD" }?.openVacancies == 1)
    #expect(roles.contains { $0.openVacancies == 0 })
  }

  @Test func aBatchRanksVacanciesAsMatchDoes() throws {
    let office = try Office()
    try office.takeExamples()
    let session = try office.session()
    let batch = try session.rank(
      RankRequest(ranksVacancies: true, domains: .technologie, limit: 0))
    let (bytes, _, isError) = batch.answer(Array(Office.carer.utf8), number: 1)
    #expect(!isError)
    let lines = try JSONParser.parse(bytes)["matches"]?.array ?? []
    let matches = try match(office).matches
    #expect(lines.compactMap { $0["uri"]?.string } == matches.map(\.uri.rawValue))
    #expect(lines.compactMap { $0["label"]?.string } == matches.map(\.label))
    #expect(lines.compactMap { $0["band"]?.string } == matches.map(\.band.rawValue))
  }

  @Test func wishesAreHeldAgainstWhatAnAdSays() throws {
    let office = try Office()
    try office.take(
      """
      [{"idVacature":"v1","naamVacature":"Data-analist","beroep":{"omschrijvingBeroepsnaam":
      "data-analist"},"werktijden":{"aantalWerkurenPerWeekMinimaal":36,
      "aantalWerkurenPerWeekMaximaal":40},"contractvorm":[{"codeTypeOvereenkomst":"02"}],
      "werkgever":{"adresHouding":[{"adres":{"adresNederland":{"postcode":"9711AA",
      "woonplaatsnaam":"Groningen"}}}]}}]
      """)
    let person = """
      {"id":"K-1","occupations":[{"title":"verzorgende"}],
      "limits":{"postcode":"3511","maxKm":30},
      "wishes":{"workHours":{"max":24},"contracts":["learning"],"shifts":false}}
      """
    let wishes = try #require(try match(office, person: person).matches.first).wishes
    func state(_ name: ShownWish.Name) -> ShownWish.State? {
      wishes.first { $0.name == name }?.state
    }
    #expect(state(.workHours) == .differs)
    #expect(state(.contract) == .meets)
    #expect(state(.distance) == .differs)
    #expect(state(.shifts) == .ask)
  }
}
