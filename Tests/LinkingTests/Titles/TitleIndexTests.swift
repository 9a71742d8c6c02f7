import Linking
import SkillModel
import TestSupport
import Testing

struct TitleIndexTests {
  private static func source(
    _ id: String, _ preferred: String, _ alternatives: [String] = [], english: String,
    description: String? = nil, group: String = "", skills: [String] = []
  ) -> TitleSource {
    let uri = ConceptURI("urn:occupation:" + id)
    return TitleSource(
      uri: uri,
      words: [
        ConceptWords(
          uri: uri, language: .dutch, preferred: preferred, alternatives: alternatives,
          description: description),
        ConceptWords(
          uri: uri, language: .english, preferred: english, alternatives: [], description: nil),
      ], groupTitles: [group], skills: skills)
  }

  private static let occupations = [
    source(
      "app", "applicatiebeheerder", ["beheerder applicaties"], english: "application manager",
      description: "Een applicatiebeheerder zorgt dat een applicatie werkt.",
      group: "Systeembeheerders", skills: ["applicaties beheren"]),
    source(
      "net", "netwerkbeheerder", english: "network administrator", group: "Systeembeheerders",
      skills: ["netwerken beheren"]),
    source(
      "service", "servicemonteur", ["monteur service"], english: "service technician",
      group: "Monteurs", skills: ["machines repareren"]),
    source("care", "zorghulp", english: "care helper", group: "Verzorgend personeel"),
    source("mill", "CNC-verspaner", ["operator CNC-machine"], english: "machinist"),
    source(
      "teacher", "docent beroepsonderwijs", ["leraar mbo"], english: "vocational teacher",
      skills: ["lesgeven aan klassen"]),
    source("cook", "kok", english: "cook", skills: ["recepten volgen", "voedsel bereiden"]),
  ]
  private static let index = TitleIndex(occupations, training: TestLinking.training)

  private func best(_ title: String) -> String? {
    Self.index.matches(title, limit: 3, weights: TestLinking.titles).first.map {
      String(Self.index.uris[$0.occupation].rawValue.dropFirst("urn:occupation:".count))
    }
  }

  @Test(arguments: [
    ("Sr. Applicatiebeheerder (m/v/x) 32-40 uur Utrecht", "app"), ("zorghulp", "care"),
    ("CNC verspaner", "mill"), ("service monteur", "service"), ("Servicemonteurs", "service"),
    ("Gezocht: Netwerk-beheerder hbo regio Zwolle", "net"), ("aplicatiebeheerder", "app"),
    ("Network Administrator", "net"), ("Docent mbo", "teacher"), ("KOK (fulltime)", "cook"),
    ("Beheerder van applicaties", "app"), ("Zorg hulp", "care"),
  ])
  func findsTheOccupation(title: String, id: String) {
    #expect(best(title) == id)
  }

  @Test func whatAdsAddChangesNothing() {
    let plain = Self.index.matches("applicatiebeheerder", limit: 0, weights: TestLinking.titles)
    for title in [
      "Senior applicatiebeheerder", "Applicatiebeheerder m/v", "applicatiebeheerder (M/V/X)",
      "Applicatiebeheerder 36 uur", "applicatiebeheerder 32 - 40 uur per week Breda",
      "Vacature applicatiebeheerder omgeving Breda", "Applicatiebeheerder (fulltime)",
    ] {
      #expect(Self.index.matches(title, limit: 0, weights: TestLinking.titles) == plain, "\(title)")
    }
  }

  @Test func phrasesAreTakenAsTheyAre() {
    let phrase = "regio applicatiebeheerder"
    func all(_ isTitle: Bool) -> [TitleMatch] {
      Self.index.matches(
        "senior " + phrase, limit: 0, weights: TestLinking.phrases, isTitle: isTitle)
    }
    #expect(all(true) != all(false))
    #expect(all(false).first?.occupation == all(true).first?.occupation)
  }

  @Test func aWholeLabelComesFirst() {
    for occupation in Self.occupations {
      for words in occupation.words {
        let best = Self.index.matches(words.preferred, limit: 1, weights: TestLinking.titles)
        #expect(best.map { Self.index.uris[$0.occupation] } == [occupation.uri])
      }
    }
    #expect(best("leraar mbo") == "teacher")
  }

  @Test func aLabelIsOneHoweverItIsWrittenTogether() {
    let written = ["servicemonteur", "service monteur", "Service-monteur", "SERVICE MONTEUR m/v"]
    for title in written {
      let matches = Self.index.matches(title, limit: 2, weights: TestLinking.titles)
      #expect(matches.count == 2 && matches[0].score > matches[1].score + 0.15, "\(title)")
    }
  }

  @Test func scoresAreSharesInOrder() {
    let matches = Self.index.matches(
      "beheerder netwerken en applicaties", limit: 0, weights: TestLinking.titles)
    #expect(matches.count >= 2)
    #expect(matches.allSatisfy { $0.score > 0 && $0.score <= 1 })
    #expect(zip(matches, matches.dropFirst()).allSatisfy { $0.score >= $1.score })
    #expect(
      Self.index.matches(
        "beheerder netwerken en applicaties", limit: 1, weights: TestLinking.titles) == [matches[0]]
    )
  }

  @Test(arguments: ["", "  ", "???", "(m/v/x)", "日本", "xqzw", "36 uur"])
  func whatSharesNothingFindsNothing(title: String) {
    #expect(
      Self.index.matches(title, limit: 5, weights: TestLinking.titles).allSatisfy { $0.score < 0.2 }
    )
  }

  @Test func bytesGiveTheSameIndex() throws {
    let bytes = Self.index.bytes()
    let again = try #require(TitleIndex(bytes: bytes))
    #expect(again.bytes() == bytes && again.uris == Self.index.uris)
    #expect(
      again.matches("beheerder", limit: 0, weights: TestLinking.titles)
        == Self.index.matches("beheerder", limit: 0, weights: TestLinking.titles))
    var random = SplitMix64(seed: 5)
    #expect(
      TitleIndex(
        Self.occupations.shuffled(using: &random), training: TestLinking.training
      ).bytes() == bytes)
  }

  @Test func bytesWithAnOccupationTwiceAreRefused() throws {
    var bytes = Self.index.bytes()
    let name = try #require(bytes.firstRange(of: Array("urn:occupation:net".utf8)))
    bytes.replaceSubrange(name, with: "urn:occupation:app".utf8)
    #expect(TitleIndex(bytes: bytes) == nil)
  }

  @Test func damagedBytesAreRefused() {
    let bytes = Self.index.bytes()
    for count in stride(from: 0, to: bytes.count, by: 11) {
      #expect(TitleIndex(bytes: Array(bytes[..<count])) == nil)
    }
    var random = SplitMix64(seed: 6)
    for _ in 0..<300 {
      var damaged = bytes
      damaged[random.int(0...bytes.count - 1)] ^= UInt8(random.int(1...255))
      _ = TitleIndex(bytes: damaged)?.matches(
        "applicatiebeheerder netwerk kok", limit: 3, weights: TestLinking.titles)
    }
  }

  @Test func anIndexOfNothingAnswersNothing() {
    #expect(
      TitleIndex([], training: TestLinking.training).matches(
        "kok", limit: 3, weights: TestLinking.titles
      ).isEmpty)
    #expect(TitleIndex(bytes: TitleIndex([], training: TestLinking.training).bytes())?.uris == [])
  }
}
