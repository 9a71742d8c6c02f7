import Linking
import SkillModel
import TestSupport
import Testing

/// What the employer, a colleague or a customer does is asked of nobody.
struct SpeakingOfOthersTests {
  private static func source(_ id: String, _ wordings: [String]) -> SkillSource {
    let uri = ConceptURI("urn:skill:" + id)
    let words = ConceptWords(
      uri: uri, language: .english, preferred: id, alternatives: [], description: nil)
    return SkillSource(uri: uri, words: [words], wordings: wordings)
  }

  private static let index = SkillIndex([
    source("Python", []), source("Azure", []),
    source("decide", ["beslissingen nemen", "make decisions"]),
    source("alone", ["zelfstandig"]), source("content", ["content creëren", "create content"]),
    source("design", ["UI/UX"]), source("advise", ["adviseren"]),
    source("admin", ["administratief beheer"]), source("train", ["opleidingen geven"]),
    source("dsci", ["data science", "data scientist"]),
    source("engineers", ["collaborate with engineers"]),
    source("Dutch", ["Nederlands"]), source("languages", ["kennis van talen"]),
    source("stakeholders", ["collaboration with stakeholders"]),
    source("teamwork", ["samenwerking"]),
  ])
  private static let weights = ExtractionWeights(
    [.base: 2], threshold: 0.5, groupThreshold: 0.9, language: 0.9)

  /// The skills of an ad of which the text is a line.
  private func found(_ line: String) -> [String] {
    Self.index.reading("Vacature\n" + line, weights: Self.weights).skills.map {
      Self.index.uris[$0.skill].rawValue.dropFirst("urn:skill:".count)
        + ($0.need == .preferred ? "?" : "")
    }
  }

  @Test(
    arguments: [
      // The employer.
      ("Wij bouwen slimme oplossingen in Python.", []),
      ("At Acme we believe in Python.", []), ("Ons team bouwt in Python.", []),
      ("De afdeling is verantwoordelijk voor Azure.", []),
      ("Acme Labs is een bureau in Azure.", []), ("Acme is een adviesbureau voor Azure.", []),
      ("Acme helpt bedrijven met Azure.", []), ("Our company develops Python libraries.", []),
      ("Uitzicht is een intergemeentelijke samenwerking van 21 gemeenten.", []),
      ("* We werken met plezier aan Python.", ["Python"]), ("* We groeien in Azure.", []),
      ("Binnen deze afdeling werken collega's aan Azure.", []),
      // What it looks for, what it works with, and who is spoken to.
      ("Wij zoeken iemand met Python.", ["Python"]), ("Wij gebruiken Azure.", ["Azure"]),
      ("Wij vinden Python belangrijk.", ["Python"]),
      ("We werken samen en jij kent Python.", ["Python"]),
      ("Python is een pré.", ["Python?"]), ("De data scientist maakt Python.", ["dsci", "Python"]),
      ("* Adviseren van onze klanten", ["advise"]),
      ("Contribute to Python as we grow.", ["Python"]),
      // The customer, the user, the colleague.
      ("Je bouwt apps zodat de business beslissingen kan nemen.", []),
      ("You build dashboards, enabling teams to make decisions.", []),
      ("Je bouwt apps zodat jij zelfstandig werkt.", ["alone"]),
      ("Je helpt met apps die zij zelfstandig kunnen beheren.", []),
      ("Je verbetert hoe onze klanten content creëren.", []),
      ("Je bent een doorzetter die de klant wil adviseren.", ["advise"]),
      ("Je overlegt met experts op het gebied van Azure.", []),
      ("Het team dat je komt versterken combineert UI/UX en Azure.", []),
      ("Je overlegt met teams zoals Azure.", []),
      ("Je overlegt met data scientists.", []), ("Wij zoeken data scientists.", ["dsci"]),
      ("Ervaring als data scientist", ["dsci"]),
      ("* Collaborate with engineers", ["engineers"]),
      // A tag.
      ("Domein: Administratief beheer", []),
      ("Domein: Administratief beheer Opleidingen geven", ["train"]),
      // A nation is no language.
      ("Goede kennis van de Nederlandse taal", ["Dutch"]),
      ("collaboration with Japanese stakeholders", ["stakeholders"]),
      ("Goede kennis van vreemde talen", ["languages"]), ("You serve the Dutch market.", []),
      ("Je spreekt vloeiend Nederlands.", ["Dutch"]),
    ] as [(String, [String])])
  func asksOnlyOfThePerson(line: String, ids: [String]) {
    #expect(found(line) == ids)
  }

  @Test func aSingleLineIsAStatement() {
    let reading = Self.index.reading("Wij bouwen in Python.", weights: Self.weights)
    #expect(reading.skills.count == 1)
  }

  @Test(
    arguments: [
      ("**Vragen?**\nBel over Python.", []), ("**Wat vragen wij?**\nPython.", ["Python"]),
      ("**Wat mag je van ons verwachten?**\nAzure.", []),
      ("**Wat verwachten wij van jou?**\nAzure.", ["Azure"]),
      ("**Over jou**\nPython.", ["Python"]), ("**About the role**\nPython.", ["Python"]),
      ("**Over ons**\nPython.", []), ("**Wat je over ons moet weten**\nPython.", []),
      ("**De dienst**\nAzure.", []),
      ("**Jouw thuisbasis**\nAzure.", []),
    ] as [(String, [String])])
  func headingsTellWhoIsSpokenOf(text: String, ids: [String]) {
    #expect(found(text) == ids)
  }

  @Test(
    arguments: [
      ("Het is een pré als je Python kent.", ["Python?"]),
      ("Je hebt een streepje voor als je Python kent.", ["Python?"]),
      ("Het is fijn als je Python kent.", ["Python?"]),
      ("Een pluspunt is kennis van Python.", ["Python?"]),
      ("Python is een pré, Azure ken je al.", ["Python?", "Azure"]),
      ("Azure heeft de voorkeur.", ["Azure?"]), ("Python (optional)", ["Python?"]),
      ("Tools zoals Python, Azure of Go zijn een pré.", ["Python?", "Azure?"]),
      ("Je hebt kennis van Python, en Azure is een pré.", ["Python", "Azure?"]),
      ("Een mooi platform in Python voor jou.", ["Python"]),
    ] as [(String, [String])])
  func readsAPlusInOtherWords(line: String, ids: [String]) {
    #expect(found(line) == ids)
  }
}
