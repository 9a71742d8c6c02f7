/// Why a request has no answer; stable words that programs may branch on.
public enum ErrorCode: String, Sendable, Hashable, CaseIterable {
  /// The line is no request, or an argument is missing, unknown or out of range.
  case badRequest = "BADREQUEST"
  /// The line is longer than the limit; the next line is read as usual.
  case tooLong = "TOOLONG"
  /// The line is not UTF-8, or has control characters.
  case encoding = "ENCODING"
  /// No person, target or other thing of that name.
  case notFound = "NOTFOUND"
  /// The name stands for several things; they are listed.
  case ambiguous = "AMBIGUOUS"
  /// The connection has no right to the verb.
  case denied = "DENIED"
  /// The answer would be larger than the limit.
  case limit = "LIMIT"
  /// The server has more to do than it may take on, or it is stopping; try again later.
  case busy = "BUSY"
  /// The request took longer than the limit.
  case timeout = "TIMEOUT"
  /// The server failed; the request was in order.
  case `internal` = "INTERNAL"

  /// What it means and what a client does about it, in one sentence.
  public var meaning: String {
    switch self {
    case .badRequest:
      "The line is no request, or an argument is missing, unknown or out of range. Mend the request."
    case .tooLong:
      "The line is longer than `line` bytes and was not read; the next line is read as usual."
    case .encoding: "The line is not UTF-8 or has control characters. It was not read."
    case .notFound: "No person, target or other thing of that name, or nothing is loaded."
    case .ambiguous:
      "The name stands for several things. Ask again with one of the URIs or keys; the data lines "
        + "before it, where there are any, list them."
    case .denied: "This connection has no right to the verb, or the verb is off on this server."
    case .limit: "The answer would be larger than `answer` bytes. Ask for less, such as a `limit=`."
    case .busy: "The server has more to do than it may take on. Try again later."
    case .timeout:
      "The request took longer than `request` milliseconds. A `PLAN` gives the best plan found so "
        + "far, with its bound, in a data line before it."
    case .internal: "The server failed; the request was in order. The log of the server says why."
    }
  }
}

/// A request that cannot be answered, before or instead of a result.
public struct WireFault: Error, Sendable, Hashable {
  /// What programs branch on.
  public var code: ErrorCode
  /// What a person reads, one line.
  public var message: String

  /// A fault.
  public init(_ code: ErrorCode, _ message: String) {
    self.code = code
    self.message = message
  }
}
