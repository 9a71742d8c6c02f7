import Planning
import SkillModel

/// Brings people of a cohort together in the same start of a module.
///
/// Greedy: the start that most people have goes first and takes in who can come; who shares a start stays
/// in it. Somebody moves only to a plan that reaches the same within the same limits and is neither dearer,
/// for the person or for all payers, nor longer, nor worse in what was asked to be small.
struct CohortSharing {
  /// One person with a plan.
  struct Member {
    let drafting: PlanDrafting
    /// The question of the own first plan.
    let asked: PlanQuestion
    var draft: PlanDrafting.Draft

    init(drafting: PlanDrafting) {
      self.drafting = drafting
      draft = drafting.draft()
      asked = draft.question
    }
  }

  /// A start of a module that people can share.
  struct Start: Hashable {
    /// Position of the module in the loaded catalogue.
    var module: Int
    var day: CivilDate
    /// Where it is; nil when online or not said.
    var place: ModulePlace?
  }

  /// People who have a start in their plan.
  struct Group {
    var start: Start
    /// Numbers of the members, ascending.
    var members: [Int]
    /// Those of them whose own first plan had it not.
    var moved: [Int]
    /// Most people; nil when not said.
    var capacity: Int?
    /// Fewest people for it to go on; nil when not said.
    var leastPeople: Int?
  }

  private let modules: [LoadedModule]
  /// By place in the cohort; nil for whom there is no plan.
  private(set) var members: [Member?] = []
  private var starts: [Set<Start>] = []
  private var own: [Set<Start>] = []

  init(modules: [LoadedModule]) { self.modules = modules }

  /// Adds the next person of the cohort; nil for one without a plan.
  mutating func add(_ member: Member?) {
    members.append(member)
    starts.append(member.map { Self.starts(of: $0) } ?? [])
    own.append(starts[starts.count - 1])
  }

  /// Keys of the modules of starts that somebody moved to and shares.
  func moved(_ person: Int) -> [ModuleKey] {
    let shared = having().filter { $0.value.count > 1 }
    return starts[person].subtracting(own[person]).filter { shared[$0] != nil }
      .map { modules[$0.module].module.key }.sorted()
  }

  /// Starts that more than one person has, and those of one person that ask more people; most people
  /// first, then by key, day and place.
  func groups() -> [Group] {
    having().sorted { precedes($0, $1) }.compactMap { start, people in
      let sizes = sizes(of: start)
      if people.count < 2, people.count >= sizes.least ?? 0 { return nil }
      return Group(
        start: start, members: people, moved: people.filter { !own[$0].contains(start) },
        capacity: sizes.most, leastPeople: sizes.least)
    }
  }

  /// Moves people to starts that others have.
  mutating func share() {
    var done: Set<Start> = []
    while let next = having().filter({ !done.contains($0.key) }).min(by: { precedes($0, $1) }) {
      done.insert(next.key)
      gather(next.key, done)
    }
  }

  // MARK: Starts

  /// Starts in the plan of a person; none of a plan that does not reach its goal.
  private static func starts(of member: Member) -> Set<Start> {
    guard member.draft.status != .infeasible, let plan = member.draft.plan else { return [] }
    let shelf = member.drafting.shelf
    return Set(
      plan.placed.compactMap { placed in
        guard case .offer(let index) = member.draft.question.pieces[placed.module] else {
          return nil
        }
        let offer = shelf.offers[index]
        return Start(
          module: offer.module,
          day: offer.days[placed.start] ?? shelf.limits.day(ofWeek: placed.start),
          place: Self.place(of: offer))
      })
  }

  private static func place(of offer: ModuleOffer) -> ModulePlace? {
    offer.modes == [.online] ? nil : offer.place
  }

  /// People by start.
  private func having() -> [Start: [Int]] {
    var people: [Start: [Int]] = [:]
    for (person, starts) in starts.enumerated() {
      for start in starts { people[start, default: []].append(person) }
    }
    return people
  }

  private typealias Having = (key: Start, value: [Int])

  private func precedes(_ left: Having, _ right: Having) -> Bool {
    let (a, b) = (left.key, right.key)
    if left.value.count != right.value.count { return left.value.count > right.value.count }
    if a.module != b.module { return a.module < b.module }
    if a.day != b.day { return a.day < b.day }
    return Self.words(a.place) < Self.words(b.place)
  }

  private static func words(_ place: ModulePlace?) -> String {
    [place?.town, place?.postcode, place?.region, place?.country].map { $0 ?? "" }
      .joined(separator: "\u{1F}")
  }

  /// Most and fewest people of a start; nil when not said.
  func sizes(of start: Start) -> (most: Int?, least: Int?) {
    let module = modules[start.module].module
    // One day may have a start in more than one place, each with a size of its own.
    let offering = module.offerings.lazy.map(\.value).first { offering in
      guard offering.start == start.day else { return false }
      let places = offering.places.isEmpty ? module.places.map(\.value) : offering.places
      if let place = start.place { return places.contains(place) }
      let modes = offering.modes.isEmpty ? module.modes.map(\.value) : offering.modes
      return places.isEmpty || modes.contains(.online)
    }
    return (offering?.capacity ?? module.capacity?.value, offering?.leastPeople)
  }

  // MARK: Moving

  /// Takes people in until a start is full.
  private mutating func gather(_ start: Start, _ done: Set<Start>) {
    let most = sizes(of: start).most ?? .max
    var shared = having()
    for person in members.indices where !starts[person].contains(start) {
      guard shared[start, default: []].count < most else { return }
      // Who is together already stays together.
      let kept = starts[person].filter { done.contains($0) && shared[$0, default: []].count > 1 }
      guard let draft = draft(of: person, with: start, keeping: kept) else { continue }
      members[person]?.draft = draft
      if let member = members[person] { starts[person] = Self.starts(of: member) }
      shared = having()
    }
  }

  /// A plan with a start that is no worse than the own plan of a person; nil when there is none.
  private func draft(
    of person: Int, with start: Start, keeping kept: Set<Start>
  ) -> PlanDrafting.Draft? {
    guard let member = members[person], !starts[person].isEmpty,
      let plan = member.draft.plan, let first = offers(of: start, for: member)
    else { return nil }
    let (drafting, before) = (member.drafting, member.draft)
    guard first.numbers.contains(where: before.question.isOfUse) else { return nil }
    let least = drafting.measures(of: plan, in: before.question)
    var question = member.asked
    question.limit(cost: least.cost, weeks: least.weeks)
    question.require(oneOf: first.numbers, inWeek: first.week)
    for other in kept {
      guard let offers = offers(of: other, for: member) else { return nil }
      question.require(oneOf: offers.numbers, inWeek: offers.week)
    }
    let nodes = drafting.policy.plan.distanceNodes
    // Most cannot come: any plan shows it sooner than the best one.
    guard drafting.answer(question, order: [], nodes: nodes).plan != nil,
      let found = drafting.answer(question, nodes: nodes).plan
    else { return nil }
    let now = drafting.measures(of: found, in: question)
    guard now.total <= least.total, now.value(drafting.request) <= least.value(drafting.request)
    else { return nil }
    // Of the best plans that with the fewest modules is the best: one with more is as dear and as long, but
    // not proved to be the best any more.
    let isAsGood = before.status != .optimal || now.modules <= least.modules
    return PlanDrafting.Draft(
      question: question, plan: found, status: isAsGood ? before.status : .bounded,
      bound: before.bound)
  }

  /// The offers by which a person can take a start, and its week; nil when the person cannot.
  private func offers(of start: Start, for member: Member) -> (numbers: [Int], week: Int)? {
    let shelf = member.drafting.shelf
    let week = shelf.limits.week(of: start.day)
    let numbers = shelf.offers(ofModule: start.module).filter { number in
      let offer = shelf.offers[number]
      guard offer.canStart(inWeek: week), Self.place(of: offer) == start.place else { return false }
      return (offer.days[week] ?? shelf.limits.day(ofWeek: week)) == start.day
    }
    return numbers.isEmpty ? nil : (numbers, week)
  }
}

extension PlanMeasures {
  /// What was asked to be small.
  fileprivate func value(_ request: PlanRequest) -> Double {
    switch request.measure {
    case .cost: Double(cost)
    case .total: Double(total)
    case .hours: hours
    case .weeks: Double(weeks)
    }
  }
}
