/// Finds versions and languages in the names of files and folders.
enum VersionText {
  /// The first dotted version of a name: `v1.1.1-en`, `ESCO dataset - v1.2.1 - nl`, `onet-29.2`,
  /// `db_29_1_text` (underscores for dots); nil when there is none.
  static func first(in name: String) -> (text: String, numbers: (Int, Int))? {
    let bytes = Array(name.utf8)
    var at = 0
    while at < bytes.count {
      guard isDigit(bytes[at]) else {
        at += 1
        continue
      }
      var end = at
      var numbers: [Int] = []
      while numbers.count < 3 {
        let start = end
        while end < bytes.count, isDigit(bytes[end]), end - start < 4 { end += 1 }
        guard let number = Int(String(decoding: bytes[start..<end], as: UTF8.self)) else { break }
        numbers.append(number)
        guard end + 1 < bytes.count, bytes[end] == dot || bytes[end] == underscore,
          isDigit(bytes[end + 1])
        else { break }
        end += 1
      }
      if numbers.count >= 2 {
        return (numbers.map(String.init).joined(separator: "."), (numbers[0], numbers[1]))
      }
      at = max(end, at + 1)
    }
    return nil
  }

  /// The two letters of `occupations_nl.csv`; nil when there are none.
  static func languageSuffix(of path: String) -> String? {
    let stem = path.fileName.split(separator: ".").first ?? ""
    return code(stem.split(separator: "_").dropFirst().last)
  }

  /// The language of a folder: `... - nl - csv`, `v1.1.1-nl`; nil when it does not tell.
  static func language(inFolder name: String) -> String? {
    let parts = name.split(whereSeparator: { $0 == "-" || $0 == "_" || $0 == " " })
    let last = parts.last { $0.lowercased() != "csv" }
    return parts.count > 1 ? code(last) : nil
  }

  private static func code(_ text: Substring?) -> String? {
    guard let text, text.utf8.count == 2, text.utf8.allSatisfy({ isLetter($0) }) else { return nil }
    return text.lowercased()
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static let dot = UInt8(ascii: ".")
  private static let underscore = UInt8(ascii: "_")
}
