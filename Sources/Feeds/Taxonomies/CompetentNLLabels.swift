internal import SkillModel

/// CompetentNL `cnl_*_labels.csv`: `uri,pref_label,label,label_type` (FORMATS B7).
///
/// One row a label; the rows of one concept need not stand together, so the concepts come after the
/// last row. Labels carry stray spaces. What a concept is shows in its URI.
struct CompetentNLLabels: TaxonomyFormat {
  private struct Label: Hashable {
    let uri: ConceptURI
    let text: String
  }

  private let uri, preferred, label, type: Column
  private var seen: Set<Label> = []
  private var found: [(uri: ConceptURI, words: ConceptText, line: Int)] = []
  private var places: [ConceptURI: Int] = [:]

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
    let place = places[concept] ?? found.count
    if place == found.count {
      places[concept] = place
      found.append((concept, ConceptText(preferred: preferred), row.line))
    }
    guard label != found[place].words.preferred,
      seen.insert(Label(uri: concept, text: label)).inserted
    else { return }
    if word.equals("hiddenLabel") {
      found[place].words.hidden.append(label)
    } else {
      found[place].words.alternatives.append(label)
    }
  }

  mutating func finish(into output: inout TaxonomyOutput) {
    for (uri, words, line) in found {
      let isOccupation = uri.rawValue.contains("/occupation/")
      var concept = Concept(uri: uri, kind: isOccupation ? .occupation : .skill)
      if !isOccupation {
        concept.skillType = uri.rawValue.contains("/knowledgearea/") ? .knowledge : .skill
      }
      output.add(.concept(concept, words), line: line, id: uri.rawValue)
    }
  }
}
