// MARK: - A learning plan

// Each entry is documented by its own English text.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Phrase {
  public static let planTitle = Phrase("Persoonlijk scholingsplan", "Personal learning plan")
  public static let planFor = Phrase(
    "Persoonlijk scholingsplan van {1}", "Personal learning plan of {1}")
  public static let planTowards = Phrase("naar: {1}", "towards: {1}")
  public static let planFrame = Phrase(
    "Gerekend met: start vanaf {1}; {2} uur studie per week{3}; {4}; {5}{6}.",
    "Computed with: start from {1}; {2} hours of study a week{3}; {4}; {5}{6}.")
  public static let planWithinKm = Phrase("lessen binnen {1} km", "lessons within {1} km")
  public static let planInRegion = Phrase("lessen in {1}", "lessons in {1}")
  public static let planInLanguages = Phrase("opleidingen in het {1}", "training in {1}")
  public static let planHoursAssumed = Phrase(" (aangenomen)", " (assumed)")
  public static let planLatestStart = Phrase("laatste start {1}", "last start {1}")
  public static let planBudget = Phrase("hooguit {1}", "at most {1}")
  public static let planNoBudget = Phrase("geen grens aan geld", "no limit on money")
  public static let planWeeksLimit = Phrase("hooguit {1}", "at most {1}")
  public static let planNoWeeks = Phrase("geen grens aan weken", "no limit on weeks")
  public static let planUnknownOpen = Phrase(
    "Wat nog niet besproken is, telt mee als te leren. Met een gesprek kan het plan kleiner worden.",
    "What was not discussed yet counts as to learn. The plan may become smaller after a talk.")
  public static let planUnknownAsked = Phrase(
    "Wat nog niet besproken is, zit niet in het plan.",
    "What was not discussed yet is not in the plan.")

  // Status
  public static let planOptimalCost = Phrase(
    "Voordeligste combinatie, volledig nagerekend{1}.",
    "Most economical combination, fully computed{1}.")
  public static let planOptimalTotal = Phrase(
    "Voordeligste combinatie voor alle betalers samen, volledig nagerekend{1}.",
    "Most economical combination for all payers together, fully computed{1}.")
  public static let planOptimalHours = Phrase(
    "Combinatie met de minste uren studie, volledig nagerekend{1}.",
    "Combination with the fewest hours of study, fully computed{1}.")
  public static let planOptimalWeeks = Phrase(
    "Snelste combinatie, volledig nagerekend{1}.", "Fastest combination, fully computed{1}.")
  public static let planOptimalMost = Phrase(
    "Combinatie waarmee {u} het meeste leert, volledig nagerekend{1}.",
    "Combination that teaches most, fully computed{1}.")
  public static let planWithin = Phrase(
    " binnen het geladen aanbod van {1}", " within the loaded catalogues of {1}")
  public static let planWithoutModules = Phrase(
    "Er zit geen opleiding in dit plan.", "There is no module in this plan.")
  public static let planNotCounted = Phrase(
    "Niet meegerekend, want de duur of prijs is onbekend: {1}. Regel dit eerst.",
    "Not counted, for the time or price is unknown: {1}. Arrange this first.")
  public static let planBounded = Phrase(
    "Goede combinatie, niet helemaal nagerekend: mogelijk nog tot {1}.",
    "Good combination, not fully computed: possibly up to {1}.")
  public static let planBoundedOpen = Phrase(
    "Goede combinatie, niet helemaal nagerekend.", "Good combination, not fully computed.")
  public static let cheaperBy = Phrase("{1} voordeliger", "{1} cheaper")
  public static let hoursFewer = Phrase("{1} uur studie minder", "{1} hours of study less")
  public static let weeksShorter = Phrase("{1} korter", "{1} shorter")
  public static let planDoesNotFit = Phrase(
    "Past niet binnen {uw} uren of budget.", "Does not fit within your hours or budget.")
  public static let planNotTaught = Phrase(
    "Het geladen aanbod brengt {u} nog niet tot de instap.",
    "The loaded catalogues do not bring you to entry yet.")
  public static let planNearest = Phrase(
    "Hieronder staat wat binnen de grenzen het dichtst in de buurt komt.",
    "Below is what comes nearest within the limits.")
  public static let planWithoutLimits = Phrase(
    "Zonder grens aan geld en weken kan het wel: {1}.",
    "Without a limit on money and weeks it can be done: {1}.")

  // Entry
  public static let planEntry = Phrase(
    "{1}: nu {heb} {u} naar verwachting {2} van de {3} die een starter nodig heeft; na het plan {4}.",
    "{1}: you probably have {2} of the {3} a starter needs now; after the plan {4}.")
  public static let planEntryScale = Phrase(
    "Op een schaal van 100: alles wat bij dit beroep nodig is.",
    "On a scale of 100: all that this occupation needs.")

  // Modules
  public static let planModules = Phrase("Opleidingen in dit plan", "Modules of this plan")
  public static let columnNumber = Phrase("nr", "no")
  public static let columnModule = Phrase("opleiding", "module")
  public static let columnHoursShort = Phrase("uren", "hours")
  public static let columnStart = Phrase("start", "start")
  public static let columnDuration = Phrase("duur", "duration")
  public static let columnEuro = Phrase("eigen kosten", "own cost")
  public static let columnTotal = Phrase("kosten voor iedereen", "cost for all")
  public static let columnPayers = Phrase("wie betaalt", "who pays")
  public static let columnWhere = Phrase("waar en hoe", "where and how")
  public static let columnCloses = Phrase("wat {u} leert", "what you learn")
  public static let closesConfirmed = Phrase("{u} leert: {1}", "you learn: {1}")
  public static let closesUnknown = Phrase(
    "misschien {kunt} {u} dit al: {1}", "you may have this already: {1}")
  public static let planLifts = Phrase("opent de harde eis: {1}", "meets the hard requirement: {1}")
  public static let planAfter = Phrase("na nr {1}", "after no {1}")
  public static let planAdmission = Phrase("toelating navragen: {1}", "ask about admission: {1}")
  public static let planCredential = Phrase("bewijs: {1}", "paper: {1}")
  public static let planLanguage = Phrase("in het {1}", "in {1}")
  public static let startCertain = Phrase("zeker", "certain")
  public static let startUncertain = Phrase("nog niet zeker", "not certain yet")
  public static let startAnyTime = Phrase("elk moment", "any time")
  public static let hoursInWeek = Phrase("{1} uur per week", "{1} hours a week")
  public static let hoursInAll = Phrase("{1} uur", "{1} hours")
  public static let planTotals = Phrase(
    "Samen: {1}; {2} uur studie; {3}; eigen kosten {4}; voor alle betalers {5}.",
    "Together: {1}; {2} hours of study; {3}; own cost {4}; for all payers {5}.")
  public static let oneModule = Phrase("1 opleiding", "1 module")
  public static let manyModules = Phrase("{1} opleidingen", "{1} modules")
  public static let planUncovered = Phrase(
    "Ontbrekend aanbod voor {1}: geen geladen opleiding leert {2}.",
    "Missing offer for {1}: no loaded module teaches {2}.")
  public static let planUncoveredPlain = Phrase(
    "Voor {1} is nog geen opleiding gevonden die dit leert: {2}.",
    "No module was found yet that teaches this for {1}: {2}.")

  public static let planManyCatalogues = Phrase(
    "Aanbod: {1} van {2} aanbieders, gelezen op of na {3}.",
    "Catalogues: {1} of {2} providers, read on or after {3}.")
  public static let planPaidOr = Phrase("{1}; soms ook {2}", "{1}; sometimes {2}")
  public static let planCatalogues = Phrase("Aanbod: {1}", "Catalogues: {1}")

  // Money
  public static let planMoney = Phrase("Geld en tijd", "Money and time")
  public static let moneyOwn = Phrase("{U} betaalt zelf", "You pay yourself")
  public static let moneyOther = Phrase("{1} betaalt", "{1} pays")
  public static let moneyBusiest = Phrase("Drukste week", "Busiest week")
  public static let moneyWithoutIncome = Phrase(
    "Weken te vol om ernaast te werken", "Weeks too full to work beside")
  public static let moneyWithoutIncomeMeans = Phrase(
    "Reken voor die weken op minder of geen inkomen uit werk.",
    "Count on less or no income from work in those weeks.")
  public static let moneyAsked = Phrase(
    "Wat anderen betalen, staat zo in het aanbod. Vraag het na voor {u} tekent.",
    "What others pay is what the catalogue says. Ask before you sign.")
  public static let payerYou = Phrase("{u}zelf", "you")
  public static let payerNone = Phrase("geen kosten", "free of charge")
  public static let payerEmployer = Phrase("de werkgever", "the employer")
  public static let payerUWV = Phrase("UWV", "UWV")
  public static let payerMunicipality = Phrase("de gemeente", "the municipality")
  public static let payerFund = Phrase("een fonds van de sector", "a fund of the sector")
  public static let payerGovernment = Phrase("de overheid", "the government")

  // Proof and exemptions
  public static let planProof = Phrase("Nog aan te tonen", "Still to prove")
  public static let planProofMeans = Phrase(
    "Dit {kunt} {u} al. Nodig is bewijs, geen cursus: EVC, een werkproef of een verklaring van werk.",
    "You can do this already. It needs proof, no course: EVC, a work sample or a statement of work."
  )
  public static let planExemptions = Phrase("Vrijstelling aan te vragen", "Exemptions to ask for")
  public static let planExemption = Phrase(
    "{1}: {2}, of {3} met vrijstelling. De examencommissie beslist.",
    "{1}: {2}, or {3} with an exemption. The examination board decides.")

  // Pareto and explanation
  public static let planPareto = Phrase("Andere keuzes", "Other choices")
  public static let planParetoMeans = Phrase(
    "Elke regel is ergens beter in: geld, tijd of instap. Geen enkele is in alles beter.",
    "Each line is better in something: money, time or entry. None is better in everything.")
  public static let columnProved = Phrase("nagerekend", "computed")
  public static let planWhy = Phrase("Waarom wel of niet: {1}", "Why or why not: {1}")
  public static let whyChosen = Phrase(
    "Deze opleiding hoort bij het plan.", "This module is part of the plan.")
  public static let whyWithout = Phrase(
    "Het beste plan zonder deze opleiding: {1}.", "The best plan without it: {1}.")
  public static let whyNoneWithout = Phrase(
    "Zonder deze opleiding lukt het niet binnen de grenzen.",
    "Without it nothing stays within the limits.")
  public static let whyWith = Phrase(
    "Het beste plan met deze opleiding: {1}.", "The best plan with it: {1}.")
  public static let whyTeachesNothing = Phrase(
    "Deze opleiding leert niets wat nog open staat.", "This module teaches nothing that is open.")
  public static let whyExcluded = Phrase(
    "Deze opleiding kan niet gekozen worden: {1}.", "This module cannot be chosen: {1}.")
  public static let whyPrerequisite = Phrase(
    "Wat vooraf gevraagd wordt, is niet te halen: {1}.",
    "What it asks first cannot be met: {1}.")
  public static let whyDominated = Phrase(
    "De opleiding {1} geeft minstens hetzelfde en kost niet meer.",
    "Module {1} gives at least as much for no more.")
  public static let whyDearer = Phrase(
    "Een plan met deze opleiding is minder gunstig.",
    "A plan with this module is less favourable.")
  public static let whyImpossible = Phrase(
    "Geen enkel plan met deze opleiding past binnen de grenzen.",
    "No plan with this module stays within the limits.")
  static let detailLanguage = Phrase("de taal past niet", "the language does not fit")
  static let detailMode = Phrase(
    "de manier van leren past niet", "the way of learning does not fit")
  static let detailPlace = Phrase("de plaats past niet", "the place does not fit")
  static let detailStart = Phrase("de start past niet", "the start does not fit")
  static let detailLevel = Phrase("het niveau past niet", "the level does not fit")
  static let detailHours = Phrase("te veel uren per week", "too many hours a week")
  static let detailBudget = Phrase("te duur voor het budget", "too dear for the budget")
  static let detailWeeks = Phrase("duurt te lang", "takes too long")
  static let detailPrice = Phrase("de prijs is onbekend", "the price is unknown")
  static let detailText = Phrase(
    "de eis is niet te lezen voor de computer", "the condition cannot be read by the computer")
  static let detailLoad = Phrase(
    "weken en uren zijn onbekend", "weeks and hours are unknown")
  static let detailPrerequisite = Phrase(
    "geen geladen opleiding brengt dit", "no loaded module brings it")
  public static let schemesNotMet = Phrase(
    "Voorwaarde niet voldaan in deze situatie: {1}.", "Condition not met in this situation: {1}.")
  static let detailOther = Phrase("een grens of eis", "a limit or a condition")
}
