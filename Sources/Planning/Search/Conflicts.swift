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

  /// Puts out what would complete a set; false when one is complete.
  func leaveOut(_ state: inout CoverState) -> Bool {
    for module in state.chosen {
      for id in holding[module] {
        var (open, left) = (0, 0)
        for other in sets[id] where state.marks[other] != .chosen {
          open += 1
          left = other
          if open > 1 { break }
        }
        if open == 0 { return false }
        if open == 1, state.marks[left] == .free { state.leaveOut(left) }
      }
    }
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
