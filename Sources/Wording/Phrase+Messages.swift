// MARK: - Messages of the command

// Each entry is documented by its own English text.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Phrase {
  public static let readingFile = Phrase("Lezen: {1}", "Reading: {1}")
  public static let merging = Phrase("Samenvoegen", "Merging")
  public static let deriving = Phrase("Afgeleide tabellen maken", "Making derived tables")
  public static let linking = Phrase(
    "Vacatures koppelen aan vaardigheden", "Linking vacancies with skills")
  public static let learning = Phrase(
    "Titels en hun betekenis leren (eenmalig)", "Learning titles and their meaning (once)")
  public static let answering = Phrase("Beantwoorden", "Answering")
  public static let importDone = Phrase(
    "{1} gelezen: {2} nieuw, {3} gewijzigd, {4} hetzelfde, {5} ouder dan wat er al is.",
    "{1} read: {2} new, {3} changed, {4} the same, {5} older than what is loaded.")
  public static let importNothing = Phrase(
    "Er is niets veranderd: dit was al geladen ({1} {1:record|records}).",
    "Nothing has changed: this was loaded already ({1} {1:record|records}).")
  public static let importCounts = Phrase(
    "{1} {1:beroep|beroepen}, {2} {2:vaardigheid|vaardigheden}, {3} {3:verbinding|verbindingen} tussen beroep en vaardigheid.",
    "{1} {1:occupation|occupations}, {2} {2:skill|skills}, {3} {3:link|links} between occupation and skill."
  )
  public static let importDangling = Phrase(
    "{1} {1:verbinding|verbindingen} tussen beroep en vaardigheid {1:wijst|wijzen} naar iets dat niet geladen is "
      + "(bijvoorbeeld {2}); wel bewaard.",
    "{1} {1:link|links} between occupation and skill {1:points|point} to something that is not loaded "
      + "(for example {2}); kept.")
  public static let importDanglingOthers = Phrase(
    "{1} andere {1:verbinding wijst|verbindingen wijzen} naar iets dat niet geladen is; wel bewaard.",
    "{1} other {1:link points|links point} to something that is not loaded; kept.")
  public static let importTimes = Phrase(
    "Lezen {1} s, samenvoegen {2} s; afgeleide tabellen {3} s.",
    "Reading {1} s, merging {2} s; derived tables {3} s.")
  public static let importFaults = Phrase(
    "{1} {1:record was|records waren} niet te lezen en {1:is|zijn} overgeslagen; de rest is geladen. Lijst: {2}",
    "{1} {1:record|records} could not be read and {1:was|were} left out; the rest was loaded. List: {2}"
  )
  public static let leftOut = Phrase("niet meegeteld: {1}", "not counted: {1}")
  public static let forExample = Phrase("bijvoorbeeld: {1}", "for example: {1}")
  public static let peopleDone = Phrase(
    "Personen gelezen: {1}; nieuw {2}, gewijzigd {3}, hetzelfde {4}.",
    "People read: {1}; new {2}, changed {3}, the same {4}.")
  public static let personalDropped = Phrase(
    "{1} {1:persoonlijk veld is|persoonlijke velden zijn} ongelezen weggelaten, {2} {2:burgerservicenummer|burgerservicenummers} afgedekt.",
    "{1} personal {1:field was|fields were} dropped unread, {2} citizen {2:number was|numbers were} masked."
  )
  public static let erased = Phrase(
    "{1} is verwijderd. Daarna is in alle bestanden van de database ({3}) gezocht naar {2} stukken van "
      + "het profiel.",
    "{1} was removed. Then all files of the database ({3}) were searched for {2} pieces of the "
      + "profile.")
  public static let noTraceLeft = Phrase(
    "Er is niets meer van gevonden.", "Nothing of it was found.")
  public static let traceLeft = Phrase(
    "Er staat nog een spoor in {1}: sluit de andere programma's die de database gebruiken, dan "
      + "verdwijnt het.",
    "A trace is left in {1}: close the other programs that use the database, then it goes.")
  public static let noneExpired = Phrase(
    "Van niemand is de bewaardatum voorbij.", "Nobody is past the day of keeping.")
  public static let editIgnored = Phrase(
    "{1} {1:veld|velden} van de patch {1:bestaat|bestaan} hier niet en {1:deed|deden} niets. Is de naam goed gespeld?",
    "{1} {1:field|fields} of the patch {1:is|are} not known here and did nothing. Is the name spelled right?"
  )
  public static let editDone = Phrase("{1} is bijgewerkt.", "{1} was updated.")
  public static let databaseReady = Phrase("Database klaar: {1}", "Database ready: {1}")
  public static let alreadyReady = Phrase(
    "Database was al compleet: {1}", "Database was complete already: {1}")
  public static let outputFailed = Phrase(
    "De uitvoer kan niet geschreven worden ({1}). Maak ruimte of kies een andere plek.",
    "The output cannot be written ({1}). Make room or choose another place.")
  public static let checkSound = Phrase("In orde: {1}", "Sound: {1}")
  public static let checkProblem = Phrase("Niet in orde: {1}", "Not sound: {1}")
  public static let ambiguous = Phrase(
    "\"{1}\" kan meer betekenen. Kies er een en gebruik de URI of de hele titel:",
    "\"{1}\" can mean several things. Choose one and use its URI or whole title:")
}

// MARK: - Faults

// Each entry is documented by its own English text.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Phrase {
  static let faultCannotRead = Phrase(
    "kan niet gelezen worden ({1}); controleer de naam en de rechten",
    "cannot be read ({1}); check the name and the permissions")
  static let faultEmpty = Phrase(
    "is leeg of bevat geen rijen; download het bestand opnieuw",
    "is empty or has no rows; download the file again")
  static let faultNotUTF8 = Phrase(
    "is geen UTF-8 (lijkt {1}); bewaar het opnieuw als UTF-8 (in Excel: \"CSV UTF-8\")",
    "is not UTF-8 (looks like {1}); save it again as UTF-8 (in Excel: \"CSV UTF-8\")")
  static let faultMissingColumn = Phrase(
    "mist de kolom {1}; gebruik het bestand zoals het gedownload is",
    "lacks the column {1}; use the file as downloaded")
  static let faultNoUsable = Phrase(
    "geen enkele rij is bruikbaar: kolom {1} bevat iets anders dan verwacht; staan er kolommen "
      + "verwisseld?",
    "not one row can be used: column {1} holds something else than expected; were columns swapped?")
  static let faultUnknownFormat = Phrase(
    "wordt niet herkend; zie README voor wat gelezen kan worden",
    "is not recognised; see README for what can be read")
  static let faultUnknownLanguage = Phrase(
    "taal onbekend; laat de bestandsnaam eindigen op _nl.csv of _en.csv",
    "language unknown; let the file name end in _nl.csv or _en.csv")
  static let faultTruncated = Phrase(
    "breekt af: het bestand is niet compleet, of een aanhalingsteken of haakje is niet gesloten. Verbeter het "
      + "of haal het opnieuw op",
    "breaks off: the file is not complete, or a quote or bracket is not closed. Mend it or fetch it again"
  )
  static let faultTooMany = Phrase(
    "rij heeft {1} velden, meer dan de kop", "row has {1} fields, more than the header")
  static let faultTooLong = Phrase(
    "rij is langer dan {1} bytes en is overgeslagen", "row is over {1} bytes and was left out")
  static let faultBadValue = Phrase(
    "\"{2}\" past niet in {1}", "\"{2}\" does not fit {1}")
  static let faultDuplicate = Phrase("staat er al in", "is in the file already")
  static let faultNotJSON = Phrase(
    "is niet de JSON die hier hoort; verwacht: {1}",
    "is not the JSON that belongs here; expected: {1}")
  static let faultDangling = Phrase(
    "wijst naar {1}, dat niet geladen is", "points to {1}, which is not loaded")
  static let placeLine = Phrase("regel {1}", "line {1}")

  static let storeMissing = Phrase(
    "Er is nog geen database: {1}. Maak er een met: overstap init",
    "There is no database yet: {1}. Make one with: overstap init")
  static let storeCannotOpen = Phrase(
    "De database {1} kan niet geopend worden ({2}). Controleer de map en de rechten.",
    "The database {1} cannot be opened ({2}). Check the folder and the permissions.")
  static let storeNotADatabase = Phrase(
    "{1} is geen database van Overstap. Kies een ander bestand met --db.",
    "{1} is not an Overstap database. Choose another file with --db.")
  static let storeOlder = Phrase(
    "{1} is gemaakt door een oudere versie van Overstap. Werk het bij met: overstap init",
    "{1} was made by an older version of Overstap. Bring it up to date with: overstap init")
  static let storeNewer = Phrase(
    "De database {1} is gemaakt door een nieuwere versie. Werk overstap bij; er is niets veranderd.",
    "The database {1} was made by a newer version. Update overstap; nothing was changed.")
  static let storeReadOnly = Phrase(
    "{1} mag niet beschreven worden. Geef schrijfrechten of kies een andere plek met --db.",
    "{1} may not be written. Give write permission or choose another place with --db.")
  static let storeDiskFull = Phrase(
    "De schijf is vol: {1} is niet veranderd. Maak ruimte en probeer het opnieuw.",
    "The disk is full: {1} was not changed. Make room and try again.")
  static let storeBusy = Phrase(
    "Een ander programma schrijft in {1}. Probeer het over een minuut opnieuw.",
    "Another program is writing to {1}. Try again in a minute.")
  static let storeImportRunning = Phrase(
    "Er loopt al een import in {1}. Wacht tot die klaar is; er is niets veranderd.",
    "Another import into {1} is running. Wait until it is done; nothing was changed.")
  static let storeDamaged = Phrase(
    "De database {1} is beschadigd ({2}). Zet een reservekopie terug.",
    "The database {1} is damaged ({2}). Put back a copy.")
  static let storeFailed = Phrase(
    "De database gaf een fout ({1}); er is niets veranderd.",
    "The database reported an error ({1}); nothing was changed.")

  static let candidateNotFound = Phrase(
    "Niemand met nummer {1}, en geen bestand van die naam. Lijst: overstap candidate list",
    "Nobody with id {1}, and no file of that name. List: overstap candidate list")
  static let targetNotFound = Phrase(
    "Niets gevonden voor \"{1}\". Zoek met: overstap search TEKST",
    "Nothing found for \"{1}\". Search with: overstap search TEXT")
  static let targetNotFoundNear = Phrase(
    "Niets gevonden voor \"{1}\". {Bedoelt} {u} {2}?",
    "Nothing found for \"{1}\". Did you mean {2}?")
  static let noRequirements = Phrase(
    "Van \"{1}\" zijn geen vereisten geladen, dus er is niets te vergelijken ({2}).",
    "No requirements are loaded for \"{1}\", so there is nothing to compare ({2}).")
  static let nothingLoaded = Phrase(
    "Er zijn nog geen beroepen geladen. Laad ze met: overstap init",
    "No occupations are loaded yet. Load them with: overstap init")
  static let editionNotLoaded = Phrase(
    "Versie {1} is niet geladen. Geladen: {2}", "Version {1} is not loaded. Loaded: {2}")
  static let shippedNotFound = Phrase(
    "De meegeleverde bestanden zijn niet gevonden (gezocht in {1}). Zet OVERSTAP_SHARE op hun map.",
    "The files that ship with overstap were not found (tried {1}). Set OVERSTAP_SHARE to their "
      + "folder.")
  static let schemeNotLoaded = Phrase(
    "Van \"{1}\" is niets geladen om tekst aan te koppelen. Wel geladen: {2}.",
    "Nothing of \"{1}\" is loaded that text could be linked to. Loaded: {2}.")
  static let policyUnusable = Phrase(
    "Beleid onbruikbaar: {1}: {2}. Is het programma vernieuwd, draai dan: overstap init",
    "Policy cannot be used: {1}: {2}. After an update of the program run: overstap init")
}
