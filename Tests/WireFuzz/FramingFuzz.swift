/// Cuts a stream that comes in pieces, and holds the frames against the stream cut all at once.
///
/// The first byte is the limit of a line, the second tells how long the pieces are; the rest is the
/// stream.
func checkFraming(_ bytes: [UInt8]) {
  guard bytes.count > 2 else { return }
  let limit = Int(bytes[0])
  let stream = bytes.dropFirst(2)
  let found = framesOfPieces(stream, limit: limit, pieces: bytes[1])
  let expected = framesAtOnce(stream, limit: limit)
  precondition(found.count == expected.count, "a line too many or too few")
  for (frame, whole) in zip(found, expected) {
    // A line that is told before all of it came may not have shown its tag yet, and never a wrong one.
    if case .tooLong(tag: nil) = frame, case .tooLong = whole { continue }
    precondition(frame == whole, "another frame")
  }
}

/// As a connection receives it: bytes that are not used come again with those received since.
private func framesOfPieces(
  _ stream: ArraySlice<UInt8>, limit: Int, pieces: UInt8
) -> [Frame] {
  var framing = LineFraming(limit: limit)
  var frames: [Frame] = []
  var held: [UInt8] = []
  var rest = stream
  var draw = UInt32(pieces)
  while !rest.isEmpty {
    // Odd: one length for all pieces. Even: a length drawn for each, of 1 to 64 bytes.
    draw = draw &* 1_664_525 &+ 1_013_904_223
    let size = pieces % 2 == 1 ? 1 + Int(pieces / 2) : 1 + Int(draw >> 26)
    held += rest.prefix(size)
    rest = rest.dropFirst(size)
    while !held.isEmpty {
      let step = held.withUnsafeBytes { framing.next(in: $0) }
      precondition(step.used <= held.count, "more used than there is")
      held.removeFirst(step.used)
      guard let frame = step.frame else { break }
      precondition(step.used > 0, "a frame of nothing")
      frames.append(frame)
    }
    precondition(held.count <= limit + 1, "more held than a line")
  }
  while true {
    let step = held.withUnsafeBytes { framing.last(in: $0) }
    precondition(step.used <= held.count, "more used than there is")
    held.removeFirst(step.used)
    guard let frame = step.frame else { break }
    frames.append(frame)
  }
  precondition(held.isEmpty, "bytes left at the end")
  return frames
}

/// The same by the definition of a line.
private func framesAtOnce(_ stream: ArraySlice<UInt8>, limit: Int) -> [Frame] {
  var lines = stream.split(separator: 0x0A, omittingEmptySubsequences: false)
  // Behind the last line end there is a line only when there is something.
  if lines.last?.isEmpty == true { lines.removeLast() }
  return lines.map { line in
    let line = line.last == 0x0D ? line.dropLast() : line
    return line.count > limit
      ? .tooLong(tag: LineTokenizer.tag(ofStart: line)) : .line(Array(line))
  }
}
