internal import SkillModel

/// `*SkillsCollection_xx.csv` and `researchOccupationsCollection_xx.csv` (FORMATS B2, B3.2).
///
/// Lists are parted by ` | `, not by line ends; being listed is what gives the flag.
struct ESCOCollection: TaxonomyFormat {
  private var columns: ESCOConceptColumns
  private let grades: ESCOSkillGrades
  private let broader: Column?
  private let flag: ConceptFlags

  init(_ header: TableHeader, subject: String) throws(RowFault) {
    columns = try ESCOConceptColumns(header)
    grades = ESCOSkillGrades(header)
    broader = header.column("broaderConceptUri").map { Column(index: $0, name: header.names[$0]) }
    flag = ConceptFlags(subject: subject)
  }

  mutating func read(_ row: CSVRecord, into output: inout TaxonomyOutput) throws(RowFault) {
    output.id = row.text(columns.uri.index).map(shortened)
    let kind = try columns.kind(of: row, expected: .skill)
    var concept = try columns.concept(row, kind: kind, into: &output)
    grades.set(on: &concept, from: row)
    concept.flags.formUnion(flag)
    let words = try columns.words(row, separatedBy: " | ")
    let above = row.list(broader?.index, separatedBy: " | ")
    if let broader, let odd = above.first(where: { !ConceptURI.isPlausible($0) }) {
      throw RowFault(.badValue(column: broader.name, value: shortened(odd)))
    }
    try columns.claim(concept.uri)
    output.add(.concept(concept, words))
    for uri in above {
      output.add(.broader(BroaderLink(narrower: concept.uri, broader: ConceptURI(uri))))
    }
  }
}

extension ConceptFlags {
  /// Names of the collections, as in file names, and what each of them gives.
  private static let subjects: [(name: String, flag: ConceptFlags)] = [
    ("researchOccupations", .research), ("research", .research), ("digComp", .digComp),
    ("digital", .digital), ("green", .green), ("transversal", .transversal),
    ("language", .language), ("ict", .digital),
  ]

  /// The collection a file name names (`digitalSkillsCollection_nl.csv`); "" when none.
  static func subject(ofFile name: String) -> String {
    let lower = name.lowercased()
    let found = subjects.first { lower.hasPrefix($0.name.lowercased()) }?.name ?? ""
    return found == "ict" ? "digital" : found
  }

  /// The flag of a collection; empty for one that is not known.
  init(subject: String) {
    self = Self.subjects.first { $0.name == subject }?.flag ?? []
  }
}
