public import SkillModel

/// Answers of an interview, what follows from them, and how they are taken back.
extension Candidate {
  /// Source of the claims an interview makes.
  public static let interviewSource = "interview"

  /// Skills that were asked about: they are not asked again.
  public var askedSkills: Set<ConceptURI> { Set(interview.flatMap(\.skills)) }

  /// The skills of a mixed answer of which it was not said yet which are there; nil when there are
  /// none.
  public var clusterToSplit: [ConceptURI]? {
    guard let last = interview.last, last.answer == .partly, last.skills.count > 1,
      last.held.isEmpty, interview.dropLast().last?.skills != last.skills
    else { return nil }
    return last.skills
  }

  /// Skills and hard requirements whose last answer was that it is not known.
  public var leftOpen: (skills: [ConceptURI], gates: [String]) {
    let open = interview.filter { $0.answer == .unknown }
    return (open.flatMap(\.skills), open.compactMap(\.gate))
  }

  /// Keeps an answer and what follows from it.
  ///
  /// Yes and no are claims discussed with the adviser; partly is level 1 of one skill, and of several
  /// the skills of `held` present and the others absent. When it is not said which of several are
  /// there, nothing follows until the next answer about the same skills does; partly again is level 1
  /// of all.
  public mutating func record(_ answer: InterviewAnswer) {
    let isSecond = clusterToSplit == answer.skills
    interview.append(answer)
    if let gate = answer.gate {
      switch answer.answer {
      case .yes: gates[gate] = .held
      case .no: gates[gate] = .notHeld
      case .partly, .unknown: break
      }
      return
    }
    switch answer.answer {
    case .yes: claim(answer.skills, .present, nil, answer.date)
    case .no: claim(answer.skills, .absent, nil, answer.date)
    case .unknown: break
    case .partly where !answer.held.isEmpty:
      for skill in answer.skills {
        claim([skill], answer.held.contains(skill) ? .present : .absent, nil, answer.date)
      }
    case .partly:
      if answer.skills.count == 1 || isSecond {
        claim(answer.skills, .present, .guided, answer.date)
      }
    }
  }

  /// Takes the last answer back, with the claims and the gate answer that followed from it.
  ///
  /// - Returns: the answer; nil when there is none.
  @discardableResult
  public mutating func takeBackAnswer() -> InterviewAnswer? {
    guard let last = interview.popLast() else { return nil }
    if let gate = last.gate, last.answer == .yes || last.answer == .no {
      gates[gate] = nil
    }
    let skills = Set(last.skills)
    claims.removeAll { claim in
      claim.source == Self.interviewSource && claim.evidence == .adviser
        && claim.skill.map(skills.contains) ?? false
    }
    return last
  }

  private mutating func claim(
    _ skills: [ConceptURI], _ state: ClaimState, _ level: SkillLevel?, _ date: CivilDate?
  ) {
    claims += skills.map {
      Claim(
        skill: $0, state: state, evidence: .adviser, level: level, source: Self.interviewSource,
        date: date)
    }
  }
}
