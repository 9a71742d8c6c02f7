import Feeds
public import SkillModel
import Store

/// Changes to a stored profile.
public struct CandidateEdit: Sendable, Hashable {
  /// Changes as a JSON merge patch (RFC 7396) over the candidate JSON; nil for none.
  public var patch: String?
  /// Past work to add.
  public var addedOccupations: [PastOccupation]
  /// Titles or URIs of past work to take away.
  public var removedOccupations: [String]

  /// Changes.
  public init(
    patch: String? = nil, addedOccupations: [PastOccupation] = [],
    removedOccupations: [String] = []
  ) {
    self.patch = patch
    self.addedOccupations = addedOccupations
    self.removedOccupations = removedOccupations
  }
}

/// A profile after a change, and what of the change did nothing.
public struct EditedCandidate: Sendable, Hashable {
  /// The profile as it is now.
  public var candidate: Candidate
  /// Personal members of the patch, which were dropped unread.
  public var personalFields: Int
  /// Members of the patch that nothing here uses: most likely a misspelled name.
  public var ignoredFields: Int
}

extension AdvisorySession {
  /// Changes a stored profile; a change with a value that does not fit changes nothing.
  ///
  /// The id cannot be changed. Personal members of a patch are dropped unread, as everywhere.
  ///
  /// - Throws: `AdvisoryFault.candidateNotFound`, `.targetNotFound` when work to take away is not in
  ///   the profile, `Fault` for a value that does not fit, `StoreFault`.
  public func edit(
    _ id: CandidateID, _ edit: CandidateEdit
  ) throws -> EditedCandidate {
    try record(.editProfile, aboutStored: id)
    return try change(id) { document in
      let edited = try edited(document, edit, id)
      return (edited.candidate, edited)
    }
  }

  private func edited(
    _ document: String, _ edit: CandidateEdit, _ id: CandidateID
  ) throws -> EditedCandidate {
    var value = try JSONParser.parse(document)
    if let patch = edit.patch {
      let changes = try JSONParser.parse(patch)
      guard changes.object != nil else {
        throw Fault(.notJSON(detail: "an object"), record: id.rawValue)
      }
      value = value.merging(changes)
    }
    var (candidate, notes) = try CandidateReader.candidate(from: value, fallbackID: id.rawValue)
    if let fault = notes.faults.first { throw fault }
    candidate.id = id
    for name in edit.removedOccupations {
      let before = candidate.occupations.count
      candidate.occupations.removeAll { $0.title == name || $0.uri?.rawValue == name }
      if candidate.occupations.count == before { throw AdvisoryFault.targetNotFound(name) }
    }
    candidate.occupations += edit.addedOccupations
    return EditedCandidate(
      candidate: candidate, personalFields: notes.personalFields,
      ignoredFields: notes.ignoredFields)
  }

  /// The stored profile of every id given, or of everybody when none is, in order of id.
  ///
  /// - Throws: `AdvisoryFault.candidateNotFound`, `StoreFault`.
  public func export(_ ids: [CandidateID]) throws -> [Candidate] {
    let wanted =
      try ids.isEmpty ? store.candidates(of: recording.asker.organisation).map(\.id) : ids
    try recording.asker.check(.export)
    let candidates = try wanted.map { try storedCandidate($0) }
    try record(.export, aboutEach: wanted)
    return candidates
  }

  /// A person exactly as stored.
  ///
  /// - Throws: `AdvisoryFault.candidateNotFound`, `StoreFault`.
  func storedCandidate(_ id: CandidateID) throws -> Candidate {
    guard let candidate = try findCandidate(id) else {
      throw AdvisoryFault.candidateNotFound(id.rawValue)
    }
    return candidate
  }

  /// A person exactly as stored; nil when there is nobody of that id.
  func findCandidate(_ id: CandidateID) throws -> Candidate? {
    guard let document = try store.candidateDocument(id, of: recording.asker.organisation)
    else { return nil }
    return try Self.candidate(document, id)
  }
}
