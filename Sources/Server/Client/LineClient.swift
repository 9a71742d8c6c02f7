/// A plain client that waits for what it asked: one connection, one line at a time.
public final class LineClient {
  /// Why there is no line.
  public enum Failure: Error, Sendable, Hashable {
    /// Nobody listens; the word of the system follows.
    case cannotConnect(String, detail: String)
    /// The connection ended, or nothing came in time.
    case ended
    /// The server's certificate has expired, or nobody who is trusted signed it.
    case notTrusted(String)
    /// The server's certificate is of another name.
    case otherName(String)
    /// The server does not speak TLS, or none that is safe.
    case noTLS(String)
  }

  /// How the bytes go.
  public enum Security: Sendable, Hashable {
    /// As they are: to this machine only.
    case plain
    /// As they are, to other machines too: who is in between can read them.
    case insecure
    /// Over TLS; the PEM file has who signed the server's certificate, or that certificate, nil stands
    /// for those that this machine trusts.
    case tls(authorities: String?)
  }

  private let transport: any ClientTransport
  private var unread: [UInt8] = []
  private var start = 0

  /// Connects.
  ///
  /// - Parameter seconds: how long a line may take to come.
  /// - Throws: `Failure`; `ServerFault` for an address that cannot be read, that others than this machine
  ///   can reach where that is not safe, or for a file with certificates that cannot be read.
  public init(_ address: ListenAddress, security: Security = .plain, seconds: Int = 60) throws {
    let name = address.description
    switch security {
    case .tls(let authorities):
      guard case .tcp(let host, _) = address else { throw ServerFault.badAddress(name) }
      transport = try SecureTransport(
        address.resolved(allowsOthers: true), host: host, named: name, authorities: authorities,
        seconds: seconds)
    case .plain, .insecure:
      transport = try PlainTransport(
        address.resolved(allowsOthers: security == .insecure), named: name, seconds: seconds)
    }
  }

  /// Sends bytes as they are.
  ///
  /// - Throws: `Failure`.
  public func send(_ bytes: [UInt8]) throws { try transport.send(bytes) }

  /// Sends a line.
  ///
  /// - Throws: `Failure.ended`.
  public func send(line: String) throws { try send(Array((line + "\n").utf8)) }

  /// Tells the server that nothing more is asked.
  public func closeOutput() { transport.closeOutput() }

  /// The next line without its end; nil when the server has closed and everything was read.
  ///
  /// - Throws: `Failure.ended` when the connection broke or nothing came in time, and what is wrong with
  ///   the server's certificate.
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
      guard let bytes = try transport.receive() else { return nil }
      unread += bytes
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
