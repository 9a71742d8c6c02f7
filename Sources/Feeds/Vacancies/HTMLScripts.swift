/// Finds the scripts of linked data in a web page.
enum HTMLScripts {
  /// The JSON of the `<script type="application/ld+json">` elements, in order, each with the 1-based line
  /// it starts on; wrappers of CDATA and comments left out, entities undone where it was escaped.
  static func linkedData(in page: [UInt8]) -> [(json: [UInt8], line: Int)] {
    var found: [(json: [UInt8], line: Int)] = []
    var (at, line, counted) = (0, 1, 0)
    while let start = find(Array("<script".utf8), in: page, from: at) {
      guard let tagEnd = endOfTag(page, from: start + 7) else { break }
      let tag = String(decoding: page[start..<tagEnd], as: UTF8.self).lowercased()
      let end = find(Array("</script".utf8), in: page, from: tagEnd) ?? page.count
      at = end
      guard tag.contains("application/ld+json") || tag.contains("application/json+ld") else {
        continue
      }
      line += page[counted..<tagEnd].lazy.filter { $0 == 0x0A }.count
      counted = tagEnd
      found.append((unwrapped(Array(page[tagEnd..<end])), line))
    }
    return found
  }

  /// Where a text stands, in small letters of ASCII, at or after a place; nil when it does not.
  static func find(_ word: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard let first = word.first, start <= bytes.count - word.count else { return nil }
    return bytes.withUnsafeBufferPointer { bytes in
      for at in start...(bytes.count - word.count) where lowered(bytes[at]) == first {
        var length = 1
        while length < word.count, lowered(bytes[at + length]) == word[length] { length += 1 }
        if length == word.count { return at }
      }
      return nil
    }
  }

  /// Behind the `>` that ends a tag; one inside quotes is none.
  private static func endOfTag(_ page: [UInt8], from start: Int) -> Int? {
    var quote: UInt8?
    for at in start..<page.count {
      let byte = page[at]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return at + 1
      }
    }
    return nil
  }

  /// The JSON inside `<![CDATA[ ]]>`, `<!-- -->` and the `//` or `/* */` before them.
  private static func unwrapped(_ script: [UInt8]) -> [UInt8] {
    var json = script
    for (open, close) in [("<![cdata[", "]]>"), ("<!--", "-->")] {
      let (open, close) = (Array(open.utf8), Array(close.utf8))
      let first = json.firstIndex { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }
      guard let start = find(open, in: json, from: 0),
        start <= (first ?? json.count) + 2
      else { continue }
      // Line feeds stay, so that the lines of faults do.
      for at in 0..<(start + open.count) where json[at] != 0x0A { json[at] = 0x20 }
      if let end = lastIndex(of: close, in: json) {
        for at in end..<json.count where json[at] != 0x0A { json[at] = 0x20 }
      }
    }
    while let last = json.last,
      last <= 0x20 || last == UInt8(ascii: "/") || last == UInt8(ascii: "*")
    {
      json.removeLast()
    }
    let first = json.first { $0 > 0x20 }
    if first == UInt8(ascii: "&") || find(Array("{&quot;".utf8), in: json, from: 0) != nil {
      return unescaped(json)
    }
    return json
  }

  private static func lastIndex(of word: [UInt8], in bytes: [UInt8]) -> Int? {
    guard bytes.count >= word.count else { return nil }
    return stride(from: bytes.count - word.count, through: 0, by: -1).first { at in
      bytes[at..<(at + word.count)].elementsEqual(word)
    }
  }

  /// The five entities that JSON needs in HTML; others stay for the texts, where they are undone too.
  private static func unescaped(_ json: [UInt8]) -> [UInt8] {
    let entities: [([UInt8], UInt8)] = [
      (Array("&quot;".utf8), 0x22), (Array("&#34;".utf8), 0x22), (Array("&#x22;".utf8), 0x22),
      (Array("&lt;".utf8), 0x3C), (Array("&gt;".utf8), 0x3E), (Array("&#39;".utf8), 0x27),
      (Array("&amp;".utf8), 0x26),
    ]
    var plain: [UInt8] = []
    plain.reserveCapacity(json.count)
    var at = 0
    while at < json.count {
      if json[at] == UInt8(ascii: "&"),
        let (word, byte) = entities.first(where: { json[at...].starts(with: $0.0) })
      {
        plain.append(byte)
        at += word.count
      } else {
        plain.append(json[at])
        at += 1
      }
    }
    return plain
  }
}

/// A letter of ASCII in small; other bytes as they are.
func lowered(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
