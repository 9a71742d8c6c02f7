import SkillModel
import Store
import Testing

/// What a later edition changes.
@Suite struct DifferenceTests {
  private func place() throws -> Workplace {
    let place = try Workplace()
    try place.merge([
      Parts.part(
        .occupations, "1.1", .dutch,
        [
          Parts.occupation("a", "smid"), Parts.occupation("b", "zetter"),
          Parts.occupation("c", "telegrafist"), Parts.occupation("d", "bakker"),
        ]), Parts.part(.skills, "1.1", .dutch, [Parts.skill("s", "lassen")]),
    ])
    try place.merge([
      Parts.part(
        .occupations, "1.2", .dutch,
        [
          Parts.occupation("a", "metaalsmid"), Parts.occupation("d", "bakker"),
          Parts.occupation("e", "drukvormmaker", alternatives: ["Zetter"]),
        ])
    ])
    return place
  }

  @Test func addedVanishedReplacedAndRenamed() throws {
    let difference = try place().store.difference(
      of: .esco, from: TaxonomyVersion("1.1"), to: TaxonomyVersion("1.2"))
    #expect(difference.added.map(\.label) == ["drukvormmaker"])
    #expect(difference.vanished.map(\.label) == ["zetter", "telegrafist"])
    #expect(
      difference.replaced.map { "\($0.old.label) -> \($0.new.label)" } == [
        "zetter -> drukvormmaker"
      ])
    #expect(difference.renamed.map { "\($0.old) -> \($0.new)" } == ["smid -> metaalsmid"])
    // The later version has no skills file: nothing can be said about skills.
    #expect(difference.compared == [.occupations])
  }

  @Test func theOtherWayRoundIsTheMirror() throws {
    let difference = try place().store.difference(
      of: .esco, from: TaxonomyVersion("1.2"), to: TaxonomyVersion("1.1"))
    #expect(difference.added.map(\.label) == ["zetter", "telegrafist"])
    #expect(difference.vanished.map(\.label) == ["drukvormmaker"])
  }

  @Test func thePeopleWhoNameAConceptAreFound() throws {
    let place = try place()
    let day = CivilDate.epoch
    for (id, names) in [("2", ["b", "a"]), ("1", ["b"]), ("3", ["d"])] {
      _ = try place.store.put(
        CandidateID(rawValue: id), of: .house, document: "{}", concepts: names.map(Parts.uri),
        on: day)
    }
    let found = try place.store.candidates(naming: [Parts.uri("b"), Parts.uri("c")], of: .house)
    #expect(found.mapValues { $0.map(\.rawValue) } == [Parts.uri("b"): ["1", "2"]])
  }
}
