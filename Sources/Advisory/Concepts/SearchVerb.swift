import Linking
import Matching
public import SkillModel
import Store

/// Concepts found by any of their labels.
public struct SearchResult: Sendable, JSONRepresentable {
  /// A concept that was found.
  public struct Hit: Sendable, Hashable {
    /// The concept.
    public var uri: ConceptURI
    /// Kind.
    public var kind: ConceptKind
    /// Scheme of the label.
    public var scheme: ConceptScheme
    /// Label to show.
    public var label: String
    /// Label that matched.
    public var matched: String
    /// Language of the label that matched.
    public var language: Language
    /// Whether no label has the words: a skill that is named so, or an occupation that the text is like.
    public var isNear = false
  }

  /// Versions and day.
  public var head: ResultHead
  /// What was searched.
  public var query: String
  /// Best first: whole labels before labels that only have the words.
  public var hits: [Hit]
  /// Open vacancies whose title has the words, newest first; at most as many as concepts are asked.
  public var vacancies: [VacancyHit] = []

  /// Modules whose title or provider has the words; at most as many as concepts are asked.
  public var modules: [ModuleHit] = []

  /// A module that was found.
  public struct ModuleHit: Sendable, Hashable {
    /// What it is known by.
    public var key: ModuleKey
    /// Its title; nil when it has none.
    public var title: String?
    /// Name of its provider, else its id.
    public var provider: String
  }

  /// A vacancy that was found.
  public struct VacancyHit: Sendable, Hashable {
    /// What it is known by.
    public var key: VacancyKey
    /// Its title.
    public var title: String
    /// Its employer; nil when not said.
    public var employer: String?
  }

  /// In the style of CONTRACTS.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      head.writeFields(to: &writer)
      writer.field("query", query)
      writer.name("matches")
      writer.array(hits) { writer, hit in
        writer.object {
          $0.field("uri", hit.uri.rawValue)
          $0.field("kind", hit.kind.rawValue)
          $0.field("scheme", hit.scheme.rawValue)
          $0.field("label", hit.label)
          $0.field("matched", hit.matched)
          $0.field("lang", hit.language.rawValue)
          if hit.isNear { $0.field("near", true) }
        }
      }
      writer.name("vacancies")
      writer.array(vacancies) { writer, hit in
        writer.object {
          $0.field("key", hit.key.description)
          $0.field("kind", "vacancy")
          $0.field("label", hit.title)
          $0.field("employer", hit.employer)
        }
      }
      writer.name("modules")
      writer.array(modules) { writer, hit in
        writer.object {
          $0.field("id", hit.key.description)
          $0.field("kind", "module")
          $0.field("label", hit.title)
          $0.field("provider", hit.provider)
        }
      }
    }
  }
}

extension AdvisorySession {
  /// Finds concepts by words or beginnings of words, in any loaded language; where no label has them, the
  /// skill that people name so, and the occupations that the text is like.
  ///
  /// - Throws: `StoreFault`, `AdvisoryFault.policyUnusable`.
  public func search(_ text: String, kinds: [ConceptKind] = [], limit: Int) throws -> SearchResult {
    let wanted = TextFolding.folded(text)
    let found = try store.labels(matching: text, kinds: kinds, limit: max(limit * 10, 200))
    var order: [ConceptURI] = []
    var best: [ConceptURI: (hit: LabelHit, isWhole: Bool)] = [:]
    for hit in found {
      let isWhole = TextFolding.folded(hit.text) == wanted
      if let known = best[hit.uri] {
        if isWhole && !known.isWhole { best[hit.uri] = (hit, true) }
      } else {
        order.append(hit.uri)
        best[hit.uri] = (hit, isWhole)
      }
    }
    let sorted =
      order.filter { best[$0]?.isWhole == true }
      + order.filter { best[$0]?.isWhole == false }
    let snapshot = try? snapshot()
    let named = sorted.isEmpty ? try skillNamed(text, kinds) : nil
    let near =
      sorted.isEmpty && named == nil && (kinds.isEmpty || kinds.contains(.occupation))
      ? try nearestOccupations(to: text).prefix(limit) : []
    return SearchResult(
      head: try head(), query: text,
      hits: sorted.prefix(limit).compactMap { uri in
        guard let hit = best[uri]?.hit else { return nil }
        let label =
          snapshot?.occupation(uri).map { snapshot?.occupationLabel($0, language).text ?? "" }
          ?? snapshot?.skill(uri).map { snapshot?.skillLabel($0, language).text ?? "" }
          ?? hit.text
        return .init(
          uri: uri, kind: hit.kind, scheme: hit.scheme, label: label, matched: hit.text,
          language: hit.language)
      }
        + [named].compactMap { $0 }
        + near.map {
          .init(
            uri: $0.uri, kind: .occupation, scheme: $0.uri.isOfESCO ? .esco : .starter,
            label: $0.label, matched: $0.label, language: language, isNear: true)
        },
      vacancies: kinds.isEmpty
        ? try store.vacancies(titled: text, on: asOf, limit: limit).map {
          .init(key: $0.key, title: $0.title, employer: $0.employer)
        } : [],
      modules: kinds.isEmpty
        ? try store.modules(titled: text, on: asOf, limit: limit).map {
          .init(key: $0.key, title: $0.title, provider: $0.providerName ?? $0.key.provider)
        } : [])
  }

  /// The skill that a text names by a wording or phrase.
  private func skillNamed(_ text: String, _ kinds: [ConceptKind]) throws -> SearchResult.Hit? {
    guard kinds.isEmpty || kinds.contains(.skill),
      let uri = try skillIndex().skill(
        ofPhrase: text.cut(toBytes: try linkingParameters().longestQuery),
        weights: try linkingParameters().extraction)
    else { return nil }
    let choice = choices([uri])[0]
    return SearchResult.Hit(
      uri: uri, kind: .skill, scheme: uri.isOfESCO ? .esco : .starter, label: choice.label,
      matched: text, language: language, isNear: true)
  }
}
