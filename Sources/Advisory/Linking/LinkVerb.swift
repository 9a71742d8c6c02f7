import Feeds
import Linking
public import SkillModel
import Store

/// How titles or phrases are linked.
public struct LinkRequest: Sendable, Hashable {
  /// Occupations for titles, skills for phrases.
  public var kind: ConceptKind
  /// Language of the text, in which labels are shown; nil for that of the session.
  public var textLanguage: Language?
  /// The scheme that answers are from.
  public var scheme: ConceptScheme
  /// Answers to a line at the most; 0 for all that share anything with it.
  public var limit: Int

  /// The default: ten of ESCO.
  public init(
    kind: ConceptKind, textLanguage: Language? = nil, scheme: ConceptScheme = .esco,
    limit: Int = 10
  ) {
    self.kind = kind
    self.textLanguage = textLanguage
    self.scheme = scheme
    self.limit = limit
  }
}

/// Links batch lines; holds what all lines share.
public struct LinkBatch: Sendable {
  private let index: TitleIndex
  private let request: LinkRequest
  private let weights: TitleWeights
  private let longestQuery: Int
  /// Per position of the index its label.
  private let labels: [(text: String, language: Language?)]
  /// Per position of the index whether it is of the scheme; nil when all are.
  private let isInScheme: [Bool]?

  init(_ session: AdvisorySession, _ request: LinkRequest) throws {
    let parameters = try session.linkingParameters()
    index = try session.titleIndex(of: request.kind)
    if index.uris.isEmpty { throw AdvisoryFault.nothingLoaded }
    self.request = request
    weights =
      request.kind == .skill ? parameters.phrases.weights : parameters.titles.weights
    longestQuery = parameters.longestQuery
    let shown = try ShownLabels(of: [request.kind], session)
    labels = index.uris.map { shown[$0, request.textLanguage] }
    isInScheme = try Self.members(of: request, index.uris, session.store)
  }

  /// Which concepts are of the scheme; ESCO's are known by their URI, also where the starter has them.
  private static func members(
    of request: LinkRequest, _ uris: [ConceptURI], _ store: OverstapStore
  ) throws -> [Bool]? {
    let members: [Bool]
    if request.scheme == .esco {
      members = uris.map(\.isOfESCO)
    } else {
      let concepts = try store.concepts(of: request.kind, in: request.scheme)
      members = uris.map { concepts.contains($0) }
    }
    guard members.contains(true) else {
      let loaded = try [ConceptScheme.esco, .starter].filter {
        try !store.concepts(of: request.kind, in: $0).isEmpty
      }
      throw AdvisoryFault.schemeNotLoaded(
        request.scheme.rawValue, loaded: loaded.map(\.rawValue))
    }
    return members.allSatisfy { $0 } ? nil : members
  }

  /// The answers to lines, in their order; made on all processors.
  public func answers(_ lines: [BatchLine]) -> [BatchAnswer] {
    (try? lines.concurrentMap { answer($0) }) ?? lines.map { answer($0) }
  }

  /// The answer to one line.
  public func answer(_ line: BatchLine) -> BatchAnswer {
    var id = String(line.number)
    do {
      let text = try line.text(of: "query", id: &id)
      guard text.utf8.contains(where: { $0 > 0x20 }) else {
        throw Fault(.badValue(column: "query", value: "empty"), line: line.number)
      }
      return answer(id: id, text)
    } catch {
      return BatchAnswer(id: id, error: error)
    }
  }

  /// The answer to a line that is too long to be read.
  public func tooLong(line: Int, limit: Int) -> BatchAnswer {
    BatchAnswer(id: String(line), error: Fault(.tooLong(limit: limit)))
  }

  private func answer(id: String, _ query: String) -> BatchAnswer {
    let matches = index.matches(
      query.cut(toBytes: longestQuery), limit: request.limit, weights: weights,
      isTitle: request.kind == .occupation, where: isInScheme.map { members in { members[$0] } })
    return BatchAnswer(id: id) { writer in
      writer.field("query", query)
      writer.name("matches")
      writer.array(matches) { writer, match in
        let label = labels[match.occupation]
        writer.object {
          $0.field("uri", index.uris[match.occupation].rawValue)
          $0.field("label", label.text)
          $0.field("lang", label.language?.rawValue)
          $0.field("score", match.score)
        }
      }
    }
  }
}

extension String {
  /// As many whole characters as fit in a number of bytes of UTF-8.
  func cut(toBytes limit: Int) -> String {
    if utf8.count <= limit { return self }
    var end = utf8.index(startIndex, offsetBy: limit)
    while end > startIndex, end.samePosition(in: unicodeScalars) == nil {
      end = utf8.index(before: end)
    }
    return String(self[..<end])
  }
}

extension AdvisorySession {
  /// Prepares to link.
  ///
  /// - Throws: `StoreFault`, `AdvisoryFault.nothingLoaded`, `.schemeNotLoaded`.
  public func link(_ request: LinkRequest) throws -> LinkBatch { try LinkBatch(self, request) }
}
