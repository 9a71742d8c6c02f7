import Matching
public import SkillModel
import Store

/// One concept with everything that is loaded about it and where it comes from.
public struct ShowResult: Sendable, JSONRepresentable {
  /// A concept named on the card.
  public struct Reference: Sendable, Hashable {
    /// The concept.
    public var uri: ConceptURI
    /// Its label.
    public var label: String
    /// Importance, for a requirement.
    public var importance: Importance?
  }

  /// Versions and day.
  public var head: ResultHead
  /// Language of names and texts that have more than one.
  public var language: Language
  /// What is stored.
  public var card: ConceptCard
  /// Requirements of an occupation, heaviest first.
  public var requirements: [Reference]
  /// Number of occupations that ask a skill.
  public var askedBy: Int?
  /// Broader concepts.
  public var broader: [Reference]
  /// Domains of an occupation.
  public var domains: Domains
  /// Whether an occupation is usual in the Netherlands; nil outside technologie.
  public var isCommon: Bool?
  /// Usual entry level.
  public var level: EducationLevel?
  /// Hard requirements.
  public var gates: [GateRequirement]
  /// Figures of the labour market, national; nil for what is no occupation.
  public var figures: [ShownFigure]?

  /// In the style of CONTRACTS.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      head.writeFields(to: &writer)
      let concept = card.concept
      writer.field("uri", concept.uri.rawValue)
      writer.field("kind", concept.kind.rawValue)
      writer.field("code", concept.code)
      writer.field("iscoGroup", concept.iscoGroup)
      writer.field("skillType", concept.skillType?.rawValue)
      writer.field("reuseLevel", concept.reuseLevel?.rawValue)
      writer.field("status", concept.status)
      writer.field("regulated", concept.isRegulated)
      writer.field("domains", domains.members.map(\.rawValue))
      writer.field("common", isCommon)
      writer.field("level", level?.description)
      writeWords(to: &writer)
      write(requirements, as: "requirements", to: &writer)
      if let figures {
        let isDutch = language == .dutch
        writer.name("gates")
        writer.array(gates) { writer, gate in
          writer.object {
            $0.field("name", isDutch ? gate.nameDutch : gate.nameEnglish)
            $0.field("kind", gate.kind)
            $0.field("timing", gate.timing.rawValue)
            $0.field("days", gate.days)
            $0.field("price", gate.price)
            $0.field("how", isDutch ? gate.howDutch : gate.howEnglish)
            $0.field("source", gate.source)
          }
        }
        writer.field("figures", figures)
      }
      writer.field("askedBy", askedBy)
      write(broader, as: "broader", to: &writer)
      writeSources(to: &writer)
    }
  }

  private func writeWords(to writer: inout JSONWriter) {
    writer.name("words")
    writer.array(card.words) { writer, words in
      writer.object {
        $0.field("lang", words.language.rawValue)
        $0.field("scheme", words.scheme.rawValue)
        $0.field("version", words.version.rawValue)
        $0.field("label", words.preferred)
        $0.field("alternatives", words.alternatives)
        $0.field("description", words.description)
      }
    }
  }

  private func write(
    _ references: [Reference], as name: StaticString, to writer: inout JSONWriter
  ) {
    writer.name(name)
    writer.array(references) { writer, reference in
      writer.object {
        $0.field("uri", reference.uri.rawValue)
        $0.field("label", reference.label)
        $0.field("importance", reference.importance?.rawValue)
      }
    }
  }

  private func writeSources(to writer: inout JSONWriter) {
    writer.name("crosswalk")
    writer.array(card.crosswalk) { writer, link in
      writer.object {
        $0.field("scheme", link.scheme.rawValue)
        $0.field("id", link.identifier)
        $0.field("label", link.label)
        $0.field("relation", link.relation.rawValue)
      }
    }
    writer.name("onet")
    writer.array(card.ratedOccupations) { writer, occupation in
      writer.object {
        $0.field("code", occupation.code)
        $0.field("title", occupation.title)
        $0.field("jobZone", occupation.jobZone)
      }
    }
    writer.name("ratings")
    writer.array(card.ratings.prefix(20)) { writer, rating in
      writer.object {
        $0.field("element", rating.element)
        $0.field("name", rating.name)
        $0.field("kind", rating.kind.rawValue)
        $0.field("importance", rating.importance)
        $0.field("level", rating.level)
      }
    }
  }
}

extension AdvisorySession {
  /// The card of a concept, by URI or title.
  ///
  /// - Throws: `AdvisoryFault.targetNotFound`, `.ambiguousTarget`, `StoreFault`.
  public func show(_ name: String) throws -> ShowResult {
    let uri = try ConceptURI.isPlausible(name) ? ConceptURI(name) : conceptURI(named: name)
    guard let card = try store.card(uri) else { throw AdvisoryFault.targetNotFound(name) }
    let snapshot = try? snapshot()
    func label(_ uri: ConceptURI) throws -> String {
      if let snapshot, let occupation = snapshot.occupation(uri) {
        return snapshot.occupationLabel(occupation, language).text
      }
      if let snapshot, let skill = snapshot.skill(uri) {
        return snapshot.skillLabel(skill, language).text
      }
      let words = try store.card(uri)?.words ?? []
      return words.first { $0.language == language }?.preferred ?? words.first?.preferred
        ?? uri.rawValue
    }
    let occupation = snapshot?.occupation(uri)
    var figures: [ShownFigure]?
    var head = try head()
    if card.concept.kind == .occupation {
      var finder = FigureFinder(store: store, region: nil)
      let found = try finder.figures(iscoGroup: card.concept.iscoGroup)
      head.otherNotices = Attribution.notices(found)
      figures = found
    }
    return ShowResult(
      head: head, language: language, card: card,
      requirements: try requirements(of: occupation, snapshot).map {
        .init(uri: $0.0, label: try label($0.0), importance: $0.1)
      }, askedBy: snapshot?.skill(uri).flatMap { snapshot?.occupations(asking: $0) },
      broader: try card.broader.map { .init(uri: $0, label: try label($0), importance: nil) },
      domains: occupation.flatMap { snapshot?.domains(of: $0) } ?? [],
      isCommon: occupation.flatMap { number in
        snapshot.flatMap { $0.domains(of: number).isEmpty ? nil : $0.isCommon(number) }
      }, level: occupation.flatMap { snapshot?.level(of: $0) },
      gates: occupation.flatMap { snapshot?.gates(of: $0) } ?? [], figures: figures)
  }

  private func requirements(
    of occupation: Int?, _ snapshot: Snapshot?
  ) throws -> [(
    ConceptURI, Importance
  )] {
    guard let occupation, let snapshot else { return [] }
    let nobody = valuation(of: Candidate(id: CandidateID(rawValue: "")), in: snapshot)
    return nobody.standings(occupation).map { (snapshot.skillURI($0.skill), $0.importance) }
  }

  /// An occupation by its title first, else any concept that carries the whole label.
  private func conceptURI(named name: String) throws -> ConceptURI {
    let hits = try search(name, limit: 10).hits.filter { !$0.isNear }
    let exact = hits.filter { $0.matched.lowercased() == name.lowercased() }
    let uris = Set(exact.map(\.uri))
    if let only = uris.first, uris.count == 1 { return only }
    let offered = exact.isEmpty ? hits : exact
    if offered.isEmpty {
      throw AdvisoryFault.targetNotFound(name, nearest: try nearestOccupations(to: name))
    }
    throw AdvisoryFault.ambiguousTarget(
      name, choices: offered.map { .init(uri: $0.uri, label: $0.label) })
  }
}
