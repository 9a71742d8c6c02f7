import SkillModel
public import Store

extension OverstapStore {
  /// Everything matching can see of the taxonomy, as sorted lines that can be compared.
  public func composition() throws -> [String] {
    let taxonomy = try composedTaxonomy()
    let concepts = taxonomy.concepts
    var lines = concepts.map { row in
      let labels = row.labels.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      return
        "concept \(row.uri) \(row.kind) \(row.code ?? "-") \(row.iscoGroup ?? "-") "
        + "\(row.skillType?.rawValue ?? "-") \(row.reuseLevel?.rawValue ?? "-") "
        + "\(row.flags.rawValue) \(labels.joined(separator: "|"))"
    }
    lines += taxonomy.requirements.map {
      "requires \(concepts[$0.occupation].uri) \(concepts[$0.skill].uri) \($0.importance) "
        + "\($0.level.map(String.init) ?? "-")"
    }
    lines += taxonomy.broader.map {
      "broader \(concepts[$0.narrower].uri) \(concepts[$0.broader].uri)"
    }
    lines += taxonomy.skillRelations.map {
      "relates \(concepts[$0.original].uri) \(concepts[$0.related].uri) \($0.importance)"
    }
    lines += taxonomy.reviews.map { "role \(concepts[$0.key].uri) \($0.value)" }
    lines += taxonomy.levels.map { "level \(concepts[$0.key].uri) \($0.value)" }
    for kind in ConceptKind.allCases {
      lines += try words(of: kind).map {
        "words \($0.uri) \($0.language) \($0.preferred) \($0.alternatives.sorted()) "
          + ($0.description ?? "-")
      }
    }
    return lines.sorted()
  }
}
