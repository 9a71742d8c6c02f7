public import SkillModel

extension Wording {
  /// The word for a kind of contract.
  public func contract(_ kind: ContractKind) -> String {
    switch kind {
    case .permanent: text(.contractPermanent)
    case .temporary: text(.contractTemporary)
    case .agency: text(.contractAgency)
    case .freelance: text(.contractFreelance)
    case .apprenticeship: text(.contractApprenticeship)
    case .workExperience: text(.contractWorkExperience)
    case .internship: text(.contractInternship)
    case .voluntary: text(.contractVoluntary)
    }
  }

  /// The kind of contract a person means with a word, Dutch or English; nil when it is none.
  public static func contract(named word: String) -> ContractKind? {
    switch word.lowercased() {
    case "vast", "permanent": .permanent
    case "tijdelijk", "temporary": .temporary
    case "uitzend", "uitzenden", "detachering", "agency": .agency
    case "zzp", "freelance": .freelance
    case "leerbaan", "bbl", "leerwerkplek", "apprenticeship": .apprenticeship
    case "werkervaringsplaats", "werkervaring", "workexperience": .workExperience
    case "stage", "internship": .internship
    case "vrijwillig", "vrijwilligerswerk", "voluntary": .voluntary
    default: nil
    }
  }

  /// How many vacancies are open for a role.
  public func openVacancies(_ number: Int) -> String {
    number == 1 ? text(.oneOpenVacancy) : text(.manyOpenVacancies, count(number))
  }

  /// Hours a week as a range in words.
  public func hours(_ hours: HoursRange) -> String {
    if hours == .fullTime { return text(.fullWeek) }
    if hours == .partTime { return text(.partWeek) }
    return text(.hoursAWeek, range(hours.least, hours.most))
  }

  /// Hours as a contradiction states them: `35+` and `-34` stand for the whole week and part of it.
  public func hoursWord(_ range: String) -> String {
    switch range {
    case "35+": text(.wholeWeek)
    case "-34": text(.partOfWeek)
    default: range
    }
  }

  /// Gross pay in words: as given where it came as words.
  public func salary(_ salary: Salary) -> String {
    if let words = salary.text { return words }
    let period = salary.period.map { " " + self.period($0) } ?? ""
    let currency = salary.currency ?? "EUR"
    func amount(_ cents: Int) -> String {
      currency == "EUR" ? euros(cents: cents) : count(cents / 100) + " " + currency
    }
    let amounts = [salary.least, salary.most].compactMap { $0 }
    let shown = amounts.count == 2 && amounts[0] == amounts[1] ? [amounts[0]] : amounts
    return shown.map(amount).joined(separator: " - ") + period
  }

  private func period(_ period: Salary.Period) -> String {
    switch period {
    case .hour: text(.perHour)
    case .day: text(.perDay)
    case .week: text(.perWeek)
    case .fourWeeks: text(.perFourWeeks)
    case .month: text(.perMonth)
    case .year: text(.perYear)
    }
  }

  private func range(_ least: Double?, _ most: Double?) -> String {
    func words(_ number: Double) -> String {
      decimal(number, places: number == number.rounded() ? 0 : 1)
    }
    return switch (least, most) {
    case (let least?, let most?):
      least == most ? words(least) : words(least) + "-" + words(most)
    case (let least?, nil): (isDutch ? "minstens " : "at least ") + words(least)
    case (nil, let most?): (isDutch ? "hoogstens " : "at most ") + words(most)
    case (nil, nil): "?"
    }
  }
}
