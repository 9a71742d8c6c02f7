import Logging
import NIOCore
import SkillModel
import Wire

/// One client: reads requests, has them answered in the right order, and closes without losing an answer.
///
/// Everything here runs on the event loop of the connection; questions go to the pool and come back.
/// It reads on only while few requests are open and the client takes its answers, so a client that never
/// reads holds a bounded amount of memory.
final class ConnectionHandler: ChannelDuplexHandler {
  typealias InboundIn = Frame
  typealias OutboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  /// Why nothing more is read.
  private enum Phase {
    /// Reads and answers.
    case open
    /// Answers what was read, then closes.
    case ending
    /// Everything is out; waits for the client to close, so that nothing it still sends resets the
    /// connection under the last answers.
    case lingering
  }

  /// An answer on its way out.
  private struct Ready {
    var answer: Answer
    var tag: String?
    /// What was asked; nil where the line had no verb.
    var verb: Verb?
  }

  private let shared: ConnectionContext
  private var lanes: RequestLanes
  private var phase = Phase.open
  private var isInputClosed = false
  private var isReadHeld = false
  private var isPumping = false
  private var language = "nl"
  private var asker: Asker?
  private var wrongTokens = 0
  private var isTokenLookedUp = false
  private var context: ChannelHandlerContext?

  init(_ shared: ConnectionContext) {
    self.shared = shared
    // A few of the longest lines: many short ones wait beside each other, long ones do not pile up.
    lanes = RequestLanes(limit: shared.limits.inFlight, bytes: 4 * shared.limits.line)
    asker = shared.asker
  }

  // MARK: - Life of the connection

  func channelActive(context: ChannelHandlerContext) {
    self.context = context
    let isTaken = shared.registry.add(context.channel)
    shared.metrics.connected(isTaken: isTaken)
    guard isTaken else {
      let fault = WireFault(.busy, "no room for another connection")
      write([Ready(answer: Answer(fault))], context)
      end(context)
      return
    }
    greet(context)
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    lanes.clear()
    if asker?.tokenID == nil { shared.rate.forget(rateName) }
    self.context = nil
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    // A client that vanishes is no news.
    shared.logger.debug("connection failed", metadata: ["error": "\(error)"])
    context.close(promise: nil)
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    switch event {
    case ChannelEvent.inputClosed:
      isInputClosed = true
      // What was left without a line end may just have come as a last request.
      if phase == .lingering { context.close(promise: nil) } else { pump(context) }
    case is DrainEvent:
      if phase == .open { end(context) }
    case is IdleStateHandler.IdleStateEvent:
      // Work under way is no silence, unless the client does not take what is ready.
      if lanes.isIdle || !context.channel.isWritable { context.close(promise: nil) }
    default: context.fireUserInboundEventTriggered(event)
    }
  }

  // MARK: - Reading

  func read(context: ChannelHandlerContext) {
    if mayRead(context) { context.read() } else { isReadHeld = true }
  }

  private func mayRead(_ context: ChannelHandlerContext) -> Bool {
    switch phase {
    case .open: lanes.takesMore && context.channel.isWritable
    // What comes now is not answered, but it is taken off the line.
    case .ending, .lingering: true
    }
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard phase == .open else { return }
    switch unwrapInboundIn(data) {
    case .tooLong(let tag):
      let fault = WireFault(.tooLong, "a line is at most \(shared.limits.line) bytes")
      lanes.add(Request(tag: tag, command: .failure(fault)))
    case .line(let bytes):
      do throws(WireFault) {
        guard let line = try LineTokenizer.request(bytes) else { return }
        let command = Result { () throws(WireFault) in try CommandTable.command(line) }
        lanes.add(Request(tag: line.tag, command: command, size: bytes.count))
        // Lines after it are not read; those before it are answered first.
        if case .success(let asked) = command, asked.verb == .quit { phase = .ending }
      } catch {
        lanes.add(
          Request(
            tag: LineTokenizer.tag(ofStart: bytes), command: .failure(error)))
      }
    }
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    pump(context)
    context.fireChannelReadComplete()
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    pump(context)
    context.fireChannelWritabilityChanged()
  }

  // MARK: - Answering

  /// Begins what may begin, and reads on when there is room again.
  private func pump(_ context: ChannelHandlerContext) {
    // Writing may call back here.
    guard !isPumping, phase != .lingering else { return }
    isPumping = true
    var answered: [Ready] = []
    var pending = 0
    // Answers are written together, but a client that does not read them stops the work.
    while context.channel.isWritable, let request = lanes.next() {
      guard let answer = begin(request, context) else { continue }
      lanes.finish(tag: request.tag)
      answered.append(
        Ready(answer: answer, tag: request.tag, verb: (try? request.command.get())?.verb))
      pending += answer.size
      if pending > 65_536 {
        write(answered, context)
        context.flush()
        answered.removeAll(keepingCapacity: true)
        pending = 0
      }
    }
    write(answered, context)
    context.flush()
    isPumping = false
    if isReadHeld, mayRead(context) {
      isReadHeld = false
      context.read()
    }
    endWhenAnswered(context)
  }

  /// The answer when it needs no work; nil when it comes later.
  private func begin(_ request: Request, _ context: ChannelHandlerContext) -> Answer? {
    let command: Command
    switch request.command {
    case .failure(let fault): return Answer(fault)
    case .success(let asked): command = asked
    }
    if let answer = connectionAnswer(command, context) { return answer }
    let tag = request.tag
    let loop = context.eventLoop
    let handler = NIOLoopBound(self, eventLoop: loop)
    if command.verb == .auth {
      // Guessing beside each other would make the waiting of no use.
      guard !isTokenLookedUp else {
        return Answer(WireFault(.busy, "one AUTH at a time: wait for its answer"))
      }
      isTokenLookedUp = true
      let (tokens, secret) = (shared.tokens, command.text("token") ?? "")
      let isTaken = shared.pool.submit {
        let asker = Result { try tokens.asker(showing: secret) }
        loop.execute { handler.value.recognised(asker, tag: tag) }
      }
      if !isTaken { isTokenLookedUp = false }
      return isTaken ? nil : Answer(Self.busy)
    }
    let asker: Asker
    do throws(WireFault) {
      asker = try mayAsk(command)
    } catch {
      return Answer(error)
    }
    let turn = NIODeadline.now()
    let deadline = turn + .milliseconds(Int64(shared.limits.request))
    let language = self.language
    let (desk, metrics) = (shared.desk, shared.metrics)
    let isTaken = shared.pool.submit {
      desk.answer(command, asker: asker, language: language, deadline: deadline) { answer in
        metrics.worked(command.verb, for: .now() - turn)
        loop.execute { handler.value.finished(answer, to: command.verb, tag: tag) }
      }
    }
    return isTaken ? nil : Answer(Self.busy)
  }

  private static let busy = WireFault(.busy, "too much to do; try again later")

  /// Under which name the rate of this connection is counted: its token's, or its own.
  private var rateName: String { asker?.tokenID ?? "\(ObjectIdentifier(self))" }

  /// Who asks, when that is allowed.
  private func mayAsk(_ command: Command) throws(WireFault) -> Asker {
    guard let asker else {
      throw WireFault(.denied, "say who asks first: AUTH and a token")
    }
    if let row = CommandTable.specification(of: command.verb) { try asker.check(row) }
    guard shared.rate.passes(rateName) else {
      throw WireFault(.busy, "at most \(shared.limits.rate) requests a second; try again later")
    }
    return asker
  }

  /// A token was looked up: a wrong one is answered late, and a fifth ends the connection.
  private func recognised(_ found: Result<Asker?, any Error>, tag: String?) {
    guard let context else { return }
    switch found {
    case .success(let asker?):
      if self.asker?.tokenID == nil { shared.rate.forget(rateName) }
      self.asker = asker
      let rights = asker.rights.map(\.rawValue).sorted().joined(separator: ",")
      finished(
        Answer(
          ending: .ok([
            .init("role", asker.role.rawValue),
            .init("organisation", asker.organisation.rawValue), .init("rights", rights),
          ])), to: .auth, tag: tag)
    case .success(nil):
      wrongTokens += 1
      let address = context.channel.remoteAddress?.ipAddress ?? "local"
      let delay = shared.wrongTokens.count(from: address)
      shared.logger.warning("wrong token", metadata: ["address": "\(address)"])
      let handler = NIOLoopBound(self, eventLoop: context.eventLoop)
      context.eventLoop.scheduleTask(in: delay) { handler.value.refused(tag: tag) }
    case .failure(let error):
      shared.logger.error("tokens cannot be read", metadata: ["error": "\(error)"])
      finished(Answer(WireFault(.internal, "tokens cannot be read")), to: .auth, tag: tag)
    }
  }

  private func refused(tag: String?) {
    // After as many wrong tokens nothing more is read; what came before is answered.
    if wrongTokens >= WrongTokens.mostOnConnection { phase = .ending }
    finished(
      Answer(WireFault(.denied, "no such token, or it is no longer good")), to: .auth, tag: tag)
  }

  private func finished(_ answer: Answer, to verb: Verb, tag: String?) {
    lanes.finish(tag: tag)
    if verb == .auth { isTokenLookedUp = false }
    guard let context else { return }
    write([Ready(answer: answer, tag: tag, verb: verb)], context)
    pump(context)
  }

  /// Answers to verbs that only concern the connection.
  private func connectionAnswer(_ command: Command, _ context: ChannelHandlerContext) -> Answer? {
    switch command.verb {
    case .ping: return .ok
    case .hello:
      guard command.integer("version") == WireLimits.version else {
        return Answer(
          WireFault(.badRequest, "this server speaks version \(WireLimits.version)"))
      }
      language = command.text("lang") ?? language
      if let client = command.text("client") {
        // A line of the log stays one line, whatever the client calls itself.
        let name = client.forLog
        shared.logger.info("client", metadata: ["client": "\(name)"])
      }
      return Answer(
        ending: .ok([
          .init("protocol", String(WireLimits.version)), .init("server", "overstap"),
          .init("lang", language), .init("role", asker?.role.rawValue ?? "none"),
        ]))
    case .help: return HelpResult.answer(verb: command.words("verb"))
    case .limits: return Answer(data: [LimitsResult(shared.limits).utf8], ending: .ok([]))
    case .quit: return .ok
    default: return nil
    }
  }

  private func write(_ answers: [Ready], _ context: ChannelHandlerContext) {
    guard !answers.isEmpty else { return }
    let size = answers.reduce(0) { $0 + $1.answer.size + 128 }
    var buffer = context.channel.allocator.buffer(capacity: size)
    for ready in answers {
      let mark = Answer.mark(of: ready.tag)
      for line in ready.answer.data {
        buffer.writeBytes(mark)
        buffer.writeStaticString("* ")
        buffer.writeBytes(line)
        buffer.writeInteger(UInt8(0x0A))
      }
      var ending: [UInt8] = []
      ready.answer.appendEnding(to: &ending, tag: ready.tag)
      buffer.writeBytes(ending)
    }
    shared.metrics.answered(
      answers.map { .init(verb: $0.verb, code: $0.answer.code) }, bytes: buffer.readableBytes)
    context.write(wrapOutboundOut(buffer), promise: nil)
  }

  /// Sends the first line.
  ///
  /// Over TLS it goes when the handshake is done: a client that does not come to
  /// that, for one because it speaks plain text, is not waited for.
  private func greet(_ context: ChannelHandlerContext) {
    let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
    let limit = context.eventLoop.scheduleTask(in: .seconds(Int64(shared.limits.handshake))) {
      bound.value.close(promise: nil)
    }
    let greeting = context.channel.allocator.buffer(string: shared.limits.greeting + "\n")
    context.writeAndFlush(wrapOutboundOut(greeting)).whenComplete { _ in limit.cancel() }
  }

  // MARK: - Ending

  private func end(_ context: ChannelHandlerContext) {
    phase = .ending
    pump(context)
  }

  /// Closes once everything that was read is answered and the answers are out.
  private func endWhenAnswered(_ context: ChannelHandlerContext) {
    guard isInputClosed || phase == .ending, phase != .lingering, lanes.isIdle else { return }
    phase = .lingering
    let handler = NIOLoopBound(self, eventLoop: context.eventLoop)
    // Ordered after every answer: done when all of them are out.
    context.writeAndFlush(wrapOutboundOut(ByteBuffer())).whenComplete { _ in
      handler.value.linger()
    }
  }

  private func linger() {
    guard let context else { return }
    if isInputClosed {
      context.close(promise: nil)
      return
    }
    context.close(mode: .output, promise: nil)
    if isReadHeld {
      isReadHeld = false
      context.read()
    }
    let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
    context.eventLoop.scheduleTask(in: .seconds(1)) { bound.value.close(promise: nil) }
  }
}
