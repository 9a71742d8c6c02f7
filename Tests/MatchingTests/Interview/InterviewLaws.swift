import SkillModel
import TestSupport
import Testing

@testable import Matching

/// What holds for every interview, on generated cases.
struct InterviewLaws {
  private static let scope = InterviewScope(domains: nil, includesUncommon: true, limit: 10)

  private func outlook(_ item: GeneratedCase, _ person: Candidate) -> InterviewOutlook {
    let asked = Set(person.askedSkills.compactMap { item.snapshot.skill($0) })
    return item.valuation(of: person).interview(of: person, in: Self.scope, excluding: asked)
  }

  /// Answers drawn from a seed, as somebody could give them.
  private func answer(
    _ outlook: InterviewOutlook, _ item: GeneratedCase, _ random: inout SplitMix64
  ) -> InterviewAnswer {
    let skills = outlook.cluster.map(item.snapshot.skillURI)
    let word = random.pick(InterviewAnswer.Word.allCases)
    let held =
      word == .partly && skills.count > 1 && random.chance(50) ? [random.pick(skills)] : []
    return InterviewAnswer(skills: skills, answer: word, held: held, date: item.asOf)
  }

  @Test(arguments: UInt64(1)...40)
  func asksOnlyWhatIsOpenAndNothingTwice(seed: UInt64) throws {
    let item = try GeneratedCase(seed: seed)
    var person = item.candidate
    var random = SplitMix64(seed: seed)
    var asked: Set<Int> = []
    for _ in 0..<12 {
      let next = outlook(item, person)
      if next.cluster.isEmpty { break }
      let known = item.valuation(of: person).profile.known
      #expect(next.cluster.allSatisfy { known[$0] == nil && asked.insert($0).inserted })
      #expect(next.cluster.count <= item.policy.interview.clusterSize)
      person.record(answer(next, item, &random))
    }
  }

  @Test(arguments: UInt64(1)...40)
  func undoGivesTheProfileBack(seed: UInt64) throws {
    let item = try GeneratedCase(seed: seed)
    var random = SplitMix64(seed: seed)
    var states = [item.candidate]
    for _ in 0..<8 {
      var person = states[states.count - 1]
      if let cluster = person.clusterToSplit, random.chance(50) {
        person.record(InterviewAnswer(skills: cluster, answer: .partly, date: item.asOf))
      } else {
        let next = outlook(item, person)
        if next.cluster.isEmpty { break }
        person.record(answer(next, item, &random))
      }
      states.append(person)
    }
    var person = states.removeLast()
    for state in states.reversed() {
      #expect(person.takeBackAnswer() != nil)
      #expect(person == state)
    }
  }

  @Test(arguments: UInt64(1)...40)
  func theOrderOfWhatIsSaidChangesNothing(seed: UInt64) throws {
    let item = try GeneratedCase(seed: seed)
    var random = SplitMix64(seed: seed)
    var person = item.candidate
    person.record(answer(outlook(item, person), item, &random))
    var shuffled = person
    shuffled.claims.shuffle(using: &random)
    shuffled.occupations.shuffle(using: &random)
    #expect(outlook(item, person) == outlook(item, shuffled))
    #expect(outlook(item, person) == outlook(item, person))
  }

  /// The first targets are those of the short list, and nothing can change when all is known.
  @Test(arguments: UInt64(1)...40)
  func firmWhenEverythingIsKnown(seed: UInt64) throws {
    let item = try GeneratedCase(seed: seed)
    var person = item.candidate
    let now = outlook(item, person)
    #expect(now.first == item.valuation().firstTargets(of: person, in: Self.scope))
    #expect((0...1).contains(now.stability))
    let known = item.valuation().profile.known
    for skill in 0..<item.snapshot.skillCount where known[skill] == nil {
      person.claims.append(
        Claim(
          skill: item.snapshot.skillURI(skill), state: skill % 3 == 0 ? .present : .absent,
          evidence: .adviser))
    }
    let full = outlook(item, person)
    #expect(full.cluster.isEmpty && full.gain == 0)
    #expect(full.stability == 1)
  }

  @Test func whatFollowsFromAnAnswer() throws {
    let (a, b) = (SmallTaxonomy.skill("a"), SmallTaxonomy.skill("b"))
    var person = Candidate(id: CandidateID(rawValue: "x"))
    person.record(InterviewAnswer(skills: [a, b], answer: .partly, date: nil))
    #expect(person.claims.isEmpty)
    #expect(person.clusterToSplit == [a, b])
    person.record(InterviewAnswer(skills: [a, b], answer: .partly, held: [b], date: nil))
    #expect(person.clusterToSplit == nil)
    #expect(person.claims.map(\.state) == [.absent, .present])
    #expect(person.claims.allSatisfy { $0.evidence == .adviser && $0.source == "interview" })
    person.takeBackAnswer()
    #expect(person.clusterToSplit == [a, b])
    person.record(InterviewAnswer(skills: [a, b], answer: .partly, date: nil))
    #expect(person.claims.map(\.level) == [.guided, .guided])
    person.takeBackAnswer()
    person.takeBackAnswer()
    person.record(InterviewAnswer(skills: [a], answer: .unknown, date: nil))
    person.record(InterviewAnswer(gate: "vca", answer: .no, date: nil))
    #expect(person.claims.isEmpty && person.gates == ["vca": .notHeld])
    #expect(person.leftOpen.skills == [a])
    person.takeBackAnswer()
    #expect(person.gates.isEmpty)
  }

  /// A claim of an earlier talk stays when an answer about another skill is taken back.
  @Test func undoLeavesOtherClaims() throws {
    var person = Candidate(id: CandidateID(rawValue: "x"))
    let earlier = Claim(
      skill: SmallTaxonomy.skill("a"), evidence: .adviser, source: "interview")
    person.claims = [earlier]
    person.record(
      InterviewAnswer(skills: [SmallTaxonomy.skill("b")], answer: .yes, date: nil))
    person.takeBackAnswer()
    #expect(person.claims == [earlier])
  }
}
