import SkillModel

extension CommandTable {
  /// The command of a request line.
  ///
  /// - Throws: `BADREQUEST`, with what was expected.
  public static func command(_ line: RequestLine) throws(WireFault) -> Command {
    let (row, words) = try row(of: line)
    let verb = row.verb
    var command = Command(verb: verb)
    if let json = line.json {
      guard row.takesJSON else {
        throw WireFault(.badRequest, "\(verb.rawValue) takes no json=")
      }
      command.json = json
    } else if row.neededJSON != nil {
      throw WireFault(.badRequest, "json= is needed; usage: \(row.usage)")
    }
    for argument in row.arguments where argument.place == .option {
      if let standard = argument.standard {
        command.values[argument.name] = try value(of: argument, standard)
      }
    }
    try readWords(words, row, into: &command)
    var given: Set<String> = []
    for option in line.options {
      guard let argument = row.argument(option.name), argument.place == .option else {
        throw WireFault(
          .badRequest, "\(verb.rawValue) has no option \(option.name); usage: \(row.usage)")
      }
      guard given.insert(option.name).inserted else {
        throw WireFault(.badRequest, "\(option.name)= is given twice")
      }
      command.values[option.name] = try value(of: argument, option.value)
    }
    for argument in row.arguments where argument.place == .option && !argument.isOptional {
      guard given.contains(argument.name) else {
        throw WireFault(.badRequest, "\(argument.name)= is needed; usage: \(row.usage)")
      }
    }
    return command
  }

  /// The row of a line, and the words behind the verb.
  private static func row(
    of line: RequestLine
  ) throws(WireFault) -> (CommandSpecification, [String]) {
    var (name, words) = (line.verb, line.words)
    if Verb.families.contains(name) {
      let known = all.map(\.verb.rawValue).filter { $0.hasPrefix(name + " ") }
      guard let second = words.first, known.contains(name + " " + second.uppercased()) else {
        throw WireFault(
          .badRequest, "\(name) needs a second word: \(known.joined(separator: ", "))")
      }
      name += " " + second.uppercased()
      words.removeFirst()
    }
    guard let verb = Verb(rawValue: name), let row = specification(of: verb) else {
      throw WireFault(.badRequest, "unknown verb \(line.verb.prefix(32)); HELP lists them")
    }
    return (row, words)
  }

  private static func readWords(
    _ words: [String], _ row: CommandSpecification, into command: inout Command
  ) throws(WireFault) {
    var rest = words[...]
    for argument in row.arguments where argument.place != .option {
      if command.json != nil && row.jsonStandsFor == argument.name { continue }
      if argument.place == .words {
        if rest.isEmpty {
          if argument.isOptional { continue }
          throw missing(argument, row)
        }
        command.values[argument.name] = .words(Array(rest))
        rest = []
      } else if let word = rest.popFirst() {
        guard !word.isEmpty else { throw WireFault(.badRequest, "\(argument.name) is empty") }
        command.values[argument.name] = .text(word)
      } else if !argument.isOptional {
        throw missing(argument, row)
      }
    }
    guard rest.isEmpty else {
      throw WireFault(
        .badRequest, "\(rest.count) words too many (quote what has spaces); usage: \(row.usage)")
    }
  }

  private static func missing(_ argument: CommandArgument, _ row: CommandSpecification) -> WireFault
  {
    WireFault(.badRequest, "\(argument.name) is missing; usage: \(row.usage)")
  }

  /// The value of an argument as it is written.
  static func value(of argument: CommandArgument, _ text: String) throws(WireFault) -> ArgumentValue
  {
    if let value = value(of: argument.type, text) { return value }
    throw WireFault(.badRequest, "\(argument.name)= must be \(argument.type.description)")
  }

  private static func value(of type: ArgumentType, _ text: String) -> ArgumentValue? {
    switch type {
    case .text: text.isEmpty ? nil : .text(text)
    case .integer(let range):
      Int(text).flatMap { range.contains($0) ? .integer($0) : nil }
    case .decimal(let above, let most):
      Double(text).flatMap { $0 > above && $0 <= most && $0.isFinite ? .decimal($0) : nil }
    case .choice(let words): words.contains(text) ? .text(text) : nil
    case .list(let words):
      list(text).flatMap { $0.allSatisfy(words.contains) ? .list($0) : nil }
    case .languages:
      list(text).flatMap { codes in
        codes.allSatisfy { $0.utf8.count == 2 && $0.allSatisfy { $0.isASCII && $0.isLetter } }
          ? .list(codes.map { $0.lowercased() }) : nil
      }
    case .day: CivilDate(text).map { .day($0) }
    case .hours: HoursRange(text).map { .hours($0) }
    case .flag: text == "true" ? .flag(true) : text == "false" ? .flag(false) : nil
    }
  }

  private static func list(_ text: String) -> [String]? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    return parts.contains("") ? nil : parts
  }
}
