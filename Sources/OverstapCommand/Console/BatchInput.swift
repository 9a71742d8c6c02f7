import Advisory
import Feeds

/// Lines of batch input: blank ones are passed over, all others are answered in order.
struct BatchInput {
  /// Files; standard input when there is none.
  let files: [String]
  /// Lines that are answered together at the most.
  static let together = 512

  /// Reads all lines and writes an answer to each.
  ///
  /// Lines are taken together as long as they are there: a program at the other end of a pipe that
  /// sends one and waits gets its answer.
  ///
  /// - Returns: how many lines could not be answered.
  /// - Throws: `Fault` when a file cannot be read.
  func answer(
    tooLong: (_ line: Int, _ limit: Int) -> BatchAnswer,
    _ answers: ([BatchLine]) throws -> [BatchAnswer]
  ) throws -> Int {
    var errors = 0
    func write(_ answers: [BatchAnswer]) {
      errors += answers.count(where: \.isError)
      if !answers.isEmpty { Console.print(Array(answers.map { $0.utf8 + [0x0A] }.joined())) }
    }
    for file in files.isEmpty ? ["-"] : files {
      let lines = LineReader(try ByteSource(path: file), limit: LineReader.defaultLimit)
      var waiting: [BatchLine] = []
      var isOpen = true
      while isOpen {
        var late: BatchAnswer?
        switch try lines.next() {
        case .end: isOpen = false
        case .tooLong: late = tooLong(lines.number, LineReader.defaultLimit)
        case .line:
          let line = lines.withLine { Array($0) }
          if line.contains(where: { !Self.isBlank($0) }) {
            waiting.append(BatchLine(utf8: line, number: lines.number))
          }
        }
        if !isOpen || late != nil || waiting.count >= Self.together || !lines.isLineReady {
          write(try answers(waiting))
          waiting = []
          if let late { write([late]) }
        }
      }
    }
    return errors
  }

  /// A space, a tab or a carriage return: what JSON calls blank, within a line.
  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D
  }
}
