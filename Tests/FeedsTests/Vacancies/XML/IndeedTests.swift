import SkillModel
import Testing

@testable import Feeds

@Suite struct IndeedTests {
  static func feed(_ jobs: String...) -> String {
    "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<source>\n<publisher>Test</publisher>\n"
      + jobs.joined(separator: "\n") + "\n</source>\n"
  }

  static let full = """
    <job>
      <title><![CDATA[Systeembeheerder &amp; planner]]></title>
      <date><![CDATA[Mon, 22 Jun 2026 12:12:33 GMT]]></date>
      <referencenumber><![CDATA[ 205584 ]]></referencenumber>
      <url>https://voorbeeld.example/v?a=1&amp;b=2</url>
      <company><![CDATA[Datawerk]]></company>
      <city><![CDATA[Utrecht]]></city><state><![CDATA[]]></state>
      <country><![CDATA[nl]]></country><postalcode>3511 AB</postalcode>
      <email><![CDATA[jan@voorbeeld.example]]></email>
      <description><![CDATA[<p>Wij zoeken iemand.</p><ul><li>32 uur</li></ul>]]></description>
      <salary>€ 2.500 - € 3.400 per maand</salary><education>mbo 4</education>
      <jobtype><![CDATA[fulltime, onzin]]></jobtype><category>ICT</category>
      <experience>2 jaar</experience><expirationdate>31-12-2026</expirationdate>
      <indeed-apply-data>x</indeed-apply-data>
    </job>
    """

  @Test func everyFieldWithItsPlace() throws {
    let read = try ReadVacancies(Self.feed(Self.full))
    let ad = try #require(read.vacancies.first)
    #expect(read.count.formats == [.indeed])
    #expect(read.count.vacancies == 1 && read.count.faults == 0 && read.count.brokenOff == nil)
    #expect(ad.owner == "" && ad.id == "205584")
    #expect(ad.title == Sourced("Systeembeheerder & planner", at: "job/title"))
    #expect(ad.texts == [Sourced("Wij zoeken iemand.\n- 32 uur", at: "job/description")])
    #expect(ad.employer == Sourced("Datawerk", at: "job/company"))
    #expect(
      ad.places == [
        Sourced(VacancyPlace(town: "Utrecht", postcode: "3511 AB", country: "NL"), at: "job/city")
      ])
    #expect(ad.hours == [Sourced(.fullTime, at: "job/jobtype")])
    #expect(ad.contracts.isEmpty)
    #expect(ad.published == CivilDate("2026-06-22").map { Sourced($0, at: "job/date") })
    #expect(ad.closes == CivilDate("2026-12-31").map { Sourced($0, at: "job/expirationdate") })
    #expect(
      ad.levels == [
        Sourced(AskedLevel(level: EducationLevel(nlqf: 4), text: "mbo 4"), at: "job/education")
      ])
    #expect(ad.experienceYears == [Sourced(2, at: "job/experience")])
    #expect(ad.salaries.first?.value.least == 250_000 && ad.salaries.first?.value.period == .month)
    #expect(ad.url == Sourced("https://voorbeeld.example/v?a=1&b=2", at: "job/url"))
    #expect(
      ad.occupations == [
        Sourced(
          OccupationReference(scheme: "category", code: nil, uri: nil, label: "ICT"),
          at: "job/category")
      ])
    let notes = try #require(read.notes.first)
    #expect(notes.line == 4 && notes.personalFields == 1 && notes.ignoredFields == 1)
    #expect(notes.faults.map(\.reason) == [.badValue(column: "job/jobtype", value: "onzin")])
    #expect(notes.faults.first?.place == FaultPlace(file: "v", line: 4, record: "205584"))
    #expect(!String(describing: read).contains("jan@"))
  }

  /// What the plain scanner gives is what libxml2 gives: a comment is all it takes to need the latter.
  @Test func bothWaysGiveTheSame() throws {
    let slow = Self.full.replacing("</job>", with: "<!-- x --></job>")
    let read = try ReadVacancies(Self.feed(Self.full, slow))
    #expect(read.vacancies.count == 2)
    #expect(read.vacancies.first == read.vacancies.last)
    #expect(read.notes.first?.personalFields == read.notes.last?.personalFields)
  }

  @Test func theVariantWithAnIDAttribute() throws {
    let read = try ReadVacancies(
      """
      <jobs>
      \t<job id="149303">
      \t\t<link><![CDATA[https://voorbeeld.example/1]]></link>
      \t\t<name><![CDATA[Developer]]></name>
      \t\t<region><![CDATA[Poland]]></region>
      \t\t<description>
      <![CDATA[
      Regel een
      Regel twee]]></description><pubdate>
      \t05.07.2023 </pubdate><jobtype>full-time</jobtype></job></jobs>
      """)
    let ad = try #require(read.vacancies.first)
    #expect(ad.id == "149303" && ad.title == Sourced("Developer", at: "job/name"))
    #expect(ad.url?.path == "job/link" && ad.texts.first?.value == "Regel een\nRegel twee")
    #expect(ad.places.first?.value.region == "Poland")
    #expect(ad.published?.value == CivilDate("2023-07-05"))
    #expect(ad.hours.first?.value == .fullTime)
  }

  @Test func remoteIsNoTown() throws {
    let read = try ReadVacancies(
      Self.feed("<job><title>T</title><city>Remote</city><country>NL</country></job>"))
    #expect(
      read.vacancies.first?.places.map(\.value) == [VacancyPlace(country: "NL", isRemote: true)])
  }

  @Test func anIDIsMadeWhereThereIsNone() throws {
    let one = "<job><title>A</title><url>https://voorbeeld.example/1</url></job>"
    let two = "<job><title>B</title><description>tekst</description></job>"
    let read = try ReadVacancies(Self.feed(one, two, two.replacing("tekst", with: "ander")))
    let ids = read.vacancies.map(\.id)
    #expect(ids.first == "https://voorbeeld.example/1")
    #expect(Set(ids).count == 3)
    #expect(try ReadVacancies(Self.feed(two)).vacancies.first?.id == ids[1])
  }

  @Test func anItemThatSaysNothingIsAFault() throws {
    let read = try ReadVacancies(
      Self.feed("<job><referencenumber>9</referencenumber></job>", Self.full))
    #expect(read.vacancies.count == 1)
    #expect(read.faults.map(\.reason) == [.badValue(column: "job/title", value: "")])
    #expect(read.faults.first?.place == FaultPlace(file: "v", line: 4, record: "9"))
  }

  @Test func markupThatWasNotEscaped() throws {
    let read = try ReadVacancies(
      Self.feed(
        "<job><title>T</title><description>Een<p>Twee &amp; &lt;drie</p></description></job>"))
    #expect(read.vacancies.first?.texts.first?.value == "Een\nTwee & <drie")
  }

  @Test func anEmptyFeedIsAFeed() throws {
    let read = try ReadVacancies(Self.feed())
    #expect(read.count.formats == [.indeed] && read.count.vacancies == 0)
    #expect(try ReadVacancies("<jobs/>").count.brokenOff == nil)
    #expect(ReadVacancies.refusal("<iets><anders/></iets>") == .unknownFormat)
  }

  @Test func windows1252() throws {
    let text =
      Array("<?xml version='1.0' encoding='ISO-8859-1'?>\n<source><job><title>Caf".utf8)
      + [0xE9, 0x20, 0x80] + Array("</title></job></source>".utf8)
    let read = try ReadVacancies(ByteSource(name: "v", bytes: text))
    #expect(read.vacancies.first?.title?.value == "Café €" && read.notes.first?.faults == [])
  }

  /// Declared one thing, written as another.
  @Test func wrongDeclaredEncoding() throws {
    let utf8 =
      "<?xml version='1.0' encoding='ISO-8859-1'?><source><job><title>Café</title></job></source>"
    #expect(try ReadVacancies(utf8).vacancies.first?.title?.value == "Café")
    let windows =
      Array("<?xml version='1.0' encoding='UTF-8'?><source><job><title>Caf".utf8)
      + [0xE9] + Array(" één</title></job><job><title>Twee</title></job></source>".utf8)
    let read = try ReadVacancies(ByteSource(name: "v", bytes: windows))
    #expect(read.vacancies.map { $0.title?.value } == ["Café één", "Twee"])
    #expect(read.notes.first?.faults.map(\.reason) == [.notUTF8(looksLike: "Windows-1252")])
    #expect(read.notes.last?.faults == [])
  }
}
