import NIOCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where a server listens.
public enum ListenAddress: Sendable, Hashable, CustomStringConvertible {
  /// A TCP port of this machine; port 0 takes any free one.
  case tcp(host: String, port: Int)
  /// A Unix socket.
  case unix(path: String)

  /// Reads `HOST:PORT`, with an IPv6 host in brackets.
  ///
  /// - Throws: `ServerFault.badAddress`.
  public init(hostAndPort text: String) throws(ServerFault) {
    guard let colon = text.lastIndex(of: ":"),
      let port = Int(text[text.index(after: colon)...]), (0...65_535).contains(port)
    else { throw ServerFault.badAddress(text) }
    var host = String(text[..<colon])
    if host.hasPrefix("["), host.hasSuffix("]") { host = String(host.dropFirst().dropLast()) }
    guard !host.isEmpty else { throw ServerFault.badAddress(text) }
    self = .tcp(host: host, port: port)
  }

  /// Whether it is a Unix socket.
  var isUnix: Bool { if case .unix = self { true } else { false } }

  /// As it was given.
  public var description: String {
    switch self {
    case .tcp(let host, let port): host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
    case .unix(let path): path
    }
  }

  /// The address to bind or to connect with.
  ///
  /// - Throws: `ServerFault.badAddress`; `.notLoopback` for what other machines can reach, unless
  ///   `allowsOthers`.
  func resolved(allowsOthers: Bool = false) throws(ServerFault) -> SocketAddress {
    let address: SocketAddress
    do {
      switch self {
      case .tcp(let host, let port):
        address = try SocketAddress.makeAddressResolvingHost(host, port: port)
      case .unix(let path): address = try SocketAddress(unixDomainSocketPath: path)
      }
    } catch {
      throw ServerFault.badAddress(description)
    }
    guard allowsOthers || address.isLoopback else { throw ServerFault.notLoopback(description) }
    return address
  }
}

extension SocketAddress {
  /// Whether only programs of this machine can reach it.
  var isLoopback: Bool {
    switch self {
    case .unixDomainSocket: true
    case .v4: ipAddress.map { $0.hasPrefix("127.") } ?? false
    case .v6: ipAddress == "::1"
    }
  }
}

/// The file of a Unix socket that a program that was killed leaves behind.
enum SocketFile {
  /// Removes a socket that nobody listens on.
  ///
  /// - Throws: `ServerFault.inUse` when somebody does, `.notASocket` when it is another kind of file.
  static func removeStale(_ path: String) throws(ServerFault) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFSOCK else { throw ServerFault.notASocket(path) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let fits = withUnsafeMutableBytes(of: &address.sun_path) { space in
      guard path.utf8.count < space.count else { return false }
      space.copyBytes(from: path.utf8)
      return true
    }
    guard fits else { throw ServerFault.badAddress(path) }
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    let size = socklen_t(MemoryLayout<sockaddr_un>.size)
    let isAnswered = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, size) == 0 }
    }
    if isAnswered { throw ServerFault.inUse(path) }
    unlink(path)
  }
}
