import GRDB
public import SkillModel

/// A concept that a search found, with the label that matched.
public struct ConceptHit: Hashable, Sendable {
  /// The concept.
  public var uri: ConceptURI
  /// Kind.
  public var kind: ConceptKind
  /// Where it comes from.
  public var scheme: ConceptScheme
  /// The label that matched.
  public var matched: String
  /// Language of the matched label.
  public var language: Language
  /// Whether the whole label equals the text, letter case and accents aside.
  public var isWhole: Bool
}

extension OverstapStore {
  /// Concepts by any of their labels: whole label first, then labels with all the words.
  ///
  /// Words match by prefix, without regard to case and accents. Limited in SQL: a prefix may fit
  /// thousands of labels.
  ///
  /// - Parameters:
  ///   - text: what the user typed; only its letters and digits count, so it can never be syntax.
  ///   - kinds: which kinds of concept; empty means all.
  public func search(
    _ text: String, kinds: [ConceptKind] = [], limit: Int = 20
  ) throws
    -> [ConceptHit]
  {
    guard let pattern = FTS5Pattern(matchingAllPrefixesIn: text) else { return [] }
    return try read { db in
      let kindList = kinds.isEmpty ? ConceptKind.allCases : kinds
      let marks = kindList.map { _ in "?" }.joined(separator: ", ")
      var arguments: StatementArguments = [pattern.rawPattern]
      arguments += StatementArguments(kindList.map(\.rawValue))
      arguments += [max(limit * 8, 200)]
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT concept.uri, concept.kind, wording.scheme, label.text, wording.language,
            label.kind AS labelKind
          FROM labelSearch JOIN label ON label.id = labelSearch.rowid
          JOIN wording ON wording.id = label.wordingId
          JOIN concept ON concept.id = wording.conceptId
          WHERE labelSearch MATCH ? AND concept.kind IN (\(marks))
          ORDER BY labelSearch.rank, label.kind, concept.uri LIMIT ?
          """, arguments: arguments)
      return best(of: rows, for: Self.folded(text), limit: limit)
    }
  }

  /// Concepts that have exactly this label (case and accents aside), in URI order.
  public func concepts(labelled text: String, kinds: [ConceptKind]) throws -> [ConceptHit] {
    try search(text, kinds: kinds, limit: 200).filter(\.isWhole)
      .sorted { $0.uri < $1.uri }
  }

  private func best(of rows: [Row], for wanted: String, limit: Int) -> [ConceptHit] {
    var hits: [ConceptHit] = []
    var seen: [ConceptURI: Int] = [:]
    for row in rows {
      guard let kind = ConceptKind(rawValue: row[1]) else { continue }
      let hit = ConceptHit(
        uri: ConceptURI(row[0] as String), kind: kind, scheme: ConceptScheme(rawValue: row[2]),
        matched: row[3], language: Language(rawValue: row[4]),
        isWhole: Self.folded(row[3]) == wanted)
      if let index = seen[hit.uri] {
        if hit.isWhole && !hits[index].isWhole { hits[index] = hit }
      } else {
        seen[hit.uri] = hits.count
        hits.append(hit)
      }
    }
    let whole = hits.filter(\.isWhole)
    return Array((whole + hits.filter { !$0.isWhole }).prefix(limit))
  }

  /// Lower case, without accents, with single spaces: what FTS5's tokenizer sees.
  static func folded(_ text: String) -> String {
    var result = ""
    var pendingSpace = false
    for character in text.lowercased() {
      guard character.isLetter || character.isNumber else {
        pendingSpace = !result.isEmpty
        continue
      }
      if pendingSpace { result.append(" ") }
      pendingSpace = false
      for scalar in String(character).decomposedStringScalars
      where !scalar.properties.isDiacritic || scalar.isASCII {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension String {
  /// The scalars with letters and their accents apart, as far as the standard library can tell.
  fileprivate var decomposedStringScalars: [Unicode.Scalar] {
    // NFD without Foundation: the standard library compares by canonical equivalence only, so the
    // accents that Dutch and English labels use are listed.
    unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
      guard let base = Self.accentFree[scalar] else { return [scalar] }
      return [base]
    }
  }

  private static let accentFree: [Unicode.Scalar: Unicode.Scalar] = {
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (base, accented) in [
      ("a", "àáâãäå"), ("c", "ç"), ("e", "èéêë"), ("i", "ìíîï"), ("n", "ñ"), ("o", "òóôõö"),
      ("u", "ùúûü"), ("y", "ýÿ"), ("s", "š"), ("z", "ž"),
    ] as [(Unicode.Scalar, String)] {
      for scalar in accented.unicodeScalars { table[scalar] = base }
    }
    return table
  }()
}
