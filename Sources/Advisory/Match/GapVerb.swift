import Matching
public import SkillModel
import Store

/// One requirement as shown in a gap.
public struct ShownRequirement: Sendable, Hashable, JSONRepresentable {
  /// The skill.
  public var uri: ConceptURI
  /// Its label.
  public var label: String
  /// Language of the label; nil when it has none.
  public var labelLanguage: Language?
  /// Group it is shown under; nil when it has none.
  public var group: String?
  /// How much it matters.
  public var importance: Importance
  /// importance x idf.
  public var weight: Double
  /// State.
  public var state: RequirementState
  /// Expected credit.
  public var credit: Double
  /// Where the credit comes from; nil when nothing points to it.
  public var source: ClaimSource?
  /// Where a vacancy asks it; nil for an occupation.
  public var origin: RequirementOrigin?

  /// As in CONTRACTS.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.field("skill", uri.rawValue)
      $0.field("label", label)
      $0.field("labelLanguage", labelLanguage?.rawValue)
      $0.field("group", group)
      $0.field("importance", importance.rawValue)
      $0.field("weight", weight)
      $0.field("state", state.rawValue)
      $0.field("credit", credit)
      $0.field("because", source.map { [$0] } ?? [])
      $0.field("phrase", origin?.phrase)
      $0.field("at", origin?.path)
      $0.field("origin", origin?.origin)
    }
  }
}

/// The gap between a person and one target.
public struct GapResult: Sendable, JSONRepresentable {
  /// Versions and day.
  public var head: ResultHead
  /// The person.
  public var candidate: CandidateID
  /// The target with its distance, band and terms.
  public var target: MatchedTarget
  /// Requirements, heaviest first.
  public var requirements: [ShownRequirement]
  /// Questions that would change the band of this target or the first targets.
  public var questions: [ShownQuestion]
  /// Smallest sets of skills that bring the target to entry, with labels.
  public var counterfactuals: [[(uri: ConceptURI, label: String)]]

  /// As in CONTRACTS, with the target's band, distance and entry added.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      head.writeFields(to: &writer)
      writer.field("advice", ResultHead.advice)
      writer.field("candidate", candidate.rawValue)
      writer.field("target", target.uri.rawValue)
      writer.field("label", target.label)
      writer.field("coverage", target.coverage)
      writer.field("low", target.low)
      writer.field("high", target.high)
      writer.field("confidence", target.confidence)
      writer.field("band", target.band.rawValue)
      writer.field("distance", target.distance)
      writer.field("entry", target.entry)
      writer.field("entryNow", target.entryNow)
      writer.field("requirements", requirements)
      writer.field("gates", target.gates)
      writer.field("questions", questions)
      writer.name("counterfactuals")
      writer.array(counterfactuals) { writer, set in
        writer.array(set) { $0.value($1.uri.rawValue) }
      }
      writer.field("level", target.level?.description)
      writer.field("levelJump", target.levelJump)
      if let vacancy = target.vacancy { writer.field("vacancy", vacancy) }
    }
  }
}

extension AdvisorySession {
  /// Shows what stands between a person and a target.
  ///
  /// - Parameters:
  ///   - target: a URI, an unambiguous title, or the key of a vacancy.
  /// - Throws: `AdvisoryFault`, `StoreFault`.
  public func gap(_ candidate: Candidate, target name: String) throws -> GapResult {
    try record(.gap, about: candidate, targets: [name])
    let named = try target(named: name)
    let (snapshot, target) = (named.snapshot, named.target)
    let valuation = self.valuation(of: candidate, in: snapshot)
    let rendering = TargetRendering(
      valuation: valuation, candidate: candidate, language: language,
      vacancies: named.vacancies?.vacancies ?? [],
      planning: try DistancePlanning(self, candidate, valuation),
      names: preparedNames)
    let value = valuation.value(of: target)
    let others = valuation.ranked { other in
      !valuation.profile.work.contains { $0.occupations == [other] } && snapshot.isCommon(other)
        && !snapshot.domains(of: other).isDisjoint(with: .technologie)
    }
    let open = valuation.questions(
      others, focus: [value], answers: candidate.gates, limits: candidate.limits)
    let asked = Set(valuation.standings(target).map(\.skill))
    // The person came for this target: others are only asked about when nothing of it is open.
    let own = open.questions.filter { asked.contains($0.skill) }
    var matched = rendering.matched(value)
    let origins = try addVacancy(to: &matched, named, candidate)
    return GapResult(
      head: try named.vacancies == nil ? head() : vacancyHead(), candidate: candidate.id,
      target: matched,
      requirements: valuation.standings(target).map { standing in
        var shown = shown(standing, snapshot, rendering)
        if let origins {
          shown.origin =
            origins[shown.uri] ?? RequirementOrigin(phrase: nil, path: nil, origin: "occupation")
        }
        return shown
      },
      questions: (own.isEmpty && named.vacancies == nil ? open.questions : own)
        .map { rendering.shown($0) },
      counterfactuals: valuation.counterfactuals(value).map { set in
        set.map { (snapshot.skillURI($0), snapshot.skillLabel($0, language).text) }
      })
  }

  /// Puts the ad beside a target that is one, and says where its skills come from.
  private func addVacancy(
    to matched: inout MatchedTarget, _ named: NamedTarget, _ candidate: Candidate
  ) throws -> [ConceptURI: RequirementOrigin]? {
    guard let targets = named.vacancies, let vacancy = targets.vacancies.first,
      let document = try store.vacancies([vacancy.id]).first
    else { return nil }
    matched.vacancy = try VacancyCards(
      session: self, targets: targets, home: try home(of: candidate.limits)
    ).card(ofTarget: named.target)
    let uris = try store.conceptURIs()
    return try VacancyRequirementOrigins(document).origins(of: vacancy.link, uris: uris)
  }

  private func shown(
    _ standing: RequirementStanding, _ snapshot: Snapshot, _ rendering: TargetRendering
  ) -> ShownRequirement {
    let skill = rendering.skill(standing.skill)
    return ShownRequirement(
      uri: skill.uri, label: skill.label, labelLanguage: skill.language,
      group: snapshot.groupLabel(ofSkill: standing.skill, language),
      importance: standing.importance, weight: standing.weight, state: standing.state,
      credit: standing.value.expected, source: rendering.source(standing.value.origin),
      origin: nil)
  }
}
