// Each entry is documented by its own English text.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
/// Words about vacancies as targets.
extension Phrase {
  public static let vacancyTargets = Phrase("Vacatures: {1}", "Vacancies: {1}")
  public static let considered = Phrase(
    "Open vacatures bekeken: {1}.",
    "Open vacancies looked at: {1}.")
  public static let filteredRegion = Phrase(
    "Regio: {1} {2} ({3}).",
    "Region: {1} {2} ({3}).")
  public static let removedBy = Phrase(
    "{1}: {2} afgevallen",
    "{1}: {2} dropped out")
  public static let unsaidRemoved = Phrase(
    "en {1} omdat het er niet staat",
    "and {1} because it is not said")
  public static let unsaidKept = Phrase(
    "bij {1} staat er niets over, die bleven",
    "{1} do not say and stayed")
  public static let filterDomain = Phrase("werkveld", "field")
  public static let filterRegion = Phrase("regio", "region")
  public static let filterDistance = Phrase("afstand", "distance")
  public static let filterHours = Phrase("uren", "hours")
  public static let filterContract = Phrase("contract", "contract")
  public static let filterLanguage = Phrase("taal van de advertentie", "language of the ad")
  public static let notRankedAge = Phrase(
    "Niet meegenomen om een leeftijdseis (mogelijk onwettig): {1}, zoals {2}",
    "Left out because of an age condition (possibly unlawful): {1}, such as {2}")
  public static let notRankedBare = Phrase(
    "Niet te vergelijken, want te weinig vaardigheden en geen bekend beroep: {1}.",
    "Cannot be compared, for too few skills and no known occupation: {1}.")
  public static let notRankedExpired = Phrase(
    "Verlopen: {1}.",
    "Past their last day: {1}.")
  public static let waitForRelink = Phrase(
    "Nog niet gekoppeld: {1}; draai: overstap relink",
    "Not linked yet: {1}; run: overstap relink")
  public static let noVacancies = Phrase(
    "Er zijn geen open vacatures geladen; lees ze in met: overstap import vacancies BESTAND",
    "No open vacancies are loaded; read them with: overstap import vacancies FILE")
  public static let atEmployer = Phrase("bij {1}", "at {1}")
  public static let kilometres = Phrase("{1} km hemelsbreed", "{1} km as the crow flies")
  public static let remoteWork = Phrase("kan van huis uit", "can be done from home")
  public static let hoursAWeek = Phrase("{1} uur per week", "{1} hours a week")
  public static let fullWeek = Phrase(
    "volle werkweek (uren niet genoemd)", "full time (hours not said)")
  public static let partWeek = Phrase("deeltijd (uren niet genoemd)", "part time (hours not said)")
  public static let wholeWeek = Phrase("voltijd", "full time")
  public static let partOfWeek = Phrase("deeltijd", "part time")
  static let oneOpenVacancy = Phrase("1 open vacature geladen", "1 open vacancy loaded")
  static let manyOpenVacancies = Phrase("{1} open vacatures geladen", "{1} open vacancies loaded")
  public static let publishedOn = Phrase("geplaatst op {1}", "published on {1}")
  public static let vacancyOver = Phrase(
    "Let op: op deze vacature kan niet meer worden gereageerd.",
    "Note: nobody can apply for this vacancy any more.")
  public static let vacancyDemands = Phrase("vraagt: {1}", "asks: {1}")
  public static let yearsOfExperienceAsked = Phrase(
    "{1} jaar ervaring", "{1} years of experience")
  public static let vacanciesHigher = Phrase(
    "Sluit beter aan maar vraagt een veel hoger niveau, daarom niet getoond: {1} (--limit 0 toont alles).",
    "Fits better but asks a far higher level, so not shown: {1} (--limit 0 shows all).")
  public static let vacanciesFar = Phrase(
    "Sluit beter aan maar is een grote stap, daarom niet getoond: {1} (--limit 0 toont alles).",
    "Fits better but is a big step, so not shown: {1} (--limit 0 shows all).")
  public static let fromTheOccupation = Phrase(
    "gebruikelijk in dit beroep", "usual in this occupation")
  public static let closesOn = Phrase("reageren tot en met {1}", "apply until {1}")
  public static let linkedOccupation = Phrase("beroep: {1}", "occupation: {1}")
  public static let borrowed = Phrase(
    "De advertentie noemt zelf {1} {1:vaardigheid|vaardigheden}; aangevuld met wat gebruikelijk is voor: {2}",
    "The ad itself names {1} {1:skill|skills}; completed with what is usual for: {2}")
  public static let contradicts = Phrase(
    "Let op, de advertentie spreekt zichzelf tegen over {1}: {2}",
    "Note, the ad contradicts itself about {1}: {2}")
  public static let aboutHours = Phrase("de uren", "the hours")
  public static let aboutContract = Phrase("het contract", "the contract")
  public static let aboutLevel = Phrase("het niveau", "the level")
  public static let aboutPlace = Phrase("de plaats", "the place")
  public static let inText = Phrase("in de tekst", "in the text")
  public static let inField = Phrase("in de gegevens", "in the fields")
  public static let alsoAt = Phrase("Staat ook bij: {1}", "Stands also with: {1}")
  public static let asksLanguage = Phrase("vraagt taal: {1}", "asks language: {1}")
  public static let sourceOfAd = Phrase("bron: {1}", "source: {1}")
  public static let ageUnlawful = Phrase(
    "Mogelijk onwettige leeftijdseis: \"{1}\". Daarom komt deze vacature niet in een lijst.",
    "Possibly unlawful age condition: \"{1}\". That is why this vacancy comes in no list.")

  // MARK: The card of a vacancy

  public static let vacancyOpen = Phrase("open", "open")
  public static let vacancyClosedOn = Phrase("gesloten op {1}", "closed on {1}")
  public static let vacancyGoneOn = Phrase(
    "gesloten op {1}: stond niet meer in de volledige lijst",
    "closed on {1}: was no longer in the full list")
  public static let vacancySeen = Phrase(
    "eerst gezien op {1}, deze tekst van {2}", "first seen on {1}, this text of {2}")
  public static let vacancyAsks = Phrase("Gevraagde vaardigheden", "Skills asked")
  public static let vacancyPhrases = Phrase(
    "Nog niet herkend: {1}", "Not recognised yet: {1}")
  public static let vacancyText = Phrase("Tekst", "Text")
  public static let vacancyEarlier = Phrase("Eerder: {1}, tot {2}", "Earlier: {1}, until {2}")
  public static let vacancyConditions = Phrase("Voorwaarden", "Conditions")
  public static let labelPlaces = Phrase("plaats", "place")
  public static let labelContract = Phrase("contract", "contract")
  public static let labelHours = Phrase("uren per week", "hours a week")
  public static let labelLevel = Phrase("niveau", "level")
  public static let labelLanguages = Phrase("talen", "languages")
  public static let labelLicences = Phrase("rijbewijs", "driving licence")
  public static let labelSalary = Phrase("salaris", "salary")
  public static let labelExperience = Phrase("ervaring", "experience")
  public static let labelUnknownPlace = Phrase(
    "plaats niet herkend of niet eenduidig: {1}", "place not recognised or ambiguous: {1}")
  public static let yearsOfExperience = Phrase("{1} jaar", "{1} years")
  public static let columnEmployer = Phrase("werkgever", "employer")
  public static let columnPlace = Phrase("plaats", "place")
  public static let columnKey = Phrase("sleutel", "key")
  public static let kindVacancy = Phrase("vacature", "vacancy")

  // MARK: Kinds of contract

  public static let contractPermanent = Phrase("vast", "permanent")
  public static let contractTemporary = Phrase("tijdelijk", "temporary")
  public static let contractAgency = Phrase("uitzend of detachering", "agency or secondment")
  public static let contractFreelance = Phrase("zzp", "freelance")
  public static let contractApprenticeship = Phrase("leerbaan", "apprenticeship")
  public static let contractWorkExperience = Phrase(
    "werkervaringsplaats", "work experience placement")
  public static let contractInternship = Phrase("stage", "internship")
  public static let contractVoluntary = Phrase("vrijwilligerswerk", "voluntary work")
  public static let perHour = Phrase("per uur", "an hour")
  public static let perDay = Phrase("per dag", "a day")
  public static let perWeek = Phrase("per week", "a week")
  public static let perFourWeeks = Phrase("per vier weken", "per four weeks")
  public static let perMonth = Phrase("per maand", "a month")
  public static let perYear = Phrase("per jaar", "a year")
}
