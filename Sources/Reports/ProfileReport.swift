public import Advisory
import SkillModel
import Wording

extension TerminalReport {
  /// A stored profile, section by section; sections without anything are left out.
  public func lines(_ profile: Profile) -> [String] {
    let person = profile.candidate
    var lines = [
      wording.text(.profileOf, person.id.rawValue) + (person.label.map { " - " + $0 } ?? "")
    ]
    let sections: [(Phrase, [String])] = [
      (.profilePastWork, person.occupations.map { work($0, profile) }),
      (.profileEducation, person.education.map(education)),
      (.profileCredentials, person.credentials.map(credential)),
      (.profileSkills, person.claims.map { claim($0, profile.labels) }),
      (
        .profileGates,
        person.gates.sorted { $0.key < $1.key }.map {
          gate(profile.gateNames[$0.key] ?? wording.requirement($0.key), $0.value)
        }
      ),
      (
        .profileLanguages,
        person.languages.map {
          [wording.language($0.language), $0.level].compactMap(\.self).joined(separator: " ")
        }
      ),
      (.profileLimits, limits(person.limits)), (.profileWishes, wishes(person.wishes)),
    ]
    for (title, items) in sections where !items.isEmpty {
      lines += heading(wording.text(title))
      for item in items { lines += Paragraph.lines("- " + item, width: width, indent: "  ") }
    }
    if lines.count == 1 { lines += ["", wording.text(.profileNothing)] }
    if let until = person.retainUntil {
      lines.append("")
      lines += Paragraph.lines(
        wording.text(.profileRetainUntil, until.description), width: width)
    }
    return lines
  }

  private func work(_ past: PastOccupation, _ profile: Profile) -> String {
    let labels = profile.labels
    let name = past.title ?? past.uri.map { labels[$0] ?? $0.rawValue } ?? ""
    var parts = [name]
    switch (past.from, past.to) {
    case (let from?, let to?): parts.append("\(from)-\(to)")
    case (let from?, nil): parts.append(wording.text(.since, String(from)))
    case (nil, let to?): parts.append(wording.text(.until, String(to)))
    case (nil, nil): break
    }
    if past.uri == nil, let linked = profile.titles.linked.first(where: { $0.title == past.title })
    {
      parts.append(wording.text(.profileCountsAs, linked.label))
    } else if past.uri.flatMap({ labels[$0] }) == nil, past.uri?.rawValue.contains("/isco/") != true
    {
      parts.append(wording.text(.profileNotCounted))
    }
    return parts.joined(separator: ", ")
  }

  private func education(_ item: Education) -> String {
    [item.title, item.level.map { wording.level($0) }, item.year.map { String($0) }]
      .compactMap(\.self).joined(separator: ", ")
  }

  private func credential(_ item: HeldCredential) -> String {
    [item.title, item.kind, item.year.map { String($0) }].compactMap(\.self)
      .joined(separator: ", ")
  }

  private func claim(_ claim: Claim, _ labels: [ConceptURI: String]) -> String {
    let label = claim.skill.flatMap { labels[$0] }
    var parts = [label ?? claim.phrase ?? claim.skill?.rawValue ?? ""]
    if claim.state == .absent { parts.append(wording.text(.claimAbsent)) }
    if let level = claim.level {
      parts.append(
        wording.text(
          level.rawValue == 1 ? .levelOne : level.rawValue == 2 ? .levelTwo : .levelThree))
    }
    parts.append(wording.evidence(claim.evidence))
    if let year = claim.lastUsed { parts.append(String(year)) }
    if label == nil { parts.append(wording.text(.profileNotCounted)) }
    return parts.joined(separator: ", ")
  }

  private func gate(_ name: String, _ answer: GateAnswer) -> String {
    let word: Phrase =
      switch answer {
      case .held: .gateHeld
      case .notHeld: .gateNotHeld
      case .notPossible: .gateImpossible
      }
    return name + ": " + wording.text(word)
  }

  private func limits(_ limits: Limits) -> [String] {
    var items: [String] = []
    if let hours = limits.hoursPerWeek { items.append(wording.text(.studyHours, number(hours))) }
    if let cents = limits.budget {
      items.append(wording.text(.budgetOf, wording.euros(cents: cents)))
    }
    if let weeks = limits.weeks {
      items.append(wording.text(.withinWeeks, wording.weeks(Int(weeks.rounded()))))
    }
    if let postcode = limits.postcode { items.append(wording.text(.nearPostcode, postcode)) }
    if let km = limits.maxKm { items.append(wording.text(.travelKm, number(km))) }
    if let region = limits.region { items.append(wording.text(.inRegion, region)) }
    if !limits.modes.isEmpty {
      items.append(
        wording.text(.learningModes, wording.list(limits.modes.map(wording.learningMode))))
    }
    if let day = limits.latestStart { items.append(wording.text(.startBefore, day.description)) }
    return items
  }

  private func wishes(_ wishes: Wishes) -> [String] {
    var items: [String] = []
    if !wishes.interests.isEmpty {
      items.append(wording.text(.interestIn, wording.list(wishes.interests)))
    }
    if !wishes.occupations.isEmpty {
      items.append(wording.text(.thinksOf, wording.list(wishes.occupations)))
    }
    switch (wishes.leastWorkHours, wishes.mostWorkHours) {
    case (let least?, let most?):
      items.append(wording.text(.workHoursBetween, number(least), number(most)))
    case (let least?, nil): items.append(wording.text(.workHoursAtLeast, number(least)))
    case (nil, let most?): items.append(wording.text(.workHoursAtMost, number(most)))
    case (nil, nil): break
    }
    if let cents = wishes.hourlyWage {
      items.append(wording.text(.wageAtLeast, wording.euros(cents: cents)))
    }
    if let accepts = wishes.acceptsShifts {
      items.append(wording.text(accepts ? .shiftsYes : .shiftsNo))
    }
    if !wishes.contracts.isEmpty {
      items.append(
        wording.text(.contractKinds, wording.list(wishes.contracts.map(wording.contract))))
    }
    if !wishes.conditions.isEmpty {
      items.append(wording.text(.workMustAllow, wording.list(wishes.conditions)))
    }
    return items
  }

  private func number(_ value: Double) -> String {
    value == value.rounded() ? wording.count(Int(value)) : wording.decimal(value, places: 1)
  }

  /// Stored people.
  public func lines(_ people: [StoredPerson]) -> [String] {
    if people.isEmpty { return [wording.text(.nobodyStored)] }
    var table = TextTable(
      header: [
        wording.text(.columnId), wording.text(.columnLabel), wording.text(.columnChanged),
        wording.text(.columnRetain),
      ], sides: [.left, .left, .left, .left])
    for person in people {
      let until = person.retainUntil?.description ?? ""
      table.add([
        person.id.rawValue, person.label ?? "", person.changedOn,
        person.isExpired ? wording.text(.isExpired, until) : until,
      ])
    }
    return table.lines(width: width)
  }
}
