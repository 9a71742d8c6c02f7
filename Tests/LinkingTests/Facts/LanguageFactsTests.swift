import Linking
import SkillModel
import Testing

struct LanguageFactsTests {
  /// `nl`, `en?` for a plus, `de:B2` with a level, `fr=goede` with a word for it.
  private func languages(_ text: String) -> [String] {
    TextFacts.found(in: text).languages.map { fact in
      fact.value.skill.language.rawValue + (fact.value.skill.level.map { ":" + $0 } ?? "")
        + (fact.value.levelWord.map { "=" + $0 } ?? "") + (fact.isPreferred ? "?" : "")
    }
  }

  @Test(arguments: [
    (
      "2. Uitstekende beheersing van de Nederlandse taal, Engels is een pré",
      ["nl=Uitstekende", "en=Uitstekende?"]
    ),
    ("Nederlands (C1) en Engels (B2)", ["nl:C1", "en:B2"]),
    ("Nederlandse (B2\\) en Engelse taal op niveau", ["nl:B2", "en:B2"]),
    ("Je spreekt vlot Nederlands en Engels.", ["nl=vlot", "en=vlot"]),
    (
      "Je spreekt vloeiend Nederlands, Frans of Spaans is een pré",
      [
        "nl=vloeiend", "fr=vloeiend?", "es=vloeiend?",
      ]
    ),
    ("Goede kennis Nederlands, liefst ook Engels", ["nl=Goede", "en=Goede?"]),
    ("Kennis van het Duits is een plus.", ["de?"]), ("Talen: Nederlands, Engels", ["nl", "en"]),
    ("Fluent in spoken and written English.", ["en=Fluent"]), ("Engels (pré)", ["en?"]),
    ("Niet vereist, wel een pluspunt: je spreekt vlot Frans, Engels", ["fr=vlot?", "en=vlot?"]),
    ("Engels is een pré: spreek vlot Nederlands", ["en=vlot?", "nl=vlot"]),
    ("Dutch and English are a must; French is a strong asset", ["nl", "en", "fr=strong?"]),
    ("Kennis van Spaans en/of Italiaans", ["es?", "it?"]),
    ("Proficiency in Dutch (or French) and English", ["nl?", "fr?", "en"]),
    ("Proficiency in Dutch, French, Italian and/or German", ["nl?", "fr?", "it?", "de?"]),
    ("Je schrijft in de Nederlandse of Engelse taal", ["nl?", "en?"]),
    ("Je spreekt Nederlands en Engels of je leert het", ["nl", "en"]),
    (
      "Knowledge of languages such as Turkish, Spanish or French would be advantageous",
      ["tr?", "es?", "fr?"]
    ),
    (
      "Goede kennis van Frans en Engels (Duits is een plus)", ["fr=Goede", "en=Goede", "de=Goede?"]
    ),
    ("Fluent English (knowledge of React is a plus)", ["en=Fluent"]),
    ("B2-taalvaardigheid in het Nederlands vereist", ["nl:B2"]),
  ])
  func reads(text: String, found: [String]) {
    #expect(languages(text) == found)
  }

  @Test(arguments: [
    "voor de Nederlandse markt", "kennis van Nederlands recht", "een goed Nederlands bedrijf",
    "het Nederlands Instituut voor goede zorg", "Geen kennis van Nederlands nodig",
    "Dutch is not required", "projecten die de Friese taal en cultuur ondersteunen in het noorden",
  ])
  func leavesOutWhatIsNotAsked(text: String) {
    #expect(languages(text) == [])
  }

  @Test(arguments: [
    ("Rijbewijs B is een pré", ["B?"]), ("in bezit van B-rijbewijs", ["B"]),
    ("rijbewijs C/CE en code 95", ["C", "CE"]), ("Een geldig rijbewijs.", ["B"]),
    ("Driver's license B", ["B"]), ("rijbewijs B en BE", ["B", "BE"]),
    (
      "Je hebt een rijbewijs B en indien je een C rijbewijs hebt, is dit een grote plus",
      [
        "B", "C?",
      ]
    ),
    ("geen rijbewijs nodig", []), ("heftruck rijbewijs", []), ("lease auto", []),
  ])
  func readsLicences(text: String, found: [String]) {
    let licences = TextFacts.found(in: text).licences
    #expect(licences.map { $0.value + ($0.isPreferred ? "?" : "") } == found)
  }
}
