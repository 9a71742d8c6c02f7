// What can start in few weeks, before what can start in any: most sets that cannot be placed fail here.
extension Scheduler {
  /// Splits what is to be placed into tasks with few starts and the rest.
  mutating func setFewAside() {
    few.removeAll(keepingCapacity: true)
    var rest = 0
    for task in loose {
      if !fixed(task).isEmpty, startsLeft(task) <= mostStarts {
        few.append(task)
      } else {
        loose[rest] = task
        rest += 1
      }
    }
    loose.removeLast(loose.count - rest)
  }

  /// Fixed starts in the window of a task.
  private func startsLeft(_ task: Int) -> Int {
    var count = 0
    for place in fixed(task) where isInWindow(fixedStarts[place], task) { count += 1 }
    return count
  }

  private func isInWindow(_ start: Int, _ task: Int) -> Bool {
    start >= first[task] && start <= last[task]
  }

  /// Whether a task can have a start beside what is placed.
  private func fits(_ task: Int, at start: Int) -> Bool {
    guard isInWindow(start, task) else { return false }
    let most = limit - loads[task]
    var week = start + weeks[task] - 1
    while week >= start {
      if load[week] > most { return false }
      week -= 1
    }
    return true
  }

  /// Places what has few starts in every way, that with the fewest left first, and the rest around it.
  mutating func placeFew() -> Bool {
    guard fixedOrderMayHold(0), hoursAreLeft() else { return false }
    var (next, fewest) = (-1, Int.max)
    for task in few where starts[task] < 0 {
      var count = 0
      for place in fixed(task) where fits(task, at: fixedStarts[place]) { count += 1 }
      if count == 0 { return false }
      if count < fewest { (next, fewest) = (task, count) }
    }
    if next < 0 { return placeLoose(0, after: (0, -1)) }
    for place in fixed(next) where fits(next, at: fixedStarts[place]) {
      steps -= 1
      if steps < 0 {
        hasGivenUp = true
        return false
      }
      put(next, at: fixedStarts[place])
      if placeFew() { return true }
      take(next)
      if hasGivenUp { return false }
    }
    return false
  }

  /// Whether the weeks have the hours for what is not placed yet.
  private mutating func hoursAreLeft() -> Bool {
    var (minutes, least) = (0, Int.max)
    for task in few where starts[task] < 0 {
      minutes += loads[task] * weeks[task]
      least = min(least, loads[task])
    }
    for task in loose {
      minutes += loads[task] * weeks[task]
      least = min(least, loads[task])
    }
    return hoursAreLeft(from: 0, for: minutes, least)
  }

  /// Whether the weeks from one on have so many minutes that tasks not placed yet can use, the smallest of
  /// which takes so many a week.
  mutating func hoursAreLeft(from start: Int, for minutes: Int, _ least: Int) -> Bool {
    var room = 0
    var week = start
    while week < deadline {
      if limit - load[week] >= least { room += limit - load[week] }
      week += 1
    }
    guard room >= minutes else { return false }
    if sums.isEmpty || room > minutes + minutes / 4 { return true }
    addUpLoads()
    room -= minutes
    var (left, used) = (-1, 0)
    week = start
    while week < deadline {
      let free = limit - load[week]
      if free >= least {
        if free != left { (left, used) = (free, mostUsed(free)) }
        room -= free - used
        if room < 0 { return false }
      }
      week += 1
    }
    return true
  }

  /// Marks which minutes a week tasks not placed yet can take together.
  private mutating func addUpLoads() {
    let words = sums.count
    sums.withUnsafeMutableBufferPointer { sums in
      for word in 0..<words { sums[word] = 0 }
      sums[0] = 1
      for tasks in [few, loose] {
        for task in tasks where starts[task] < 0 {
          let (far, near) = (loads[task] >> 6, UInt64(loads[task] & 63))
          var word = words - 1
          while word >= far {
            var moved = sums[word - far] << near
            if near > 0, word > far { moved |= sums[word - far - 1] >> (64 - near) }
            sums[word] |= moved
            word -= 1
          }
        }
      }
    }
  }

  /// The most of some minutes in a week that tasks not placed yet can use.
  private func mostUsed(_ free: Int) -> Int {
    var word = free >> 6
    var bits = sums[word] & (~0 >> UInt64(63 - (free & 63)))
    while bits == 0 {
      word -= 1
      bits = sums[word]
    }
    return (word << 6) + (63 - bits.leadingZeroBitCount)
  }
}
