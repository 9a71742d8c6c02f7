internal import SkillModel

/// Reads modules from XML: EDU-DEX programs at any depth, one by one, and the European Learning Model.
///
/// A document type declaration is refused, no entity is replaced and nothing is fetched.
enum CatalogueXML {
  /// Reads a document.
  ///
  /// - Throws: as `CatalogueFile.read(_:asOf:module:fault:)`.
  static func read(
    _ source: ByteSource, _ run: inout CatalogueRun, _ module: CatalogueFile.Sink,
    _ fault: (Fault) -> Void
  ) throws {
    var reader = try XMLPullReader(padded(source))
    var objects = LearningModelObjects()
    var isKnown = false
    do throws(Fault) {
      while true {
        let step = try reader.next()
        if step == .finished { break }
        guard step == .start else { continue }
        let (name, line) = (reader.name.local, reader.line)
        if name == "program" {
          isKnown = true
          try program(&reader, line, &run, module, fault)
        } else if LearningModelObjects.names.contains(name) {
          isKnown = true
          try object(&reader, line, &objects, &run, fault)
        } else if let other = others[name] {
          run.passed(other, line: line)
          isKnown = true
          try reader.skip()
        } else if name == "Courses" {
          isKnown = true
        }
      }
    } catch {
      if let ended = run.ended { throw ended }
      guard isKnown else { throw error }
      run.count.brokenOff = error
    }
    if let ended = run.ended { throw ended }
    guard isKnown else { throw Fault(.unknownFormat, file: run.file) }
    try objects.hand(&run, module, fault)
    try run.close(fault)
  }

  /// The source with blanks behind it: at the end of its bytes libxml2 drops what it parsed and did not
  /// give yet, and of a document that breaks off that would be whole records.
  private static func padded(_ source: ByteSource) -> ByteSource {
    var blanks = 16 << 10
    return ByteSource(name: source.name) {
      (buffer: UnsafeMutableRawBufferPointer) throws(Fault) -> Int in
      let count = try source.read(into: buffer)
      guard count == 0 else { return count }
      let more = min(blanks, buffer.count)
      blanks -= more
      for at in 0..<more { buffer[at] = 0x20 }
      return more
    }
  }

  /// Reads a program; what is wrong with one is a fault of this one only.
  ///
  /// - Throws: what makes the rest of the document unreadable.
  private static func program(
    _ reader: inout XMLPullReader, _ line: Int, _ run: inout CatalogueRun,
    _ module: CatalogueFile.Sink, _ fault: (Fault) -> Void
  ) throws(Fault) {
    guard let value = try value(&reader, &run, fault)?.json else { return }
    guard let object = value.object,
      object["programDescriptions"] != nil || object["programClassification"] != nil
    else { return run.refuse(Fault(.unknownFormat, file: run.file, line: line), fault) }
    var scan = ModuleScan(file: run.file, line: line)
    EDUDEXProgram.read(object, into: &scan)
    do {
      try run.hand(&scan, .eduDex, module, fault)
    } catch {
      run.ended = error
      throw Fault(.cannotRead(detail: ""), file: run.file)
    }
  }

  private static func object(
    _ reader: inout XMLPullReader, _ line: Int, _ objects: inout LearningModelObjects,
    _ run: inout CatalogueRun, _ fault: (Fault) -> Void
  ) throws(Fault) {
    guard let element = try value(&reader, &run, fault) else { return }
    guard objects.add(element, line: line) else {
      throw Fault(.tooLong(limit: LearningModelObjects.limit), file: run.file, line: line)
    }
  }

  /// The element at hand; nil when it was too long and passed over, with a fault.
  private static func value(
    _ reader: inout XMLPullReader, _ run: inout CatalogueRun, _ fault: (Fault) -> Void
  ) throws(Fault) -> XMLElement? {
    do throws(Fault) {
      return try reader.element(limit: recordLimit)
    } catch {
      guard error.reason == .tooLong(limit: recordLimit) else { throw error }
      run.refuse(error, fault)
      return nil
    }
  }

  /// Most bytes of text and attributes of one record.
  static let recordLimit = 2 << 20

  private static let others: [String: NotAModule] = [
    "edudexDirectory": .directory, "institute": .organisation, "PositionOpening": .vacancy,
    "PositionOpeningNL": .vacancy, "job": .vacancy, "Candidate": .profile, "CandidateNL": .profile,
  ]
}
