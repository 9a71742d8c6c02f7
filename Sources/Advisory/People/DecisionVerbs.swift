import Feeds
public import SkillModel
import Store

/// A decision as it is kept, with the advice it was taken on.
public struct DecisionRecord: Sendable, Hashable, JSONRepresentable {
  /// Label of the target.
  public var label: String
  /// What was decided.
  public var choice: Decision.Choice
  /// Whether it departs from the advice.
  public var deviates: Bool
  /// Why.
  public var reason: String
  /// How far the hand-off is.
  public var handOff: Decision.HandOff
  /// To whom; nil when that was not said.
  public var handOffTo: String?
  /// Token or account of who recorded it.
  public var by: String
  /// As whom.
  public var role: Role
  /// When, UTC.
  public var moment: String
  /// Band of the advice at that moment.
  public var band: Band
  /// Fit of the advice at that moment.
  public var fit: Double
  /// Its interval.
  public var low: Double
  /// Its interval.
  public var high: Double
  /// The object as it was written when the decision was taken.
  let document: String

  /// Reads what was kept.
  ///
  /// - Throws: `StoreFault.damaged` when it is not what was written.
  init(document: String, path: String) throws {
    let value = try? JSONParser.parse(document)
    guard let value, let label = value["label"]?.string,
      let choice = value["decision"]?.string.flatMap(Decision.Choice.init(rawValue:)),
      let reason = value["reason"]?.string,
      let handOff = value["handoff"]?["status"]?.string.flatMap(Decision.HandOff.init(rawValue:)),
      let role = value["role"]?.string.flatMap(Role.init(rawValue:)),
      let band = value["advice"]?["band"]?.string.flatMap(Band.init(rawValue:))
    else { throw StoreFault.damaged(path: path, detail: "decision") }
    self.document = document
    self.label = label
    self.choice = choice
    self.reason = reason
    self.handOff = handOff
    self.role = role
    self.band = band
    deviates = value["deviates"]?.bool ?? false
    handOffTo = value["handoff"]?["to"]?.string
    by = value["by"]?.string ?? ""
    moment = value["moment"]?.string ?? ""
    fit = value["advice"]?["fit"]?.number ?? 0
    low = value["advice"]?["low"]?.number ?? 0
    high = value["advice"]?["high"]?.number ?? 1
  }

  /// As an object.
  public func write(to writer: inout JSONWriter) { writer.value(json: document) }
}

/// What was decided about a person, oldest first.
public struct DecisionList: Sendable, JSONRepresentable {
  /// The person.
  public var candidate: CandidateID
  /// The decisions.
  public var decisions: [DecisionRecord]

  /// As an object.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.field("candidate", candidate.rawValue)
      $0.field("decisions", decisions)
    }
  }
}

extension AdvisorySession {
  /// Keeps what was decided with a stored person about a target, beside the advice of this moment and
  /// the versions it rests on.
  ///
  /// - Throws: `AdvisoryFault.candidateNotFound`, those of a target, `.notPermitted`; `StoreFault`.
  public func putDecision(_ decision: Decision, about id: CandidateID) throws -> DecisionRecord {
    try recording.asker.check(.putDecision)
    guard let (candidate, _) = try storedPerson(id.rawValue) else {
      throw AdvisoryFault.candidateNotFound(id.rawValue)
    }
    let advice = try unrecorded.gap(candidate, target: decision.target)
    let shown = advice.target
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("candidate", id.rawValue)
      writer.field("target", shown.vacancy?.key.description ?? shown.uri.rawValue)
      writer.field("label", shown.label)
      writer.field("decision", decision.choice.rawValue)
      writer.field("deviates", decision.deviates)
      writer.field("reason", CitizenNumber.masked(decision.reason).text)
      writer.name("handoff")
      writer.object {
        $0.field("status", decision.handOff.rawValue)
        $0.field("to", decision.handOffTo.map { CitizenNumber.masked($0).text })
      }
      writer.field("by", recording.asker.name)
      writer.field("role", recording.asker.role.rawValue)
      writer.field("moment", recording.moment)
      writer.name("advice")
      writer.object {
        $0.field("advice", ResultHead.advice)
        $0.field("band", shown.band.rawValue)
        $0.field("fit", units: shown.fitUnits)
        $0.field("low", shown.low)
        $0.field("high", shown.high)
        $0.field("profile", candidate.profileDigest)
        $0.field("asOf", asOf.description)
        $0.field("policy", policy.version)
      }
    }
    let document = writer.text
    try record(.putDecision, about: candidate, targets: [decision.target]) {
      $0.name("decision")
      $0.value(json: document)
    }
    guard
      try store.putDecision(document, about: id, of: recording.asker.organisation)
    else { throw AdvisoryFault.candidateNotFound(id.rawValue) }
    return try DecisionRecord(document: document, path: store.path)
  }

  /// What was decided about a stored person.
  ///
  /// - Throws: `AdvisoryFault.candidateNotFound`, `.notPermitted`; `StoreFault`.
  public func decisions(about id: CandidateID) throws -> DecisionList {
    try record(.readDecisions, aboutStored: id)
    return DecisionList(
      candidate: id,
      decisions: try store.decisions(about: id, of: recording.asker.organisation)
        .map { try DecisionRecord(document: $0, path: store.path) })
  }
}
