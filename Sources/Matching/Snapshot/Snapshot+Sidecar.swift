import SkillModel

/// Hard requirements and themes are few and full of words: they travel as lines of fields.
extension Snapshot {
  private static let field: Character = "\u{1F}"
  private static let line: Character = "\u{1E}"

  var sidecar: String {
    var lines: [String] = []
    for (occupation, list) in gates.sorted(by: { $0.key < $1.key }) {
      for gate in list {
        lines.append(
          [
            "g", String(occupation), gate.kind, gate.nameDutch, gate.nameEnglish,
            gate.timing.rawValue, gate.days.map(String.init) ?? "",
            gate.price.map(String.init) ?? "", gate.howDutch ?? "", gate.howEnglish ?? "",
            gate.source,
          ].joined(separator: String(Self.field)))
      }
    }
    for (occupation, list) in themes.sorted(by: { $0.key < $1.key }) {
      for (theme, title) in list {
        lines.append(
          ["t", String(occupation), theme, title].joined(separator: String(Self.field)))
      }
    }
    return lines.joined(separator: String(Self.line))
  }

  mutating func readSidecar(_ text: String) -> Bool {
    for line in text.split(separator: Self.line) {
      let fields = line.split(separator: Self.field, omittingEmptySubsequences: false)
        .map(String.init)
      guard fields.count > 2, let occupation = Int(fields[1]),
        (0..<occupationCount).contains(occupation)
      else { return false }
      switch (fields[0], fields.count) {
      case ("g", 11):
        guard let timing = GateRequirement.Timing(rawValue: fields[5]) else { return false }
        gates[occupation, default: []].append(
          GateRequirement(
            kind: fields[2], nameDutch: fields[3], nameEnglish: fields[4], timing: timing,
            days: Int(fields[6]), price: Int(fields[7]),
            howDutch: fields[8].isEmpty ? nil : fields[8],
            howEnglish: fields[9].isEmpty ? nil : fields[9], source: fields[10]))
      case ("t", 4): themes[occupation, default: []].append((fields[2], fields[3]))
      default: return false
      }
    }
    return true
  }
}
