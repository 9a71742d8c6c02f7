import Advisory
import ArgumentParser
import Reports
import SkillModel
import Store
import Wording

/// Holds an interview with a stored person, or does one step of it.
struct CandidateInterview: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "interview",
    abstract: "Ask a stored person what tells most about the first targets.",
    discussion: """
      On a terminal (or with --format table) it asks and reads answers; otherwise it writes the \
      next question as JSON. --answer and --undo do one step without asking.
      """)

  @OptionGroup var options: GlobalOptions
  @Argument(help: "Id of a stored person.") var id: String
  @Option(help: "Minutes to ask in.") var minutes: Double?
  @Option(help: "Answer the open question: yes, no, partly or unknown.") var answer: String?
  @Option(
    parsing: .upToNextOption, help: "With --answer partly: URIs of the skills that are there.")
  var skill: [String] = []
  @Flag(help: "Take the last answer back.") var undo = false

  func validate() throws {
    guard answer.map({ InterviewAnswer.Word(rawValue: $0) != nil }) ?? true else {
      throw ValidationError(.usageOneOf, "--answer", "yes, no, partly, unknown", answer ?? "")
    }
    guard minutes.map({ $0 > 0 && $0 <= 600 }) ?? true else {
      throw ValidationError(.usageAboveAtMost, "--minutes", "0", "600")
    }
    guard !undo || answer == nil else {
      throw ValidationError(.usageNotTogether, "--answer", "--undo")
    }
    guard skill.isEmpty || answer == "partly" else {
      throw ValidationError(.usageNeeds, "--skill", "--answer partly")
    }
  }

  func run() throws {
    let candidate = CandidateID(rawValue: id)
    if undo {
      let session = try options.session(.readWrite)
      let step = try session.undoAnswer(candidate)
      options.message(options.wording.text(step == nil ? .nothingToUndo : .tookBack))
      try write(try step ?? session.interviewStep(candidate))
    } else if let word = answer.flatMap(InterviewAnswer.Word.init(rawValue:)) {
      let session = try options.session(.readWrite)
      let step = try session.interviewStep(candidate)
      guard let question = step.question else {
        try write(step)
        Console.message(options.wording.text(.noOpenQuestion))
        throw StatusOnly(status: .failed)
      }
      try check(question)
      try write(
        try session.answer(candidate, question, word, held: skill.map { ConceptURI($0) }))
    } else if options.isTable {
      try InterviewDialogue(
        session: try options.session(.readWrite), id: candidate, report: options.report,
        minutes: minutes
      ).run()
    } else {
      try write(try options.session().interviewStep(candidate))
    }
  }

  /// Skills that were not asked about are a mistake that would lose an answer.
  private func check(_ question: InterviewQuestion) throws {
    let asked = Set(question.skills.map(\.uri.rawValue))
    if let other = skill.first(where: { !asked.contains($0) }) {
      throw ValidationError(.usageNotAsked, "\(other)")
    }
    if question.kind == .gate && answer == "partly" {
      throw ValidationError(.usageGateAnswer)
    }
    if question.kind == .which && answer == "yes" {
      throw ValidationError(.usageWhichSkills)
    }
  }

  private func write(_ step: InterviewStep) throws {
    try options.write(step) { report in
      step.question.map { report.lines($0, number: step.answered + 1, most: step.most) }
        ?? ([report.line(step.end)].compactMap { $0 } + report.summary(step))
    }
  }
}

/// What is still open for a stored person, as a sheet to take home.
struct CandidateHomework: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "homework", abstract: "What a stored person can find out or gather at home.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "Id of a stored person.") var candidate: String

  func run() throws {
    let homework = try options.session().homework(CandidateID(rawValue: candidate))
    try options.write(homework) { $0.lines(homework) }
  }
}
