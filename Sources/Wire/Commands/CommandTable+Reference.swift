import SkillModel

extension CommandTable {
  /// The reference part of PROTOCOL.md, in Markdown: limits, codes and every verb.
  public static var reference: String {
    (["### Limits", ""] + limitLines + ["", "### Error codes", ""] + codeLines + ["", "### Verbs"]
      + all.flatMap { lines(of: $0) }).joined(separator: "\n") + "\n"
  }

  private static var limitLines: [String] {
    ["| name | default | unit | what |", "|---|---|---|---|"]
      + WireLimits().all.map { "| `\($0.name)` | \($0.value) | \($0.unit) | \($0.meaning) |" }
  }

  private static var codeLines: [String] {
    ["| code | what it means |", "|---|---|"]
      + ErrorCode.allCases.map { "| `\($0.rawValue)` | \($0.meaning) |" }
  }

  private static func lines(of row: CommandSpecification) -> [String] {
    var lines = ["", "#### \(row.verb.rawValue)", "", row.summary, "", "`\(row.usage)`", ""]
    if !row.arguments.isEmpty {
      lines += [
        "| argument | type and range | unit | default | what |", "|---|---|---|---|---|",
      ]
      lines += row.arguments.map { cells(of: $0, in: row) }
      lines.append("")
    }
    if let json = row.neededJSON { lines += ["`json=`: " + json, ""] }
    lines.append("Answer: " + row.answer)
    if row.roles.count < Role.allCases.count {
      let who = Role.allCases.filter(row.roles.contains).map(\.rawValue).joined(separator: ", ")
      lines.append("For: " + who + ".")
    }
    return lines
  }

  private static func cells(of argument: CommandArgument, in row: CommandSpecification) -> String {
    let name = argument.place == .option ? argument.name + "=" : argument.name
    let isNeeded = !argument.isOptional && row.jsonStandsFor != argument.name
    let standard = argument.standard.map { "`\($0)`" } ?? (isNeeded ? "needed" : "-")
    let cells = [
      "`\(name)`", argument.type.description.replacing("|", with: "\\|"), argument.unit ?? "-",
      standard, argument.help,
    ]
    return "| " + cells.joined(separator: " | ") + " |"
  }
}
