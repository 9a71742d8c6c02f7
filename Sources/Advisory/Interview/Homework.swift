import Matching
public import SkillModel

/// Something a person can find out or gather at home.
public struct HomeworkItem: Sendable, Hashable, JSONRepresentable {
  /// What can be done about it.
  public enum Task: String, Sendable, Hashable {
    /// Think of an example from work, or ask somebody who saw it.
    case example
    /// Look for a diploma, certificate or course.
    case papers
    /// Find out the level of a language.
    case language
  }

  /// The skill.
  public var skill: ShownSkill
  /// What can be done.
  public var task: Task
  /// Labels of the first targets that ask it.
  public var askedBy: [String]

  /// URI, label, task and why.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.field("skill", skill.uri.rawValue)
      $0.field("label", skill.label)
      $0.field("labelLanguage", skill.language?.rawValue)
      $0.field("task", task.rawValue)
      $0.field("askedBy", askedBy)
    }
  }
}

/// What is still open after an interview, as a sheet to take home.
public struct Homework: Sendable, Hashable, JSONRepresentable {
  /// Versions and day.
  public var head: ResultHead
  /// The person.
  public var candidate: CandidateID
  /// Skills the person could not say anything about.
  public var unsure: [HomeworkItem]
  /// Skills that were not asked and could still change the first targets.
  public var notAsked: [HomeworkItem]
  /// Skills the person has but cannot prove yet, that the first targets ask.
  public var toProve: [HomeworkItem]
  /// Hard requirements of the first targets to look up.
  public var gates: [ShownGate]

  /// Whether there is nothing to do.
  public var isEmpty: Bool {
    unsure.isEmpty && notAsked.isEmpty && toProve.isEmpty && gates.isEmpty
  }

  /// The head, then the lists.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      head.writeFields(to: &$0)
      $0.field("candidate", candidate.rawValue)
      $0.field("unsure", unsure)
      $0.field("notAsked", notAsked)
      $0.field("toProve", toProve)
      $0.field("gates", gates)
    }
  }
}

extension AdvisorySession {
  /// The homework sheet of a stored person.
  ///
  /// - Throws: `AdvisoryFault.candidateNotFound`, `.nothingLoaded`, `StoreFault`.
  public func homework(_ id: CandidateID) throws -> Homework {
    try record(.readProfile, aboutStored: id)
    let candidate = try understood(storedCandidate(id))
    let snapshot = try snapshot()
    let valuation = self.valuation(of: candidate, in: snapshot)
    let rendering = TargetRendering(
      valuation: valuation, candidate: candidate, language: language)
    let asked = Set(candidate.askedSkills.compactMap { snapshot.skill($0) })
    let outlook = valuation.interview(
      of: candidate, in: InterviewScope(), excluding: asked)
    let most = policy.interview.homeworkItems
    let unsure = candidate.leftOpen.skills.compactMap { snapshot.skill($0) }
      .filter { valuation.profile.known[$0] == nil }
    let notAsked =
      outlook.stability >= policy.interview.stableShare ? [] : outlook.telling.prefix(most)
    return Homework(
      head: try head(), candidate: candidate.id,
      unsure: unsure.map { rendering.homework($0, outlook.first) },
      notAsked: notAsked.map { rendering.homework($0, outlook.first) },
      toProve: rendering.unproven(outlook.first).prefix(most)
        .map { rendering.homework($0, outlook.first) },
      gates: rendering.gates(of: outlook.first).filter { $0.state == .ask })
  }
}

extension TargetRendering {
  func homework(_ skill: Int, _ first: [Int]) -> HomeworkItem {
    let snapshot = valuation.snapshot
    let task: HomeworkItem.Task =
      snapshot.flags(ofSkill: skill).contains(.language)
      ? .language : snapshot.isKnowledge(skill) ? .papers : .example
    return HomeworkItem(
      skill: self.skill(skill), task: task, askedBy: labels(of: asking([skill], first)))
  }

  /// Skills of targets that are there without proof, those with most weight first.
  func unproven(_ targets: [Int]) -> [Int] {
    var weights: [Int: Double] = [:]
    for standing in targets.flatMap({ valuation.standings($0) }) where standing.state == .unproven {
      weights[standing.skill, default: 0] += standing.weight
    }
    return weights.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
      .map(\.key)
  }
}
