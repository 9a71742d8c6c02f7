internal import SkillModel

/// A text that a document gives in one or more languages: the Dutch one, else English, else the first.
///
/// A string; `{"nl": ..., "en": ...}` (EDU-DEX, EDC); `[{"language": "nl-NL", "value": ...}]` (OOAPI);
/// `{"@value": ..., "@language": ...}` (JSON-LD). A list of strings is joined, a line each.
struct LocalizedText: Hashable {
  let text: String
  /// Its language; nil when not said.
  let language: Language?

  /// Nil when there is no text in it.
  init?(_ value: JSONValue) {
    var found: [(text: String, language: Language?)] = []
    Self.collect(value, nil, into: &found)
    let tagged = found.contains { $0.language != nil }
    if tagged {
      let best =
        found.first { $0.language == .dutch } ?? found.first { $0.language == .english }
      guard let best = best ?? found.first else { return nil }
      // Paragraphs of one language stand in one list.
      let same = found.filter { $0.language == best.language }.map(\.text)
      text = same.joined(separator: "\n")
      language = best.language
    } else {
      guard !found.isEmpty else { return nil }
      text = found.map(\.text).joined(separator: "\n")
      language = nil
    }
  }

  /// Whether a value is an empty text or list, as opposed to one of another form.
  static func isEmpty(_ value: JSONValue) -> Bool {
    switch value {
    case .null: true
    case .string(let text): text.trimmedText == nil
    case .array(let values): values.allSatisfy(isEmpty)
    case .object(let object): object.members.allSatisfy { isEmpty($0.value) }
    default: false
    }
  }

  private static func collect(
    _ value: JSONValue, _ language: Language?,
    into found: inout [(text: String, language: Language?)]
  ) {
    switch value {
    case .string(let text):
      if text.trimmedText != nil { found.append((text, language)) }
    case .number(let number): found.append((number.text, language))
    case .array(let values):
      for value in values { collect(value, language, into: &found) }
    case .object(let object):
      if let inner = object["value"] ?? object["@value"] {
        let code = (object["language"] ?? object["@language"])?.string
        collect(inner, code.flatMap { LanguageCode.language($0) } ?? language, into: &found)
      } else {
        for member in object.members {
          let word = member.key.split(separator: "-").first.map(String.init) ?? member.key
          guard word.utf8.count == 2, let code = LanguageCode.language(word) else { continue }
          collect(member.value, code, into: &found)
        }
      }
    default: return
    }
  }
}
