public import Matching
public import SkillModel

/// A planning question about targets, with what its numbers stand for.
public struct PlanQuestion: Sendable {
  /// What is wanted.
  public struct Wish: Sendable, Hashable {
    /// Share of entry each target must reach; nil for the policy's.
    public var entry: Double?
    /// Share of the coverage of all targets together that must be reached, on top; nil for none.
    public var coverage: Double?
    /// Whether skills nobody spoke about are closed too; else only what was discussed counts.
    public var closesUnknown: Bool
    /// Whether what no module teaches can be learnt at the policy's hours and price for it.
    public var addsEstimates: Bool

    /// A wish.
    public init(
      entry: Double? = nil, coverage: Double? = nil, closesUnknown: Bool = true,
      addsEstimates: Bool = false
    ) {
      self.entry = entry
      self.coverage = coverage
      self.closesUnknown = closesUnknown
      self.addsEstimates = addsEstimates
    }
  }

  /// What a module of the instance stands for.
  public enum Piece: Sendable, Hashable {
    /// An offer of the shelf.
    case offer(Int)
    /// A hard requirement that is got by itself, in known time at a known price.
    case gate(GateRequirement)
    /// A skill that no module teaches, learnt at the policy's hours and price.
    case skill(Int)
  }

  /// One part of a goal that is a skill.
  struct SkillItem: Sendable, Hashable {
    var target: Int
    var skill: Int
  }

  /// Units of a whole share: a share of one thousand-millionth is told apart.
  static let unitsOfShare = 1_000_000_000.0

  /// The question in numbers.
  public internal(set) var instance: PlanInstance
  /// What the modules of the instance stand for.
  public private(set) var pieces: [Piece] = []
  /// Open requirements of each target.
  public private(set) var open: [[OpenRequirement]] = []
  /// Hard requirements to be lifted, each once.
  public private(set) var gates: [GateRequirement] = []
  /// Hard requirements to get first that no offer gives and of which the time or price is unknown, each
  /// once: no part of the question, for what they take is not known.
  public private(set) var openEnded: [GateRequirement] = []
  private var gains: [[PlanInstance.Gain]] = []

  /// Asks for a plan.
  ///
  /// - Parameters:
  ///   - targets: numbers in the snapshot of the valuation.
  ///   - gates: hard requirements of the targets with their states.
  /// - Complexity: O(open skills x modules that teach them or a related skill).
  public init(
    _ wish: Wish, targets: [Int], gates: [GateResult], valuation: Valuation, shelf: ModuleShelf
  ) {
    instance = PlanInstance(
      goals: [], items: [], modules: [], budget: shelf.limits.budget,
      minutesPerWeek: shelf.limits.minutesPerWeek, weeks: shelf.limits.deadline)
    pieces = shelf.offers.indices.map { .offer($0) }
    gains = Array(repeating: [], count: shelf.offers.count)
    for target in targets {
      let open = valuation.openRequirements(target)
      self.open.append(open)
      addEntry(wish, open, valuation, shelf, target)
    }
    if let coverage = wish.coverage { addCoverage(coverage, wish, valuation, shelf, targets) }
    addGates(gates, shelf)
    finish(shelf, valuation)
  }

  private mutating func addEntry(
    _ wish: Wish, _ open: [OpenRequirement], _ valuation: Valuation, _ shelf: ModuleShelf,
    _ target: Int
  ) {
    let share = wish.entry ?? valuation.policy.bands.entryShare
    var now = valuation.value(of: target).entryNow
    var wanted = share
    if !wish.closesUnknown {
      // Of what was discussed the same share: the rest is asked first.
      let undiscussed = valuation.undiscussedEntryShare(target)
      wanted = share * (1 - undiscussed.all)
      now -= undiscussed.expected
    }
    let counting = open.filter {
      $0.entryShare > 0 && (wish.closesUnknown || $0.state != .notDiscussed)
    }
    add(
      goal: wanted - now, counting, share: \.entryShare, wish, valuation, shelf)
  }

  private mutating func addCoverage(
    _ coverage: Double, _ wish: Wish, _ valuation: Valuation, _ shelf: ModuleShelf,
    _ targets: [Int]
  ) {
    var all: [OpenRequirement] = []
    for open in open {
      all += open.filter { wish.closesUnknown || $0.state != .notDiscussed }
    }
    let now = targets.reduce(0) { $0 + valuation.value(of: $1).coverage }
    add(
      goal: coverage * Double(targets.count) - now, all, share: \.coverageShare, wish, valuation,
      shelf)
  }

  /// Adds a goal with an item per open requirement and what the modules bring to it.
  private mutating func add(
    goal wanted: Double, _ open: [OpenRequirement], share: (OpenRequirement) -> Double,
    _ wish: Wish, _ valuation: Valuation, _ shelf: ModuleShelf
  ) {
    let goal = instance.goals.count
    // A hair less: three fifths in three steps is not to take a fourth because of rounding.
    let units = (wanted * Self.unitsOfShare).rounded(.up) - Double(open.count + 1)
    instance.goals.append(.init(wanted: Int(max(0, units))))
    // Who teaches something that is asked may count what carries over beside it; a course about
    // something else is no way there, however much it is alike.
    let isDirect = Set(open.flatMap { shelf.teaching[$0.skill] ?? [] })
    for requirement in open {
      func units(_ credit: Double) -> Int {
        Int(share(requirement) * (credit - requirement.expected) * Self.unitsOfShare)
      }
      let full = units(1)
      guard full > 0 else { continue }
      let item = instance.items.count
      instance.items.append(.init(goal: goal, full: full))
      for (offer, credit) in credits(for: requirement, isDirect, valuation, shelf)
      where credit > requirement.expected && units(credit) > 0 {
        gains[offer].append(.init(item: item, units: units(credit)))
      }
      if wish.addsEstimates, shelf.teaching[requirement.skill] == nil {
        addEstimate(requirement, item, full)
      }
    }
  }

  /// What each offer gives for a requirement, in order of offer.
  private func credits(
    for requirement: OpenRequirement, _ isDirect: Set<Int>, _ valuation: Valuation,
    _ shelf: ModuleShelf
  ) -> [(offer: Int, credit: Double)] {
    var best: [Int: Double] = [:]
    for offer in shelf.teaching[requirement.skill] ?? [] {
      let level = shelf.level(of: requirement.skill, inModule: shelf.offers[offer].module)
      best[offer] = valuation.policy.levelCredit(level, asked: requirement.levelAsked)
    }
    for (other, factor) in valuation.transfers(to: requirement.skill) where factor > 0 {
      for offer in shelf.teaching[other] ?? [] where isDirect.contains(offer) {
        let level = shelf.level(of: other, inModule: shelf.offers[offer].module)
        best[offer] = max(best[offer] ?? 0, factor * valuation.carriedCredit(level))
      }
    }
    return best.sorted { $0.key < $1.key }.map { (offer: $0.key, credit: $0.value) }
  }

  /// One piece for a skill no module teaches, however many targets ask it.
  private mutating func addEstimate(_ requirement: OpenRequirement, _ item: Int, _ full: Int) {
    let piece = Piece.skill(requirement.skill)
    if let number = pieces.firstIndex(of: piece) {
      gains[number].append(.init(item: item, units: full))
    } else {
      pieces.append(piece)
      gains.append([.init(item: item, units: full)])
    }
  }

  private mutating func addGates(_ results: [GateResult], _ shelf: ModuleShelf) {
    for result in results where result.state == .getFirst {
      let gate = result.requirement
      guard !(gates + openEnded).contains(where: { $0.kind == gate.kind }) else { continue }
      let lifting = shelf.offers(lifting: gate)
      if result.isOpenEnded && lifting.isEmpty {
        openEnded.append(gate)
        continue
      }
      gates.append(gate)
      let item = instance.items.count
      instance.items.append(.init(goal: instance.goals.count, full: 1))
      instance.goals.append(.init(wanted: 1))
      for offer in lifting { gains[offer].append(.init(item: item, units: 1)) }
      guard result.isLiftable else { continue }
      pieces.append(.gate(gate))
      gains.append([.init(item: item, units: 1)])
    }
  }

  private mutating func finish(_ shelf: ModuleShelf, _ valuation: Valuation) {
    let last = max(0, shelf.limits.horizon - 1)
    instance.modules = pieces.indices.map { number in
      let gains = gains[number].sorted { $0.item < $1.item }
      switch pieces[number] {
      case .offer(let index):
        let offer = shelf.offers[index]
        return .init(
          gains: gains, cost: offer.cost, total: offer.total, minutes: offer.minutes,
          weeks: offer.weeks, load: offer.load, starts: offer.starts,
          prerequisites: shelf.prerequisites[index])
      case .gate(let gate):
        // Both are known of what is a piece.
        let days = max(1, gate.days ?? 1)
        return .init(
          gains: gains, cost: gate.price ?? 0, total: gate.price ?? 0, minutes: 0,
          weeks: (min(days, 7_000) + 6) / 7, load: 0, starts: .anytime(first: 0, last: last),
          count: 0)
      case .skill(let skill):
        let estimate = valuation.policy.estimate
        // Only what is not expected yet has to be learnt.
        let hours =
          valuation.hoursWithoutModule(skill) * (1 - min(1, valuation.expectedCredit(skill)))
        let minutes = Int((hours * 60).rounded(.up))
        let pace = max(1, shelf.limits.minutesPerWeek)
        let weeks = max(1, (minutes + pace - 1) / pace)
        let cost = Int((hours * estimate.centsPerHour).rounded())
        return .init(
          gains: gains, cost: cost, total: cost, minutes: minutes, weeks: weeks,
          load: (minutes + weeks - 1) / weeks, starts: .anytime(first: 0, last: last))
      }
    }
  }

  /// Skills of a target that are open and that no loaded module teaches, heaviest first.
  public func uncovered(_ target: Int, shelf: ModuleShelf) -> [Int] {
    open[target].filter { $0.entryShare > 0 && !shelf.taughtAnywhere.contains($0.skill) }
      .sorted { $0.weight != $1.weight ? $0.weight > $1.weight : $0.skill < $1.skill }
      .map(\.skill)
  }
}

extension PlanQuestion {
  /// Credit of a skill at a level asked after some pieces are done; the present credit when none brings more.
  public func credit(
    of requirement: OpenRequirement, after chosen: [Int], valuation: Valuation, shelf: ModuleShelf
  ) -> Double {
    var best = requirement.expected
    for number in chosen {
      switch pieces[number] {
      case .offer(let index):
        best = max(
          best, shelf.credit(ofModule: shelf.offers[index].module, for: requirement, valuation))
      case .skill(let skill): if skill == requirement.skill { best = 1 }
      case .gate: break
      }
    }
    return best
  }
}

extension ModuleShelf {
  /// Credit that finishing a module gives for a requirement, 0...1; by itself or carried over.
  public func credit(
    ofModule position: Int, for requirement: OpenRequirement, _ valuation: Valuation
  ) -> Double {
    var best = 0.0
    let transfers = valuation.transfers(to: requirement.skill)
    for (skill, level) in taught[position] {
      if skill == requirement.skill {
        best = max(best, valuation.policy.levelCredit(level, asked: requirement.levelAsked))
      } else if let carried = transfers.first(where: { $0.from == skill }) {
        best = max(best, carried.factor * valuation.carriedCredit(level))
      }
    }
    return best
  }

  /// Level a module teaches a skill at; nil when not said.
  func level(of skill: Int, inModule position: Int) -> SkillLevel? {
    taught[position].first { $0.skill == skill }?.level
  }

  /// Keys of modules that must come first, among some others.
  public func first(of offer: Int, among chosen: [Int]) -> [ModuleKey] {
    let asked = Set(prerequisites[offer].joined())
    return chosen.filter(asked.contains).map { modules[offers[$0].module].module.key }.sorted()
  }
}

extension PlanQuestion {
  /// The same question with fewer weeks.
  public mutating func shorten(to weeks: Int) { instance.weeks = min(instance.weeks, weeks) }

  /// The same question with one of some modules in the plan.
  public mutating func require(oneOf modules: [Int]) {
    let item = instance.items.count
    instance.items.append(.init(goal: instance.goals.count, full: 1))
    instance.goals.append(.init(wanted: 1))
    for number in modules { instance.modules[number].gains.append(.init(item: item, units: 1)) }
  }

  /// The same question without some modules.
  public mutating func forbid(_ modules: [Int]) {
    // What asks an empty list first can never start.
    for number in modules { instance.modules[number].prerequisites.append([]) }
  }

  /// Hard requirements an offer lifts.
  public func gates(liftedBy offer: Int, shelf: ModuleShelf) -> [GateRequirement] {
    gates.filter { shelf.offers(lifting: $0).contains(offer) }
  }
}

extension Valuation {
  /// What carries over of a skill that was learnt at a level: as of a claim, by the level the policy
  /// takes as asked.
  fileprivate func carriedCredit(_ level: SkillLevel?) -> Double {
    policy.levelCredit(level, asked: policy.levelShortfall.levelAsked)
  }
}
