import GRDB
public import SkillModel

/// A person read and checked, waiting to be stored.
public struct StagedCandidate: Sendable {
  /// Id.
  public var id: CandidateID
  /// Candidate JSON.
  public var document: String
  /// Concepts the document names.
  public var concepts: [ConceptURI]

  /// A person to store.
  public init(_ id: CandidateID, document: String, concepts: [ConceptURI]) {
    self.id = id
    self.document = document
    self.concepts = concepts
  }
}

extension OverstapStore {
  /// Stores a person's document, and the concepts it names so that a new edition can be held
  /// against it.
  ///
  /// - Returns: whether the person is new, changed, or was the same already.
  public func put(
    _ id: CandidateID, of organisation: Organisation, document: String, concepts: [ConceptURI],
    on day: CivilDate
  ) throws -> PutEffect {
    try write {
      try Self.put(
        $0, StagedCandidate(id, document: document, concepts: concepts), organisation, day)
    }
  }

  /// Stores many people in one transaction: all of them, or nobody when it fails.
  ///
  /// - Returns: per person, in the given order, what storing did.
  public func put(
    _ people: [StagedCandidate], of organisation: Organisation, on day: CivilDate
  ) throws -> [PutEffect] {
    try write { db in try people.map { try Self.put(db, $0, organisation, day) } }
  }

  /// Stores a changed profile, if the stored one is still the one the change was made from.
  ///
  /// - Returns: false when it was changed or removed meanwhile; nothing is stored then.
  public func replace(
    _ person: StagedCandidate, of organisation: Organisation, readAs document: String,
    on day: CivilDate
  ) throws -> Bool {
    try write { db in
      guard try Self.document(db, person.id, organisation) == document else { return false }
      _ = try Self.put(db, person, organisation, day)
      return true
    }
  }

  private static func put(
    _ db: Database, _ person: StagedCandidate, _ organisation: Organisation, _ day: CivilDate
  ) throws -> PutEffect {
    let id = person.id.rawValue
    let old = try document(db, person.id, organisation)
    if old == person.document { return .unchanged }
    try db.execute(
      sql: """
        INSERT INTO candidate VALUES (?, ?, ?, ?)
        ON CONFLICT (organisation, id) DO UPDATE SET document = excluded.document,
          changedOn = excluded.changedOn
        """, arguments: [organisation.rawValue, id, person.document, day.description])
    try db.execute(
      sql: "DELETE FROM candidateConcept WHERE organisation = ? AND candidateId = ?",
      arguments: [organisation.rawValue, id])
    for concept in Set(person.concepts) {
      try db.execute(
        sql: "INSERT INTO candidateConcept VALUES (?, ?, ?)",
        arguments: [organisation.rawValue, id, concept.rawValue])
    }
    return old == nil ? .new : .changed
  }

  private static func document(
    _ db: Database, _ id: CandidateID, _ organisation: Organisation
  ) throws -> String? {
    let statement = try db.cachedStatement(
      sql: "SELECT document FROM candidate WHERE organisation = ? AND id = ?")
    return try String.fetchOne(statement, arguments: [organisation.rawValue, id.rawValue])
  }

  /// What storing a person did.
  public enum PutEffect: String, Hashable, Sendable {
    /// Not there before.
    case new
    /// There before, with other content.
    case changed
    /// The same already.
    case unchanged
  }

  /// A person's document; nil when the organisation has nobody of that id.
  public func candidateDocument(
    _ id: CandidateID, of organisation: Organisation
  ) throws -> String? {
    try readOnce { try Self.document($0, id, organisation) }
  }

  /// All ids that an organisation stored with the day they were last changed, in order of id.
  public func candidates(
    of organisation: Organisation
  ) throws -> [(id: CandidateID, changedOn: String)] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT id, changedOn FROM candidate WHERE organisation = ? ORDER BY id",
        arguments: [organisation.rawValue]
      )
      .map { (CandidateID(rawValue: $0[0]), $0[1]) }
    }
  }

  /// Removes a person and every trace of the document from the file.
  ///
  /// `secure_delete` overwrites the freed pages; the checkpoint takes older copies of them out of the
  /// write-ahead log.
  ///
  /// While another program reads, older copies stay in the log until it is done: the search finds them.
  ///
  /// - Returns: false when there was nobody of that id.
  public func erase(_ id: CandidateID, of organisation: Organisation) throws -> Bool {
    let isGone = try write { db in
      try db.execute(
        sql: "DELETE FROM candidate WHERE organisation = ? AND id = ?",
        arguments: [organisation.rawValue, id.rawValue])
      return db.changesCount > 0
    }
    do {
      try connection.writeWithoutTransaction { db in
        _ = try db.checkpoint(.truncate)
      }
    } catch {
      let fault = StoreFault.from(error, path: path)
      // Who was removed is removed: what is left is for the search to tell.
      guard case StoreFault.busy = fault else { throw fault }
    }
    return isGone
  }

  /// The profiles and decisions of everybody but one, whose people they may be.
  func documentsCursor(
    _ db: Database, except id: CandidateID, of organisation: Organisation
  ) throws -> some Cursor<String> {
    try String.fetchCursor(
      db,
      sql: """
        SELECT document FROM candidate WHERE organisation <> :organisation OR id <> :id
        UNION ALL
        SELECT document FROM decision WHERE organisation <> :organisation OR candidateId <> :id
        """, arguments: ["organisation": organisation.rawValue, "id": id.rawValue])
  }

  /// The people of an organisation whose profile names any of these concepts, in order of id.
  public func candidates(
    naming concepts: [ConceptURI], of organisation: Organisation
  ) throws -> [ConceptURI: [CandidateID]] {
    try read { db in
      var found: [ConceptURI: [CandidateID]] = [:]
      let statement = try db.makeStatement(
        sql: """
          SELECT candidateId FROM candidateConcept WHERE concept = ? AND organisation = ?
          ORDER BY candidateId
          """)
      for concept in concepts {
        let ids = try String.fetchAll(
          statement, arguments: [concept.rawValue, organisation.rawValue])
        if !ids.isEmpty { found[concept] = ids.map { CandidateID(rawValue: $0) } }
      }
      return found
    }
  }
}
