import SkillModel
import Store
import Testing

/// Labels by what somebody types.
@Suite struct SearchTests {
  private func place() throws -> Workplace {
    let place = try Workplace()
    try place.merge([
      Parts.part(
        .occupations, "1", .dutch,
        [
          Parts.occupation("a", "inspiciënt", alternatives: ["toneelmeester"]),
          Parts.occupation("b", "C++-ontwikkelaar AND tester"),
          Parts.occupation("c", "near miss onderzoeker"),
        ]),
      Parts.part(.skills, "1", .dutch, [Parts.skill("s", "toneel bouwen")]),
    ])
    return place
  }

  private func names(_ text: String, kinds: [ConceptKind] = []) throws -> [String] {
    try place().store.labels(matching: text, kinds: kinds, limit: 20).map {
      String($0.uri.rawValue.suffix(1))
    }.sorted()
  }

  @Test(arguments: ["inspicient", "INSPICIËNT", "inspi", "  inspiciënt ", "Inspiciënt!"])
  func caseAccentsAndEndingsDoNotMatter(text: String) throws {
    #expect(try names(text) == ["a"])
  }

  @Test func wordsAreFoundInAnyOrderAndKind() throws {
    #expect(try names("bouwen toneel") == ["s"])
    #expect(try names("toneel") == ["a", "s"])
    #expect(try names("toneel", kinds: [.skill]) == ["s"])
    #expect(try names("toneel onbekend") == [])
  }

  @Test(arguments: [
    "", " ", "\"", "\"\"\"", "*", "**", "(", ")", "^", "-", "+", ":", ";", "'", "{", "NEAR(",
    "text:", "\u{0}", "%", "_", "💡", "\"\u{301}", "\"\u{301} OR *\u{301}\"",
  ])
  func signsAloneFindNothingAndBreakNothing(text: String) throws {
    #expect(try names(text).filter { $0 != "c" } == [])
  }

  @Test(arguments: [
    ("NEAR(miss, 2)", [String]()), ("near*", ["c"]), ("\"near", ["c"]), ("C++ AND", ["b"]),
    ("tester OR miss", []), ("text:near", []), ("'; DROP TABLE label; --", []),
    ("NOT near", []), ("^near - miss", ["c"]), ("near\"\u{301} miss", ["c"]),
    ("near\u{0}miss", ["c"]),
  ])
  func whatIsSyntaxElsewhereIsTextHere(text: String, expected: [String]) throws {
    #expect(try names(text) == expected)
  }

  @Test func theLimitHolds() throws {
    #expect(try place().store.labels(matching: "t", limit: 1).count == 1)
  }
}
