import Matching
import SkillModel

/// Questions and targets of an interview with their labels.
extension TargetRendering {
  /// A question about skills; those that are not loaded any more are left out.
  func question(
    _ kind: InterviewQuestion.Kind, _ skills: [ConceptURI], _ first: [Int], workOf: Int? = nil
  ) -> InterviewQuestion {
    let snapshot = valuation.snapshot
    let numbers = skills.compactMap { snapshot.skill($0) }
    let groups = Set(numbers.map { snapshot.groupURI(ofSkill: $0) })
    return InterviewQuestion(
      kind: kind, skills: numbers.map { skill($0) },
      workOf: groups.count > 1 ? workOf.map { labels(of: [$0])[0] } : nil,
      group: groups.count == 1
        ? numbers.first.flatMap { snapshot.groupLabel(ofSkill: $0, language) } : nil, gate: nil,
      askedBy: labels(of: asking(numbers, first)))
  }

  /// A question about a hard requirement.
  func question(_ gate: ShownGate, _ first: [Int]) -> InterviewQuestion {
    let asking = first.filter { occupation in
      valuation.snapshot.gates(of: occupation).contains { $0.kind == gate.requirement.kind }
    }
    return InterviewQuestion(
      kind: .gate, skills: [], workOf: nil, group: nil, gate: gate, askedBy: labels(of: asking))
  }

  /// Hard requirements of targets that were not asked about yet, each kind once, in order of target.
  func openGates(of targets: [Int]) -> [ShownGate] {
    let asked = Set(candidate.interview.compactMap(\.gate))
    return gates(of: targets).filter {
      $0.state == .ask && !asked.contains($0.requirement.kind)
    }
  }

  /// Hard requirements of targets, each kind once, in order of target.
  func gates(of targets: [Int]) -> [ShownGate] {
    var seen: Set<String> = []
    return targets.flatMap {
      valuation.snapshot.gateResults($0, answers: candidate.gates)
    }.filter { seen.insert($0.requirement.kind).inserted }
      .map { ShownGate(requirement: $0.requirement, state: $0.state, language: language) }
  }

  /// One of the first targets.
  func target(_ occupation: Int, isNew: Bool) -> InterviewTarget {
    let label = valuation.snapshot.occupationLabel(occupation, language)
    return InterviewTarget(
      uri: valuation.snapshot.occupationURI(occupation), label: label.text,
      labelLanguage: label.language, band: matched(valuation.value(of: occupation)).band,
      isNew: isNew)
  }

  /// The targets that ask any of the skills.
  func asking(_ skills: [Int], _ targets: [Int]) -> [Int] {
    targets.filter { occupation in
      valuation.snapshot.askedSkills(of: occupation).contains { skills.contains($0.skill) }
    }
  }

  func labels(of occupations: [Int]) -> [String] {
    occupations.map { valuation.snapshot.occupationLabel($0, language).text }
  }
}
