public import Advisory
import SkillModel
import Wording

extension TerminalReport {
  /// Vacancies for a person: what was left out and why, then the vacancies with their conditions.
  public func lines(_ result: VacancyMatchResult, domain: String) -> [String] {
    var lines = opening(result.candidate, result.strengths.prefix(4))
    lines += heading(wording.text(.vacancyTargets, domain))
    if result.considered == 0 && result.expired == 0 && result.unlinked == 0 {
      lines += Paragraph.lines(wording.text(.noVacancies), width: width)
      return lines + footer(result.head)
    }
    if result.matches.isEmpty { lines.append(wording.text(.nothingFound)) }
    lines += table(result.matches)
    lines += [""] + leftOut(result)
    lines += Paragraph.lines(wording.text(.intervalMeans), width: width)
    if result.isWeak { lines += Paragraph.lines(wording.text(.weakFit), width: width) }
    if let questions = result.questions, !questions.list.isEmpty {
      lines += heading(wording.text(.questions))
      for question in questions.list.prefix(5) {
        lines += Paragraph.lines(
          "- " + wording.text(.canYou, labelled(question.label, question.labelLanguage)),
          width: width, indent: "  ")
      }
    }
    return lines + footer(result.head)
  }

  /// How many were looked at, and what each filter and rule took away.
  private func leftOut(_ result: VacancyMatchResult) -> [String] {
    var notes = [wording.text(.considered, wording.count(result.considered))]
    if let region = result.region {
      notes.append(
        wording.text(
          .filteredRegion, wording.regionKind(region.region.kind), region.region.name,
          region.region.code))
    }
    notes += result.filters.map { note(of: $0) }
    if result.ageConditionCount > 0 {
      let examples = result.ageConditions.prefix(2).map {
        $0.title + " (\"" + ($0.conditions.first ?? "") + "\")"
      }
      notes.append(
        wording.text(
          .notRankedAge, wording.count(result.ageConditionCount), examples.joined(separator: "; ")))
    }
    if result.withoutRequirements > 0 {
      notes.append(wording.text(.notRankedBare, wording.count(result.withoutRequirements)))
    }
    if result.expired > 0 {
      notes.append(wording.text(.notRankedExpired, wording.count(result.expired)))
    }
    if result.duplicates > 0 {
      notes.append(wording.text(.vacanciesDuplicate, wording.count(result.duplicates)))
    }
    if result.unlinked > 0 {
      notes.append(wording.text(.waitForRelink, wording.count(result.unlinked)))
    }
    if result.higherLeftOut > 0 {
      notes.append(wording.text(.vacanciesHigher, wording.count(result.higherLeftOut)))
    }
    if result.farLeftOut > 0 {
      notes.append(wording.text(.vacanciesFar, wording.count(result.farLeftOut)))
    }
    notes += self.notes(result.titles)
    return notes.flatMap { Paragraph.lines($0, width: width) }
  }

  /// What one filter took away.
  func note(of effect: FilterEffect) -> String {
    var note = wording.text(
      .removedBy, wording.text(Self.name(of: effect.name)), wording.count(effect.removed))
    if effect.unsaid > 0 {
      note +=
        ", "
        + wording.text(
          effect.removesUnsaid ? .unsaidRemoved : .unsaidKept, wording.count(effect.unsaid))
    }
    return note + "."
  }

  private static func name(of filter: FilterEffect.Name) -> Phrase {
    switch filter {
    case .domain: .filterDomain
    case .region: .filterRegion
    case .distance: .filterDistance
    case .hours: .filterHours
    case .contract: .filterContract
    case .language: .filterLanguage
    }
  }

  /// The ad behind a target: who, where, when, on what terms, and what does not add up.
  func lines(_ card: ShownVacancy) -> [String] {
    let vacancy = card.vacancy
    var facts: [String] = []
    if let employer = vacancy.employer?.value { facts.append(wording.text(.atEmployer, employer)) }
    facts += place(card)
    facts += hours(vacancy)
    facts += unique(vacancy.contracts.map { wording.contract($0.value) })
    facts += vacancy.salaries.prefix(1).map { wording.salary($0.value) }
    if let day = vacancy.published?.value {
      facts.append(wording.text(.publishedOn, day.description))
    }
    if let day = vacancy.closes?.value { facts.append(wording.text(.closesOn, day.description)) }
    var lines = facts.isEmpty ? [] : [facts.joined(separator: "; ")]
    if card.isOver { lines.insert(wording.text(.vacancyOver), at: 0) }
    let asked = asked(vacancy)
    if !asked.isEmpty { lines.append(wording.text(.vacancyDemands, wording.list(asked))) }
    let languages = unique(
      vacancy.languages.map {
        wording.language($0.value.language) + ($0.value.level.map { " " + $0 } ?? "")
      }
    )
    if !languages.isEmpty {
      lines.append(wording.text(.asksLanguage, languages.joined(separator: ", ")))
    }
    if card.isBorrowing, let occupation = card.occupation {
      lines.append(
        wording.text(.borrowed, wording.count(card.ownSkillCount), occupation.label))
    } else if let occupation = card.occupation {
      lines.append(wording.text(.linkedOccupation, occupation.label))
    }
    lines += card.contradictions.map(line)
    lines += vacancy.ageConditions.map { wording.text(.ageUnlawful, $0.value) }
    if !card.alsoAt.isEmpty {
      lines.append(
        wording.text(.alsoAt, unique(card.alsoAt.map(\.source)).joined(separator: ", ")))
    }
    lines.append(wording.text(.sourceOfAd, card.key.description))
    return lines
  }

  /// The level and the years of experience an ad asks, in its own words.
  private func asked(_ vacancy: Vacancy) -> [String] {
    let years = vacancy.experienceYears.map(\.value).max()
    return unique(vacancy.levels.map(\.value.text))
      + (years.map {
        [
          wording.text(
            .yearsOfExperienceAsked, wording.decimal($0, places: $0 == $0.rounded() ? 0 : 1))
        ]
      } ?? [])
  }

  private func place(_ card: ShownVacancy) -> [String] {
    var parts = unique(card.vacancy.places.compactMap { $0.value.town ?? $0.value.municipality })
    if parts.isEmpty { parts = unique(card.municipalities) }
    if let kilometres = card.kilometres {
      parts.append(
        wording.text(.kilometres, wording.decimal(kilometres, places: kilometres < 10 ? 1 : 0)))
    }
    if card.vacancy.places.contains(where: \.value.isRemote) {
      parts.append(wording.text(.remoteWork))
    }
    return parts
  }

  /// Hours as numbers where there are any; else only whether it is the whole week.
  private func hours(_ vacancy: Vacancy) -> [String] {
    let all = vacancy.hours.map(\.value)
    let numbers = all.filter { $0 != .fullTime && $0 != .partTime }
    return unique((numbers.isEmpty ? all : numbers).map { wording.hours($0) })
  }

  private func line(_ contradiction: Contradiction) -> String {
    let about: Phrase =
      switch contradiction.about {
      case .hours: .aboutHours
      case .contract: .aboutContract
      case .level: .aboutLevel
      case .place: .aboutPlace
      }
    let facts = contradiction.facts.map { fact in
      let value =
        switch contradiction.about {
        case .contract:
          ContractKind(rawValue: fact.value).map { wording.contract($0) } ?? fact.value
        case .hours: fact.value.isEmpty ? fact.value : wording.hoursWord(fact.value)
        default: fact.value
        }
      return value + " ("
        + (fact.path.hasPrefix("text ") ? wording.text(.inText) : wording.text(.inField))
        + ")"
    }
    return wording.text(.contradicts, wording.text(about), unique(facts).joined(separator: ", "))
  }

  /// Texts in their order, each once.
  func unique(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}
