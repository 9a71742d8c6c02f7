import Linking
import SkillModel
import Store

/// What titles and phrases are linked by, of everything that is loaded: words of ESCO and of the starter,
/// never those of CompetentNL or a crosswalk.
struct TitleSources {
  let store: OverstapStore
  /// ISCO groups of so many digits and more belong to an occupation.
  let groupDigits: Int

  /// The occupations or the skills, in the order of their URIs.
  func sources(of kind: ConceptKind) throws -> [TitleSource] {
    let taxonomy = try store.composedTaxonomy()
    var words: [ConceptURI: [ConceptWords]] = [:]
    for item in try store.words(of: kind) { words[item.uri, default: []].append(item) }
    for (uri, labels) in try store.hiddenLabels(of: kind) {
      for label in labels {
        guard
          let place = words[uri]?.firstIndex(where: { $0.language == label.language })
        else { continue }
        words[uri]?[place].alternatives.append(label.text)
      }
    }
    let about = kind == .occupation ? try occupations(taxonomy) : skills(taxonomy)
    return taxonomy.concepts.indices.compactMap { position in
      let uri = taxonomy.concepts[position].uri
      guard taxonomy.concepts[position].kind == kind, let words = words[uri] else { return nil }
      // Skills are asked by nothing that would tell about them; descriptions in other languages do.
      let others =
        kind == .skill && words.contains { $0.language == .dutch }
        ? words.filter { $0.language != .dutch }.compactMap(\.description) : []
      return TitleSource(
        uri: uri, words: words, groupTitles: about.groups[position] ?? [],
        skills: (about.skills[position] ?? []) + others)
    }
  }

  private typealias About = (groups: [Int: [String]], skills: [Int: [String]])

  private func occupations(_ taxonomy: ComposedTaxonomy) throws -> About {
    var about: About = ([:], [:])
    var titles: [String: String] = [:]
    for concept in taxonomy.concepts where concept.kind == .iscoGroup {
      if let code = concept.code, let title = Self.label(concept) { titles[code] = title }
    }
    for position in taxonomy.concepts.indices {
      guard let code = taxonomy.concepts[position].iscoGroup else { continue }
      let lengths = stride(from: code.count, through: max(1, groupDigits), by: -1)
      about.groups[position] = lengths.compactMap { titles[String(code.prefix($0))] }
    }
    for link in taxonomy.requirements.sorted(by: {
      ($0.occupation, $0.skill) < ($1.occupation, $1.skill)
    }) {
      if let label = Self.label(taxonomy.concepts[link.skill]) {
        about.skills[link.occupation, default: []].append(label)
      }
    }
    return about
  }

  private func skills(_ taxonomy: ComposedTaxonomy) -> About {
    var about: About = ([:], [:])
    for link in taxonomy.broader.sorted(by: {
      ($0.narrower, $0.broader) < ($1.narrower, $1.broader)
    })
    where taxonomy.concepts[link.narrower].kind == .skill {
      if let label = Self.label(taxonomy.concepts[link.broader]) {
        about.groups[link.narrower, default: []].append(label)
      }
    }
    return about
  }

  /// In Dutch, else in the first language there is.
  private static func label(_ concept: ComposedTaxonomy.ConceptRow) -> String? {
    concept.labels[.dutch] ?? concept.labels.min { $0.key < $1.key }?.value
  }
}
