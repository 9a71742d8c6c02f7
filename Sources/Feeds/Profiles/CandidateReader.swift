public import SkillModel

/// Reads the candidate JSON of Overstap (CONTRACTS, "Candidate JSON").
///
/// Only the members of the format are looked at; personal ones are dropped unread and a citizen
/// number inside free text is masked. A value that does not fit is left out with a fault, a claim with
/// such a value as a whole; the candidate is kept.
public enum CandidateReader {
  /// The person an object tells of, and what was left out.
  ///
  /// - Parameters:
  ///   - value: an object.
  ///   - fallbackID: id when the object has none that can be used.
  ///   - file: name for faults.
  ///   - line: 1-based line for faults.
  /// - Throws: `.notJSON` when it is no object; `.noUsableRecord` when it has none of the members
  ///   that say something (an empty list of claims does: nothing is known yet).
  public static func candidate(
    from value: JSONValue, fallbackID: String, file: String? = nil, line: Int? = nil
  ) throws(Fault) -> (Candidate, CandidateNotes) {
    guard let object = value.object else {
      throw Fault(.notJSON(detail: "an object"), file: file, line: line, record: fallbackID)
    }
    guard object.members.contains(where: { content.contains($0.key) }) else {
      throw Fault(
        .noUsableRecord(column: "claims"), file: file, line: line, record: fallbackID)
    }
    var scan = CandidateScan(
      candidate: Candidate(id: CandidateID(rawValue: fallbackID)), file: file, line: line)
    scan.readID(object["id"])
    for member in object.members { scan.read(member.key, member.value) }
    return (scan.candidate, scan.notes)
  }

  /// The id a record gives itself, or the fallback when that cannot be used (a citizen number is no
  /// id): what an answer about a record that is bad otherwise may name.
  public static func id(of value: JSONValue, fallback: String) -> String {
    var scan = CandidateScan(
      candidate: Candidate(id: CandidateID(rawValue: fallback)), file: nil, line: nil)
    scan.readID(value["id"])
    return scan.candidate.id.rawValue
  }

  private static let content: Set<String> = [
    "claims", "skills", "occupations", "education", "credentials", "gates", "languages", "limits",
    "wishes",
  ]
}

extension CandidateScan {
  /// Bytes of an id at the most: it has to fit on a command line and in a table.
  static let longestID = 200

  /// Takes the id over, text or number; a citizen number is no id, nor is what cannot be typed.
  mutating func readID(_ value: JSONValue?) {
    notes.isIDMissing = true
    candidate.isUnnamed = true
    guard let value, !value.isNull else { return }
    let masked = notes.maskedNumbers
    guard let id = text(value, "id") else { return }
    let isNamed = value.string.map { !$0.hasControlCharacters } ?? true
    if notes.maskedNumbers > masked || !isNamed || id.utf8.count > Self.longestID {
      bad("id", .string(id))
    } else {
      candidate.id = CandidateID(rawValue: id)
      notes.isIDMissing = false
      candidate.isUnnamed = false
    }
  }

  /// Takes one member over.
  mutating func read(_ key: String, _ value: JSONValue) {
    switch key {
    case "id": break
    case "label": candidate.label = text(value, key)
    case "claims", "skills": for item in list(value, key) { readClaim(item, key) }
    case "occupations": for item in list(value, key) { readOccupation(item) }
    case "education": for item in list(value, key) { readEducation(item) }
    case "credentials": for item in list(value, key) { readCredential(item) }
    case "gates": readGates(value)
    case "languages": for item in list(value, key) { readLanguage(item) }
    case "limits": readLimits(value)
    case "wishes": readWishes(value)
    case "interview": for item in list(value, key) { readInterview(item) }
    case "retainUntil":
      if value.isNull { return }
      candidate.retainUntil = CivilDate(value.string ?? "")
      if candidate.retainUntil == nil { bad(key, value) }
    default: skip(key)
    }
  }

  private mutating func readOccupation(_ item: JSONValue) {
    if let text = item.string {
      guard let text = text.trimmedText else { return bad("occupations", item) }
      if ConceptURI.isPlausible(text) {
        candidate.occupations.append(PastOccupation(uri: ConceptURI(text)))
      } else {
        candidate.occupations.append(
          PastOccupation(uri: nil, title: self.text(item, "occupations")))
      }
      return
    }
    guard let object = item.object else { return bad("occupations", item) }
    skipUnknown(object, known: ["uri", "title", "from", "to"])
    var uri: ConceptURI?
    if let value = object["uri"], !value.isNull {
      guard let text = value.string?.trimmedText, ConceptURI.isPlausible(text) else {
        return bad("occupations.uri", value)
      }
      uri = ConceptURI(text)
    }
    let title = text(object["title"], "occupations.title")
    guard uri != nil || title != nil else { return bad("occupations", item) }
    candidate.occupations.append(
      PastOccupation(
        uri: uri, title: title, from: yearOrNote(object["from"], "occupations.from"),
        to: yearOrNote(object["to"], "occupations.to")))
  }

  private mutating func readEducation(_ item: JSONValue) {
    guard let object = item.object else { return bad("education", item) }
    skipUnknown(object, known: ["nlqf", "title", "year"])
    var level: EducationLevel?
    if let value = object["nlqf"], !value.isNull {
      level = EducationLevel(value.int.map(String.init) ?? value.string?.trimmedText ?? "")
      if level == nil { bad("education.nlqf", value) }
    }
    let title = text(object["title"], "education.title")
    let year = yearOrNote(object["year"], "education.year")
    guard level != nil || title != nil else { return }
    candidate.education.append(Education(level: level, title: title, year: year))
  }

  private mutating func readCredential(_ item: JSONValue) {
    guard let object = item.object else { return bad("credentials", item) }
    skipUnknown(object, known: ["kind", "title", "year"])
    let kind = text(object["kind"], "credentials.kind")
    let title = text(object["title"], "credentials.title")
    guard kind != nil || title != nil else { return bad("credentials", item) }
    candidate.credentials.append(
      HeldCredential(
        kind: kind, title: title, year: yearOrNote(object["year"], "credentials.year")))
  }
}
