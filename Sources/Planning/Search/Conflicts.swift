/// Sets of modules that can never be placed together before the deadline, learnt while searching.
///
/// Without them a search tries every completion of a handful of modules that clash.
struct Conflicts {
  /// The sets, in numbers of the problem.
  private(set) var sets: [[Int]] = []
  /// Sets a module is in.
  private var holding: [[Int]]
  private let most = 4_000

  init(count: Int) { holding = Array(repeating: [], count: count) }

  mutating func add(_ set: [Int]) {
    guard sets.count < most else { return }
    for module in set { holding[module].append(sets.count) }
    sets.append(set)
  }

  /// Takes over sets in numbers of the instance, of which the problem holds these.
  mutating func add(_ known: [[Int]], numbers: [Int]) {
    if known.isEmpty { return }
    var place: [Int: Int] = [:]
    for (index, number) in numbers.enumerated() { place[number] = index }
    for set in known {
      let renumbered = set.compactMap { place[$0] }
      if renumbered.count == set.count { add(renumbered) }
    }
  }

  /// Puts out what would complete a set; false when one is complete.
  ///
  /// Only sets that a module chosen since the last time is in can have become so, and sets learnt since.
  func leaveOut(_ state: inout CoverState) -> Bool {
    for place in state.checkedModules..<max(state.checkedModules, state.chosen.count) {
      for id in holding[state.chosen[place]] where id < state.checkedSets {
        guard check(id, &state) else { return false }
      }
    }
    for id in state.checkedSets..<max(state.checkedSets, sets.count) {
      guard check(id, &state) else { return false }
    }
    state.checkedModules = state.chosen.count
    state.checkedSets = sets.count
    return true
  }

  private func check(_ id: Int, _ state: inout CoverState) -> Bool {
    var (open, left) = (0, 0)
    for other in sets[id] where state.marks[other] != .chosen {
      open += 1
      left = other
      if open > 1 { return true }
    }
    if open == 0 { return false }
    if state.marks[left] == .free { state.leaveOut(left) }
    return true
  }

  /// The same sets after renumbering; those with a module that is gone are gone.
  func renumbered(_ place: [Int: Int], count: Int) -> Conflicts {
    var conflicts = Conflicts(count: count)
    for set in sets {
      let renumbered = set.compactMap { place[$0] }
      if renumbered.count == set.count { conflicts.add(renumbered) }
    }
    return conflicts
  }
}
