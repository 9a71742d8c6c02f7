// The entry of libFuzzer for Scripts/fuzz, which compiles it together with the sources of SkillModel
// and Feeds; no target of the package.

/// Reads bytes as a feed of vacancies: as they are, and in portions that depend on them.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzVacancies(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let start, count > 0 else { return 0 }
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  var at = 0
  let size = Int(bytes[count / 2]) + 1
  let source = ByteSource(name: "f") { buffer in
    let length = min(size, buffer.count, count - at)
    buffer.copyBytes(from: bytes[at..<(at + length)])
    at += length
    return length
  }
  do {
    let read = try VacancyFile.read(
      source,
      vacancy: { vacancy, _ in
        precondition(!vacancy.id.isEmpty || vacancy.isClosed, "a vacancy without an id")
        precondition(
          vacancy.texts.allSatisfy { !$0.value.isEmpty && !$0.value.hasControlCharactersInLines },
          "a text that is empty or has control characters")
      }, fault: { _ in })
    precondition(read.vacancies >= 0)
  } catch {
    precondition(error is Fault, "something else than a fault was thrown")
  }
  return 0
}

extension String {
  /// Whether there is a control character in it that is no line feed.
  fileprivate var hasControlCharactersInLines: Bool {
    unicodeScalars.contains { $0.isControl && $0 != "\n" }
  }
}
