/// The answer to a planning question.
public struct PlanAnswer: Sendable, Hashable {
  /// What is known about it.
  public enum Status: Sendable, Hashable {
    /// No plan is better, measure after measure.
    case optimal
    /// A plan; of the measure no plan takes less than so much.
    case bounded(Measure, atLeast: Int)
    /// There is no plan; the goals that the modules that can be taken in time do not reach at all.
    case infeasible(unreached: [Int])
    /// None was found before the nodes ran out, and it was not proved that there is none.
    case unknown
  }

  /// What is known.
  public var status: Status
  /// The plan; nil for `infeasible` and `unknown`, empty when nothing is wanted.
  public var plan: ModulePlan?
  /// Nodes it took.
  public var nodes: Int
}
