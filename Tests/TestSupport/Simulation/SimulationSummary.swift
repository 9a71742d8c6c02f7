import Matching

/// What came of interviewing many people.
public struct SimulationSummary: Sendable {
  let outcomes: [SimulatedOutcome]

  /// - Parameter outcomes: must not be empty.
  public init(_ outcomes: [SimulatedOutcome]) { self.outcomes = outcomes }

  /// Share of people whose first targets were those of the full profile after some question.
  public var reached: Double { share { $0.reachedAfter != nil } }

  /// Share of people whose first targets at the end are those of the full profile.
  public var sameAtEnd: Double { share(\.isSameAtEnd) }

  private func share(_ holds: (SimulatedOutcome) -> Bool) -> Double {
    Double(outcomes.count(where: holds)) / Double(max(1, outcomes.count))
  }

  private func mean(_ number: (SimulatedOutcome) -> Int) -> Double {
    Double(outcomes.reduce(0) { $0 + number($1) }) / Double(max(1, outcomes.count))
  }

  private func median(_ numbers: [Int]) -> Int {
    numbers.isEmpty ? 0 : numbers.sorted()[numbers.count / 2]
  }

  /// One row of a table.
  public func line(_ name: String) -> String {
    func two(_ number: Double) -> String { "\((number * 100).rounded() / 100)" }
    let missed = outcomes.filter { !$0.isSameAtEnd }
    let overlap =
      Double(missed.reduce(0) { $0 + $1.overlapAtEnd }) / Double(max(1, missed.count))
    let clusters = Double(max(1, outcomes.reduce(0) { $0 + $1.clusters.count }))
    let cells = [
      name, two(share { $0.overlapAtStart == $0.firstCount }), two(reached), two(sameAtEnd),
      "\(median(outcomes.compactMap(\.reachedAfter)))", two(mean(\.questions)), two(overlap),
      two(mean(\.overlapAtEnd)),
      two(share(\.stoppedStable)),
      two(
        Double(outcomes.count { $0.stoppedStable && $0.isSameAtEnd })
          / Double(max(1, outcomes.count(where: \.stoppedStable)))),
      two(Double(outcomes.reduce(0) { $0 + $1.clusters.skills }) / clusters),
      two(Double(outcomes.reduce(0) { $0 + $1.clusters.mixed }) / clusters),
    ]
    return "| " + cells.joined(separator: " | ") + " |"
  }

  /// Names of the columns of a row.
  public static let header = """
    | people | same before | reached within | same at end | median questions to reach \
    | questions asked | overlap where not the same | overlap of all | stopped stable \
    | of these the same | skills a question | mixed answers |
    """
}
