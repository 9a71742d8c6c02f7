// The entry of libFuzzer for Scripts/fuzz, which compiles it together with the sources of SkillModel
// and Wire; no target of the package.

import Glibc

private let isCodec = getenv("OVERSTAP_FUZZ").map { String(cString: $0) } == "codec"

/// Reads bytes as one line of the protocol, or as a stream of lines.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzWire(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let start, count > 0 else { return 0 }
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  if isCodec { checkFraming(bytes) } else { checkLine(bytes) }
  return 0
}

/// Reads bytes as one line of the protocol: a request that reads back as the same, or a fault of one line.
private func checkLine(_ bytes: [UInt8]) {
  do throws(WireFault) {
    guard let line = try LineTokenizer.request(bytes) else {
      precondition(bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 }, "a request was passed over")
      return
    }
    precondition(line.tag == LineTokenizer.tag(ofStart: bytes), "two tags of one line")
    guard let again = try LineTokenizer.request(Array(line.text.utf8)) else {
      preconditionFailure("a request is written as blanks")
    }
    precondition(again == line, "a request does not read back as the same")
    checkCommand(line)
  } catch {
    checkAnswer(Answer(error))
  }
}

/// The command of a request is a row of the table, or a fault.
private func checkCommand(_ line: RequestLine) {
  do throws(WireFault) {
    let command = try CommandTable.command(line)
    guard let row = CommandTable.specification(of: command.verb) else {
      preconditionFailure("a verb without a row")
    }
    for name in command.values.keys {
      precondition(row.argument(name) != nil, "a value without an argument")
    }
  } catch {
    checkAnswer(Answer(error))
  }
}

/// Whatever a message holds, an answer is one line.
private func checkAnswer(_ answer: Answer) {
  var bytes: [UInt8] = []
  answer.append(to: &bytes, tag: nil)
  precondition(bytes.last == 0x0A && bytes.dropLast().allSatisfy { $0 >= 0x20 }, "a broken line")
}
