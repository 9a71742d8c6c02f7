import Feeds
import SkillModel
import Store

/// People who were read and wait to be stored together.
struct CandidateStaging {
  let session: AdvisorySession
  var summary: CandidateImportSummary
  private var staged: [StagedCandidate] = []
  private var documents: [CandidateID: String] = [:]

  init(session: AdvisorySession, source: String) {
    self.session = session
    summary = CandidateImportSummary(source: source)
  }

  /// Takes a person in; what cannot be stored becomes a fault.
  ///
  /// - Throws: `StoreFault`.
  mutating func add(_ candidate: Candidate, _ notes: CandidateNotes, file: String?) throws {
    summary.read += 1
    summary.formats.insert(notes.format)
    summary.ignoredFields += notes.ignoredFields
    summary.personalFields += notes.personalFields
    summary.maskedNumbers += notes.maskedNumbers
    summary.faults += notes.faults
    // Its place in the file is no id to store a person under: the next file has that place too.
    if notes.isIDMissing {
      summary.faults.append(
        Fault(.missingID, file: file, line: notes.line, record: candidate.id.rawValue))
      return
    }
    // Two people under one id: the second may not quietly take the place of the first.
    let document = candidate.json
    if let earlier = documents.updateValue(document, forKey: candidate.id), earlier != document {
      documents[candidate.id] = earlier
      summary.faults.append(
        Fault(.duplicateRecord, file: file, line: notes.line, record: candidate.id.rawValue))
      return
    }
    if notes.isIDFromContent { summary.idsFromContent += 1 }
    summary.ids.append(candidate.id)
    let placed = try session.placing(candidate)
    count(placed.count, of: candidate.id)
    staged.append(try session.staged(candidate, placed: placed.candidate))
  }

  private mutating func count(_ count: PlacingCount, of id: CandidateID) {
    summary.placing.placed += count.placed
    summary.placing.unplaced += count.unplaced
    summary.placing.unplacedTitles += count.unplacedTitles.map { id.rawValue + ": " + $0 }
    summary.placing.linkedTitles += count.linkedTitles.map {
      LinkedTitle(title: id.rawValue + ": " + $0.title, uri: $0.uri, label: $0.label)
    }
  }

  /// Stores everybody in one transaction.
  ///
  /// - Throws: `AdvisoryFault.notPermitted`, `StoreFault`; nobody is stored then.
  mutating func stored() throws -> CandidateImportSummary {
    try session.record(.storeProfile, aboutEach: staged.map(\.id))
    for effect in try session.store.put(
      staged, of: session.recording.asker.organisation, on: session.today)
    {
      switch effect {
      case .new: summary.new += 1
      case .changed: summary.changed += 1
      case .unchanged: summary.unchanged += 1
      }
    }
    summary.rejects = try RejectsFile(database: session.store.path).write(summary.faults)
    return summary
  }
}
