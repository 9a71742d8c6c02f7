import Linking
import SkillModel
import Store

/// The words by which vacancies are linked: labels of skills and occupations, by row number.
struct VacancyLexicon: Sendable {
  /// Grows when linking is done in another way, so that stored vacancies are linked anew.
  static let version = 6

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
    only(occupations.exact(title)) ?? only(occupations.exact(Self.bare(title)))
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

  /// A title without what stands in brackets, and without what follows a bar, or a dash with blanks where
  /// enough stands before it to be a title: `Data-analist (m/v/x) | 32 uur` is `Data-analist`, but
  /// `Manager - Finance` stays.
  static func bare(_ title: String) -> String {
    var depth = 0
    var kept: [UInt8] = []
    for byte in title.utf8 {
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): depth = max(0, depth - 1)
      case UInt8(ascii: "|"):
        if depth == 0, saysEnough(kept[...]) { return String(decoding: kept, as: UTF8.self) }
        if depth == 0 { kept.append(byte) }
      default:
        guard depth == 0 else { continue }
        kept.append(byte)
        for mark in dashes where kept.count > mark.count && kept.suffix(mark.count) == mark[...] {
          let before = kept.dropLast(mark.count)
          if saysEnough(before) { return String(decoding: before, as: UTF8.self) }
        }
      }
    }
    return String(decoding: kept, as: UTF8.self)
  }

  /// Two words, or one long one.
  private static func saysEnough(_ bytes: ArraySlice<UInt8>) -> Bool {
    let words = bytes.split(separator: UInt8(ascii: " "))
    return words.count >= 2 || words.first.map { $0.count >= 12 } ?? false
  }

  /// Dashes between blanks.
  private static let dashes = [Array(" - ".utf8), Array(" \u{2013} ".utf8)]
}
