import Advisory
import SkillModel
import Wire

/// A row of the table of verbs, as `HELP` shows it.
struct HelpResult: JSONRepresentable {
  let row: CommandSpecification

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("verb", row.verb.rawValue)
      writer.field("summary", row.summary)
      writer.field("usage", row.usage)
      writer.field("answer", row.answer)
      writer.field("roles", Role.allCases.filter(row.roles.contains).map(\.rawValue))
      writer.field("json", row.neededJSON)
      writer.name("arguments")
      writer.array(row.arguments) { writer, argument in
        writer.object {
          $0.field("name", argument.name)
          $0.field("place", argument.place == .option ? "option" : "word")
          $0.field("type", argument.type.description)
          $0.field("unit", argument.unit)
          $0.field("optional", argument.isOptional)
          $0.field("default", argument.standard)
          $0.field("help", argument.help)
        }
      }
    }
  }

  /// The answer to `HELP`, with or without a verb.
  static func answer(verb words: [String]) -> Answer {
    var rows = CommandTable.all
    if !words.isEmpty {
      let verb = words.joined(separator: " ")
      rows = rows.filter { $0.verb.rawValue == verb.uppercased() }
      if rows.isEmpty {
        return Answer(WireFault(.notFound, "no verb \(verb.prefix(32)); HELP lists them"))
      }
    }
    return Answer(data: rows.map { Array(HelpResult(row: $0).json.utf8) }, ending: .ok([]))
  }
}

/// What the server allows, as `LIMITS` shows it.
struct LimitsResult: JSONRepresentable {
  let limits: WireLimits

  init(_ limits: WireLimits) { self.limits = limits }

  /// One line of JSON.
  var utf8: [UInt8] { Array(json.utf8) }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      for limit in limits.all {
        writer.name(text: limit.name)
        writer.object {
          $0.field("value", limit.value)
          $0.field("unit", limit.unit)
          $0.field("meaning", limit.meaning)
        }
      }
    }
  }
}
