import Planning
import TestSupport

/// Somebody's question to a catalogue.
struct GeneratedQuestion {
  /// What makes a question.
  struct Shape {
    /// Open skills, around three neighbourhoods.
    var gap = 25
    /// Percent of all other skills that the person has.
    var own = 30
    /// Percent with a budget.
    var budgets = 50
    /// Percent of the gap that is wanted.
    var wanted = 50...70
    /// Hours a week, weeks, and budget in hundreds of euro.
    var hours = 8...20
    var weeks = 26...78
    var hundreds = 2...15
  }

  let instance: PlanInstance

  /// The question of a seed: the modules of the catalogue that can have to do with it, as values.
  init(_ catalogue: GeneratedCatalogue, _ shape: Shape, seed: UInt64) {
    // Spread: neighbouring seeds give the same numbers one step apart.
    var random = SplitMix64(seed: seed &* 0xD1B5_4A32_D192_ED03)
    let count = catalogue.shape.skills
    let themes = (0..<3).map { _ in GeneratedCatalogue.popular(count, &random) }
    var gap: Set<Int> = []
    while gap.count < shape.gap { gap.insert((random.pick(themes) + random.int(0...24)) % count) }
    let open = gap.sorted()
    var own: Set<Int> = []
    for skill in 0..<count where !gap.contains(skill) && random.chance(shape.own) {
      own.insert(skill)
    }
    let items = open.map { _ in PlanInstance.Item(goal: 0, full: random.int(600...1000) * 37) }
    var places: [Int: Int] = [:]
    for (place, skill) in open.enumerated() { places[skill] = place }
    let numbers = Self.concerned(catalogue, open, own)
    var renumbered: [Int: Int] = [:]
    for (place, number) in numbers.enumerated() { renumbered[number] = place }
    let modules = numbers.map { number in
      let offer = catalogue.offers[number]
      var module = offer.values
      module.gains = offer.skills.compactMap { skill in
        places[skill].map { .init(item: $0, units: items[$0].full) }
      }
      if let after = offer.after { module.prerequisites.append([renumbered[after] ?? -1]) }
      if let skill = offer.skillFirst, !own.contains(skill) {
        module.prerequisites.append(
          catalogue.teaching[skill].filter { $0 != number }.compactMap { renumbered[$0] })
      }
      return module
    }
    let full = items.reduce(0) { $0 + $1.full }
    instance = PlanInstance(
      goals: [.init(wanted: full * random.int(shape.wanted) / 100)], items: items,
      modules: modules,
      budget: random.chance(shape.budgets) ? random.int(shape.hundreds) * 10_000 : nil,
      minutesPerWeek: random.int(shape.hours) * 60, weeks: random.int(shape.weeks))
  }

  /// Offers that teach an open skill, what these ask first, and so on.
  private static func concerned(
    _ catalogue: GeneratedCatalogue, _ gap: [Int], _ own: Set<Int>
  ) -> [Int] {
    var isIn = Array(repeating: false, count: catalogue.offers.count)
    var queue: [Int] = []
    func add(_ number: Int) {
      if isIn[number] { return }
      isIn[number] = true
      queue.append(number)
    }
    for skill in gap { catalogue.teaching[skill].forEach(add) }
    while let number = queue.popLast() {
      let offer = catalogue.offers[number]
      if let after = offer.after { add(after) }
      if let skill = offer.skillFirst, !own.contains(skill) {
        catalogue.teaching[skill].forEach(add)
      }
    }
    return isIn.indices.filter { isIn[$0] }
  }
}
