import Matching
import SkillModel
import TestSupport
import Testing

/// Law 1: same input and `asOf`, same answer, bit for bit; the order of input rows changes nothing.
struct DeterminismLaw {
  @Test(arguments: GeneratedCase.seeds)
  func theSameInputGivesTheSameAnswer(seed: UInt64) throws {
    let (first, second) = (try GeneratedCase(seed: seed), try GeneratedCase(seed: seed))
    // Compared outside the expectation: a failure need not spell out all bytes.
    let sameBytes = first.snapshot.bytes() == second.snapshot.bytes()
    #expect(sameBytes)
    let sameAnswer = first.answer() == second.answer()
    #expect(sameAnswer)
  }

  @Test(arguments: GeneratedCase.seeds)
  func theOrderOfTaxonomyRowsChangesNothing(seed: UInt64) throws {
    let item = try GeneratedCase(seed: seed)
    var random = SplitMix64(seed: seed ^ 0x5EED)
    var shuffled = item.taxonomy
    shuffled.requirements.shuffle(using: &random)
    shuffled.broader.shuffle(using: &random)
    shuffled.skillRelations.shuffle(using: &random)
    shuffled.domainRules.shuffle(using: &random)
    let snapshot = SnapshotBuilder.build(
      shuffled, policy: item.policy, contentKey: "seed \(seed)", relatedness: item.relatedness)
    let sameBytes = snapshot.bytes() == item.snapshot.bytes()
    #expect(sameBytes)
  }

  @Test(arguments: GeneratedCase.seeds)
  func theOrderOfWhatAPersonSaysChangesNothing(seed: UInt64) throws {
    let item = try GeneratedCase(seed: seed)
    var random = SplitMix64(seed: seed ^ 0x5EED)
    let answer = item.answer()
    var shuffled = item.candidate
    shuffled.claims.shuffle(using: &random)
    shuffled.occupations.shuffle(using: &random)
    let sameAnswer = item.answer(of: shuffled) == answer
    #expect(sameAnswer)
  }

  @Test(arguments: GeneratedCase.seeds)
  func tiesBreakByURI(seed: UInt64) throws {
    let item = try GeneratedCase(seed: seed)
    let snapshot = item.snapshot
    // Nobody has anything: every fit is 0 and only the URI is left.
    let empty = item.valuation(of: Candidate(id: CandidateID(rawValue: "x"))).ranked()
    #expect(empty.allSatisfy { $0.fit == 0 })
    let uris = empty.map { snapshot.occupationURI($0.occupation) }
    #expect(uris == uris.sorted())

    for (left, right) in zip(item.valuation().ranked(), item.valuation().ranked().dropFirst()) {
      let (a, b) = (
        snapshot.occupationURI(left.occupation), snapshot.occupationURI(right.occupation)
      )
      #expect(left.fit > right.fit || (left.fit == right.fit && a < b))
    }
  }

  @Test func twoRolesThatAskTheSameStandInURIOrder() throws {
    let item = try GeneratedCase(seed: 5)
    var taxonomy = ComposedTaxonomy()
    for name in ["a", "b", "c"] {
      taxonomy.concepts.append(.init(uri: ConceptURI("urn:occupation:" + name), kind: .occupation))
    }
    taxonomy.concepts.append(.init(uri: ConceptURI("urn:skill:1"), kind: .skill))
    taxonomy.requirements = [(2, 3, .essential, nil), (1, 3, .essential, nil)]
    let snapshot = SnapshotBuilder.build(
      taxonomy, policy: item.policy, contentKey: "", relatedness: RelatednessTable())
    var person = Candidate(id: CandidateID(rawValue: "x"))
    person.claims = [Claim(skill: ConceptURI("urn:skill:1"))]
    let valuation = Valuation(
      PersonProfile(person, in: snapshot, policy: item.policy, asOf: item.asOf), in: snapshot,
      policy: item.policy)
    #expect(valuation.ranked().map(\.occupation) == [1, 2])
  }
}
