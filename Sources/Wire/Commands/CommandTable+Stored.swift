import SkillModel

/// Verbs that write, and those of administrators.
extension CommandTable {
  private static let stored = CommandArgument.word("candidate", "Id of a stored person.")

  static let storedPeople: [CommandSpecification] = [
    row(
      .candidatePut, "Stores a profile under its id; the same again changes nothing.", [],
      needs: "The profile, with its `id`.",
      answer: "One data line: an import summary. Names and the like in it are dropped unread.",
      action: .storeProfile),
    row(
      .candidateGet, "What is stored of a person.", [stored],
      answer: "One data line: the profile.", action: .readProfile),
    row(
      .candidatePatch, "Changes a stored profile.", [stored],
      needs:
        "What is laid over the profile: what it names is replaced, null takes it away (RFC 7396).",
      answer:
        "One data line: the profile as it is now; `ignoredfields` counts names that are not known.",
      action: .editProfile),
    row(
      .candidateErase, "Removes a person, and destroys the key to what the audit log says.",
      [stored],
      answer: "One data line: what was searched afterwards, and whether any trace was left.",
      action: .eraseProfile),
    row(
      .candidateList, "Ids of stored people.", [],
      answer: "One data line a person; `found` in the final line counts them.",
      action: .listPeople),
    row(
      .candidateHomework, "What a stored person can find out or gather at home.", [stored],
      answer: "One data line.", action: .readProfile, command: "candidate homework"),
    row(
      .claimSet, "Says that a stored person has a skill, or has it not.",
      [
        stored, .word("skill", "URI or label of the skill."),
        .option("state", .choice(["present", "absent"]), standard: "present", "Has it or not."),
        .option(
          "evidence", .choice(["self", "adviser", "employer", "tested", "certified"]),
          standard: "adviser", "Who says so."),
        .option("level", .integer(1...3), "1 under guidance, 2 independently, 3 teaches others."),
        .option("last-used", .integer(1900...2199), unit: "year", "Year last used."),
      ], answer: "One data line: the profile as it is now.", action: .setClaim,
      command: "claim set"),
    row(
      .decisionPut, "Keeps what was decided about a target, beside the advice of that moment.",
      [
        stored, .word("target", "URI, unambiguous title or key of a vacancy."),
        .option(
          "decision", .choice(["go", "later", "no"]), isRequired: true, "What was decided."),
        .option("reason", .text, isRequired: true, "Why."),
        .option("deviates", .flag, standard: "false", "Whether it departs from the advice."),
        .option(
          "handoff", .choice(["none", "planned", "sent", "accepted", "returned"]), standard: "none",
          "How far the hand-off is."),
        .option("to", .text, "To whom the person is handed off."),
      ], answer: "One data line: the decision as it is kept.", action: .putDecision,
      command: "decision put"),
    row(
      .decisionList, "What was decided about a person, oldest first.", [stored],
      answer: "One data line.", action: .readDecisions, command: "decision list"),
  ]

  static let administration: [CommandSpecification] = [
    row(
      .importFile, "Reads a file from the folder that serve --import-folder names.",
      [
        .word("kind", "taxonomy, vacancies, catalogue or candidates."),
        .word("file", "Name of the file, without a folder."),
        .option("source", .text, "Vacancies: name of the source."),
        .option(
          "full", .flag, standard: "false", "Vacancies: close what the file no longer lists."),
        .option("provider", .text, "Catalogue: provider of modules that name none."),
      ], answer: "One data line: an import summary.", action: .importData),
    row(
      .auditShow, "Who asked what about a person.",
      [.option("candidate", .text, isRequired: true, "Id of the person.")],
      answer: "One data line: every line of the audit log about the person.", action: .showAudit,
      command: "audit show"),
    row(
      .check, "Whether the database and the audit log are sound.", [],
      answer: "One data line: problems, lines of the log and the digest of the last.",
      action: .verify, command: "check"),
  ]
}
