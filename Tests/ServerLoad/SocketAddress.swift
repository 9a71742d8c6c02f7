#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where a server listens: a TCP port of this machine, or a Unix socket.
struct SocketAddress {
  private var storage = sockaddr_storage()
  private let length: socklen_t
  private let family: Int32

  /// Reads `127.0.0.1:PORT` or a path; nil for anything else.
  init?(_ text: String) {
    if text.contains("/") {
      var address = sockaddr_un()
      address.sun_family = sa_family_t(AF_UNIX)
      let fits = withUnsafeMutableBytes(of: &address.sun_path) { space in
        guard text.utf8.count < space.count else { return false }
        space.copyBytes(from: text.utf8)
        return true
      }
      guard fits else { return nil }
      family = AF_UNIX
      length = socklen_t(MemoryLayout<sockaddr_un>.size)
      withUnsafeMutableBytes(of: &storage) { space in
        withUnsafeBytes(of: &address) { space.copyMemory(from: $0) }
      }
    } else {
      // Traffic stays on this machine.
      guard let colon = text.lastIndex(of: ":"), text.hasPrefix("127."),
        let port = UInt16(text[text.index(after: colon)...])
      else { return nil }
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_port = port.bigEndian
      guard inet_pton(AF_INET, String(text[..<colon]), &address.sin_addr) == 1 else { return nil }
      family = AF_INET
      length = socklen_t(MemoryLayout<sockaddr_in>.size)
      withUnsafeMutableBytes(of: &storage) { space in
        withUnsafeBytes(of: &address) { space.copyMemory(from: $0) }
      }
    }
  }

  /// A connected socket that never waits from here on.
  func connected() -> Int32 {
    let descriptor = socket(family, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { fail("no socket: \(String(cString: strerror(errno)))") }
    let isConnected = withUnsafePointer(to: storage) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, length) == 0
      }
    }
    guard isConnected else { fail("cannot connect: \(String(cString: strerror(errno)))") }
    if family == AF_INET {
      var on: Int32 = 1
      setsockopt(
        descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
    }
    _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
    return descriptor
  }
}
