/// Finds weeks for a set of modules: prerequisites first, hours a week together within the limit.
///
/// Exact. Modules with fixed starts are tried in every combination that leaves the others a window; these
/// follow in every order of their starts, each as early as it fits: moving one earlier never harms
/// another, so some such placing exists whenever any does (the active schedules of project scheduling).
struct Scheduler {
  /// An answer.
  enum Answer: Equatable {
    /// Starts, in the order of the set.
    case placed([Int])
    /// There is none.
    case impossible
    /// None was found in so many steps.
    case gaveUp
  }

  /// One module of the set.
  struct Task {
    var weeks: Int
    var load: Int
    var starts: PlanInstance.Starts
    /// Of each list, one position of the set must have ended first.
    var prerequisites: [[Int]] = []
  }

  private var tasks: [Task]
  private let deadline: Int
  private let limit: Int
  private var steps: Int
  private var load: [Int]
  private var starts: [Int]
  private var fixed: [Int] = []
  private var loose: [Int] = []
  private var hasGivenUp = false
  /// Weeks of each module that are still to come.
  private var weeksLeft: [Int] = []
  /// Minutes a week of each module in one way of counting after the other.
  private let counted: [Int]

  /// Looks for a placing that ends by a deadline.
  ///
  /// - Parameters:
  ///   - limit: minutes a week.
  ///   - steps: placings tried at the most.
  static func place(_ tasks: [Task], deadline: Int, limit: Int, steps: Int) -> Answer {
    guard let narrowed = TimeWindows.narrowed(tasks, deadline: deadline, limit: limit) else {
      return .impossible
    }
    var scheduler = Scheduler(narrowed, deadline: deadline, limit: limit, steps: steps)
    if scheduler.placeFixed(narrowed) { return .placed(scheduler.starts) }
    return scheduler.hasGivenUp ? .gaveUp : .impossible
  }

  private init(_ tasks: [Task], deadline: Int, limit: Int, steps: Int) {
    self.tasks = tasks
    self.deadline = deadline
    self.limit = limit
    self.steps = steps
    load = Array(repeating: 0, count: deadline)
    let loads = tasks.map(\.load)
    counted = FullWeeks.ways(limit: limit, loads: loads).dropFirst().flatMap { $0.counted(loads) }
    weeksLeft = Array(repeating: 0, count: tasks.count)
    starts = Array(repeating: -1, count: tasks.count)
    for (position, task) in tasks.enumerated() {
      if case .on = task.starts { fixed.append(position) } else { loose.append(position) }
    }
    // Long and full modules first: what is left over is easier to fit in.
    loose.sort {
      let (a, b) = (tasks[$0].load * tasks[$0].weeks, tasks[$1].load * tasks[$1].weeks)
      return (b, $0) < (a, $1)
    }
  }

  private func end(_ position: Int) -> Int { starts[position] + tasks[position].weeks }

  /// First week from which a module fits beside what is placed; nil when it ends too late.
  private func earliest(_ task: Task, from first: Int, last: Int) -> Int? {
    var start = first
    var week = first
    while start <= last, start + task.weeks <= deadline {
      if week == start + task.weeks { return start }
      if load[week] + task.load > limit { start = week + 1 }
      week += 1
    }
    return nil
  }

  private mutating func put(_ position: Int, at start: Int) {
    starts[position] = start
    for week in start..<start + tasks[position].weeks { load[week] += tasks[position].load }
  }

  private mutating func take(_ position: Int) {
    for week in starts[position]..<end(position) { load[week] -= tasks[position].load }
    starts[position] = -1
  }

  private mutating func spendStep() -> Bool {
    steps -= 1
    if steps < 0 { hasGivenUp = true }
    return steps >= 0
  }

  /// Places modules with fixed starts, the one with the fewest weeks left open first.
  private mutating func placeFixed(_ narrowed: [Task]) -> Bool {
    var fewest: (position: Int, weeks: [Int])?
    for position in fixed {
      guard case .on(let weeks) = narrowed[position].starts, weeks.count != 1 else { continue }
      if weeks.count < fewest?.weeks.count ?? .max { fewest = (position, weeks) }
    }
    guard let fewest else { return placeRest(narrowed) }
    for start in fewest.weeks {
      guard spendStep() else { return false }
      var with = narrowed
      with[fewest.position].starts = .on([start])
      guard let left = TimeWindows.narrowed(with, deadline: deadline, limit: limit) else {
        continue
      }
      if placeFixed(left) { return true }
      if hasGivenUp { return false }
    }
    return false
  }

  /// Places the others, with every fixed start decided.
  private mutating func placeRest(_ narrowed: [Task]) -> Bool {
    tasks = narrowed
    for position in fixed {
      guard case .on(let weeks) = tasks[position].starts, let start = weeks.first else {
        return false
      }
      // What must run at the same time fits: windows were narrowed with these starts.
      put(position, at: start)
    }
    if placeLoose(loose, after: (0, -1)) { return true }
    for position in fixed { take(position) }
    return false
  }

  /// Whether everything that the fixed starts ask first has ended.
  private func fixedOrderHolds() -> Bool {
    fixed.allSatisfy { position in
      tasks[position].prerequisites.allSatisfy { choices in
        choices.contains { end($0) <= starts[position] }
      }
    }
  }

  /// Places the rest in order of start; `after` is the start and place in `loose` of the last one.
  private mutating func placeLoose(_ rest: [Int], after: (start: Int, position: Int)) -> Bool {
    if rest.isEmpty { return fixedOrderHolds() }
    guard roomIsLeft(for: rest, from: after.start) else { return false }
    for (index, position) in rest.enumerated() {
      guard spendStep() else { return false }
      let task = tasks[position]
      guard case .anytime(let first, let last) = task.starts else { return false }
      guard let ready = ready(position, first) else { continue }
      guard let start = earliest(task, from: ready, last: last) else {
        // More modules only make less room, unless one of them is another way to be ready sooner.
        if mayBeReadySooner(position) { continue }
        return false
      }
      // It fits before all that is still to come: nothing in this order can keep it from there.
      if start + task.weeks <= after.start { return false }
      // In order of start, and of number where these are equal: the same placing once only.
      guard (start, position) > after else { continue }
      put(position, at: start)
      var others = rest
      others.remove(at: index)
      if placeLoose(others, after: (start, position)) { return true }
      take(position)
      if hasGivenUp { return false }
    }
    return false
  }

  /// Whether the rest, none of which starts before a week any more, has the hours and the time for it.
  private mutating func roomIsLeft(for rest: [Int], from start: Int) -> Bool {
    var (least, minutes) = (Int.max, 0)
    for position in rest {
      guard case .anytime(_, let last) = tasks[position].starts, last >= start else { return false }
      least = min(least, tasks[position].load)
      minutes += tasks[position].load * tasks[position].weeks
    }
    for week in start..<max(start, deadline) where limit - load[week] >= least {
      minutes -= limit - load[week]
      if minutes <= 0 { return weeksAreLeft(from: start) }
    }
    return minutes <= 0
  }

  /// Whether the rest and what runs on fit from a week on, however minutes are counted.
  private mutating func weeksAreLeft(from start: Int) -> Bool {
    let most = limit * (deadline - start)
    var minutes = 0
    for position in tasks.indices {
      let weeks = tasks[position].weeks
      weeksLeft[position] =
        starts[position] < 0 ? weeks : max(0, min(weeks, starts[position] + weeks - start))
      minutes += weeksLeft[position] * tasks[position].load
    }
    // No way counts more than twice the minutes there are.
    if 2 * minutes <= most { return true }
    var place = 0
    while place < counted.count {
      var minutes = 0
      for position in weeksLeft.indices {
        minutes += weeksLeft[position] * counted[place + position]
      }
      if minutes > most { return false }
      place += weeksLeft.count
    }
    return true
  }

  /// First week in which a module may start as far as what it asks first goes; nil when that is not placed.
  private func ready(_ position: Int, _ first: Int) -> Int? {
    var week = first
    for choices in tasks[position].prerequisites {
      var soonest = Int.max
      for choice in choices where starts[choice] >= 0 { soonest = min(soonest, end(choice)) }
      guard soonest < Int.max else { return nil }
      week = max(week, soonest)
    }
    return week
  }

  private func mayBeReadySooner(_ position: Int) -> Bool {
    tasks[position].prerequisites.contains { $0.contains { starts[$0] < 0 } }
  }
}
