internal import SkillModel

/// The state of reading one candidate: the values so far, what was left out, where it stands.
struct CandidateScan {
  var candidate: Candidate
  var notes = CandidateNotes()
  let file: String?
  let line: Int?

  /// Starts on a record.
  init(candidate: Candidate, file: String?, line: Int?) {
    self.candidate = candidate
    self.file = file
    self.line = line
    notes.line = line
  }

  /// Notes a value that does not fit; nothing personal gets into the fault.
  mutating func bad(_ column: String, _ value: JSONValue) {
    let shown =
      switch value {
      case .string(let text): shortened(CitizenNumber.masked(text).text)
      case .number(let number): CitizenNumber.masked(number.text).text
      case .bool(let bool): "\(bool)"
      case .null: "null"
      case .array: "[...]"
      case .object: "{...}"
      }
    notes.faults.append(
      Fault(
        .badValue(column: column, value: shown), file: file, line: line,
        record: candidate.id.rawValue))
  }

  /// Counts a member that is not used.
  mutating func skip(_ key: String) {
    if PersonalFields.contains(key) {
      notes.personalFields += 1
    } else {
      notes.ignoredFields += 1
    }
  }

  /// Counts the members of an object that are not among those known.
  mutating func skipUnknown(_ object: JSONObject, known: Set<String>) {
    for member in object.members where !known.contains(member.key) { skip(member.key) }
  }

  /// Free text: trimmed, citizen numbers masked; nil when empty, absent or `null`.
  mutating func text(_ value: JSONValue?, _ column: String) -> String? {
    guard let value, !value.isNull else { return nil }
    guard let text = value.string ?? { if case .number(let n) = value { n.text } else { nil } }()
    else {
      bad(column, value)
      return nil
    }
    let (masked, count) = CitizenNumber.masked(text)
    notes.maskedNumbers += count
    return masked.withoutControlCharacters.trimmedText
  }

  /// A year: `2019`, `"2019"`, `"2019-05"`, `"2019-05-01"`.
  ///
  /// Nil when absent, `null` or empty.
  ///
  /// - Throws: `JSONFault` when it is something else.
  func year(_ value: JSONValue?) throws(JSONFault) -> Int? {
    guard let value, !value.isNull, value != .string("") else { return nil }
    var year = value.int
    if let text = value.string?.trimmedText {
      let parts = text.split(separator: "-", omittingEmptySubsequences: false)
      let areNumbers =
        parts.count <= 3 && parts.allSatisfy { (1...4).contains($0.count) && Int($0) != nil }
      year = areNumbers ? Int(parts[0]) : nil
    }
    guard let year, (1900...2199).contains(year) else { throw JSONFault("a year") }
    return year
  }

  /// The year of an item; a wrong one is noted and left out.
  mutating func yearOrNote(_ value: JSONValue?, _ column: String) -> Int? {
    do throws(JSONFault) {
      return try year(value)
    } catch {
      bad(column, value ?? .null)
      return nil
    }
  }

  /// The elements of a list; a wrong value is noted.
  mutating func list(_ value: JSONValue, _ column: String) -> [JSONValue] {
    if value.isNull { return [] }
    if let list = value.array { return list }
    bad(column, value)
    return []
  }
}

extension String {
  /// Without blanks at both ends; nil when nothing is left.
  var trimmedText: String? {
    var copy = self
    return copy.withUTF8 { bytes in
      let trimmed = bytes.trimmed
      return trimmed.isEmpty ? nil : trimmed.text
    }
  }
}
