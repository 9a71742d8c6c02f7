/// An element as JSON, so that a format with both forms has one reader.
extension XMLElement {
  /// The member that holds the text of an element with attributes or children.
  static let textMember = "#text"

  /// Text alone is a string; elements with one name are a list, those that differ by language
  /// (`xml:lang`, `language`) one object by language; an attribute `uri` is the member `id`.
  var json: JSONValue {
    let attributes = attributes.filter { !["lang", "language", "schemaLocation"].contains($0.key) }
    if children.isEmpty, attributes.isEmpty { return trimmedText.map { .string($0) } ?? .null }
    var object = JSONObject()
    for (name, value) in attributes.sorted(by: { $0.key < $1.key }) {
      object.set(name == "uri" ? "id" : name, to: .string(value))
    }
    if let text = trimmedText { object.set(Self.textMember, to: .string(text)) }
    var names: [String] = []
    var groups: [String: [XMLElement]] = [:]
    for child in children {
      let name = child.name.local
      if groups[name] == nil { names.append(name) }
      groups[name, default: []].append(child)
    }
    for name in names {
      guard let group = groups[name] else { continue }
      if group.allSatisfy({ $0.writtenLanguage != nil && $0.children.isEmpty }) {
        var byLanguage = JSONObject()
        for child in group {
          guard let language = child.writtenLanguage, let text = child.trimmedText else { continue }
          let before = byLanguage[language]?.string.map { $0 + "\n" } ?? ""
          byLanguage.set(language, to: .string(before + text))
        }
        object.set(name, to: .object(byLanguage))
      } else {
        let values = group.map(\.json)
        object.set(name, to: values.count == 1 ? values[0] : .array(values))
      }
    }
    return .object(object)
  }

  private var writtenLanguage: String? { attributes["lang"] ?? attributes["language"] }
}
