internal import SkillModel

/// The state of reading one record of a feed: gives values of JSON, and notes what does not fit.
protocol ValueScan {
  /// Notes a value that does not fit.
  mutating func bad(_ path: String, _ value: JSONValue)
}

extension ValueScan {
  /// Text or a number as text, trimmed, control characters out; nil when empty, a wrong value is noted.
  mutating func plain(_ value: JSONValue?, _ path: String) -> String? {
    switch value {
    case nil, .null?: return nil
    case .string(let text)?: return text.withoutControlCharacters.trimmedText
    case .number(let number)?: return number.text.utf8.count <= 64 ? number.text : nil
    case let value?:
      bad(path, value)
      return nil
    }
  }

  /// Running text as it is, line feeds and all; nil when empty, a wrong value is noted.
  mutating func text(_ value: JSONValue?, _ path: String) -> String? {
    guard case .string(let text)? = value else { return plain(value, path) }
    return text.isEmpty ? nil : text
  }

  /// The value as a list: a list as it is, anything else as its one element, nothing for `null`.
  func list(_ value: JSONValue?) -> [JSONValue] {
    switch value {
    case nil, .null?: []
    case .array(let values)?: values
    case let value?: [value]
    }
  }

  /// The elements of a list, or the one value, that are objects; a wrong value is noted.
  mutating func objects(_ value: JSONValue?, _ path: String) -> [JSONObject] {
    list(value).compactMap { item in
      if let object = item.object { return object }
      bad(path, item)
      return nil
    }
  }

  /// A number, also written as text; nil when absent, a wrong one is noted.
  mutating func amount(
    _ value: JSONValue?, _ range: ClosedRange<Double>, _ path: String
  ) -> Double? {
    guard let value, !value.isNull, value != .string("") else { return nil }
    let number =
      value.number
      ?? value.string?.trimmedText.flatMap {
        Double($0.replacing(",", with: "."))
      }
    guard let number, range.contains(number) else {
      bad(path, value)
      return nil
    }
    return number
  }

  /// A day; nil when absent, a wrong one is noted.
  mutating func date(_ value: JSONValue?, _ path: String) -> VacancyDate? {
    guard let value, let text = plain(value, path) else { return nil }
    guard let date = VacancyDate(text) else {
      bad(path, value)
      return nil
    }
    return date
  }
}

extension JSONValue {
  /// The value as a message may show it, short and without control characters.
  var shown: String {
    switch self {
    case .string(let text): shortened(text.withoutControlCharacters)
    case .number(let number): shortened(number.text)
    case .bool(let bool): "\(bool)"
    case .null: "null"
    case .array: "[...]"
    case .object: "{...}"
    }
  }
}
