import Linking
import TestSupport
import Testing

/// Sketches tell texts that are nearly the same from others.
struct TextSketchTests {
  private func text(_ seed: UInt64, words: Int) -> [String] {
    var random = SplitMix64(seed: seed)
    return (0..<words).map { _ in "woord\(random.int(1...400))" }
  }

  @Test func spellingAndSpacingMakeNoDifference() {
    let plain = TextSketch("Wij zoeken een monteur voor zonnepanelen in Hengelo")
    #expect(plain == TextSketch("wij zoeken, een MONTEUR\nvoor zonnepanelen; in  Hengelo."))
    #expect(plain.likeness(to: plain) == 1)
    #expect(plain.wordCount == 8)
  }

  /// The estimate lies near the share of runs of four words that two texts have in common.
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func theLikenessIsAnEstimateOfWhatIsInCommon(seed: UInt64) {
    let words = text(seed, words: 400)
    let other = text(seed &+ 1000, words: 400)
    #expect(
      TextSketch(words.joined(separator: " "))
        .likeness(to: TextSketch(other.joined(separator: " "))) < 0.3)
    // A sentence more at the end, as boards add.
    let longer = words + text(seed &+ 2000, words: 12)
    let near = TextSketch(words.joined(separator: " "))
      .likeness(to: TextSketch(longer.joined(separator: " ")))
    #expect(near >= 0.7)
  }

  @Test func almostAllCopiesShareABand() {
    let found = (1...200 as ClosedRange<UInt64>).count { seed in
      let words = text(seed, words: 300)
      let copy = words + ["solliciteer", "direct", "via", "deze", "site"]
      let bands = [words, copy].map { Set(TextSketch($0.joined(separator: " ")).bands) }
      return !bands[0].isDisjoint(with: bands[1])
    }
    #expect(found >= 195)
  }

  @Test func bytesGiveTheSketchBack() throws {
    let sketch = TextSketch(text(7, words: 90).joined(separator: " "))
    #expect(TextSketch(bytes: sketch.bytes()) == sketch)
    #expect(TextSketch(bytes: [1, 2, 3]) == nil)
    #expect(TextSketch("drie woorden maar").bands.isEmpty)
    #expect(TextSketch("").likeness(to: TextSketch("")) == 0)
  }
}
