import Matching
import SkillModel
import Store

/// Turns numbered matching results into results with URIs, labels and exact points.
struct TargetRendering {
  let valuation: Valuation
  let candidate: Candidate
  let language: Language
  /// The vacancies that were added to the snapshot, in their order.
  let vacancies: [OpenVacancy]
  /// Plans distances with the loaded modules; nil to estimate them.
  var planning: DistancePlanning?
  /// What reasons refer to.
  private let book: ReasonBook

  /// - Parameter names: of the skills of the snapshot in this language, where they are at hand.
  init(
    valuation: Valuation, candidate: Candidate, language: Language,
    vacancies: [OpenVacancy] = [], planning: DistancePlanning? = nil, names: SkillNames? = nil
  ) {
    (self.valuation, self.candidate, self.language) = (valuation, candidate, language)
    (self.vacancies, self.planning) = (vacancies, planning)
    book = ReasonBook(valuation, language, names: names)
  }

  private var snapshot: Snapshot { valuation.snapshot }

  /// One target, ready to show.
  func matched(_ target: TargetValue) -> MatchedTarget {
    let occupation = target.occupation
    let gates = snapshot.gateResults(occupation, answers: candidate.gates)
    let distance =
      planning?.distance(to: target, gates: gates)
      ?? valuation.estimatedDistance(to: target, gates: gates, limits: candidate.limits)
    let (uri, label) = name(ofTarget: occupation)
    let level = snapshot.level(of: occupation)
    let (fitUnits, terms) = shownTerms(of: target)
    var matched = MatchedTarget(
      uri: uri, label: label.text, labelLanguage: label.language,
      titles: snapshot.themes(of: occupation).map(\.title), fitUnits: fitUnits, terms: terms,
      coverage: target.coverage, low: target.low, high: target.high,
      confidence: target.confidence, knownCount: valuation.knownRequirements(occupation),
      requirementCount: valuation.requirementCount(occupation), entryNow: target.entryNow,
      entry: valuation.policy.bands.entryShare, distance: shown(distance),
      band: valuation.band(of: target, distance: distance, limits: candidate.limits),
      gates: gates.map {
        ShownGate(requirement: $0.requirement, state: $0.state, language: language)
      },
      domains: snapshot.domains(of: occupation), isCommon: snapshot.isCommon(occupation),
      level: level, isLevelEstimated: snapshot.isLevelEstimated(of: occupation),
      levelJump: jump(to: level))
    matched.tellsRelatedWork =
      target.relatednessTerm
      >= valuation.policy.lists.relatedReason * valuation.policy.fit.relatednessFactor
    return matched
  }

  /// What a target is called by: URI and label of an occupation, key and title of a vacancy.
  private func name(
    ofTarget target: Int
  ) -> (uri: ConceptURI, label: (text: String, language: Language?)) {
    guard let place = snapshot.vacancy(target) else {
      return (snapshot.occupationURI(target), snapshot.occupationLabel(target, language))
    }
    let vacancy = vacancies[place]
    let key = vacancy.key.description
    return (ConceptURI(key), (vacancy.title ?? key, vacancy.link.language))
  }

  /// A question with its label.
  func shown(_ question: Question) -> ShownQuestion {
    let skill = skill(question.skill)
    return ShownQuestion(
      uri: skill.uri, label: skill.label, labelLanguage: skill.language, gain: question.gain)
  }

  /// Questions with their labels.
  func shown(_ questions: QuestionList) -> ShownQuestions {
    ShownQuestions(
      list: questions.questions.map { shown($0) }, isStable: questions.isStable)
  }

  /// A skill with its label and the language of it.
  func skill(_ number: Int) -> ShownSkill { book.shown(skill: number) }

  /// A distance with labels for its skills.
  func shown(_ distance: Distance) -> ShownDistance {
    ShownDistance(
      hours: Int(distance.hours.rounded()), weeks: distance.weeks, cost: distance.cost,
      skills: ShownSkills(numbers: distance.skills, book: book),
      isEstimate: distance.basis == .estimate, isOpenEnded: distance.isOpenEnded)
  }

  private func jump(to level: EducationLevel?) -> Int? {
    guard let level, let own = ownLevel else { return nil }
    return level.nlqf - own.nlqf
  }

  /// Whether the usual level is further above the person's than a short list reaches.
  func isTooHigh(_ occupation: Int) -> Bool { valuation.isTooHigh(occupation, for: candidate) }

  /// The person's level: of a diploma, else the highest usual level of past work.
  var ownLevel: EducationLevel? { valuation.level(of: candidate) }

  /// Terms in units that add up to the fit, and reasons that add up to their term.
  private func shownTerms(of target: TargetValue) -> (Int, [ShownTerm]) {
    let terms = valuation.terms(of: target)
    let one = Double(JSONWriter.unitsInOne)
    let fit = JSONWriter.units(target.fit)
    let points = Apportionment.units(terms.map { $0.points * one }, total: fit)
    let named = zip(terms, points).map { term, units in
      let parts = Apportionment.units(term.because.map { $0.points * one }, total: units)
      return ShownTerm(
        name: term.name == .skills ? .skills : .relatedness, units: units,
        entries: zip(term.because, parts).map { entry($0.cause, units: $1) }, book: book)
    }
    return (fit, named)
  }

  private func entry(_ cause: TermReason.Cause, units: Int) -> ShownTerm.Entry {
    switch cause {
    case .requirement(let skill, let origin):
      .init(cause: .skill(skill), units: units, source: book.source(origin, valuation.profile))
    case .work(let place): .init(cause: .work(place), units: units, source: nil)
    }
  }

  /// Where a value comes from; nil when nothing points to it.
  func source(_ origin: PersonProfile.Origin) -> ClaimSource? {
    book.source(origin, valuation.profile).map { book.shown($0) }
  }
}
