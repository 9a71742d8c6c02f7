import Matching
import SkillModel
import TestSupport
import Testing

/// Laws 1 to 4 and the known numbers on real ESCO, over all occupations.
@Suite(.enabled(if: RealSnapshot.isPresent, Comment(rawValue: RealData.hint)), .serialized)
struct RealESCOTests {
  @Test func numbers() throws {
    let made = try RealSnapshot.made()
    let ranked = (0..<made.snapshot.occupationCount).filter { made.snapshot.isRanked($0) }
    #expect(ranked.count == 3_007)
    #expect(made.taxonomy.requirements.count == 123_788)
    let valuation = RealPeople(made: made).valuation(Candidate(id: CandidateID(rawValue: "x")))
    #expect(ranked.reduce(0) { $0 + valuation.requirementCount($1) } == 123_788)
    #expect(made.snapshot.relatedness.count == made.snapshot.occupationCount)
  }

  @Test func bytesComeBackTheSame() throws {
    let bytes = try RealSnapshot.made().snapshot.bytes()
    let read = try #require(Snapshot(bytes: bytes))
    let same = read.bytes() == bytes
    #expect(same)
  }

  @Test func theOrderOfRowsChangesNothing() throws {
    let made = try RealSnapshot.made()
    var random = SplitMix64(seed: 1)
    var shuffled = made.taxonomy
    shuffled.requirements.shuffle(using: &random)
    shuffled.broader.shuffle(using: &random)
    shuffled.skillRelations.shuffle(using: &random)
    let again = SnapshotBuilder.build(
      shuffled, policy: made.policy, contentKey: made.snapshot.contentKey,
      relatedness: made.snapshot.relatedness)
    let same = again.bytes() == made.snapshot.bytes()
    #expect(same)
  }

  @Test(arguments: UInt64(1)...20)
  func lawsHoldForAPersonOverAllOccupations(seed: UInt64) throws {
    let people = RealPeople(made: try RealSnapshot.made())
    var random = SplitMix64(seed: seed)
    let person = people.candidate(seed)
    let valuation = people.valuation(person)
    let ranked = valuation.ranked()
    #expect(ranked.count == 3_007)

    // 1: order of what the person says.
    var shuffled = person
    shuffled.claims.shuffle(using: &random)
    shuffled.occupations.shuffle(using: &random)
    let same = people.valuation(shuffled).ranked() == ranked
    #expect(same)

    // 2: terms and reasons.
    for target in ranked.prefix(20) {
      let terms = valuation.terms(of: target)
      #expect(terms.reduce(0) { $0 + $1.points } == target.fit)
      for term in terms {
        #expect(near(term.because.reduce(0) { $0 + $1.points }, term.points, by: 1e-12))
      }
    }

    // 3 and 4: one answer more about a skill that was open or not.
    let inOrder = ranked.allSatisfy {
      0 <= $0.low && $0.low <= $0.coverage && $0.coverage <= $0.high && $0.high <= 1
    }
    #expect(inOrder)
    let skill = person.claims.compactMap(\.skill).first ?? made(people, &random)
    for uri in [skill, made(people, &random)] {
      expectMonotone(ranked, people, person, uri)
    }
  }

  private func made(_ people: RealPeople, _ random: inout SplitMix64) -> ConceptURI {
    people.made.snapshot.skillURI(random.int(0...(people.made.snapshot.skillCount - 1)))
  }

  private func expectMonotone(
    _ before: [TargetValue], _ people: RealPeople, _ person: Candidate, _ skill: ConceptURI
  ) {
    func values(_ claim: Claim) -> (open: Bool, values: [TargetValue]) {
      var other = person
      other.claims.append(claim)
      let valuation = people.valuation(other)
      let number = people.made.snapshot.skill(skill)
      let known = people.valuation(person).profile.known
      return (
        number.map { known[$0] == nil } ?? false,
        before.map { valuation.value(of: $0.occupation) }
      )
    }
    let present = values(Claim(skill: skill, level: .teaches))
    let absent = values(Claim(skill: skill, state: .absent))
    let raises = zip(before, present.values).allSatisfy { old, new in
      new.low >= old.low && new.coverage >= old.coverage && new.high >= old.high
        && new.entryNow >= old.entryNow && new.fit >= old.fit
    }
    let lowers = zip(before, absent.values).allSatisfy { old, new in
      new.low <= old.low && new.coverage <= old.coverage && new.high <= old.high
        && new.entryNow <= old.entryNow && new.fit <= old.fit
    }
    #expect(raises && lowers)
    guard present.open else { return }
    for after in [present.values, absent.values] {
      let narrows = zip(before, after).allSatisfy { old, new in
        old.low <= new.low && new.high <= old.high && new.high - new.low <= old.high - old.low
          && old.low <= new.coverage && new.coverage <= old.high
      }
      #expect(narrows)
    }
  }
}
