import Feeds
import SkillModel
import Testing

/// schema.org postings: the shapes a page gives them, and each field in its forms.
@Suite struct JobPostingTests {
  private func posting(_ members: String) throws -> Vacancy {
    try #require(
      try ReadVacancies(#"{"@type":"JobPosting","title":"Kok",\#(members)}"#).vacancies.first)
  }

  // MARK: - Shapes

  @Test(arguments: [
    #"{"@type":"JobPosting","title":"Kok"}"#,
    #"[{"@type":"JobPosting","title":"Kok"}]"#,
    #"[[{"@type":"JobPosting","title":"Kok"}]]"#,
    #"{"@type":["Thing","JobPosting"],"title":"Kok"}"#,
    #"{"@type":"http://schema.org/JobPosting","title":"Kok"}"#,
    #"{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},{"@type":"JobPosting","title":"Kok"}]}"#,
    #"[{"@context":"https://schema.org","@graph":[{"@type":"JobPosting","title":"Kok"}]}]"#,
    #"{"@type":"ItemList","itemListElement":[{"@type":"ListItem","position":1,"item":{"@type":"JobPosting","title":"Kok"}}]}"#,
    #"{"@type":"WebPage","mainEntity":{"@type":"JobPosting","title":"Kok"}}"#,
    #"{"@type":"WebPage","mainEntity":{"@type":"ItemList","itemListElement":[{"@type":"JobPosting","title":"Kok"}]}}"#,
    #"[{"@type":["http://schema.org/JobPosting"],"http://schema.org/title":[{"@value":"Kok"}]}]"#,
    "<html><script type='application/ld+json'>{\"@type\":\"JobPosting\",\"title\":\"Kok\"}</script></html>",
  ])
  func everyShapeGivesThePosting(text: String) throws {
    let read = try ReadVacancies(text)
    #expect(read.vacancies.map(\.title) == [Sourced("Kok", at: "title")])
    #expect(read.reasons == [])
    #expect(read.count.formats == [.schemaOrg])
  }

  @Test func aPageWithScriptsOfAllKinds() throws {
    let read = try ReadVacancies(
      """
      \u{FEFF}
      <!-- a > b --><!DOCTYPE HTML PUBLIC "-//W3C//DTD XHTML 1.0//EN" "x.dtd">
      <html><head><script>var a = "<script>"; if (a < 1) {}</script>
      <script TYPE="application/ld+json">{"@type":"BreadcrumbList","itemListElement":[]}</script>
      <script type='application/ld+json'>//<![CDATA[
      {"@type":"JobPosting","title":"A"}
      //]]></script>
      <script type=application/ld+json data-a=">">/*<![CDATA[*/{"@type":"JobPosting","title":"B"}/*]]>*/
      </script><SCRIPT type="application/ld+json"><!--
      [{"@type":"JobPosting","title":"C"},
       {"@type":"JobPosting","title":"D <!-- geen einde -->"}]
      --></SCRIPT>
      <script type="application/ld+json">{&quot;@type&quot;:&quot;JobPosting&quot;,&quot;title&quot;:&quot;E &amp;amp; F&quot;}</script>
      <script type="application/ld+json">{"@type":"JobPosting","title":</script>
      <script type="application/ld+json">{"@type":"JobPosting","title":"G"}
      """)
    #expect(read.vacancies.map { $0.title?.value.prefix(1) } == ["A", "B", "C", "D", "E", "G"])
    #expect(read.notes.map(\.line) == [6, 8, 10, 11, 13, 15])
    #expect(read.count.brokenOff?.reason == .truncatedRecord)
    #expect(read.count.brokenOff?.place.line == 14)
  }

  @Test func aPageWithoutAPostingHasAName() throws {
    for text in [
      "<!doctype html><p>Wij zoeken een kok</p>", "<html></html>",
      "<?xml version='1.0'?><html itemscope itemtype='https://schema.org/JobPosting'></html>",
      #"<html><script type="application/ld+json">{"@type":"WebSite"}</script></html>"#,
    ] {
      let read = try ReadVacancies(text)
      #expect(read.vacancies == [])
      #expect(read.reasons == [.notAVacancy(.webPage)])
    }
  }

  /// A browser takes a page that is no UTF-8 as Windows-1252.
  @Test func aPageOfBeforeUTF8() throws {
    let page =
      Array(
        "<html><script type=\"application/ld+json\">{\"@type\":\"JobPosting\",\"title\":\"Caf".utf8)
      + [0xE9, 0x80] + Array("\"}</script></html>".utf8)
    let read = try ReadVacancies(ByteSource(name: "v", bytes: page))
    #expect(read.vacancies.map(\.title?.value) == ["Café€"])
  }

  @Test func whatStandsBesideAPostingIsNoFault() throws {
    let read = try ReadVacancies(
      #"{"@graph":[{"@type":"Organization","name":"x"},{"@type":"JobPosting","title":"Kok"},{"@type":"Course","name":"y"},{"name":"z"}]}"#
    )
    #expect(read.vacancies.count == 1)
    #expect(read.faults == [])
  }

  // MARK: - Identity

  @Test func theIDAndWhoGaveIt() throws {
    let named = try posting(
      #""identifier":{"@type":"PropertyValue","name":"Bistro","value":1234},"url":"https://x.nl/1""#
    )
    #expect(named.owner == "Bistro")
    #expect(named.id == "1234")
    #expect(named.url?.value == "https://x.nl/1")
    #expect(try posting(#""identifier":" A-1 ""#).id == "A-1")
    #expect(
      try posting(#""@id":"https://x.nl/1#job","url":"https://x.nl/1""#).id == "https://x.nl/1#job")
    #expect(try posting(#""@id":"_:job","url":"https://x.nl/1""#).id == "https://x.nl/1")
    let first = try posting(#""description":"Koken""#)
    #expect(try posting(#""description":"Koken","datePosted":"2026-01-01""#).id == first.id)
    #expect(try posting(#""description":"Bakken""#).id != first.id)
    #expect(first.id.hasPrefix("ad-"))
  }

  // MARK: - Places

  @Test(arguments: [
    (
      #""jobLocation":{"@type":"Place","address":{"addressLocality":"Ede","addressRegion":"GE","postalCode":"6711 AA","addressCountry":"Nederland"}}"#,
      [VacancyPlace(town: "Ede", postcode: "6711 AA", region: "GE", country: "NL")]
    ),
    (
      #""jobLocation":[{"address":{"addressLocality":"Ede"}},{"address":[{"addressLocality":"Gent","addressCountry":{"@type":"Country","name":"BE"}}]}]"#,
      [VacancyPlace(town: "Ede"), VacancyPlace(town: "Gent", country: "BE")]
    ),
    (#""jobLocation":"Utrecht""#, [VacancyPlace(town: "Utrecht")]),
    (#""jobLocation":"Utrecht, Nederland""#, [VacancyPlace(town: "Utrecht", country: "NL")]),
    (
      #""jobLocation":{"address":"Dorpsstraat 1, 3511 AB Utrecht"}"#,
      [VacancyPlace(postcode: "3511 AB")]
    ),
    (#""jobLocation":{"@type":"Place","name":"Breda"}"#, [VacancyPlace(town: "Breda")]),
    (#""jobLocationType":"TELECOMMUTE""#, [VacancyPlace(isRemote: true)]),
    (
      #""jobLocationType":"TELECOMMUTE","applicantLocationRequirements":[{"@type":"Country","name":"NL"},{"name":"Germany"}]"#,
      [VacancyPlace(country: "NL", isRemote: true), VacancyPlace(country: "DE", isRemote: true)]
    ),
  ])
  func places(members: String, places: [VacancyPlace]) throws {
    #expect(try posting(members).places.map(\.value) == places)
  }

  // MARK: - Hours, contract, pay, dates

  @Test func employmentType() throws {
    let list = try posting(#""employmentType":["FULL_TIME","PART_TIME","TEMPORARY"]"#)
    #expect(list.hours.map(\.value) == [.fullTime, .partTime])
    #expect(list.contracts == [Sourced(.temporary, at: "employmentType")])
    let text = try posting(#""employmentType":"Full-time, vast","workHours":"40 hours per week""#)
    #expect(text.hours.map(\.value) == [.fullTime, HoursRange(least: 40, most: 40)])
    #expect(text.hours.map(\.path) == ["employmentType", "workHours"])
    #expect(text.contracts.map(\.value) == [.permanent])
    let shift = try posting(#""workHours":"8am-5pm, shift""#)
    #expect(shift.hours == [])
    #expect(shift.texts == [Sourced("8am-5pm, shift", at: "workHours")])
  }

  @Test(
    arguments: [
      (#""baseSalary":"100000","salaryCurrency":"USD""#, 10_000_000, 10_000_000, nil, "USD"),
      (#""baseSalary":2500.5"#, 250_050, 250_050, nil, nil),
      (
        #""baseSalary":{"@type":"MonetaryAmount","currency":"EUR","value":{"@type":"QuantitativeValue","minValue":2500,"maxValue":"3200","unitText":"MONTH"}}"#,
        250_000, 320_000, .month, "EUR"
      ),
      (
        #""baseSalary":{"currency":"EUR","value":{"value":15.25,"unitText":"HOUR"}}"#, 1525, 1525,
        .hour, "EUR"
      ),
      (
        #""baseSalary":{"currency":"EUR","value":2500,"unitText":"Maand"}"#, 250_000, 250_000,
        .month, "EUR"
      ),
      (#""baseSalary":{"minValue":2500,"maxValue":0,"unitText":"MON"}"#, 250_000, nil, .month, nil),
      (
        #""baseSalary":{"@type":"PriceSpecification","price":"40000","priceCurrency":"EUR"}"#,
        4_000_000, 4_000_000, nil, "EUR"
      ),
    ] as [(String, Int?, Int?, Salary.Period?, String?)])
  func salaries(
    members: String, least: Int?, most: Int?, period: Salary.Period?, currency: String?
  ) throws {
    let salary = try #require(try posting(members).salaries.first?.value)
    #expect(salary.least == least)
    #expect(salary.most == most)
    #expect(salary.period == period)
    #expect(salary.currency == currency)
  }

  @Test(arguments: [
    #""baseSalary":{"currency":"EUR","value":{"minValue":0,"maxValue":0}}"#,
    #""baseSalary":{"currency":"EUR","value":{"minValue":"veel"}}"#,
    #""baseSalary":{"value":{"value":1e300}}"#, #""baseSalary":null"#, #""baseSalary":"""#,
  ])
  func noSalary(members: String) throws {
    #expect(try posting(members).salaries == [])
  }

  @Test func dates() throws {
    let read = try posting(
      #""datePosted":"2026-01-18","validThrough":"2026-03-18T00:00","dateModified":"2026-01-19T10:00:00+01:00","jobStartDate":"1-4-2026""#
    )
    #expect(read.published?.value.description == "2026-01-18")
    #expect(read.closes?.value.description == "2026-03-18")
    #expect(read.modified?.value == "2026-01-19T09:00:00")
    #expect(read.starts?.value.description == "2026-04-01")
  }

  // MARK: - What is asked

  @Test func skills() throws {
    let uri = "http://data.europa.eu/esco/skill/fed5b267-73fa-461d-9f69-827c78beb39d"
    let secure = uri.replacing("http:", with: "https:")
    let read = try posting(
      #""skills":["Java, Python",{"@type":"DefinedTerm","name":"bakken","url":"\#(secure)"},"\#(uri)",{"termCode":"K0016","description":"Knowledge of x"},"Je houdt van aanpakken, en van mensen die hun werk met plezier doen."]"#
    )
    #expect(
      read.requirements.map(\.value) == [
        AskedSkill(uri: nil, phrase: "Java"), AskedSkill(uri: nil, phrase: "Python"),
        AskedSkill(uri: ConceptURI(uri), phrase: "bakken"),
        AskedSkill(uri: ConceptURI(uri), phrase: nil),
        AskedSkill(uri: nil, phrase: "Knowledge of x"),
      ])
    #expect(read.texts.map(\.path) == ["skills"])
  }

  @Test func schoolingAndExperience() throws {
    let read = try posting(
      #""educationRequirements":[{"@type":"EducationalOccupationalCredential","credentialCategory":"bachelor degree"},"mbo 4","Je hebt een diploma of bent bereid dat te halen"],"experienceRequirements":{"@type":"OccupationalExperienceRequirements","monthsOfExperience":"18"},"qualifications":["Rijbewijs","Nederlands"]"#
    )
    #expect(
      read.levels.map(\.value) == [
        AskedLevel(level: EducationLevel(nlqf: 6), text: "bachelor degree", isDiplomaAsked: true),
        AskedLevel(level: EducationLevel(nlqf: 4), text: "mbo 4"),
      ])
    #expect(read.experienceYears.map(\.value) == [1.5])
    #expect(
      read.texts == [
        Sourced("- Rijbewijs\n- Nederlands", at: "qualifications"),
        Sourced("Je hebt een diploma of bent bereid dat te halen", at: "educationRequirements"),
      ])
  }

  @Test(arguments: [
    (
      #""15-1132.00 Software Developers, Application""#,
      OccupationReference(
        scheme: "onet", code: "15-1132.00", uri: nil, label: "Software Developers, Application")
    ),
    (#""Horeca""#, OccupationReference(scheme: "", code: nil, uri: nil, label: "Horeca")),
    (
      #"{"@type":"CategoryCode","codeValue":"5120","name":"Koks","inCodeSet":{"name":"ISCO-08"}}"#,
      OccupationReference(
        scheme: "isco", code: "5120", uri: ConceptURI.isco("5120"), label: "Koks")
    ),
    (
      #"{"url":"http://data.europa.eu/esco/occupation/90f75f67-495d-49fa-ab57-2f320e251d7e","name":"kok"}"#,
      OccupationReference(
        scheme: "esco", code: nil,
        uri: ConceptURI(
          "http://data.europa.eu/esco/occupation/90f75f67-495d-49fa-ab57-2f320e251d7e"),
        label: "kok")
    ),
    (
      #"{"codeValue":"M12","name":"Logistiek","inCodeSet":"UWV"}"#,
      OccupationReference(scheme: "", code: nil, uri: nil, label: "Logistiek")
    ),
  ])
  func occupations(value: String, occupation: OccupationReference) throws {
    #expect(
      try posting(#""occupationalCategory":\#(value)"#).occupations.map(\.value) == [occupation])
  }

  @Test func theTextIsWithoutMarkup() throws {
    let read = try posting(
      #""description":"<p>Koken <b>en</b></p><ul><li>bakken</li></ul>","applicationContact":{"name":"Jansen"}"#
    )
    #expect(read.texts.count == 1)
    #expect(read.texts[0].path == "description")
    #expect(read.texts[0].value.contains("bakken"))
    #expect(!read.texts[0].value.contains("<"))
    #expect(!"\(read)".contains("Jansen"))
  }
}
