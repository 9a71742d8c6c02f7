import SkillModel
import TestSupport
import Testing

@testable import Matching

/// Hours, weeks and euro worked out by hand with the pinned policy.
struct DistanceTests {
  /// A asks a skill, a piece of knowledge, a transversal skill and a language, all as rare: each
  /// brings a quarter of entry and .6 is needed, so three: 28 (knowledge), 28 (transversal), 42.
  private func example() throws -> SmallTaxonomy {
    var small = try SmallTaxonomy(
      occupations: ["A", "B"], skills: ["skill", "sort", "speak", "study"])
    small.ask("A", "skill", "sort", "speak", "study")
    small["skill"].skillType = .skill
    small["sort"].skillType = .skill
    small["sort"].reuseLevel = .transversal
    small["speak"].flags = .language
    small["study"].skillType = .knowledge
    small.ask("B", "skill", as: .optional)
    small.ask("B", "sort", as: .optional)
    small.ask("B", "speak", as: .optional)
    small.ask("B", "study", as: .optional)
    small.rows.concepts.append(.init(uri: ConceptURI("urn:z"), kind: .occupation))
    small.rows.concepts.append(.init(uri: ConceptURI("urn:zz"), kind: .skill))
    small.rows.requirements.append(
      (small.rows.concepts.count - 2, small.rows.concepts.count - 1, .essential, nil))
    return small
  }

  private func distance(
    _ claims: [Claim], gates: [GateResult] = [], pace: Double? = nil
  ) throws -> Distance {
    let valuation = try example().valuation(claims)
    var limits = Limits()
    limits.hoursPerWeek = pace
    return valuation.estimatedDistance(to: valuation.value(of: 0), gates: gates, limits: limits)
  }

  /// 98 hours at 12 a week are 8.2 weeks, so 9; at 12 euro an hour 1176 euro.
  @Test func fromNothing() throws {
    let found = try distance([])
    #expect(found.hours == 98 && found.weeks == 9 && found.cost == 117_600)
    #expect(found.skills == [1, 3, 0])
  }

  /// With the language there two more suffice; at 28 hours a week 56 hours are two weeks.
  @Test func paceOfThePerson() throws {
    let found = try distance([claim("speak")], pace: 28)
    #expect(found.hours == 56 && found.weeks == 2 && found.skillCount == 2)
    #expect(try distance([claim("speak")], pace: 0).weeks == 5)
  }

  /// A skill of 1990 counts half and with speak and study makes .625.
  ///
  /// With speak alone it is .375, and of what brings the missing .225 one of 28 hours is the least
  /// (half of skill, 21 hours, brings .125).
  @Test func whatIsHalfThereCostsHalf() throws {
    let old = claim("skill", lastUsed: 1990)
    let reached = try distance([old, claim("speak"), claim("study")])
    #expect(reached.hours == 0 && reached.weeks == 0 && reached.skills.isEmpty)
    let other = try distance([old, claim("speak")])
    #expect(other.hours == 28 && other.skills == [1])
    // What is known to be absent is to be learned from nothing.
    let third = try distance([old, claim("sort"), claim("speak", .absent), claim("study", .absent)])
    #expect(third.hours == 28 && third.skills == [3])
  }

  @Test func aPaceNearNothingDoesNotOverflow() throws {
    #expect(try distance([], pace: 1e-300).weeks == Int(Int32.max))
  }

  private func gate(
    days: Int?, price: Int?, timing: GateRequirement.Timing = .before
  ) -> GateRequirement {
    GateRequirement(
      kind: "vca", nameDutch: "VCA", nameEnglish: "VCA", timing: timing, days: days, price: price,
      howDutch: nil, howEnglish: nil, source: "test")
  }

  /// Whatever is longer, study or the longest gate; prices add up: 1176 + 41.50 + 1000 euro.
  @Test func gatesToGetFirstCount() throws {
    let first = GateResult(gate(days: 100, price: 4_150), answer: .notHeld)
    let second = GateResult(gate(days: 10, price: 100_000), answer: .notHeld)
    let found = try distance([], gates: [first, second])
    #expect(found.weeks == 15 && found.cost == 117_600 + 4_150 + 100_000)
    let others = [
      GateResult(gate(days: 700, price: 9), answer: .held),
      GateResult(gate(days: 700, price: 9), answer: nil),
      GateResult(gate(days: 700, price: 9), answer: .notPossible),
      GateResult(gate(days: 700, price: 9, timing: .onTheJob), answer: .notHeld),
    ]
    #expect(try distance([], gates: others) == distance([]))
  }

  /// Unknown days or an unknown price are not 0: such a gate is in no sum, and said to be beside it.
  @Test(arguments: [(nil, nil), (1, nil), (nil, 100)] as [(Int?, Int?)])
  func gatesOfUnknownTimeOrPriceStandBeside(days: Int?, price: Int?) throws {
    let open = GateResult(gate(days: days, price: price), answer: .notHeld)
    let known = GateResult(gate(days: 100, price: 4_150), answer: .notHeld)
    #expect(open.isOpenEnded && !open.isLiftable && known.isLiftable && !known.isOpenEnded)
    var expected = try distance([], gates: [known])
    #expect(!expected.isOpenEnded)
    expected.isOpenEnded = true
    #expect(try distance([], gates: [open, known]) == expected)
    // What was not asked, is held or is got on the job is not to get first.
    for other in [
      GateResult(gate(days: days, price: price), answer: nil),
      GateResult(gate(days: days, price: price), answer: .held),
      GateResult(gate(days: days, price: price, timing: .onTheJob), answer: .notHeld),
    ] {
      #expect(try distance([], gates: [other]) == distance([]))
    }
  }

  @Test(
    arguments: [
      (.held, .before, .met), (.held, .onTheJob, .met), (.notPossible, .before, .notPossible),
      (.notPossible, .onTheJob, .notPossible), (.notHeld, .before, .getFirst),
      (.notHeld, .onTheJob, .onTheJob), (nil, .before, .ask), (nil, .onTheJob, .onTheJob),
    ] as [(GateAnswer?, GateRequirement.Timing, GateState)])
  func statesOfAGate(answer: GateAnswer?, timing: GateRequirement.Timing, state: GateState) {
    let result = GateResult(gate(days: nil, price: nil, timing: timing), answer: answer)
    #expect(result.state == state)
  }
}
