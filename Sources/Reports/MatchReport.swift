public import Advisory
import SkillModel
import Wording

extension TerminalReport {
  /// A match: strengths first, then targets with reasons, then questions.
  public func lines(_ result: MatchResult, domain: String) -> [String] {
    var lines = opening(result.candidate, result.strengths.prefix(6))
    lines += heading(wording.text(.targets, domain))
    if result.matches.isEmpty {
      lines.append(wording.text(.nothingFound))
    } else if result.isWeak && result.matches.allSatisfy({ $0.band == .unknown }) {
      // A list would be a list of whatever comes first, and be read as advice.
      lines += Paragraph.lines(wording.text(.tooLittleKnown), width: width)
      for note in notes(result.titles) { lines += Paragraph.lines(note, width: width) }
      return lines + footer(result.head)
    } else {
      lines += table(result.matches)
    }
    for target in result.wished {
      lines += Paragraph.lines(
        wording.text(
          .wishedTarget, labelled(target.label, target.labelLanguage),
          band(target.band, target.distance),
          String(target.shares(outOf: 100).reduce(0) { $0 + $1.points })), width: width)
    }
    lines += notes(result)
    if let questions = result.questions, !questions.list.isEmpty {
      lines += heading(wording.text(.questions))
      if questions.isStable { lines.append(wording.text(.questionsStable)) }
      for question in questions.list.prefix(5) {
        lines += Paragraph.lines(
          "- " + wording.text(.canYou, labelled(question.label, question.labelLanguage)),
          width: width, indent: "  ")
      }
    }
    return lines + footer(result.head)
  }

  /// Who the advice is for, and what the person brings already.
  func opening(_ candidate: CandidateID, _ strengths: ArraySlice<Strength>) -> [String] {
    var lines = [wording.text(.adviceFor, candidate.rawValue)]
    if !strengths.isEmpty { lines += heading(wording.text(.strengths)) }
    for strength in strengths {
      lines += Paragraph.lines(line(strength), width: width, indent: "  ")
    }
    return lines
  }

  private func line(_ strength: Strength) -> String {
    "- " + labelled(strength.label, strength.labelLanguage)
      + (strength.source.map { " (" + because($0) + ")" } ?? "")
  }

  /// Where a value comes from, in words.
  func because(_ source: ClaimSource) -> String {
    switch source.kind {
    case .claim:
      let words = source.evidence.map { wording.evidence($0) } ?? ""
      return source.lastUsed.map { words + ", " + String($0) } ?? words
    case .work:
      return wording.evidence(.inferred) + (source.label.map { ": " + $0 } ?? "")
    case .transfer: return wording.text(.relatedSkill, source.label ?? "")
    }
  }

  func table(_ matches: [MatchedTarget]) -> [String] {
    var lines: [String] = []
    for (index, match) in matches.enumerated() {
      lines.append(
        "\(index + 1). " + labelled(match.label, match.labelLanguage) + "  -  "
          + band(match.band, match.distance))
      let indent = "   "
      if let card = match.vacancy {
        for line in self.lines(card) {
          lines += Paragraph.lines(line, width: width, indent: indent)
        }
      }
      let figures = [
        fit(match),
        wording.text(.columnBring) + " "
          + wording.text(
            .between, wording.outOf100(match.coverage), wording.outOf100(match.low),
            wording.outOf100(match.high)),
        wording.text(.columnEntry) + " "
          + wording.text(
            .entryOf, wording.outOf100(min(match.entryNow, match.entry)),
            wording.outOf100(match.entry)),
      ]
      lines += Paragraph.lines(figures.joined(separator: "; "), width: width, indent: indent)
      if !match.titles.isEmpty {
        lines += Paragraph.lines(match.titles.joined(separator: "; "), width: width, indent: indent)
      }
      let reasons = reasons(match)
      if !reasons.isEmpty {
        lines += Paragraph.lines(
          wording.text(.why, wording.list(reasons)), width: width, indent: indent)
      }
      if match.distance.hours > 0 {
        lines += Paragraph.lines(
          wording.skills(match.distance.skills.count) + " " + wording.text(.toLearnFirst) + ", "
            + wording.text(.hoursOfStudy, wording.count(match.distance.hours)) + ": "
            + wording.list(match.distance.skills.prefix(3).map { labelled($0.label, $0.language) })
            + (match.distance.skills.count > 3 ? " ..." : ""), width: width, indent: indent)
      }
      for gate in match.gates where gate.state != .met {
        lines += Paragraph.lines(
          wording.text(.hardRequirement, gate.name, wording.gate(gate.state)), width: width,
          indent: indent)
      }
      let market = shortFigures(match.figures)
      if !market.isEmpty { lines += Paragraph.lines(market, width: width, indent: indent) }
      if let open = match.openVacancies, open > 0 {
        lines += Paragraph.lines(wording.openVacancies(open), width: width, indent: indent)
      }
      for line in wishes(match.wishes) {
        lines += Paragraph.lines(line, width: width, indent: indent)
      }
      if let level = match.level {
        let phrase: Phrase = (match.levelJump ?? 0) > 0 ? .levelHigher : .usualLevel
        lines += Paragraph.lines(
          wording.text(phrase, wording.level(level)), width: width, indent: indent)
      }
    }
    return lines
  }

  /// The fit on a scale of 100 with its terms, rounded so that they add up.
  private func fit(_ match: MatchedTarget) -> String {
    let terms = match.shares(outOf: 100)
    let names = terms.map { term in
      wording.text(term.name == .skills ? .termSkills : .termRelatedness) + " "
        + String(term.points)
    }
    let total = terms.reduce(0) { $0 + $1.points }
    return wording.text(.columnFit) + " \(total) (" + names.joined(separator: " + ") + ")"
  }

  /// The past work first, then the skills that give most points.
  func reasons(_ match: MatchedTarget) -> [String] {
    var reasons: [String] = []
    let open = Set(match.distance.skills.map(\.uri))
    for term in match.terms
    where term.name == .relatedness && term.units > 0 && match.tellsRelatedWork {
      reasons += term.because.map { wording.text(.relatedWork, $0.label) }
    }
    for term in match.terms where term.name == .skills {
      // What is still to be learned or confirmed is named below, and no reason beside it.
      reasons += term.because.filter { isTelling($0.source) && !open.contains($0.uri) }
        .prefix(3).map(\.label)
    }
    return reasons
  }

  /// Whether a source is worth telling a person: what is carried over from a skill that is itself
  /// only expected is part of the figures, but no reason anybody would recognise.
  func isTelling(_ source: ClaimSource?) -> Bool {
    guard let source else { return false }
    return source.kind != .transfer || source.evidence?.isKnowledge == true
  }

  private func notes(_ result: MatchResult) -> [String] {
    var lines = [""]
    lines += Paragraph.lines(wording.text(.intervalMeans), width: width)
    lines += Paragraph.lines(
      wording.text(
        result.isHoursAssumed ? .hoursDefault : .hoursAssumed,
        wording.decimal(
          result.hoursPerWeek, places: result.hoursPerWeek.rounded() == result.hoursPerWeek ? 0 : 1)
      ), width: width)
    if result.isWeak { lines += Paragraph.lines(wording.text(.weakFit), width: width) }
    if let entry = result.matches.first?.entry {
      lines += Paragraph.lines(
        wording.text(.entryMeans, wording.outOf100(entry)), width: width)
    }
    if result.uncommonLeftOut > 0 {
      lines += Paragraph.lines(
        wording.text(.uncommonLeftOut, wording.count(result.uncommonLeftOut)), width: width)
    }
    if result.higherLeftOut > 0 {
      lines += Paragraph.lines(
        wording.text(.higherLeftOut, wording.count(result.higherLeftOut)), width: width)
    }
    if result.farLeftOut > 0 {
      lines += Paragraph.lines(
        wording.text(.farLeftOut, wording.count(result.farLeftOut)), width: width)
    }
    for note in notes(result.titles) { lines += Paragraph.lines(note, width: width) }
    if !result.unplaced.isEmpty {
      lines += Paragraph.lines(
        wording.text(.notPlaced, wording.list(result.unplaced.map(\.rawValue))), width: width)
    }
    return lines
  }
}
