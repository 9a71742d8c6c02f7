/// One additive search: modules renumbered, an amount to make small, limits that add up, a deadline.
struct CoverProblem {
  /// A limit on a sum over the chosen modules.
  struct Cap {
    /// What each module adds.
    var amounts: [Int]
    /// The most.
    var most: Int
  }

  /// A list of modules one of which must precede the owner.
  struct Clause {
    var owner: Int
    var choices: [Int]
  }

  let instance: PlanInstance
  /// Number in the instance, per module here.
  let numbers: [Int]
  /// What is to be made small, per module; 0 or more.
  let amounts: [Int]
  var caps: [Cap]
  let deadline: Int
  let clauses: [Clause]
  /// Clauses a module owns.
  let owned: [[Int]]
  /// Clauses a module is a choice of.
  let serves: [[Int]]
  /// What amounts are divided by so that they are near 1.
  let scale: Double
  /// Largest number that divides every amount: what is dearer is dearer by at least that.
  let grain: Int

  var count: Int { numbers.count }

  /// The modules of an instance that are left, with everything renumbered.
  ///
  /// - Parameter numbers: modules in ascending order; choices that are not among them fall away.
  init(_ instance: PlanInstance, numbers: [Int], amounts: (Int) -> Int, deadline: Int) {
    self.instance = instance
    self.numbers = numbers
    self.amounts = numbers.map(amounts)
    self.deadline = deadline
    var place: [Int: Int] = [:]
    for (index, number) in numbers.enumerated() { place[number] = index }
    var clauses: [Clause] = []
    var owned: [[Int]] = Array(repeating: [], count: numbers.count)
    var serves = owned
    for (index, number) in numbers.enumerated() {
      for choices in instance.modules[number].prerequisites {
        let left = Array(Set(choices.compactMap { place[$0] })).sorted()
        owned[index].append(clauses.count)
        for choice in left { serves[choice].append(clauses.count) }
        clauses.append(Clause(owner: index, choices: left))
      }
    }
    self.clauses = clauses
    self.owned = owned
    self.serves = serves
    let some = self.amounts.filter { $0 > 0 }
    scale = some.isEmpty ? 1 : Double(some.reduce(0, +)) / Double(some.count)
    grain = Self.grain(of: self.amounts)
    caps = [
      Cap(
        amounts: numbers.map { instance.modules[$0].load * instance.modules[$0].weeks },
        most: instance.minutesPerWeek * deadline)
    ]
    if let budget = instance.budget {
      caps.append(Cap(amounts: numbers.map { instance.modules[$0].cost }, most: budget))
    }
  }

  /// One more limit on a sum.
  mutating func addCap(most: Int, _ amount: (PlanInstance.Module) -> Int) {
    caps.append(Cap(amounts: numbers.map { amount(instance.modules[$0]) }, most: most))
  }

  func gains(_ module: Int) -> [PlanInstance.Gain] { instance.modules[numbers[module]].gains }

  private static func grain(of amounts: [Int]) -> Int {
    var grain = 0
    for amount in amounts {
      var (a, b) = (grain, amount)
      while b != 0 { (a, b) = (b, a % b) }
      grain = a
    }
    return max(1, grain)
  }
}
