import Advisory
import Reports
import SkillModel
import Wording

/// An interview on a terminal: asks, reads a line, stores, until it is at its end.
struct InterviewDialogue {
  let session: AdvisorySession
  let id: CandidateID
  let report: TerminalReport
  /// Minutes to ask in; nil without limit.
  let minutes: Double?

  private var wording: Wording { report.wording }

  func run() throws {
    let started = Clock.seconds()
    var step = try session.interviewStep(id)
    let most = questions(step)
    Console.print(wording.text(.interviewFor, id.rawValue))
    say(.interviewIntro, String(most))
    let last = step.answered + most
    var ended: Phrase?
    while let question = step.question, ended == nil {
      if step.answered >= last || minutes.map({ Clock.seconds() - started > $0 * 60 }) ?? false {
        ended = .endTime
        break
      }
      for line in report.lines(question, number: step.answered + 1, most: step.most) {
        Console.print(line)
      }
      switch reply(to: question) {
      case .answer(let word, let held):
        step = try session.answer(id, question, word, held: held.map { question.skills[$0].uri })
      case .back:
        if let before = try session.undoAnswer(id) {
          step = before
          say(.tookBack)
        } else {
          say(.nothingToUndo)
        }
      case .stop: ended = .endStopped
      }
    }
    Console.print("")
    if let line = ended.map({ wording.text($0) }) ?? report.line(step.end) { Console.print(line) }
    for line in report.summary(step) { Console.print(line) }
  }

  /// Questions that fit in the minutes by the policy's estimate, at least one.
  private func questions(_ step: InterviewStep) -> Int {
    let left = max(0, step.most - step.answered)
    guard let minutes else { return left }
    return min(left, max(1, Int(minutes * 60 / session.policy.interview.secondsPerQuestion)))
  }

  /// Reads until a line fits; the end of the input stops the interview.
  private func reply(to question: InterviewQuestion) -> InterviewReply {
    while true {
      Console.prompt("> ")
      guard let line = readLine() else {
        Console.print("")
        return .stop
      }
      if let reply = InterviewReply(line, to: question) { return reply }
      say(.notUnderstood, report.keys(question))
    }
  }

  private func say(_ phrase: Phrase, _ values: String...) {
    let text = values.first.map { wording.text(phrase, $0) } ?? wording.text(phrase)
    Console.print(text)
  }
}
