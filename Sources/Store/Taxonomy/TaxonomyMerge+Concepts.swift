import GRDB
import SkillModel

extension TaxonomyMerge {
  /// Merges the concepts of a part and their words.
  mutating func mergeConcepts(_ part: TaxonomyStaging.Part) throws -> MergeCount {
    var count = MergeCount()
    let membership = try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO membership VALUES (?, ?, ?, ?, ?, ?)")
    for (concept, text) in part.concepts {
      let (id, factsEffect) = try mergeFacts(concept, of: part.part)
      var effect = factsEffect
      if let text, let language = part.part.language {
        let words = try mergeText(text, conceptId: id, language: language, of: part.part)
        // Facts that stay as they are say nothing when the words are those of an older version.
        effect = effect == .unchanged ? words : max(effect, words)
        if part.part.content.completeness > 1 {
          try membership.execute(arguments: [
            id, part.part.scheme.rawValue, part.part.version.rawValue, part.part.content.rawValue,
            language.rawValue, text.preferred,
          ])
        }
      }
      switch effect {
      case .new: count.new += 1
      case .changed: count.changed += 1
      case .unchanged: count.unchanged += 1
      case .skipped: count.skipped += 1
      }
    }
    return count
  }

  /// What a record did, the weakest first.
  enum Effect: Int, Comparable {
    case skipped, unchanged, changed, new
    static func < (left: Effect, right: Effect) -> Bool { left.rawValue < right.rawValue }
  }

  /// Facts of ESCO go before those of other schemes, then newer before older, fuller before less full.
  private mutating func mergeFacts(
    _ concept: Concept, of part: TaxonomyPart
  ) throws -> (
    Int64, Effect
  ) {
    let rank = part.content.completeness
    guard var known = facts[concept.uri] else {
      let statement = try db.cachedStatement(
        sql: """
          INSERT INTO concept (uri, kind, code, iscoGroup, skillType, reuseLevel, status, isRegulated,
            flags, scheme, version, rank) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """)
      try statement.execute(arguments: [
        concept.uri.rawValue, concept.kind.rawValue, concept.code, concept.iscoGroup,
        concept.skillType?.rawValue, concept.reuseLevel?.rawValue, concept.status,
        concept.isRegulated, concept.flags.rawValue, part.scheme.rawValue, part.version.rawValue,
        rank,
      ])
      let id = db.lastInsertedRowID
      ids[concept.uri] = id
      facts[concept.uri] = Facts(
        id: id, concept: concept, scheme: part.scheme, version: part.version, rank: rank)
      return (id, .new)
    }
    let wins = isAtLeast(
      (part.scheme, part.version, rank), (known.scheme, known.version, known.rank))
    let (first, second) = wins ? (concept, known.concept) : (known.concept, concept)
    var merged = first
    merged.code = first.code ?? second.code
    merged.iscoGroup = first.iscoGroup ?? second.iscoGroup
    merged.skillType = first.skillType ?? second.skillType
    merged.reuseLevel = first.reuseLevel ?? second.reuseLevel
    merged.status = first.status ?? second.status
    merged.isRegulated = first.isRegulated ?? second.isRegulated
    merged.flags = first.flags.union(second.flags)
    let isMoved = wins && (known.version != part.version || known.rank != rank)
    let isChanged = merged != known.concept
    guard isChanged || isMoved else { return (known.id, .unchanged) }
    known.concept = merged
    if wins { (known.scheme, known.version, known.rank) = (part.scheme, part.version, rank) }
    facts[concept.uri] = known
    let statement = try db.cachedStatement(
      sql: """
        UPDATE concept SET kind = ?, code = ?, iscoGroup = ?, skillType = ?, reuseLevel = ?,
          status = ?, isRegulated = ?, flags = ?, scheme = ?, version = ?, rank = ? WHERE id = ?
        """)
    try statement.execute(arguments: [
      merged.kind.rawValue, merged.code, merged.iscoGroup, merged.skillType?.rawValue,
      merged.reuseLevel?.rawValue, merged.status, merged.isRegulated, merged.flags.rawValue,
      known.scheme.rawValue, known.version.rawValue, known.rank, known.id,
    ])
    return (known.id, isChanged ? .changed : .unchanged)
  }

  private func isAtLeast(
    _ left: (ConceptScheme, TaxonomyVersion, Int), _ right: (ConceptScheme, TaxonomyVersion, Int)
  ) -> Bool {
    if left.0 != right.0 { return left.0 == .esco || right.0 != .esco }
    return left.1 != right.1 ? left.1 > right.1 : left.2 >= right.2
  }

  private mutating func mergeText(
    _ text: ConceptText, conceptId: Int64, language: Language, of part: TaxonomyPart
  ) throws -> Effect {
    let key = WordingKey(conceptId: conceptId, language: language, scheme: part.scheme)
    let rank = part.content.completeness
    let digest = text.digest
    if let known = wordings[key] {
      if known.version > part.version { return .skipped }
      if known.version == part.version && known.rank > rank { return .unchanged }
      if known.digest == digest {
        if known.version != part.version || known.rank != rank {
          try db.cachedStatement(sql: "UPDATE wording SET version = ?, rank = ? WHERE id = ?")
            .execute(arguments: [part.version.rawValue, rank, known.id])
          wordings[key]?.version = part.version
          wordings[key]?.rank = rank
        }
        return .unchanged
      }
      try db.cachedStatement(
        sql: """
          UPDATE wording SET version = ?, rank = ?, digest = ?, preferred = ?,
            description = ?, scopeNote = ? WHERE id = ?
          """
      ).execute(arguments: [
        part.version.rawValue, rank, digest, text.preferred, text.description, text.scopeNote,
        known.id,
      ])
      try db.cachedStatement(sql: "DELETE FROM label WHERE wordingId = ?")
        .execute(arguments: [known.id])
      wordings[key] = Wording(id: known.id, version: part.version, rank: rank, digest: digest)
      try insertLabels(of: text, wordingId: known.id)
      return .changed
    }
    try db.cachedStatement(
      sql: """
        INSERT INTO wording (conceptId, language, scheme, version, rank, digest, preferred,
          description, scopeNote) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      conceptId, language.rawValue, part.scheme.rawValue, part.version.rawValue, rank, digest,
      text.preferred, text.description, text.scopeNote,
    ])
    let id = db.lastInsertedRowID
    wordings[key] = Wording(id: id, version: part.version, rank: rank, digest: digest)
    try insertLabels(of: text, wordingId: id)
    return .new
  }

  private mutating func insertLabels(of text: ConceptText, wordingId: Int64) throws {
    labelsChanged = true
    let statement = try db.cachedStatement(
      sql: "INSERT INTO label (wordingId, kind, text) VALUES (?, ?, ?)")
    try statement.execute(arguments: [wordingId, 0, text.preferred])
    for label in text.alternatives {
      try statement.execute(arguments: [wordingId, 1, label])
    }
    for label in text.hidden { try statement.execute(arguments: [wordingId, 2, label]) }
  }
}

extension ConceptText {
  /// FNV-1a over all words; tells a changed record from one that is the same.
  fileprivate var digest: Int64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func add(_ text: String, _ separator: UInt8) {
      for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
      hash = (hash ^ UInt64(separator)) &* 0x0000_0100_0000_01b3
    }
    add(preferred, 1)
    for label in alternatives { add(label, 2) }
    for label in hidden { add(label, 3) }
    add(description ?? "", 4)
    add(scopeNote ?? "", 5)
    return Int64(bitPattern: hash)
  }
}
