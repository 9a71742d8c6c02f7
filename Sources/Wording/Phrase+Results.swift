// MARK: - Results of a match, a gap and a route

// Each entry is documented by its own English text.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Phrase {
  public static let adviceFor = Phrase("Advies voor {1}", "Advice for {1}")
  public static let adviceIsAdvice = Phrase(
    "Dit is advies: {u} beslist samen met {uw} adviseur.",
    "This is advice: you decide together with your adviser.")
  public static let strengths = Phrase("Wat {u} al meebrengt", "What you already bring")
  public static let targets = Phrase(
    "Beroepen die het dichtst bij liggen ({1})", "Occupations that are nearest ({1})")
  public static let domainTechnology = Phrase("technologie", "technology")
  public static let domainAll = Phrase("alle beroepen", "all occupations")
  public static let columnDistance = Phrase("afstand", "distance")
  public static let columnFit = Phrase("aansluiting nu", "fit now")
  public static let termSkills = Phrase("vaardigheden", "skills")
  public static let termRelatedness = Phrase("verwant werk", "related work")
  public static let weakFit = Phrase(
    "Er is nog weinig dat {uw} eerdere werk met deze beroepen verbindt. Bespreek eerst de vragen "
      + "hieronder.",
    "There is little yet that connects your past work with these occupations. Discuss the questions "
      + "below first.")
  public static let columnBring = Phrase("wat {u} al meebrengt", "what you bring")
  public static let columnEntry = Phrase("instap", "entry")
  public static let columnHours = Phrase("studie-uren", "study hours")
  public static let columnOrigin = Phrase("eerder werk", "past work")
  public static let between = Phrase("{1} (tussen {2} en {3})", "{1} (between {2} and {3})")
  public static let about = Phrase("ongeveer {1}", "about {1}")
  public static let andRoughly = Phrase(" en ruwweg {1}", " and roughly {1}")
  public static let entryOf = Phrase("{1} van {2}", "{1} of {2}")
  public static let why = Phrase("waarom: {1}", "why: {1}")
  public static let relatedWork = Phrase("lijkt op {uw} werk als {1}", "is like your work as {1}")
  public static let hardRequirement = Phrase("harde eis {1}: {2}", "hard requirement {1}: {2}")
  public static let levelHigher = Phrase(
    "let op: gebruikelijk niveau {1}, dat is hoger dan {uw} opleiding",
    "note: usual level {1}, which is above your education")
  public static let usualLevel = Phrase("gebruikelijk niveau {1}", "usual level {1}")
  public static let known = Phrase(
    "hoeveel we al weten: {1} van {2} besproken", "how much we know: {1} of {2} discussed")
  public static let intervalMeans = Phrase(
    "Getallen zijn op een schaal van 100. De bandbreedte hangt af van wat we nog niet bespraken. "
      + "Afstand is een schatting waar de geladen opleidingen niet alles leren.",
    "Numbers are on a scale of 100. The interval depends on what we have not discussed yet. "
      + "Distance is an estimate where the loaded modules do not teach everything.")
  public static let entryMeans = Phrase(
    "Instap: wat {u} naar verwachting al {heeft}, van wat een starter nodig heeft ({1} van 100).",
    "Entry: what you probably have already, of what a starter needs ({1} of 100).")
  public static let uncommonLeftOut = Phrase(
    "{1} {1:beroep dat in Nederland weinig voorkomt is|beroepen die in Nederland weinig voorkomen zijn} "
      + "weggelaten (--all-roles toont {1:het|ze}).",
    "{1} {1:occupation that is|occupations that are} unusual in the Netherlands {1:was|were} left out "
      + "(--all-roles shows {1:it|them}).")
  public static let higherLeftOut = Phrase(
    "{1} {1:beroep dat ook goed aansluit vraagt|beroepen die ook goed aansluiten vragen} meestal een "
      + "veel hoger niveau en {1:staat|staan} er niet bij "
      + "(--limit 0 toont alles).",
    "{1} {1:occupation that fits well too usually asks|occupations that fit well too usually ask} a much "
      + "higher level and {1:is|are} left out (--limit 0 "
      + "shows all).")
  public static let farLeftOut = Phrase(
    "{1} {1:beroep dat ook goed aansluit is|beroepen die ook goed aansluiten zijn} nu een grote stap en "
      + "{1:staat|staan} er niet bij (--limit 0 toont "
      + "alles).",
    "{1} {1:occupation that fits well too is|occupations that fit well too are} a big step now and "
      + "{1:is|are} left out (--limit 0 shows all).")
  public static let questions = Phrase(
    "Vragen die het advies het meest veranderen", "Questions that would change the advice most")
  public static let questionsStable = Phrase(
    "Eén antwoord alleen verandert de eerste vijf beroepen niet; samen kunnen antwoorden dat wel.",
    "No single answer changes the first five occupations; together answers may.")
  public static let canYou = Phrase("{Kunt} {u} dit al: {1}?", "Can you do this already: {1}?")
  public static let notPlaced = Phrase(
    "Niet gevonden in wat geladen is, en dus niet meegeteld: {1}",
    "Not found in what is loaded, and so not counted: {1}")
  public static let titleLinked = Phrase(
    "Het eerdere werk \"{1}\" telt mee als: {2}. Klopt dat niet? Zet dan een bekende titel erin met: "
      + "overstap candidate edit NUMMER --add-occupation",
    "The past work \"{1}\" counts as: {2}. Not right? Then enter a known title with: "
      + "overstap candidate edit ID --add-occupation")
  public static let titleNotPlacedNear = Phrase(
    "Het eerdere werk \"{1}\" telt nog niet mee: die titel is onbekend of hoort bij meer beroepen. "
      + "{Bedoelt} {u} {2}? Zet de goede titel erin met: overstap candidate edit NUMMER "
      + "--add-occupation",
    "The past work \"{1}\" does not count yet: the title is unknown or belongs to several "
      + "occupations. Did you mean {2}? Enter the right title with: overstap candidate edit ID "
      + "--add-occupation")
  public static let titleNotPlaced = Phrase(
    "Het eerdere werk \"{1}\" telt nog niet mee: die titel is onbekend of hoort bij meer beroepen. Zoek "
      + "een bekende titel (een deel van het woord is genoeg) met: overstap search \"{1}\"; zet die erin "
      + "met: overstap candidate edit NUMMER --add-occupation",
    "The past work \"{1}\" does not count yet: the title is unknown or belongs to several "
      + "occupations. Find a known title (part of the word is enough) with: overstap search \"{1}\"; "
      + "enter it with: overstap candidate edit ID --add-occupation")
  public static let nothingFound = Phrase("Niets gevonden.", "Nothing found.")
  public static let gapFor = Phrase("Van {1} naar {2}", "From {1} to {2}")
  public static let otherSkills = Phrase("overig", "other")
  public static let counterfactual = Phrase(
    "Met {1} erbij {kunt} {u} instappen.", "With {1} added you can start.")
  public static let entryReached = Phrase(
    "{U} {heeft} naar verwachting al genoeg om in te stappen.",
    "You probably have enough to start already.")
  public static let ifGatesAreMet = Phrase(
    "Ook aan de harde eisen moet dan voldaan zijn.", "The hard requirements have to be met as well."
  )
  public static let tooLittleKnown = Phrase(
    "Er is nog te weinig bekend om beroepen te noemen. Geef eerder werk, of begin met: overstap "
      + "candidate interview NUMMER",
    "Too little is known yet to name occupations. Give past work, or begin with: overstap candidate "
      + "interview ID")
  public static let hoursAssumed = Phrase(
    "Weken bij {1} uur studie per week.", "Weeks at {1} hours of study a week.")
  public static let hoursDefault = Phrase(
    "Weken bij {1} uur studie per week (aangenomen; een ander aantal kan in het profiel).",
    "Weeks at {1} hours of study a week (assumed; the profile can give another number).")
  public static let findTitle = Phrase(
    "Werk dat het best aansluit op {1}", "Work that fits {1} best")
  public static let routeTitle = Phrase("Wegen naar {1}", "Ways to {1}")
  public static let routeDirect = Phrase("rechtstreeks", "directly")
  public static let routeStones = Phrase("via {1}", "by way of {1}")
  public static let routeNone = Phrase(
    "Geen tussenstap maakt de weg lichter.", "No stepping stone makes the way lighter.")
  public static let hoursOfStudy = Phrase("{1} uur studie", "{1} hours of study")
  public static let stepTo = Phrase("stap {1}: {2}", "step {1}: {2}")
  public static let sources = Phrase("Bronnen: {1}", "Sources: {1}")
  public static let sourceLine = Phrase(
    "berekend voor {1}, beleid {2}", "computed for {1}, policy {2}")
  public static let onlyEnglish = Phrase("(Engels)", "(English)")
  public static let relatedSkill = Phrase(
    "verwante ervaring: {1}", "related experience: {1}")
  public static let toLearnFirst = Phrase(
    "nog te leren of te bevestigen", "still to learn or to confirm")
  public static let columnName = Phrase("naam", "name")
  public static let columnKind = Phrase("soort", "kind")
  public static let columnScheme = Phrase("bron", "source")
  public static let columnVersions = Phrase("versies", "versions")
  public static let columnLanguages = Phrase("talen", "languages")
  public static let columnOccupations = Phrase("beroepen", "occupations")
  public static let columnSkills = Phrase("vaardigheden", "skills")
  public static let columnLinks = Phrase("verbindingen", "links")
  public static let columnDangling = Phrase("losse", "dangling")
  public static let statusLine = Phrase(
    "{1} {1:persoon|personen}; beleid {2}; schema {3}; database {4}",
    "{1} {1:person|people}; policy {2}; schema {3}; database {4}")
  public static let alsoCalled = Phrase("ook: {1}", "also: {1}")
  public static let askedBy = Phrase(
    "gevraagd in {1} {1:beroep|beroepen}", "asked in {1} {1:occupation|occupations}")
  public static let jobZone = Phrase(
    "O*NET {1}: voorbereiding {2} op een schaal van 1 tot 5",
    "O*NET {1}: preparation {2} on a scale of 1 to 5")
  public static let ratedElements = Phrase(
    "O*NET, belang 1-5: {1}", "O*NET, importance 1-5: {1}")
  public static let diffTitle = Phrase(
    "{1}: van versie {2} naar {3}", "{1}: from version {2} to {3}")
  public static let diffAdded = Phrase("Nieuw", "New")
  public static let diffVanished = Phrase("Verdwenen", "Vanished")
  public static let diffReplaced = Phrase("Vervangen", "Replaced")
  public static let diffRenamed = Phrase("Andere naam", "Renamed")
  public static let diffAffected = Phrase(
    "Profielen die een verdwenen begrip noemen", "Profiles that name a vanished concept")
  public static let andMore = Phrase("... en nog {1}", "... and {1} more")
}
