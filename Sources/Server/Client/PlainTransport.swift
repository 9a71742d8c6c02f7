import NIOCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Moves the bytes of a client, waiting until they are moved.
protocol ClientTransport {
  /// - Throws: `LineClient.Failure.ended`.
  func send(_ bytes: [UInt8]) throws
  /// What came next; nil at the end.
  ///
  /// - Throws: `LineClient.Failure.ended` when the connection broke or nothing came in time.
  func receive() throws -> [UInt8]?
  /// Tells the server that nothing more comes.
  func closeOutput()
}

/// Bytes as they are.
final class PlainTransport: ClientTransport {
  private let descriptor: Int32

  /// - Throws: `LineClient.Failure.cannotConnect`.
  init(_ address: SocketAddress, named name: String, seconds: Int) throws {
    let family: Int32
    switch address {
    case .v4: family = AF_INET
    case .v6: family = AF_INET6
    case .unixDomainSocket: family = AF_UNIX
    }
    descriptor = socket(family, Int32(SOCK_STREAM.rawValue), 0)
    var time = timeval(tv_sec: seconds, tv_usec: 0)
    let size = socklen_t(MemoryLayout<timeval>.size)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &time, size)
    setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &time, size)
    let connected = address.withSockAddr { connect(descriptor, $0, socklen_t($1)) }
    guard connected == 0 else {
      let detail = String(cString: strerror(errno))
      close(descriptor)
      throw LineClient.Failure.cannotConnect(name, detail: detail)
    }
  }

  deinit { close(descriptor) }

  func send(_ bytes: [UInt8]) throws {
    var sent = 0
    try bytes.withUnsafeBytes { buffer in
      while sent < buffer.count {
        let count = Glibc.send(
          descriptor, buffer.baseAddress?.advanced(by: sent), buffer.count - sent,
          Int32(MSG_NOSIGNAL))
        if count < 0 && errno == EINTR { continue }
        if count <= 0 { throw LineClient.Failure.ended }
        sent += count
      }
    }
  }

  func receive() throws -> [UInt8]? {
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(descriptor, &chunk, chunk.count, 0)
      if count < 0 && errno == EINTR { continue }
      if count < 0 { throw LineClient.Failure.ended }
      return count == 0 ? nil : Array(chunk[..<count])
    }
  }

  func closeOutput() { shutdown(descriptor, Int32(SHUT_WR)) }
}
