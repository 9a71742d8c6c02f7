import SkillModel
import Wording

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Standard output for results, standard error for messages.
enum Console {
  /// Whether results go to a terminal.
  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Whether messages go to a terminal.
  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Characters a line of the terminal; 100 when unknown.
  static var width: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 100 }
    return min(Int(size.ws_col), 120)
  }

  /// Ends the program.
  static func end(_ status: ExitStatus) -> Never { exit(status.rawValue) }

  /// Writes a line of a result.
  static func print(_ line: String) { write(Array((line + "\n").utf8), to: STDOUT_FILENO) }

  /// Writes what stands before typed input, without a line end.
  static func prompt(_ text: String) { write(Array(text.utf8), to: STDOUT_FILENO) }

  /// Writes bytes of a result.
  static func print(_ utf8: [UInt8]) { write(utf8, to: STDOUT_FILENO) }

  /// Writes a message.
  static func message(_ line: String) { write(Array((shown(line) + "\n").utf8), to: STDERR_FILENO) }

  /// Writes a line of a table: words of a file or a profile may not steer the terminal.
  static func printTable(_ line: String) { print(shown(line)) }

  /// The lines of a text, each without control characters.
  private static func shown(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0).withoutControlCharacters }.joined(separator: "\n")
  }

  static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var written = 0
    bytes.withUnsafeBytes { buffer in
      while written < buffer.count {
        let count = Glibc.write(
          descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
        if count < 0 && errno == EINTR { continue }
        if count <= 0 {
          // Work goes on when nobody reads the messages.
          if descriptor != STDOUT_FILENO { return }
          // A reader that went away (`| head`) is no failure of ours; a full disk is.
          if errno == EPIPE { exit(0) }
          let detail = String(cString: strerror(errno))
          message(Failure.wording.text(.outputFailed, detail))
          exit(ExitStatus.failed.rawValue)
        }
        written += count
      }
    }
  }
}
