public import Advisory
import SkillModel
import Wording

extension TerminalReport {
  /// A question with its number, what can be typed last.
  public func lines(_ question: InterviewQuestion, number: Int, most: Int) -> [String] {
    var lines = ["", wording.text(.questionNumber, String(number), String(most))]
    switch question.kind {
    case .gate:
      if let gate = question.gate { lines += paragraph(wording.text(.askGate, gate.name)) }
    case .skills where question.skills.count == 1:
      let skill = question.skills[0]
      lines += paragraph(wording.text(.askOne, labelled(skill.label, skill.language)))
    case .skills, .which:
      if let work = question.workOf { lines += paragraph(wording.text(.tasksOf, work)) }
      if let group = question.group { lines += paragraph(wording.text(.about1, group)) }
      lines += paragraph(wording.text(question.kind == .which ? .askWhich : .askSeveral))
      for (index, skill) in question.skills.enumerated() {
        lines += paragraph(
          "\(index + 1). " + labelled(skill.label, skill.language), indent: "  ")
      }
    }
    if !question.askedBy.isEmpty {
      lines += paragraph(wording.text(.askedBecause, wording.list(question.askedBy)))
    }
    return lines + paragraph("[" + keys(question) + "]")
  }

  /// What can be typed to a question, in one line.
  public func keys(_ question: InterviewQuestion) -> String {
    switch question.kind {
    case .gate: wording.text(.keysGate)
    case .which: wording.text(.keysWhich)
    case .skills: wording.text(question.skills.count == 1 ? .keysOne : .keysSeveral)
    }
  }

  /// Why an interview is at its end; nil when it is not.
  public func line(_ end: InterviewEnd?) -> String? {
    switch end {
    case .stable: wording.text(.endStable)
    case .questions: wording.text(.endQuestions)
    case .nothingOpen: wording.text(.endNothingOpen)
    case nil: nil
    }
  }

  /// The first targets and what changed because of the interview.
  public func summary(_ step: InterviewStep) -> [String] {
    var lines = heading(wording.text(.firstNow, String(step.answered)))
    for (index, target) in step.first.enumerated() {
      lines += paragraph(
        "\(index + 1). " + labelled(target.label, target.labelLanguage) + "  -  "
          + wording.band(target.band)
          + (target.isNew && step.answered > 0
            ? " (" + wording.text(.newSinceInterview) + ")" : ""))
    }
    if !step.left.isEmpty {
      lines += paragraph(wording.text(.leftSinceInterview, wording.list(step.left)))
    }
    // A small share says no more than that the order is open.
    lines += paragraph(
      step.stability >= 0.5
        ? wording.text(.firmness, wording.outOf100(step.stability)) : wording.text(.stillOpen))
    if step.answered > 0 {
      lines += paragraph(wording.text(.undoHint, step.candidate.rawValue))
    }
    lines += paragraph(wording.text(.homeworkHint, step.candidate.rawValue))
    return lines + footer(step.head)
  }

  /// The homework sheet.
  public func lines(_ homework: Homework) -> [String] {
    var lines = [wording.text(.homeworkFor, homework.candidate.rawValue)]
    lines += paragraph(wording.text(homework.isEmpty ? .homeworkNothing : .homeworkIntro))
    lines += section(wording.text(.homeworkUnsure), homework.unsure)
    lines += section(wording.text(.homeworkNotAsked), homework.notAsked)
    lines += section(wording.text(.homeworkProve), homework.toProve)
    if !homework.gates.isEmpty {
      lines += heading(wording.text(.homeworkGates))
      for gate in homework.gates {
        lines += paragraph("[ ] " + gate.name)
        lines += paragraph(wording.text(.taskGate), indent: "    ")
        if let how = gate.how { lines += paragraph(how, indent: "    ") }
      }
    }
    if !homework.isEmpty {
      lines += heading(wording.text(.notes))
      lines += Array(repeating: String(repeating: ".", count: min(width, 72)), count: 4)
    }
    return lines + footer(homework.head)
  }

  private func section(_ title: String, _ items: [HomeworkItem]) -> [String] {
    guard !items.isEmpty else { return [] }
    var lines = heading(title)
    var told: Set<HomeworkItem.Task> = []
    // What to do is the same for most: once for each sort, before the first of it.
    for task in [HomeworkItem.Task.example, .papers, .language] {
      for item in items where item.task == task {
        if told.insert(task).inserted { lines += paragraph(words(task)) }
        lines += paragraph("[ ] " + labelled(item.skill.label, item.skill.language), indent: "  ")
      }
    }
    return lines
  }

  private func words(_ task: HomeworkItem.Task) -> String {
    switch task {
    case .example: wording.text(.taskExample)
    case .papers: wording.text(.taskPapers)
    case .language: wording.text(.taskLanguage)
    }
  }

  private func paragraph(_ text: String, indent: String = "") -> [String] {
    Paragraph.lines(text, width: width, indent: indent)
  }
}
