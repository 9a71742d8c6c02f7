public import SkillModel

/// What one pass over a document tells before anything is parsed: its size and its encoding.
public struct DocumentScan: Hashable, Sendable {
  /// How the bytes read as text.
  public enum Encoding: Hashable, Sendable {
    /// All of it is UTF-8 (an empty document too).
    case utf8
    /// Not UTF-8 from the given 1-based line on; the likely encoding is named.
    case notUTF8(line: Int, looksLike: String)
    /// UTF-8 that stops in the middle of a character on the given line: the document was cut off.
    case truncated(line: Int)
  }

  /// Size in bytes.
  public var byteCount: Int
  /// How the bytes read as text.
  public var encoding: Encoding

  /// What is wrong with the document as a whole; nil when it can be parsed.
  public func fault(file: String) -> Fault? {
    switch encoding {
    case .utf8: byteCount == 0 ? Fault(.emptyFile, file: file) : nil
    case .notUTF8(let line, let looksLike):
      Fault(.notUTF8(looksLike: looksLike), file: file, line: line)
    case .truncated(let line): Fault(.truncatedRecord, file: file, line: line)
    }
  }

  /// Reads a source to its end in one pass, handing every chunk to `bytes` (for a digest).
  ///
  /// Chunks are at most `ByteSource.chunkSize`; the pointer is valid inside the call only. Linear
  /// in the size, constant in memory.
  ///
  /// - Throws: `.cannotRead`.
  @discardableResult
  public static func run(
    _ source: ByteSource, bytes: (UnsafeRawBufferPointer) -> Void = { _ in }
  ) throws(Fault) -> DocumentScan {
    let buffer = UnsafeMutableRawBufferPointer.allocate(
      byteCount: ByteSource.chunkSize, alignment: 16)
    defer { buffer.deallocate() }
    var scan = DocumentScan(byteCount: 0, encoding: .utf8)
    var validator = UTF8Validator()
    var line = 1
    while true {
      let count = try source.read(into: buffer)
      guard count > 0 else { break }
      let chunk = UnsafeRawBufferPointer(rebasing: buffer[..<count])
      bytes(chunk)
      if case .utf8 = scan.encoding {
        if scan.byteCount == 0, looksLikeUTF16(chunk) {
          scan.encoding = .notUTF8(line: 1, looksLike: "UTF-16")
        } else if let bad = validator.firstBadByte(in: chunk) {
          line += lineEnds(in: chunk[..<bad])
          scan.encoding = .notUTF8(line: line, looksLike: "Windows-1252")
        } else {
          line += lineEnds(in: chunk[...])
        }
      }
      scan.byteCount += count
    }
    if case .utf8 = scan.encoding, validator.isInsideCharacter {
      scan.encoding = .truncated(line: line)
    }
    return scan
  }

  /// Whether text starts as UTF-16: a byte order mark, or NULs at every other byte only.
  static func looksLikeUTF16(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard bytes.count >= 2 else { return false }
    if (bytes[0] == 0xFF && bytes[1] == 0xFE) || (bytes[0] == 0xFE && bytes[1] == 0xFF) {
      return true
    }
    var nuls = (even: 0, odd: 0)
    let looked = min(bytes.count, 4096) & ~1
    for index in stride(from: 0, to: looked, by: 2) {
      nuls.even += bytes[index] == 0 ? 1 : 0
      nuls.odd += bytes[index + 1] == 0 ? 1 : 0
    }
    let most = looked / 2 * 3 / 4
    return looked >= 8 && (nuls.even > most) != (nuls.odd > most)
  }

  private static func lineEnds(in bytes: Slice<UnsafeRawBufferPointer>) -> Int {
    UnsafeRawBufferPointer(rebasing: bytes).bindMemory(to: UInt8.self).lineFeedCount
  }
}
