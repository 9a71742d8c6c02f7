import Feeds
import SkillModel
import Wording

/// The options of `serve` in a file, one `name = value` a line: they come before those of the command line,
/// which win.
enum SettingsFile {
  /// Why a file cannot be used.
  enum Failure: Error, Equatable {
    /// A line that is not `name = value`, or whose name is no option of `serve`.
    case line(path: String, number: Int, text: String)
    /// A flag that is neither true nor false.
    case flag(path: String, number: Int, name: String)

    /// In one line: where, and what it should be.
    func message(_ wording: Wording) -> String {
      switch self {
      case .line(let path, let number, let text):
        wording.text(.settingsLine, path, "\(number)", text)
      case .flag(let path, let number, let name):
        wording.text(.settingsFlag, path, "\(number)", name)
      }
    }
  }

  /// Options that take a value.
  static let values: Set<String> = [
    "listen", "socket", "tls-cert", "tls-key", "metrics", "role", "import-folder",
    "max-connections", "max-line", "request-time", "idle-time", "rate", "workers", "db", "lang",
    "as-of", "organisation",
  ]
  /// Options that are there or not.
  static let flags: Set<String> = ["allow-find", "insecure", "quiet"]
  private static let limit = 1_048_576

  /// The arguments with `--config FILE` of `serve` replaced by what is in the file; all others as they are.
  ///
  /// - Throws: `Failure`; `Fault` when the file cannot be read.
  static func expanded(_ arguments: [String]) throws -> [String] {
    guard arguments.first == "serve", let (path, place) = file(in: arguments) else {
      return arguments
    }
    var rest = arguments
    rest.removeSubrange(place)
    // A list, such as that of addresses, is replaced too and not added to.
    let given = Set(rest.filter { $0.hasPrefix("--") }.map { name(ofOption: $0) })
    guard let bytes = try ByteSource(path: path).all(limit: limit) else {
      throw Fault(.tooLong(limit: limit), file: path)
    }
    var settings: [String] = []
    let lines = String(decoding: bytes, as: UTF8.self)
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (place, line) in lines.enumerated() {
      let text = line.trimmed
      guard !text.isEmpty, !text.hasPrefix("#") else { continue }
      let wrong = Failure.line(path: path, number: place + 1, text: String(text))
      guard let equals = text.firstIndex(of: "=") else { throw wrong }
      let name = String(text[..<equals].trimmed)
      var value = text[text.index(after: equals)...].trimmed
      if value.count > 1, value.hasPrefix("\""), value.hasSuffix("\"") {
        value = value.dropFirst().dropLast()
      }
      if flags.contains(name) {
        guard value == "true" || value == "false" else {
          throw Failure.flag(path: path, number: place + 1, name: name)
        }
        if value == "true", !given.contains(name) { settings.append("--" + name) }
      } else if values.contains(name), !value.isEmpty {
        // One word, so that a value may begin with a dash.
        if !given.contains(name) { settings.append("--\(name)=\(value)") }
      } else {
        throw wrong
      }
    }
    return ["serve"] + settings + rest.dropFirst()
  }

  private static func name(ofOption argument: String) -> String {
    String(argument.dropFirst(2).prefix { $0 != "=" })
  }

  /// Which file, and the places of the words that say so.
  private static func file(in arguments: [String]) -> (path: String, place: Range<Int>)? {
    for (index, argument) in arguments.enumerated() {
      if argument.hasPrefix("--config=") {
        return (String(argument.dropFirst("--config=".count)), index..<index + 1)
      }
      if argument == "--config", index + 1 < arguments.count {
        return (arguments[index + 1], index..<index + 2)
      }
    }
    return nil
  }
}

extension StringProtocol {
  /// Without blanks at both ends.
  fileprivate var trimmed: SubSequence {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return self[startIndex..<startIndex] }
    return self[first...last]
  }
}
