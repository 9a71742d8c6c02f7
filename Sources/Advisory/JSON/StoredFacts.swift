import Feeds
import SkillModel

/// Facts as they are stored: objects with a value and the path it stood at (`at`).
extension JSONValue? {
  /// A fact with its path; nil when it is absent or unreadable.
  func sourced<Value>(_ value: (JSONValue) -> Value?) -> Sourced<Value>? {
    guard let self, let value = value(self) else { return nil }
    return Sourced(value, at: self["at"]?.string ?? "")
  }

  /// Facts with their paths, in their order; those that are unreadable are left out.
  func all<Value>(_ value: (JSONValue) -> Value?) -> [Sourced<Value>] {
    (self?.array ?? []).compactMap { item in
      value(item).map { Sourced($0, at: item["at"]?.string ?? "") }
    }
  }

  /// The first fact of a list with its path; nil when there is none.
  func first<Value>(_ value: (JSONValue) -> Value?) -> Sourced<Value>? { all(value).first }
}
