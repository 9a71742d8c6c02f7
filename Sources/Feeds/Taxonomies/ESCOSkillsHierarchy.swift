internal import SkillModel

/// `skillsHierarchy_xx.csv`: one row per node, with the path from the root down to it.
///
/// Rows are ragged: trailing level codes are left out (FORMATS B3.4). Description and scope note
/// are English in the Dutch file too, so they are never taken over.
struct ESCOSkillsHierarchy: TaxonomyFormat {
  private let levels: [(uri: Column, label: Column, code: Int?)]
  private var seenConcepts: Set<ConceptURI> = []
  private var seenLinks: Set<BroaderLink> = []
  let leastFields: Int?

  init(_ header: TableHeader) throws(RowFault) {
    var levels: [(uri: Column, label: Column, code: Int?)] = []
    for level in 0...3 {
      if level > 0, header.column("Level \(level) URI") == nil { break }
      levels.append(
        (
          try header.required("Level \(level) URI"),
          try header.required("Level \(level) preferred term"),
          header.column("Level \(level) code")
        ))
    }
    self.levels = levels
    // The codes stand last; all up to the first of them is always there.
    leastFields = header.column("Level 0 code").map { $0 + 1 }
  }

  mutating func read(_ row: CSVRecord, into output: inout TaxonomyOutput) throws(RowFault) {
    var path: [(concept: Concept, words: ConceptText)] = []
    for level in levels {
      guard let text = row.text(level.uri.index) else {
        if path.isEmpty { throw RowFault(.badValue(column: level.uri.name, value: "")) }
        continue
      }
      output.id = shortened(text)
      let concept = Concept(
        uri: try row.uri(level.uri), kind: .skillGroup, code: row.text(level.code))
      path.append((concept, ConceptText(preferred: try row.required(level.label))))
    }
    for (index, node) in path.enumerated() {
      if seenConcepts.insert(node.concept.uri).inserted {
        output.add(.concept(node.concept, node.words))
      }
      guard index > 0 else { continue }
      let link = BroaderLink(narrower: node.concept.uri, broader: path[index - 1].concept.uri)
      if seenLinks.insert(link).inserted { output.add(.broader(link)) }
    }
  }
}
