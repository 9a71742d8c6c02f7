#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Asks a running server as much as it can take, or as often as is said, and tells how it answered.
///
///     ServerLoad ask ADDRESS REQUESTS [NAME=VALUE ...]   requests of a file, in turns
///     ServerLoad idle ADDRESS [NAME=VALUE ...]           connections that say nothing
///
/// ADDRESS is HOST:PORT of this machine (digits) or the path of a Unix socket; REQUESTS a file with a
/// request a line. One line of JSON with the figures comes out.
///
/// `connections`, `depth` (requests of a connection that are open), `seconds`, `warmup` (seconds before
/// anything counts), `rate` (requests a second of all connections together, each due at its moment
/// whatever came before; 0 is as fast as answers come), `tags=1` (requests with a tag), `token` (asked for
/// with AUTH first), `pid` (the server, whose memory and processor time are told), `greeting=0` and
/// `answer` for a server that speaks otherwise: whether a line comes first, and how a good last line
/// begins.
@main
struct ServerLoad {
  static func main() {
    let words = Array(CommandLine.arguments.dropFirst())
    guard words.count >= 2 else { fail("ServerLoad ask|idle ADDRESS [REQUESTS] [NAME=VALUE ...]") }
    raiseFileLimit()
    guard let address = SocketAddress(words[1]) else { fail("no address: \(words[1])") }
    switch words[0] {
    case "ask":
      guard words.count >= 3, let requests = Requests(path: words[2]) else {
        fail("no file with requests")
      }
      let options = LoadOptions(words.dropFirst(3))
      print(LoadRun(address, requests, options).figures().json)
    case "idle":
      print(IdleRun(address, LoadOptions(words.dropFirst(2))).figures().json)
    default: fail("ask or idle")
    }
  }

  /// Thousands of connections need more than the 1,024 files that a shell usually gives.
  private static func raiseFileLimit() {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
    limit.rlim_cur = limit.rlim_max
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
  }
}

/// Ends the program: this is a tool for a script, and figures of a failed run are worth nothing.
func fail(_ message: String) -> Never {
  let line = Array((message + "\n").utf8)
  write(STDERR_FILENO, line, line.count)
  exit(1)
}

/// How the server is asked.
struct LoadOptions {
  var connections = 64
  var depth = 16
  var seconds = 10.0
  var warmup = 1.0
  var rate = 0.0
  var hasTags = false
  var token: String?
  var pid: Int?
  var hasGreeting = true
  var answer = "OK"

  init(_ words: some Sequence<String>) {
    for word in words {
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { fail("NAME=VALUE: \(word)") }
      let number = Double(parts[1]) ?? 0
      switch parts[0] {
      case "connections": connections = max(1, Int(number))
      case "depth": depth = max(1, Int(number))
      case "seconds": seconds = number
      case "warmup": warmup = number
      case "rate": rate = number
      case "tags": hasTags = number != 0
      case "token": token = parts[1]
      case "pid": pid = Int(parts[1])
      case "greeting": hasGreeting = number != 0
      case "answer": answer = parts[1]
      default: fail("unknown: \(word)")
      }
    }
  }
}
