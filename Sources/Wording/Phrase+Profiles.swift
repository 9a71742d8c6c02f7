// MARK: - Profiles from other systems

// Each entry is documented by its own English text.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Phrase {
  public static let wordsPlaced = Phrase(
    "Herkende beroepstitels en vaardigheden: {1} van {2}.",
    "Recognised job titles and skills: {1} of {2}.")
  public static let wordsNotPlaced = Phrase(
    "Wat nog tekst is ({1}) telt niet mee tot het gekoppeld is.",
    "What is still text ({1}) does not count until it is linked.")
  public static let workNotPlaced = Phrase(
    "Eerder werk dat nog niet meetelt: {1}. Zoek een bekende titel met overstap search, en zet die erin "
      + "met: overstap candidate edit {2} --add-occupation TITEL",
    "Past work that does not count yet: {1}. Find a known title with overstap search, and enter it "
      + "with: overstap candidate edit {2} --add-occupation TITLE")
  public static let workLinked = Phrase(
    "Eerder werk dat meetelt als het beroep waar het op lijkt: {1}. Klopt dat niet, zet dan een bekende "
      + "titel erin met: overstap candidate edit {2} --add-occupation TITEL",
    "Past work that counts as the occupation it is like: {1}. If that is not right, enter a known "
      + "title with: overstap candidate edit {2} --add-occupation TITLE")
  public static let peopleFaults = Phrase(
    "{1} {1:persoon of gegeven paste niet en is|personen of gegevens pasten niet en zijn} overgeslagen; de rest is opgeslagen. Lijst: {2}",
    "{1} {1:person or value did not fit and was|people or values did not fit and were} left out; the rest was stored. List: {2}"
  )
  public static let nobodyImported = Phrase(
    "Er is niemand opgeslagen ({1} keer paste iets niet). Lijst: {2}",
    "Nobody was stored ({1} {1:time|times} something did not fit). List: {2}")
  public static let idsFromContent = Phrase(
    "{1} {1:profiel heeft geen id; het kreeg|profielen hebben geen id; ze kregen} een nummer dat van de inhoud komt (cv-...). Een "
      + "gewijzigd profiel krijgt een ander nummer.",
    "{1} {1:profile has no id; it|profiles have no id; they} got one made of their content (cv-...). A changed profile gets "
      + "another id.")
  static let faultNotXML = Phrase(
    "is geen geldige XML ({1}); vraag het bestand opnieuw op",
    "is not valid XML ({1}); ask for the file again")
  static let faultDocumentType = Phrase(
    "bevat een DOCTYPE en wordt daarom geweigerd; vraag een bestand zonder DOCTYPE",
    "has a DOCTYPE and is refused for that; ask for a file without one")
  static let faultNoKnownColumn = Phrase(
    "heeft geen kolom die bekend is; een voorbeeld maken kan met: overstap candidate template",
    "has no column that is known; make an example with: overstap candidate template")
  static let faultMissingID = Phrase(
    "heeft geen id en is niet opgeslagen; geef deze persoon een nummer (geen naam, geen BSN)",
    "has no id and was not stored; give this person a number (no name, no citizen number)")
  static let faultMayNotBeStored = Phrase(
    "mag volgens het bestand zelf niet worden opgeslagen; vraag eerst toestemming",
    "may not be stored according to the file itself; ask for consent first")

  static let otherVacancy = Phrase(
    "dit is een vacature, geen profiel van een persoon; kies het bestand met het profiel",
    "this is a vacancy, not a profile of a person; choose the file with the profile")
  static let otherCatalogue = Phrase(
    "dit is een lijst van opleidingen, geen lijst van personen; lees die in met: overstap import catalogue",
    "this is a list of training, not of people; read it with: overstap import catalogue")
  static let otherVacancyResponse = Phrase(
    "dit is een reactie op een vacature (SETU VacancyResponse) zonder profiel; vraag het cv "
      + "(CandidateNL) aan de afzender",
    "this is an answer to a vacancy (SETU VacancyResponse) without a profile; ask the sender for "
      + "the CV (CandidateNL)")
  static let otherStaffingOrder = Phrase(
    "dit is een aanvraag voor een uitzendkracht (SETU StaffingOrder), geen profiel; vraag het cv "
      + "(CandidateNL)",
    "this is a request for a temporary worker (SETU StaffingOrder), not a profile; ask for the CV "
      + "(CandidateNL)")
  static let otherHumanResource = Phrase(
    "dit is een aanbod van een uitzendkracht met tarieven (SETU HumanResource), geen profiel; "
      + "vraag het cv (CandidateNL)",
    "this is an offer of a temporary worker with rates (SETU HumanResource), not a profile; ask "
      + "for the CV (CandidateNL)")
  static let otherMatchRequest = Phrase(
    "dit is een zoekvraag aan VUM, geen profiel; gebruik de lijst met werkzoekenden",
    "this is a search request to VUM, not a profile; use the list of jobseekers")
  static let otherMatchReceipt = Phrase(
    "dit is een ontvangstbericht van VUM zonder profiel; wacht op het antwoord zelf",
    "this is a receipt of VUM without a profile; wait for the answer itself")
  static let otherMatchResults = Phrase(
    "dit zijn zoekresultaten van VUM, geen volledige profielen; vraag per persoon het profiel op",
    "these are search results of VUM, not whole profiles; ask for the profile of each person")
  static let otherWithdrawal = Phrase(
    "dit bericht trekt een profiel in; verwijder de persoon met: overstap candidate erase ID",
    "this message withdraws a profile; remove the person with: overstap candidate erase ID")
  static let otherFormerEuropass = Phrase(
    "dit is een Europass-cv van voor 2020; bewaar het opnieuw op europass.europa.eu en gebruik de "
      + "nieuwe XML",
    "this is a Europass CV of before 2020; save it again at europass.europa.eu and use the new XML")
  static let otherPDF = Phrase(
    "dit is een PDF en kan niet gelezen worden; bewaar het cv als XML of JSON, of vul de tabel in "
      + "van: overstap candidate template",
    "this is a PDF and cannot be read; save the CV as XML or JSON, or fill in the table of: overstap "
      + "candidate template")
  static let otherOffice = Phrase(
    "dit is een Excel- of Word-bestand; bewaar een tabel in Excel als \"CSV UTF-8\"",
    "this is an Excel or Word file; save a table in Excel as \"CSV UTF-8\"")
  static let otherHTML = Phrase(
    "dit is een webpagina, geen profiel; download het profiel zelf",
    "this is a web page, not a profile; download the profile itself")
}
