/// Why a server does not start.
public enum ServerFault: Error, Sendable, Hashable {
  /// Neither an address nor a socket was given.
  case nothingToListenOn
  /// An address that cannot be read or found.
  case badAddress(String)
  /// An address that others than this machine can reach, without TLS.
  case notLoopback(String)
  /// Another program has the address or the socket.
  case inUse(String)
  /// There is something else than a socket at the path.
  case notASocket(String)
  /// Anything else the system says.
  case failed(address: String, detail: String)
}
