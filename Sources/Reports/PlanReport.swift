public import Advisory
import SkillModel
import Wording

extension TerminalReport {
  /// A learning plan: what it is for and worth, the modules, money, proof, what is missing, schemes.
  public func lines(_ plan: PlanResult) -> [String] {
    let words = PlanWords(wording: wording)
    var lines = [wording.text(.planFor, plan.candidate.rawValue)]
    lines += paragraph(
      wording.text(.planTowards, plan.targets.map(\.label).joined(separator: "; ")))
    lines += paragraph(words.status(plan).joined(separator: " "))
    for target in plan.targets { lines += paragraph(words.entry(target)) }
    lines += paragraph(words.frame(plan.frame))
    lines += modules(plan, words)
    lines += money(plan, words)
    lines += gates(plan)
    if !plan.proof.isEmpty {
      lines += heading(wording.text(.planProof))
      lines += paragraph(
        wording.list(plan.proof.map { labelled($0.label, $0.language) }) + ". "
          + wording.text(.planProofMeans))
    }
    if !plan.exemptions.isEmpty {
      lines += heading(wording.text(.planExemptions))
      for exemption in plan.exemptions { lines += item(words.exemption(exemption, plan)) }
    }
    lines += schemes(plan, words)
    lines += notes(plan, words)
    lines += pareto(plan)
    if let explanation = plan.explanation {
      lines += heading(wording.text(.planWhy, explanation.title))
      lines += paragraph(words.explanation(explanation).joined(separator: " "))
    }
    lines += catalogues(plan)
    return lines + footer(plan.head)
  }

  private func paragraph(_ text: String) -> [String] { Paragraph.lines(text, width: width) }

  private func item(_ text: String) -> [String] {
    Paragraph.lines("- " + text, width: width, indent: "  ")
  }

  private func modules(_ plan: PlanResult, _ words: PlanWords) -> [String] {
    guard !plan.modules.isEmpty else { return [] }
    var lines = heading(wording.text(.planModules))
    var table = TextTable(
      header: [
        wording.text(.columnNumber), wording.text(.columnModule), wording.text(.columnStart),
        wording.text(.columnWeeks), wording.text(.columnHoursShort), wording.text(.columnEuro),
      ], sides: [.right, .left, .left, .right, .right, .right])
    for (index, module) in plan.modules.enumerated() {
      table.add([
        String(index + 1), module.title, module.start.description, String(module.weeks),
        wording.hoursNumber(module.hours), wording.euros(cents: module.cost),
      ])
    }
    lines += table.lines(width: width)
    if let totals = words.totals(plan) { lines += [""] + paragraph(totals) }
    let numbers = PlanWords.numbers(plan)
    lines.append("")
    for (index, module) in plan.modules.enumerated() {
      lines += details(module, number: index + 1, words, numbers)
    }
    return lines
  }

  /// Where a module is, what it closes, and what to ask about it.
  private func details(
    _ module: PlannedModule, number: Int, _ words: PlanWords, _ numbers: [String: Int]
  ) -> [String] {
    var parts = [module.provider, words.place(module)].compactMap { $0 }.filter { !$0.isEmpty }
    if let start = words.certainty(module) { parts.append(start) }
    parts.append(wording.text(.columnPayers) + ": " + words.payers(module))
    if !module.closesConfirmed.isEmpty {
      parts.append(wording.text(.closesConfirmed, names(module.closesConfirmed)))
    }
    if !module.closesUnknown.isEmpty {
      parts.append(wording.text(.closesUnknown, names(module.closesUnknown)))
    }
    parts += words.conditions(module, numbers: numbers)
    return Paragraph.lines(
      "\(number). " + parts.joined(separator: "; "), width: width, indent: "   ")
  }

  private func names(_ skills: [ShownSkill]) -> String {
    wording.list(skills.map { labelled($0.label, $0.language) })
  }

  private func money(_ plan: PlanResult, _ words: PlanWords) -> [String] {
    guard !plan.modules.isEmpty else { return [] }
    var lines = heading(wording.text(.planMoney))
    for line in words.money(plan.money) { lines += item(line.name + ": " + line.value) }
    if plan.money.weeksWithoutIncome > 0 {
      lines += paragraph(wording.text(.moneyWithoutIncomeMeans))
    }
    if !plan.money.others.isEmpty { lines += paragraph(wording.text(.moneyAsked)) }
    return lines
  }

  /// Hard requirements that were open before the plan.
  private func gates(_ plan: PlanResult) -> [String] {
    var seen: Set<String> = []
    let lifted = Set(plan.modules.flatMap(\.lifts))
    let open = plan.targets.flatMap(\.gates).filter {
      $0.state != .met && !lifted.contains($0.name) && seen.insert($0.requirement.kind).inserted
    }
    guard !open.isEmpty else { return [] }
    var lines = heading(wording.text(.hardRequirements))
    for gate in open {
      let isOpenEnded = plan.openEnded.contains { $0.requirement.kind == gate.requirement.kind }
      lines += item(
        gate.name + ": " + wording.gate(gate.state)
          + (isOpenEnded ? ", " + wording.text(.gateUnknown) : "")
          + (gate.how.map { " - " + $0 } ?? ""))
    }
    return lines
  }

  private func schemes(_ plan: PlanResult, _ words: PlanWords) -> [String] {
    guard !plan.schemes.isEmpty else { return [] }
    var lines = heading(wording.text(.schemesTitle))
    // What may help in full, first what is met; the rest by name only.
    let open = plan.schemes.filter { $0.state == .met } + plan.schemes.filter { $0.state == .ask }
    for scheme in open {
      lines += item(
        scheme.name + ": " + words.state(scheme) + ". " + scheme.rule + " (" + scheme.source + ", "
          + wording.text(.schemeChecked, wording.day(scheme.checkedOn)) + ")")
    }
    let closed = plan.schemes.filter { $0.state == .notMet }.map(\.name)
    if !closed.isEmpty {
      lines += item(wording.text(.schemesNotMet, closed.joined(separator: "; ")))
    }
    return lines + paragraph(wording.text(.schemesMean))
  }

  /// What the reader must know, with what to do about it; first what no loaded module covers.
  private func notes(_ plan: PlanResult, _ words: PlanWords) -> [String] {
    var sentences = plan.targets.compactMap { words.uncovered($0, label: labelled) }
    for note in plan.notes.map({ words.note($0) }) {
      sentences.append([note.what, note.toDo].compactMap { $0 }.joined(separator: " "))
    }
    if !plan.modules.isEmpty {
      sentences.append(
        wording.text(plan.frame.closesUnknown ? .planUnknownOpen : .planUnknownAsked))
    }
    guard !sentences.isEmpty else { return [] }
    return heading(wording.text(.planNotes)) + sentences.flatMap(item)
  }

  private func pareto(_ plan: PlanResult) -> [String] {
    guard !plan.pareto.isEmpty else { return [] }
    var table = TextTable(
      header: [
        wording.text(.columnNumber), wording.text(.columnEuro), wording.text(.columnWeeks),
        wording.text(.columnHoursShort), wording.text(.columnEntry), wording.text(.columnProved),
      ], sides: [.right, .right, .right, .right, .right, .left])
    var modules: [String] = []
    for (index, point) in plan.pareto.enumerated() {
      table.add([
        String(index + 1), wording.euros(cents: point.measures.cost), String(point.measures.weeks),
        wording.hoursNumber(point.measures.hours), wording.outOf100(point.entry),
        wording.text(point.isProved ? .yes : .no),
      ])
      modules += Paragraph.lines(
        "\(index + 1). " + point.modules.joined(separator: ", "), width: width, indent: "   ")
    }
    return heading(wording.text(.planPareto)) + table.lines(width: width) + modules
      + paragraph(wording.text(.planParetoMeans))
  }

  private func catalogues(_ plan: PlanResult) -> [String] {
    guard !plan.catalogues.isEmpty else { return [] }
    return [""] + paragraph(PlanWords(wording: wording).catalogues(plan.catalogues))
  }
}

extension PlanWords {
  /// What a plan rests on: each catalogue, or how many there are and when the oldest was read.
  func catalogues(_ catalogues: [PlanCatalogue]) -> String {
    guard catalogues.count > 3 else {
      return wording.text(
        .planCatalogues, catalogues.map { catalogue($0) }.joined(separator: "; "))
    }
    let count = catalogues.reduce(0) { $0 + $1.modules }
    let oldest = catalogues.compactMap(\.seenOn).min().map { wording.day($0) } ?? ""
    return wording.text(
      .planManyCatalogues, wording.modules(count), wording.count(catalogues.count), oldest)
  }

  /// A catalogue with its size and day: `Voorbeeld College (12 opleidingen, 21 november 2026)`.
  func catalogue(_ catalogue: PlanCatalogue) -> String {
    let parts =
      [wording.modules(catalogue.modules)] + (catalogue.seenOn.map { [wording.day($0)] } ?? [])
    return catalogue.provider + " (" + parts.joined(separator: ", ") + ")"
  }
}
