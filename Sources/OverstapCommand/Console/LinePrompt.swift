#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Asks for lines: on a terminal with the keys of a line editor, elsewhere as they come.
struct LinePrompt {
  private let prompt: String
  private var editor = LineEditor()
  /// Whether somebody types at a terminal.
  let isInteractive: Bool

  init(_ prompt: String) {
    self.prompt = prompt
    isInteractive = isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1
  }

  /// The next line without its end; nil when there is none any more.
  mutating func line() -> String? {
    guard isInteractive else { return readLine() }
    var before = termios()
    guard tcgetattr(STDIN_FILENO, &before) == 0 else { return readLine() }
    var raw = before
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
    raw.c_iflag &= ~tcflag_t(IXON | ICRNL)
    tcsetattr(STDIN_FILENO, TCSADRAIN, &raw)
    defer { tcsetattr(STDIN_FILENO, TCSADRAIN, &before) }
    draw()
    var byte: UInt8 = 0
    while true {
      let count = read(STDIN_FILENO, &byte, 1)
      if count < 0 && errno == EINTR { continue }
      guard count == 1 else { return nil }
      switch editor.take(byte) {
      case .typing: draw()
      case .line(let line):
        show("\r\n")
        return line
      case .dropped:
        show("^C\r\n")
        draw()
      case .end:
        show("\r\n")
        return nil
      }
    }
  }

  /// One row: of a line that is longer than the terminal is wide, the part around the cursor.
  private func draw() {
    var size = winsize()
    let known = ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 20
    let room = max(10, (known ? Int(size.ws_col) : 80) - prompt.count - 1)
    let first = max(0, editor.cursor - room)
    let part = String(editor.text[first...].prefix(room))
    show("\r\(prompt)\(part)\u{1B}[K\r\u{1B}[\(prompt.count + editor.cursor - first)C")
  }

  /// Standard error, so that answers on standard output may go to a file.
  private func show(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(STDERR_FILENO, bytes, bytes.count)
  }
}
