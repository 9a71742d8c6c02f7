internal import SkillModel

/// The occupation of a schema.org `JobPosting`, as a text, a `CategoryCode` or a `DefinedTerm`.
enum JobPostingOccupation {
  /// Takes an occupation over; a code of a list that is not known here leaves its name only.
  static func read(_ value: JSONValue, _ path: String, into scan: inout VacancyScan) {
    let uri = JSONLD.escoURI(value)
    guard let node = value.object else {
      guard let text = scan.plain(value, path) else { return }
      return add(uri: uri, list: "", code: nil, name: uri == nil ? text : nil, path, &scan)
    }
    let list = [
      node["inCodeSet"]?.string, node["inCodeSet"]?["name"]?.string,
      node["inCodeSet"]?["url"]?.string, node["inDefinedTermSet"]?.string,
      node["inDefinedTermSet"]?["name"]?.string, node["inDefinedTermSet"]?["url"]?.string,
      node["url"]?.string,
    ]
    let code = scan.plain(node["codeValue"] ?? node["termCode"], path + ".codeValue")
    let name = scan.plain(node["name"] ?? node["description"], path + ".name")
    add(
      uri: uri, list: list.compactMap { $0 }.joined(separator: " "), code: code, name: name, path,
      &scan)
  }

  private static func add(
    uri: ConceptURI?, list: String, code: String?, name: String?, _ path: String,
    _ scan: inout VacancyScan
  ) {
    let list = list.lowercased().filter { $0.isLetter }
    var found = OccupationReference(scheme: "", code: nil, uri: uri, label: name)
    if let uri {
      found.scheme = uri.rawValue.contains("/isco/") ? "isco" : "esco"
    } else if let (code, rest) = onetCode(code ?? name ?? "") {
      (found.scheme, found.code) = ("onet", code)
      found.label = rest ?? (name == code ? nil : name)
    } else if let code, list.contains("isco"), (1...4).contains(code.utf8.count),
      Int(code) != nil
    {
      (found.scheme, found.code, found.uri) = ("isco", code, ConceptURI.isco(code))
    } else if let code, name == nil {
      scan.bad(path, .string(code))
      return
    }
    guard found.code != nil || found.uri != nil || found.label != nil else { return }
    scan.vacancy.occupations.append(Sourced(found, at: path))
  }

  /// The code that a text starts with, such as `15-1132.00`, and what stands behind it.
  private static func onetCode(_ text: String) -> (code: String, rest: String?)? {
    let code = text.prefix { $0.isASCII && ($0.isNumber || $0 == "-" || $0 == ".") }
    let parts = code.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 2, Int(parts[0]) != nil else { return nil }
    let minor = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    guard minor.count <= 2, minor[0].count == 4, Int(minor[0]) != nil,
      minor.count == 1 || minor[1].count == 2 && Int(minor[1]) != nil
    else { return nil }
    return (String(code), String(text.dropFirst(code.count)).trimmedText)
  }
}
