public import SkillModel

// Each entry is documented by its own English text.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
/// Words about what a provider should mend in a catalogue.
extension Phrase {
  public static let checkTitle = Phrase(
    "{1} {1:module|modules} bekeken; bij {2} ontbreekt niets.",
    "{1} {1:module|modules} checked; {2} {2:lacks|lack} nothing.")
  public static let atLine = Phrase("regel {1}", "line {1}")
  public static let untitled = Phrase("(zonder titel)", "(without title)")
  public static let checkMissing = Phrase(
    "Nodig voor een microcredential (EU), maar staat er niet: {1}.",
    "Needed for a microcredential (EU), but not said: {1}.")
  public static let checkMissingForPlan = Phrase(
    "Nodig om mee te plannen, maar staat er niet: {1}.", "Needed to plan with, but not said: {1}.")
  public static let checkUnreadable = Phrase(
    "Kan niet uit dit soort bestand worden gelezen: {1}. Het invulbestand (CSV) kan dit wel.",
    "Cannot be read from this kind of file: {1}. The table to fill in (CSV) can hold it.")
  public static let checkNoSkills = Phrase(
    "Geen enkele vaardigheid is herkend: niemand kan deze module vinden.",
    "No skill at all was recognised: nobody can find this module.")
  public static let checkUnlinked = Phrase(
    "Niet te koppelen aan een vaardigheid: {1}. Gebruik de naam of de code van een "
      + "ESCO-vaardigheid.",
    "Cannot be linked to a skill: {1}. Use the name or the code of an ESCO skill.")
  public static let checkUnknownModules = Phrase(
    "Moet eerst, maar staat niet in het bestand en is niet geladen: {1}. Deze module komt zo in geen "
      + "enkel plan.",
    "Must come first, but is neither in the file nor loaded: {1}. Like this the module comes in no plan."
  )
  public static let checkUnknownPlaces = Phrase(
    "Plaats niet gevonden: {1}. Geef een postcode of gemeente; anders is de afstand niet te zeggen.",
    "Place not found: {1}. Give a postcode or municipality; else the distance cannot be told.")
  public static let checkUnknownColumns = Phrase(
    "Niet begrepen {1:kolom|kolommen}: {2}. Wat erin staat telt niet mee. De namen staan in de kop van "
      + "modules-template.csv.",
    "{1:Column|Columns} not understood: {2}. What is in there does not count. The names are in the head of "
      + "modules-template.csv.")
  public static let checkNote = Phrase("Let op: {1}.", "Note: {1}.")
  public static let duplicateModules = Phrase(
    "Mogelijk dubbel ({1})", "Possibly the same ({1})")
  static let duplicateKey = Phrase(
    "staat er twee keer in met een andere inhoud", "is there twice with other content")
  static let duplicateTitle = Phrase("zelfde titel", "same title")
  static let duplicateSkills = Phrase("zelfde vaardigheden", "same skills")
  public static let columnMissingElement = Phrase("wat ontbreekt", "what is missing")
  public static let columnModules = Phrase("modules", "modules")

  static let elementTitle = Phrase("titel", "title")
  static let elementProvider = Phrase("aanbieder", "provider")
  static let elementCountry = Phrase("land van de aanbieder", "country of the provider")
  static let elementOutcomes = Phrase("leeruitkomsten", "learning outcomes")
  static let elementWorkload = Phrase("studielast (EC of uren)", "workload (EC or hours)")
  static let elementLevel = Phrase("niveau (NLQF of EQF)", "level (NLQF or EQF)")
  static let elementAssessment = Phrase("manier van toetsen", "type of assessment")
  static let elementForm = Phrase(
    "vorm (overdag, avond, online, leerweg)", "form (day, evening, online, route)")
  static let elementQuality = Phrase("kwaliteitskeurmerk", "quality mark")
  static let elementPrice = Phrase("prijs", "price")
  static let elementWeeks = Phrase(
    "duur (weken of uren per week)", "duration (weeks or hours a week)")
  static let elementStart = Phrase(
    "startdatum, of dat men altijd kan starten", "start, or any time")
  static let elementPlace = Phrase("plaats, of dat het online is", "place, or that it is online")
  static let elementLanguage = Phrase("taal", "language")
}

extension Wording {
  /// The name of what a catalogue should say.
  public func element(_ element: CatalogueElement) -> String {
    switch element {
    case .title: text(.elementTitle)
    case .provider: text(.elementProvider)
    case .country: text(.elementCountry)
    case .outcomes: text(.elementOutcomes)
    case .workload: text(.elementWorkload)
    case .level: text(.elementLevel)
    case .assessment: text(.elementAssessment)
    case .form: text(.elementForm)
    case .quality: text(.elementQuality)
    case .price: text(.elementPrice)
    case .weeks: text(.elementWeeks)
    case .start: text(.elementStart)
    case .place: text(.elementPlace)
    case .language: text(.elementLanguage)
    }
  }

  /// Why modules may be one, by its code (`sameKey`, `sameTitle`, `sameSkills`).
  public func duplicate(_ why: String) -> String {
    switch why {
    case "sameKey": text(.duplicateKey)
    case "sameTitle": text(.duplicateTitle)
    default: text(.duplicateSkills)
    }
  }
}
