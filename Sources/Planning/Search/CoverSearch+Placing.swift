// Whether what a search has chosen can be placed in the weeks there are, and what it learns when not.
extension CoverSearch {
  /// Makes what is chosen the scheduler's set.
  private mutating func schedule(_ state: CoverState, whole: Bool) {
    scheduler.keep(0)
    for module in state.chosen { schedule(module, state, whole: whole) }
  }

  /// Adds a module that is chosen or might be to the set, in which what is chosen is or comes.
  private mutating func schedule(_ module: Int, _ state: CoverState, whole: Bool) {
    let task = scheduler.count
    scheduler.add(
      weeks: problem.weeks[module], load: problem.loads[module], starts: problem.starts[module])
    for id in problem.owned[module] {
      let choices = problem.choices(id)
      // On the way, another way to meet a clause may still come.
      if !whole && choices.contains(where: { state.marks[$0] == .free }) { continue }
      scheduler.require(
        task, state.chosen.indices.filter { choices.contains(state.chosen[$0]) })
    }
  }

  /// Whether what is chosen may have a timetable; tries to add the last module to the one there is first.
  mutating func mayFit(_ state: inout CoverState) -> Bool {
    if state.placeLast(problem) { return true }
    state.timedModules = state.chosen.count
    schedule(state, whole: false)
    let isLost = state.starts.count < state.chosen.count - 1
    let answer = scheduler.place(
      steps: isLost ? effort.placingsWhenLost : effort.placingsOnTheWay)
    if answer == .placed { state.place(scheduler.placing, problem) }
    return answer != .impossible
  }

  /// Puts out what can no longer be placed beside what is chosen; false when that itself has no timetable.
  mutating func leaveOutUnplaceable(_ state: inout CoverState) -> Bool {
    guard state.triedModules < state.chosen.count else { return true }
    if state.starts.count < state.chosen.count, state.timedModules < state.chosen.count,
      !mayFit(&state)
    {
      learn(from: state.chosen)
      return false
    }
    state.triedModules = state.chosen.count
    guard state.starts.count == state.chosen.count else { return true }
    schedule(state, whole: false)
    guard scheduler.settle() else {
      learn(from: state.chosen)
      return false
    }
    for module in modulesThatMatter(state) where state.slot(for: module, problem) == nil {
      schedule(module, state, whole: false)
      let mayFit = scheduler.mayStandBeside()
      scheduler.keep(state.chosen.count)
      if !mayFit { state.leaveOut(module) }
    }
    return true
  }

  /// Takes a complete set as the answer if it can be placed.
  mutating func finish(_ state: CoverState) -> Bool {
    schedule(state, whole: true)
    switch scheduler.place(steps: effort.placings) {
    case .placed:
      upper = state.amount
      best = ModulePlan(
        placed: zip(state.chosen, scheduler.placing).map {
          .init(module: problem.numbers[$0], start: $1)
        })
      isDone = stopsAtFirst
      return true
    case .gaveUp: undecided = min(undecided, state.amount)
    case .impossible: learn(from: state.chosen)
    }
    return false
  }

  /// Keeps the few modules of a set that cannot be placed together that are to blame.
  ///
  /// Only prerequisites count of which every choice is in the set: these bind whatever else is chosen.
  mutating func learn(from chosen: [Int]) {
    // What is learnt may cost no more than it can save: it only makes a search shorter.
    guard learningLeft > 0 else { return }
    func isImpossible(_ set: [Int], _ steps: Int) -> Bool {
      var place: [Int: Int] = [:]
      for (index, module) in set.enumerated() { place[module] = index }
      scheduler.keep(0)
      for module in set {
        scheduler.add(
          weeks: problem.weeks[module], load: problem.loads[module], starts: problem.starts[module])
      }
      for (task, module) in set.enumerated() {
        for id in problem.owned[module] {
          let choices = problem.choices(id).map { place[$0] ?? -1 }
          if !choices.contains(-1) { scheduler.require(task, choices) }
        }
      }
      let isImpossible = scheduler.place(steps: min(steps, learningLeft)) == .impossible
      learningLeft -= scheduler.stepsTaken + set.count
      return isImpossible
    }
    guard isImpossible(chosen, 20_000) else { return }
    var core = chosen
    // Without the latest first: what was chosen early ends the search higher up.
    for module in chosen.reversed() where core.count > 1 {
      let less = core.filter { $0 != module }
      if isImpossible(less, 3_000) { core = less }
    }
    conflicts.add(core, problem)
    learnt.append(core.map { problem.numbers[$0] })
  }

  /// Another way to meet what a chosen module asks first: it may be ready sooner.
  func otherChoice(_ state: CoverState) -> Int? {
    for module in state.chosen {
      for id in problem.owned[module] {
        if let other = problem.choices(id).first(where: { state.marks[$0] == .free }) {
          return other
        }
      }
    }
    return nil
  }
}
