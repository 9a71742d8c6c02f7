import Feeds
import Matching
public import SkillModel
import Store

/// How a batch of people is ranked.
public struct RankRequest: Sendable, Hashable {
  /// Whether open vacancies are ranked; occupations otherwise.
  public var ranksVacancies = false
  /// Domains to stay within, nil for all; vacancies whose occupation is unknown stay.
  public var domains: Domains?
  /// Targets a person; 0 for all.
  public var limit = 10
  /// Names of fields to write; nil for all.
  public var fields: Set<String>?

  /// Fields a match line can have.
  public static let knownFields = [
    "uri", "label", "score", "low", "high", "coverage", "entryNow", "band",
  ]

  /// The default: all occupations, ten, all fields.
  public init(
    ranksVacancies: Bool = false, domains: Domains? = nil, limit: Int = 10,
    fields: Set<String>? = nil
  ) {
    self.ranksVacancies = ranksVacancies
    self.domains = domains
    self.limit = limit
    self.fields = fields
  }
}

/// Answers batch lines one by one; holds what all lines share.
public struct RankBatch: Sendable {
  private let session: AdvisorySession
  let snapshot: Snapshot
  let policy: Policy
  let asOf: CivilDate
  let language: Language
  let request: RankRequest
  private let targets: [Int]
  private let vacancies: [OpenVacancy]

  init(_ session: AdvisorySession, _ request: RankRequest) throws {
    var snapshot = try session.snapshot()
    var vacancies: [OpenVacancy] = []
    if request.ranksVacancies {
      let open = try session.store.openVacancies(on: session.asOf).vacancies
        .filter { !$0.link.hasAgeCondition }
      let targets = try VacancyTargets(
        open, in: snapshot, store: session.store, policy: session.policy)
      (snapshot, vacancies) = (targets.snapshot, targets.vacancies)
    }
    self.session = session
    self.snapshot = snapshot
    policy = session.policy
    asOf = session.asOf
    language = session.language
    self.request = request
    self.vacancies = vacancies
    let all = request.ranksVacancies ? snapshot.vacancyTargets : 0..<snapshot.occupationCount
    targets = all.filter { target in
      guard snapshot.isRanked(target) else { return false }
      guard let domains = request.domains, snapshot.occupation(ofTarget: target) != nil else {
        return true
      }
      return !snapshot.domains(of: target).isDisjoint(with: domains)
    }
  }

  /// What a target is called by: URI and label of an occupation, key and title of a vacancy.
  private func name(ofTarget target: Int) -> (uri: String, label: String) {
    guard let place = snapshot.vacancy(target) else {
      return (
        snapshot.occupationURI(target).rawValue, snapshot.occupationLabel(target, language).text
      )
    }
    let key = vacancies[place].key.description
    return (key, vacancies[place].title ?? key)
  }

  /// Writes down about whom lines were answered; before the answers leave.
  ///
  /// - Parameter people: of the lines, `BatchAnswer` by `BatchAnswer`; nil for lines without an id.
  /// - Throws: `StoreFault` when it cannot be written, and then nothing may be answered.
  public func record(_ people: [CandidateID?]) throws {
    if !people.isEmpty { try session.record(.rank, aboutEach: people) }
  }

  /// The answer to one line, without a line end.
  ///
  /// - Parameters:
  ///   - line: UTF-8 of one candidate.
  ///   - number: 1-based line number, the id where the line has none.
  /// - Returns: the answer, about whom it is (nil without an id, or when it is an error), and whether it
  ///   is an error.
  public func answer(
    _ line: [UInt8], number: Int
  ) -> (utf8: [UInt8], person: CandidateID?, isError: Bool) {
    var id = String(number)
    do {
      let value = try JSONParser.parse(line, line: number)
      id = CandidateReader.id(of: value, fallback: id)
      let (candidate, _) = try CandidateReader.candidate(
        from: value, fallbackID: id, line: number)
      let understood = try session.understood(candidate)
      return (
        answer(understood, try session.titles(of: understood).unplaced), candidate.knownID, false
      )
    } catch {
      var writer = JSONWriter()
      let reason = (error as? Fault)?.reason.code ?? "\(error)"
      writer.object {
        $0.field("id", id)
        $0.field("error", reason)
      }
      return (writer.utf8, nil, true)
    }
  }

  /// The answer to a line that is too long to be read.
  public func tooLong(line: Int, limit: Int) -> [UInt8] {
    var writer = JSONWriter()
    writer.object {
      $0.field("id", String(line))
      $0.field("error", FaultReason.tooLong(limit: limit).code)
    }
    return writer.utf8 + [0x0A]
  }

  private func answer(_ candidate: Candidate, _ unplaced: [UnplacedTitle]) -> [UInt8] {
    let profile = PersonProfile(candidate, in: snapshot, policy: policy, asOf: asOf)
    let valuation = Valuation(profile, in: snapshot, policy: policy)
    var values = targets.map { valuation.value(of: $0) }
    values.sort(by: TargetValue.precedes)
    if request.limit > 0 { values = Array(values.prefix(request.limit)) }
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("id", candidate.id.rawValue)
      // Work that counts for nothing: with little else known the order below says nothing.
      if !unplaced.isEmpty { writer.field("unplaced", unplaced.map(\.title)) }
      if wants("band") { writer.field("advice", ResultHead.advice) }
      writer.name("matches")
      writer.array(values) { write($1, valuation, candidate, to: &$0) }
    }
    return writer.utf8
  }

  private func wants(_ field: String) -> Bool { request.fields?.contains(field) ?? true }

  private func write(
    _ value: TargetValue, _ valuation: Valuation, _ candidate: Candidate,
    to writer: inout JSONWriter
  ) {
    let name = name(ofTarget: value.occupation)
    writer.object {
      if wants("uri") { $0.field("uri", name.uri) }
      if wants("label") { $0.field("label", name.label) }
      if wants("score") { $0.field("score", value.fit) }
      if wants("low") { $0.field("low", value.low) }
      if wants("high") { $0.field("high", value.high) }
      if wants("coverage") { $0.field("coverage", value.coverage) }
      if wants("entryNow") { $0.field("entryNow", value.entryNow) }
      if wants("band") {
        let gates = snapshot.gateResults(value.occupation, answers: candidate.gates)
        let distance = valuation.estimatedDistance(
          to: value, gates: gates, limits: candidate.limits)
        $0.field(
          "band",
          valuation.band(of: value, distance: distance, limits: candidate.limits).rawValue)
      }
    }
  }
}

extension AdvisorySession {
  /// Prepares a batch.
  ///
  /// - Throws: `StoreFault`, `AdvisoryFault.nothingLoaded`.
  public func rank(_ request: RankRequest) throws -> RankBatch {
    try recording.asker.check(.rank)
    return try RankBatch(self, request)
  }
}
