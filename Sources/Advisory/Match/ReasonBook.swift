import Matching
import SkillModel

/// What the reasons of all targets of one person refer to: past work, claims and skills with their names.
///
/// Some 300 reasons of an answer refer to some 20 claims and works: these are put in words once.
final class ReasonBook: Sendable {
  /// Where the value of a skill comes from.
  enum Source: Sendable, Hashable {
    /// A claim, by its place in the profile.
    case claim(Int)
    /// Past work, by its place in the profile.
    case work(Int)
    /// Another skill, with the evidence of that.
    case transfer(skill: Int, Evidence)
  }

  private let snapshot: Snapshot
  private let language: Language
  private let names: SkillNames?
  private let claims: [ClaimSource]
  private let works: [ClaimSource]
  /// URI and label of past work.
  private let workNames: [(uri: ConceptURI, label: String)]
  /// JSON of the claims, then of the works, one after the other.
  private let bytes: [UInt8]
  private let starts: [Int]

  /// - Parameter names: those of the snapshot in this language; nil writes each anew.
  init(_ valuation: Valuation, _ language: Language, names: SkillNames?) {
    let (snapshot, profile) = (valuation.snapshot, valuation.profile)
    (self.snapshot, self.language, self.names) = (snapshot, language, names)
    claims = profile.claims.map {
      ClaimSource(
        kind: .claim, uri: $0.skill, label: nil, evidence: $0.evidence, lastUsed: $0.lastUsed)
    }
    works = profile.work.map {
      ClaimSource(
        kind: .work, uri: $0.past.uri, label: Self.label(of: $0, snapshot, language),
        evidence: .inferred, lastUsed: $0.past.to)
    }
    workNames = profile.work.map {
      (
        $0.past.uri ?? snapshot.occupationURI($0.occupations[0]),
        Self.label(of: $0, snapshot, language)
      )
    }
    var writer = JSONWriter()
    starts =
      [0]
      + (claims + works).map {
        writer.openValue()
        $0.write(to: &writer)
        return writer.size
      }
    bytes = writer.utf8
  }

  /// The label of past work: the person's own words where there are any.
  static func label(
    of work: PersonProfile.Work, _ snapshot: Snapshot, _ language: Language
  ) -> String {
    if let title = work.past.title, !title.isEmpty { return title }
    if work.occupations.count == 1 {
      return snapshot.occupationLabel(work.occupations[0], language).text
    }
    return work.past.uri?.rawValue ?? ""
  }

  /// Where a value comes from; nil when nothing points to it.
  func source(_ origin: PersonProfile.Origin, _ profile: PersonProfile) -> Source? {
    switch origin {
    case .nothing: nil
    case .claim(let place): claims.indices.contains(place) ? .claim(place) : nil
    case .work(let place): .work(place)
    case .transfer(let skill, _):
      .transfer(skill: skill, profile.known[skill]?.evidence ?? .inferred)
    }
  }

  /// The source in words.
  func shown(_ source: Source) -> ClaimSource {
    switch source {
    case .claim(let place): claims[place]
    case .work(let place): works[place]
    case .transfer(let skill, let evidence):
      ClaimSource(
        kind: .transfer, uri: snapshot.skillURI(skill),
        label: snapshot.skillLabel(skill, language).text, evidence: evidence, lastUsed: nil)
    }
  }

  /// URI and label of a skill.
  func skill(_ skill: Int) -> (uri: ConceptURI, label: String) {
    (snapshot.skillURI(skill), snapshot.skillLabel(skill, language).text)
  }

  /// A skill with its label and the language of it.
  func shown(skill number: Int) -> ShownSkill {
    let label = snapshot.skillLabel(number, language)
    return ShownSkill(
      uri: snapshot.skillURI(number), label: label.text, language: label.language)
  }

  /// URI and label of past work.
  func work(_ place: Int) -> (uri: ConceptURI, label: String) { workNames[place] }

  // MARK: - JSON

  /// Writes reasons as an array.
  func write(_ entries: [ShownTerm.Entry], to writer: inout JSONWriter) {
    writer.array(entries) { writer, entry in
      writer.object {
        $0.name("requirement")
        switch entry.cause {
        case .skill(let skill): write(skill: skill, to: &$0)
        case .work(let place):
          let (uri, label) = workNames[place]
          $0.value(uri.rawValue)
          $0.field("label", label)
        }
        $0.field("points", units: entry.units)
        if let source = entry.source {
          $0.name("claim")
          write(source, to: &$0)
        }
      }
    }
  }

  /// Writes URI and label of a skill where the value of a field with its URI stands.
  func write(skill: Int, to writer: inout JSONWriter) {
    if let names {
      names.write(skill, to: &writer)
    } else {
      SkillNames.write(skill, of: snapshot, language, to: &writer)
    }
  }

  /// Writes a source as an object.
  func write(_ source: Source, to writer: inout JSONWriter) {
    switch source {
    case .claim(let place): writer.value(json: bytes, starts[place]..<starts[place + 1])
    case .work(let work):
      let place = claims.count + work
      writer.value(json: bytes, starts[place]..<starts[place + 1])
    case .transfer(let skill, let evidence):
      writer.object {
        $0.field("kind", ClaimSource.Kind.transfer.rawValue)
        $0.name("uri")
        write(skill: skill, to: &$0)
        $0.field("evidence", evidence.word)
      }
    }
  }
}
