import Linking
import Testing

struct TextFeaturesTests {
  private func packed(_ pieces: [String]) -> [UInt64] {
    pieces.map { $0.utf8.reduce(0) { $0 << 8 | UInt64($1) } }
  }

  @Test func fourGramsAreTakenInsidePaddedWords() {
    #expect(TextFeatures.fourGrams("Kok") == packed([" kok", "kok "]))
    #expect(
      TextFeatures.fourGrams("bakker kok")
        == packed([" bak", "bakk", "akke", "kker", "ker ", " kok", "kok "]))
  }

  @Test func shortWordsGiveOneOrNone() {
    #expect(TextFeatures.fourGrams("ai") == packed([" ai "]))
    #expect(TextFeatures.fourGrams("c") == [])
    #expect(TextFeatures.fourGrams("") == [])
  }

  @Test func repeatsAreKept() {
    #expect(TextFeatures.fourGrams("kok, KOK") == packed([" kok", "kok ", " kok", "kok "]))
    #expect(TextFeatures.stems("kok kok") == packed(["kok", "kok"]))
  }

  @Test func stemsAreTheFirstSixCharacters() {
    #expect(
      TextFeatures.stems("Programmeren, programmeur; één web")
        == packed(["progra", "progra", "een", "web"]))
  }
}
