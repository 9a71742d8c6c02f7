import Feeds
import Linking
import SkillModel
import Store
import Synchronization

/// What skills are found in texts by, as bytes beside the database: disposable, made again whenever it
/// does not fit.
struct SkillIndexCache {
  let store: OverstapStore

  /// The index of all skills, from the cache when it fits.
  func index() throws -> SkillIndex {
    let file = CacheFile(path: store.path + ".skills")
    let key = Array((try store.contentKey() + "\n").utf8)
    if let bytes = file.read(), bytes.starts(with: key),
      let index = SkillIndex(bytes: bytes, from: key.count)
    {
      return index
    }
    let wordings = try store.wordings()
    let index = SkillIndex(
      try sources(wordings), notSkills: wordings.filter { $0.skill == nil }.map(\.text))
    file.write(key + index.bytes())
    return index
  }

  private func sources(_ wordings: [SkillWording]) throws -> [SkillSource] {
    let taxonomy = try store.composedTaxonomy()
    var sources: [ConceptURI: SkillSource] = [:]
    let groups = SkillGroups(taxonomy)
    for (place, concept) in taxonomy.concepts.enumerated() where concept.kind == .skill {
      sources[concept.uri] = SkillSource(
        uri: concept.uri, words: [], type: concept.skillType, reuse: concept.reuseLevel,
        group: groups.group(of: place).map { taxonomy.concepts[$0].uri })
    }
    for words in try store.words(of: .skill) { sources[words.uri]?.words.append(words) }
    for wording in wordings {
      guard let skill = wording.skill else { continue }
      sources[skill]?.wordings.append(wording.text)
    }
    for requirement in taxonomy.requirements {
      let skill = taxonomy.concepts[requirement.skill].uri
      let occupation = taxonomy.concepts[requirement.occupation].uri
      if requirement.importance == .essential || requirement.importance == .important {
        sources[skill]?.essentialFor.append(occupation)
      } else {
        sources[skill]?.optionalFor.append(occupation)
      }
    }
    return sources.values.sorted { $0.uri < $1.uri }
  }
}

/// The group that a skill is shown under: the nearest above it.
private struct SkillGroups {
  private let taxonomy: ComposedTaxonomy
  private var above: [Int: [Int]] = [:]

  init(_ taxonomy: ComposedTaxonomy) {
    self.taxonomy = taxonomy
    for link in taxonomy.broader { above[link.narrower, default: []].append(link.broader) }
  }

  /// The nearest group, of several as near the first by URI; nil without one.
  func group(of skill: Int) -> Int? {
    var level = [skill]
    var seen: Set<Int> = [skill]
    while !level.isEmpty {
      let next = Set(level.flatMap { above[$0] ?? [] }).subtracting(seen).sorted()
      if let group = next.first(where: { taxonomy.concepts[$0].kind == .skillGroup }) {
        return group
      }
      seen.formUnion(next)
      level = next
    }
    return nil
  }
}

extension AdvisorySession {
  /// What skills are found in texts by; made once a session.
  ///
  /// - Throws: `StoreFault`.
  func skillIndex() throws -> SkillIndex {
    try caches.linking.withLock { loaded in
      if let known = loaded.skills { return known }
      let index = try SkillIndexCache(store: store).index()
      loaded.skills = index
      return index
    }
  }

  /// What single statements are read by; made once a session, when the first one comes.
  ///
  /// - Throws: `StoreFault`, `AdvisoryFault.policyUnusable`.
  func statementReader() throws -> StatementReader {
    if let known = caches.linking.withLock({ $0.statements }) { return known }
    let reader = StatementReader(
      index: try skillIndex(), phrases: try titleIndex(of: .skill),
      weights: try linkingParameters().statements)
    caches.linking.withLock { $0.statements = reader }
    return reader
  }
}
