public import SkillModel

/// A vacancy as matching reads it.
public struct VacancyTarget: Sendable, Hashable {
  /// A skill asked.
  public struct Requirement: Sendable, Hashable {
    /// Its number.
    public var skill: Int
    /// Whether it must be there; a plus otherwise.
    public var isEssential: Bool

    /// A requirement.
    public init(skill: Int, isEssential: Bool) {
      self.skill = skill
      self.isEssential = isEssential
    }
  }

  /// Skills it asks, each once, in any order.
  public var requirements: [Requirement]
  /// The occupation it is for, by number; nil when unknown.
  public var occupation: Int?
  /// Hard requirements.
  public var gates: [GateRequirement] = []
  /// Lowest level asked; nil when not said or not certain.
  public var level: EducationLevel?

  /// A vacancy.
  public init(
    requirements: [Requirement], occupation: Int?,
    gates: [GateRequirement] = [], level: EducationLevel? = nil
  ) {
    self.requirements = requirements
    self.occupation = occupation
    self.gates = gates
    self.level = level
  }
}

extension Snapshot {
  /// The same taxonomy with vacancies as further targets, numbered on from `occupationCount` in the
  /// given order.
  ///
  /// Weights are importance x idf as for an occupation; idf stays that over occupations, where a
  /// skill that none asks counts as the rarest. Relatedness is that to the vacancy's occupation.
  ///
  /// - Complexity: O(their requirements).
  public func adding(_ vacancies: [VacancyTarget], policy: Policy) -> Snapshot {
    var snapshot = self
    let ranked = (0..<occupationCount).count(where: { isRanked($0) })
    let rarest = Mathematics.naturalLogarithm(Double(ranked + 1))
    let essential = UInt8(Importance.allCases.firstIndex(of: .essential) ?? 0)
    let optional = UInt8(Importance.allCases.firstIndex(of: .optional) ?? 0)
    let factors = (policy.importance[.essential] ?? 0, policy.importance[.optional] ?? 0)
    var asking: [(row: Int, value: Int32)] = []
    for (place, vacancy) in vacancies.enumerated() {
      let target = occupationCount + place
      for item in vacancy.requirements.sorted(by: { $0.skill < $1.skill }) {
        let (skill, isEssential) = (item.skill, item.isEssential)
        snapshot.requirements.values.append(Int32(skill))
        snapshot.grades.append(isEssential ? essential : optional)
        snapshot.levelsAsked.append(0)
        let idf = askedBy.range(skill).isEmpty ? rarest : idf[skill]
        snapshot.weights.append((isEssential ? factors.0 : factors.1) * idf)
        asking.append((skill, Int32(target)))
      }
      snapshot.requirements.starts.append(Int32(snapshot.requirements.values.count))
      snapshot.likeOccupation.append(Int32(vacancy.occupation ?? -1))
      snapshot.domains.append(vacancy.occupation.map { domains[$0] } ?? 0)
      snapshot.common.append(1)
      snapshot.levels.append(
        vacancy.level.map { UInt8($0.nlqf * 2 + ($0.isPlus ? 1 : 0)) } ?? 0)
      snapshot.levelsEstimated.append(0)
      if !vacancy.gates.isEmpty { snapshot.gates[target] = vacancy.gates }
      snapshot.addTotals(of: target)
    }
    asking.sort { ($0.row, $0.value) < ($1.row, $1.value) }
    snapshot.vacanciesAsking = SparseRows(rowCount: skillCount, sortedPairs: asking)
    return snapshot
  }

  /// Number of vacancies that were added.
  public var vacancyCount: Int { likeOccupation.count }

  /// The numbers of the vacancies that were added.
  public var vacancyTargets: Range<Int> { occupationCount..<(occupationCount + vacancyCount) }

  /// The place of a target among the vacancies that were added; nil for an occupation.
  public func vacancy(_ target: Int) -> Int? {
    target >= occupationCount ? target - occupationCount : nil
  }

  /// The occupation a target is, or is for; nil for a vacancy without one.
  public func occupation(ofTarget target: Int) -> Int? {
    guard let vacancy = vacancy(target) else { return target }
    return likeOccupation[vacancy] >= 0 ? Int(likeOccupation[vacancy]) : nil
  }

  /// The targets that ask a skill, occupations first.
  func targets(asking skill: Int) -> [Int32] {
    vacancyCount == 0 ? Array(askedBy[skill]) : Array(askedBy[skill] + vacanciesAsking[skill])
  }

  /// T, the median m and the sum of min(w, m) of the next target (MATCHING, Entry).
  mutating func addTotals(of target: Int) {
    var total = 0.0
    for position in requirements.range(target) { total += weights[position] }
    let counting = entryPositions(target)
    let sorted = counting.map { weights[$0] }.sorted()
    let middle = sorted.count / 2
    let median =
      sorted.isEmpty
      ? 0 : sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    var entry = 0.0
    for position in counting { entry += min(weights[position], median) }
    totalWeights.append(total)
    medianWeights.append(median)
    entryWeights.append(entry)
  }
}

extension Valuation {
  /// Values of the vacancies that were added and have requirements, best first; ties in their order.
  public func rankedVacancies() -> [TargetValue] {
    snapshot.vacancyTargets.filter { snapshot.isRanked($0) }.map { value(of: $0) }
      .sorted(by: TargetValue.precedes)
  }
}
