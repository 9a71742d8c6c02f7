internal import SkillModel

/// Reads vacancies out of the replies of EURES: the search API, which carries the XML of a vacancy as an
/// escaped text, and the Input API, which does so by id with a status.
enum EURESReply {
  /// What an item of a reply gave.
  typealias Found = (found: [(Vacancy, VacancyNotes)], faults: [Fault])

  /// The vacancies of an item of `data.items`, with the address and moment of change around the XML; nil
  /// when it has no XML.
  static func read(_ item: JSONObject, file: String, line: Int) -> Found? {
    guard let xml = item["jobVacancy"]?["hrxml"]?.string else { return nil }
    var result = EURESVacancy.vacancies(in: Array(xml.utf8), file: file, line: line)
    let changed = item["auditInfo"]?["modificationTimestamp"]?.string.flatMap(VacancyDate.init)
    let url = item["related"]?["urls"]?.array?.lazy.compactMap { $0["urlValue"]?.string }
      .compactMap(VacancyScan.webAddress).first
    let handle = item["jobVacancy"]?["header"]?["handle"]?.string?.trimmedText
    for index in result.found.indices {
      if result.found[index].0.id.isEmpty, let handle { result.found[index].0.id = handle }
      if result.found[index].0.url == nil, let url {
        result.found[index].0.url = Sourced(url, at: "related.urls.urlValue")
      }
      if result.found[index].0.modified == nil, let changed {
        result.found[index].0.modified = Sourced(
          changed.moment, at: "auditInfo.modificationTimestamp")
      }
    }
    return result
  }

  /// The vacancies of a member of `details`; a closed one may have no content, and then only its id.
  static func read(detail: JSONObject, id: String, file: String, line: Int) -> Found? {
    guard let status = detail["status"]?.string else { return nil }
    let isClosed = status.uppercased() == "CLOSED"
    let content = detail["content"]?.string?.trimmedText
    if content == nil, isClosed { return ([closed(id, line: line)], []) }
    guard let content else { return nil }
    var result = EURESVacancy.vacancies(in: Array(content.utf8), file: file, line: line)
    if isClosed {
      for index in result.found.indices { result.found[index].0.isClosed = true }
      // The XML of a closed vacancy may be anything; that it is closed is known.
      if result.found.isEmpty { result = ([closed(id, line: line)], []) }
    }
    return result
  }

  /// A vacancy of which only is known that it is closed; who gave the id is not said.
  static func closed(_ id: String, line: Int) -> (Vacancy, VacancyNotes) {
    var vacancy = Vacancy(owner: "", id: id)
    vacancy.isClosed = true
    return (vacancy, VacancyNotes(line: line))
  }

  /// The id in an element of `closedReferences`: a text, or an object with it; nil when there is none.
  static func reference(_ value: JSONValue) -> String? {
    if let text = value.string { return text.trimmedText }
    for field in ["reference", "id", "documentId", "handle"] {
      if let text = value[field]?.string { return text.trimmedText }
    }
    return nil
  }
}
