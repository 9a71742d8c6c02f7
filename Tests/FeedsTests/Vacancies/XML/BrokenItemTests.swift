import SkillModel
import Testing

@testable import Feeds

/// One broken item loses only itself.
@Suite struct BrokenItemTests {
  static func rss(_ items: [String]) -> String {
    "<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel><title>Vacatures</title>\n"
      + items.joined(separator: "\n") + "\n</channel></rss>\n"
  }

  static func item(_ number: Int) -> String {
    """
    <item><title>Vacature \(number)</title><link>https://voorbeeld.example/\(number)</link>
    <guid isPermaLink="false">v-\(number)</guid><pubDate>Mon, 22 Jun 2026 12:12:33 GMT</pubDate>
    <description><![CDATA[<p>Tekst \(number)</p>]]></description></item>
    """
  }

  @Test func anRSSItem() throws {
    let read = try ReadVacancies(
      Self.rss([
        """
        <item><title>Beheerder &amp; meer</title><link>https://voorbeeld.example/1</link>
        <guid isPermaLink="false">v-1</guid><pubDate>Mon, 22 Jun 2026 12:12:33 GMT</pubDate>
        <category>Vacatures</category><dc:creator>Jan Jansen</dc:creator>
        <content:encoded><![CDATA[<p>Lang</p>]]></content:encoded>
        <job_listing:location>Zwolle, Nederland</job_listing:location></item>
        """
      ]))
    let ad = try #require(read.vacancies.first)
    #expect(read.count.formats == [.rss])
    #expect(ad.id == "v-1" && ad.title == Sourced("Beheerder & meer", at: "item/title"))
    #expect(ad.url == Sourced("https://voorbeeld.example/1", at: "item/link"))
    #expect(ad.texts == [Sourced("Lang", at: "item/encoded")])
    #expect(
      ad.places == [Sourced(VacancyPlace(town: "Zwolle", country: "NL"), at: "item/location")])
    #expect(ad.published?.value == CivilDate("2026-06-22"))
    #expect(read.notes.first?.personalFields == 1)
  }

  @Test func oneBrokenTagOfAHundredItems() throws {
    var items = (1...100).map(Self.item)
    items[40] = items[40].replacing("<title>", with: "<tiiitle>")
    let read = try ReadVacancies(Self.rss(items))
    #expect(read.vacancies.count == 99 && read.count.brokenOff == nil)
    #expect(read.faults.map(\.reason) == [.notXML(detail: "the end tag that fits")])
    #expect(read.faults.first?.place == FaultPlace(file: "v", line: 3 + 40 * 3, record: "v-41"))
    #expect(!read.vacancies.contains { $0.id == "v-41" })
  }

  /// Ways to break the second of three items; the first and the third stay.
  @Test(arguments: [
    "<item><title>Twee</title><description><![CDATA[nooit dicht</description></item>",
    "<item><title><![CDATA[Twee</title><description>x</description></item>",
    "<item><title>Twee</title><!-- nooit dicht</item>", "<item><title>Twee</title>",
    "<item><title>Twee</tittle></item>", "<item><title>Twee</title></itm>",
    "<item><title>Twee<</title></item>", "<item><title a=1>Twee</title></item>",
    "<item><title a='1' a='2'>Twee</title></item>", "<item><title a='1'b='2'>Twee</title></item>",
    "<item><title a='<'>Twee</title></item>", "<item><title a='1>Twee</title></item>",
    "<item><title>Twee</title></description></item>",
    "<itm><title>Twee</title></item>", "<item><title", "<item><title>]]>Twee<b></title></item>",
  ])
  func whatBreaksOneItem(bad: String) throws {
    for good in [Self.item, { "<item><title><![CDATA[Vacature \($0)]]></title></item>" }] {
      let read = try ReadVacancies(Self.rss([good(1), bad, good(3)]))
      #expect(
        read.vacancies.map { $0.title?.value } == ["Vacature 1", "Vacature 3"], "\(bad)")
      #expect(read.faults.count == 1 && read.count.faults == 1, "\(bad) \(read.faults)")
      #expect(read.faults.allSatisfy { $0.place.line != nil && $0.place.record == "#2" })
    }
  }

  /// What other readers give up on, and nobody has to lose an ad for.
  @Test(arguments: [
    ("<item><title>Financi&euml;le R&D</title></item>", "Financiële R&D"),
    ("<item><title>A & B &copy; &x;</title></item>", "A & B © &x;"),
    ("<item><title>A\u{B}B</title></item>", "A B"),
    ("<item><title><![CDATA[Over <![CDATA[ en <b>XML</b>]]></title></item>", "Over en XML"),
    ("<item a='&eacute;'><title>A</title ></item >", "A"),
    ("<item><title>A</title><!-- <item> --></item>", "A"),
    ("<!-- <item><title>Weg</title></item> --><item><title>A</title></item>", "A"),
  ])
  func whatIsTolerated(good: String, title: String) throws {
    let read = try ReadVacancies(Self.rss([good, Self.item(2)]))
    #expect(read.vacancies.map { $0.title?.value } == [title, "Vacature 2"])
    #expect(read.faults.isEmpty)
  }

  @Test func anItemOverTheLimitLosesOnlyItself() throws {
    let long = String(repeating: "lange tekst ", count: 200_000)
    let huge = "<item><title>Lang</title><description>\(long)</description></item>"
    let read = try ReadVacancies(Self.rss([Self.item(1), huge, Self.item(3)]))
    #expect(read.vacancies.map(\.id) == ["v-1", "v-3"])
    #expect(read.faults.map(\.reason) == [.tooLong(limit: XMLItemReader.itemLimit)])
    let text = String(long.prefix(AdReader.textLimit + 1))
    let over = "<item><guid>v-2</guid><title>Lang</title><description>\(text)</description></item>"
    let second = try ReadVacancies(Self.rss([Self.item(1), over, Self.item(3)]))
    #expect(second.vacancies.map(\.id) == ["v-1", "v-3"])
    #expect(second.faults.map(\.reason) == [.tooLong(limit: AdReader.textLimit)])
    #expect(second.faults.first?.place.record == "v-2")
  }

  @Test func aDocumentThatBreaksOffSaysSo() throws {
    let whole = Self.rss((1...3).map(Self.item))
    let cut = String(whole.prefix(whole.count - 60))
    let read = try ReadVacancies(cut)
    #expect(read.vacancies.map(\.id) == ["v-1", "v-2"])
    #expect(read.count.brokenOff?.reason == .truncatedRecord && read.faults.isEmpty)
    #expect(read.count.brokenOff?.place.line == 9)
  }
}
