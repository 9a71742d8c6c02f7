// Stands here until branch xmlfeeds is merged: take theirs.

/// Running text without markup.
enum PlainText {
  static func plain(_ text: String) -> String {
    var out = ""
    var isInTag = false
    for character in text {
      switch character {
      case "<": isInTag = true
      case ">" where isInTag:
        isInTag = false
        out.append("\n")
      case _ where isInTag: continue
      default: out.append(character)
      }
    }
    let lines = out.split(whereSeparator: \.isNewline).compactMap { String($0).trimmedText }
    return lines.joined(separator: "\n")
  }
}
