public import SkillModel

/// Reads `policy.json` and documents like it: `{"version", "source", "values": {name: {"value", "unit", "doc"}}}`.
public enum PolicyDocument {
  /// What is wrong with a policy file.
  public struct Problem: Error, Hashable, Sendable {
    /// Name of the value, `version`, or "values" for the whole list.
    public var name: String
    /// What is wrong: `missing`, `unknown`, `undocumented`, `not a number` or the range it is out of.
    public var problem: String
  }

  /// The policy in a document.
  ///
  /// - Throws: `Fault` when the text is not JSON; `Problem` when a value is missing, unknown, not a
  ///   number, out of its range or without documentation.
  public static func policy(from text: String, file: String) throws -> Policy {
    try values(from: text, file: file) { version, value throws(Problem) in
      try Policy(version: version, value: value)
    }
  }

  /// What is made of the numbers of a document of the same form, such as `linking.json`.
  ///
  /// - Parameter make: gets the version, and what gives the number of a name within a range; every
  ///   number of the document must be asked for.
  /// - Throws: as `policy(from:file:)`.
  public static func values<Values>(
    from text: String, file: String,
    _ make: (
      String, (String, ClosedRange<Double>) throws(Problem) -> Double
    ) throws(Problem) -> Values
  ) throws -> Values {
    let document = try JSONParser.parse(text, file: file)
    guard let version = document["version"]?.string, !version.isEmpty else {
      throw Problem(name: "version", problem: "missing")
    }
    guard let values = document["values"]?.object else {
      throw Problem(name: "values", problem: "missing")
    }
    var used: Set<String> = []
    for member in values.members {
      guard member.value["doc"]?.string?.isEmpty == false else {
        throw Problem(name: member.key, problem: "undocumented")
      }
    }
    let made = try make(version) {
      (name: String, range: ClosedRange<Double>) throws(Problem) -> Double in
      guard let entry = values[name] else { throw Problem(name: name, problem: "missing") }
      guard let number = entry["value"]?.number else {
        throw Problem(name: name, problem: "not a number")
      }
      guard range.contains(number) else {
        throw Problem(
          name: name, problem: "out of range \(range.lowerBound)...\(range.upperBound)")
      }
      used.insert(name)
      return number
    }
    if let extra = values.members.first(where: { !used.contains($0.key) }) {
      throw Problem(name: extra.key, problem: "unknown")
    }
    return made
  }
}
