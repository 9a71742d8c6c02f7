// MARK: - Notes and schemes of a learning plan

// Each entry is documented by its own English text.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Phrase {
  public static let planNotes = Phrase("Let op", "Please note")
  public static let noteNothingNeeded = Phrase(
    "{U} {heeft} naar verwachting al genoeg om in te stappen: er is geen opleiding nodig.",
    "You probably have enough to start already: no training is needed.")
  public static let noteNoModules = Phrase(
    "Er zijn nog geen opleidingen geladen.", "No training is loaded yet.")
  public static let doNoModules = Phrase(
    "Laad een aanbod met: overstap import catalogue BESTAND",
    "Load a catalogue with: overstap import catalogue FILE")
  public static let noteStartsPassed = Phrase(
    "{1} weggelaten: de startdatum is voorbij.", "{1} left out: the start has passed.")
  public static let doStartsPassed = Phrase(
    "Vraag de opleider om nieuwe startdata en laad het aanbod opnieuw.",
    "Ask the provider for new starts and load the catalogue again.")
  public static let notePriceUnknown = Phrase(
    "{1} weggelaten: de prijs is onbekend.", "{1} left out: the price is unknown.")
  public static let doPriceUnknown = Phrase(
    "Vraag de prijs met btw na bij de opleider en laad het aanbod opnieuw.",
    "Ask the provider for the price with VAT and load the catalogue again.")
  public static let notePrerequisiteUnreadable = Phrase(
    "{1} weggelaten: wat vooraf gevraagd wordt, kon niet gelezen worden.",
    "{1} left out: what they ask first could not be read.")
  public static let doPrerequisiteUnreadable = Phrase(
    "Vraag de opleider wat er vooraf nodig is.", "Ask the provider what is needed first.")
  public static let noteCycle = Phrase(
    "Weggelaten omdat deze opleidingen elkaar vooraf vragen: {1}.",
    "Left out because these modules ask each other first: {1}.")
  public static let doCycle = Phrase(
    "Meld dit aan de opleider.", "Tell the provider.")
  public static let noteLoadUnknown = Phrase(
    "{1} weggelaten: weken en uren zijn onbekend.",
    "{1} left out: weeks and hours are unknown.")
  public static let doLoadUnknown = Phrase(
    "Vraag de opleider hoeveel uren en weken het kost.",
    "Ask the provider how many hours and weeks it takes.")
  public static let noteHomeUnknown = Phrase(
    "De reisafstand telt niet mee: de postcode is onbekend.",
    "Travel does not count: the postcode is unknown.")
  public static let doHomeUnknown = Phrase(
    "Zet de postcode in het profiel.", "Enter the postcode in the profile.")
  public static let noteRegionUnknown = Phrase(
    "Geen regio heet {1}: plaatsen zijn daar niet op uitgezocht.",
    "No region is called {1}: places were not kept to it.")
  public static let doRegionUnknown = Phrase(
    "Verbeter de regio in het profiel, of gebruik --region.",
    "Correct the region in the profile, or use --region.")
  public static let noteNotTaught = Phrase(
    "De geladen opleidingen leren niet genoeg voor dit doel, ook zonder grenzen aan geld en tijd.",
    "The loaded modules do not teach enough for this goal, even without limits on money and time.")
  public static let doNotTaught = Phrase(
    "Laad meer aanbod, kies een beroep dat dichterbij ligt, of leer een deel op het werk.",
    "Load more catalogues, choose a nearer occupation, or learn a part on the job.")
  public static let noteNotTaughtHere = Phrase(
    "Er zijn wel opleidingen voor dit doel, maar niet genoeg binnen {uw} grenzen aan reizen, manier van "
      + "leren, taal en startdag.",
    "There is training for this goal, but not enough within your limits on travel, way of learning, "
      + "language and starting day.")
  public static let doNotTaughtHere = Phrase(
    "Bekijk of verder reizen, online of een ander moment kan (--max-km, --region, --mode).",
    "See whether further away, online or another moment will do (--max-km, --region, --mode).")
  public static let noteNothingCertain = Phrase(
    "Voor wat zeker ontbreekt is geen opleiding nodig. Of {u} {kunt} instappen is nog niet te zeggen: dat "
      + "hangt af van vaardigheden waar nog niets over bekend is.",
    "What is certainly missing needs no training. Whether you can start cannot be said yet: that depends "
      + "on skills nobody spoke about.")
  public static let noteStillUnknown = Phrase(
    "Met dit plan is de instap nog niet bereikt: de rest hangt af van vaardigheden waar nog niets over "
      + "bekend is.",
    "This plan does not reach entry yet: the rest depends on skills nobody spoke about.")
  public static let doStillUnknown = Phrase(
    "Vraag eerst naar die vaardigheden (overstap interview), of reken ze mee als nog te leren "
      + "(--unknown open).",
    "Ask about those skills first (overstap interview), or count them as still to be learnt "
      + "(--unknown open).")
  public static let noteNothingFits = Phrase(
    "Geen van de geladen opleidingen past bij dit doel binnen deze grenzen.",
    "None of the loaded modules fits this goal within these limits.")
  public static let noteLimitsTooNarrow = Phrase(
    "Het doel is haalbaar, maar niet binnen deze grenzen aan geld, uren of weken.",
    "The goal can be reached, but not within these limits on money, hours or weeks.")
  public static let doLimitsTooNarrow = Phrase(
    "Bespreek welke grens ruimer kan, en kijk bij de regelingen.",
    "Discuss which limit can be wider, and look at the schemes.")

  // Schemes
  public static let schemesTitle = Phrase(
    "Regelingen die misschien meebetalen", "Schemes that may help to pay")
  public static let schemesMean = Phrase(
    "Wie de regeling uitvoert, beslist. Vraag altijd eerst na.",
    "Whoever runs the scheme decides. Always ask first.")
  public static let schemeMet = Phrase(
    "bekende voorwaarden: voldaan", "conditions we know of: met")
  public static let schemeNotMet = Phrase("voorwaarde niet voldaan", "a condition is not met")
  public static let schemeAsk = Phrase("na te vragen", "to ask")
  public static let schemeLapses = Phrase("stopt op {1}", "ends on {1}")
  public static let schemeLapsesFirst = Phrase(
    "let op: stopt op {1}, voor de laatste start in dit plan",
    "note: ends on {1}, before the last start of this plan")
  public static let schemeToCheck = Phrase(
    "regels nog te controleren", "rules still to be checked")
  public static let schemeQuestions = Phrase("te vragen: {1}", "to ask: {1}")
  public static let schemeChecked = Phrase("bekeken op {1}", "checked on {1}")
  public static let schemeSource = Phrase("bron", "source")
  public static let columnSchemeName = Phrase("regeling", "scheme")
  public static let columnSchemeState = Phrase("hoe het staat", "where it stands")
  public static let columnSchemeRule = Phrase("wat en voor wie", "what and for whom")
  static let askAge = Phrase("valt {uw} leeftijd binnen de grens", "is your age within the limit")
  static let askStudentFinance = Phrase(
    "{kunt} {u} nog studiefinanciering krijgen", "can you still get student finance")
  static let askSector = Phrase("welke sector en welk fonds", "which sector and which fund")
  static let askMunicipality = Phrase("wat doet {uw} gemeente", "what does your municipality do")
  static let askFirm = Phrase(
    "is het bedrijf een erkend leerbedrijf", "is the firm a recognised training firm")
  static let askPath = Phrase(
    "staat de opleiding in een ontwikkelpad", "is the module in a development path")
  static let askPlanDate = Phrase(
    "tot welke datum geldt het plan", "until which date does the plan hold")
}
