public import SkillModel

// Each entry is documented by its own English text.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
/// Words about one module.
extension Phrase {
  public static let kindModule = Phrase("module", "module")
  static let kindProgramme = Phrase("opleiding", "programme")
  static let kindTraject = Phrase("traject", "traject")
  static let kindCredential = Phrase("bewijs", "credential")
  public static let moduleExpired = Phrase(
    "Deze module is verlopen en telt niet mee.",
    "This module is past its last day and does not count.")
  public static let moduleTeaches = Phrase("Wat {u} er leert", "What one learns")
  public static let moduleUnlinked = Phrase(
    "Past bij geen bekende vaardigheid: {1}.", "Fits no known skill: {1}.")
  public static let moduleStale = Phrase(
    "Koppel opnieuw met: overstap relink", "Link again with: overstap relink")
  public static let moduleSays = Phrase("Wat de aanbieder zegt", "What the provider says")
  public static let moduleOutcome = Phrase("leeruitkomst", "outcome")
  public static let moduleCredits = Phrase("studiepunten (EC)", "credits (EC)")
  public static let moduleHours = Phrase("uren studie", "hours of study")
  public static let moduleWeeks = Phrase("weken", "weeks")
  public static let moduleHoursPerWeek = Phrase("uren per week", "hours a week")
  public static let modulePrice = Phrase("prijs", "price")
  public static let moduleForm = Phrase("vorm", "form")
  public static let moduleEntry = Phrase("toelating", "admission")
  public static let moduleBefore = Phrase("eerst module {1}", "first module {1}")
  public static let moduleCredential = Phrase("bewijs", "credential")
  public static let moduleAssessment = Phrase("toetsing", "assessment")
  public static let moduleQuality = Phrase("keurmerk", "quality mark")
  public static let moduleCapacity = Phrase("deelnemers, ten hoogste", "people, at the most")
  public static let moduleValidTo = Phrase("geldig tot en met", "valid until")
  public static let moduleTraject = Phrase("traject met, van en naar", "traject with, from and to")
  public static let moduleWithoutVAT = Phrase("zonder btw", "without VAT")
  public static let moduleOptionalPrice = Phrase("niet verplicht", "not required")
  public static let modulePayers = Phrase("betaald door: {1}", "paid by: {1}")
  public static let moduleStarts = Phrase("Start", "Starts")
  public static let moduleAnyTime = Phrase("op elk moment", "at any time")
  public static let moduleEntryFrom = Phrase("instappen vanaf {1}", "enter from {1}")
  public static let moduleEntryUntil = Phrase("instappen tot en met {1}", "enter until {1}")
  public static let moduleStartUncertain = Phrase("nog niet zeker", "not certain yet")
  public static let moduleDeadline = Phrase("aanmelden tot en met {1}", "apply until {1}")
  public static let moduleStartClosed = Phrase("vol of gesloten", "full or closed")

  static let sourceURI = Phrase("code van de aanbieder", "code of the provider")
  static let sourcePhrase = Phrase("in de woorden", "in the words")
  static let sourceOutcome = Phrase("uit een leeruitkomst:", "from an outcome:")
  static let sourceText = Phrase("uit titel of tekst:", "from title or text:")
  static let masteryGuided = Phrase("onder begeleiding", "under guidance")
  static let masteryIndependent = Phrase("zelfstandig", "independently")
  static let masteryTeaches = Phrase("leert anderen", "teaches others")
  static let payerParticipant = Phrase("de deelnemer", "the participant")
  static let modeDay = Phrase("overdag", "by day")
  static let modeEvening = Phrase("avond", "evening")
  static let modeBlended = Phrase("deels online", "partly online")
  static let modeInCompany = Phrase("in het bedrijf", "in-company")
  static let modeAtWork = Phrase("op het werk", "at work")
  static let moduleNotFound = Phrase(
    "geen module heet {1}; zoek hem met overstap search",
    "no module is called {1}; look for it with overstap search")
  static let onePlanPerVacancy = Phrase(
    "een plan voor een vacature kan maar dat ene doel hebben: geef andere doelen in een eigen plan",
    "a plan for a vacancy can have that one target only: plan other targets by themselves")
  static let ambiguousModule = Phrase(
    "meer modules heten {1}: {2}", "several modules are called {1}: {2}")
}

extension Wording {
  /// The word for a kind of module, by its code.
  public func moduleKind(_ kind: String) -> String {
    switch kind {
    case "programme": text(.kindProgramme)
    case "traject": text(.kindTraject)
    case "credential": text(.kindCredential)
    default: text(.kindModule)
    }
  }

  /// How a skill was found.
  public func linkSource(_ source: LinkedSkill.Source) -> String {
    switch source {
    case .uri: text(.sourceURI)
    case .phrase: text(.sourcePhrase)
    case .outcome: text(.sourceOutcome)
    case .text: text(.sourceText)
    }
  }

  /// How well a skill is mastered.
  public func mastery(_ level: SkillLevel) -> String {
    switch level {
    case .guided: text(.masteryGuided)
    case .independent: text(.masteryIndependent)
    case .teaches: text(.masteryTeaches)
    }
  }

  /// Who pays, told to somebody else than the person who learns.
  public func payerAsTold(_ payer: ModulePrice.Payer) -> String {
    payer == .participant ? text(.payerParticipant) : self.payer(payer)
  }

  /// A way of learning.
  public func mode(_ mode: LearningMode) -> String {
    switch mode {
    case .day: text(.modeDay)
    case .evening: text(.modeEvening)
    case .online: "online"
    case .blended: text(.modeBlended)
    case .inCompany: text(.modeInCompany)
    case .atWork: text(.modeAtWork)
    }
  }
}
