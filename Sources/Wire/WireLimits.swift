/// A limit with the name and unit that `LIMITS` and the greeting give it.
public struct WireLimit: Sendable, Hashable {
  /// Name, one lower-case word.
  public var name: String
  /// Largest value that is allowed.
  public var value: Int
  /// Unit of the value.
  public var unit: String
  /// What it limits, one sentence.
  public var meaning: String
}

/// What a server allows its clients; every client can ask for it.
public struct WireLimits: Sendable, Hashable {
  /// Bytes of one request, without the line end.
  public var line = 65_536
  /// Connections at a time.
  public var connections = 8_192
  /// Requests of one connection that are read and not yet answered before the server reads on.
  public var inFlight = 64
  /// Requests of all connections that wait for or have a worker.
  public var queue = 4_096
  /// Milliseconds from a request's turn until it is given up.
  public var request = 10_000
  /// Requests a second of one token, or of one connection without a token, that need work.
  public var rate = 5_000
  /// Bytes of one answer.
  public var answer = 8_388_608
  /// Seconds until a new connection has taken the greeting.
  public var handshake = 10
  /// Seconds a connection may be silent.
  public var idle = 600
  /// Seconds that requests may take to end when the server stops.
  public var drain = 30

  /// The defaults.
  public init() {}

  /// All of them, in the order of the greeting.
  public var all: [WireLimit] {
    [
      WireLimit(
        name: "line", value: line, unit: "bytes",
        meaning: "Length of one request without its line end; longer ones answer `TOOLONG`."),
      WireLimit(
        name: "connections", value: connections, unit: "connections",
        meaning: "Connections at a time; one more is greeted with `ERR BUSY` and closed."),
      WireLimit(
        name: "inflight", value: inFlight, unit: "requests",
        meaning:
          "Requests of one connection that are read and not answered; the server then stops reading "
          + "until some are, so a client may send as many as it likes."),
      WireLimit(
        name: "queue", value: queue, unit: "requests",
        meaning:
          "Requests of all connections that wait for or have a worker; more answer `BUSY`."),
      WireLimit(
        name: "request", value: request, unit: "milliseconds",
        meaning:
          "Time from when a request has its turn on its connection: one that no worker has begun by "
          + "then, a plan that is still searched and a `CHECK` that still reads answer `TIMEOUT`. "
          + "`CANDIDATE ERASE` always ends: its proof cannot be had later."),
      WireLimit(
        name: "rate", value: rate, unit: "requests a second",
        meaning:
          "Requests that need work of one token, or of one connection where no token is asked; more "
          + "answer `BUSY`."),
      WireLimit(
        name: "answer", value: answer, unit: "bytes",
        meaning: "Size of the data lines of one answer; larger ones answer `LIMIT`."),
      WireLimit(
        name: "handshake", value: handshake, unit: "seconds",
        meaning:
          "Time until the greeting is out, after which a new connection is closed: over TLS its "
          + "handshake has to be done by then."),
      WireLimit(
        name: "idle", value: idle, unit: "seconds",
        meaning:
          "Silence after which a connection is closed: nothing read and nothing taken while "
          + "nothing is being worked on, or answers that are not taken."),
      WireLimit(
        name: "drain", value: drain, unit: "seconds",
        meaning: "Time that requests that were read get when the server stops."),
    ]
  }

  /// The first line a server sends, without a line end: `OVERSTAP 1 line=65536 ...`.
  public var greeting: String {
    (["OVERSTAP", String(WireLimits.version)] + all.map { "\($0.name)=\($0.value)" })
      .joined(separator: " ")
  }

  /// Version of the protocol; changes when something is taken away or means something else.
  public static let version = 1
}
