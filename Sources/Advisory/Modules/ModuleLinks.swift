import Feeds
import SkillModel

/// What the linker made of one module, and how it is stored.
struct ModuleLinks: Hashable, Sendable, JSONRepresentable {
  /// Skills it teaches, each concept once with its strongest source; by URI.
  var taught: [LinkedSkill] = []
  /// Words that no concept was found for, as given, each once.
  var unlinked: [String] = []

  /// Nothing found yet.
  init() {}

  /// From what is stored.
  ///
  /// - Throws: `Fault` when it is no JSON, which only a damaged database gives.
  init(_ stored: String) throws {
    let value = try JSONParser.parse(stored)
    unlinked = value["unlinked"]?.array?.compactMap(\.string) ?? []
    taught = (value["taught"]?.array ?? []).compactMap { item in
      guard let uri = item["uri"]?.string,
        let source = item["source"]?.string.flatMap({ LinkedSkill.Source(rawValue: $0) })
      else { return nil }
      return LinkedSkill(
        uri: ConceptURI(uri), level: item["level"]?.int.flatMap { SkillLevel(rawValue: $0) },
        source: source, words: item["words"]?.string)
    }
  }

  /// Adds a skill; of one that is known the stronger source counts, with a level where either has one.
  mutating func add(_ skill: LinkedSkill) {
    guard let place = taught.firstIndex(where: { $0.uri == skill.uri }) else {
      taught.append(skill)
      return
    }
    let known = taught[place]
    if skill.source.rank < known.source.rank { taught[place] = skill }
    taught[place].level = taught[place].level ?? known.level ?? skill.level
  }

  /// Adds words without a concept.
  mutating func miss(_ words: String) {
    if !unlinked.contains(words) { unlinked.append(words) }
  }

  /// Puts the skills in the order of their URIs.
  mutating func sort() { taught.sort { $0.uri < $1.uri } }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.name("taught")
      writer.array(taught) { $1.write(to: &$0) }
      writer.field("unlinked", unlinked)
    }
  }
}

extension LinkedSkill.Source {
  /// 0 for the strongest.
  var rank: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.count }
}

extension LinkedSkill {
  /// As it is stored.
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object {
      $0.field("uri", uri.rawValue)
      $0.field("level", level?.rawValue)
      $0.field("source", source.rawValue)
      $0.field("words", words)
    }
  }
}
