/// Weeks in which each module of a set can run at all, before any is placed.
enum TimeWindows {
  /// The tasks with starts that what comes before and after leaves open; nil when one has none left, or
  /// when the hours between two weeks are too few for what must run there.
  static func narrowed(
    _ tasks: [Scheduler.Task], deadline: Int, limit: Int
  ) -> [Scheduler.Task]? {
    var first = tasks.map { firstStart($0, from: 0) }
    var last = tasks.map { lastStart($0, to: deadline - $0.weeks) }
    var isSettled = false
    // Windows only get smaller, by whole weeks.
    while !isSettled {
      isSettled = true
      for (position, task) in tasks.enumerated() {
        guard task.load <= limit, first[position] <= last[position] else { return nil }
        for choices in task.prerequisites {
          let soonest = choices.map { first[$0] + tasks[$0].weeks }.min() ?? .max
          if soonest == .max { return nil }
          if soonest > first[position] {
            first[position] = firstStart(task, from: soonest)
            isSettled = false
          }
          guard choices.count == 1 else { continue }
          let other = choices[0]
          if last[position] - tasks[other].weeks < last[other] {
            last[other] = lastStart(tasks[other], to: last[position] - tasks[other].weeks)
            isSettled = false
          }
        }
      }
    }
    guard hoursSuffice(tasks, first, last, deadline, limit) else { return nil }
    return tasks.indices.map { position in
      var task = tasks[position]
      switch task.starts {
      case .anytime: task.starts = .anytime(first: first[position], last: last[position])
      case .on(let weeks):
        task.starts = .on(weeks.filter { $0 >= first[position] && $0 <= last[position] })
      }
      return task
    }
  }

  private static func firstStart(_ task: Scheduler.Task, from week: Int) -> Int {
    switch task.starts {
    case .anytime(let first, let last): max(first, week) <= last ? max(first, week) : .max / 2
    case .on(let weeks): weeks.first { $0 >= week } ?? .max / 2
    }
  }

  private static func lastStart(_ task: Scheduler.Task, to week: Int) -> Int {
    switch task.starts {
    case .anytime(let first, let last): min(last, week) >= first ? min(last, week) : -1
    case .on(let weeks): weeks.last { $0 <= week } ?? -1
    }
  }

  /// Whether what must run between two weeks fits in their hours, for each pair that could tell.
  private static func hoursSuffice(
    _ tasks: [Scheduler.Task], _ first: [Int], _ last: [Int], _ deadline: Int, _ limit: Int
  ) -> Bool {
    let ends = Set(tasks.indices.map { last[$0] + tasks[$0].weeks } + [deadline])
    for from in Set(first + [0]) {
      for to in ends where to > from {
        var minutes = 0
        for (position, task) in tasks.enumerated() {
          // The least it runs in between, shifted as far out as its window lets it.
          let early = min(max(first[position] + task.weeks - from, 0), task.weeks)
          let late = min(max(to - last[position], 0), task.weeks)
          minutes += min(early, late, to - from) * task.load
        }
        if minutes > limit * (to - from) { return false }
      }
    }
    return true
  }
}
