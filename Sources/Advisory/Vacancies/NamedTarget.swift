import Matching
import SkillModel
import Store

/// A target by name: an occupation, or a vacancy with the taxonomy it was added to.
struct NamedTarget {
  /// The taxonomy, with the vacancy as a further target when it is one.
  let snapshot: Snapshot
  /// Number of the target.
  let target: Int
  /// The vacancy; nil for an occupation.
  let vacancies: VacancyTargets?
}

extension AdvisorySession {
  /// The target of a name: a URI, the key of a vacancy, a title that is its own, or the id of one
  /// vacancy only.
  ///
  /// - Throws: `AdvisoryFault.targetNotFound`, `.ambiguousTarget`, `.ambiguousVacancy`,
  ///   `.noRequirements`, `.vacancyNotComparable`.
  func target(named name: String) throws -> NamedTarget {
    let taxonomy = try snapshot()
    if name.contains("/"), !ConceptURI.isPlausible(name), let document = try vacancy(named: name) {
      return try target(document, in: taxonomy)
    }
    do {
      return NamedTarget(
        snapshot: taxonomy, target: try occupation(named: name, in: taxonomy), vacancies: nil)
    } catch let fault as AdvisoryFault {
      guard let document = try vacancy(named: name) else { throw fault }
      return try target(document, in: taxonomy)
    }
  }

  /// The stored vacancy of a key or of an id that only one has; nil when there is none.
  ///
  /// - Throws: `AdvisoryFault.ambiguousVacancy` with the keys.
  func vacancy(named name: String) throws -> VacancyDocument? {
    let found = try store.vacancies(named: name)
    if found.count > 1 {
      throw AdvisoryFault.ambiguousVacancy(name, choices: found.map(\.key.description))
    }
    return found.first
  }

  private func target(_ document: VacancyDocument, in taxonomy: Snapshot) throws -> NamedTarget {
    let open = OpenVacancy(
      id: document.id, key: document.key, title: try Vacancy(document).title?.value,
      link: try link(of: document))
    let targets = try VacancyTargets([open], in: taxonomy, store: store, policy: policy)
    guard let target = targets.snapshot.vacancyTargets.first else {
      throw AdvisoryFault.vacancyNotComparable(document.key.description)
    }
    return NamedTarget(snapshot: targets.snapshot, target: target, vacancies: targets)
  }

  /// What the linker made of a vacancy; of one it has not seen, what it makes of it now.
  func link(of document: VacancyDocument) throws -> VacancyLink {
    if let link = try store.link(ofVacancy: document.id) { return link }
    return try VacancyLinking(reading: try vacancyReading(), lexicon: try VacancyLexicon(self))
      .link(document)
  }
}

/// Where a requirement of a vacancy comes from.
public struct RequirementOrigin: Sendable, Hashable {
  /// The words it was found in; nil for a URI and for what the occupation lends.
  public var phrase: String?
  /// Path in the item, or `text` with the scalars; nil for what the occupation lends.
  public var path: String?
  /// `uri`, `phrase`, `text` or `occupation`.
  public var origin: String
}

/// Tells where the skills of a vacancy come from.
struct VacancyRequirementOrigins {
  private let vacancy: Vacancy
  private let scalars: [Unicode.Scalar]

  init(_ document: VacancyDocument) throws {
    vacancy = try Vacancy(document)
    scalars = Array(document.text.unicodeScalars)
  }

  /// By URI; a skill that is not in it is lent by the occupation.
  ///
  /// - Parameter uris: URIs of concepts by row number.
  func origins(
    of link: VacancyLink, uris: [Int64: ConceptURI]
  ) throws -> [ConceptURI: RequirementOrigin] {
    var origins: [ConceptURI: RequirementOrigin] = [:]
    for item in link.requirements {
      guard let uri = uris[item.concept] else { continue }
      switch item.origin {
      case .uri, .phrase:
        guard vacancy.requirements.indices.contains(item.start) else { continue }
        let asked = vacancy.requirements[item.start]
        origins[uri] = RequirementOrigin(
          phrase: asked.value.phrase, path: asked.path,
          origin: item.origin == .uri ? "uri" : "phrase")
      case .text:
        guard item.start <= item.end, item.end <= scalars.count else { continue }
        var words = ""
        words.unicodeScalars.append(contentsOf: scalars[item.start..<item.end])
        origins[uri] = RequirementOrigin(
          phrase: words, path: "text[\(item.start)-\(item.end)]", origin: "text")
      }
    }
    return origins
  }
}
