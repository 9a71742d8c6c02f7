import Advisory
import Matching
import SkillModel
import Store
import TestSupport

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Interviews simulated people over the taxonomy of a database and prints one row a setting.
///
///     InterviewSimulation DATABASE [PEOPLE] [NAME=VALUE of the interview's policy ...]
///
/// With ask=5 the questions of a match are asked instead, five at a time in five rounds: a row says how many
/// of the first targets are those of the full profile before the first and after each.
@main
struct InterviewSimulation {
  static func main() async throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let database = arguments.first else {
      print("InterviewSimulation DATABASE [PEOPLE] [NAME=VALUE ...]")
      return
    }
    let people = arguments.dropFirst().first.flatMap { Int($0) } ?? 200
    let session = try AdvisorySession(
      store: try OverstapStore(path: database, mode: .readOnly),
      asOf: CivilDate(year: 2026, month: 11, day: 21) ?? .epoch, language: .english,
      recording: .nothing())
    let snapshot = try session.snapshot()
    var policy = session.policy
    for change in arguments.dropFirst(2) { apply(change, to: &policy) }
    let interview = SimulatedInterview(snapshot: snapshot, policy: policy)
    let origins = SimulatedOrigins.occupations(in: snapshot)
    let targets = interview.targets
    let round = arguments.first { $0.hasPrefix("ask=") }.flatMap { Int($0.dropFirst(4)) }
    if let round {
      for (name, domains) in [("technologie", Domains.technologie), ("all", nil)] {
        let questions = SimulatedQuestions(
          snapshot: snapshot, policy: policy, domains: domains, round: round)
        for setting in SimulationSetting.all {
          let overlaps = await concurrently(people) { number in
            questions.overlaps(
              SimulatedPerson(
                seed: UInt64(number + 1), setting, origins: origins, targets: targets, in: snapshot),
              rounds: 5)
          }
          print("| \(setting.name), \(name) | \(means(of: overlaps).joined(separator: " | ")) |")
          fflush(nil)
        }
      }
      return
    }
    print("people \(people), origins \(origins.count), targets \(targets.count)")
    print(SimulationSummary.header)
    let names = arguments.filter { $0.hasPrefix("only=") }.map { String($0.dropFirst(5)) }
    for setting in SimulationSetting.all where names.isEmpty || names.contains(setting.name) {
      let outcomes = await concurrently(people) { number in
        interview.outcome(
          SimulatedPerson(
            seed: UInt64(number + 1), setting, origins: origins, targets: targets, in: snapshot))
      }
      print(SimulationSummary(outcomes).line(setting.name))
      // A setting takes minutes: its row is there when it is known, also in a file.
      fflush(nil)
    }
  }

  /// The mean overlap before the first question and after each round.
  private static func means(of overlaps: [[Int]]) -> [String] {
    (overlaps.first ?? []).indices.map { round in
      let mean = Double(overlaps.reduce(0) { $0 + $1[round] }) / Double(max(1, overlaps.count))
      return "\((mean * 1000).rounded() / 1000)"
    }
  }

  /// What `body` makes of each number, two at a time, in order of number.
  private static func concurrently<Made: Sendable>(
    _ count: Int, _ body: @escaping @Sendable (Int) -> Made
  ) async -> [Made] {
    await withTaskGroup(of: (Int, Made).self) { group in
      var found: [(Int, Made)] = []
      var next = 0
      func start(_ group: inout TaskGroup<(Int, Made)>) {
        guard next < count else { return }
        let number = next
        next += 1
        group.addTask { (number, body(number)) }
      }
      for _ in 0..<2 { start(&group) }
      while let one = await group.next() {
        found.append(one)
        start(&group)
      }
      return found.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }

  private static func apply(_ change: String, to policy: inout Policy) {
    let parts = change.split(separator: "=").map(String.init)
    guard parts.count == 2, let value = Double(parts[1]) else { return }
    switch parts[0] {
    case "clusterSize": policy.interview.clusterSize = Int(value)
    case "outcomes": policy.interview.outcomes = Int(value)
    case "contenders": policy.interview.contenders = Int(value)
    case "stableShare": policy.interview.stableShare = value
    case "chance": policy.interview.chance = value
    case "relatedFactor": policy.interview.relatedFactor = value
    case "priorAnswers": policy.interview.priorAnswers = value
    case "only", "ask": break
    case "questions": policy.lists.questions = Int(value)
    default: print("unknown: \(change)")
    }
  }
}
