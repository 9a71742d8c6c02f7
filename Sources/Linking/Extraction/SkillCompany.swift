#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// How well the skills of a text go together: whether the same occupations ask them.
struct SkillCompany {
  /// A skill that more occupations ask than that says nothing about which is meant.
  private static let mostOccupations = 300

  let index: SkillIndex

  /// Adds the evidence `company` and `repeated` to what was found.
  ///
  /// Every skill that is likelier than not without it votes for the occupations that ask it, but not
  /// for itself. O(found x occupations that ask each).
  func add(to scored: inout [Extraction.Scored], _ weights: ExtractionWeights) {
    let (votes, own) = votes(scored)
    let most = votes.max() ?? 0
    var known: [UInt32: Float] = [:]
    for place in scored.indices {
      let skill = index.labels.skills[scored[place].candidate.label]
      guard skill != SkillLabels.noSkill else { continue }
      let company = known[skill] ?? company(of: skill, votes, own: own[skill] ?? 0, most)
      known[skill] = company
      scored[place].evidence[.company] = company
      scored[place].sum = weights.sum(scored[place].evidence)
    }
  }

  private func votes(_ scored: [Extraction.Scored]) -> (all: [Float], own: [UInt32: Float]) {
    var votes = [Float](repeating: 0, count: index.breadth.count)
    var own: [UInt32: Float] = [:]
    for item in scored where item.sum > 0 {
      let skill = index.labels.skills[item.candidate.label]
      guard skill != SkillLabels.noSkill, own[skill] == nil else { continue }
      let asking = index.asking(Int(skill))
      guard !asking.isEmpty, asking.count <= Self.mostOccupations else { continue }
      let vote = log(Float(index.breadth.count + 1) / Float(asking.count + 1))
      own[skill] = vote
      for entry in asking { votes[Int(entry >> 1)] += vote * share(entry) }
    }
    return (votes, own)
  }

  private func company(of skill: UInt32, _ votes: [Float], own: Float, _ most: Float) -> Float {
    guard most > 0 else { return 0 }
    var best: Float = 0
    for entry in index.asking(Int(skill)) {
      best = max(best, votes[Int(entry >> 1)] - own * share(entry))
    }
    return best / most
  }

  /// What a vote counts for an occupation: less for optional skills, and where many are asked.
  @inline(__always)
  private func share(_ entry: UInt32) -> Float {
    let breadth = index.breadth[Int(entry >> 1)]
    return (entry & 1 == 1 ? 1 : 0.5) / max(1, breadth)
  }
}
