/// The one table of verbs: the parser, `HELP` and the reference in PROTOCOL.md come from it.
public enum CommandTable {
  /// All verbs, in the order they are shown.
  public static let all: [CommandSpecification] = connection + people + catalogue + texts

  private static let byVerb = Dictionary(
    all.map { ($0.verb, $0) }, uniquingKeysWith: { first, _ in first })

  /// The row of a verb.
  public static func specification(of verb: Verb) -> CommandSpecification? { byVerb[verb] }

  /// The words of domains.
  static let domains = ["ict", "techniek", "natuurwetenschappen", "technologie", "all"]

  private static func row(
    _ verb: Verb, _ summary: String, _ arguments: [CommandArgument], json: String? = nil,
    answer: String, roles: Set<Role> = Set(Role.allCases), right: Right? = nil,
    isCommand: Bool = true
  ) -> CommandSpecification {
    CommandSpecification(
      verb: verb, summary: summary, arguments: isCommand ? arguments + session : arguments,
      jsonStandsFor: json, answer: answer, roles: roles, right: right, isCommand: isCommand)
  }

  /// Who may ask about people.
  private static let advisers: Set<Role> = [.counsellor, .intake, .administrator]

  /// Options of every verb that is a command too.
  static let session: [CommandArgument] = [
    .option("lang", .choice(["nl", "en"]), "Language of labels and messages; else that of HELLO."),
    .option("as-of", .day, "Day to compute for; else the server's, which is today."),
  ]

  private static let connection: [CommandSpecification] = [
    row(
      .hello, "Says what the client speaks; not needed.",
      [
        .option(
          "version", .integer(1...1_000_000), standard: "1", "Version of the protocol it speaks."),
        .option("lang", .choice(["nl", "en"]), standard: "nl", "Language of what follows."),
        .option("client", .text, "Name and version of the client, for the log."),
      ], answer: "`OK` with `protocol`, `server`, `lang`, `role`.", isCommand: false),
    row(.ping, "Asks for a sign of life.", [], answer: "`OK`.", isCommand: false),
    row(
      .help, "Lists the verbs, or shows one.", [.word("verb", "A verb.", isOptional: true)],
      answer: "One data line a verb: its form and arguments.", isCommand: false),
    row(
      .limits, "Lists what the server allows.", [],
      answer: "One data line: every limit with `value`, `unit` and `meaning`.", isCommand: false),
    row(
      .quit, "Ends the connection, after what was asked before it.", [],
      answer: "`OK`; lines after it are not read.", isCommand: false),
  ]

  private static let candidate = CommandArgument.word(
    "candidate", "Id of a stored person; or the profile itself as json={..}, which is not stored.")
  private static let target = CommandArgument.word(
    "target", "URI, unambiguous title or key of a vacancy.")
  private static let contracts = [
    "vast", "tijdelijk", "uitzend", "zzp", "leerbaan", "werkervaringsplaats", "stage",
    "vrijwillig",
  ]
  private static let domain = CommandArgument.option(
    "domain", .list(domains), standard: "technologie", "Domain to stay within.")

  private static let people: [CommandSpecification] = [
    row(
      .match, "Targets for one person, nearest first, with the reasons.",
      [
        candidate,
        .option(
          "targets", .choice(["occupations", "vacancies"]), standard: "occupations",
          "What to compare with."),
        domain,
        .option("all-roles", .flag, standard: "false", "Also roles that are unusual here."),
        .option(
          "region", .text, "Vacancies: region, municipality, place or postcode, code or name."),
        .option(
          "max-km", .decimal(above: 0, atMost: 1000), unit: "km",
          "Vacancies: distance from the person's postcode."),
        .option("hours", .hours, unit: "hours a week", "Vacancies: hours that are possible."),
        .option("contract", .list(contracts), "Vacancies: kinds of contract."),
        .option("text-lang", .languages, "Vacancies: languages an ad may be written in."),
        .option("limit", .integer(0...Int.max), standard: "10", "Targets at the most; 0 for all."),
      ], json: "candidate", answer: "One data line: a match.", roles: advisers),
    row(
      .gap, "What a person has, has in part, and still has to learn.", [candidate, target],
      json: "candidate", answer: "One data line: a gap.", roles: advisers),
    row(
      .plan, "The cheapest modules that bring a person to entry of one or more targets.",
      [
        candidate,
        .words("targets", "URIs, unambiguous titles or keys of vacancies."),
        .option("budget", .integer(0...Int.max), unit: "euro", "What the person can pay."),
        .option(
          "hours-per-week", .decimal(above: 0, atMost: 80), unit: "hours", "Study a week."),
        .option(
          "weeks", .integer(1...Int.max), unit: "weeks", "In which everything has ended."),
        .option("region", .text, "Region lessons are in: code or name."),
        .option(
          "max-km", .decimal(above: 0, atMost: .infinity), unit: "km",
          "From the person's postcode to the lessons."),
        .option(
          "mode", .list(["day", "evening", "online", "blended", "in-company", "at-work"]),
          "Ways of learning."),
        .option("text-lang", .languages, "Languages of training."),
        .option("start", .day, "First day."),
        .option("latest-start", .day, "Last day a module may start."),
        .option(
          "situation", .choice(["ww", "bijstand", "werkend", "boventallig"]),
          "For schemes; never kept."),
        .option(
          "entry", .decimal(above: 0, atMost: 1),
          "Share of what a starter needs to reach; else the policy's."),
        .option("max", .flag, standard: "false", "As much coverage as possible."),
        .option(
          "unknown", .choice(["open", "ask"]), standard: "open",
          "Skills nobody spoke about: close them too, or leave them out."),
        .option(
          "minimise", .choice(["cost", "total", "hours", "weeks"]), standard: "cost",
          "What is made small first."),
        .option("pareto", .flag, standard: "false", "Also the plans none of which is better."),
        .option("explain", .text, "Why this module is in the plan or not: key or id."),
      ], json: "candidate", answer: "One data line: a plan.", roles: advisers),
    row(
      .route, "Ways to a target over one or two stepping stones.",
      [
        candidate, .word("target", "URI or unambiguous title."),
        .option(
          "limit", .integer(0...Int.max), standard: "5",
          "Routes at the most, beside the direct way."),
      ], json: "candidate", answer: "One data line: routes with their legs.", roles: advisers),
    row(
      .find, "Occupations from which a target is nearest.",
      [
        target,
        .option("technology", .flag, standard: "false", "Also occupations inside technologie."),
        .option("limit", .integer(0...Int.max), standard: "10", "Origins at the most; 0 for all."),
      ], answer: "One data line: origins.", roles: advisers, right: .find),
  ]

  private static let catalogue: [CommandSpecification] = [
    row(
      .missing, "Skills that are asked and that no loaded module teaches.",
      [
        .option("region", .text, "Region, municipality, place or postcode: code or name."), domain,
        .option("provider", .text, "Provider whose own modules are marked."),
        .option("demand", .choice(["vacancies"]), standard: "vacancies", "Whose demand counts."),
        .option(
          "min-cell", .integer(10...Int.max), unit: "people", standard: "10",
          "Fewest people a count may tell of; counts of vacancies need none."),
        .option("limit", .integer(0...Int.max), standard: "25", "Skills at the most; 0 for all."),
      ], answer: "One data line: skills with their demand."),
    row(
      .search, "Concepts, vacancies and modules by any title.",
      [
        .words("text", "Words or beginnings of words."),
        .option("limit", .integer(1...10_000), standard: "20", "Concepts at the most."),
      ], answer: "One data line: what was found; `found` in the final line counts it."),
    row(
      .show, "One concept with its words and sources, one vacancy, module or region.",
      [
        .word(
          "name", "URI, unambiguous title, key of a vacancy or module, region, postcode or place.")
      ], answer: "One data line: the card."),
    row(.status, "What is loaded, with versions and counts.", [], answer: "One data line."),
  ]

  private static let texts: [CommandSpecification] = [
    row(
      .link, "Links a title to occupations, or a phrase to skills.",
      [
        .words("query", "The title or phrase; or json={\"id\":..,\"query\":..}."),
        .option(
          "kind", .choice(["occupation", "skill"]), isRequired: true, "What it is linked to."),
        .option("text-lang", .choice(["nl", "en"]), "Language of the text and labels; else lang."),
        .option(
          "scheme", .choice(["esco", "starter"]), standard: "esco", "Scheme that answers are from."),
        .option("limit", .integer(0...Int.max), standard: "10", "Answers; 0 for all."),
      ], json: "query", answer: "One data line: a batch answer."),
    row(
      .extract, "Finds skills, with their place, and facts in a text.",
      [
        .words("text", "The text; or json={\"id\":..,\"text\":..}."),
        .option(
          "text-lang", .choice(["nl", "en", "auto"]), standard: "auto", "Language of the text."),
        .option(
          "limit", .integer(0...Int.max), standard: "0",
          "Skills at the most, the likeliest; 0 for all that are sure."),
        .option("explain", .flag, standard: "false", "Tell what was considered."),
      ], json: "text", answer: "One data line: a batch answer."),
  ]
}
