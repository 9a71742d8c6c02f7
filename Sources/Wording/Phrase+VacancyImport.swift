// Each entry is documented by its own English text.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
/// Words about feeds of vacancies.
extension Phrase {
  static let notVacancyProfile = Phrase(
    "dit is een profiel van een persoon, geen vacature; lees het in met: overstap import candidates",
    "this is a profile of a person, not a vacancy; read it with: overstap import candidates")
  static let notVacancyResponse = Phrase(
    "dit is een reactie op een vacature, niet de vacature zelf; vraag de vacature "
      + "(PositionOpeningNL) aan de afzender",
    "this is an answer to a vacancy, not the vacancy; ask the sender for the vacancy "
      + "(PositionOpeningNL)")
  static let notVacancyStaffingOrder = Phrase(
    "dit is een aanvraag voor uitzendkrachten (SETU StaffingOrder), geen vacature",
    "this is an order for temporary workers (SETU StaffingOrder), not a vacancy")
  static let notVacancyHumanResource = Phrase(
    "dit is een aanbod of plaatsing van een uitzendkracht (SETU HumanResource), geen vacature",
    "this is an offer or placement of a temporary worker (SETU HumanResource), not a vacancy")
  static let notVacancyCourse = Phrase(
    "dit is scholing, geen vacature", "this is training, not a vacancy")
  static let notVacancyCodeList = Phrase(
    "dit zijn codelijsten, geen vacatures", "these are lists of codes, not vacancies")
  static let notVacancyReferences = Phrase(
    "dit zijn alleen verwijzingen naar vacatures; vraag de vacatures zelf op (getDetails)",
    "these are only references to vacancies; ask for the vacancies themselves (getDetails)")
  static let notVacancyMatchRequest = Phrase(
    "dit is een zoekvraag aan VUM, geen vacature; gebruik de lijst met vacatures",
    "this is a search request to VUM, not a vacancy; use the list of vacancies")
  static let notVacancyMatchReceipt = Phrase(
    "dit is een ontvangstbericht van VUM zonder vacatures; wacht op het antwoord zelf",
    "this is a receipt of VUM without vacancies; wait for the answer itself")
  static let notVacancyWebPage = Phrase(
    "dit is een webpagina zonder vacature die een programma kan lezen (schema.org JobPosting); "
      + "vraag de werkgever of site om een feed",
    "this is a web page without a vacancy a program can read (schema.org JobPosting); ask the "
      + "employer or site for a feed")
  static let notVacancyTable = Phrase(
    "dit is een tabel; vacatures in een tabel worden niet gelezen, vraag om XML of JSON",
    "this is a table; vacancies in a table are not read, ask for XML or JSON")
  static let notVacancyPDF = Phrase(
    "dit is een pdf; vraag om de vacatures als XML of JSON",
    "this is a PDF; ask for the vacancies as XML or JSON")
  static let notVacancyOffice = Phrase(
    "dit is een bestand van Excel of Word; vraag om de vacatures als XML of JSON",
    "this is a file of Excel or Word; ask for the vacancies as XML or JSON")

  static let regionNotFound = Phrase(
    "'{1}' is geen bekende regio, gemeente, plaats of postcode; zoek met: overstap show '{1}'",
    "'{1}' is no known region, municipality, place or postcode; look with: overstap show '{1}'")
  static let ambiguousRegion = Phrase(
    "'{1}' kan meer dan één regio of plaats zijn; geef de code: {2}",
    "'{1}' may be more than one region or place; give the code: {2}")
  static let postcodeNeeded = Phrase(
    "voor kilometers is de postcode van de persoon nodig; voeg die toe met: "
      + "overstap candidate edit ID --postcode 1234",
    "kilometres need the person's postcode; add it with: "
      + "overstap candidate edit ID --postcode 1234")
  static let ambiguousVacancy = Phrase(
    "'{1}' is het nummer van meer dan één vacature; geef de hele sleutel: {2}",
    "'{1}' is the id of more than one vacancy; give the whole key: {2}")
  static let vacancyNotComparable = Phrase(
    "vacature '{1}' noemt te weinig vaardigheden en geen beroep dat bekend is; lees de tekst met: "
      + "overstap show '{1}'",
    "vacancy '{1}' names too few skills and no occupation that is known; read its text with: "
      + "overstap show '{1}'")

  // MARK: Importing and linking

  public static let vacanciesDone = Phrase(
    "{1} {1:vacature|vacatures} gelezen: {2} nieuw, {3} gewijzigd, {4} hetzelfde, {5} gesloten.",
    "{1} {1:vacancy|vacancies} read: {2} new, {3} changed, {4} the same, {5} closed.")
  public static let vacanciesSkipped = Phrase(
    "Overgeslagen: {1}, zoals {2}. Er staat al een even nieuwe of nieuwere versie, of ze sluiten een vacature die hier niet staat. Is dit de nieuwste volledige lijst? Gebruik dan --full.",
    "Left out: {1}, such as {2}. A version as new or newer is stored already, or they close a vacancy that is not here. Is this the latest full list? Then use --full."
  )
  public static let vacanciesRepeated = Phrase(
    "Meer dan één keer in het bestand, telt één keer: {1}.",
    "More than once in the file, counted once: {1}.")
  public static let vacanciesBrokenOff = Phrase(
    "Het bestand breekt af; wat ervoor stond is bewaard: {1}",
    "The file breaks off; what stood before was kept: {1}")
  public static let notClosedBrokenOff = Phrase(
    "Er is niets gesloten: het bestand is niet compleet. Haal het opnieuw op.",
    "Nothing was closed: the file is not complete. Fetch it again.")
  public static let notClosedUnreadable = Phrase(
    "Er is niets gesloten: van onleesbare vacatures is niet bekend welke het zijn.",
    "Nothing was closed: it is not known which vacancies the unreadable ones are.")
  public static let notClosedNothing = Phrase(
    "Er is niets gesloten: in een van de bestanden staat geen enkele open vacature.",
    "Nothing was closed: one of the files holds not a single open vacancy.")
  public static let vacancyFaults = Phrase(
    "Niet te lezen: {1} (lijst: {2}).",
    "Could not be read: {1} (list: {2}).")
  public static let vacancyValueFaults = Phrase(
    "Onbekende of onleesbare waarden in bewaarde vacatures: {1} (lijst: {2}).",
    "Unknown or unreadable values in vacancies that were kept: {1} (list: {2}).")
  public static let vacancyTimes = Phrase(
    "Lezen {1} s, samenvoegen {2} s, koppelen {3} s.",
    "Reading {1} s, merging {2} s, linking {3} s.")
  public static let vacanciesLinked = Phrase(
    "{1} gekoppeld: bij {2} is het beroep bekend, {3} {3:noemt|noemen} genoeg vaardigheden; {4} {4:kan|kunnen} met "
      + "mensen worden vergeleken.",
    "{1} linked: the occupation of {2} is known, {3} {3:names|name} enough skills; {4} can be compared with "
      + "people.")
  public static let vacanciesRelinked = Phrase(
    "Ander beroep of andere vaardigheden dan eerst: {1}.",
    "Another occupation or other skills than before: {1}.")
  public static let vacanciesWithAge = Phrase(
    "Met een leeftijdseis (mogelijk onwettig): {1}. Die komen niet in een lijst voor mensen.",
    "With an age condition (possibly unlawful): {1}. These come in no list for people.")
  public static let vacanciesDuplicate = Phrase(
    "Staat ook bij een andere bron, wordt één keer getoond: {1}.",
    "Stands with another source too, shown once: {1}.")
  public static let relinkNeeded = Phrase(
    "Open vacatures: {1}; modules: {2}. Koppel ze aan wat nu geladen is met: overstap relink",
    "Open vacancies: {1}; modules: {2}. Link them with what is loaded now: overstap relink"
  )
  public static let relinkNothing = Phrase(
    "Alle vacatures en modules zijn al gekoppeld met wat er geladen is.",
    "All vacancies and modules are linked already with what is loaded.")

  public static let statusVacancies = Phrase(
    "{1} open {1:vacature|vacatures}, {2} gesloten.", "{1} open {1:vacancy|vacancies}, {2} closed.")
}
