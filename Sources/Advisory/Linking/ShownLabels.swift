import SkillModel
import Store

/// Labels of concepts as they are shown: in the language that fits best, told which.
struct ShownLabels: Sendable {
  private var known: [ConceptURI: [(language: Language, text: String)]] = [:]
  private let languages: [Language]

  /// The labels of all concepts of some kinds.
  init(of kinds: [ConceptKind], _ session: AdvisorySession) throws {
    languages = [session.language, .dutch, .english]
    for kind in kinds {
      known.merge(try session.store.preferredLabels(of: kind)) { first, _ in first }
    }
  }

  /// The label of a concept in a language, else in that of the session, Dutch, English or any other;
  /// its URI, in no language, when it has none.
  subscript(_ uri: ConceptURI, _ language: Language?) -> (text: String, language: Language?) {
    guard let labels = known[uri], let first = labels.first else { return (uri.rawValue, nil) }
    for language in [language].compactMap({ $0 }) + languages {
      if let label = labels.first(where: { $0.language == language }) {
        return (label.text, language)
      }
    }
    return (first.text, first.language)
  }
}
