import Matching
public import SkillModel

/// A stored profile with the labels of what it names.
public struct Profile: Sendable, JSONRepresentable {
  /// The profile as stored, titles placed that are a label; one that counts as what it is most like
  /// stays words, so that an export says no more than the person did.
  public var candidate: Candidate
  /// What became of titles of past work that are no label.
  public var titles: TitlePlacing
  /// Labels of the skills and occupations it names, in the language of the session where there is one.
  public var labels: [ConceptURI: String]
  /// Names of the hard requirements it answers, by kind, in the language of the session.
  public var gateNames: [String: String]

  /// The candidate JSON (CONTRACTS): labels are not part of it.
  public func write(to writer: inout JSONWriter) { candidate.write(to: &writer) }
}

extension AdvisorySession {
  /// A stored profile.
  ///
  /// - Throws: `AdvisoryFault.candidateNotFound`, `StoreFault`.
  public func profile(_ id: CandidateID) throws -> Profile {
    try record(.readProfile, aboutStored: id)
    let stored = try storedCandidate(id)
    var candidate = try placing(stored).candidate
    let titles = try titles(of: candidate)
    for index in candidate.occupations.indices where candidate.occupations[index].isLinked {
      candidate.occupations[index].uri = nil
      candidate.occupations[index].isLinked = false
    }
    var labels: [ConceptURI: String] = [:]
    let snapshot = try snapshot()
    for uri in candidate.claims.compactMap(\.skill) + candidate.interview.flatMap(\.skills) {
      if let skill = snapshot.skill(uri) { labels[uri] = snapshot.skillLabel(skill, language).text }
    }
    for uri in candidate.occupations.compactMap(\.uri) {
      if let occupation = snapshot.occupation(uri) {
        labels[uri] = snapshot.occupationLabel(occupation, language).text
      }
    }
    var gateNames: [String: String] = [:]
    for occupation in 0..<snapshot.occupationCount {
      for gate in snapshot.gates(of: occupation) where candidate.gates[gate.kind] != nil {
        gateNames[gate.kind] = language == .dutch ? gate.nameDutch : gate.nameEnglish
      }
    }
    return Profile(candidate: candidate, titles: titles, labels: labels, gateNames: gateNames)
  }
}
