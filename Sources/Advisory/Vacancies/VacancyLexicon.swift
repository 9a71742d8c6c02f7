import Linking
import SkillModel
import Store

/// The words by which vacancies are linked: labels of skills and occupations, by row number.
struct VacancyLexicon {
  /// Grows when linking is done in another way, so that stored vacancies are linked anew.
  static let version = 1

  /// A skill that a running text names, in Unicode scalars of that text.
  struct Mention {
    var concept: Int64
    var isEssential: Bool
    var start: Int
    var end: Int
  }

  private let numbers: [ConceptURI: Int64]
  private var skillsByLabel: [String: Int64?] = [:]
  private var occupationsByLabel: [String: Int64?] = [:]

  init(_ store: OverstapStore) throws {
    numbers = try store.conceptNumbers()
    for words in try store.words(of: .skill) {
      guard let number = numbers[words.uri] else { continue }
      for label in [words.preferred] + words.alternatives {
        Self.add(number, TextFolding.folded(label), to: &skillsByLabel)
      }
    }
    for words in try store.words(of: .occupation) {
      guard let number = numbers[words.uri] else { continue }
      for label in [words.preferred] + words.alternatives {
        Self.add(number, TextFolding.folded(label), to: &occupationsByLabel)
      }
    }
  }

  /// A label of two concepts means neither.
  private static func add(_ number: Int64, _ label: String, to labels: inout [String: Int64?]) {
    if let known = labels[label] {
      if known != number { labels[label] = .some(nil) }
    } else {
      labels[label] = number
    }
  }

  func skill(_ uri: ConceptURI) -> Int64? { numbers[uri] }

  func occupation(_ uri: ConceptURI) -> Int64? { numbers[uri] }

  func skill(phrase: String) -> Int64? { skillsByLabel[TextFolding.folded(phrase)] ?? nil }

  func occupation(title: String) -> Int64? {
    occupationsByLabel[TextFolding.folded(title)] ?? nil
  }

  func skills(in text: String, language: Language?) -> [Mention] { [] }

  func language(of text: String) -> Language? { nil }
}
