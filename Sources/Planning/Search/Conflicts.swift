/// Sets of modules that can never be placed together before the deadline, learnt while searching.
///
/// Without them a search tries every completion of a handful of modules that clash. What is learnt of a
/// set holds as well of every set in which modules are replaced by others that are no easier to place:
/// so a set is kept as kinds, one for each of its modules, and any choice of one of each kind clashes.
struct Conflicts {
  /// The sets as learnt, in numbers of the problem.
  private(set) var sets: [[Int]] = []
  /// The kinds of the sets, set after set, each as bits of the modules it has; no module is in two
  /// kinds of a set.
  private var kinds: [UInt64] = []
  /// Where the kinds of a set begin.
  private var first: [Int] = [0]
  /// Sets a module is in.
  private var holding: [[Int]]
  /// For modules that were asked about: those no easier to place, itself included.
  private var harder: [[Int]?]
  /// Bits of the modules, in words.
  private let words: Int
  private let most = 4_000

  init(count: Int) {
    holding = Array(repeating: [], count: count)
    harder = Array(repeating: nil, count: count)
    words = (count + 63) / 64
  }

  mutating func add(_ set: [Int], _ problem: CoverProblem) {
    guard sets.count < most else { return }
    let own = kinds.count
    for module in set {
      for _ in 0..<words { kinds.append(0) }
      kinds[kinds.count - words + (module >> 6)] |= 1 << UInt64(module & 63)
      holding[module].append(sets.count)
    }
    for (place, module) in set.enumerated() {
      for other in alike(module, problem) where !isIn(other, from: own) {
        kinds[own + place * words + (other >> 6)] |= 1 << UInt64(other & 63)
        holding[other].append(sets.count)
      }
    }
    sets.append(set)
    first.append(kinds.count)
  }

  private func isIn(_ module: Int, from own: Int) -> Bool {
    stride(from: own + (module >> 6), to: kinds.count, by: words).contains {
      kinds[$0] & (1 << UInt64(module & 63)) != 0
    }
  }

  private mutating func alike(_ module: Int, _ problem: CoverProblem) -> [Int] {
    if let known = harder[module] { return known }
    let found = (0..<problem.count).filter { problem.isAsHardToPlace($0, as: module) }
    harder[module] = found
    return found
  }

  /// Takes over sets in numbers of the instance, of which the problem holds these.
  mutating func add(_ known: [[Int]], to problem: CoverProblem) {
    if known.isEmpty { return }
    var place: [Int: Int] = [:]
    for (index, number) in problem.numbers.enumerated() { place[number] = index }
    for set in known {
      let renumbered = set.compactMap { place[$0] }
      if renumbered.count == set.count { add(renumbered, problem) }
    }
  }

  /// Puts out what would complete a set; false when one is complete.
  ///
  /// Only sets that a module chosen since the last time is in can have become so, and sets learnt since.
  func leaveOut(_ state: inout CoverState) -> Bool {
    guard state.checkedModules < state.chosen.count || state.checkedSets < sets.count else {
      return true
    }
    var chosen = Array(repeating: UInt64(0), count: words)
    for module in state.chosen { chosen[module >> 6] |= 1 << UInt64(module & 63) }
    let areOpen = kinds.withUnsafeBufferPointer { kinds in
      chosen.withUnsafeBufferPointer { chosen in
        for place in state.checkedModules..<max(state.checkedModules, state.chosen.count) {
          for id in holding[state.chosen[place]] where id < state.checkedSets {
            guard check(id, kinds, chosen, &state) else { return false }
          }
        }
        for id in state.checkedSets..<max(state.checkedSets, sets.count) {
          guard check(id, kinds, chosen, &state) else { return false }
        }
        return true
      }
    }
    state.checkedModules = state.chosen.count
    state.checkedSets = sets.count
    return areOpen
  }

  /// Whether no module of some kind is chosen; what is the last that it takes is put out.
  private func check(
    _ id: Int, _ kinds: UnsafeBufferPointer<UInt64>, _ chosen: UnsafeBufferPointer<UInt64>,
    _ state: inout CoverState
  ) -> Bool {
    var left = -1
    var kind = first[id]
    let end = first[id + 1]
    while kind < end {
      var common: UInt64 = 0
      for word in 0..<words { common |= kinds[kind + word] & chosen[word] }
      if common == 0 {
        if left >= 0 { return true }
        left = kind
      }
      kind += words
    }
    if left < 0 { return false }
    for word in 0..<words {
      var bits = kinds[left + word]
      while bits != 0 {
        let module = (word << 6) + bits.trailingZeroBitCount
        if state.marks[module] == .free { state.leaveOut(module) }
        bits &= bits - 1
      }
    }
    return true
  }

  /// The same sets after renumbering; those with a module that is gone are gone.
  func renumbered(_ place: [Int: Int], _ problem: CoverProblem) -> Conflicts {
    var conflicts = Conflicts(count: problem.count)
    for set in sets {
      let renumbered = set.compactMap { place[$0] }
      if renumbered.count == set.count { conflicts.add(renumbered, problem) }
    }
    return conflicts
  }
}
