/// A JSON text as a value (RFC 8259).
public enum JSONValue: Hashable, Sendable {
  /// `null`.
  case null
  /// `true`, `false`.
  case bool(Bool)
  /// A number with its digits.
  case number(JSONNumber)
  /// A text.
  case string(String)
  /// A list.
  case array([JSONValue])
  /// Members in the order of the text.
  case object(JSONObject)

  /// The text; nil when it is none.
  public var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The number as a double; nil when it is none.
  public var number: Double? {
    if case .number(let number) = self { number.double } else { nil }
  }

  /// The number when it is written as a whole one that fits; nil otherwise (`2.0` gives 2).
  public var int: Int? {
    if case .number(let number) = self { number.int } else { nil }
  }

  /// The truth value; nil when it is none.
  public var bool: Bool? {
    if case .bool(let bool) = self { bool } else { nil }
  }

  /// The list; nil when it is none.
  public var array: [JSONValue]? {
    if case .array(let values) = self { values } else { nil }
  }

  /// The members; nil when it is no object.
  public var object: JSONObject? {
    if case .object(let object) = self { object } else { nil }
  }

  /// Whether it is `null`.
  public var isNull: Bool { self == .null }

  /// A member of an object; nil when it is not there or this is no object.
  public subscript(key: String) -> JSONValue? { object?[key] }
}

/// A JSON number: its digits, so that whole numbers stay exact, and what they come to.
public struct JSONNumber: Hashable, Sendable {
  /// As written.
  public let text: String
  /// The nearest double; infinite when out of range.
  public let double: Double

  init(text: String, double: Double) {
    self.text = text
    self.double = double
  }

  /// The exact whole number; nil when it has a fraction or does not fit.
  public var int: Int? { Int(text) ?? Int(exactly: double) }
}

/// The members of a JSON object in the order of the text; of a repeated name the last value counts.
public struct JSONObject: Hashable, Sendable {
  /// A member.
  public struct Member: Hashable, Sendable {
    /// Its name.
    public let key: String
    /// Its value.
    public internal(set) var value: JSONValue
  }

  /// All members.
  public private(set) var members: [Member] = []
  /// Where the members are, once there are too many to look through.
  private var places: [String: Int] = [:]

  /// No members.
  public init() {}

  /// The value of a member; nil when there is none.
  public subscript(key: String) -> JSONValue? { place(of: key).map { members[$0].value } }

  mutating func set(_ key: String, to value: JSONValue) {
    if let place = place(of: key) {
      members[place].value = value
      return
    }
    members.append(Member(key: key, value: value))
    if members.count == Self.most + 1 {
      for (place, member) in members.enumerated() { places[member.key] = place }
    } else if members.count > Self.most {
      places[key] = members.count - 1
    }
  }

  private func place(of key: String) -> Int? {
    members.count > Self.most ? places[key] : members.firstIndex { $0.key == key }
  }

  private static let most = 16
}
