import Linking
import SkillModel
import Store

/// The words by which vacancies are linked: labels of skills and occupations, by row number.
struct VacancyLexicon: Sendable {
  /// Grows when linking is done in another way, so that stored vacancies are linked anew.
  static let version = 8

  /// A skill that a running text names, in Unicode scalars of that text.
  struct Mention {
    var concept: Int64
    var isEssential: Bool
    var start: Int
    var end: Int
  }

  private let numbers: [ConceptURI: Int64]
  private let skills: SkillIndex
  private let occupations: LabelLexicon
  /// Row numbers of the skills of the index.
  private let skillNumbers: [Int64?]
  private let titles: TitleLinking

  init(_ session: AdvisorySession) throws {
    let store = session.store
    let numbers = try store.conceptNumbers()
    titles = try TitleLinking(session)
    skills = try session.skillIndex()
    occupations = try LexiconCache(store: store).lexicon(of: .occupation)
    skillNumbers = skills.uris.map { numbers[$0] }
    self.numbers = numbers
  }

  func skill(_ uri: ConceptURI) -> Int64? { numbers[uri] }

  func occupation(_ uri: ConceptURI) -> Int64? { numbers[uri] }

  /// The skill a phrase is a label or wording of, or names alone; a phrase of two skills means
  /// neither.
  func skill(phrase: String) -> Int64? {
    skills.skill(ofPhrase: phrase, weights: titles.parameters.extraction).flatMap { numbers[$0] }
  }

  /// The occupation a title is a label of, with what ads put around it taken off.
  func occupation(title: String) -> Int64? {
    only(occupations.exact(title)) ?? only(occupations.exact(BareTitle.of(title)))
  }

  /// The occupation a title most likely means, where that is sure enough to link a vacancy by.
  func likelyOccupation(title: String) -> Int64? {
    titles.best(title, atLeast: titles.parameters.titles.vacancy).flatMap { numbers[$0.uri] }
  }

  /// Skills that a text names.
  func skills(in text: String, language: Language?) -> [Mention] {
    skills.reading(text, language: language, weights: titles.parameters.extraction).skills
      .compactMap { found in
        skillNumbers[found.skill].map {
          Mention(
            concept: $0, isEssential: found.need != .preferred, start: found.start, end: found.end)
        }
      }
  }

  private func only(_ uris: [ConceptURI]) -> Int64? {
    uris.count == 1 ? numbers[uris[0]] : nil
  }
}
