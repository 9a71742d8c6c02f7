internal import SkillModel

/// Reads vacancies from JSON: a list, a document with one in it, one vacancy, or one a line.
enum VacancyJSON {
  /// Most bytes of an item; its text has a lower limit (`VacancyScan.textLimit`).
  static let itemLimit = 2 << 20

  /// Reads a document; what it throws, hands on and counts is as `VacancyFile.read` says.
  static func read(
    _ source: ByteSource, vacancy: VacancyFile.Sink, fault: (Fault) -> Void
  ) throws -> VacancyReadCount {
    var run = VacancyJSONRun(file: source.name)
    try run.read(source, line: 1, vacancy, fault)
    try run.close(fault)
    return run.count
  }
}

/// The state of reading vacancies from JSON, of one document or of the parts of a web page.
struct VacancyJSONRun {
  let file: String
  var count = VacancyReadCount()
  /// What was met that is no vacancy and may stand beside vacancies; a fault when there were none.
  private var beside: NotAVacancy?
  private var unknownLine: Int?

  init(file: String) { self.file = file }

  /// Reads a JSON document that starts on a line of the file.
  mutating func read(
    _ source: ByteSource, line: Int, _ vacancy: VacancyFile.Sink, _ fault: (Fault) -> Void
  ) throws {
    var scanner = JSONItemScanner(source, limit: VacancyJSON.itemLimit, line: line)
    try scanner.run { piece in
      switch piece {
      case .stray(let stray): refuse(stray, fault)
      case .item(let item): try take(item, vacancy, fault)
      }
    }
    count.brokenOff = count.brokenOff ?? scanner.brokenOff
  }

  /// What is no vacancy, by name, where there was nothing else.
  private var closing: Fault? {
    let isNothing = count.vacancies == 0 && count.faults == 0 && count.brokenOff == nil
    // What was only referred to is missing, whatever else there was.
    guard isNothing || beside == .references else { return nil }
    if let beside { return Fault(.notAVacancy(beside), file: file) }
    // A list without anything in it is no fault.
    return unknownLine.map { Fault(.unknownFormat, file: file, line: $0) }
  }

  /// Ends the run: what is no vacancy is a fault where there was nothing else.
  ///
  /// - Throws: `.unknownFormat`.
  mutating func close(_ fault: (Fault) -> Void) throws {
    guard let closing else { return }
    if closing.reason == .unknownFormat { throw closing }
    refuse(closing, fault)
  }

  private mutating func refuse(_ reason: Fault, _ fault: (Fault) -> Void) {
    count.faults += 1
    fault(reason)
  }

  // MARK: - Items

  private mutating func take(
    _ item: JSONItem, _ vacancy: VacancyFile.Sink, _ fault: (Fault) -> Void
  ) throws {
    if item.isTooLong {
      // Around lists there may stand anything.
      if case .document(let lists) = item.place, !lists.isEmpty { return }
      return refuse(
        Fault(.tooLong(limit: VacancyJSON.itemLimit), file: file, line: item.line), fault)
    }
    let value: JSONValue
    do throws(Fault) {
      value = try JSONParser.parse(item.bytes, file: file, line: item.line)
    } catch {
      return refuse(Self.named(error), fault)
    }
    switch item.place {
    case .element(let list) where Self.references[list] != nil:
      try takeReference(value, isClosed: Self.references[list] ?? false, item.line, vacancy, fault)
    case .element(let list):
      // The nodes of a graph belong together: a posting, its employer, the site, the path to the page.
      let isGraph = list.hasSuffix("@graph") || list.hasSuffix("itemListElement")
      try take(value, isInList: !isGraph, depth: 0, item.line, vacancy, fault)
    case .member(_, let key):
      guard !key.isEmpty, let detail = value.object,
        let found = EURESReply.read(detail: detail, id: key, file: file, line: item.line)
      else { return refuse(Fault(.unknownFormat, file: file, line: item.line), fault) }
      try hand(found, .eures, vacancy, fault)
    case .document(let lists):
      try takeDocument(value, lists: lists, item.line, vacancy, fault)
    }
  }

  /// A document whose lists were read is looked at for what it is itself, mostly nothing.
  private mutating func takeDocument(
    _ value: JSONValue, lists: [String], _ line: Int, _ vacancy: VacancyFile.Sink,
    _ fault: (Fault) -> Void
  ) throws {
    guard !lists.isEmpty, let object = value.object else {
      return try take(value, isInList: false, depth: 0, line, vacancy, fault)
    }
    switch VacancyShape(object) {
    case .posting, .vum, .jobTech, .eures:
      try take(value, isInList: false, depth: 0, line, vacancy, fault)
    case .other(let other): beside = beside ?? other
    case .list, .node, .unknown: break
    }
  }

  private mutating func takeReference(
    _ value: JSONValue, isClosed: Bool, _ line: Int, _ vacancy: VacancyFile.Sink,
    _ fault: (Fault) -> Void
  ) throws {
    guard isClosed else {
      beside = .references
      return
    }
    guard let id = EURESReply.reference(value) else {
      return refuse(
        Fault(.badValue(column: "closedReferences", value: ""), file: file, line: line), fault)
    }
    try hand(([EURESReply.closed(id, line: line)], []), .eures, vacancy, fault)
  }

  /// - Parameter depth: lists and nodes the value stands in, inside its item.
  private mutating func take(
    _ value: JSONValue, isInList: Bool, depth: Int, _ line: Int, _ vacancy: VacancyFile.Sink,
    _ fault: (Fault) -> Void
  ) throws {
    if let values = value.array {
      for value in values {
        try take(value, isInList: true, depth: depth + 1, line, vacancy, fault)
      }
      return
    }
    guard let object = value.object else {
      return refuse(Fault(.unknownFormat, file: file, line: line), fault)
    }
    var scan = VacancyScan(file: file, line: line)
    switch VacancyShape(object) {
    case .posting(let posting):
      JobPosting.read(posting, into: &scan)
      try hand(&scan, .schemaOrg, vacancy, fault)
    case .vum(let vacature, let owner):
      VUMVacancy.read(vacature, owner: owner, into: &scan)
      try hand(&scan, .vum, vacancy, fault)
    case .jobTech(let ad):
      JobTechAd.read(ad, into: &scan)
      try hand(&scan, .jobTech, vacancy, fault)
    case .eures(let item):
      guard let found = EURESReply.read(item, file: file, line: line) else {
        return refuse(Fault(.unknownFormat, file: file, line: line), fault)
      }
      try hand(found, .eures, vacancy, fault)
    case .list(let values):
      for value in values {
        try take(value, isInList: true, depth: depth + 1, line, vacancy, fault)
      }
    case .node: unknownLine = unknownLine ?? line
    case .other(let other):
      if isInList, depth == 0 {
        refuse(Fault(.notAVacancy(other), file: file, line: line), fault)
      } else {
        beside = beside ?? other
      }
    case .unknown:
      unknownLine = unknownLine ?? line
      if isInList { refuse(Fault(.unknownFormat, file: file, line: line), fault) }
    }
  }

  private mutating func hand(
    _ scan: inout VacancyScan, _ format: VacancyFormat, _ vacancy: VacancyFile.Sink,
    _ fault: (Fault) -> Void
  ) throws {
    let found: (Vacancy, VacancyNotes)
    do throws(Fault) {
      found = try scan.finished()
    } catch {
      count.met(format)
      return refuse(error, fault)
    }
    try hand(([found], []), format, vacancy, fault)
  }

  private mutating func hand(
    _ found: EURESReply.Found, _ format: VacancyFormat, _ vacancy: VacancyFile.Sink,
    _ fault: (Fault) -> Void
  ) throws {
    count.met(format)
    for var item in found.found {
      item.1.format = format
      try vacancy(item.0, item.1)
      count.vacancies += 1
    }
    for item in found.faults { refuse(item, fault) }
  }

  /// Bytes that are no UTF-8 have a name that says more.
  private static func named(_ fault: Fault) -> Fault {
    guard fault.reason == .notJSON(detail: "UTF-8") else { return fault }
    return Fault(
      .notUTF8(looksLike: "Windows-1252"), file: fault.place.file, line: fault.place.line)
  }

  /// Lists of references of EURES, and whether what they name is closed.
  private static let references: [String: Bool] = [
    "allReferences": false, "createdReferences": false, "modifiedReferences": false,
    "closedReferences": true,
  ]
}
