// Better answers near the one at hand, before the whole is searched: each lets that leave out more.
extension CoverSearch {
  /// Searches around a plan: keeps some of its modules, and looks what else can take the place of the
  /// others; as long as that helps, and so many times in vain.
  ///
  /// Large neighbourhood search (Shaw, CP 1998). What is kept is drawn, from the same seed each time.
  mutating func searchNeighbours(
    of plan: [Int], _ multipliers: Multipliers, floor: Double
  ) {
    var place: [Int: Int] = [:]
    for (index, number) in problem.numbers.enumerated() { place[number] = index }
    var modules = plan.compactMap { place[$0] }
    guard modules.count == plan.count else { return }
    var random: UInt64 = 0x9E37_79B9_7F4A_7C15
    func draw(_ count: Int) -> Int {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((random >> 33) % UInt64(max(1, count)))
    }
    // What takes long to place is left for the search of the whole.
    let (placings, learning, known) = (effort.placings, learningLeft, undecided)
    effort.placings = effort.around.placings
    defer {
      (effort.placings, learningLeft, undecided, hasGivenUp) = (placings, learning, known, false)
    }
    var freed = max(2, modules.count / 2)
    var vain = 0
    while vain < effort.around.vain, nodes < effort.nodes, !effort.isCancelled() {
      var kept = modules
      for _ in 0..<min(freed, kept.count) { kept.remove(at: draw(kept.count)) }
      var state = CoverState(problem)
      for module in kept { state.choose(module, problem) }
      hasGivenUp = false
      let before = upper
      explore(
        state, multipliers, floor: floor, limit: min(nodes + effort.around.nodes, effort.nodes))
      if upper < before, let best {
        modules = best.placed.compactMap { place[$0.module] }
        vain = 0
      } else {
        vain += 1
        freed = hasGivenUp ? max(2, freed - 1) : min(modules.count, freed + 1)
      }
    }
  }
}
