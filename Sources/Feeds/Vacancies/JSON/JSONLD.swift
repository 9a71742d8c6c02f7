internal import SkillModel

/// What JSON-LD allows to be written in more than one way, for the terms of schema.org.
enum JSONLD {
  /// A name or type without the address of schema.org before it: `JobPosting` of
  /// `http://schema.org/JobPosting` and `schema:JobPosting`.
  static func term(_ text: String) -> String {
    for root in ["http://schema.org/", "https://schema.org/", "schema:"]
    where text.hasPrefix(root) {
      return String(text.dropFirst(root.count))
    }
    return text
  }

  /// The types of a node, without addresses; empty when it has none.
  static func types(_ object: JSONObject) -> [String] {
    let type = object["@type"] ?? object["type"]
    return (type?.array ?? type.map { [$0] } ?? []).compactMap { $0.string.map(term) }
  }

  /// The value with short names and without the wrappers of expanded JSON-LD (`{"@value": x}`, lists of
  /// one), where it is written so; as it is otherwise.
  static func compacted(_ object: JSONObject) -> JSONObject {
    let isLong = object.members.contains { $0.key != term($0.key) }
    guard isLong else { return object }
    return compacted(.object(object)).object ?? object
  }

  private static func compacted(_ value: JSONValue) -> JSONValue {
    switch value {
    case .array(let values):
      let compact = values.map(compacted)
      return compact.count == 1 ? compact[0] : .array(compact)
    case .object(let object):
      if let inner = object["@value"] { return inner }
      if object.members.count == 1, let id = object["@id"] { return id }
      var short = JSONObject()
      for member in object.members {
        short.set(term(member.key), to: compacted(member.value))
      }
      return .object(short)
    default: return value
    }
  }

  /// The URI of an ESCO concept in any of the fields a node has for one; nil when there is none.
  ///
  /// ESCO's own URIs are `http://`: one written with `https://` is meant to be that.
  static func escoURI(_ value: JSONValue) -> ConceptURI? {
    if let text = value.string { return escoURI(text) }
    for field in ["@id", "url", "termCode", "identifier", "sameAs", "codeValue"] {
      if let text = value[field]?.string, let uri = escoURI(text) { return uri }
    }
    return nil
  }

  private static func escoURI(_ text: String) -> ConceptURI? {
    guard let text = text.trimmedText else { return nil }
    for scheme in ["http://", "https://"] where text.hasPrefix(scheme + "data.europa.eu/esco/") {
      let uri = "http://" + text.dropFirst(scheme.count)
      return ConceptURI.isPlausible(uri) ? ConceptURI(uri) : nil
    }
    return nil
  }
}
