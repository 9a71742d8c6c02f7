import Advisory
import Logging
import NIOCore
import SkillModel
import Wire
import Wording

/// Answers questions, one after the other on whatever thread asks: the same verbs with the same JSON as
/// the command.
struct AnswerDesk: Sendable {
  let sessions: SessionSource
  let tokens: TokenDesk
  let limits: WireLimits
  let importFolder: String?
  let logger: Logger

  /// Answers a command, once what it asks is written down where it must be.
  ///
  /// - Parameters:
  ///   - language: that of the connection, where the command names none.
  ///   - deadline: when it is given up.
  ///   - done: called once with the answer, on this thread or one of the audit log.
  func answer(
    _ command: Command, asker: Asker, language: String, deadline: NIODeadline,
    done: @escaping @Sendable (Answer) -> Void
  ) {
    guard NIODeadline.now() < deadline else { return done(Answer(timeout)) }
    let language = Language(rawValue: command.text("lang") ?? language)
    let wording = Wording(language: language)
    let notes = AuditNotes()
    let answer = answer(command, asker, language, deadline, notes)
    let entries = notes.take()
    guard !entries.isEmpty else { return done(answer) }
    sessions.shelf.append(entries) { fault in
      done(fault.map { unrecorded($0, command.verb, wording) } ?? answer)
    }
  }

  private func answer(
    _ command: Command, _ asker: Asker, _ language: Language, _ deadline: NIODeadline,
    _ notes: AuditNotes
  ) -> Answer {
    let words = FaultWords(wording: Wording(language: language))
    do {
      guard try tokens.isStillGood(asker) else {
        return Answer(WireFault(.denied, "the token is no longer good"))
      }
      let session = sessions.session(
        asOf: command.day("as-of"), language: language, asker: asker, notes: notes)
      guard !sessions.isGone else {
        return Answer(
          WireFault(
            .internal,
            words.wording.text(.serverDatabaseGone, session.fileName)))
      }
      let question = Question(
        session: session, command: command, importFolder: importFolder,
        opened: { try sessions.opened(language: language, asker: asker) })
      let answer = try question.answer(until: deadline) { timeout }
      guard answer.size <= limits.answer else {
        return Answer(
          WireFault(
            .limit, "the answer has \(answer.size) bytes; at most \(limits.answer) are sent"))
      }
      return answer
    } catch let fault as WireFault {
      return Answer(fault)
    } catch {
      let answer = words.answer(to: error)
      if case .error(let fault) = answer.ending, fault.code == .internal {
        log(command.verb, fault.message)
      }
      return answer
    }
  }

  /// What cannot be written down is not answered.
  private func unrecorded(_ fault: StoreFault, _ verb: Verb, _ wording: Wording) -> Answer {
    let detail = wording.fault(fault)
    log(verb, detail)
    return Answer(WireFault(.internal, wording.text(.serverNotRecorded, detail)))
  }

  /// What was asked may tell about a person and stays out of the log.
  private func log(_ verb: Verb, _ message: String) {
    logger.error(
      "a question failed", metadata: ["verb": "\(verb.rawValue)", "error": "\(message)"])
  }

  private var timeout: WireFault {
    WireFault(.timeout, "no answer within \(limits.request) ms")
  }
}
