import NIOCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A plain client that waits for what it asked: one connection, one line at a time.
public final class LineClient {
  /// Why there is no line.
  public enum Failure: Error, Sendable, Hashable {
    /// Nobody listens; the word of the system follows.
    case cannotConnect(String, detail: String)
    /// The connection ended, or nothing came in time.
    case ended
  }

  private let descriptor: Int32
  private var unread: [UInt8] = []
  private var start = 0

  /// Connects.
  ///
  /// - Parameter seconds: how long a line may take to come.
  /// - Throws: `Failure.cannotConnect`; `ServerFault` for an address that cannot be read or that others
  ///   than this machine can reach.
  public init(_ address: ListenAddress, seconds: Int = 60) throws {
    let resolved = try address.resolved()
    let family: Int32
    switch resolved {
    case .v4: family = AF_INET
    case .v6: family = AF_INET6
    case .unixDomainSocket: family = AF_UNIX
    }
    descriptor = socket(family, Int32(SOCK_STREAM.rawValue), 0)
    var time = timeval(tv_sec: seconds, tv_usec: 0)
    let size = socklen_t(MemoryLayout<timeval>.size)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &time, size)
    setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &time, size)
    let connected = resolved.withSockAddr { connect(descriptor, $0, socklen_t($1)) }
    guard connected == 0 else {
      let detail = String(cString: strerror(errno))
      close(descriptor)
      throw Failure.cannotConnect(address.description, detail: detail)
    }
  }

  deinit { close(descriptor) }

  /// Sends bytes as they are.
  ///
  /// - Throws: `Failure.ended`.
  public func send(_ bytes: [UInt8]) throws {
    var sent = 0
    try bytes.withUnsafeBytes { buffer in
      while sent < buffer.count {
        let count = Glibc.send(
          descriptor, buffer.baseAddress?.advanced(by: sent), buffer.count - sent,
          Int32(MSG_NOSIGNAL))
        if count < 0 && errno == EINTR { continue }
        if count <= 0 { throw Failure.ended }
        sent += count
      }
    }
  }

  /// Sends a line.
  ///
  /// - Throws: `Failure.ended`.
  public func send(line: String) throws { try send(Array((line + "\n").utf8)) }

  /// Tells the server that nothing more is asked.
  public func closeOutput() { shutdown(descriptor, Int32(SHUT_WR)) }

  /// The next line without its end; nil when the server has closed and everything was read.
  ///
  /// - Throws: `Failure.ended` when the connection broke or nothing came in time.
  public func line() throws -> String? {
    var scanned = start
    while true {
      if let end = unread[scanned...].firstIndex(of: 0x0A) {
        defer { start = end + 1 }
        return String(decoding: unread[start..<end], as: UTF8.self)
      }
      unread.removeSubrange(..<start)
      start = 0
      scanned = unread.count
      var chunk = [UInt8](repeating: 0, count: 65_536)
      let count = recv(descriptor, &chunk, chunk.count, 0)
      if count < 0 && errno == EINTR { continue }
      if count < 0 { throw Failure.ended }
      if count == 0 { return nil }
      unread += chunk[..<count]
    }
  }

  /// The lines of one answer, the final one last.
  ///
  /// - Throws: `Failure.ended` when the server closes before it.
  public func answer() throws -> [String] {
    var lines: [String] = []
    while let line = try line() {
      lines.append(line)
      let words = line.split(separator: " ", maxSplits: 2)
      let first = words.first.map { $0.hasPrefix("@") ? words.dropFirst().first ?? "" : $0 } ?? ""
      if first == "OK" || first == "ERR" { return lines }
    }
    throw Failure.ended
  }
}
