import Matching
public import SkillModel
import Store

/// What to match vacancies with.
public struct VacancyMatchRequest: Sendable, Hashable {
  /// Domains to stay within, nil for all; vacancies whose occupation is unknown stay.
  public var domains: Domains?
  /// What vacancies are narrowed by.
  public var filter: VacancyFilter
  /// Targets at the most; 0 for all.
  public var limit: Int
  /// Whether to look for questions.
  public var asksQuestions = true

  /// A request.
  public init(
    domains: Domains? = .technologie, filter: VacancyFilter = VacancyFilter(), limit: Int = 10
  ) {
    self.domains = domains
    self.filter = filter
    self.limit = limit
  }
}

/// A vacancy that is shown, but not ranked, because it sets an age.
public struct AgeConditionNotice: Sendable, Hashable, JSONRepresentable {
  /// What the vacancy is known by.
  public var key: VacancyKey
  /// Its title.
  public var title: String
  /// The sentences, as given.
  public var conditions: [String]

  /// As an object.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.field("key", key.description)
      $0.field("title", title)
      $0.field("conditions", conditions)
    }
  }
}

/// Ranked vacancies for one person.
public struct VacancyMatchResult: Sendable, JSONRepresentable {
  /// Versions and day.
  public var head: ResultHead
  /// The person.
  public var candidate: CandidateID
  /// What the person brings most.
  public var strengths: [Strength]
  /// Vacancies, best first.
  public var matches: [MatchedTarget]
  /// Open vacancies that were looked at, each ad once.
  public var considered: Int
  /// What each filter did, in the order applied.
  public var filters: [FilterEffect]
  /// The region that was meant; nil without one.
  public var region: RegionEntry?
  /// Vacancies whose last day has passed.
  public var expired: Int
  /// Vacancies that are shown under one of another source.
  public var duplicates: Int
  /// Vacancies with too few skills and no known occupation.
  public var withoutRequirements: Int
  /// Vacancies that wait for `relink`: not linked yet, or with what was loaded before.
  public var unlinked: Int
  /// Vacancies that set an age, after the filters: not ranked.
  public var ageConditionCount: Int
  /// The first of them.
  public var ageConditions: [AgeConditionNotice]
  /// Vacancies that fit better and are a big step.
  public var farLeftOut: Int
  /// Vacancies that fit better and ask a far higher level.
  public var higherLeftOut: Int
  /// Whether even the best has little in common with the person.
  public var isWeak: Bool
  /// Hours of study a week that the weeks rest on.
  public var hoursPerWeek: Double
  /// Whether these hours are the policy's.
  public var isHoursAssumed: Bool
  /// Questions that would change the first targets; nil when they were not looked for.
  public var questions: ShownQuestions?
  /// What became of titles of past work.
  public var titles: TitlePlacing

  /// In the style of CONTRACTS, with what every filter removed.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      head.writeFields(to: &$0)
      $0.field("advice", ResultHead.advice)
      $0.field("candidate", candidate.rawValue)
      $0.field("matches", matches)
      $0.field("considered", considered)
      $0.field("filters", filters)
      $0.field("region", region?.region.code)
      $0.field("expired", expired)
      $0.field("duplicates", duplicates)
      $0.field("withoutRequirements", withoutRequirements)
      $0.field("unlinked", unlinked)
      $0.field("ageConditionCount", ageConditionCount)
      $0.field("ageConditions", ageConditions)
      $0.field("strengths", strengths)
      questions?.writeFields(to: &$0)
      $0.field("farLeftOut", farLeftOut)
      $0.field("higherLeftOut", higherLeftOut)
      $0.field("weak", isWeak)
      $0.field("hoursPerWeek", hoursPerWeek)
      $0.field("hoursAssumed", isHoursAssumed)
      titles.writeFields(to: &$0)
    }
  }
}

extension AdvisorySession {
  /// Ranks open vacancies for a person.
  ///
  /// An ad that sets an age is counted and named, never ranked.
  ///
  /// - Throws: `StoreFault`; `AdvisoryFault.nothingLoaded`, `.regionNotFound`, `.ambiguousRegion`,
  ///   `.postcodeNeeded`.
  public func matchVacancies(
    _ candidate: Candidate, _ request: VacancyMatchRequest
  ) throws -> VacancyMatchResult {
    try record(.match, about: candidate)
    let taxonomy = try snapshot()
    let home = try home(of: candidate.limits)
    let region = try request.filter.region.map { try namedRegion($0) }
    let open = try store.openVacancies(on: asOf)
    let sieve = try sieve(open.vacancies, request.filter, region: region, home: home)
    let lawful = sieve.vacancies.filter { !$0.link.hasAgeCondition }
    let targets = try VacancyTargets(lawful, in: taxonomy, store: store, policy: policy)
    let valuation = self.valuation(of: candidate, in: targets.snapshot)
    let cards = VacancyCards(session: self, targets: targets, home: home)
    let rendering = TargetRendering(
      valuation: valuation, candidate: candidate, language: language,
      vacancies: targets.vacancies, planning: try DistancePlanning(self, candidate, valuation),
      names: preparedNames)
    var effects = sieve.effects
    let ranked = inDomains(request.domains, valuation, &effects)
    let selection =
      request.limit == 0
      ? ShortList(shown: ranked)
      : valuation.shortList(ranked, of: candidate, limit: request.limit)
    var shown = selection.shown.map { rendering.matched($0) }
    let axis = WishAxis(
      wishes: candidate.wishes, limits: candidate.limits, languages: candidate.languages)
    for (index, target) in selection.shown.enumerated() {
      shown[index].vacancy = try cards.card(ofTarget: target.occupation)
      shown[index].wishes = axis.entries(for: shown[index])
    }
    let questions =
      request.asksQuestions
      ? valuation.questions(
        Array(ranked.prefix(500)), answers: candidate.gates, limits: candidate.limits) : nil
    let unlawful = sieve.vacancies.filter { $0.link.hasAgeCondition }
    return VacancyMatchResult(
      head: try vacancyHead(), candidate: candidate.id,
      strengths: strengths(of: valuation, rendering: rendering), matches: shown,
      considered: open.vacancies.count, filters: effects, region: region, expired: open.expired,
      duplicates: open.duplicates, withoutRequirements: targets.withoutRequirements,
      unlinked: try store.unlinkedVacancyCount(version: VacancyLinking.version(store)),
      ageConditionCount: unlawful.count,
      ageConditions: try cards.ageNotices(unlawful.prefix(5)), farLeftOut: selection.far,
      higherLeftOut: selection.higher, isWeak: (ranked.first?.fit ?? 0) < policy.lists.weakFit,
      hoursPerWeek: valuation.pace(candidate.limits),
      isHoursAssumed: candidate.limits.hoursPerWeek == nil,
      questions: questions.map { rendering.shown($0) },
      titles: try titles(of: candidate))
  }

  /// Ranked vacancies of these domains; where the occupation is unknown, so is the domain, and the
  /// vacancy stays.
  private func inDomains(
    _ domains: Domains?, _ valuation: Valuation, _ effects: inout [FilterEffect]
  ) -> [TargetValue] {
    let ranked = valuation.rankedVacancies()
    guard let domains else { return ranked }
    var effect = FilterEffect(name: .domain, removesUnsaid: false)
    let kept = ranked.filter { target in
      guard valuation.snapshot.occupation(ofTarget: target.occupation) != nil else {
        effect.unsaid += 1
        return true
      }
      if !valuation.snapshot.domains(of: target.occupation).isDisjoint(with: domains) {
        return true
      }
      effect.removed += 1
      return false
    }
    effects.append(effect)
    return kept
  }

  /// Versions and day, with what the sources of places ask to show.
  func vacancyHead() throws -> ResultHead {
    var head = try head()
    head.otherNotices = [Attribution.geoNames, Attribution.cbs]
    return head
  }
}
