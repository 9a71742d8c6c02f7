// The entry of libFuzzer for Scripts/fuzz, which compiles it together with the sources of SkillModel
// and Linking; no target of the package.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What is fuzzed; `OVERSTAP_FUZZ` names it.
enum FuzzedPart: String {
  case normaliser, splitter, extractor, index

  static let chosen: FuzzedPart = {
    let name = getenv("OVERSTAP_FUZZ").map { String(cString: $0) } ?? ""
    guard let part = FuzzedPart(rawValue: name) else {
      fatalError("OVERSTAP_FUZZ names no part of linking: '\(name)'")
    }
    return part
  }()
}

/// Reads bytes as a text, words, or damage to an index; what is no UTF-8 is repaired first.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzLinking(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let start, count > 0 else { return 0 }
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  switch FuzzedPart.chosen {
  case .normaliser: NormaliserFuzz.check(String(decoding: bytes, as: UTF8.self))
  case .splitter: SplitterFuzz.check(String(decoding: bytes, as: UTF8.self))
  case .extractor: ExtractorFuzz.check(String(decoding: bytes, as: UTF8.self))
  case .index: IndexFuzz.check(bytes)
  }
  return 0
}
