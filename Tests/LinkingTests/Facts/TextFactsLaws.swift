import Linking
import SkillModel
import TestSupport
import Testing

struct TextFactsLaws {
  private static let pieces = [
    "uur", "32", "-", "–", "jaar", "ervaring", "leeftijd", "tussen", "en", "of", "mbo", "hbo", "wo",
    "master", "Nederlands", "Engelse", "taal", "B2", "rijbewijs", "B", "is een pré", "bij voorkeur",
    ",", ".", "\n", " ", "(", ")", "/", "fte", "=", "vast", "contract", "niet", "ouder", "dan", "é",
    "\u{301}", "👩‍💻", "日本", "İ", "ﬁ",
    "\u{0}", "&nbsp;", "&", ";", "٣٢", "½", "99999999999", "40u",
    "\\", "*", "\u{FEFF}", "\u{2028}", "+", "o.b.v.", "part", "time", "\r\n", "je", "bent", "van",
  ]

  private func words<Value>(_ facts: [FoundFact<Value>], in scalars: [Unicode.Scalar]) -> Bool {
    facts.allSatisfy { fact in
      fact.start >= 0 && fact.start < fact.end && fact.end <= scalars.count
        && fact.words.unicodeScalars.elementsEqual(scalars[fact.start..<fact.end])
    }
  }

  @Test(arguments: UInt64(1)...60)
  func spansAreTheWordsInAnyText(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var text = ""
    for _ in 0..<random.int(0...400) {
      if random.int(0...9) == 0 {
        let value = UInt32(random.int(0...0x10FFFF))
        text.unicodeScalars.append(Unicode.Scalar(value) ?? "?")
      } else {
        text += Self.pieces[random.int(0...Self.pieces.count - 1)]
      }
      if random.int(0...2) > 0 { text += " " }
    }
    let facts = TextFacts.found(in: text)
    let scalars = Array(text.unicodeScalars)
    #expect(words(facts.hours, in: scalars) && words(facts.contracts, in: scalars))
    #expect(words(facts.levels, in: scalars) && words(facts.experienceYears, in: scalars))
    #expect(words(facts.languages, in: scalars) && words(facts.licences, in: scalars))
    #expect(words(facts.ages, in: scalars))
    #expect(TextFacts.found(in: text) == facts)
  }

  @Test func aLineWithoutEndIsRead() {
    let line = String(
      repeating: "32 - 40 uur per week of 5 jaar ouder dan 30 Nederlands master ", count: 20_000)
    #expect(TextFacts.found(in: line).hours.count > 1000)
  }
}
