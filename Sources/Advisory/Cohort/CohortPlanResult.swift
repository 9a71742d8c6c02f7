public import SkillModel

/// One member of a cohort with a plan.
public struct CohortPlanMember: Sendable, JSONRepresentable {
  /// Id; the row number where the file gives none.
  public var candidate: CandidateID
  /// What became of titles of past work.
  public var titles: TitlePlacing
  /// Whether too little is known to name a role; there is no plan then.
  public var isTooLittleKnown = false
  /// The plan towards the one target; nil when there is no role, or a limit that was asked cannot be
  /// checked (see the notes).
  ///
  /// Schemes, Pareto front, explanation and catalogues are left out of it.
  public var plan: PlanResult?
  /// Keys of modules of a start that is not in the own first plan: taken to share it.
  public var moved: [ModuleKey] = []
  /// Positions in `CohortPlanResult.groups`.
  public var groups: [Int] = []
  /// What the reader must know of this person.
  public var notes: [PlanNote] = []

  init(candidate: CandidateID, titles: TitlePlacing) {
    self.candidate = candidate
    self.titles = titles
  }

  /// The only target; nil without a plan.
  public var target: PlannedTarget? { plan?.targets.first }

  /// Whether there is a plan that reaches its goal.
  public var isReached: Bool { plan.map { $0.status != .infeasible } ?? false }

  /// Takes a plan over.
  mutating func take(_ plan: PlanResult, moved: [ModuleKey]) {
    notes = plan.notes
    self.plan = plan
    self.moved = moved
  }

  /// As an object; `groups` are 1-based.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.field("candidate", candidate.rawValue)
      if isTooLittleKnown { $0.field("tooLittleKnown", true) }
      if let plan, let target {
        $0.field("target", target)
        $0.field("status", plan.status.rawValue)
        if let objective = plan.objective { $0.field("objective", objective) }
        $0.field("modules", plan.modules)
        $0.field("getFirst", plan.openEnded)
        $0.field("moved", moved.map(\.description))
        $0.field("money", plan.money)
        $0.field("hoursAssumed", plan.frame.isHoursAssumed)
      }
      $0.name("groups")
      $0.array(groups) { $0.value($1 + 1) }
      $0.field("notes", notes)
      titles.writeFields(to: &$0)
    }
  }
}

/// People of a cohort who can share the start of a module.
public struct CohortModuleGroup: Sendable, Hashable, JSONRepresentable {
  /// The module with its start, as in the plan of the first member.
  public var module: PlannedModule
  /// Members, in the order of the file.
  public var members: [CandidateID]
  /// Those of them whose own first plan had it not.
  public var moved: [CandidateID]
  /// Most people; nil when not said.
  public var capacity: Int?
  /// Fewest people for it to go on; nil when not said.
  public var leastPeople: Int?

  init?(_ group: CohortSharing.Group, _ members: [CohortPlanMember], _ modules: [LoadedModule]) {
    let key = modules[group.start.module].module.key.description
    guard let first = group.members.first,
      let module = members[first].plan?.modules.first(where: { $0.id == key })
    else { return nil }
    self.module = module
    self.members = group.members.map { members[$0].candidate }
    moved = group.moved.map { members[$0].candidate }
    capacity = group.capacity
    leastPeople = group.leastPeople
  }

  /// How many do not fit.
  public var notFitting: Int { max(0, members.count - (capacity ?? .max)) }

  /// How many are missing for it to go on.
  public var missing: Int { max(0, (leastPeople ?? 0) - members.count) }

  /// As an object.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.field("module", module.id)
      $0.field("title", module.title)
      $0.field("provider", module.provider)
      $0.field("start", module.start.description)
      $0.field("startCertain", module.isStartCertain)
      $0.field("continuous", module.isContinuous)
      $0.field("weeks", module.weeks)
      $0.field("hours", module.hours)
      $0.field("place", module.place)
      $0.field("modes", module.modes.map(\.rawValue))
      $0.field("candidates", members.map(\.rawValue))
      $0.field("moved", moved.map(\.rawValue))
      $0.field("capacity", capacity)
      $0.field("notFitting", notFitting)
      $0.field("leastPeople", leastPeople)
      $0.field("missing", missing)
    }
  }
}

/// Plans of everybody in a cohort.
public struct CohortPlanResult: Sendable, JSONRepresentable {
  /// Versions and day.
  public var head: ResultHead
  /// Members in the order of the file.
  public var members: [CohortPlanMember]
  /// Starts that people share, most people first.
  public var groups: [CohortModuleGroup]
  /// People and values that could not be read.
  public var faults: [Fault]

  /// How many have a plan that reaches its goal; only theirs are in the groups and the costs.
  public var reached: Int { members.count { $0.isReached } }

  /// Cents of all those plans by payer, the people themselves first; only payers that pay something.
  public var costs: [(payer: ModulePrice.Payer, cents: Int)] {
    var sums: [ModulePrice.Payer: Int] = [:]
    for member in members where member.isReached {
      guard let money = member.plan?.money else { continue }
      sums[.participant, default: 0] += money.own
      for other in money.others { sums[other.payer, default: 0] += other.cents }
    }
    return ModulePrice.Payer.allCases.compactMap { payer in
      sums[payer].flatMap { $0 > 0 ? (payer, $0) : nil }
    }
  }

  /// As an object.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      head.writeFields(to: &writer)
      writer.field("advice", ResultHead.advice)
      writer.field("people", members)
      writer.field("groups", groups)
      writer.field("reached", reached)
      writer.name("costs")
      writer.array(costs) { writer, cost in
        writer.object {
          $0.field("payer", cost.payer.rawValue)
          $0.field("cents", cost.cents)
        }
      }
      writer.field("faultCount", faults.count)
      writer.name("faults")
      writer.array(faults.prefix(20)) { $1.write(to: &$0) }
    }
  }
}
