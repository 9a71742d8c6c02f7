import SkillModel

/// The one table of verbs: the parser, `HELP` and the reference in PROTOCOL.md come from it.
public enum CommandTable {
  /// All verbs, in the order they are shown.
  public static let all: [CommandSpecification] =
    connection + people + storedPeople + catalogue + texts + administration

  private static let byVerb = Dictionary(
    all.map { ($0.verb, $0) }, uniquingKeysWith: { first, _ in first })

  /// The row of a verb.
  public static func specification(of verb: Verb) -> CommandSpecification? { byVerb[verb] }

  /// The words of domains.
  static let domains = ["ict", "techniek", "natuurwetenschappen", "technologie", "all"]

  static func row(
    _ verb: Verb, _ summary: String, _ arguments: [CommandArgument], json: String? = nil,
    needs neededJSON: String? = nil, answer: String, action: AuditedAction? = nil,
    command: String? = nil
  ) -> CommandSpecification {
    CommandSpecification(
      verb: verb, summary: summary,
      arguments: connectionVerbs.contains(verb) ? arguments : arguments + session,
      jsonStandsFor: json, neededJSON: neededJSON, answer: answer, action: action,
      command: command)
  }

  /// Verbs that have no language or day of their own.
  private static let connectionVerbs: Set<Verb> = [.hello, .auth, .ping, .help, .limits, .quit]

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
      ], answer: "`OK` with `protocol`, `server`, `lang`, `role`."),
    row(
      .auth, "Says who asks, with a token; needed on servers that give no role without.",
      [.word("token", "The token as token create showed it.")],
      answer:
        "`OK` with `role`, `organisation` and `rights`; a wrong token is answered later and later."),
    row(.ping, "Asks for a sign of life.", [], answer: "`OK`."),
    row(
      .help, "Lists the verbs, or shows one.",
      [.words("verb", "A verb, of one word or two.", isOptional: true)],
      answer: "One data line a verb: its form and arguments."),
    row(
      .limits, "Lists what the server allows.", [],
      answer: "One data line: every limit with `value`, `unit` and `meaning`."),
    row(
      .quit, "Ends the connection, after what was asked before it.", [],
      answer: "`OK`; lines after it are not read."),
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

  private static let planLimits: [CommandArgument] = [
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
  ]

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
        .option(
          "no-questions", .flag, standard: "false", "Leave the next questions out: quicker."),
      ], json: "candidate", answer: "One data line: a match.", action: .match, command: "match"),
    row(
      .gap, "What a person has, has in part, and still has to learn.", [candidate, target],
      json: "candidate", answer: "One data line: a gap.", action: .gap, command: "gap"),
    row(
      .plan, "The cheapest modules that bring a person to entry of one or more targets.",
      [
        candidate,
        .words("targets", "URIs, unambiguous titles or keys of vacancies."),
      ] + planLimits + [
        .option("pareto", .flag, standard: "false", "Also the plans none of which is better."),
        .option("explain", .text, "Why this module is in the plan or not: key or id."),
      ], json: "candidate", answer: "One data line: a plan.", action: .plan, command: "plan"),
    row(
      .report, "What a report tells one reader: strengths, roles, gap and plan.",
      [
        candidate,
        .words(
          "targets", "URIs, unambiguous titles or keys of vacancies; else the first role.",
          isOptional: true),
        .option(
          "for", .choice(["client", "adviser", "employer"]), standard: "client",
          "For whom; an employer sees confirmed strengths only."),
        domain,
        .option(
          "limit", .integer(3...10), "Roles in the list; else 5, for the adviser 10."),
      ] + planLimits, json: "candidate",
      answer: "One data line: what the page of the command shows, as JSON.", action: .report,
      command: "report"),
    row(
      .route, "Ways to a target over one or two stepping stones.",
      [
        candidate, .word("target", "URI or unambiguous title."),
        .option(
          "limit", .integer(0...Int.max), standard: "5",
          "Routes at the most, beside the direct way."),
      ], json: "candidate", answer: "One data line: routes with their legs.", action: .route,
      command: "route"),
    row(
      .rank, "Fit and band of targets for one person, short.",
      [
        .option(
          "targets", .choice(["occupations", "vacancies"]), standard: "occupations",
          "What to compare with."),
        .option("domain", .list(domains), "Domain to stay within; else all."),
        .option("limit", .integer(0...Int.max), standard: "10", "Targets; 0 for all."),
        .option("fields", .text, "Fields to write, with commas."),
      ], needs: "A profile, which is not stored.", answer: "One data line: a batch answer.",
      action: .rank, command: "rank"),
    row(
      .cohortMatch, "The best roles of many people, and groups that share one.",
      [
        domain,
        .option("limit", .integer(1...Int.max), standard: "3", "Roles a person."),
      ], needs: "A list of profiles, `[{..},{..}]`, which are not stored.",
      answer: "One data line: people and groups.", action: .cohort, command: "cohort match"),
    row(
      .cohortPlan, "Plans of many people, and modules they can take together.",
      [
        .option(
          "target", .text,
          "URI, title or key of a vacancy for everybody; else the first role of each."
        ), domain,
      ] + planLimits, needs: "A list of profiles, `[{..},{..}]`, which are not stored.",
      answer: "One data line: people with their plans, and shared modules.", action: .cohort,
      command: "cohort plan"),
    row(
      .find, "Occupations from which a target is nearest, or stored people.",
      [
        target,
        .option("technology", .flag, standard: "false", "Also occupations inside technologie."),
        .option(
          "people", .flag, standard: "false",
          "Stored people instead; needs the right `find` and a purpose."),
        .option("purpose", .text, "What people are looked for; goes into the audit log."),
        .option(
          "limit", .integer(0...Int.max), standard: "10",
          "Origins or people at the most; 0 for all."),
      ], answer: "One data line: origins, or people.", command: "find"),
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
      ], answer: "One data line: skills with their demand.", command: "missing"),
    row(
      .catalogueCheck,
      "What misses in a catalogue for a microcredential or a plan, what cannot be linked, duplicates.",
      [
        .word(
          "file",
          "Name of a file in the folder of serve --import-folder, for administrators of the house; "
            + "or the catalogue itself as json={..}, in any JSON that import catalogue reads."),
        .option("provider", .text, "Provider of modules that name none."),
      ], json: "file", answer: "One data line: what was found; nothing is stored.",
      command: "catalogue check"),
    row(
      .search, "Concepts, vacancies and modules by any title.",
      [
        .words("text", "Words or beginnings of words."),
        .option("limit", .integer(1...10_000), standard: "20", "Concepts at the most."),
      ], answer: "One data line: what was found; `found` in the final line counts it.",
      command: "search"),
    row(
      .show, "One concept with its words and sources, one vacancy, module or region.",
      [
        .word(
          "name", "URI, unambiguous title, key of a vacancy or module, region, postcode or place.")
      ], answer: "One data line: the card.", command: "show"),
    row(
      .status, "What is loaded, with versions and counts.", [], answer: "One data line.",
      command: "status"),
    row(
      .diff, "What a new edition changes in stored advice.",
      [
        .word("from", "Version, such as 1.1.1 or starter@2026.1."), .word("to", "Version."),
      ], answer: "One data line: the differences, and whom they touch.", action: .listPeople,
      command: "diff"),
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
      ], json: "query", answer: "One data line: a batch answer.", command: "link"),
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
      ], json: "text", answer: "One data line: a batch answer.", command: "extract"),
  ]
}
