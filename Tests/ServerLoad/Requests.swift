#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The requests that are sent in turns, each with what its answer must name.
struct Requests {
  /// A request without a line end, and the bytes that its first data line must hold.
  struct Request {
    var line: [UInt8]
    /// `"candidate":"K-1"` of a question about a person; nil when any answer will do.
    var named: [UInt8]?
  }

  let all: [Request]

  /// Reads a file with a request a line; nil when it cannot be read or holds none.
  init?(path: String) {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { break }
      bytes += chunk[..<count]
    }
    self.init(
      lines: bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) })
  }

  /// Requests as they are given; nil when there is none.
  init?(lines: [String]) {
    all = lines.map { Request(line: Array($0.utf8), named: Self.named(by: $0)) }
    if all.isEmpty { return nil }
  }

  /// Answers come in the order of the requests only if each is about the person it was asked for.
  private static func named(by line: String) -> [UInt8]? {
    var id: Substring?
    if let start = line.range(of: #"json={"id":""#) {
      id = line[start.upperBound...].prefix { $0 != "\"" }
    } else {
      let words = line.split(separator: " ")
      if words.count > 1, !words[1].contains("="), words[0] != "PING" { id = words[1] }
    }
    return id.map { Array("\"candidate\":\"\($0)\"".utf8) }
  }
}

extension String {
  /// Where a text stands first; nil when it does not.
  fileprivate func range(of text: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
