#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Asks over many connections for some seconds.
struct LoadRun {
  private let requests: Requests
  private let options: LoadOptions
  private var connections: [LoadConnection]
  private var next = 0
  private var latencies: [UInt64] = []
  private var errors = 0
  private var firstError = ""

  init(_ address: SocketAddress, _ requests: Requests, _ options: LoadOptions) {
    self.requests = requests
    self.options = options
    connections = (0..<options.connections).map { _ in LoadConnection(address, options) }
  }

  /// Runs, and gives what was measured after the warm-up.
  func figures() -> LoadFigures {
    var run = self
    return run.measured()
  }

  private mutating func measured() -> LoadFigures {
    latencies.reserveCapacity(1 << 20)
    var polled = connections.map { pollfd(fd: $0.descriptor, events: Int16(POLLIN), revents: 0) }
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { chunk.deallocate() }
    while connections.contains(where: { !$0.isReady }) {
      for index in connections.indices { connections[index].flush() }
      poll(&polled, nfds_t(polled.count), 1_000)
      for index in connections.indices where polled[index].revents != 0 {
        receive(index, into: chunk, after: .max)
      }
    }
    let start = Clock.now
    let counted = start + UInt64(options.warmup * 1e9)
    let end = counted + UInt64(options.seconds * 1e9)
    let interval = options.rate > 0 ? 1e9 / options.rate : 0
    var asked = 0
    var usage: (own: Double, server: Double)?
    while true {
      let now = Clock.now
      if usage == nil, now >= counted {
        usage = (Clock.processor, Clock.processor(of: options.pid))
      }
      if now >= end { break }
      if interval > 0 {
        // What is due is asked, whether earlier answers came or not.
        while start + UInt64(Double(asked) * interval) <= now {
          ask(asked % connections.count, due: start + UInt64(Double(asked) * interval))
          asked += 1
        }
      } else {
        for index in connections.indices {
          while connections[index].openCount < options.depth { ask(index, due: now) }
        }
      }
      for index in connections.indices {
        if connections[index].hasUnsent { connections[index].flush() }
        polled[index].events = Int16(connections[index].hasUnsent ? POLLIN | POLLOUT : POLLIN)
      }
      let due = interval > 0 ? start + UInt64(Double(asked) * interval) : end
      let wait = min(due, end) - min(Clock.now, min(due, end))
      // Whole milliseconds: a request may go out that much later than it was due, which counts.
      poll(&polled, nfds_t(polled.count), Int32(clamping: (wait + 999_999) / 1_000_000))
      for index in connections.indices where polled[index].revents != 0 {
        receive(index, into: chunk, after: counted)
      }
    }
    let seconds = Double(Clock.now - counted) / 1e9
    var figures = LoadFigures(latencies: latencies, seconds: seconds)
    figures.errors = errors
    figures.firstError = firstError
    figures.megabytes = Double(connections.reduce(0) { $0 + $1.received }) / 1e6
    figures.unanswered = connections.reduce(0) { $0 + $1.openCount }
    figures.ownProcessor = Clock.processor - (usage?.own ?? 0)
    if options.pid != nil {
      figures.serverProcessor = Clock.processor(of: options.pid) - (usage?.server ?? 0)
      figures.serverMegabytes = Memory.resident(of: options.pid)
    }
    return figures
  }

  private mutating func ask(_ index: Int, due: UInt64) {
    connections[index].ask(
      next % requests.all.count, requests, due: due, tag: options.hasTags ? next : nil)
    next += 1
  }

  private mutating func receive(
    _ index: Int, into chunk: UnsafeMutableRawBufferPointer, after counted: UInt64
  ) {
    let now = Clock.now
    connections[index].receive(into: chunk, requests, options) { outcome in
      if !outcome.isGood {
        errors += 1
        if firstError.isEmpty { firstError = outcome.text }
      }
      if now >= counted { latencies.append(now - min(now, outcome.due)) }
    }
    if connections[index].isEnded { fail("the server closed a connection") }
  }
}

/// Connections that say nothing.
struct IdleRun {
  private let address: SocketAddress
  private let options: LoadOptions

  init(_ address: SocketAddress, _ options: LoadOptions) {
    self.address = address
    self.options = options
  }

  /// Opens them, waits, reads the memory of the server, and asks each for a sign of life.
  func figures() -> IdleFigures {
    let before = Memory.resident(of: options.pid)
    var connections = (0..<options.connections).map { _ in LoadConnection(address, options) }
    guard let ping = Requests(lines: ["PING"]) else { fail("no requests") }
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { chunk.deallocate() }
    var polled = connections.map { pollfd(fd: $0.descriptor, events: Int16(POLLIN), revents: 0) }
    var answers = 0
    func take(until isDone: () -> Bool) {
      while !isDone(), poll(&polled, nfds_t(polled.count), 5_000) > 0 {
        for index in connections.indices where polled[index].revents != 0 {
          connections[index].receive(into: chunk, ping, options) { if $0.isGood { answers += 1 } }
          if connections[index].isEnded { polled[index].fd = -1 }
        }
      }
    }
    for index in connections.indices { connections[index].flush() }
    take { connections.allSatisfy { $0.isReady || $0.isEnded } }
    usleep(UInt32(options.seconds * 1e6))
    let idle = Memory.resident(of: options.pid)
    for index in connections.indices where !connections[index].isEnded {
      connections[index].ask(0, ping, due: 0, tag: nil)
      connections[index].flush()
    }
    take { connections.allSatisfy { $0.openCount == 0 || $0.isEnded } }
    return IdleFigures(
      connections: connections.count, answered: answers, before: before, idle: idle,
      after: Memory.resident(of: options.pid))
  }
}
