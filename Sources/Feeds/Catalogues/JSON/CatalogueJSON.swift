internal import SkillModel

/// Reads modules from JSON: a list, a document with one in it, one module, or one a line.
enum CatalogueJSON {
  /// Most bytes of a record: a credential may carry images.
  static let itemLimit = 16 << 20

  /// Reads a document that starts on a line of the file.
  ///
  /// - Throws: `.cannotRead`, or what `module` throws.
  static func read(
    _ source: ByteSource, line: Int, _ run: inout CatalogueRun, _ module: CatalogueFile.Sink,
    _ fault: (Fault) -> Void
  ) throws {
    var scanner = JSONItemScanner(source, limit: itemLimit, line: line)
    try scanner.run { piece in
      switch piece {
      case .stray(let stray): run.refuse(stray, fault)
      case .item(let item): try take(item, &run, module, fault)
      }
    }
    run.count.brokenOff = run.count.brokenOff ?? scanner.brokenOff
  }

  private static func take(
    _ item: JSONItem, _ run: inout CatalogueRun, _ module: CatalogueFile.Sink,
    _ fault: (Fault) -> Void
  ) throws {
    if item.isTooLong {
      // Around lists there may stand anything.
      if case .document(let lists) = item.place, !lists.isEmpty { return }
      return run.refuse(Fault(.tooLong(limit: itemLimit), file: run.file, line: item.line), fault)
    }
    let value: JSONValue
    do throws(Fault) {
      value = try JSONParser.parse(item.bytes, file: run.file, line: item.line)
    } catch {
      return run.refuse(named(error), fault)
    }
    if case .document(let lists) = item.place, !lists.isEmpty {
      // Its lists were read; what is left is mostly the number of a page.
      guard let object = value.object, CatalogueShape(object).isModule else { return }
    }
    let isElement: Bool
    if case .element(let list) = item.place {
      isElement = !list.hasSuffix("@graph") && !list.hasSuffix("itemListElement")
    } else {
      isElement = false
    }
    try take(value, isElement: isElement, depth: 0, item.line, &run, module, fault)
  }

  /// - Parameters:
  ///   - isElement: whether it stands in a list of which every element should be a module.
  ///   - depth: lists and nodes it stands in, inside its record.
  private static func take(
    _ value: JSONValue, isElement: Bool, depth: Int, _ line: Int, _ run: inout CatalogueRun,
    _ module: CatalogueFile.Sink, _ fault: (Fault) -> Void
  ) throws {
    if let values = value.array {
      for value in values {
        try take(value, isElement: true, depth: depth + 1, line, &run, module, fault)
      }
      return
    }
    guard let object = value.object else {
      return run.refuse(Fault(.unknownFormat, file: run.file, line: line), fault)
    }
    var scan = ModuleScan(file: run.file, line: line)
    switch CatalogueShape(object) {
    case .eduDex(let program):
      EDUDEXProgram.read(program, into: &scan)
      try run.hand(&scan, .eduDex, module, fault)
    case .course(let course):
      OOAPICourse.read(course, into: &scan)
      try run.hand(&scan, .ooapi, module, fault)
    case .offering(let offering):
      OOAPIOffering.readAlone(offering, into: &scan)
      try run.hand(&scan, .ooapi, module, fault)
    case .node(let node):
      CourseNode.read(node, into: &scan)
      try run.hand(&scan, .schemaOrg, module, fault)
    case .badgeClass(let badge):
      BadgeClass.read(badge, into: &scan)
      try run.hand(&scan, .openBadges2, module, fault)
    case .achievement(let achievement, let credential):
      Achievement.read(achievement, credential: credential, into: &scan)
      try run.hand(&scan, .openBadges3, module, fault)
    case .digitalCredential(let claims, let credential):
      for claim in claims {
        var scan = ModuleScan(file: run.file, line: line)
        DigitalCredential.read(claim, credential: credential, into: &scan)
        try run.hand(&scan, .edc, module, fault)
      }
    case .list(let values):
      for value in values {
        try take(value, isElement: isElement, depth: depth + 1, line, &run, module, fault)
      }
    case .other(let other):
      if isElement, depth <= 1 {
        run.refuse(Fault(.notAModule(other), file: run.file, line: line), fault)
      } else {
        run.passed(other, line: nil)
      }
    case .unknown(let isNode):
      if isElement, !isNode, depth <= 1 {
        run.refuse(Fault(.unknownFormat, file: run.file, line: line), fault)
      } else {
        run.passedUnknown(line: line)
      }
    }
  }

  /// Bytes that are no UTF-8 have a name that says more.
  private static func named(_ fault: Fault) -> Fault {
    guard fault.reason == .notJSON(detail: "UTF-8") else { return fault }
    return Fault(
      .notUTF8(looksLike: "Windows-1252"), file: fault.place.file, line: fault.place.line)
  }
}
