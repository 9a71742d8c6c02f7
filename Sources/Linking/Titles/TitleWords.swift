/// The words of a title that name the work, without what ads add to them.
enum TitleWords {
  /// Which tokens of a title are kept.
  ///
  /// Not `(m/v/x)`, hours, seniority, level, `gezocht`, nor a place behind hours or `regio`. When
  /// nothing is left, all words are.
  static func kept(_ tokens: [TextToken]) -> [TextToken] {
    var kept: [TextToken] = []
    let isSchool = tokens.contains { teachers.contains($0.hash) }
    scan: for index in tokens.indices {
      let token = tokens[index]
      guard token.isWord else { continue }
      if token.term == .hour || token.term == .hourlyWeek {
        // The number went before; a place often comes behind.
        while let last = kept.last, last.number >= 0 { kept.removeLast() }
        if !kept.isEmpty { break scan }
        continue
      }
      if cuts.contains(token.hash), !kept.isEmpty { break scan }
      if isNoise(token, at: index, of: tokens) || token.term == .level && !isSchool { continue }
      kept.append(token)
    }
    return kept.isEmpty ? tokens.filter(\.isWord) : kept
  }

  private static func isNoise(_ token: TextToken, at index: Int, of tokens: [TextToken]) -> Bool {
    if noise.contains(token.hash) || token.term == .fullTime || token.term == .partTime {
      return true
    }
    guard sexes.contains(token.hash) else { return false }
    // `m/v`, but not `R/V-matroos`: only single letters on both sides of a stroke.
    let isAfter =
      index > 1 && tokens[index - 1].mark == 0x2F && sexes.contains(tokens[index - 2].hash)
    let isBefore =
      index + 2 < tokens.count && tokens[index + 1].mark == 0x2F
      && sexes.contains(tokens[index + 2].hash)
    return isAfter || isBefore
  }

  private static let sexes = ReadText.hashes("m v x f d w h man vrouw")
  private static let noise = ReadText.hashes(
    """
    senior sr medior junior jr vacature vacatures gezocht gevraagd zoekt zoeken wij direct mvx mv mvd
    week fte per
    """)
  private static let cuts = ReadText.hashes("regio omgeving standplaats locatie te")
  private static let teachers = ReadText.hashes(
    "docent docente leraar lerares leerkracht instructeur")
}
