import Matching
public import SkillModel
import Store

/// What to match with.
public struct MatchRequest: Sendable, Hashable {
  /// Domains to stay within; nil for all occupations.
  public var domains: Domains?
  /// Also roles that are not usual in the Netherlands.
  public var includesUncommon = false
  /// Targets at the most; 0 for all.
  public var limit = 10
  /// Whether to look for questions: about a third of the work of an answer.
  public var asksQuestions = true

  /// The default: ten common roles of technologie.
  public init(domains: Domains? = .technologie, includesUncommon: Bool = false, limit: Int = 10) {
    self.domains = domains
    self.includesUncommon = includesUncommon
    self.limit = limit
  }
}

/// Ranked targets for one person.
public struct MatchResult: Sendable, JSONRepresentable {
  /// Versions and day.
  public var head: ResultHead
  /// The person.
  public var candidate: CandidateID
  /// What the person brings most, strongest first: labels with where they come from.
  public var strengths: [Strength]
  /// Targets, best first.
  public var matches: [MatchedTarget]
  /// Occupations the person has in mind, wherever they stand; those that could not be placed are not
  /// among them.
  public var wished: [MatchedTarget]
  /// Roles that were left out because they are not usual.
  public var uncommonLeftOut: Int
  /// Better fitting roles that were left out of a short list because they are a big step while
  /// enough roles are within reach.
  public var farLeftOut: Int
  /// The same for roles whose usual level is far above the person's.
  public var higherLeftOut: Int
  /// Whether even the best target has so little in common with the person that the list says little.
  public var isWeak: Bool
  /// Hours of study a week that the weeks of a distance rest on.
  public var hoursPerWeek: Double
  /// Whether these hours are the policy's, because the person gave none.
  public var isHoursAssumed: Bool
  /// Questions that would change the first targets; nil when they were not looked for.
  public var questions: ShownQuestions?
  /// Occupations and skills of the person that are not loaded.
  public var unplaced: [ConceptURI]
  /// What became of titles of past work.
  public var titles: TitlePlacing

  /// As in CONTRACTS, with strengths and questions added.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      head.writeFields(to: &$0)
      $0.field("advice", ResultHead.advice)
      $0.field("candidate", candidate.rawValue)
      $0.field("matches", matches)
      $0.field("wished", wished)
      $0.field("strengths", strengths)
      questions?.writeFields(to: &$0)
      $0.field("uncommonLeftOut", uncommonLeftOut)
      $0.field("farLeftOut", farLeftOut)
      $0.field("higherLeftOut", higherLeftOut)
      $0.field("weak", isWeak)
      $0.field("hoursPerWeek", hoursPerWeek)
      $0.field("hoursAssumed", isHoursAssumed)
      if !unplaced.isEmpty { $0.field("unplaced", unplaced.map(\.rawValue)) }
      titles.writeFields(to: &$0)
    }
  }
}

/// Something a person brings.
public struct Strength: Sendable, Hashable, JSONRepresentable {
  /// The skill.
  public var uri: ConceptURI
  /// Its label.
  public var label: String
  /// Language of the label; nil when it has none.
  public var labelLanguage: Language?
  /// Value, 0...1.
  public var value: Double
  /// Where it comes from.
  public var source: ClaimSource?

  /// As an object.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.field("skill", uri.rawValue)
      $0.field("label", label)
      $0.field("labelLanguage", labelLanguage?.rawValue)
      $0.field("value", value)
      if let source { $0.field("claim", source) }
    }
  }
}

/// A question as shown.
public struct ShownQuestion: Sendable, Hashable, JSONRepresentable {
  /// The skill.
  public var uri: ConceptURI
  /// Its label.
  public var label: String
  /// Language of the label; nil when it has none.
  public var labelLanguage: Language?
  /// How much an answer would change.
  public var gain: Double

  /// As in CONTRACTS.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.field("skill", uri.rawValue)
      $0.field("label", label)
      $0.field("labelLanguage", labelLanguage?.rawValue)
      $0.field("gain", gain)
    }
  }
}

/// What to ask next.
public struct ShownQuestions: Sendable, Hashable {
  /// Those that would change most, first; empty when nothing is open.
  public var list: [ShownQuestion]
  /// Whether no single open answer changes the first targets.
  public var isStable: Bool

  /// As `questions` and `stable` of an object.
  func writeFields(to writer: inout JSONWriter) {
    writer.field("questions", list)
    writer.field("stable", isStable)
  }
}

extension AdvisorySession {
  /// Ranks targets for a person.
  ///
  /// - Throws: `StoreFault`, `AdvisoryFault.nothingLoaded`.
  public func match(_ candidate: Candidate, _ request: MatchRequest) throws -> MatchResult {
    try record(.match, about: candidate)
    let snapshot = try snapshot()
    let valuation = self.valuation(of: candidate, in: snapshot)
    let rendering = TargetRendering(
      valuation: valuation, candidate: candidate, language: language,
      planning: try DistancePlanning(self, candidate, valuation),
      names: preparedNames)
    let open = try reading(.openVacancies(asOf)) { try store.openVacancyCounts(on: asOf) }
    // At equal fit those with open vacancies come first.
    var (ranking, uncommon) = Ranking.list(
      valuation, domains: request.domains, includesUncommon: request.includesUncommon,
      isFirst: open.isEmpty ? nil : { open[snapshot.occupationURI($0)] != nil })
    let selection = shortList(&ranking, request, of: candidate)
    var shown = selection.shown.map { rendering.matched($0) }
    if !open.isEmpty {
      for index in shown.indices { shown[index].openVacancies = open[shown[index].uri] ?? 0 }
    }
    let notices = try addFigures(to: &shown, candidate.limits, snapshot)
    let axis = WishAxis(wishes: candidate.wishes, limits: candidate.limits)
    for index in shown.indices { shown[index].wishes = axis.entries(for: shown[index]) }
    // Questions are about roles a list can show: what is out of reach by level is not watched.
    let showsAll = request.includesUncommon || request.limit == 0
    let isTooHigh = valuation.tooHigh(for: candidate)
    let questions =
      request.asksQuestions
      ? ranking.questions(
        where: showsAll ? nil : { !isTooHigh($0) }, answers: candidate.gates,
        limits: candidate.limits) : nil
    var head = try head()
    head.otherNotices = notices
    return MatchResult(
      head: head, candidate: candidate.id,
      strengths: strengths(of: valuation, rendering: rendering),
      matches: shown, wished: try wished(by: candidate, valuation, rendering),
      uncommonLeftOut: uncommon,
      farLeftOut: selection.far, higherLeftOut: selection.higher,
      isWeak: (ranking.bestFit ?? 0) < policy.lists.weakFit,
      hoursPerWeek: valuation.pace(candidate.limits),
      isHoursAssumed: candidate.limits.hoursPerWeek == nil,
      questions: questions.map { rendering.shown($0) },
      unplaced: valuation.profile.unplaced,
      titles: try titles(of: candidate))
  }

  /// What a person has in mind is answered, also when it is no role of the list or a big step.
  private func wished(
    by candidate: Candidate, _ valuation: Valuation, _ rendering: TargetRendering
  ) throws -> [MatchedTarget] {
    var seen: Set<Int> = []
    return try candidate.wishes.occupations.compactMap { name in
      let uri =
        ConceptURI.isPlausible(name)
        ? ConceptURI(name) : try carriers(of: name, kind: .occupation).owner
      guard let occupation = uri.flatMap({ valuation.snapshot.occupation($0) }),
        valuation.snapshot.isRanked(occupation), seen.insert(occupation).inserted
      else { return nil }
      return rendering.matched(valuation.value(of: occupation))
    }
  }

  /// The targets of a request, best fitting first, and how many it leaves out as unusual; what a person
  /// does already is no target.
  func ranked(
    _ valuation: Valuation, _ request: MatchRequest
  ) -> (targets: [TargetValue], uncommon: Int) {
    var (ranking, uncommon) = Ranking.list(
      valuation, domains: request.domains, includesUncommon: request.includesUncommon)
    return (ranking.best(0), uncommon)
  }

  /// The short list of a ranking, as `shortList(_:_:of:_:)` has it.
  private func shortList(
    _ ranking: inout Ranking, _ request: MatchRequest, of candidate: Candidate
  ) -> ShortList {
    if request.limit == 0 || request.includesUncommon {
      return ShortList(shown: ranking.best(request.limit))
    }
    return ranking.shortList(of: candidate, limit: request.limit)
  }

  /// Puts figures beside the targets that are shown, when all that ranks them is done.
  ///
  /// - Returns: what the sources ask to show.
  private func addFigures(
    to targets: inout [MatchedTarget], _ limits: Limits, _ snapshot: Snapshot
  ) throws -> [String] {
    let region = try labourMarketRegion(of: limits)
    var finder = FigureFinder(store: store, region: region)
    for index in targets.indices {
      let group = snapshot.occupation(targets[index].uri).flatMap { snapshot.iscoGroup(of: $0) }
      targets[index].figures = try reading(.figures(iscoGroup: group ?? "", region: region)) {
        try finder.figures(iscoGroup: group)
      }
    }
    return Attribution.notices(targets.flatMap(\.figures))
  }

  func valuation(of candidate: Candidate, in snapshot: Snapshot) -> Valuation {
    Valuation(
      PersonProfile(candidate, in: snapshot, policy: policy, asOf: asOf), in: snapshot,
      policy: policy)
  }

  /// What a list shows of ranked targets; with `includesUncommon` or without a limit nothing is passed
  /// over.
  func shortList(
    _ ranked: [TargetValue], _ request: MatchRequest, of candidate: Candidate,
    _ valuation: Valuation
  ) -> ShortList {
    if request.limit == 0 { return ShortList(shown: ranked) }
    if request.includesUncommon { return ShortList(shown: Array(ranked.prefix(request.limit))) }
    return valuation.shortList(ranked, of: candidate, limit: request.limit)
  }

  /// What a person brings: known skills first, then what past work makes likely; the rarer the more
  /// it says about the person.
  func strengths(of valuation: Valuation, rendering: TargetRendering) -> [Strength] {
    valuation.strongest(18).compactMap { skill -> Strength? in
      let value = valuation.value(of: skill, levelAsked: 0)
      if case .claim(let place) = value.origin,
        valuation.profile.claims[place].source == Self.lowerLevel
      {
        return nil
      }
      let shown = rendering.skill(skill)
      return Strength(
        uri: shown.uri, label: shown.label, labelLanguage: shown.language, value: value.expected,
        source: rendering.source(value.origin))
    }.prefix(12).map { $0 }
  }
}
