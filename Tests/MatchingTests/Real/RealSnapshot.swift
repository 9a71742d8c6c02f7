import Advisory
import Matching
import SkillModel
import Store
import TestSupport

/// ESCO 1.1.1 in English, imported once through the store as the program does, for all tests.
enum RealSnapshot {
  static let isPresent = RealData.has("esco/v1.1.1-en/occupations_en.csv")

  /// What was made of it.
  struct Made: Sendable {
    var snapshot: Snapshot
    var policy: Policy
    var taxonomy: ComposedTaxonomy
  }

  static func made() throws -> Made { try once.get() }

  private static let once = Result {
    let scratch = ScratchFolder()
    defer { withExtendedLifetime(scratch) {} }
    let store = try OverstapStore(path: scratch.path + "/real.db", mode: .create)
    let moment = "2026-11-21T00:00:00Z"
    let shipped = ShippedData(folder: TestPolicy.checkout + "/Taxonomies")
    try Initialisation(store: store, shipped: shipped, moment: moment).loadReference()
    _ = try TaxonomyImport(store: store, moment: moment)
      .run(paths: [RealData.folder + "/esco/v1.1.1-en"])
    let session = try AdvisorySession(
      store: store, asOf: SmallTaxonomy.asOf, language: .english, recording: .nothing())
    return Made(
      snapshot: try session.snapshot(), policy: session.policy,
      taxonomy: try store.composedTaxonomy())
  }
}

/// Twenty people of real ESCO concepts, whose skills lie near the work they did.
struct RealPeople {
  let made: RealSnapshot.Made

  func candidate(_ seed: UInt64) -> Candidate {
    var random = SplitMix64(seed: seed)
    let snapshot = made.snapshot
    let past = random.int(0...(snapshot.occupationCount - 1))
    let positions = made.taxonomy.concepts.indices.filter {
      made.taxonomy.concepts[$0].kind == .occupation
    }
    let skills = made.taxonomy.requirements.filter { $0.occupation == positions[past] }
      .map { made.taxonomy.concepts[$0.skill].uri }
    var people = CandidateGenerator(
      skills: skills.isEmpty ? [snapshot.skillURI(0)] : skills.sorted(),
      occupations: [snapshot.occupationURI(past)], seed: seed)
    return people.candidate()
  }

  func valuation(_ person: Candidate) -> Valuation {
    Valuation(
      PersonProfile(person, in: made.snapshot, policy: made.policy, asOf: SmallTaxonomy.asOf),
      in: made.snapshot, policy: made.policy)
  }
}
