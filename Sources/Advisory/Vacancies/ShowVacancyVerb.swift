import Matching
public import SkillModel
import Store

/// One stored vacancy with everything that is known about it and where it comes from.
public struct ShowVacancyResult: Sendable, JSONRepresentable {
  /// What the ad said before its content changed.
  public struct Earlier: Sendable, Hashable {
    /// The day it was replaced.
    public var replacedOn: String
    /// Its title then.
    public var title: String?
  }

  /// A skill it asks.
  public struct Skill: Sendable, Hashable {
    /// The skill.
    public var uri: ConceptURI
    /// Its label.
    public var label: String
    /// Whether it must be there.
    public var isEssential: Bool
    /// Where it comes from.
    public var origin: RequirementOrigin
  }

  /// Versions and day.
  public var head: ResultHead
  /// What the ad says.
  public var vacancy: ShownVacancy
  /// Whether it is closed.
  public var isClosed: Bool
  /// The day it was closed, and whether because a full set no longer listed it.
  public var closed: (on: String, byFullSet: Bool)?
  /// The first day it was imported.
  public var firstSeenOn: String
  /// The day of the import that gave its content.
  public var importedOn: String
  /// Skills it asks itself, in the order they were found.
  public var skills: [Skill]
  /// Phrases of the feed that are no skill that is loaded.
  public var unlinkedPhrases: [String]
  /// What was said before, the latest first.
  public var earlier: [Earlier]

  /// In the style of CONTRACTS.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      head.writeFields(to: &writer)
      writer.field("kind", "vacancy")
      writer.field("label", vacancy.vacancy.title?.value)
      writer.field("open", !isClosed)
      writer.field("closedOn", closed?.on)
      writer.field("closedByFullSet", closed?.byFullSet)
      writer.field("firstSeenOn", firstSeenOn)
      writer.field("importedOn", importedOn)
      writer.field("vacancy", vacancy)
      writer.name("skills")
      writer.array(skills) { writer, skill in
        writer.object {
          $0.field("skill", skill.uri.rawValue)
          $0.field("label", skill.label)
          $0.field("requirement", skill.isEssential ? "essential" : "optional")
          $0.field("phrase", skill.origin.phrase)
          $0.field("at", skill.origin.path)
          $0.field("origin", skill.origin.origin)
        }
      }
      writer.field("phrases", unlinkedPhrases)
      writer.field("text", vacancy.vacancy.texts.map(\.value).joined(separator: "\n"))
      writer.name("earlier")
      writer.array(earlier) { writer, item in
        writer.object {
          $0.field("replacedOn", item.replacedOn)
          $0.field("title", item.title)
        }
      }
    }
  }
}

extension AdvisorySession {
  /// The card of a vacancy; nil when no vacancy has that key or id.
  ///
  /// - Throws: `AdvisoryFault.ambiguousVacancy`, `StoreFault`.
  public func showVacancy(_ name: String) throws -> ShowVacancyResult? {
    guard let document = try vacancy(named: name) else { return nil }
    let taxonomy = try snapshot()
    let link = try link(of: document)
    let uris = try store.conceptURIs()
    let occupation = link.occupation.flatMap { uris[$0] }.flatMap { uri in
      taxonomy.occupation(uri).map {
        ShownConcept(uri: uri, label: taxonomy.occupationLabel($0, language).text)
      }
    }
    let essentials = link.requirements.count(where: \.isEssential)
    let shown = try shown(
      document, link: link, occupation: occupation,
      isBorrowing: essentials < policy.vacancies.minimum && occupation != nil, home: nil)
    let open = OpenVacancy(
      id: document.id, key: document.key, title: shown.vacancy.title?.value, link: link)
    let origins = try VacancyRequirementOrigins(document).origins(of: open.link, uris: uris)
    let phrases = Set(link.requirements.filter { $0.origin == .phrase }.map(\.start))
    return ShowVacancyResult(
      head: try vacancyHead(), vacancy: shown, isClosed: document.isClosed,
      closed: document.closedOn.map { ($0, document.isClosedByFullSet) },
      firstSeenOn: document.firstSeenOn, importedOn: document.importedOn,
      skills: link.requirements.compactMap { item in
        guard let uri = uris[item.concept], let origin = origins[uri],
          let skill = taxonomy.skill(uri)
        else { return nil }
        return .init(
          uri: uri, label: taxonomy.skillLabel(skill, language).text,
          isEssential: item.isEssential, origin: origin)
      },
      unlinkedPhrases: shown.vacancy.requirements.enumerated().compactMap { place, asked in
        phrases.contains(place) || asked.value.uri != nil ? nil : asked.value.phrase
      },
      earlier: try store.history(ofVacancy: document.id).map {
        .init(replacedOn: $0.replacedOn, title: try title($0, document))
      })
  }

  private func title(_ earlier: VacancyEarlier, _ document: VacancyDocument) throws -> String? {
    var document = document
    document.facts = earlier.facts
    document.dates = earlier.dates
    document.text = earlier.text
    return try Vacancy(document).title?.value
  }
}
