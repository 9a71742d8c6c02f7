public import SkillModel

/// Words of a learning plan.
extension Wording {
  /// A day in words: `22 november 2026`, `22 November 2026`.
  public func day(_ day: CivilDate) -> String {
    let months =
      isDutch
      ? [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
        "oktober", "november", "december",
      ]
      : [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
      ]
    return String(day.day) + " " + months[day.month - 1] + " " + String(day.year)
  }

  /// Who or what confirms a skill, for somebody else to read.
  public func confirmedBy(_ evidence: Evidence) -> String {
    switch evidence {
    case .employer: text(.confirmedByEmployer)
    case .tested: text(.confirmedByTest)
    case .certified: text(.confirmedByPaper)
    case .inferred, .selfDeclared, .adviser: self.evidence(evidence)
    }
  }

  /// Who pays, in the middle of a sentence.
  public func payer(_ payer: ModulePrice.Payer) -> String {
    switch payer {
    case .participant: text(.payerYou)
    case .employer: text(.payerEmployer)
    case .uwv: text(.payerUWV)
    case .municipality: text(.payerMunicipality)
    case .fund: text(.payerFund)
    case .government: text(.payerGovernment)
    }
  }

  /// The word for how a person stands to a scheme; never a promise.
  public func scheme(_ state: SchemeState) -> String {
    switch state {
    case .met: text(.schemeMet)
    case .notMet: text(.schemeNotMet)
    case .ask: text(.schemeAsk)
    }
  }

  /// A question of a scheme by its word in the data; other words stay as they are.
  public func schemeQuestion(_ word: String) -> String {
    switch word {
    case "ageLimit": text(.askAge)
    case "studentFinance": text(.askStudentFinance)
    case "sector": text(.askSector)
    case "municipality": text(.askMunicipality)
    case "recognisedFirm": text(.askFirm)
    case "developmentPath": text(.askPath)
    case "planDate": text(.askPlanDate)
    default: word
    }
  }

  /// A limit that keeps a module out, by its stable word; nil and unknown words read as some limit.
  public func planDetail(_ word: String?) -> String {
    switch word {
    case "language": text(.detailLanguage)
    case "mode": text(.detailMode)
    case "place": text(.detailPlace)
    case "start": text(.detailStart)
    case "level": text(.detailLevel)
    case "hours": text(.detailHours)
    case "budget": text(.detailBudget)
    case "weeks": text(.detailWeeks)
    case "price": text(.detailPrice)
    case "text": text(.detailText)
    case "load": text(.detailLoad)
    case "prerequisite": text(.detailPrerequisite)
    default: text(.detailOther)
    }
  }

  /// Hours, with a decimal only where there is one: `12`, `7,5`.
  public func hoursNumber(_ hours: Double) -> String {
    let isWhole = (hours * 10).rounded() == hours.rounded() * 10
    return decimal(hours, places: isWhole ? 0 : 1)
  }

  /// `1 opleiding`, `12 opleidingen`.
  public func modules(_ number: Int) -> String {
    number == 1 ? text(.oneModule) : text(.manyModules, count(number))
  }
}
