// Weeks in which each module of a set can run at all, before any is placed.
//
// Windows follow from what comes before and after, and from the hours of modules that have to run in some
// week wherever they start (the timetable of constraint-based scheduling).
extension Scheduler {
  /// Narrows the windows of starts; false when one is empty, or when the hours between two weeks are too
  /// few for what must run there.
  mutating func narrow() -> Bool {
    narrowWindows() && hoursSuffice()
  }

  private mutating func narrowWindows() -> Bool {
    for task in 0..<count {
      (first[task], last[task]) = (begins[task], ends[task])
      guard loads[task] <= limit, first[task] <= last[task] else { return false }
    }
    // Windows only get smaller, by whole weeks.
    while true {
      guard keepOrder(), addWhatMust() else { return false }
      guard makeRoom() else { return true }
    }
  }

  /// Makes the narrowed windows those of the tasks that are there, for tasks to be tried beside them; false
  /// when the set cannot be placed.
  mutating func settle() -> Bool {
    guard narrow() else { return false }
    for task in 0..<count { (begins[task], ends[task]) = (first[task], last[task]) }
    return true
  }

  /// Whether the last task may have a place beside the others, which were settled: as far as windows tell.
  mutating func mayStandBeside() -> Bool {
    narrowWindows() && hoursSuffice(beside: count - 1)
  }

  /// Narrows to what comes before and after; false when a window is empty.
  private func keepOrder() -> Bool {
    var isSettled = clauses.isEmpty
    while !isSettled {
      isSettled = true
      for (owner, choices) in clauses {
        var soonest = Int.max
        for choice in choices { soonest = min(soonest, first[choice] + weeks[choice]) }
        if soonest == .max { return false }
        if soonest > first[owner] {
          first[owner] = firstStart(owner, from: soonest)
          isSettled = false
        }
        if choices.count == 1, last[owner] - weeks[choices[0]] < last[choices[0]] {
          last[choices[0]] = lastStart(choices[0], to: last[owner] - weeks[choices[0]])
          isSettled = false
          if first[choices[0]] > last[choices[0]] { return false }
        }
        if first[owner] > last[owner] { return false }
      }
    }
    for task in 0..<count where first[task] > last[task] { return false }
    return true
  }

  /// Adds up the minutes of what must run in each week; false when these are too many.
  private func addWhatMust() -> Bool {
    for week in 0..<deadline { load[week] = 0 }
    for task in 0..<count {
      var week = last[task]
      let (end, minutes) = (first[task] + weeks[task], loads[task])
      while week < end {
        load[week] += minutes
        if load[week] > limit { return false }
        week += 1
      }
    }
    return true
  }

  /// Leaves out starts at which a module does not fit beside what must run; whether a window changed.
  private func makeRoom() -> Bool {
    var hasChanged = false
    for task in 0..<count where loads[task] > 0 {
      // Where it must run itself, its minutes are counted already.
      let must = (from: last[task], to: first[task] + weeks[task])
      while first[task] <= last[task], let week = lastClash(task, first[task], must) {
        first[task] = firstStart(task, from: week + 1)
        hasChanged = true
      }
      while first[task] <= last[task], lastClash(task, last[task], must) != nil {
        last[task] = lastStart(task, to: last[task] - 1)
        hasChanged = true
      }
    }
    return hasChanged
  }

  private func lastClash(_ task: Int, _ start: Int, _ must: (from: Int, to: Int)) -> Int? {
    let most = limit - loads[task]
    var week = start + weeks[task] - 1
    while week >= start {
      if load[week] > most, week < must.from || week >= must.to { return week }
      week -= 1
    }
    return nil
  }

  /// Whether what must run between two weeks fits in their hours, for each pair that could tell: of all
  /// tasks, or of those pairs between which a task must run.
  private mutating func hoursSuffice(beside newest: Int? = nil) -> Bool {
    countInAllWays()
    for place in 0...count {
      let from = place < count ? first[place] : 0
      if let newest, from >= first[newest] + weeks[newest] { continue }
      if (0..<place).contains(where: { first[$0] == from }) { continue }
      let (tasks, all) = findBehind(from)
      for place in 0...count {
        let to = place < count ? last[place] + weeks[place] : deadline
        let most = limit * (to - from)
        if to <= from || all <= most { continue }
        if let newest, to <= last[newest] { continue }
        // However minutes are counted, they are no more than these.
        var minutes = 0
        for place in 0..<tasks {
          let task = behind[place]
          let least = min(weeksBehind[place], to - last[task], to - from)
          if least > 0 { minutes += least * countedMost[task] }
        }
        if minutes > most, !hoursSuffice(from, to) { return false }
      }
    }
    return true
  }

  /// Finds the tasks that run behind a week however early they start.
  ///
  /// - Returns: how many, and all their minutes there at the most.
  private func findBehind(_ from: Int) -> (tasks: Int, minutes: Int) {
    var (tasks, minutes) = (0, 0)
    for task in 0..<count {
      let early = min(first[task] + weeks[task] - from, weeks[task])
      guard early > 0 else { continue }
      behind[tasks] = task
      weeksBehind[tasks] = early
      tasks += 1
      minutes += early * countedMost[task]
    }
    return (tasks, minutes)
  }

  /// Whether what must run between two weeks fits in their hours, however minutes are counted.
  private func hoursSuffice(_ from: Int, _ to: Int) -> Bool {
    let most = limit * (to - from)
    var minutes = 0
    for task in 0..<count {
      inside[task] = leastInside(task, from, to)
      minutes += inside[task] * loads[task]
    }
    return minutes <= most && countsSuffice(most)
  }

  /// The fewest weeks a task runs between two, shifted as far out as its window lets it.
  private func leastInside(_ task: Int, _ from: Int, _ to: Int) -> Int {
    let early = min(first[task] + weeks[task] - from, weeks[task])
    let late = min(to - last[task], to - from)
    return max(0, min(early, late))
  }

  /// Counts the minutes a week of all tasks in each way that may tell something.
  private mutating func countInAllWays() {
    counted.removeAll(keepingCapacity: true)
    for task in 0..<count { countedMost[task] = loads[task] }
    // Of the ways in which the same loads fill a week, the one that leaves out least tells most.
    var (small, full) = (0, 0)
    while let next = nextSmall(above: small) {
      small = next
      let way = FullWeeks(limit: limit, twiceSmall: small)
      var isFull = 0
      for task in 0..<count where way.counted(loads[task]) > loads[task] { isFull += 1 }
      if isFull == full { continue }
      full = isFull
      for task in 0..<count {
        let minutes = way.counted(loads[task])
        counted.append(minutes)
        countedMost[task] = max(countedMost[task], minutes)
      }
    }
  }

  /// The next small load, twice: that of a task or half a week.
  private func nextSmall(above small: Int) -> Int? {
    var next = small < limit ? limit : nil
    for task in 0..<count where 2 * loads[task] > small && 2 * loads[task] < next ?? 0 {
      next = 2 * loads[task]
    }
    return next
  }
}
