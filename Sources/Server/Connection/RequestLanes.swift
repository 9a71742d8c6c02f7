import NIOCore
import Wire

/// A request that was read.
struct Request: Sendable {
  /// What is echoed with every line of the answer; nil for one that is answered in order.
  var tag: String?
  /// What is asked, or why nothing can be.
  var command: Result<Command, WireFault>
  /// Bytes of its line.
  var size = 0
}

/// In which order the requests of one connection are answered: untagged ones one after the other, tagged
/// ones beside them.
struct RequestLanes {
  private var ordered = CircularBuffer<Request>()
  private var tagged = CircularBuffer<Request>()
  private var running = 0
  private var isOrderedRunning = false
  private var waiting = 0
  private let limit: Int
  private let bytes: Int

  /// - Parameters:
  ///   - limit: requests that may be worked on or wait before no more are read.
  ///   - bytes: what those that wait may hold before no more are read.
  init(limit: Int, bytes: Int) {
    self.limit = limit
    self.bytes = bytes
  }

  /// Whether more may be read.
  var takesMore: Bool {
    ordered.count + tagged.count + running < limit && waiting < bytes
  }

  /// Whether everything that was read is answered.
  var isIdle: Bool { running == 0 && ordered.isEmpty && tagged.isEmpty }

  /// Lets a request wait for its turn.
  mutating func add(_ request: Request) {
    waiting += request.size
    if request.tag == nil { ordered.append(request) } else { tagged.append(request) }
  }

  /// The next that may begin; nil when all must wait.
  mutating func next() -> Request? {
    guard running < limit else { return nil }
    if !isOrderedRunning, let request = ordered.popFirst() {
      isOrderedRunning = true
      running += 1
      waiting -= request.size
      return request
    }
    guard let request = tagged.popFirst() else { return nil }
    running += 1
    waiting -= request.size
    return request
  }

  /// A request that began was answered.
  mutating func finish(tag: String?) {
    running -= 1
    if tag == nil { isOrderedRunning = false }
  }

  /// Forgets what waits.
  mutating func clear() {
    ordered.removeAll()
    tagged.removeAll()
    waiting = 0
  }
}
