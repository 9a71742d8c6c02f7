/// A request cut into its words; what the words mean is up to the table of commands.
public struct RequestLine: Sendable, Hashable {
  /// A `key=value` word.
  public struct Option: Sendable, Hashable {
    /// The name before the `=`.
    public var name: String
    /// The value, without quotes; may be empty.
    public var value: String

    /// An option.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// What every line of the answer begins with, without the `@`; nil when there is none.
  public var tag: String?
  /// The first word, in upper case.
  public var verb: String
  /// Words that stand by themselves, in order.
  public var words: [String]
  /// Words with a name, in order.
  public var options: [Option]
  /// What follows `json=`, up to the end of the line; nil when there is none.
  public var json: [UInt8]?

  /// A request.
  public init(
    tag: String? = nil, verb: String, words: [String] = [], options: [Option] = [],
    json: [UInt8]? = nil
  ) {
    self.tag = tag
    self.verb = verb
    self.words = words
    self.options = options
    self.json = json
  }

  /// The request as a line that reads back as the same, without a line end.
  public var text: String {
    var parts: [String] = []
    if let tag { parts.append("@" + tag) }
    parts.append(verb)
    parts += words.map { Self.quoted($0) }
    parts += options.map { $0.name + "=" + Self.quoted($0.value, isValue: true) }
    if let json { parts.append("json=" + String(decoding: json, as: UTF8.self)) }
    return parts.joined(separator: " ")
  }

  /// A word as it is written: in quotes where it would be read as something else.
  public static func quoted(_ word: String, isValue: Bool = false) -> String {
    let isPlain =
      word.utf8.allSatisfy { $0 > 0x20 && $0 != UInt8(ascii: "\"") && $0 != 0x7F }
      && (isValue || !word.isEmpty && LineTokenizer.nameLength(of: Array(word.utf8)[...]) == nil)
    if isPlain { return word }
    var text = "\""
    for scalar in word.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
