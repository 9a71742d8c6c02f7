import GRDB
public import SkillModel

/// A label that a search found, with its concept.
public struct LabelHit: Hashable, Sendable {
  /// The concept.
  public var uri: ConceptURI
  /// Kind.
  public var kind: ConceptKind
  /// Where the label comes from.
  public var scheme: ConceptScheme
  /// The label.
  public var text: String
  /// Its language.
  public var language: Language
  /// Whether it is the preferred label of its language.
  public var isPreferred: Bool
}

extension OverstapStore {
  /// Labels that have all the words of a text, best first; a concept may come several times.
  ///
  /// Words match by prefix, without regard to case and accents. Limited in SQL: a prefix may fit
  /// thousands of labels.
  ///
  /// - Parameters:
  ///   - text: what the user typed; only its letters and digits count, so it can never be syntax.
  ///   - kinds: which kinds of concept; empty means all.
  ///   - limit: labels at the most.
  public func labels(
    matching text: String, kinds: [ConceptKind] = [], limit: Int
  ) throws
    -> [LabelHit]
  {
    guard let pattern = SearchWords.prefixes(of: text) else { return [] }
    return try read { db in
      let kindList = kinds.isEmpty ? ConceptKind.allCases : kinds
      let marks = kindList.map { _ in "?" }.joined(separator: ", ")
      var arguments: StatementArguments = [pattern]
      arguments += StatementArguments(kindList.map(\.rawValue))
      arguments += [limit]
      return try Row.fetchAll(
        db,
        sql: """
          SELECT concept.uri, concept.kind, wording.scheme, label.text, wording.language, label.kind
          FROM labelSearch JOIN label ON label.id = labelSearch.rowid
          JOIN wording ON wording.id = label.wordingId
          JOIN concept ON concept.id = wording.conceptId
          WHERE labelSearch MATCH ? AND concept.kind IN (\(marks))
          ORDER BY labelSearch.rank, label.kind, concept.uri LIMIT ?
          """, arguments: arguments
      ).compactMap { row in
        guard let kind = ConceptKind(rawValue: row[1]) else { return nil }
        return LabelHit(
          uri: ConceptURI(row[0] as String), kind: kind, scheme: ConceptScheme(rawValue: row[2]),
          text: row[3], language: Language(rawValue: row[4]), isPreferred: row[5] == 0)
      }
    }
  }
}
