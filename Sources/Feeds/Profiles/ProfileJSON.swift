internal import SkillModel

/// Reads a person from a JSON value of any format that is known.
enum ProfileJSON {
  /// The person, and what was left out.
  ///
  /// - Throws: `.otherDocument`, and what `CandidateReader.candidate` throws.
  static func candidate(
    from value: JSONValue, fallbackID: String, file: String, line: Int
  ) throws(Fault) -> (Candidate, CandidateNotes) {
    guard let object = value.object else {
      return try CandidateReader.candidate(
        from: value, fallbackID: fallbackID, file: file, line: line)
    }
    switch ProfileShape(object) {
    case .other(let document):
      throw Fault(.otherDocument(document), file: file, line: line)
    case .profile(.vum, let object):
      var scan = CandidateScan(
        candidate: Candidate(id: CandidateID(rawValue: fallbackID)), file: file, line: line)
      scan.notes.format = .vum
      VUMJobseeker.read(object, into: &scan)
      return (scan.candidate, scan.notes)
    case .profile(.jsonResume, let object):
      var scan = CandidateScan(
        candidate: Candidate(id: CandidateID(rawValue: fallbackID)), file: file, line: line)
      scan.notes.format = .jsonResume
      JSONResume.read(object, into: &scan)
      return (scan.candidate, scan.notes)
    case .profile:
      return try CandidateReader.candidate(
        from: value, fallbackID: fallbackID, file: file, line: line)
    }
  }
}
