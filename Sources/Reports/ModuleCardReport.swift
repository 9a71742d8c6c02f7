public import Advisory
import SkillModel
import Wording

extension TerminalReport {
  /// The card of a module: what was said, the skills it was linked with, its starts and its price.
  public func lines(_ result: ShowModuleResult) -> [String] {
    let module = result.module
    var lines = [module.title?.value ?? wording.text(.untitled), module.key.description]
    lines += Paragraph.lines(
      [
        wording.moduleKind(module.kind.rawValue), module.providerName?.value ?? module.provider,
        wording.text(.vacancySeen, result.importedOn, result.seenOn),
      ].filter { !$0.isEmpty }.joined(separator: ", "), width: width)
    if result.isExpired { lines.append(wording.text(.moduleExpired)) }
    if let url = module.url?.value { lines.append(url) }
    lines += taught(result)
    lines += facts(result)
    lines += starts(module)
    for text in module.texts {
      lines += [""]
      for paragraph in text.value.split(separator: "\n") {
        lines += Paragraph.lines(String(paragraph), width: width)
      }
    }
    return lines + footer(result.head)
  }

  private func taught(_ result: ShowModuleResult) -> [String] {
    var lines = heading(
      wording.text(.moduleTeaches) + " (" + wording.count(result.skills.count) + ")")
    for item in result.skills {
      var how = wording.linkSource(item.skill.source)
      if let words = item.skill.words { how += " \"" + words + "\"" }
      let level = item.skill.level.map { ", " + wording.mastery($0) } ?? ""
      lines += Paragraph.lines(
        "- " + labelled(item.label, item.labelLanguage) + level + " (" + how + ")", width: width)
    }
    if !result.unlinked.isEmpty {
      lines += Paragraph.lines(
        wording.text(
          .moduleUnlinked, result.unlinked.map { "\"" + $0 + "\"" }.joined(separator: ", ")),
        width: width)
    }
    if result.isStale { lines.append(wording.text(.moduleStale)) }
    return lines
  }

  /// Every fact with the field it comes from.
  private func facts(_ result: ShowModuleResult) -> [String] {
    let module = result.module
    var rows: [(Phrase, String, String)] = []
    func add<Value>(
      _ label: Phrase, _ facts: [Sourced<Value>], _ text: (Value) -> String
    ) { rows += facts.map { (label, text($0.value), $0.path) } }
    func add<Value>(_ label: Phrase, _ fact: Sourced<Value>?, _ text: (Value) -> String) {
      add(label, [fact].compactMap { $0 }, text)
    }
    add(.moduleOutcome, module.outcomes) { $0 }
    add(.moduleCredits, module.credits) { wording.decimal($0, places: 1) }
    add(.moduleHours, module.hours) { wording.decimal($0, places: 0) }
    add(.moduleWeeks, module.weeks) { wording.decimal($0, places: 0) }
    add(.moduleHoursPerWeek, module.hoursPerWeek) { wording.decimal($0, places: 0) }
    add(.labelLevel, module.nlqf) { wording.level($0) }
    add(.labelLevel, module.eqf) { "EQF \($0)" }
    add(.modulePrice, module.prices) { price($0) }
    add(.moduleForm, module.modes) { wording.mode($0) }
    add(.moduleForm, module.routes) { $0.rawValue }
    add(.labelPlaces, module.places) { place($0) }
    add(.labelLanguages, module.languages) { wording.language($0) }
    add(.moduleEntry, module.entry) { entry in
      [
        entry.level.map { wording.level($0) }, entry.skill?.rawValue,
        entry.module.map { wording.text(.moduleBefore, $0) }, entry.text,
      ].compactMap { $0 }.joined(separator: ", ")
    }
    add(.moduleCredential, module.credentials) { credential in
      [
        credential.name, credential.kind.map { result.credentialNames[$0] ?? $0 },
        credential.carrier,
      ].compactMap { $0 }.joined(separator: ", ")
    }
    add(.moduleAssessment, module.assessments) { $0 }
    add(.moduleQuality, module.qualityMarks) { $0 }
    add(.moduleCapacity, module.capacity) { wording.count($0) }
    add(.moduleValidTo, module.validTo) { $0.description }
    add(.moduleTraject, module.traject) { traject in
      (traject.partners + traject.originSectors + [traject.targetRole].compactMap { $0 })
        .joined(separator: ", ")
    }
    rows.removeAll { $0.1.isEmpty }
    guard !rows.isEmpty else { return [] }
    return heading(wording.text(.moduleSays))
      + rows.flatMap { label, value, path in
        Paragraph.lines(
          "- " + wording.text(label) + ": " + value + (path.isEmpty ? "" : " [" + path + "]"),
          width: width)
      }
  }

  private func price(_ price: ModulePrice) -> String {
    let amount =
      price.currency ?? "EUR" == "EUR"
      ? wording.euros(cents: price.cents)
      : wording.decimal(Double(price.cents) / 100, places: 2) + " " + (price.currency ?? "")
    var parts = [amount]
    if let kind = price.kind { parts.append(kind) }
    if price.includesVAT == false { parts.append(wording.text(.moduleWithoutVAT)) }
    if price.isRequired == false { parts.append(wording.text(.moduleOptionalPrice)) }
    if !price.payers.isEmpty {
      parts.append(
        wording.text(.modulePayers, wording.list(price.payers.map { wording.payerAsTold($0) })))
    }
    return parts.joined(separator: ", ")
  }

  private func place(_ place: ModulePlace) -> String {
    [place.postcode, place.town, place.region, place.country].compactMap { $0 }
      .joined(separator: " ")
  }

  private func starts(_ module: LearningModule) -> [String] {
    guard !module.offerings.isEmpty else { return [] }
    var lines = heading(wording.text(.moduleStarts))
    for offering in module.offerings.map(\.value) {
      var parts: [String] = []
      if offering.isContinuous { parts.append(wording.text(.moduleAnyTime)) }
      if let first = offering.entryFrom, offering.isContinuous {
        parts.append(wording.text(.moduleEntryFrom, first.description))
      }
      if let last = offering.entryUntil, offering.isContinuous {
        parts.append(wording.text(.moduleEntryUntil, last.description))
      }
      if let start = offering.start { parts.append(start.description) }
      if offering.isStartCertain == false { parts.append(wording.text(.moduleStartUncertain)) }
      if let deadline = offering.deadline {
        parts.append(wording.text(.moduleDeadline, deadline.description))
      }
      if offering.isOpen == false { parts.append(wording.text(.moduleStartClosed)) }
      parts += offering.modes.map { wording.mode($0) } + offering.places.map { place($0) }
      parts += offering.prices.map { price($0) }
      if parts.isEmpty { continue }
      lines += Paragraph.lines("- " + parts.joined(separator: ", "), width: width)
    }
    return lines
  }
}
