import Matching
import SkillModel
import TestSupport

/// A taxonomy written by hand, with short names for concepts.
struct SmallTaxonomy {
  var rows = ComposedTaxonomy()
  var policy: Policy
  var shares: [Float] = []
  private var position: [String: Int] = [:]

  static let asOf = CivilDate(year: 2026, month: 11, day: 21) ?? .epoch

  /// Names must be in the order of their bytes within each kind.
  init(occupations: [String], skills: [String], groups: [String] = []) throws {
    policy = try TestPolicy.pinned()
    for (kind, names) in [
      (ConceptKind.skillGroup, groups), (.occupation, occupations), (.skill, skills),
    ] {
      for name in names {
        position[name] = rows.concepts.count
        rows.concepts.append(.init(uri: Self.uri(kind, name), kind: kind, labels: [.dutch: name]))
      }
    }
  }

  static func uri(_ kind: ConceptKind, _ name: String) -> ConceptURI {
    let order =
      switch kind {
      case .skillGroup: "a"
      case .occupation: "b"
      case .skill: "c"
      case .iscoGroup: "d"
      }
    return ConceptURI("urn:\(order):\(name)")
  }

  static func skill(_ name: String) -> ConceptURI { uri(.skill, name) }
  static func occupation(_ name: String) -> ConceptURI { uri(.occupation, name) }

  subscript(_ name: String) -> ComposedTaxonomy.ConceptRow {
    get { rows.concepts[position[name] ?? 0] }
    set { rows.concepts[position[name] ?? 0] = newValue }
  }

  func at(_ name: String) -> Int { position[name] ?? -1 }

  mutating func ask(
    _ occupation: String, _ skills: String..., as importance: Importance = .essential,
    level: Int? = nil
  ) {
    for skill in skills {
      rows.requirements.append((at(occupation), at(skill), importance, level))
    }
  }

  mutating func put(_ narrower: String..., under broader: String) {
    for name in narrower { rows.broader.append((at(name), at(broader))) }
  }

  var snapshot: Snapshot {
    let count = rows.concepts.count { $0.kind == .occupation }
    return SnapshotBuilder.build(
      rows, policy: policy, contentKey: "small",
      relatedness: RelatednessTable(count: count, shares: shares) ?? RelatednessTable())
  }

  /// Somebody against this taxonomy.
  func valuation(
    _ claims: [Claim] = [], work: [PastOccupation] = [], in given: Snapshot? = nil
  ) -> Valuation {
    var person = Candidate(id: CandidateID(rawValue: "x"))
    person.claims = claims
    person.occupations = work
    let snapshot = given ?? self.snapshot
    return Valuation(
      PersonProfile(person, in: snapshot, policy: policy, asOf: Self.asOf), in: snapshot,
      policy: policy)
  }
}

/// A claim in short.
func claim(
  _ skill: String, _ state: ClaimState = .present, _ evidence: Evidence = .selfDeclared,
  level: SkillLevel? = nil, lastUsed: Int? = nil, date: String? = nil
) -> Claim {
  Claim(
    skill: SmallTaxonomy.skill(skill), state: state, evidence: evidence, level: level,
    lastUsed: lastUsed, date: date.flatMap { CivilDate($0) })
}

/// Past work in short.
func work(_ occupation: String, to: Int? = nil) -> PastOccupation {
  PastOccupation(uri: SmallTaxonomy.occupation(occupation), to: to)
}

/// Whether two numbers are the same but for rounding.
func near(_ left: Double, _ right: Double, by tolerance: Double = 1e-9) -> Bool {
  abs(left - right) <= tolerance
}
