import Feeds
public import SkillModel
import Store

/// What a provider should mend in a catalogue.
public struct CatalogueCheckResult: Sendable, JSONRepresentable {
  /// A module and what it lacks.
  public struct Module: Sendable, Hashable {
    /// What it is known by.
    public var key: ModuleKey
    /// Title; nil when it has none.
    public var title: String?
    /// 1-based line it starts on; nil when unknown.
    public var line: Int?
    /// What it could say in this format and does not.
    public var missing: [CatalogueElement]
    /// What it does not say because nothing like it is read from this format.
    public var unreadable: [CatalogueElement]
    /// Skills that were found.
    public var skills: Int
    /// Words of skills and outcomes that no concept was found for.
    public var unlinked: [String]
    /// Ids of modules that must come first and are neither in the files nor loaded.
    public var unknownModules: [String]
    /// Places that no municipality was found for: nobody's distance to them can be told.
    public var unknownPlaces: [String]
    /// Values that could not be read, and what else was noticed.
    public var notes: [Fault]
  }

  /// Versions and day.
  public var head: ResultHead
  /// Where it was read from.
  public var source: String
  /// Formats that were found.
  public var formats: [String] = []
  /// Columns of tables that nothing here reads, as written.
  public var unknownColumns: [String] = []
  /// Modules in the order of the document.
  public var modules: [Module] = []
  /// Modules per element that misses, those it cannot be read of left out.
  public var missing: [CatalogueElement: Int] = [:]
  /// Starts whose module is not in the files.
  public var startsApart = 0
  /// Modules of the files that may be one.
  public var duplicates: [DuplicateModules] = []
  /// First records that were bad.
  public var faults: [Fault] = []
  /// Number of bad records.
  public var faultCount = 0
  /// What broke a document off; the rest of it was not read.
  public var brokenOff: [Fault] = []

  /// Modules of which nothing is missing.
  public var complete: Int {
    modules.count {
      $0.missing.isEmpty && $0.unreadable.isEmpty && $0.unknownModules.isEmpty
        && $0.unknownPlaces.isEmpty
    }
  }

  /// In the style of CONTRACTS.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      head.writeFields(to: &writer)
      writer.field("source", source)
      writer.field("format", formats.joined(separator: ", "))
      writer.field("read", modules.count)
      writer.field("complete", complete)
      writer.field("unknownColumns", unknownColumns)
      writer.name("missing")
      writer.object {
        for element in CatalogueElement.allCases {
          guard let count = missing[element] else { continue }
          $0.name(text: element.rawValue)
          $0.value(count)
        }
      }
      writer.name("modules")
      writer.array(modules) { writer, module in
        writer.object { module.writeFields(to: &$0) }
      }
      writer.field("startsApart", startsApart)
      writer.field("duplicates", duplicates)
      writer.field("faultCount", faultCount)
      writer.field("faults", faults)
      writer.field("brokenOff", !brokenOff.isEmpty)
    }
  }
}

extension CatalogueCheckResult.Module {
  fileprivate func writeFields(to writer: inout JSONWriter) {
    writer.field("id", key.description)
    writer.field("title", title)
    writer.field("line", line)
    writer.field("missing", missing.map(\.rawValue))
    writer.field("unreadable", unreadable.map(\.rawValue))
    writer.field("skills", skills)
    writer.field("unlinked", unlinked)
    writer.field("unknownModules", unknownModules)
    writer.field("unknownPlaces", unknownPlaces)
    writer.field("notes", notes)
  }
}

extension AdvisorySession {
  /// Checks catalogues against what a microcredential and a plan need; stores nothing.
  ///
  /// - Parameter provider: name of the provider of modules that name none.
  /// - Throws: `Fault` when a file as a whole cannot be read; `StoreFault`.
  public func checkCatalogue(_ paths: [String], provider: String?) throws -> CatalogueCheckResult {
    try check(paths.joined(separator: " "), provider) { check, result in
      for path in paths { try check.read(ByteSource(path: path), asOf: asOf, into: &result) }
    }
  }

  /// Checks a file that only who may import may name: what lies beside it is not for others to know.
  ///
  /// The result names the file without its folder.
  ///
  /// - Throws: `AdvisoryFault.notPermitted`, `.houseOnly`, and as `checkCatalogue(_:provider:)`.
  public func checkCatalogue(
    importable path: String, provider: String?
  ) throws -> CatalogueCheckResult {
    try recording.asker.check(.importData)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return try check(name, provider) { check, result in
      try check.read(ByteSource(path: path, name: name), asOf: asOf, into: &result)
    }
  }

  /// Checks a catalogue in any JSON that `import catalogue` reads.
  ///
  /// - Throws: as `checkCatalogue(_:provider:)`; `Fault(.unknownFormat)` for what is not JSON.
  public func checkCatalogue(json: [UInt8], provider: String?) throws -> CatalogueCheckResult {
    guard let first = json.first(where: { $0 != 0x20 && $0 != 0x09 }),
      first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    else { throw Fault(.unknownFormat, file: "json") }
    return try check("json", provider) { check, result in
      try check.read(ByteSource(name: "json", bytes: json), asOf: asOf, into: &result)
    }
  }

  private func check(
    _ source: String, _ provider: String?,
    _ read: (inout CatalogueCheck, inout CatalogueCheckResult) throws -> Void
  ) throws -> CatalogueCheckResult {
    var check = CatalogueCheck(provider: provider ?? "")
    var result = CatalogueCheckResult(head: try head(), source: source)
    try read(&check, &result)
    check.finish(
      &result, linking: try ModuleLinking(self),
      references: try CatalogueReferences(of: check.modules, in: self))
    return result
  }
}

/// What one check gathers before it judges.
private struct CatalogueCheck {
  let provider: String
  private var read: [(module: LearningModule, notes: ModuleNotes)] = []
  private var offerings: [ModuleKey: [Sourced<ModuleOffering>]] = [:]

  init(provider: String) { self.provider = provider }

  /// What was read so far.
  var modules: [LearningModule] { read.map(\.module) }

  mutating func read(
    _ source: ByteSource, asOf: CivilDate, into result: inout CatalogueCheckResult
  ) throws {
    let count = try CatalogueFile.read(
      source, asOf: asOf,
      module: { module, notes in
        var module = module
        if module.provider.isEmpty { module.provider = provider }
        if module.isOfferingsOnly {
          offerings[module.key, default: []] += module.offerings
        } else {
          read.append((module, notes))
        }
      },
      fault: { fault in
        result.faultCount += 1
        if result.faults.count < 20 { result.faults.append(fault) }
      })
    for format in count.formats where !result.formats.contains(format.rawValue) {
      result.formats.append(format.rawValue)
    }
    for column in count.unknownColumns where !result.unknownColumns.contains(column) {
      result.unknownColumns.append(column)
    }
    if let fault = count.brokenOff { result.brokenOff.append(fault) }
  }

  mutating func finish(
    _ result: inout CatalogueCheckResult, linking: ModuleLinking,
    references: CatalogueReferences
  ) {
    var loaded: [LoadedModule] = []
    var contents: [ModuleKey: Set<LearningModule>] = [:]
    for (module, notes) in read {
      var module = module
      module.offerings += offerings[module.key] ?? []
      let links = linking.links(of: module)
      let unreadable = notes.format?.unreadableElements ?? []
      let lacking = module.missingElements
      result.modules.append(
        .init(
          key: module.key, title: module.title?.value, line: notes.line,
          missing: lacking.filter { !unreadable.contains($0) },
          unreadable: lacking.filter { unreadable.contains($0) }, skills: links.taught.count,
          unlinked: links.unlinked,
          unknownModules: references.unknownModules(of: module),
          unknownPlaces: references.unknownPlaces(of: module), notes: notes.faults))
      for element in lacking where !unreadable.contains(element) {
        result.missing[element, default: 0] += 1
      }
      contents[module.key, default: []].insert(module)
      loaded.append(LoadedModule(module: module, taught: links.taught, unlinked: links.unlinked))
    }
    result.startsApart = offerings.reduce(0) {
      contents[$1.key] == nil ? $0 + $1.value.count : $0
    }
    let repeated = contents.filter { $0.value.count > 1 }.map(\.key).sorted()
    result.duplicates =
      repeated.map { .init(modules: [$0, $0], why: .sameKey) }
      + DuplicateModules.found(in: loaded, acrossProviders: false)
  }
}
