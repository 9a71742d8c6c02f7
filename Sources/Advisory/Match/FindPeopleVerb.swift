import Feeds
import Matching
public import SkillModel
import Store

/// People of one organisation who may come to a target.
public struct FoundPeople: Sendable, JSONRepresentable {
  /// One of them.
  public struct Person: Sendable, Hashable {
    /// Who.
    public var candidate: CandidateID
    /// Fit, 0...1.
    public var fit: Double
    /// Coverage when everything open turns out badly.
    public var low: Double
    /// Coverage when everything open turns out well.
    public var high: Double
    /// Expected coverage.
    public var coverage: Double
    /// Share of the weight of the target that is spoken about or shown.
    public var confidence: Double
    /// Share of what a starter needs that the person is expected to bring now.
    public var entryNow: Double
    /// Estimated distance.
    public var distance: ShownDistance
    /// Band.
    public var band: Band
  }

  /// Versions and day.
  public var head: ResultHead
  /// The target.
  public var target: String
  /// Its label.
  public var label: String
  /// What they were looked for.
  public var purpose: String
  /// How many were compared.
  public var compared: Int
  /// The people, best fitting first.
  public var people: [Person]

  /// In the style of CONTRACTS.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      head.writeFields(to: &writer)
      writer.field("advice", ResultHead.advice)
      writer.field("target", target)
      writer.field("label", label)
      writer.field("purpose", purpose)
      writer.field("compared", compared)
      writer.name("people")
      writer.array(people) { writer, person in
        writer.object {
          $0.field("candidate", person.candidate.rawValue)
          $0.field("fit", person.fit)
          $0.field("low", person.low)
          $0.field("high", person.high)
          $0.field("coverage", person.coverage)
          $0.field("confidence", person.confidence)
          $0.field("entryNow", person.entryNow)
          $0.field("band", person.band.rawValue)
          $0.field("distance", person.distance)
        }
      }
    }
  }
}

extension AdvisorySession {
  /// Characters of a purpose at the most: it is copied to the line of everybody who is shown.
  static let longestPurpose = 300

  /// The stored people of the asker's organisation who come nearest to a target.
  ///
  /// A right of its own, and every one who is shown is written down with the purpose. Who may no longer
  /// be kept is passed over. O(people x skills).
  ///
  /// - Parameters:
  ///   - purpose: what they are looked for, in words.
  ///   - limit: people at the most; 0 for all.
  ///   - cancellation: asked before each person.
  /// - Throws: `CancellationError` when it is stopped; then nobody is shown and nothing written down.
  ///   `AdvisoryFault.notPermitted`, `.rightNeeded`, `.purposeNeeded`, those of a target; `StoreFault`.
  public func findPeople(
    for name: String, purpose: String, limit: Int,
    cancellation: PlanCancellation = PlanCancellation()
  ) throws -> FoundPeople {
    try recording.asker.check(.findPeople)
    guard purpose.contains(where: { !$0.isWhitespace }), purpose.count <= Self.longestPurpose
    else { throw AdvisoryFault.purposeNeeded }
    // It stands in lines that nobody's erasure takes away.
    let purpose = CitizenNumber.masked(purpose).text
    let named = try target(named: name)
    var compared = 0
    var found: [(candidate: Candidate, value: TargetValue)] = []
    for listed in try unrecorded.people() where !listed.isExpired {
      if cancellation.isCancelled() { throw CancellationError() }
      guard let (candidate, _) = try storedPerson(listed.id.rawValue) else { continue }
      compared += 1
      found.append(
        (candidate, valuation(of: candidate, in: named.snapshot).value(of: named.target)))
    }
    found.sort { left, right in
      left.value.fit != right.value.fit
        ? left.value.fit > right.value.fit : left.candidate.id < right.candidate.id
    }
    let people = try (limit == 0 ? found[...] : found.prefix(limit)).map { found in
      if cancellation.isCancelled() { throw CancellationError() }
      return try person(found.candidate, found.value, in: named)
    }
    // Who looked, for whom and why; one line without a person, also when nobody was found.
    try record(.findPeople, aboutEach: [nil] + people.map(\.candidate), targets: [name]) {
      $0.field("purpose", purpose)
    }
    let nobody = Candidate(id: CandidateID(rawValue: ""))
    let shown = TargetRendering(
      valuation: valuation(of: nobody, in: named.snapshot), candidate: nobody, language: language,
      vacancies: named.vacancies?.vacancies ?? []
    ).matched(valuation(of: nobody, in: named.snapshot).value(of: named.target))
    return FoundPeople(
      head: try named.vacancies == nil ? head() : vacancyHead(),
      target: named.vacancies?.vacancies.first?.key.description ?? shown.uri.rawValue,
      label: shown.label, purpose: purpose, compared: compared, people: people)
  }

  /// Somebody as a match of the same two shows it: the distance is that of a plan where there is one.
  private func person(
    _ candidate: Candidate, _ value: TargetValue, in named: NamedTarget
  ) throws -> FoundPeople.Person {
    let valuation = self.valuation(of: candidate, in: named.snapshot)
    let matched = TargetRendering(
      valuation: valuation, candidate: candidate, language: language,
      vacancies: named.vacancies?.vacancies ?? [],
      planning: try DistancePlanning(self, candidate, valuation)
    ).matched(value)
    return FoundPeople.Person(
      candidate: candidate.id, fit: value.fit, low: value.low, high: value.high,
      coverage: value.coverage, confidence: value.confidence, entryNow: value.entryNow,
      distance: matched.distance, band: matched.band)
  }
}
