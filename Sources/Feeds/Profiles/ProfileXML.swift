internal import SkillModel

/// Finds the people in an XML document, at whatever depth: feeds wrap and repeat them freely.
enum ProfileXML {
  /// Most bytes of what is kept of one person.
  static let personLimit = 1 << 20

  /// Reads a document; bad people are faults and do not stop it.
  ///
  /// - Returns: how many people were read, and how many things were none.
  /// - Throws: a `Fault` when the document is not well-formed or nothing in it is known, or what
  ///   `candidate` throws.
  static func read(
    _ source: ByteSource, candidate: (Candidate, CandidateNotes) throws -> Void,
    fault: (Fault) -> Void
  ) throws -> ReadCount {
    var count = ReadCount()
    var reader = try XMLPullReader(source)
    while true {
      switch try reader.next() {
      case .finished:
        if count == ReadCount() { throw Fault(.unknownFormat, file: source.name) }
        return count
      case .end, .text: continue
      case .start: break
      }
      let (name, line) = (reader.name, reader.line)
      if let format = format(of: name) {
        let place = count.records + count.faults + 1
        switch try person(format, &reader, place: place, line: line) {
        case .success(let found):
          try candidate(found.candidate, found.notes)
          count.records += 1
        case .failure(let bad):
          count.faults += 1
          fault(bad)
        }
      } else if let other = OtherDocument(element: name.local) {
        count.faults += 1
        fault(Fault(.otherDocument(other), file: source.name, line: line))
        try reader.skip()
      }
    }
  }

  private static func format(of name: XMLName) -> ProfileFormat? {
    switch name.local {
    case "CandidateNL": .setu
    case "Candidate": name.namespace.contains("europass") ? .europass : .eures
    default: nil
    }
  }

  /// One person: a failure is about this one only.
  ///
  /// - Throws: what makes the rest of the document unreadable.
  private static func person(
    _ format: ProfileFormat, _ reader: inout XMLPullReader, place: Int, line: Int
  ) throws(Fault) -> Result<CandidateScan, Fault> {
    let isSETU = format == .setu
    let personal = isSETU ? SETUCandidate.personal : EURESCandidate.personal
    let unused = isSETU ? SETUCandidate.unused : EURESCandidate.unused
    var scan = CandidateScan(
      candidate: Candidate(id: CandidateID(rawValue: String(place))), file: reader.file, line: line)
    scan.notes.format = format
    let element: XMLElement
    do throws(Fault) {
      element = try reader.element(limit: personLimit) { name in
        if personal.contains(name.local) {
          scan.notes.personalFields += 1
        } else if unused.contains(name.local) {
          scan.notes.ignoredFields += 1
        } else {
          return true
        }
        return false
      }
    } catch {
      guard error.reason == .tooLong(limit: personLimit) else { throw error }
      return .failure(error)
    }
    do throws(RowFault) {
      if isSETU {
        try SETUCandidate.read(element, into: &scan)
      } else {
        EURESCandidate.read(element, isEuropass: format == .europass, into: &scan)
      }
    } catch {
      return .failure(
        Fault(error.reason, file: scan.file, line: line, record: scan.candidate.id.rawValue))
    }
    return .success(scan)
  }
}
