import Feeds
import SkillModel
import Store

extension AdvisorySession {
  /// Reads a stored profile, changes it and stores it, as one step: when another program changed it
  /// meanwhile, the change is made again on what is there now, and nobody who was erased comes back.
  ///
  /// - Parameter change: gives the new profile and the result from the stored document; it may run more
  ///   than once.
  /// - Throws: `AdvisoryFault.candidateNotFound`, what `change` throws, `StoreFault`.
  func change<Result>(
    _ id: CandidateID, _ change: (String) throws -> (candidate: Candidate, result: Result)
  ) throws -> Result {
    for _ in 0..<Self.mostAttempts {
      guard let document = try store.candidateDocument(id, of: recording.asker.organisation)
      else {
        throw AdvisoryFault.candidateNotFound(id.rawValue)
      }
      let (candidate, result) = try change(document)
      let isReplaced = try store.replace(
        staged(candidate), of: recording.asker.organisation, readAs: document, on: today)
      if isReplaced { return result }
    }
    throw StoreFault.busy(path: store.path)
  }

  /// The same for a change of the profile itself.
  func change<Result>(
    _ id: CandidateID, profile change: (inout Candidate) throws -> Result
  ) throws -> Result {
    try self.change(id) { document in
      var candidate = try Self.candidate(document, id)
      let result = try change(&candidate)
      return (candidate, result)
    }
  }

  static func candidate(_ document: String, _ id: CandidateID) throws -> Candidate {
    try CandidateReader.candidate(from: JSONParser.parse(document), fallbackID: id.rawValue).0
  }

  /// Two people at one profile get in each other's way once or twice, not this often.
  private static var mostAttempts: Int { 50 }
}
