/// An open skill, the chance that the person has it, and what asking it tells.
struct TellingSkill: Hashable {
  var skill: Int
  var chance: Double
  var gain: Double

  /// The skills of one set that tell most for each question.
  ///
  /// A cluster answered the same throughout takes one question, a mixed one takes two; chances are
  /// taken as independent. Ties by the order of the sets. O(sets x skills x size).
  static func bestCluster(
    of sets: [[TellingSkill]], size: Int
  ) -> (set: Int, skills: [Int], gain: Double)? {
    var best: (set: Int, skills: [Int], gain: Double)?
    for (index, set) in sets.enumerated() {
      let members = set.filter { $0.gain > 0 }.sorted(by: precedes)
      for seed in members.prefix(3) {
        let found = grown(from: seed, members, size)
        if found.gain > best?.gain ?? 0 { best = (index, found.skills, found.gain) }
      }
    }
    return best
  }

  /// Most telling first; ties by skill.
  static func precedes(_ left: TellingSkill, _ right: TellingSkill) -> Bool {
    left.gain != right.gain ? left.gain > right.gain : left.skill < right.skill
  }

  /// Adds, again and again, the skill that raises the gain per question most.
  private static func grown(
    from seed: TellingSkill, _ members: [TellingSkill], _ size: Int
  ) -> (skills: [Int], gain: Double) {
    var cluster = [seed]
    var (sum, all, none) = (seed.gain, seed.chance, 1 - seed.chance)
    var rest = members.filter { $0.skill != seed.skill }
    func value(_ sum: Double, _ all: Double, _ none: Double) -> Double { sum / (2 - all - none) }
    var now = seed.gain
    while cluster.count < size, !rest.isEmpty {
      var chosen: (index: Int, value: Double)?
      for (index, skill) in rest.enumerated() {
        let grown = value(
          sum + skill.gain, all * skill.chance, none * (1 - skill.chance))
        if grown > (chosen?.value ?? now) { chosen = (index, grown) }
      }
      guard let chosen else { break }
      let skill = rest.remove(at: chosen.index)
      cluster.append(skill)
      (sum, all, none) = (sum + skill.gain, all * skill.chance, none * (1 - skill.chance))
      now = chosen.value
    }
    cluster.sort(by: precedes)
    return (cluster.map(\.skill), now)
  }
}
