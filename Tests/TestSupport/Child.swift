import Glibc

/// What a program left behind.
public struct Outcome: Sendable {
  /// Exit status; -1 when a signal ended it.
  public var status: Int32
  /// The signal that ended it; nil when it ended by itself.
  public var signal: Int32?
  /// Standard output.
  public var output: String
  /// Standard error.
  public var errors: String

  /// Lines of standard error.
  public var errorLines: [String] { errors.split(separator: "\n").map(String.init) }
  /// Lines of standard output.
  public var lines: [String] { output.split(separator: "\n").map(String.init) }
}

/// A running program.
///
/// Its streams are files, so that no test can hang on a pipe.
public final class Child {
  private let folder = Scratch()
  private var pid: pid_t = 0

  /// Why a program did not start.
  public struct NotStarted: Error {
    /// Error number of the system.
    public let number: Int32
  }

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - environment: all variables there are.
  ///   - input: bytes of standard input.
  public init(
    _ program: String, _ arguments: [String], environment: [String: String] = [:],
    input: String = ""
  ) throws {
    folder.write("in", input)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let flags = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 0, folder.path("in"), O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, folder.path("out"), flags, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, folder.path("err"), flags, 0o600)
    let words = ([program] + arguments).map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in words + variables { free(text) } }
    let result = posix_spawnp(&pid, program, &actions, nil, words, variables)
    if result != 0 { throw NotStarted(number: result) }
  }

  /// Ends it as a power cut would.
  public func kill() { _ = Glibc.kill(pid, SIGKILL) }

  /// Asks it to end, as a service manager does.
  public func end() { _ = Glibc.kill(pid, SIGTERM) }

  /// Whether it has ended; it must still be waited for.
  public var hasEnded: Bool {
    var info = siginfo_t()
    return waitid(P_PID, id_t(pid), &info, WEXITED | WNOHANG | WNOWAIT) == 0
      && info.si_signo == SIGCHLD
  }

  /// Waits for its end.
  public func wait() -> Outcome {
    var state: Int32 = 0
    while waitpid(pid, &state, 0) < 0 && errno == EINTR {}
    let signal = state & 0x7F
    return Outcome(
      status: signal == 0 ? (state >> 8) & 0xFF : -1, signal: signal == 0 ? nil : signal,
      output: Disk.text(of: folder.path("out")), errors: Disk.text(of: folder.path("err")))
  }

  /// What it has said on standard error so far.
  public var errorsSoFar: String { Disk.text(of: folder.path("err")) }

  /// Whether a program can be found.
  public static func isThere(_ program: String) -> Bool {
    (getenv("PATH").map { String(cString: $0) } ?? "").split(separator: ":")
      .contains { access("\($0)/\(program)", X_OK) == 0 }
  }

  /// Runs a program to its end.
  public static func run(
    _ program: String, _ arguments: [String], environment: [String: String] = [:],
    input: String = ""
  ) throws -> Outcome {
    try Child(program, arguments, environment: environment, input: input).wait()
  }
}

/// A small disk in memory, for tests on full and read-only disks; needs root.
public final class SmallDisk {
  /// Where it is.
  public let path: String
  private let scratch = Scratch()

  /// Whether this user may mount: tried once.
  public static let isPossible: Bool = geteuid() == 0 && SmallDisk(megabytes: 1) != nil

  /// Mounts a disk; nil when that is not permitted.
  public init?(megabytes: Int) {
    path = scratch.write("disk/mark", "").replacing("/mark", with: "")
    let tried = try? Child.run(
      "mount", ["-t", "tmpfs", "-o", "size=\(megabytes)m", "overstap-tests", path],
      environment: ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin"])
    if tried?.status != 0 { return nil }
  }

  deinit { _ = tool("umount", ["-l", path]) }

  /// Makes it read-only.
  public func protect() -> Bool { tool("mount", ["-o", "remount,ro", path]) }

  /// Fills it to the last byte.
  public func fill() {
    guard let file = fopen(path + "/filler", "w") else { return }
    setvbuf(file, nil, _IONBF, 0)
    var chunk = [UInt8](repeating: 7, count: 4096)
    while fwrite(&chunk, 1, chunk.count, file) == chunk.count {}
    fclose(file)
  }

  private func tool(_ name: String, _ arguments: [String]) -> Bool {
    let tried = try? Child.run(
      name, arguments, environment: ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin"])
    return tried?.status == 0
  }
}
