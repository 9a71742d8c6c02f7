public import Advisory
import SkillModel
import Wording

extension TerminalReport {
  /// Who asked what about a person.
  public func lines(_ result: AuditResult) -> [String] {
    let id = result.candidate.rawValue
    if result.entries.isEmpty { return [wording.text(.auditNothing, id)] }
    var table = TextTable(
      header: [
        wording.text(.columnMoment), wording.text(.columnAsker), wording.text(.columnRoleOfAsker),
        wording.text(.columnAction), wording.text(.columnAbout),
      ], sides: [.left, .left, .left, .left, .left])
    for entry in result.entries {
      table.add([
        entry.logged.moment, entry.logged.asker,
        Role(rawValue: entry.logged.role).map { wording.role($0) } ?? entry.logged.role,
        AuditedAction(rawValue: entry.logged.action).map { wording.action($0) }
          ?? entry.logged.action,
        (entry.targets + (entry.purpose.map { [$0] } ?? [])).joined(separator: "; "),
      ])
    }
    return [wording.text(.auditTitle, id, wording.count(result.entries.count))]
      + table.lines(width: max(width, 160))
  }

  /// Tokens, without what their bearers send.
  public func lines(_ tokens: [ListedToken]) -> [String] {
    if tokens.isEmpty { return [wording.text(.tokenNone)] }
    var table = TextTable(
      header: [
        wording.text(.columnToken), wording.text(.columnRoleOfAsker),
        wording.text(.columnOrganisation),
        wording.text(.columnRights), wording.text(.columnMade), wording.text(.columnTokenState),
        wording.text(.columnNote),
      ], sides: [.left, .left, .left, .left, .left, .left, .left])
    for listed in tokens {
      let token = listed.token
      table.add([
        token.id, wording.role(token.role), token.organisation.rawValue,
        token.rights.map(\.rawValue).sorted().joined(separator: ", "),
        String(token.madeAt.prefix(10)), state(of: listed), token.note ?? "",
      ])
    }
    return table.lines(width: max(width, 120))
  }

  private func state(of listed: ListedToken) -> String {
    if let moment = listed.token.revokedAt {
      return wording.text(.tokenEnded, String(moment.prefix(10)))
    }
    guard let day = listed.token.expiresOn?.description else { return wording.text(.tokenGood) }
    return wording.text(listed.isGood ? .tokenGoodUntil : .tokenExpired, day)
  }

  /// What was decided about a person.
  public func lines(_ list: DecisionList) -> [String] {
    let id = list.candidate.rawValue
    if list.decisions.isEmpty { return [wording.text(.decisionsNone, id)] }
    return [wording.text(.decisionsTitle, id)]
      + list.decisions.flatMap { decision -> [String] in
        var head = decision.label + ": " + wording.decision(decision.choice)
        if decision.deviates { head += " (" + wording.text(.decisionDeviates) + ")" }
        if let handOff = wording.handOff(decision.handOff) {
          head += ", " + handOff + (decision.handOffTo.map { ": " + $0 } ?? "")
        }
        return ["", head]
          + [
            wording.text(.decisionReason, decision.reason),
            wording.text(
              .decisionAdvice, wording.band(decision.band), wording.outOf100(decision.fit),
              wording.outOf100(decision.low), wording.outOf100(decision.high)),
            wording.text(
              .decisionBy, decision.by, wording.role(decision.role), decision.moment),
          ].flatMap { Paragraph.lines($0, width: width, indent: "  ") }
      }
  }

  /// People who may come to a target.
  public func lines(_ result: FoundPeople) -> [String] {
    var table = TextTable(
      header: [
        wording.text(.columnToken), wording.text(.columnFit), wording.text(.columnInterval),
        wording.text(.columnDistance), wording.text(.columnWeeks), wording.text(.columnEntry),
      ], sides: [.left, .right, .left, .left, .right, .right])
    for person in result.people {
      table.add([
        person.candidate.rawValue, wording.outOf100(person.fit),
        wording.outOf100(person.low) + " - " + wording.outOf100(person.high),
        wording.band(person.band), wording.count(person.distance.weeks),
        wording.outOf100(person.entryNow),
      ])
    }
    return [wording.text(.findPeopleTitle, result.label, wording.count(result.compared))]
      + (table.isEmpty ? [wording.text(.findPeopleNone)] : table.lines(width: width))
      + footer(result.head)
  }
}
