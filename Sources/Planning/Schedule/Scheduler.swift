/// Finds weeks for a set of modules: prerequisites first, hours a week together within the limit.
///
/// Exact. Modules with fixed starts are tried in every combination; the others follow in every order of
/// their starts, each as early as it fits: moving one earlier never harms another, so some such placing
/// exists whenever any does (the active schedules of project scheduling).
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

  private let tasks: [Task]
  private let deadline: Int
  private let limit: Int
  private var steps: Int
  private var load: [Int]
  private var starts: [Int]
  private var fixed: [Int] = []
  private var loose: [Int] = []
  private var hasGivenUp = false

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
    if scheduler.placeFixed(scheduler.fixed) { return .placed(scheduler.starts) }
    return scheduler.hasGivenUp ? .gaveUp : .impossible
  }

  private init(_ tasks: [Task], deadline: Int, limit: Int, steps: Int) {
    self.tasks = tasks
    self.deadline = deadline
    self.limit = limit
    self.steps = steps
    load = Array(repeating: 0, count: deadline)
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
  private mutating func placeFixed(_ rest: [Int]) -> Bool {
    if rest.isEmpty { return placeLoose(loose, after: (0, -1)) }
    var fewest: (index: Int, weeks: [Int])?
    for (index, position) in rest.enumerated() {
      guard case .on(let weeks) = tasks[position].starts else { return false }
      let left = weeks.filter { mayStart(position, in: $0) }
      if left.isEmpty { return false }
      if left.count < fewest?.weeks.count ?? .max { fewest = (index, left) }
      if left.count == 1 { break }
    }
    guard let fewest else { return false }
    var others = rest
    let position = others.remove(at: fewest.index)
    for start in fewest.weeks {
      guard spendStep() else { return false }
      put(position, at: start)
      if placeFixed(others) { return true }
      take(position)
      if hasGivenUp { return false }
    }
    return false
  }

  /// Whether a fixed start goes with what is placed: hours, what it asks first, what asks it first.
  private func mayStart(_ position: Int, in start: Int) -> Bool {
    let task = tasks[position]
    guard earliest(task, from: start, last: start) != nil else { return false }
    let isReady = task.prerequisites.allSatisfy { choices in
      choices.contains { starts[$0] < 0 || end($0) <= start }
    }
    guard isReady else { return false }
    return fixed.allSatisfy { owner in
      starts[owner] < 0
        || tasks[owner].prerequisites.allSatisfy { choices in
          !choices.contains(position)
            || choices.contains {
              $0 == position
                ? start + task.weeks <= starts[owner]
                : starts[$0] < 0 || end($0) <= starts[owner]
            }
        }
    }
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
