import Matching
public import SkillModel
import Store

extension AdvisorySession {
  /// Puts together what a report tells one reader about one person.
  ///
  /// - Parameter plan: makes the learning plan; nil for a report without one.
  /// - Throws: `AdvisoryFault`, `StoreFault`, and what `plan` throws.
  public func report(
    _ candidate: Candidate, _ request: ReportRequest, plan: ReportPlanning? = nil
  ) throws -> ReportResult {
    try record(.report, about: candidate, targets: request.targets) {
      $0.field("audience", request.audience.rawValue)
    }
    return switch request.audience {
    case .employer: try unrecorded.employerReport(candidate, request.targets, plan)
    case .client, .adviser: try unrecorded.personReport(candidate, request, plan)
    }
  }

  private func personReport(
    _ candidate: Candidate, _ request: ReportRequest, _ plan: ReportPlanning?
  ) throws -> ReportResult {
    let match = try match(
      candidate, MatchRequest(domains: request.domains, limit: request.limit))
    // A list of whatever comes first is no advice: without anything known there is no first role.
    let isEmpty = match.isWeak && match.matches.allSatisfy { $0.band == .unknown }
    let first = isEmpty ? [] : match.matches.prefix(1).map(\.uri.rawValue)
    let targets = request.targets.isEmpty ? first : request.targets
    let gaps = try gaps(candidate, targets)
    let planned = targets.isEmpty ? nil : try plan?(candidate, targets)
    var head = match.head
    for notice in gaps.flatMap(\.head.otherNotices) + (planned?.head.otherNotices ?? [])
    where !head.otherNotices.contains(notice) {
      head.otherNotices.append(notice)
    }
    return ReportResult(
      head: head, candidate: candidate.id, audience: request.audience,
      content: .person(
        PersonReport(label: candidate.label, match: match, gaps: gaps, plan: planned)))
  }

  /// A gap for each target, each target once.
  private func gaps(_ candidate: Candidate, _ targets: [String]) throws -> [GapResult] {
    var seen: Set<ConceptURI> = []
    return try targets.map { try gap(candidate, target: $0) }
      .filter { seen.insert($0.target.uri).inserted }
  }

  /// Only what somebody other than the person stands for, and what is being learned.
  ///
  /// Without a target none is named: a first role would rest on what nobody confirmed.
  private func employerReport(
    _ candidate: Candidate, _ targets: [String], _ planning: ReportPlanning?
  ) throws -> ReportResult {
    let gaps = try gaps(candidate, targets)
    let plan = targets.isEmpty ? nil : try planning?(candidate, targets)
    let report = EmployerReport(
      strengths: try confirmedStrengths(
        of: candidate, asked: Set(gaps.flatMap { $0.requirements.map(\.uri) })),
      targets: gaps.map {
        .init(
          uri: $0.target.uri, label: $0.target.label, labelLanguage: $0.target.labelLanguage)
      },
      // A hard requirement that has to be got tells an answer of the person, and is left out.
      learning: plan?.modules.filter { $0.provider != nil }.map { module in
        .init(
          title: module.title, provider: module.provider, start: module.start,
          startWeek: module.startWeek, weeks: module.weeks, hoursPerWeek: module.hoursPerWeek,
          skills: module.closesConfirmed + module.closesUnknown)
      } ?? [],
      schemes: try store.fundingSchemes().filter { scheme in
        !scheme.isClosed(on: asOf)
          && scheme.applicants.contains { $0 == .employer || $0 == .partnership }
      }.map { scheme in
        .init(
          name: language == .dutch ? scheme.name : scheme.nameEnglish,
          rule: language == .dutch ? scheme.rule : scheme.ruleEnglish, lapses: scheme.validTo,
          source: scheme.sourceURL, checkedOn: scheme.checkedOn,
          isToCheck: scheme.status == .toCheck)
      },
      catalogues: plan?.catalogues ?? [])
    return ReportResult(
      head: try head(), candidate: candidate.id, audience: .employer, content: .employer(report))
  }

  /// Skills that matching counts as known on the word of an employer, a test or an exam.
  private func confirmedStrengths(
    of candidate: Candidate, asked: Set<ConceptURI>
  ) throws -> [EmployerReport.Strength] {
    let snapshot = try snapshot()
    let valuation = valuation(of: candidate, in: snapshot)
    let rendering = TargetRendering(
      valuation: valuation, candidate: candidate, language: language)
    // What decides is the claim that matching decides on: a later denial as strong takes it away.
    return valuation.profile.known.compactMap { skill, claim -> EmployerReport.Strength? in
      guard claim.state == .present, claim.evidence >= .employer else { return nil }
      let shown = rendering.skill(skill)
      return .init(skill: shown, evidence: claim.evidence, isAsked: asked.contains(shown.uri))
    }.sorted { left, right in
      if left.isAsked != right.isAsked { return left.isAsked }
      if left.evidence != right.evidence { return left.evidence > right.evidence }
      return left.skill.uri.rawValue < right.skill.uri.rawValue
    }
  }
}
