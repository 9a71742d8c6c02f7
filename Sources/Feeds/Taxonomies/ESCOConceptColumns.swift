internal import SkillModel

/// The columns that all concept files of ESCO share (FORMATS B2), 1.0.8 to 1.2.1.
///
/// Only the URI and the preferred label must be there; a column that a version lacks reads as empty.
struct ESCOConceptColumns {
  let uri: Column
  let label: Column
  private let header: TableHeader
  private let type, code, status, alternatives, hidden, scheme: Int?
  private let description, definition, scopeNote: Int?
  private var seen: Set<ConceptURI> = []

  /// - Throws: `.missingColumn`.
  init(_ header: TableHeader) throws(RowFault) {
    self.header = header
    uri = try header.required("conceptUri")
    label = try header.required("preferredLabel")
    type = header.column("conceptType")
    code = header.column("code")
    status = header.column("status")
    alternatives = header.column("altLabels")
    hidden = header.column("hiddenLabels")
    scheme = header.column("inScheme")
    description = header.column("description")
    definition = header.column("definition")
    scopeNote = header.column("scopeNote")
  }

  /// The kind that `conceptType` states; `expected` when the column is empty or not there.
  ///
  /// - Throws: `.badValue` for a type no concept file has: the columns are not what they say.
  func kind(of row: CSVRecord, expected: ConceptKind) throws(RowFault) -> ConceptKind {
    guard let type else { return expected }
    let bytes = row.trimmed(type)
    if bytes.isEmpty { return expected }
    if bytes.equals("Occupation") { return .occupation }
    if bytes.equals("KnowledgeSkillCompetence") { return .skill }
    if bytes.equals("SkillGroup") { return .skillGroup }
    if bytes.equals("ISCOGroup") { return .iscoGroup }
    throw .value(Column(index: type, name: header.names[type]), bytes)
  }

  /// The facts that all concept files have.
  ///
  /// - Throws: `.badValue` for the URI or another kind than the file's.
  func concept(
    _ row: CSVRecord, kind expected: ConceptKind, into output: inout TaxonomyOutput
  ) throws(RowFault) -> Concept {
    output.id = row.text(uri.index).map(shortened)
    guard try kind(of: row, expected: expected) == expected else {
      throw .value(Column(index: type ?? 0, name: "conceptType"), row.trimmed(type))
    }
    return Concept(
      uri: try row.uri(uri), kind: expected, code: row.text(code), status: row.text(status),
      flags: ConceptFlags(schemes: row.trimmed(scheme)))
  }

  /// The words; alternative and hidden labels are parted by LF, in collections by ` | `.
  ///
  /// - Throws: `.badValue` when there is no preferred label.
  func words(
    _ row: CSVRecord, separatedBy separator: StaticString = "\n"
  ) throws(RowFault) -> ConceptText {
    let preferred = try row.required(label)
    return ConceptText(
      preferred: preferred,
      alternatives: row.list(alternatives, separatedBy: separator, without: preferred),
      hidden: row.list(hidden, separatedBy: separator, without: preferred),
      description: row.text(description) ?? row.text(definition),
      scopeNote: row.text(scopeNote))
  }

  /// Notes that a good row of this concept was had.
  ///
  /// - Throws: `.duplicateRecord` when there was one before: the first one counts.
  mutating func claim(_ uri: ConceptURI) throws(RowFault) {
    guard seen.insert(uri).inserted else { throw RowFault(.duplicateRecord) }
  }
}

extension ConceptFlags {
  /// The collections among the schemes of `inScheme` (URIs parted by `,\n` or `\n`; FORMATS B3.13).
  init(schemes: Bytes) {
    var flags: ConceptFlags = []
    schemes.forEachPart(separatedBy: "\n") { part in
      var scheme = part.trimmed
      if scheme.last == UInt8(ascii: ",") { scheme = Bytes(rebasing: scheme.dropLast()) }
      if scheme.hasSuffix("/6c930acd-c104-4ece-acf7-f44fd7333036") || scheme.hasSuffix("/digital") {
        flags.insert(.digital)
      } else if scheme.hasSuffix("/green") {
        flags.insert(.green)
      } else if scheme.hasSuffix("/skill-language-groups") {
        flags.insert(.language)
      } else if scheme.hasSuffix("/skill-transversal-groups") {
        flags.insert(.transversal)
      } else if scheme.hasSuffix("/research")
        || scheme.hasSuffix("/8ae4b9f3-507e-4057-a145-2f96f0132613")
      {
        flags.insert(.research)
      } else if scheme.hasSuffix("/digcomp") {
        flags.insert(.digComp)
      }
    }
    self = flags
  }
}
