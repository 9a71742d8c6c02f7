#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// One client: what it still has to send, what it waits for, and the line that is coming in.
struct LoadConnection {
  /// A request that is sent or waits to be.
  struct Open {
    var request: Int
    /// Nanoseconds of the moment it was due.
    var due: UInt64
    var tag: Int
  }

  /// What came of a request.
  struct Outcome {
    var due: UInt64
    var isGood: Bool
    /// First bytes of what came, where it is not good.
    var text = ""
  }

  let descriptor: Int32
  private(set) var open: [Open] = []
  private var firstOpen = 0
  private var unsent: [UInt8] = []
  private var sent = 0
  private var line: [UInt8] = []
  private var awaitsGreeting: Bool
  private var awaitsToken = false
  private var isNamed = false
  private(set) var isEnded = false
  /// Bytes that came in.
  private(set) var received = 0

  /// So much of a line is kept: the person is named within it.
  private static let kept = 2_048

  init(_ address: SocketAddress, _ options: LoadOptions) {
    descriptor = address.connected()
    awaitsGreeting = options.hasGreeting
    if let token = options.token {
      awaitsToken = true
      unsent += Array("AUTH \(token)\n".utf8)
    }
    line.reserveCapacity(Self.kept)
  }

  var openCount: Int { open.count - firstOpen }

  /// Whether the server said what it says first.
  var isReady: Bool { !awaitsGreeting && !awaitsToken }

  /// Whether something waits to be sent.
  var hasUnsent: Bool { sent < unsent.count }

  mutating func ask(_ number: Int, _ requests: Requests, due: UInt64, tag: Int?) {
    open.append(Open(request: number, due: due, tag: tag ?? -1))
    if let tag { unsent += Array("@\(tag) ".utf8) }
    unsent += requests.all[number].line
    unsent.append(UInt8(ascii: "\n"))
  }

  /// Sends what the socket takes.
  mutating func flush() {
    while sent < unsent.count {
      let count = unsent.withUnsafeBytes {
        send(descriptor, $0.baseAddress?.advanced(by: sent), $0.count - sent, Int32(MSG_NOSIGNAL))
      }
      if count <= 0 {
        if count < 0, errno == EAGAIN || errno == EINTR { return }
        isEnded = true
        return
      }
      sent += count
    }
    unsent.removeAll(keepingCapacity: true)
    sent = 0
  }

  /// Takes what came; `answered` is told of each request that has its last line.
  mutating func receive(
    into chunk: UnsafeMutableRawBufferPointer, _ requests: Requests, _ options: LoadOptions,
    answered: (Outcome) -> Void
  ) {
    while true {
      let count = recv(descriptor, chunk.baseAddress, chunk.count, 0)
      if count <= 0 {
        if count < 0, errno == EAGAIN || errno == EINTR { return }
        isEnded = true
        return
      }
      received += count
      var rest = UnsafeRawBufferPointer(rebasing: chunk[..<count])
      while let start = rest.baseAddress {
        let end = memchr(start, 0x0A, rest.count)
        let length = end.map { UnsafeRawPointer($0) - start } ?? rest.count
        let room = min(length, Self.kept - line.count)
        if room > 0 { line += UnsafeRawBufferPointer(rebasing: rest[..<room]) }
        guard end != nil else { break }
        takeLine(requests, options, answered)
        line.removeAll(keepingCapacity: true)
        rest = UnsafeRawBufferPointer(rebasing: rest[(length + 1)...])
      }
      if count < chunk.count { return }
    }
  }

  private mutating func takeLine(
    _ requests: Requests, _ options: LoadOptions, _ answered: (Outcome) -> Void
  ) {
    if awaitsGreeting {
      awaitsGreeting = false
      return
    }
    if awaitsToken {
      guard line.starts(with: "OK".utf8) else { fail("AUTH: " + text) }
      awaitsToken = false
      return
    }
    var body = line[...]
    var place = firstOpen
    if options.hasTags {
      guard body.first == UInt8(ascii: "@"), let space = body.firstIndex(of: 0x20),
        let tag = Int(String(decoding: body[1..<space], as: UTF8.self)),
        let found = open[firstOpen...].firstIndex(where: { $0.tag == tag })
      else { fail("no tag that is open: " + text) }
      body = body[(space + 1)...]
      place = found
    }
    guard place < open.count else { fail("an answer to nothing: " + text) }
    let asked = open[place]
    if body.starts(with: "* ".utf8) {
      // With tags another request's data may lie between, so each data line must name its person.
      isNamed = requests.all[asked.request].named.map { contains($0) } ?? true
      return
    }
    let needsName = requests.all[asked.request].named != nil
    let isGood = body.starts(with: options.answer.utf8) && (isNamed || !needsName)
    answered(Outcome(due: asked.due, isGood: isGood, text: isGood ? "" : text))
    isNamed = false
    if place == firstOpen {
      firstOpen += 1
      if firstOpen > 1_024 {
        open.removeFirst(firstOpen)
        firstOpen = 0
      }
    } else {
      open.remove(at: place)
    }
  }

  private var text: String { String(decoding: line.prefix(200), as: UTF8.self) }

  private func contains(_ wanted: [UInt8]) -> Bool {
    guard let first = wanted.first, line.count >= wanted.count else { return false }
    var start = 0
    while let place = line[start...(line.count - wanted.count)].firstIndex(of: first) {
      if line[place...].starts(with: wanted) { return true }
      start = place + 1
      if start > line.count - wanted.count { return false }
    }
    return false
  }
}
