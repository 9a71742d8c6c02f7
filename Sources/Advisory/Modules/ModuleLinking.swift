import Linking
import SkillModel
import Store

/// Links modules with the taxonomy: which skills they teach.
///
/// Few sure skills go before many doubtful ones: a plan rests on them.
struct ModuleLinking: Sendable {
  /// Grows when linking is done in another way, so that stored modules are linked anew.
  static let version = 1

  private let index: SkillIndex
  private let parameters: LinkingParameters
  private let known: Set<ConceptURI>
  private let successors: [ConceptURI: ConceptURI]

  init(_ session: AdvisorySession) throws {
    index = try session.skillIndex()
    parameters = try session.linkingParameters()
    known = Set(index.uris)
    successors = try session.successorsOfSkills()
  }

  /// Version of what a module is linked with: the way it is done, and what is loaded.
  static func version(_ store: OverstapStore) throws -> String {
    "\(version)." + (try store.contentKey())
  }

  /// Links one module.
  func links(of module: LearningModule) -> ModuleLinks {
    var links = ModuleLinks()
    for skill in module.skills { add(skill.value, to: &links) }
    for outcome in module.outcomes {
      let found = named(in: outcome.value, as: .outcome)
      found.forEach { links.add($0) }
      if found.isEmpty { links.miss(outcome.value) }
    }
    if module.skills.isEmpty && module.outcomes.isEmpty { addText(of: module, to: &links) }
    links.sort()
    return links
  }

  /// A skill the catalogue lists: by its URI where that is loaded, else by its words.
  private func add(_ skill: TaughtSkill, to links: inout ModuleLinks) {
    if let uri = skill.uri.flatMap(loaded) {
      links.add(
        LinkedSkill(uri: uri, level: skill.level, source: .uri, words: skill.phrase))
      return
    }
    guard let phrase = skill.phrase else {
      if let words = skill.uri?.rawValue ?? skill.reference { links.miss(words) }
      return
    }
    if let uri = index.skill(ofPhrase: phrase, weights: parameters.extraction) {
      links.add(LinkedSkill(uri: uri, level: skill.level, source: .phrase, words: phrase))
      return
    }
    // Words that name more than one skill, or one among others.
    let found = named(in: phrase, as: .phrase)
    for var item in found {
      item.level = skill.level
      links.add(item)
    }
    if found.isEmpty { links.miss(phrase) }
  }

  /// The loaded concept of a URI: itself, or what took its place in a later edition.
  private func loaded(_ uri: ConceptURI) -> ConceptURI? {
    if let later = successors[uri], known.contains(later) { return later }
    return known.contains(uri) ? uri : nil
  }

  /// Skills that words name for sure, each with the words it was found in.
  private func named(
    in text: String, as source: LinkedSkill.Source, atLeast threshold: Double = 0
  ) -> [LinkedSkill] {
    let reading = index.reading(text, weights: parameters.extraction)
    let scalars = Array(text.unicodeScalars)
    return reading.skills.filter { $0.score >= threshold }.map { skill in
      var words = String.UnicodeScalarView()
      words.append(contentsOf: scalars[skill.start..<min(skill.end, scalars.count)])
      return LinkedSkill(
        uri: index.uris[skill.skill], level: nil, source: source, words: String(words))
    }
  }

  /// Title and running text, for a module that says nothing else: they tell about more than what is
  /// taught, so only what is named with more certainty counts.
  private func addText(of module: LearningModule, to links: inout ModuleLinks) {
    if let title = module.title?.value,
      let uri = index.skill(ofPhrase: title, weights: parameters.extraction)
    {
      links.add(LinkedSkill(uri: uri, level: nil, source: .text, words: title))
    }
    for text in [module.title].compactMap({ $0 }) + module.texts {
      named(in: text.value, as: .text, atLeast: parameters.moduleText).forEach { links.add($0) }
    }
  }
}

extension AdvisorySession {
  /// What took the place of skills that a later edition of their scheme does not have.
  ///
  /// Empty where one edition is loaded.
  ///
  /// - Throws: `StoreFault`.
  func successorsOfSkills() throws -> [ConceptURI: ConceptURI] {
    var successors: [ConceptURI: ConceptURI] = [:]
    for edition in try store.editions() {
      guard let latest = edition.versions.max() else { continue }
      for version in edition.versions where version != latest {
        let difference = try store.difference(of: edition.scheme, from: version, to: latest)
        for pair in difference.replaced where pair.old.kind == .skill {
          successors[pair.old.uri] = pair.new.uri
        }
      }
    }
    return successors
  }

  /// Links the modules that wait for it, in batches that each are stored at once.
  ///
  /// Interrupted, it goes on where it was the next time.
  ///
  /// - Throws: `StoreFault`, `Fault` for a damaged database.
  public func linkModules() throws -> ModuleLinkingSummary {
    var summary = ModuleLinkingSummary()
    let version = try ModuleLinking.version(store)
    let total = try store.unlinkedModuleCount(version: version)
    guard total > 0 else { return summary }
    let linking = try ModuleLinking(self)
    var after: Int64 = 0
    while true {
      let batch = try store.unlinkedModules(version: version, after: after, limit: 500)
      guard let last = batch.last else { break }
      after = last.number
      let linked = try batch.concurrentMap { stored in
        let links = linking.links(of: try LearningModule(stored))
        return (module: stored, links: links, json: links.json)
      }
      let replaced = try store.put(
        linked.map { ($0.module.number, $0.json) }, version: version)
      for item in linked {
        summary.add(
          item.module.key, item.links,
          before: try replaced[item.module.number].map { try ModuleLinks($0) })
      }
      progress(ProgressReport(.linkingModules, done: summary.linked, total: total))
    }
    return summary
  }
}
