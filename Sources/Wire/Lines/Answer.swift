/// The answer to one request: data lines, then one final line.
public struct Answer: Sendable, Hashable {
  /// How an answer ends.
  public enum Ending: Sendable, Hashable {
    /// All is well; facts about the answer as `key=value`.
    case ok([RequestLine.Option])
    /// No answer, or not all of it.
    case error(WireFault)
  }

  /// JSON texts, one a data line, without line ends.
  public var data: [[UInt8]]
  /// How it ends.
  public var ending: Ending

  /// An answer.
  public init(data: [[UInt8]] = [], ending: Ending) {
    self.data = data
    self.ending = ending
  }

  /// A plain good end.
  public static let ok = Answer(ending: .ok([]))

  /// The error it ends with; nil for a good end.
  public var code: ErrorCode? {
    if case .error(let fault) = ending { fault.code } else { nil }
  }

  /// No answer.
  public init(_ fault: WireFault) { self.init(ending: .error(fault)) }

  /// Bytes of the data lines.
  public var size: Int { data.reduce(0) { $0 + $1.count } }

  /// What each line of the answer begins with, as bytes.
  public static func mark(of tag: String?) -> [UInt8] { tag.map { Array("@\($0) ".utf8) } ?? [] }

  /// Adds the lines of the answer, with line ends, each behind the tag.
  public func append(to bytes: inout [UInt8], tag: String?) {
    let mark = Self.mark(of: tag)
    for line in data {
      bytes += mark
      bytes.append(UInt8(ascii: "*"))
      bytes.append(UInt8(ascii: " "))
      bytes += line
      bytes.append(0x0A)
    }
    appendEnding(to: &bytes, tag: tag)
  }

  /// Adds the final line, with its line end, behind the tag.
  public func appendEnding(to bytes: inout [UInt8], tag: String?) {
    bytes += Self.mark(of: tag)
    switch ending {
    case .ok(let facts):
      bytes += "OK".utf8
      for fact in facts {
        bytes += " \(fact.name)=\(RequestLine.quoted(fact.value, isValue: true))".utf8
      }
    case .error(let fault):
      bytes += "ERR \(fault.code.rawValue) ".utf8
      // A message may quote what a client or a file says: it stays one line.
      bytes += fault.message.utf8.map { $0 < 0x20 || $0 == 0x7F ? 0x20 : $0 }
    }
    bytes.append(0x0A)
  }
}
