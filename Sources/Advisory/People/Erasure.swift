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

  /// Whether no trace was found.
  public var isProven: Bool { filesHolding.isEmpty && !filesRead.isEmpty }

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
  /// - Throws: `AdvisoryFault.candidateNotFound`, `StoreFault`.
  public func erase(_ id: CandidateID) throws -> ErasureResult {
    let traces = try store.traces(of: id)
    guard try store.erase(id) else { throw AdvisoryFault.candidateNotFound(id.rawValue) }
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
    try people().filter(\.isExpired).map { try erase($0.id) }
  }
}
