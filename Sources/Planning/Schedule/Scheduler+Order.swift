// The search for a placing: modules in order of their starts, each as early as it fits.
extension Scheduler {
  /// First week from which a task fits beside what is placed; nil when there is none in its window.
  private func earliest(_ task: Int, from ready: Int) -> Int? {
    let (most, length, end) = (limit - loads[task], weeks[task], last[task])
    var start = max(ready, first[task])
    if fixed(task).isEmpty {
      search: while start <= end {
        var week = start + length - 1
        while week >= start {
          if load[week] > most {
            start = week + 1
            continue search
          }
          week -= 1
        }
        return start
      }
      return nil
    }
    for place in fixed(task) where fixedStarts[place] >= max(ready, first[task]) {
      let start = fixedStarts[place]
      if start > end { return nil }
      if !(start..<start + length).contains(where: { load[$0] > most }) { return start }
    }
    return nil
  }

  /// Places the rest in order of start; `after` is the start and number of the last one.
  mutating func placeLoose(_ depth: Int, after: (start: Int, task: Int)) -> Bool {
    guard fixedOrderMayHold(after.start) else { return false }
    if depth == loose.count { return true }
    let row = depth * loose.count
    // From this week on the rest runs, and before this one some of it ends that can be next.
    var (from, before, minutes, least) = (Int.max, Int.max, 0, Int.max)
    for (index, task) in loose.enumerated() where starts[task] < 0 {
      soonest[row + index] = -1
      var soon = depth == 0 ? first[task] : fits[row - loose.count + index]
      // Fits only get later, and only where the last one placed is in the way.
      if depth == 0 || soon < after.start + weeks[after.task] && soon + weeks[task] > after.start {
        guard let next = earliest(task, from: soon) else { return false }
        soon = next
      }
      fits[row + index] = soon
      minutes += loads[task] * weeks[task]
      least = min(least, loads[task])
      from = min(from, soon)
      let (ready, isSettled) = clauses.isEmpty ? (0, true) : ready(task)
      guard let ready else { continue }
      guard let start = ready <= soon ? soon : earliest(task, from: ready) else {
        // More modules only make less room, unless one of them is another way to be ready sooner.
        if isSettled { return false }
        continue
      }
      // It fits before the last one placed: nothing in this order can keep it from there.
      if start + weeks[task] <= after.start { return false }
      soonest[row + index] = start
      before = min(before, start + weeks[task])
    }
    guard roomIsLeft(from: from, for: minutes, least) else { return false }
    let stepsBefore = steps
    // What takes a few steps is tried again sooner than it is looked up.
    let isKept = stepsGiven - steps > 20 && loose.count - depth > 2
    if isKept, !failed.isEmpty {
      writeKey(from, after)
      if failed.containsKey { return false }
    }
    for (index, task) in loose.enumerated() {
      let start = soonest[row + index]
      // In order of start, and of number where these are equal: the same placing once only.
      guard starts[task] < 0, start >= 0, start < before, (start, task) > after else { continue }
      steps -= 1
      if steps < 0 {
        hasGivenUp = true
        return false
      }
      put(task, at: start)
      if placeLoose(depth + 1, after: (start, task)) { return true }
      take(task)
      if hasGivenUp { return false }
    }
    if isKept, stepsBefore - steps >= 8 {
      writeKey(from, after)
      failed.insert()
    }
    return false
  }

  /// Whether what tasks in their place ask first has ended, or still can when the rest starts from a week on.
  func fixedOrderMayHold(_ week: Int) -> Bool {
    clauses.allSatisfy { clause in
      let start = starts[clause.owner]
      return start < 0
        || clause.choices.contains {
          starts[$0] >= 0 ? end($0) <= start : max(first[$0], week) + weeks[$0] <= start
        }
    }
  }

  /// First week in which a task may start as far as what it asks first goes, nil when that is not placed;
  /// and whether nothing that is still to be placed can make it sooner.
  private func ready(_ task: Int) -> (week: Int?, isSettled: Bool) {
    var (week, isSettled, isReady) = (0, true, true)
    for clause in clauses where clause.owner == task {
      var soonest = Int.max
      for choice in clause.choices {
        if starts[choice] >= 0 { soonest = min(soonest, end(choice)) } else { isSettled = false }
      }
      if soonest == .max { isReady = false }
      week = max(week, soonest)
    }
    return (isReady ? week : nil, isSettled)
  }

  /// Whether the rest, which runs from a week on, has the hours for it.
  private mutating func roomIsLeft(from start: Int, for minutes: Int, _ least: Int) -> Bool {
    guard hoursAreLeft(from: start, for: minutes, least) else { return false }
    return weeksAreLeft(from: start)
  }

  /// Whether the rest and what runs on fit from a week on, however minutes are counted.
  private func weeksAreLeft(from start: Int) -> Bool {
    if counted.isEmpty { return true }
    let most = limit * (deadline - start)
    var minutes = 0
    for task in 0..<count {
      let length = weeks[task]
      inside[task] = starts[task] < 0 ? length : max(0, min(length, starts[task] + length - start))
      minutes += inside[task] * countedMost[task]
    }
    return minutes <= most || countsSuffice(most)
  }

  /// Whether the weeks in `inside` take no more than so many minutes, however these are counted.
  func countsSuffice(_ most: Int) -> Bool {
    var place = 0
    while place < counted.count {
      var minutes = 0
      for task in 0..<count { minutes += inside[task] * counted[place + task] }
      if minutes > most { return false }
      place += count
    }
    return true
  }

  /// Makes the key of the timetable that is to be filled further: all that what follows depends on.
  ///
  /// That is the minutes of the weeks in which the rest can run, the tasks left and when they are ready,
  /// which tasks in their place still wait for one, and the order that is kept.
  private mutating func writeKey(_ from: Int, _ after: (start: Int, task: Int)) {
    failed.startKey(from)
    // Before that week none of the rest fits: an order that ends there binds nothing any more.
    failed.add(after.start >= from ? after.start : -1)
    failed.add(after.start >= from ? after.task : -1)
    for task in loose where starts[task] < 0 { failed.add(task) }
    failed.add(-1)
    for clause in clauses {
      let start = starts[clause.owner]
      if start < 0 {
        var soonest = Int.max
        for choice in clause.choices where starts[choice] >= 0 {
          soonest = min(soonest, max(from, end(choice)))
        }
        failed.add(soonest)
      } else {
        // What is placed with few starts may wait for what is not placed: then its start matters, too.
        failed.add(clause.choices.contains { starts[$0] >= 0 && end($0) <= start } ? -1 : start)
      }
    }
    for week in from..<deadline { failed.add(load[week]) }
  }
}
