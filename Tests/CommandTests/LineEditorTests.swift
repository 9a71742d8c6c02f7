import Testing

@testable import OverstapCommand

/// The keys of the interactive `query`.
@Suite struct LineEditorTests {
  private static let (up, down, right, left) = ("\u{1B}[A", "\u{1B}[B", "\u{1B}[C", "\u{1B}[D")

  /// Types a text; gives what came of its last key.
  @discardableResult
  private func type(_ text: String, _ editor: inout LineEditor) -> LineEditor.Outcome {
    var outcome = LineEditor.Outcome.typing
    for byte in text.utf8 { outcome = editor.take(byte) }
    return outcome
  }

  @Test(arguments: [
    ("PING\r", "PING"), ("PNG\u{1B}[D\u{1B}[DI\r", "PING"), ("xPING\u{01}\u{1B}[3~\r", "PING"),
    ("PINGG\u{7F}\r", "PING"), ("ING\u{01}P\u{05}!\r", "PING!"),
    ("MATCH K-1\u{17}K-2\n", "MATCH K-2"),
    ("weg\u{15}PING\r", "PING"), ("PING weg\u{02}\u{02}\u{02}\u{02}\u{0B}\r", "PING"),
    ("é😀ñ\u{1B}[D\u{7F}\r", "éñ"), ("a\u{1B}[1;5Cb\u{1B}OHc\u{1B}OFd\r", "cabd"),
    ("\u{7F}\u{1B}[D\u{1B}[C\u{04}\u{1B}[A\u{1B}[B\u{17}\r", nil), ("a\u{07}\u{00}b\r", "ab"),
    ("\u{1B}[<0;1;1Mx\r", "x"),
  ])
  func keys(typed: String, line: String?) {
    var editor = LineEditor()
    // Ctrl-D on an empty line ends, and what comes after it is not asked.
    if let line {
      #expect(type(typed, &editor) == .line(line))
    } else {
      #expect(typed.utf8.contains { editor.take($0) == .end })
    }
  }

  @Test func earlierLines() {
    var editor = LineEditor()
    for line in ["PING", "STATUS", "STATUS", "HELP"] { type(line + "\r", &editor) }
    #expect(editor.history == ["PING", "STATUS", "HELP"])
    type("half" + Self.up, &editor)
    #expect(String(editor.text) == "HELP")
    type(Self.up + Self.up + Self.up, &editor)
    #expect(String(editor.text) == "PING")
    type(Self.down, &editor)
    #expect(String(editor.text) == "STATUS")
    type(Self.down + Self.down, &editor)
    #expect(String(editor.text) == "half")
    #expect(type(Self.up + " x\r", &editor) == .line("HELP x"))
    #expect(editor.history.last == "HELP x")
  }

  /// A token is not to be brought back by the next who sits down.
  @Test(arguments: ["AUTH overstap_1", "auth overstap_1", "@a Auth x", "  AUTH x"])
  func tokensAreNotKept(_ line: String) {
    var editor = LineEditor()
    #expect(type(line + "\r", &editor) == .line(line))
    #expect(editor.history.isEmpty)
  }

  @Test func givenUp() {
    var editor = LineEditor()
    #expect(type("MATCH\u{03}", &editor) == .dropped)
    #expect(editor.text.isEmpty && editor.history.isEmpty)
    #expect(type("\u{04}", &editor) == .end)
  }

  /// Whatever bytes come, the cursor stays within the line.
  @Test func anyBytes() {
    var generator = SystemRandomNumberGenerator()
    var editor = LineEditor()
    for _ in 0..<100_000 {
      _ = editor.take(UInt8.random(in: 0...255, using: &generator))
      guard (0...editor.text.count).contains(editor.cursor) else {
        Issue.record("\(editor.cursor) of \(editor.text.count)")
        return
      }
    }
    #expect(editor.history.count <= 500)
  }
}
