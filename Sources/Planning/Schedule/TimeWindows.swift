/// Weeks in which each module of a set can run at all, before any is placed.
///
/// Windows follow from what comes before and after, and from the hours of modules that have to run in
/// some week wherever they start (the timetable of constraint-based scheduling).
struct TimeWindows {
  private var tasks: [Scheduler.Task]
  private let deadline: Int
  private let limit: Int
  private var first: [Int]
  private var last: [Int]

  /// The tasks with the starts that are left open; nil when one has none left, or when the hours between
  /// two weeks are too few for what must run there.
  static func narrowed(
    _ tasks: [Scheduler.Task], deadline: Int, limit: Int
  ) -> [Scheduler.Task]? {
    var windows = TimeWindows(tasks, deadline: deadline, limit: limit)
    return windows.narrow() && windows.hoursSuffice() ? windows.tasks : nil
  }

  private init(_ tasks: [Scheduler.Task], deadline: Int, limit: Int) {
    self.tasks = tasks
    self.deadline = deadline
    self.limit = limit
    first = tasks.map { $0.starts.first(from: 0) }
    last = tasks.map { $0.starts.last(to: deadline - $0.weeks) }
  }

  private mutating func narrow() -> Bool {
    // Windows only get smaller, by whole weeks.
    while true {
      guard keepOrder() else { return false }
      guard let used = hoursThatMust() else { return false }
      guard makeRoom(used) else { break }
    }
    for position in tasks.indices {
      tasks[position].starts = tasks[position].starts.within(first[position], last[position])
    }
    return true
  }

  /// Narrows to what comes before and after; false when a window is empty.
  private mutating func keepOrder() -> Bool {
    var isSettled = false
    while !isSettled {
      isSettled = true
      for (position, task) in tasks.enumerated() {
        guard task.load <= limit, first[position] <= last[position] else { return false }
        for choices in task.prerequisites {
          var soonest = Int.max
          for choice in choices { soonest = min(soonest, first[choice] + tasks[choice].weeks) }
          if soonest == .max { return false }
          if soonest > first[position] {
            first[position] = task.starts.first(from: soonest)
            isSettled = false
          }
          guard choices.count == 1 else { continue }
          let other = choices[0]
          if last[position] - tasks[other].weeks < last[other] {
            last[other] = tasks[other].starts.last(to: last[position] - tasks[other].weeks)
            isSettled = false
          }
        }
      }
    }
    return true
  }

  /// Minutes a week of what must run then; nil when these are too many.
  private func hoursThatMust() -> [Int]? {
    var used = Array(repeating: 0, count: max(0, deadline))
    for (position, task) in tasks.enumerated() {
      for week in stride(from: last[position], to: first[position] + task.weeks, by: 1) {
        used[week] += task.load
        if used[week] > limit { return nil }
      }
    }
    return used
  }

  /// Leaves out starts at which a module does not fit beside what must run; whether a window changed.
  private mutating func makeRoom(_ used: [Int]) -> Bool {
    var hasChanged = false
    for (position, task) in tasks.enumerated() where task.load > 0 {
      let must = last[position]..<max(last[position], first[position] + task.weeks)
      func clash(_ start: Int) -> Int? {
        (start..<start + task.weeks).last {
          used[$0] + (must.contains($0) ? 0 : task.load) > limit
        }
      }
      while first[position] <= last[position], let week = clash(first[position]) {
        first[position] = task.starts.first(from: week + 1)
        hasChanged = true
      }
      while first[position] <= last[position], clash(last[position]) != nil {
        last[position] = task.starts.last(to: last[position] - 1)
        hasChanged = true
      }
      guard !hasChanged, case .on(let weeks) = task.starts, weeks.count > 2 else { continue }
      tasks[position].starts = .on(
        weeks.filter { $0 >= first[position] && $0 <= last[position] && clash($0) == nil })
    }
    return hasChanged
  }

  /// Whether what must run between two weeks fits in their hours, for each pair that could tell.
  private func hoursSuffice() -> Bool {
    var ends = tasks.indices.map { last[$0] + tasks[$0].weeks }
    ends.append(deadline)
    var begins = first
    begins.append(0)
    let loads = tasks.map(\.load)
    var ways: [[Int]]?
    var weeks = Array(repeating: 0, count: tasks.count)
    for (place, from) in begins.enumerated() where !begins[..<place].contains(from) {
      for (place, to) in ends.enumerated() where to > from && !ends[..<place].contains(to) {
        let most = limit * (to - from)
        var minutes = 0
        for (position, task) in tasks.enumerated() {
          // The least it runs in between, shifted as far out as its window lets it.
          let early = min(first[position] + task.weeks - from, task.weeks)
          let late = min(to - last[position], task.weeks)
          weeks[position] = max(0, min(early, late, to - from))
          minutes += weeks[position] * loads[position]
        }
        if minutes > most { return false }
        // No way counts more than twice the minutes there are.
        if 2 * minutes <= most { continue }
        if ways == nil {
          ways = FullWeeks.ways(limit: limit, loads: loads).dropFirst().map { $0.counted(loads) }
        }
        for counted in ways ?? [] {
          var minutes = 0
          for position in weeks.indices { minutes += weeks[position] * counted[position] }
          if minutes > most { return false }
        }
      }
    }
    return true
  }
}
