import Linking
import Matching
import SkillModel
import Store

/// Derives how alike occupations are from their words: one table, made once for an edition.
///
/// Three kinds of likeness are added, whichever the loaded languages give: four-character pieces of
/// the occupation's own text per language, and word stems of that text together with the labels of
/// the skills it asks. Each row is then divided by its largest value off the diagonal, so that the
/// nearest occupation counts as 1 whatever is loaded. Measured on the development half of the
/// related-occupations set; each part's share is in the README.
struct RelatednessDerivation {
  let store: OverstapStore
  let policy: Policy

  /// The table for the occupations of a taxonomy, in URI order; some seconds for ESCO.
  func table(for taxonomy: ComposedTaxonomy) throws -> RelatednessTable {
    let occupations = taxonomy.concepts.indices.filter {
      taxonomy.concepts[$0].kind == .occupation
    }
    let texts = try OccupationTexts(
      store: store, taxonomy: taxonomy, occupations: occupations,
      groupDigits: Int(policy.relatedness["groupDigits"]))
    var sums = [Float](repeating: 0, count: occupations.count * occupations.count)
    for language in texts.languages {
      DocumentCosines(texts.documents(language).map(TextFeatures.fourGrams))
        .add(to: &sums, factor: Float(policy.relatedness["characters"]))
    }
    if let language = texts.skillLanguage {
      DocumentCosines(texts.stemsWithSkills(language))
        .add(to: &sums, factor: Float(policy.relatedness["words"]))
    }
    scaleRows(&sums, count: occupations.count)
    return RelatednessTable(count: occupations.count, shares: sums) ?? RelatednessTable()
  }

  /// Divides each row by its largest value off the diagonal; the diagonal becomes 1.
  private func scaleRows(_ sums: inout [Float], count: Int) {
    for row in 0..<count {
      let start = row * count
      var largest: Float = 0
      for column in 0..<count where column != row {
        largest = max(largest, sums[start + column])
      }
      if largest > 0 {
        for column in 0..<count { sums[start + column] /= largest }
      }
      sums[start + row] = 1
    }
  }
}

/// The texts occupations are compared by.
private struct OccupationTexts {
  /// Languages that have words of occupations.
  let languages: [Language]
  /// The language that labels most of the required skills; nil when there are none.
  let skillLanguage: Language?

  private var own: [Language: [String]] = [:]
  private var skillStems: [Int: [UInt64]] = [:]
  private var asked: [Set<Int>] = []

  init(
    store: OverstapStore, taxonomy: ComposedTaxonomy, occupations: [Int], groupDigits: Int
  ) throws {
    let row = Dictionary(
      occupations.enumerated().map { (taxonomy.concepts[$0.element].uri, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    var groupTitle: [Language: [String: String]] = [:]
    for concept in taxonomy.concepts where concept.kind == .iscoGroup {
      guard let code = concept.code else { continue }
      for (language, label) in concept.labels { groupTitle[language, default: [:]][code] = label }
    }
    for words in try store.words(of: .occupation) {
      guard let index = row[words.uri] else { continue }
      let parts = [words.preferred] + words.alternatives + [words.description ?? ""]
      own[words.language, default: Array(repeating: "", count: occupations.count)][index] +=
        parts.joined(separator: " ") + " "
    }
    for language in own.keys {
      for (index, position) in occupations.enumerated() {
        guard let code = taxonomy.concepts[position].iscoGroup else { continue }
        for length in 1...4 where length >= groupDigits && code.count >= length {
          own[language]?[index] +=
            " " + (groupTitle[language]?[String(code.prefix(length))] ?? "")
        }
      }
    }
    languages = own.keys.sorted()
    let asked = Set(taxonomy.requirements.map(\.skill))
    var labelled: [Language: Int] = [:]
    for skill in asked {
      for language in taxonomy.concepts[skill].labels.keys { labelled[language, default: 0] += 1 }
    }
    // Most labels first; of two with as many, English, which ESCO is complete in.
    let described = Set(own.keys)
    skillLanguage =
      labelled.filter { described.contains($0.key) }
      .max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    try readSkills(store, taxonomy, occupations)
  }

  private mutating func readSkills(
    _ store: OverstapStore, _ taxonomy: ComposedTaxonomy, _ occupations: [Int]
  ) throws {
    guard let language = skillLanguage else { return }
    var stems: [ConceptURI: [UInt64]] = [:]
    for words in try store.words(of: .skill) where words.language == language {
      stems[words.uri, default: []] +=
        ([words.preferred] + words.alternatives).flatMap(TextFeatures.stems)
    }
    var index: [Int: Int] = [:]
    for (number, position) in occupations.enumerated() { index[position] = number }
    asked = Array(repeating: [], count: occupations.count)
    for link in taxonomy.requirements {
      guard let number = index[link.occupation] else { continue }
      asked[number].insert(link.skill)
      if skillStems[link.skill] == nil {
        skillStems[link.skill] = stems[taxonomy.concepts[link.skill].uri] ?? []
      }
    }
  }

  /// Title, alternative titles, description and titles of the ISCO groups, per occupation.
  func documents(_ language: Language) -> [String] { own[language] ?? [] }

  /// Stems of the same text and of the labels of every skill asked, once each.
  func stemsWithSkills(_ language: Language) -> [[UInt64]] {
    zip(documents(language), asked).map { text, skills in
      var stems = TextFeatures.stems(text)
      for skill in skills { stems += skillStems[skill] ?? [] }
      return stems
    }
  }
}
