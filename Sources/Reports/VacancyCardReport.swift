public import Advisory
import SkillModel
import Wording

extension TerminalReport {
  /// The card of a vacancy: what it says, what it was linked with, what it said before.
  public func lines(_ result: ShowVacancyResult) -> [String] {
    let card = result.vacancy
    var lines = [card.vacancy.title?.value ?? card.key.description]
    lines.append(state(result))
    if let url = card.vacancy.url?.value { lines.append(url) }
    for line in self.lines(card) { lines += Paragraph.lines(line, width: width) }
    lines += conditions(card)
    if !result.skills.isEmpty {
      lines += heading(wording.text(.vacancyAsks) + " (" + wording.count(result.skills.count) + ")")
      for skill in result.skills {
        let phrase = skill.origin.phrase.map { " (\"" + $0 + "\")" } ?? ""
        let need = wording.importance(skill.isEssential ? .essential : .optional)
        lines += Paragraph.lines("- " + skill.label + ", " + need + phrase, width: width)
      }
    }
    if !result.unlinkedPhrases.isEmpty {
      lines += Paragraph.lines(
        wording.text(.vacancyPhrases, unique(result.unlinkedPhrases).joined(separator: "; ")),
        width: width)
    }
    let text = card.vacancy.texts.map(\.value).joined(separator: "\n")
    if !text.isEmpty {
      lines += heading(wording.text(.vacancyText))
      for paragraph in text.split(separator: "\n") {
        lines += Paragraph.lines(String(paragraph), width: width)
      }
    }
    for earlier in result.earlier {
      lines += Paragraph.lines(
        wording.text(.vacancyEarlier, earlier.title ?? "-", earlier.replacedOn), width: width)
    }
    return lines + footer(result.head)
  }

  private func state(_ result: ShowVacancyResult) -> String {
    let state =
      result.closed.map {
        wording.text($0.byFullSet ? .vacancyGoneOn : .vacancyClosedOn, $0.on)
      } ?? wording.text(.vacancyOpen)
    return wording.text(.kindVacancy) + ", " + state + ", "
      + wording.text(.vacancySeen, result.firstSeenOn, result.importedOn)
  }

  /// Every fact with the field or place in the text it comes from.
  private func conditions(_ card: ShownVacancy) -> [String] {
    let vacancy = card.vacancy
    var rows: [(Phrase, String, String)] = []
    rows += vacancy.places.map { place in
      let value = place.value
      let words = [value.postcode, value.town, value.municipality, value.region, value.country]
      return (.labelPlaces, words.compactMap { $0 }.joined(separator: " "), place.path)
    }
    rows += vacancy.hours.map { (.labelHours, wording.hours($0.value), $0.path) }
    rows += vacancy.contracts.map { (.labelContract, wording.contract($0.value), $0.path) }
    rows += vacancy.levels.map { (.labelLevel, $0.value.text, $0.path) }
    rows += vacancy.experienceYears.map {
      (
        .labelExperience, wording.text(.yearsOfExperience, wording.decimal($0.value, places: 0)),
        $0.path
      )
    }
    rows += vacancy.languages.map {
      (
        .labelLanguages,
        wording.language($0.value.language) + ($0.value.level.map { " " + $0 } ?? ""),
        $0.path
      )
    }
    rows += vacancy.licences.map { (.labelLicences, $0.value, $0.path) }
    rows += vacancy.salaries.map { (.labelSalary, wording.salary($0.value), $0.path) }
    rows.removeAll { $0.1.isEmpty }
    guard !rows.isEmpty else { return [] }
    var lines = heading(wording.text(.vacancyConditions))
    for (label, value, path) in rows {
      lines += Paragraph.lines(
        "- " + wording.text(label) + ": " + value + " [" + path + "]", width: width)
    }
    if !card.vacancy.places.isEmpty && card.municipalities.isEmpty
      && !card.vacancy.places.contains(where: \.value.isRemote)
    {
      let names = unique(card.vacancy.places.compactMap { $0.value.town ?? $0.value.postcode })
      lines += Paragraph.lines(
        wording.text(.labelUnknownPlace, names.joined(separator: ", ")), width: width)
    }
    return lines
  }
}
