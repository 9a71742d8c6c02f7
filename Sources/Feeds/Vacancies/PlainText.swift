internal import Glibc

/// Running text without markup: HTML as feeds carry it, escaped once or twice, or plain.
///
/// One pass over the bytes; nothing of a script, style or comment stays.
enum PlainText {
  /// The text without tags and with characters for entities; line feeds part paragraphs, `- ` starts an
  /// item of a list.
  ///
  /// Blanks are joined, control characters are blanks, empty lines go. Line feeds of a text without
  /// block elements stay. `<` that starts no element of HTML is text. O(length).
  static func plain(_ text: String) -> String {
    var copy = text
    return copy.withUTF8 { plain($0) }
  }

  /// The same for bytes, which are UTF-8.
  static func plain(_ bytes: Bytes) -> String {
    guard let base = bytes.baseAddress else { return "" }
    var isEscaped = false
    let keepsLines = !hasBlock(bytes)
    let text = String(unsafeUninitializedCapacity: bytes.count) { out in
      guard let start = out.baseAddress else { return 0 }
      var writer = PlainTextWriter(
        base, count: bytes.count, to: start, keepsLines: keepsLines)
      writer.run()
      isEscaped = writer.isEscaped
      return writer.count
    }
    if isEscaped { return plain(unescaped: text) }
    return text
  }

  /// What was escaped twice has its tags only now; a third time would be a text about HTML.
  private static func plain(unescaped text: String) -> String {
    var copy = text
    return copy.withUTF8 { bytes in
      guard let base = bytes.baseAddress else { return "" }
      let keepsLines = !hasBlock(bytes)
      return String(unsafeUninitializedCapacity: bytes.count) { out in
        guard let start = out.baseAddress else { return 0 }
        var writer = PlainTextWriter(
          base, count: bytes.count, to: start, keepsLines: keepsLines)
        writer.run()
        return writer.count
      }
    }
  }

  /// Whether an element parts lines, so that line feeds of the source are only blanks.
  private static func hasBlock(_ bytes: Bytes) -> Bool {
    guard let base = bytes.baseAddress else { return false }
    var at = 0
    while let found = memchr(base + at, CInt(UInt8(ascii: "<")), bytes.count - at) {
      at = UnsafeRawPointer(found) - UnsafeRawPointer(base) + 1
      switch HTMLTag.kind(base + at, count: bytes.count - at)?.kind {
      case .block, .item, .lineEnd: return true
      default: continue
      }
    }
    return false
  }
}
