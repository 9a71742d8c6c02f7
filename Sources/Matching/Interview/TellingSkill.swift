/// An open skill, the chance that the person has it, and what asking it tells.
struct TellingSkill: Hashable {
  var skill: Int
  var chance: Double
  var gain: Double

  /// The skills of one group that tell most for each question.
  ///
  /// A cluster answered the same throughout takes one question, a mixed one takes two; chances are
  /// taken as independent. Ties by skill. O(skills log skills + skills x size).
  static func bestCluster(
    _ skills: [TellingSkill], size: Int, group: (Int) -> Int32
  ) -> (skills: [Int], gain: Double) {
    var groups: [Int32: [TellingSkill]] = [:]
    for skill in skills where skill.gain > 0 {
      let group = group(skill.skill)
      // A skill without a group stands alone.
      groups[group >= 0 ? group : -2 - Int32(skill.skill), default: []].append(skill)
    }
    var best: (skills: [Int], gain: Double) = ([], 0)
    for key in groups.keys.sorted() {
      let members = (groups[key] ?? []).sorted {
        $0.gain != $1.gain ? $0.gain > $1.gain : $0.skill < $1.skill
      }
      for seed in members.prefix(3) {
        let found = grown(from: seed, members, size)
        if found.gain > best.gain { best = found }
      }
    }
    return best
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
    cluster.sort { $0.gain != $1.gain ? $0.gain > $1.gain : $0.skill < $1.skill }
    return (cluster.map(\.skill), now)
  }
}
