internal import SkillModel

/// CompetentNL `cnl_*_labels.csv`: `uri,pref_label,label,label_type` (FORMATS B7).
///
/// One row a label; the rows of one concept need not stand together, so the concepts come after the
/// last row. Labels carry stray spaces. What a concept is shows in its URI.
struct CompetentNLLabels: TaxonomyFormat {
  private let uri, preferred, label, type: Column
  private var order: [ConceptURI] = []
  private var found: [ConceptURI: (words: ConceptText, line: Int)] = [:]

  init(_ header: TableHeader) throws(RowFault) {
    uri = try header.required("uri")
    preferred = try header.required("pref_label")
    label = try header.required("label")
    type = try header.required("label_type")
  }

  mutating func read(_ row: CSVRecord, into output: inout TaxonomyOutput) throws(RowFault) {
    output.id = row.text(uri.index).map(shortened)
    let concept = try row.uri(uri)
    let preferred = try row.required(preferred)
    let label = try row.required(label)
    let word = row.trimmed(type.index)
    guard word.equals("prefLabel") || word.equals("altLabel") || word.equals("hiddenLabel") else {
      throw .value(type, word)
    }
    var words = found[concept]?.words ?? ConceptText(preferred: preferred)
    if label != words.preferred {
      if word.equals("hiddenLabel") {
        if !words.hidden.contains(label) { words.hidden.append(label) }
      } else if !words.alternatives.contains(label) {
        words.alternatives.append(label)
      }
    }
    if found[concept] == nil { order.append(concept) }
    found[concept] = (words, found[concept]?.line ?? row.line)
  }

  mutating func finish(into output: inout TaxonomyOutput) {
    for uri in order {
      guard let (words, line) = found[uri] else { continue }
      let isOccupation = uri.rawValue.contains("/occupation/")
      var concept = Concept(uri: uri, kind: isOccupation ? .occupation : .skill)
      if !isOccupation {
        concept.skillType = uri.rawValue.contains("/knowledgearea/") ? .knowledge : .skill
      }
      output.add(.concept(concept, words), line: line, id: uri.rawValue)
    }
  }
}
