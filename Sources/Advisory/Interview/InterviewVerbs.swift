import Feeds
import Matching
public import SkillModel
import Store

extension AdvisorySession {
  /// Where the interview of a stored person stands: the question to ask, or why there is none.
  ///
  /// The same profile always gives the same question.
  ///
  /// - Throws: `AdvisoryFault.candidateNotFound`, `.nothingLoaded`, `StoreFault`.
  public func interviewStep(_ id: CandidateID) throws -> InterviewStep {
    try record(.interview, aboutStored: id)
    return try interviewStep(of: try storedCandidate(id))
  }

  /// Stores an answer with what follows from it.
  ///
  /// - Parameters:
  ///   - question: the question as `interviewStep` gave it.
  ///   - held: of several skills those that are there, with `partly`; all and none are turned into
  ///     yes and no.
  /// - Returns: where the interview stands then.
  /// - Throws: as `interviewStep`; `AdvisoryFault.alreadyAnswered` when the question was answered
  ///   meanwhile.
  public func answer(
    _ id: CandidateID, _ question: InterviewQuestion, _ word: InterviewAnswer.Word,
    held: [ConceptURI] = []
  ) throws -> InterviewStep {
    try record(.interview, aboutStored: id)
    let candidate = try change(
      id,
      profile: { candidate in
        try Self.checkIsOpen(question, in: candidate)
        candidate.record(self.answer(question, word, held: held))
        return candidate
      })
    return try interviewStep(of: candidate)
  }

  private func answer(
    _ question: InterviewQuestion, _ word: InterviewAnswer.Word, held: [ConceptURI]
  ) -> InterviewAnswer {
    if let gate = question.gate {
      return InterviewAnswer(
        gate: gate.requirement.kind, answer: word == .partly ? .unknown : word, date: asOf)
    }
    let skills = question.skills.map(\.uri)
    let held = word == .partly ? skills.filter(held.contains) : []
    let isAll = !held.isEmpty && held.count == skills.count && skills.count > 1
    return InterviewAnswer(
      skills: skills, answer: isAll ? .yes : word,
      held: isAll || skills.count == 1 ? [] : held, date: asOf)
  }

  /// Whoever answers in two windows answers one of the questions twice: the second is not kept.
  private static func checkIsOpen(
    _ question: InterviewQuestion, in candidate: Candidate
  ) throws {
    let skills = question.skills.map(\.uri)
    let isOpen =
      if let gate = question.gate {
        !candidate.interview.contains { $0.gate == gate.requirement.kind }
      } else if question.kind == .which {
        candidate.clusterToSplit == skills
      } else {
        candidate.clusterToSplit == nil && candidate.askedSkills.isDisjoint(with: skills)
      }
    if !isOpen { throw AdvisoryFault.alreadyAnswered(candidate.id) }
  }

  /// Takes the last answer back; what is stored is then as it was before that answer.
  ///
  /// - Returns: where the interview stands then; nil when there was no answer to take back.
  /// - Throws: as `interviewStep`.
  public func undoAnswer(_ id: CandidateID) throws -> InterviewStep? {
    try record(.interview, aboutStored: id)
    let changed = try change(
      id,
      profile: { candidate in
        candidate.takeBackAnswer() == nil ? nil : candidate
      })
    return try changed.map { try interviewStep(of: $0) }
  }

  /// The step of a person, with titles of past work placed as a match places them.
  func interviewStep(of stored: Candidate) throws -> InterviewStep {
    let candidate = try understood(stored)
    let snapshot = try snapshot()
    let scope = InterviewScope()
    let valuation = self.valuation(of: candidate, in: snapshot)
    let rendering = TargetRendering(
      valuation: valuation, candidate: candidate, language: language)
    let excluded = Set(candidate.askedSkills.compactMap { snapshot.skill($0) })
    let outlook = valuation.interview(of: candidate, in: scope, excluding: excluded)
    let (question, end) = next(candidate, outlook, rendering)
    let before = firstBeforeInterview(candidate, in: snapshot, scope)
    return InterviewStep(
      head: try head(), candidate: candidate.id, answered: candidate.interview.count,
      most: policy.lists.questions, question: question, end: end,
      first: outlook.first.map { rendering.target($0, isNew: !before.contains($0)) },
      left: before.filter { !outlook.first.contains($0) }.map {
        snapshot.occupationLabel($0, language).text
      },
      stability: outlook.stability)
  }

  private func firstBeforeInterview(
    _ candidate: Candidate, in snapshot: Snapshot, _ scope: InterviewScope
  ) -> [Int] {
    var before = candidate
    while before.takeBackAnswer() != nil {}
    return valuation(of: before, in: snapshot).firstTargets(of: before, in: scope)
  }

  /// A mixed answer first, then skills until the first targets are stable, then hard requirements,
  /// for which questions are kept.
  private func next(
    _ candidate: Candidate, _ outlook: InterviewOutlook, _ rendering: TargetRendering
  ) -> (InterviewQuestion?, InterviewEnd?) {
    let left = policy.lists.questions - candidate.interview.count
    guard left > 0 else { return (nil, .questions) }
    if let cluster = candidate.clusterToSplit {
      return (rendering.question(.which, cluster, outlook.first), nil)
    }
    let gates = rendering.openGates(of: outlook.first)
    let gatesLeft = min(
      gates.count, policy.interview.gateQuestions - candidate.interview.count { $0.gate != nil })
    let isStable = outlook.stability >= policy.interview.stableShare
    let isDone = isStable || outlook.cluster.isEmpty
    if gatesLeft > 0, isDone || left <= gatesLeft, let gate = gates.first {
      return (rendering.question(gate, outlook.first), nil)
    }
    if isDone { return (nil, isStable ? .stable : .nothingOpen) }
    let skills = outlook.cluster.map { rendering.valuation.snapshot.skillURI($0) }
    return (
      rendering.question(.skills, skills, outlook.first, workOf: outlook.occupation), nil
    )
  }
}
