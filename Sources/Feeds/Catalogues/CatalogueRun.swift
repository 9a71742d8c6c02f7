internal import SkillModel

/// The state of reading a catalogue: what was handed on, what was refused.
struct CatalogueRun {
  let file: String
  let asOf: CivilDate?
  var count = CatalogueReadCount()
  /// What `module` threw, where it has to pass through a reader of XML.
  var ended: (any Error)?
  /// What was met that is no module and may stand beside modules; a fault when there were none.
  private var beside: (what: NotAModule, line: Int?)?
  private var unknownLine: Int?
  /// Keys handed on; those of offerings alone may repeat.
  private var keys: Set<ModuleKey> = []

  init(file: String, asOf: CivilDate?) {
    self.file = file
    self.asOf = asOf
  }

  /// Hands on a module, or its fault.
  ///
  /// - Throws: what `module` throws.
  mutating func hand(
    _ scan: inout ModuleScan, _ format: CatalogueFormat, _ module: CatalogueFile.Sink,
    _ fault: (Fault) -> Void
  ) throws {
    count.met(format)
    scan.notes.format = format
    let found: (LearningModule, ModuleNotes)
    do throws(Fault) {
      found = try scan.finished(asOf: asOf)
    } catch {
      return refuse(error, fault)
    }
    guard found.0.isOfferingsOnly || keys.insert(found.0.key).inserted else {
      return refuse(scan.fault(.duplicateRecord), fault)
    }
    try module(found.0, found.1)
    count.modules += 1
  }

  /// Hands on a fault of a record.
  mutating func refuse(_ reason: Fault, _ fault: (Fault) -> Void) {
    count.faults += 1
    fault(reason)
  }

  /// Takes note of what is no module and needs not be one here.
  mutating func passed(_ what: NotAModule, line: Int?) { beside = beside ?? (what, line) }

  /// Takes note of what is not known.
  mutating func passedUnknown(line: Int) { unknownLine = unknownLine ?? line }

  /// Ends the run: what is no module is a fault where there was nothing else.
  ///
  /// - Throws: `.unknownFormat`.
  mutating func close(_ fault: (Fault) -> Void) throws {
    guard count.modules == 0, count.faults == 0, count.brokenOff == nil else { return }
    if let beside {
      refuse(Fault(.notAModule(beside.what), file: file, line: beside.line), fault)
    } else if let unknownLine {
      throw Fault(.unknownFormat, file: file, line: unknownLine)
    }
  }
}
