import SkillModel

/// What answering yes adds to the value of each skill that is asked, by the open skill that is answered; found once
/// for a person.
///
/// Targets that are near each other ask the same skills, and of their relations few are open.
struct OpenLifts {
  /// One open skill, and what a yes about it adds to a value.
  struct Lift {
    /// Its place among the open skills.
    var open: Int32
    /// Above 0.
    var more: Double
  }

  // By number of the skill that is asked, where its part of `all` stands; below 0 where it was not looked for.
  private let starts: PlainMemory<Int32>
  private let ends: PlainMemory<Int32>
  private(set) var all: [Lift] = []

  private let place: PlainMemory<Int32>
  // What lies in a class is looked at element by element under a count of references.
  private let isOpen: [Bool]
  private let expected: [Double]
  private let factors: [Double]
  private let relatedSkills: SparseRows
  private let relationKinds: [UInt8]

  init(_ scope: QuestionScope) {
    starts = PlainMemory(scope.isOpen.count, repeating: -1)
    ends = PlainMemory(scope.isOpen.count)
    place = scope.place
    (isOpen, expected, factors) = (scope.isOpen, scope.expected, scope.factors)
    (relatedSkills, relationKinds) = (scope.snapshot.relatedSkills, scope.snapshot.relationKinds)
    all.reserveCapacity(4_096)
  }

  /// Where the lifts of a skill that is not known stand in `all`; O(its relations) the first time.
  @inline(__always)
  mutating func range(of skill: Int) -> Range<Int> {
    if starts[skill] < 0 { find(skill) }
    return Int(starts[skill])..<Int(ends[skill])
  }

  private mutating func find(_ skill: Int) {
    starts[skill] = Int32(all.count)
    let expected = expected[skill]
    if isOpen[skill], expected < 1 { all.append(Lift(open: place[skill], more: 1 - expected)) }
    // Rows lie within these arrays: that is checked when a snapshot is read.
    let (rows, relationKinds, open, shares) = (relatedSkills, relationKinds, isOpen, factors)
    let (related, kinds) = (rows.values.span, relationKinds.span)
    let (isOpen, factors) = (open.span, shares.span)
    for relation in rows.range(skill) {
      let other = Int(related[unchecked: relation])
      guard isOpen[unchecked: other] else { continue }
      let more = factors[Int(kinds[unchecked: relation])] - expected
      if more > 0 { all.append(Lift(open: place[other], more: more)) }
    }
    ends[skill] = Int32(all.count)
  }
}
