import NIOCore
import NIOHTTP1

/// Answers `GET /metrics` over HTTP, and nothing else.
final class MetricsHandler: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let report: MetricsReport
  private var head: HTTPRequestHead?

  init(_ report: MetricsReport) { self.report = report }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head): self.head = head
    case .body: break
    case .end:
      guard let head else { return }
      self.head = nil
      answer(head, context)
    }
  }

  private func answer(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
    let path = head.uri.prefix { $0 != "?" }
    let status: HTTPResponseStatus
    let text: String
    switch (head.method, path) {
    case (.GET, "/metrics"), (.HEAD, "/metrics"): (status, text) = (.ok, report.text)
    case (_, "/metrics"): (status, text) = (.methodNotAllowed, "GET /metrics\n")
    default: (status, text) = (.notFound, "GET /metrics\n")
    }
    var headers = HTTPHeaders()
    headers.add(name: "Content-Type", value: "text/plain; version=0.0.4; charset=utf-8")
    headers.add(name: "Content-Length", value: String(text.utf8.count))
    if status == .methodNotAllowed { headers.add(name: "Allow", value: "GET, HEAD") }
    if !head.isKeepAlive { headers.add(name: "Connection", value: "close") }
    let response = HTTPResponseHead(version: head.version, status: status, headers: headers)
    context.write(wrapOutboundOut(.head(response)), promise: nil)
    if head.method != .HEAD {
      let body = context.channel.allocator.buffer(string: text)
      context.write(wrapOutboundOut(.body(.byteBuffer(body))), promise: nil)
    }
    let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
    let closes = !head.isKeepAlive
    context.writeAndFlush(wrapOutboundOut(.end(nil))).whenComplete { _ in
      if closes { bound.value.close(promise: nil) }
    }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if event is IdleStateHandler.IdleStateEvent {
      context.close(promise: nil)
    } else {
      context.fireUserInboundEventTriggered(event)
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    // A client that vanishes is no news.
    context.close(promise: nil)
  }
}
