import Planning

/// A question and its answer as one line of JSON, for solvers in other languages.
struct InstanceLine {
  let text: String

  init(_ instance: PlanInstance, _ order: [Measure], _ answer: PlanAnswer) {
    var fields = [
      "\"goals\":\(instance.goals.map(\.wanted))",
      "\"items\":\(instance.items.map { [$0.goal, $0.full] })",
      "\"budget\":\(instance.budget.map(String.init) ?? "null")",
      "\"minutesPerWeek\":\(instance.minutesPerWeek)", "\"weeks\":\(instance.weeks)",
      "\"order\":[\(order.map { "\"\($0.rawValue)\"" }.joined(separator: ","))]",
    ]
    fields.append("\"modules\":[\(instance.modules.map(Self.module).joined(separator: ","))]")
    fields.append("\"status\":\"\(Self.name(answer.status))\"")
    fields.append("\"values\":\(order.compactMap { answer.plan?.value($0, in: instance) })")
    fields.append(
      "\"plan\":\((answer.plan?.placed ?? []).map { [$0.module, $0.start] })")
    fields.append("\"nodes\":\(answer.nodes)")
    text = "{\(fields.joined(separator: ","))}"
  }

  private static func module(_ module: PlanInstance.Module) -> String {
    let starts: String
    switch module.starts {
    case .anytime(let first, let last): starts = "\"anytime\":\([first, last])"
    case .on(let weeks): starts = "\"on\":\(weeks)"
    }
    return """
      {"gains":\(module.gains.map { [$0.item, $0.units] }),"cost":\(module.cost),\
      "total":\(module.total),"minutes":\(module.minutes),"weeks":\(module.weeks),\
      "load":\(module.load),\(starts),"prerequisites":\(module.prerequisites),\
      "modules":\(module.count)}
      """
  }

  private static func name(_ status: PlanAnswer.Status) -> String {
    switch status {
    case .optimal: "optimal"
    case .bounded: "bounded"
    case .infeasible: "infeasible"
    case .unknown: "unknown"
    }
  }
}
