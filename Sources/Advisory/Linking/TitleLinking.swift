import Linking
public import SkillModel
import Store

/// Links one title at a time to an occupation of any loaded scheme.
struct TitleLinking: Sendable {
  let parameters: LinkingParameters
  private let index: TitleIndex

  init(_ session: AdvisorySession) throws {
    parameters = try session.linkingParameters()
    index = try session.titleIndex(of: .occupation)
  }

  /// The best occupation; nil when its score is below the least.
  func best(_ title: String, atLeast least: Double) -> (uri: ConceptURI, score: Double)? {
    near(title, atLeast: least, limit: 1).first
  }

  /// Occupations with at least a score, best first.
  func near(
    _ title: String, atLeast least: Double, limit: Int
  ) -> [(uri: ConceptURI, score: Double)] {
    index.matches(
      title.cut(toBytes: parameters.longestQuery), limit: max(1, limit),
      weights: parameters.titles.weights
    ).prefix(limit).filter { $0.score >= least }.map { (index.uris[$0.occupation], $0.score) }
  }
}

/// A title of past work that counts as the occupation it is most like.
public struct LinkedTitle: Sendable, Hashable, JSONRepresentable {
  /// The title as the person gave it.
  public var title: String
  /// The occupation it counts as.
  public var uri: ConceptURI
  /// Its label, in the language of the session where there is one.
  public var label: String

  /// As an object.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.field("title", title)
      $0.field("uri", uri.rawValue)
      $0.field("label", label)
    }
  }
}

/// A title of past work that does not count, with the occupations that may have been meant.
public struct UnplacedTitle: Sendable, Hashable, JSONRepresentable {
  /// The title as the person gave it.
  public var title: String
  /// What comes nearest, best first; empty when nothing does.
  public var nearest: [AdvisoryFault.Choice]

  /// As an object.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("title", title)
      writer.name("nearest")
      writer.array(nearest) { writer, choice in
        writer.object {
          $0.field("uri", choice.uri.rawValue)
          $0.field("label", choice.label)
        }
      }
    }
  }
}

/// What became of the titles of a person's past work that carry no URI of their own.
public struct TitlePlacing: Sendable, Hashable {
  /// Titles that count as the occupation they are most like, in order of the titles.
  public var linked: [LinkedTitle] = []
  /// Titles that no occupation, or more than one, carries; they count for nothing yet.
  public var unplaced: [UnplacedTitle] = []

  /// Writes the fields that say anything into an open object: `linkedTitles`, `unplacedTitles` (words
  /// only) and `nearestTitles`, what these may have meant.
  func writeFields(to writer: inout JSONWriter) {
    if !linked.isEmpty { writer.field("linkedTitles", linked) }
    if !unplaced.isEmpty { writer.field("unplacedTitles", unplaced.map(\.title)) }
    let near = unplaced.filter { !$0.nearest.isEmpty }
    if !near.isEmpty { writer.field("nearestTitles", near) }
  }
}

extension AdvisorySession {
  /// The occupations nearest to a title, best first; none when nothing is like it, or no taxonomy is
  /// loaded.
  ///
  /// - Throws: `StoreFault`, `AdvisoryFault.policyUnusable`.
  func nearestOccupations(to title: String) throws -> [AdvisoryFault.Choice] {
    choices(
      try reading(.nearestOccupations(title)) {
        let linking = try TitleLinking(self)
        return linking.near(
          title, atLeast: linking.parameters.titles.suggestion,
          limit: linking.parameters.titles.suggestions
        ).map(\.uri)
      })
  }

  /// What became of the titles of a person as a verb reads one.
  func titles(of candidate: Candidate) throws -> TitlePlacing {
    var placing = TitlePlacing()
    for past in candidate.occupations {
      guard let title = past.title else { continue }
      if past.isLinked, let uri = past.uri {
        placing.linked.append(
          LinkedTitle(title: title, uri: uri, label: choices([uri])[0].label))
      } else if past.uri == nil {
        placing.unplaced.append(UnplacedTitle(title: title, nearest: try meant(by: title)))
      }
    }
    placing.linked.sort { $0.title < $1.title }
    placing.unplaced.sort { $0.title < $1.title }
    return placing
  }

  /// The carriers of a title that several occupations carry, else what comes nearest.
  private func meant(by title: String) throws -> [AdvisoryFault.Choice] {
    let carriers = try carriers(of: title, kind: .occupation).all
    if carriers.isEmpty { return try nearestOccupations(to: title) }
    return choices(Array(carriers.prefix(try linkingParameters().titles.suggestions)))
  }
}
