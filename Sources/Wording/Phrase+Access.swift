// MARK: - Who may ask what, who asked, and what was decided

// Each entry is documented by its own English text.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Phrase {
  static let notPermitted = Phrase(
    "Dit mag niet met de rol {1}: {2}. Vraag de beheerder om een andere rol.",
    "The role {1} may not do this: {2}. Ask the administrator for another role.")
  static let rightNeeded = Phrase(
    "Hiervoor is een apart recht nodig ({1}): {2}. Vraag de beheerder erom.",
    "This needs a right of its own ({1}): {2}. Ask the administrator for it.")
  static let houseOnly = Phrase(
    "Dit gaat over alle organisaties en mag alleen voor de eigen organisatie van het programma: {1}.",
    "This concerns every organisation and is only for the one that runs the program: {1}.")
  static let purposeNeeded = Phrase(
    "Zeg in hooguit 300 tekens waarvoor de mensen worden gezocht (--purpose, purpose=): dat komt in het "
      + "logboek.",
    "Say in at most 300 characters what people are looked for (--purpose, purpose=): it goes into the log."
  )
  static let tokenNotFound = Phrase(
    "Er is geen toegangscode met nummer {1}. Bekijk ze met: overstap token list",
    "There is no token with id {1}. See them with: overstap token list")

  static let actionMatch = Phrase("beroepen of vacatures zoeken", "matching")
  static let actionGap = Phrase("kijken wat nog ontbreekt", "looking at the gap")
  static let actionPlan = Phrase("scholingsplan maken", "making a plan")
  static let actionRoute = Phrase("tussenstappen zoeken", "looking for stepping stones")
  static let actionReport = Phrase("verslag maken", "making a report")
  static let actionReadProfile = Phrase("profiel bekijken", "reading the profile")
  static let actionExport = Phrase("profielen uitvoeren", "exporting profiles")
  static let actionInterview = Phrase("vraaggesprek", "interview")
  static let actionListPeople = Phrase("lijst van mensen bekijken", "listing people")
  static let actionFindPeople = Phrase(
    "mensen zoeken bij een beroep of vacature", "looking for people")
  static let actionCohort = Phrase("groep bekijken", "looking at a cohort")
  static let actionRank = Phrase("rijen met profielen vergelijken", "ranking lines of profiles")
  static let actionStoreProfile = Phrase("profiel opslaan", "storing a profile")
  static let actionEditProfile = Phrase("profiel wijzigen", "editing a profile")
  static let actionEraseProfile = Phrase("profiel wissen", "erasing a profile")
  static let actionSetClaim = Phrase("vaardigheid vastleggen", "setting a claim")
  static let actionPutDecision = Phrase("besluit vastleggen", "recording a decision")
  static let actionReadDecisions = Phrase("besluiten bekijken", "reading decisions")
  static let actionShowAudit = Phrase("logboek bekijken", "reading the audit log")
  static let actionImportData = Phrase("gegevens inlezen", "importing data")
  static let actionVerify = Phrase("database en logboek nakijken", "checking database and log")
  static let actionCreateToken = Phrase("toegangscode maken", "making a token")
  static let actionRevokeToken = Phrase("toegangscode intrekken", "revoking a token")
  static let actionWrongToken = Phrase("verkeerde toegangscode", "wrong token")

  public static let roleCounsellor = Phrase("loopbaanbegeleider", "counsellor")
  public static let roleIntake = Phrase("intake", "intake")
  public static let roleProvider = Phrase("opleider", "provider")
  public static let roleAdministrator = Phrase("beheerder", "administrator")

  public static let auditTitle = Phrase(
    "Wie vroeg wat over {1}: {2} keer", "Who asked what about {1}: {2} {2:time|times}")
  public static let auditNothing = Phrase(
    "Over {1} is nog niets gevraagd.", "Nothing was asked about {1} yet.")
  public static let columnMoment = Phrase("Wanneer (UTC)", "When (UTC)")
  public static let columnAsker = Phrase("Wie", "Who")
  public static let columnRoleOfAsker = Phrase("Rol", "Role")
  public static let columnAction = Phrase("Wat", "What")
  public static let columnAbout = Phrase("Waarover", "About")
  public static let auditUnwritable = Phrase(
    "De map is alleen-lezen: deze vraag staat niet in het logboek.",
    "The folder is read-only: this question is not in the audit log.")
  public static let auditSound = Phrase(
    "Logboek in orde: {1} {1:regel|regels}, laatste kenmerk {2}",
    "Audit log sound: {1} {1:line|lines}, last digest {2}")
  public static let auditBroken = Phrase(
    "Logboek niet in orde: regel {1} sluit niet aan op de regel ervoor. Er is iets veranderd of weggehaald.",
    "Audit log not sound: line {1} does not follow from the one before. Something was changed or taken out."
  )

  public static let auditLost = Phrase(
    "Logboek niet in orde: er {1:ontbreekt|ontbreken} {1} {1:regel|regels} aan het eind, of het is een ander logboek dan dat van "
      + "deze database. Zet het bestand {2} terug uit een reservekopie.",
    "Audit log not sound: {1} {1:line is|lines are} missing at its end, or it is another log than that of this "
      + "database. Put the file {2} back from a copy.")
  public static let auditUnreadable = Phrase(
    "Logboek niet in orde: {1} {1:regel gaat|regels gaan} over iemand die niet is gewist en {1:is|zijn} niet te lezen.",
    "Audit log not sound: {1} {1:line is|lines are} about somebody who was not erased and cannot be read."
  )

  public static let tokenMade = Phrase(
    "Dit is de enige keer dat deze toegangscode te zien is. Bewaar hem veilig; intrekken kan met: "
      + "overstap token revoke {1}",
    "This token is shown this once. Keep it safe; revoke it with: overstap token revoke {1}")
  public static let tokenNone = Phrase(
    "Er zijn nog geen toegangscodes. Maak er een met: overstap token create --role intake",
    "There are no tokens yet. Make one with: overstap token create --role intake")
  public static let tokenRevoked = Phrase(
    "Toegangscode {1} is ingetrokken.", "Token {1} is revoked.")
  public static let columnToken = Phrase("Nummer", "Id")
  public static let columnOrganisation = Phrase("Organisatie", "Organisation")
  public static let columnRights = Phrase("Rechten", "Rights")
  public static let columnMade = Phrase("Gemaakt", "Made")
  public static let columnTokenState = Phrase("Stand", "State")
  public static let columnNote = Phrase("Waarvoor", "For")
  public static let tokenGood = Phrase("geldig", "good")
  public static let tokenGoodUntil = Phrase("geldig tot en met {1}", "good until {1}")
  public static let tokenExpired = Phrase("verlopen op {1}", "expired on {1}")
  public static let tokenEnded = Phrase("ingetrokken op {1}", "revoked on {1}")

  public static let decisionKept = Phrase(
    "Besluit over {1} vastgelegd: {2}.", "Decision about {1} recorded: {2}.")
  public static let decisionsTitle = Phrase("Besluiten over {1}", "Decisions about {1}")
  public static let decisionsNone = Phrase(
    "Over {1} is nog niets besloten.", "Nothing was decided about {1} yet.")
  static let decisionGo = Phrase("gaat hiervoor", "goes for it")
  static let decisionLater = Phrase("nu niet, misschien later", "not now, perhaps later")
  static let decisionNo = Phrase("niet dit beroep", "not this one")
  public static let decisionDeviates = Phrase(
    "wijkt af van het advies", "departs from the advice")
  public static let decisionReason = Phrase("Reden: {1}", "Reason: {1}")
  public static let decisionBy = Phrase("Vastgelegd door {1} ({2}) op {3}", "By {1} ({2}) at {3}")
  public static let decisionAdvice = Phrase(
    "Advies op dat moment: {1}, aansluiting {2}, tussen {3} en {4}",
    "Advice at that moment: {1}, fit {2}, between {3} and {4}")
  static let handOffPlanned = Phrase("overdracht afgesproken", "hand-off planned")
  static let handOffSent = Phrase("overgedragen", "handed off")
  static let handOffAccepted = Phrase("overdracht aangenomen", "hand-off accepted")
  static let handOffReturned = Phrase("overdracht teruggekomen", "hand-off returned")

  public static let findPeopleTitle = Phrase(
    "Mensen voor {1} (advies; {2} vergeleken)", "People for {1} (advies: advice; {2} compared)")
  public static let findPeopleNone = Phrase(
    "Er is niemand opgeslagen om te vergelijken.", "Nobody is stored to compare with.")
  public static let columnInterval = Phrase("Bandbreedte", "Interval")
}
