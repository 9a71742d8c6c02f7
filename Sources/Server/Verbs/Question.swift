import Advisory
import NIOCore
import SkillModel
import Synchronization
import Wire
import Wording

/// One question to a session.
struct Question {
  let session: AdvisorySession
  let command: Command
  /// Where files for IMPORT lie; nil when it is off.
  let importFolder: String?
  /// A session of its own for imports.
  let opened: () throws -> AdvisorySession

  /// The person and what of the profile could not be read.
  typealias Person = (candidate: Candidate, faults: [Fault])

  /// The answer, by the verb.
  ///
  /// - Throws: `WireFault`, and what the verbs of `AdvisorySession` throw.
  func answer(until deadline: NIODeadline, timeout: () -> WireFault) throws -> Answer {
    let cut = CutShort(at: deadline)
    do { return try answer(cut, timeout) } catch is CancellationError { return Answer(timeout()) }
  }

  private func answer(_ cut: CutShort, _ timeout: () -> WireFault) throws -> Answer {
    switch command.verb {
    case .match: try match()
    case .gap:
      try about(person()) { try session.gap($0, target: command.text("target") ?? "") }
    case .plan: try plan(cut, timeout)
    case .report: try report(cut, timeout)
    case .route:
      try about(person()) {
        try session.route(
          $0, target: command.text("target") ?? "", limit: command.integer("limit") ?? 5)
      }
    case .rank: try rank()
    case .cohortMatch: try cohortMatch(cut)
    case .cohortPlan: try cohortPlan(cut)
    case .find: try find(cut)
    case .candidatePut, .candidateGet, .candidatePatch, .candidateErase, .candidateList,
      .candidateHomework, .claimSet, .decisionPut, .decisionList:
      try storedPeople()
    case .diff:
      answer(
        try session.difference(from: command.text("from") ?? "", to: command.text("to") ?? ""))
    case .importFile: try importFile()
    case .auditShow:
      answer(try session.audit(of: CandidateID(rawValue: command.text("candidate") ?? "")))
    case .check: answer(try session.check(cancellation: cut.cancellation))
    case .missing:
      answer(
        try session.missing(
          MissingRequest(
            region: command.text("region"), domains: domains, provider: command.text("provider"),
            limit: command.integer("limit") ?? 25)))
    case .catalogueCheck: try checkCatalogue()
    case .search: try search()
    case .show: answer(try session.card(command.text("name") ?? ""))
    case .status: try status()
    case .link: try link()
    case .extract: try extract()
    case .hello, .auth, .ping, .help, .limits, .quit: .ok
    }
  }

  func answer(
    _ result: some JSONRepresentable, _ facts: [RequestLine.Option] = []
  ) -> Answer {
    // An answer about a person has 100 kB and more.
    var writer = JSONWriter(
      reserving: command.text("candidate") == nil && command.json == nil ? 4_096 : 160_000)
    result.write(to: &writer)
    return Answer(data: [writer.utf8], ending: .ok(facts))
  }

  // MARK: - People

  /// A person by id or from the JSON of the request; never from a file of this machine.
  private func person() throws -> Person {
    if let json = command.json { return try session.person(json: json, fallbackID: "-") }
    let id = command.text("candidate") ?? ""
    guard let person = try session.storedPerson(id) else {
      throw AdvisoryFault.candidateNotFound(id)
    }
    return person
  }

  /// A result about a person; `leftout` counts the values of the profile that could not be read.
  private func about(
    _ person: Person, _ verb: (Candidate) throws -> some JSONRepresentable
  ) throws -> Answer {
    answer(try verb(person.candidate), leftOut(person))
  }

  func leftOut(_ person: Person) -> [RequestLine.Option] {
    person.faults.isEmpty ? [] : [.init("leftout", String(person.faults.count))]
  }

  var domains: Domains? {
    let names = command.list("domain")
    return names.contains("all") ? nil : Domains(names: names.joined(separator: " "))
  }

  private func match() throws -> Answer {
    let limit = command.integer("limit") ?? 10
    let filter = VacancyFilter(
      region: command.text("region"), maxKm: command.decimal("max-km"),
      hours: command.hours("hours"),
      contracts: Set(command.list("contract").compactMap { Wording.contract(named: $0) }),
      languages: Set(command.list("text-lang").map { Language(rawValue: $0) }))
    if command.text("targets") == "vacancies" {
      var request = VacancyMatchRequest(domains: domains, filter: filter, limit: limit)
      request.asksQuestions = !command.flag("no-questions")
      return try about(person()) { try session.matchVacancies($0, request) }
    }
    guard filter == VacancyFilter() else {
      throw WireFault(
        .badRequest, "region, max-km, hours, contract and text-lang go with targets=vacancies")
    }
    var request = MatchRequest(
      domains: domains, includesUncommon: command.flag("all-roles"), limit: limit)
    request.asksQuestions = !command.flag("no-questions")
    return try about(person()) { try session.match($0, request) }
  }

  private func plan(_ cut: CutShort, _ timeout: () -> WireFault) throws -> Answer {
    var request = try planRequest(command.words("targets"))
    request.wantsPareto = command.flag("pareto")
    request.explained = command.text("explain")
    request.cancellation = cut.cancellation
    var answer = try about(person()) { try session.plan($0, request) }
    if cut.happened { answer.ending = .error(timeout()) }
    return answer
  }

  /// What a report shows; a plan in it that was cut short is the best found so far, with its bound.
  private func report(_ cut: CutShort, _ timeout: () -> WireFault) throws -> Answer {
    let audience = command.text("for").flatMap { ReportAudience(rawValue: $0) } ?? .client
    let request = ReportRequest(
      for: audience, targets: command.words("targets"), domains: domains,
      limit: command.integer("limit") ?? (audience == .adviser ? 10 : 5))
    var limits = try planRequest([])
    limits.cancellation = cut.cancellation
    var answer = try about(person()) { person in
      try session.report(person, request) { person, targets in
        limits.targets = targets
        return try session.plan(person, limits)
      }
    }
    if cut.happened { answer.ending = .error(timeout()) }
    return answer
  }

  /// What plans keep to, for PLAN and COHORT PLAN.
  func planRequest(_ targets: [String]) throws(WireFault) -> PlanRequest {
    if command.has("entry"), command.flag("max") {
      throw WireFault(.badRequest, "entry= and max=true do not go together")
    }
    if let start = command.day("start"), let latest = command.day("latest-start"), latest < start {
      throw WireFault(.badRequest, "latest-start= lies before start=")
    }
    var request = PlanRequest(targets: targets)
    request.budget = command.integer("budget").map { $0.multipliedReportingOverflow(by: 100) }
      .map { $0.overflow ? Int.max / 4 : $0.partialValue }
    request.hoursPerWeek = command.decimal("hours-per-week")
    request.weeks = command.integer("weeks")
    request.region = command.text("region")
    request.maxKm = command.decimal("max-km")
    request.modes = command.list("mode").compactMap {
      LearningMode(rawValue: $0 == "at-work" ? "at work" : $0)
    }
    request.languages = command.list("text-lang").map { Language(rawValue: $0) }
    request.start = command.day("start")
    request.latestStart = command.day("latest-start")
    request.situation = command.text("situation").flatMap { Situation(rawValue: $0) }
    request.entry = command.decimal("entry")
    request.isMaximum = command.flag("max")
    request.closesUnknown = command.text("unknown") != "ask"
    request.measure = command.text("minimise").flatMap { PlanMeasure(rawValue: $0) } ?? .cost
    return request
  }

  // MARK: - Concepts

  private func status() throws -> Answer {
    var status = try session.status()
    status.path = nil
    return answer(status)
  }

  private func search() throws -> Answer {
    let result = try session.search(
      command.words("text").joined(separator: " "), limit: command.integer("limit") ?? 20)
    let found = result.hits.count + result.vacancies.count + result.modules.count
    return answer(result, [.init("found", String(found))])
  }

  // MARK: - Texts

  private func link() throws -> Answer {
    let batch = try session.link(
      LinkRequest(
        kind: command.text("kind") == "skill" ? .skill : .occupation,
        textLanguage: command.text("text-lang").map { Language(rawValue: $0) },
        scheme: ConceptScheme(rawValue: command.text("scheme") ?? "esco"),
        limit: command.integer("limit") ?? 10))
    return answer(batch.answer(line("query")))
  }

  private func extract() throws -> Answer {
    let language = command.text("text-lang") ?? "auto"
    let batch = try session.extract(
      ExtractRequest(
        textLanguage: language == "auto" ? nil : Language(rawValue: language),
        limit: command.integer("limit") ?? 0, explains: command.flag("explain")))
    return answer(batch.answer(line("text")))
  }

  /// The batch line of the request: its JSON as it is, or its words as the field.
  private func line(_ field: String) -> BatchLine {
    if let json = command.json { return BatchLine(utf8: json, number: 1) }
    var writer = JSONWriter()
    writer.object {
      $0.name(text: field)
      $0.value(command.words(field).joined(separator: " "))
    }
    return BatchLine(utf8: writer.utf8, number: 1)
  }

  private func answer(_ batch: BatchAnswer) -> Answer {
    answer(line: batch.utf8, isError: batch.isError)
  }

  /// The answer that a line of a batch is.
  func answer(line: [UInt8], isError: Bool) -> Answer {
    Answer(
      data: [line],
      ending: isError
        ? .error(WireFault(.badRequest, "the text could not be read; the data line says why"))
        : .ok([]))
  }
}

/// Stops a search at a deadline and remembers that it did.
final class CutShort: Sendable {
  private let flag = Atomic<Bool>(false)
  private let deadline: NIODeadline

  init(at deadline: NIODeadline) { self.deadline = deadline }

  /// Whether something was stopped.
  var happened: Bool { flag.load(ordering: .relaxed) }

  /// For what can be stopped.
  var cancellation: PlanCancellation {
    var cancellation = PlanCancellation()
    cancellation.isCancelled = { [self] in
      if NIODeadline.now() < deadline { return false }
      flag.store(true, ordering: .relaxed)
      return true
    }
    return cancellation
  }
}
