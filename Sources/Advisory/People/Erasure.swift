public import SkillModel
import Store

/// What erasing somebody did, with the proof.
public struct ErasureResult: Sendable, Hashable, JSONRepresentable {
  /// Who was erased.
  public var candidate: CandidateID
  /// Pieces of the profile that were searched for in every byte afterwards.
  public var pieces: Int
  /// Files that were read to the end.
  public var filesRead: [String]
  /// Files that still hold a piece; empty when every trace is gone.
  public var filesHolding: [String]

  /// Whether something was searched for and not found.
  public var isProven: Bool { filesHolding.isEmpty && !filesRead.isEmpty && pieces > 0 }

  /// As an object.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.field("candidate", candidate.rawValue)
      $0.field("erased", true)
      $0.field("piecesSearched", pieces)
      $0.field("filesRead", filesRead)
      $0.field("filesHolding", filesHolding)
      $0.field("proven", isProven)
    }
  }
}

extension AdvisorySession {
  /// Removes a person from the database, and searches every byte of it and of the files beside it for
  /// what stood in the profile.
  ///
  /// Waits for a check that is under way.
  ///
  /// - Throws: `AdvisoryFault.candidateNotFound`, `StoreFault`.
  public func erase(_ id: CandidateID) throws -> ErasureResult {
    try recording.asker.check(.eraseProfile)
    return try recording.alone { try eraseNow(id) }
  }

  private func eraseNow(_ id: CandidateID) throws -> ErasureResult {
    let organisation = recording.asker.organisation
    let log = try recording.log()
    // Also of somebody who was only asked about, and never stored.
    let isKnown = try findCandidate(id) != nil || log?.knows(id, of: organisation) ?? false
    guard isKnown else { throw AdvisoryFault.candidateNotFound(id.rawValue) }
    try record(.eraseProfile, about: id)
    var traces = try store.traces(of: id, of: organisation)
    _ = try store.erase(id, of: organisation)
    traces.add(try log?.destroyKey(of: id, of: organisation) ?? [])
    // The list of bad records may name the person; it is disposable.
    _ = try RejectsFile(database: store.path).write([])
    let (read, holding) = try store.search(for: traces)
    return ErasureResult(
      candidate: id, pieces: traces.count, filesRead: read, filesHolding: holding)
  }

  /// Removes everybody whose day of keeping has passed, one by one.
  ///
  /// - Throws: `StoreFault`; who was removed before stays removed.
  public func eraseExpired() throws -> [ErasureResult] {
    try unrecorded.people().filter(\.isExpired).map { try erase($0.id) }
  }
}
