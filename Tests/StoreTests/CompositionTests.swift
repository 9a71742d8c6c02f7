import SkillModel
import Store
import TestSupport
import Testing

/// Editions of several versions, languages and schemes make one taxonomy.
@Suite struct CompositionTests {
  @Test func theNewestLabelOfEachLanguageWins() throws {
    let place = try Workplace()
    try place.merge([
      Parts.part(.occupations, "1.2", .dutch, [Parts.occupation("a", "nieuw")]),
      Parts.part(.occupations, "1.1", .dutch, [Parts.occupation("a", "oud")]),
      Parts.part(.occupations, "1.1", .english, [Parts.occupation("a", "old")]),
    ])
    #expect(try place.label("a") == "nieuw")
    #expect(try place.label("a", .english) == "old")
    let late = try place.merge([
      Parts.part(.occupations, "1.0", .dutch, [Parts.occupation("a", "oudst")])
    ])
    #expect(late.parts.first?.count.skipped == 1)
    #expect(try place.label("a") == "nieuw")
  }

  @Test func aVersionIsComparedByNumber() throws {
    let place = try Workplace()
    try place.merge([Parts.part(.occupations, "1.10", .dutch, [Parts.occupation("a", "tien")])])
    try place.merge([Parts.part(.occupations, "1.9", .dutch, [Parts.occupation("a", "negen")])])
    #expect(try place.label("a") == "tien")
  }

  @Test func wordsComeWholeFromOneVersion() throws {
    let old = Parts.part(
      .occupations, "1.1", .dutch, [Parts.occupation("a", "a", description: "oude tekst")])
    let new = Parts.part(.occupations, "1.2", .dutch, [Parts.occupation("a", "a nieuw")])
    let (first, second) = (try Workplace(), try Workplace())
    try first.merge([old])
    try first.merge([new])
    try second.merge([new])
    try second.merge([old])
    #expect(try first.store.composition() == second.store.composition())
  }

  @Test func relationsAreThoseOfTheNewestVersionThatHasTheFile() throws {
    let concepts = [
      Parts.part(.occupations, "1.1", .dutch, [Parts.occupation("a", "a")]),
      Parts.part(.skills, "1.1", .dutch, [Parts.skill("s", "s"), Parts.skill("t", "t")]),
    ]
    let old = Parts.part(
      .requirements, "1.1", [Parts.requires("a", "s"), Parts.requires("a", "t")])
    let new = Parts.part(.requirements, "1.2", [Parts.requires("a", "t", .optional)])
    let place = try Workplace()
    try place.merge(concepts + [old])
    try place.merge([Parts.part(.occupations, "1.3", .dutch, [Parts.occupation("a", "a3")])])
    #expect(try place.requirements() == ["a s essential", "a t essential"])
    let report = try place.merge([new])
    #expect(report.total.removed == 1)
    #expect(report.total.changed == 1)
    #expect(try place.requirements() == ["a t optional"])
    #expect(try place.merge([old]).total.skipped == 2)
    #expect(try place.requirements() == ["a t optional"])
  }

  @Test func oneConceptAcrossSchemesHasTheRequirementsOfESCO() throws {
    let place = try Workplace()
    try place.merge([
      Parts.part(
        .occupations, "1", .dutch, scheme: .starter,
        [Parts.occupation("a", "gewoon woord"), Parts.occupation("b", "alleen hier")]),
      Parts.part(
        .skills, "1", .dutch, scheme: .starter, [Parts.skill("s", "s"), Parts.skill("t", "t")]),
      Parts.part(
        .requirements, "1", scheme: .starter,
        [Parts.requires("a", "s"), Parts.requires("b", "s")]),
    ])
    #expect(try place.requirements() == ["a s essential", "b s essential"])
    try place.merge([
      Parts.part(.occupations, "1.2", .dutch, [Parts.occupation("a", "ambtelijk woord")]),
      Parts.part(.skills, "1.2", .dutch, [Parts.skill("t", "t")]),
      Parts.part(.requirements, "1.2", [Parts.requires("a", "t")]),
    ])
    #expect(try place.requirements() == ["a t essential", "b s essential"])
    #expect(try place.label("a") == "gewoon woord")
    #expect(try place.store.composedTaxonomy().concepts.count == 4)
    #expect(try place.store.editions().map(\.scheme) == [.esco, .starter])
    #expect(try place.store.editionCounts()[.esco]?.relations == 1)
  }

  @Test func flagsOfACollectionStayWithTheConcept() throws {
    let place = try Workplace()
    try place.merge([
      Parts.part(
        .collection, "1.1", .dutch, subject: "digital",
        [Parts.skill("s", "s uit lijst", flags: .digital)])
    ])
    try place.merge([Parts.part(.skills, "1.1", .dutch, [Parts.skill("s", "s")])])
    let row = try #require(try place.store.composedTaxonomy().concepts.first)
    #expect(row.flags == .digital)
    #expect(row.labels[.dutch] == "s")
  }

  /// Law 7 for taxonomies: order and grouping of imports leave no trace.
  @Test(arguments: 0..<12) func theOrderOfImportsChangesNothing(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let parts = RandomEditions.parts(&random)
    let together = try Workplace()
    try together.merge(parts)
    let expected = try together.store.composition()
    #expect(expected.count > 20)
    for _ in 0..<3 {
      let place = try Workplace()
      var left = parts.shuffled(using: &random)
      while !left.isEmpty {
        let count = Int.random(in: 1...min(3, left.count), using: &random)
        try place.merge(Array(left.prefix(count)))
        left.removeFirst(count)
      }
      let found = try place.store.composition()
      #expect(Set(found).symmetricDifference(expected).sorted() == [])
      #expect(found.count == expected.count)
      #expect(try place.store.integrityProblems() == [])
    }
  }
}

/// Editions as they come: each version has its own concepts, labels and links.
private enum RandomEditions {
  static func parts(_ random: inout SplitMix64) -> [TaxonomyStaging.Part] {
    var parts: [TaxonomyStaging.Part] = []
    for version in ["1.0.8", "1.1.1", "1.2.1"] {
      for language in [Language.dutch, .english] where Bool.random(using: &random) {
        parts += edition(version, language, .esco, &random)
      }
      if Bool.random(using: &random) { parts += links(version, .esco, &random) }
    }
    parts += edition("1", .dutch, .starter, &random) + links("1", .starter, &random)
    return parts
  }

  private static func edition(
    _ version: String, _ language: Language, _ scheme: ConceptScheme,
    _ random: inout SplitMix64
  ) -> [TaxonomyStaging.Part] {
    let mark = "\(scheme.rawValue) \(version) \(language)"
    let occupations = some("o", 8, &random).map {
      Parts.occupation(
        $0, "\($0) \(mark)", alternatives: ["\($0) anders \(version)"],
        description: Bool.random(using: &random) ? "over \($0) \(mark)" : nil)
    }
    let names = some("s", 10, &random)
    let skills = names.map { Parts.skill($0, "\($0) \(mark)") }
    let listed = names.filter { $0.last != "3" }.map {
      Parts.skill($0, "\($0) lijst \(mark)", flags: .digital)
    }
    return [
      Parts.part(.occupations, version, language, scheme: scheme, occupations),
      Parts.part(.skills, version, language, scheme: scheme, skills),
      Parts.part(.collection, version, language, scheme: scheme, subject: "digital", listed),
    ]
  }

  private static func links(
    _ version: String, _ scheme: ConceptScheme, _ random: inout SplitMix64
  ) -> [TaxonomyStaging.Part] {
    let requirements = some("o", 8, &random).flatMap { occupation in
      some("s", 10, &random).map {
        Parts.requires(occupation, $0, $0 > "s5" ? .essential : .optional)
      }
    }
    let steps = zip(some("s", 10, &random), some("s", 10, &random)).filter { $0 != $1 }
      .map { Parts.broader($0, $1) }
    let relations = zip(some("s", 10, &random), some("s", 10, &random)).map {
      TaxonomyRecord.skillRelation(
        SkillRelation(original: Parts.uri($0), related: Parts.uri($1), importance: .optional))
    }
    return [
      Parts.part(.requirements, version, scheme: scheme, requirements),
      Parts.part(.skillHierarchy, version, scheme: scheme, steps),
      Parts.part(.skillRelations, version, scheme: scheme, relations),
    ]
  }

  /// Some of the names with a letter, never none.
  private static func some(
    _ letter: String, _ count: Int, _ random: inout SplitMix64
  ) -> [String] {
    let all = (0..<count).map { "\(letter)\($0)" }
    let taken = all.filter { _ in Int.random(in: 0..<3, using: &random) > 0 }
    return taken.isEmpty ? all : taken
  }
}
