public import Feeds
import Matching
public import SkillModel
import Store

/// People in a file, as one import saw them.
public struct CandidateImportSummary: Sendable, JSONRepresentable {
  /// Where they were read from.
  public var source: String
  /// Formats that were found, in order of their names.
  public var formats: Set<ProfileFormat> = []
  /// People read.
  public var read = 0
  /// Not there before.
  public var new = 0
  /// There before, with other content.
  public var changed = 0
  /// The same already.
  public var unchanged = 0
  /// Ids in file order.
  public var ids: [CandidateID] = []
  /// Bad records and values.
  public var faults: [Fault] = []
  /// Fields nobody here knows.
  public var ignoredFields = 0
  /// Fields that tell who somebody is, dropped unread.
  public var personalFields = 0
  /// Citizen numbers masked in free text.
  public var maskedNumbers = 0
  /// Titles of past work and phrases about skills that found their concept, and those that did not.
  public var placing = PlacingCount()
  /// People whose format has no id, so that one was made of the content.
  public var idsFromContent = 0
  /// Where every bad record is listed; nil when there is none.
  public var rejects: String?

  /// As in CONTRACTS, import summary.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("source", source)
      writer.field("format", formats.map(\.rawValue).sorted().joined(separator: ", "))
      writer.field("read", read)
      writer.field("new", new)
      writer.field("changed", changed)
      writer.field("unchanged", unchanged)
      writer.field("closed", 0)
      writer.field("skipped", 0)
      writer.field("candidates", ids.map(\.rawValue))
      writer.field("ignoredFields", ignoredFields)
      writer.field("personalFieldsDropped", personalFields)
      writer.field("citizenNumbersMasked", maskedNumbers)
      writer.field("placed", placing.placed)
      writer.field("unplaced", placing.unplaced)
      if !placing.linkedTitles.isEmpty { writer.field("linkedTitles", placing.linkedTitles) }
      writer.field("idsFromContent", idsFromContent)
      writer.field("faultCount", faults.count)
      writer.name("faults")
      writer.array(faults.prefix(20)) { $1.write(to: &$0) }
      writer.field("rejects", rejects)
    }
  }
}

extension AdvisorySession {
  /// A person by id, or from a file of any known format given on the spot (which is then not stored).
  ///
  /// Titles of past occupations and phrases about skills are placed when they are the label of one
  /// concept only.
  ///
  /// - Returns: the first person of the file, and the values that could not be read and were left
  ///   out.
  /// - Throws: `AdvisoryFault.candidateNotFound`, `Fault`, `StoreFault`.
  public func person(_ name: String) throws -> (candidate: Candidate, faults: [Fault]) {
    if let person = try storedPerson(name) { return person }
    let endings = [".json", ".jsonl", ".csv", ".xml"]
    let isNamedAsFile =
      name == "-" || name.contains("/") || endings.contains(where: { name.hasSuffix($0) })
    guard isNamedAsFile || ByteSource.isThere(name)
    else { throw AdvisoryFault.candidateNotFound(name) }
    var found: Candidate?
    var faults: [Fault] = []
    try CandidateFile.read(
      name,
      candidate: { person, notes in
        if found != nil { return }
        found = person
        faults += notes.faults
      }, fault: { faults.append($0) })
    guard let candidate = found else {
      throw faults.first ?? Fault(.emptyFile, file: name)
    }
    return (try understood(candidate), faults)
  }

  /// A stored person, and the values that could not be read; nil when nobody has that id.
  ///
  /// - Throws: `Fault`, `StoreFault`.
  public func storedPerson(_ id: String) throws -> (candidate: Candidate, faults: [Fault])? {
    guard
      let document = try store.candidateDocument(
        CandidateID(rawValue: id), of: recording.asker.organisation)
    else { return nil }
    let value = try JSONParser.parse(document)
    var (candidate, notes) = try CandidateReader.candidate(from: value, fallbackID: id)
    candidate.profileDigest = ContentDigest.version(of: document)
    return (try understood(candidate), notes.faults)
  }

  /// A person given as candidate JSON for one question; nothing is stored.
  ///
  /// - Parameter fallbackID: id when the profile has none.
  /// - Throws: `Fault` when it is no candidate JSON, `StoreFault`.
  public func person(
    json utf8: [UInt8], fallbackID: String
  ) throws -> (candidate: Candidate, faults: [Fault]) {
    let value = try JSONParser.parse(utf8)
    var (candidate, notes) = try CandidateReader.candidate(from: value, fallbackID: fallbackID)
    candidate.profileDigest = ContentDigest.version(of: String(decoding: utf8, as: UTF8.self))
    return (try understood(candidate), notes.faults)
  }

  /// A person as `person(_:)` gives one, without what could not be read.
  public func candidate(_ name: String) throws -> Candidate { try person(name).candidate }

  /// Stores the people of files of any known format, all in one transaction.
  ///
  /// All files are read first. A file that cannot be read to its end is a fault among the others when there are
  /// more files.
  ///
  /// - Throws: `Fault` when the only file cannot be read, `StoreFault`; nobody is stored then.
  public func importCandidates(from paths: [String]) throws -> CandidateImportSummary {
    var staging = CandidateStaging(session: self, source: paths.joined(separator: " "))
    for path in paths {
      do {
        try CandidateFile.read(
          path, candidate: { try staging.add($0, $1, file: path) },
          fault: { staging.summary.faults.append($0) })
      } catch let fault as Fault where paths.count > 1 {
        staging.summary.faults.append(fault)
      }
    }
    return try staging.stored()
  }

  /// Stores one person given as candidate JSON.
  ///
  /// - Throws: `Fault` when it is no candidate JSON or has no id, `AdvisoryFault.notPermitted`,
  ///   `StoreFault`; nobody is stored then.
  public func storeCandidate(json utf8: [UInt8]) throws -> CandidateImportSummary {
    let value = try JSONParser.parse(utf8)
    let (candidate, notes) = try CandidateReader.candidate(from: value, fallbackID: "-")
    if notes.isIDMissing { throw Fault(.missingID) }
    var staging = CandidateStaging(session: self, source: "json")
    try staging.add(candidate, notes, file: nil)
    return try staging.stored()
  }

  /// A person ready to be stored, with a day until which: the words as they are, and the concepts
  /// they are placed at.
  ///
  /// - Parameter placed: the person with words placed; nil places them here.
  func staged(_ candidate: Candidate, placed: Candidate? = nil) throws -> StagedCandidate {
    let placed = try placed ?? placing(candidate).candidate
    let candidate = try retained(candidate)
    return StagedCandidate(
      candidate.id, document: candidate.json,
      concepts: placed.claims.compactMap(\.skill) + placed.occupations.compactMap(\.uri))
  }

  /// Adds or replaces what is said about one skill of a stored person.
  ///
  /// - Throws: `AdvisoryFault.candidateNotFound`, `.targetNotFound` when the skill is not loaded.
  public func setClaim(_ claim: Claim, of id: CandidateID) throws -> Candidate {
    try record(.setClaim, aboutStored: id) {
      $0.field("skill", claim.skill?.rawValue)
      $0.field("state", claim.state.rawValue)
      $0.field("evidence", claim.evidence.word)
    }
    var claim = claim
    claim.date = claim.date ?? asOf
    return try change(
      id,
      profile: { candidate in
        candidate.claims.removeAll { $0.skill == claim.skill && $0.evidence == claim.evidence }
        candidate.claims.append(claim)
        return candidate
      })
  }

  /// The skill of a name: a URI or a label of its own.
  ///
  /// - Throws: `AdvisoryFault.targetNotFound`, `.ambiguousTarget`.
  public func skillURI(named name: String) throws -> ConceptURI {
    if ConceptURI.isPlausible(name) {
      guard try snapshot().skill(ConceptURI(name)) != nil else {
        throw AdvisoryFault.targetNotFound(name)
      }
      return ConceptURI(name)
    }
    let hits = try search(name, kinds: [.skill], limit: 8).hits
    let exact = hits.filter { $0.matched.lowercased() == name.lowercased() }
    if exact.count == 1 { return exact[0].uri }
    if hits.isEmpty { throw AdvisoryFault.targetNotFound(name) }
    throw AdvisoryFault.ambiguousTarget(
      name, choices: (exact.isEmpty ? hits : exact).map { .init(uri: $0.uri, label: $0.label) })
  }
}
