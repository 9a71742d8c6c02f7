import GRDB
public import SkillModel

extension OverstapStore {
  /// Compares two loaded versions of a scheme, file kind by file kind.
  ///
  /// A concept can only be said to have vanished when the later version has the file it stood in.
  /// Labels are compared in languages both have. In URI order.
  public func difference(
    of scheme: ConceptScheme, from old: TaxonomyVersion, to new: TaxonomyVersion
  ) throws -> EditionDifference {
    try read { db in
      var result = EditionDifference()
      for content in [TaxonomyContent.occupations, .skills, .skillGroups, .iscoGroups] {
        let before = try members(db, scheme, old, content)
        let after = try members(db, scheme, new, content)
        if before.isEmpty || after.isEmpty { continue }
        result.compared.append(content)
        compare(before, after, &result)
      }
      try addFromCollections(db, scheme, old, new, &result)
      result.added.sort { $0.uri < $1.uri }
      result.vanished.sort { $0.uri < $1.uri }
      result.renamed.sort { $0.uri < $1.uri }
      result.replaced = try replacements(db, scheme, result)
      return result
    }
  }

  /// A concept that only a collection of the later version names is new; one that left a collection
  /// has not vanished.
  private func addFromCollections(
    _ db: Database, _ scheme: ConceptScheme, _ old: TaxonomyVersion, _ new: TaxonomyVersion,
    _ result: inout EditionDifference
  ) throws {
    let after = try members(db, scheme, new, .collection)
    let known = try String.fetchSet(
      db,
      sql: """
        SELECT uri FROM membership JOIN concept ON concept.id = membership.conceptId
        WHERE membership.scheme = ? AND membership.version = ?
        """, arguments: [scheme.rawValue, old.rawValue])
    let listed = Set(result.added.map(\.uri))
    for (uri, member) in after where !known.contains(uri.rawValue) && !listed.contains(uri) {
      result.added.append(EditionEntry(uri: uri, kind: member.kind, label: member.label))
    }
  }

  private struct Member {
    var kind: ConceptKind
    var labels: [String: String]
    /// Label to show: Dutch where there is one.
    var label: String {
      labels["nl"] ?? labels["en"] ?? labels.min { $0.key < $1.key }?.value ?? ""
    }
  }

  private func members(
    _ db: Database, _ scheme: ConceptScheme, _ version: TaxonomyVersion, _ content: TaxonomyContent
  ) throws -> [ConceptURI: Member] {
    var members: [ConceptURI: Member] = [:]
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT uri, kind, language, preferred FROM membership
        JOIN concept ON concept.id = membership.conceptId
        WHERE membership.scheme = ? AND membership.version = ? AND content = ?
        """, arguments: [scheme.rawValue, version.rawValue, content.rawValue])
    while let row = try rows.next() {
      guard let kind = ConceptKind(rawValue: row[1]) else { continue }
      members[ConceptURI(row[0] as String), default: Member(kind: kind, labels: [:])]
        .labels[row[2]] = row[3]
    }
    return members
  }

  private func compare(
    _ before: [ConceptURI: Member], _ after: [ConceptURI: Member],
    _ result: inout EditionDifference
  ) {
    for (uri, member) in after where before[uri] == nil {
      result.added.append(EditionEntry(uri: uri, kind: member.kind, label: member.label))
    }
    for (uri, member) in before {
      guard let other = after[uri] else {
        result.vanished.append(EditionEntry(uri: uri, kind: member.kind, label: member.label))
        continue
      }
      for language in ["nl", "en"] {
        guard let old = member.labels[language], let new = other.labels[language] else { continue }
        if old != new { result.renamed.append((uri, member.kind, old, new)) }
        break
      }
    }
  }

  /// ESCO's CSV does not say what replaces a concept: one that carries the old label now does.
  private func replacements(
    _ db: Database, _ scheme: ConceptScheme, _ difference: EditionDifference
  ) throws -> [(old: EditionEntry, new: EditionEntry)] {
    var found: [(old: EditionEntry, new: EditionEntry)] = []
    let vanished = Set(difference.vanished.map(\.uri))
    for entry in difference.vanished {
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT concept.uri, wording.preferred FROM labelSearch
          JOIN label ON label.id = labelSearch.rowid
          JOIN wording ON wording.id = label.wordingId
          JOIN concept ON concept.id = wording.conceptId
          WHERE labelSearch MATCH ? AND label.text = ? COLLATE NOCASE AND concept.kind = ?
            AND wording.scheme = ? ORDER BY concept.uri
          """,
        arguments: [
          SearchWords.phrase(of: entry.label) ?? "\"\"", entry.label,
          entry.kind.rawValue, scheme.rawValue,
        ])
      for row in rows {
        let uri = ConceptURI(row[0] as String)
        if vanished.contains(uri) { continue }
        found.append((entry, EditionEntry(uri: uri, kind: entry.kind, label: row[1])))
        break
      }
    }
    return found
  }
}
