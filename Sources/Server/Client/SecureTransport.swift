import NIOCore
import NIOPosix
import NIOSSL

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Bytes over TLS, with a server that proves its name.
final class SecureTransport: ClientTransport {
  private let channel: any Channel
  private let inbox: NIOLoopBound<Inbox>
  private let time: TimeAmount

  /// Connects; whether the server is who it should be is known with its first bytes.
  ///
  /// - Parameter authorities: PEM file of who signed its certificate, or that certificate itself; nil
  ///   for those that this machine trusts.
  /// - Throws: `LineClient.Failure`; `ServerFault.certificateUnusable` for a file that cannot be read.
  init(
    _ address: SocketAddress, host: String, named name: String, authorities: String?, seconds: Int
  ) throws {
    var configuration = TLSConfiguration.makeClientConfiguration()
    configuration.minimumTLSVersion = .tlsv12
    if let authorities {
      guard let known = try? NIOSSLCertificate.fromPEMFile(authorities) else {
        throw ServerFault.certificateUnusable(
          path: authorities, detail: "no certificate in PEM form")
      }
      configuration.trustRoots = .certificates(known)
    }
    let context: NIOSSLContext
    do { context = try NIOSSLContext(configuration: configuration) } catch {
      throw LineClient.Failure.cannotConnect(name, detail: "\(error)")
    }
    // A number is no name; the certificate is then held against the number itself.
    let isNumber = (try? SocketAddress(ipAddress: host, port: 0)) != nil
    let loop = MultiThreadedEventLoopGroup.singleton.next()
    time = .seconds(Int64(seconds))
    let promise = loop.makePromise(of: NIOLoopBound<Inbox>.self)
    do {
      channel = try ClientBootstrap(group: loop)
        .connectTimeout(time)
        .channelOption(.allowRemoteHalfClosure, value: true)
        .channelInitializer { channel in
          channel.eventLoop.makeCompletedFuture {
            let inbox = Inbox(server: name)
            try channel.pipeline.syncOperations.addHandler(
              NIOSSLClientHandler(context: context, serverHostname: isNumber ? nil : host))
            try channel.pipeline.syncOperations.addHandler(inbox)
            promise.succeed(NIOLoopBound(inbox, eventLoop: channel.eventLoop))
          }
        }
        .connect(to: address).wait()
      inbox = try promise.futureResult.wait()
    } catch {
      promise.fail(error)
      let detail = (error as? IOError).map { String(cString: strerror($0.errnoCode)) }
      throw LineClient.Failure.cannotConnect(name, detail: detail ?? "\(error)")
    }
  }

  deinit { channel.close(promise: nil) }

  func send(_ bytes: [UInt8]) throws {
    let sent = channel.writeAndFlush(channel.allocator.buffer(bytes: bytes))
    // Why it fails is known to who receives: a server that is not trusted, for one.
    do { try sent.wait() } catch { if try receive() == nil { throw LineClient.Failure.ended } }
  }

  func receive() throws -> [UInt8]? {
    let inbox = self.inbox
    let time = self.time
    return try channel.eventLoop.flatSubmit { inbox.value.next(within: time) }.wait()
  }

  func closeOutput() { try? channel.close(mode: .output).wait() }
}

/// What came and was not asked for yet; on the loop of its channel.
private final class Inbox: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  private let server: String
  private var unread: [UInt8] = []
  private var end: Result<[UInt8]?, any Error>?
  private var waiting: EventLoopPromise<[UInt8]?>?
  private var loop: (any EventLoop)?

  init(server: String) { self.server = server }

  func next(within time: TimeAmount) -> EventLoopFuture<[UInt8]?> {
    let loop = self.loop ?? MultiThreadedEventLoopGroup.singleton.next()
    let promise = loop.makePromise(of: [UInt8]?.self)
    waiting = promise
    deliver()
    guard waiting != nil else { return promise.futureResult }
    let limit = loop.scheduleTask(in: time) { promise.fail(LineClient.Failure.ended) }
    promise.futureResult.whenComplete { _ in limit.cancel() }
    return promise.futureResult
  }

  private func deliver() {
    guard let promise = waiting else { return }
    if !unread.isEmpty {
      promise.succeed(unread)
      unread = []
    } else if let end {
      promise.completeWith(end)
    } else {
      return
    }
    waiting = nil
  }

  private func finish(_ result: Result<[UInt8]?, any Error>) {
    end = end ?? result
    deliver()
  }

  func handlerAdded(context: ChannelHandlerContext) { loop = context.eventLoop }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    unread += unwrapInboundIn(data).readableBytesView
    deliver()
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if case ChannelEvent.inputClosed = event { finish(.success(nil)) }
    context.fireUserInboundEventTriggered(event)
  }

  func channelInactive(context: ChannelHandlerContext) {
    finish(.success(nil))
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    finish(.failure(failure(of: error)))
    context.close(promise: nil)
  }

  private func failure(of error: any Error) -> LineClient.Failure {
    if let error = error as? NIOSSLExtraError, error == .failedToValidateHostname {
      return .otherName(server)
    }
    if "\(error)".contains("CERTIFICATE_VERIFY_FAILED") { return .notTrusted(server) }
    if let error = error as? NIOSSLError, case .handshakeFailed = error { return .noTLS(server) }
    return .ended
  }
}
