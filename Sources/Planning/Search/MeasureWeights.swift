/// Measures that were made small one after the other, as one amount to be kept small.
///
/// One unit of a measure counts for more than all that the plan at hand takes of the ones after it.
/// Where that would make numbers too large, the earlier measures are limits instead.
struct MeasureWeights {
  /// A measure of which no more than it takes already may be taken.
  struct Cap {
    var measure: Measure
    var most: Int
  }

  private(set) var caps: [Cap] = []
  private var factors: [(measure: Measure, factor: Int, most: Int)] = []

  /// Weights for measures in their order; minutes of study when there are none yet.
  ///
  /// - Parameter plan: a plan that is best in all of them but the last.
  init(_ measures: [Measure], _ plan: ModulePlan?, in instance: PlanInstance) {
    guard let plan else { return }
    var (factor, amount) = (1, 0)
    for measure in measures.reversed() {
      let value = plan.value(measure, in: instance)
      let (part, isTooLarge) = value.multipliedReportingOverflow(by: factor)
      // Far below where floating point numbers still tell whole numbers apart.
      if !caps.isEmpty || !factors.isEmpty && (isTooLarge || amount + part >= 1 << 40) {
        caps.append(Cap(measure: measure, most: value))
      } else {
        factors.append((measure, factor, value + 1))
        amount += part
        factor = amount + 1
      }
    }
  }

  /// What a module adds.
  func amount(of module: PlanInstance.Module) -> Int {
    if factors.isEmpty { return module.load * module.weeks }
    // More than the plan at hand takes in all is too much, however much more it is.
    return factors.reduce(0) { $0 + min($1.measure.amount(module) ?? 0, $1.most) * $1.factor }
  }

  /// What a plan takes.
  func amount(of plan: ModulePlan, in instance: PlanInstance) -> Int {
    plan.placed.reduce(0) { $0 + amount(of: instance.modules[$1.module]) }
  }
}
