// MARK: - The page to take home

// Each entry is documented by its own English text.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Phrase {
  public static let reportTitleClient = Phrase(
    "Wat {u} meebrengt en waar {u} naartoe kunt", "What you bring and where you can go")
  public static let reportTitleAdviser = Phrase(
    "Advies over werk en scholing", "Advice on work and training")
  public static let reportTitleEmployer = Phrase(
    "Bevestigde vaardigheden en scholing", "Confirmed skills and training")
  public static let reportFor = Phrase("Voor {1}, {2}.", "For {1}, {2}.")
  public static let reportForLabel = Phrase("{1} ({2})", "{1} ({2})")
  public static let reportAbout = Phrase("Over {1}, {2}.", "About {1}, {2}.")
  public static let reportAudienceAdviser = Phrase(
    "Dit is de versie voor de adviseur.", "This is the version for the adviser.")
  public static let reportAudienceEmployer = Phrase(
    "Dit is de versie voor een werkgever: alleen wat een werkgever, een toets of een diploma bevestigt.",
    "This is the version for an employer: only what an employer, a test or a diploma confirms.")
  public static let reportLead = Phrase(
    "{U} kunt meer dan {u} misschien denkt. Neem dit mee naar {uw} volgende gesprek.",
    "You can do more than you may think. Take this with you to your next talk.")

  // Strengths
  public static let strengthsKnown = Phrase("Dat weten we", "This we know")
  public static let strengthsLikely = Phrase("Dat verwachten we", "This we expect")
  public static let strengthsLikelyMeans = Phrase(
    "Dit hoort meestal bij dit werk. We hebben het nog niet samen besproken.",
    "This usually goes with this work. We have not discussed it together yet.")
  public static let fromWork = Phrase("Uit {uw} werk als {1}: {2}.", "From your work as {1}: {2}.")
  public static let fromRelated = Phrase(
    "Door verwante ervaring ({1}): {2}.", "By related experience ({1}): {2}.")
  public static let fromExpectation = Phrase("Verwacht: {1}.", "Expected: {1}.")
  public static let noStrengths = Phrase(
    "Hier staat nog niets: er is nog niets besproken. Begin met eerder werk en wat {u} graag doet.",
    "Nothing is here yet: nothing was discussed. Begin with past work and what you like to do.")

  public static let workCountsAs = Phrase(
    "{Uw} werk als \"{1}\" telt mee als: {2}.", "Your work as \"{1}\" counts as: {2}.")
  public static let workNotCounted = Phrase(
    "Dit werk telt nog niet mee: \"{1}\". Zoek samen hoe het ook wel heet.",
    "This work does not count yet: \"{1}\". Find out together what else it is called.")

  // Roles
  public static let rolesTitle = Phrase("Werk dat bij {u} past", "Work that goes with you")
  public static let rolesTitleAdviser = Phrase(
    "Beroepen die het dichtst bij liggen", "Occupations that are nearest")
  public static let columnRoleName = Phrase("beroep", "occupation")
  public static let discussedOf = Phrase("{1} van {2} besproken", "{1} of {2} discussed")
  public static let expectedShort = Phrase("verwacht", "expected")
  public static let roleWorkedOut = Phrase("hieronder uitgewerkt", "worked out below")
  public static let intervalOf = Phrase(
    "Wat {u} al meebrengt voor: {1}", "What you bring already for: {1}")
  public static let intervalInWords = Phrase(
    "{1} op een schaal van 100; bandbreedte tussen {2} en {3}",
    "{1} on a scale of 100; interval between {2} and {3}")
  public static let intervalLegend = Phrase(
    "De balk loopt van 0 tot 100: alles wat in dit beroep gevraagd wordt. De streep is wat {u} naar "
      + "verwachting meebrengt. Het vlak is de bandbreedte: die hangt af van wat we nog niet bespraken.",
    "The bar runs from 0 to 100: all that this occupation asks. The stroke is what you probably bring. "
      + "The shaded part is the interval: it depends on what we have not discussed yet.")
  public static let wagesFrom = Phrase("Uurlonen: {1}.", "Hourly wages: {1}.")
  public static let basisEstimate = Phrase("schatting", "estimate")
  public static let basisPlan = Phrase("volgens plan", "by plan")
  public static let distanceOf = Phrase(
    "{1}, {2} uur", "{1}, {2} hours")
  public static let allEstimates = Phrase(
    "Weken, uren en euro zijn een schatting.", "Weeks, hours and euros are an estimate.")
  public static let distanceBesides = Phrase(
    "en een harde eis waarvan de duur of prijs onbekend is",
    "and a hard requirement of unknown time or price")
  public static let distanceNothing = Phrase("geen scholing nodig", "no training needed")
  public static let tooLittleKnownShort = Phrase(
    "Er is nog te weinig bekend om werk te noemen. Bespreek eerst de vragen hieronder.",
    "Too little is known yet to name work. Discuss the questions below first.")

  // Gap
  public static let gapTitle = Phrase("Van nu naar {1}", "From now to {1}")
  public static let gapBring = Phrase(
    "{1} van 100, bandbreedte tussen {2} en {3}", "{1} of 100, interval between {2} and {3}")
  public static let gapCaption = Phrase(
    "Wat dit werk vraagt, per groep vaardigheden.", "What this work asks, by group of skills.")
  public static let handyMark = Phrase("handig", "handy")
  public static let handyMeans = Phrase(
    "Alles is nodig, behalve waar \"handig\" bij staat.",
    "All is needed, except what is marked \"handy\".")
  public static let andNMore = Phrase("en nog {1}", "and {1} more")
  public static let stateProveHint = Phrase(
    "Hier is geen cursus nodig, wel bewijs.", "This needs no course, but proof.")
  public static let stateNotDiscussedHint = Phrase(
    "Misschien {kunt} {u} dit al. Bespreek het.", "You may have this already. Discuss it.")

  // Plan on the page
  public static let noPlan = Phrase(
    "Er is nog geen scholingsplan gemaakt. Dit is een schatting:",
    "No learning plan was made yet. This is an estimate:")
  public static let noPlanEstimate = Phrase(
    "{1}: {2}, {3} uur studie, ongeveer {4}. Het gaat om: {5}.",
    "{1}: {2}, {3} hours of study, about {4}. It is about: {5}.")
  public static let timelineTitle = Phrase("Het plan in de tijd", "The plan in time")
  public static let timelineInWords = Phrase(
    "{1} {1:balk|balken} over {2}, vanaf {3}. De tabel hieronder zegt hetzelfde.",
    "{1} {1:bar|bars} over {2}, from {3}. The table below says the same.")
  public static let timelineLegend = Phrase(
    "Een balk met een onderbroken rand: de start is nog niet zeker.",
    "A bar with a broken edge: the start is not certain yet.")
  public static let weekNumber = Phrase("week {1}", "week {1}")
  public static let planTableCaption = Phrase(
    "De opleidingen op volgorde van start", "The modules by start")

  // Gates
  public static let gatesTitle = Phrase(
    "Wat nu nog niet open staat, en hoe het opengaat", "What is not open now, and how to open it")
  public static let gateFor = Phrase("voor {1}", "for {1}")
  public static let gateTakes = Phrase("duurt ongeveer {1}", "takes about {1}")
  public static let gateCosts = Phrase("kost ongeveer {1}", "costs about {1}")
  public static let gateUnknown = Phrase(
    "duur of prijs nog onbekend: vraag het na", "time or price not known yet: ask about it")
  public static let gateInPlan = Phrase("zit in het plan: nr {1}", "is in the plan: no {1}")
  public static let gateNoHow = Phrase(
    "Vraag de werkgever wat hiervoor nodig is.", "Ask the employer what is needed for this.")

  // Questions and sources
  public static let nextQuestions = Phrase(
    "Volgende vragen: {kunt} {u} dit al?", "Next questions: can you do this already?")
  public static let questionGain = Phrase("winst {1}", "gain {1}")
  public static let sourcesTitle = Phrase("Bronnen en versies", "Sources and versions")
  public static let computedFor = Phrase(
    "Berekend voor {1} met beleid {2}.", "Computed for {1} with policy {2}.")
  public static let taxonomyUsed = Phrase("Beroepen en vaardigheden: {1}.", "Taxonomies: {1}.")
  public static let personDecides = Phrase(
    "Dit overzicht geeft advies. Mensen beslissen.", "This page advises. People decide.")

  // Adviser
  public static let groundsTitle = Phrase("Onderbouwing per beroep", "Grounds by occupation")
  public static let groundsMean = Phrase(
    "De punten tellen op tot de aansluiting nu, op een schaal van 100.",
    "The points add up to the fit now, on a scale of 100.")
  public static let columnTerm = Phrase("onderdeel", "term")
  public static let columnPoints = Phrase("punten", "points")
  public static let restOfReasons = Phrase(
    "overige vaardigheden ({1})", "other skills ({1})")
  public static let entryNowOf = Phrase(
    "instap: {1} van de {2} die een starter nodig heeft",
    "entry: {1} of the {2} a starter needs")

  // Employer
  public static let employerStrengths = Phrase("Bevestigde vaardigheden", "Confirmed skills")
  public static let employerAsked = Phrase("Gevraagd in dit werk", "Asked in this work")
  public static let employerOther = Phrase("Ook bevestigd", "Also confirmed")
  public static let employerNone = Phrase(
    "Er zijn nog geen vaardigheden bevestigd door een werkgever, een toets of een diploma.",
    "No skills are confirmed by an employer, a test or a diploma yet.")
  public static let employerTarget = Phrase("Op weg naar", "On the way to")
  public static let employerLearning = Phrase(
    "Wat er geleerd wordt, en wanneer", "What is being learned, and when")
  public static let employerNoLearning = Phrase(
    "Er is nog geen scholingsplan.", "There is no learning plan yet.")
  public static let employerSchemes = Phrase(
    "Regelingen die een werkgever kan aanvragen", "Schemes an employer can ask for")
  public static let columnLearned = Phrase("wat er geleerd wordt", "what is learned")
  public static let columnEvidence = Phrase("bevestigd door", "confirmed by")
  static let confirmedByEmployer = Phrase("een werkgever", "an employer")
  static let confirmedByTest = Phrase("een toets of EVC", "a test or EVC")
  static let confirmedByPaper = Phrase("een diploma of certificaat", "a diploma or certificate")
  public static let columnSkillName = Phrase("vaardigheid", "skill")

  // The command
  public static let reportWritten = Phrase(
    "Geschreven: {1} ({2} bytes)", "Written: {1} ({2} bytes)")
  public static let reportFolderMissing = Phrase(
    "{1} kan niet geschreven worden: de map {2} bestaat niet. Maak de map of kies een andere plek.",
    "{1} cannot be written: the folder {2} does not exist. Make it or choose another place.")
  public static let reportNotWritten = Phrase(
    "{1} kan niet geschreven worden ({2}). Kies een andere plek of controleer de rechten.",
    "{1} cannot be written ({2}). Choose another place or check the permissions.")
}
