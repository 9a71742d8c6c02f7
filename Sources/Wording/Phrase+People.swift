// MARK: - Profiles of people

// Each entry is documented by its own English text.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Phrase {
  public static let profileOf = Phrase("Profiel {1}", "Profile {1}")
  public static let profilePastWork = Phrase("Eerder werk", "Past work")
  public static let profileEducation = Phrase("Opleiding", "Education")
  public static let profileCredentials = Phrase("Diploma's en certificaten", "Credentials")
  public static let profileSkills = Phrase("Vaardigheden", "Skills")
  public static let profileGates = Phrase("Harde eisen", "Hard requirements")
  public static let profileLanguages = Phrase("Talen", "Languages")
  public static let profileLimits = Phrase("Wat kan", "Practical limits")
  public static let profileWishes = Phrase("Wensen", "Wishes")
  public static let profileNothing = Phrase("Nog niets bekend.", "Nothing known yet.")
  public static let profileRetainUntil = Phrase(
    "Bewaren tot en met {1} (daarna wissen met: overstap candidate erase --expired).",
    "Keep until {1} (then erase with: overstap candidate erase --expired).")
  public static let profileNotCounted = Phrase(
    "telt nog niet mee: niet gevonden in wat geladen is",
    "does not count yet: not found in what is loaded")
  public static let profileCountsAs = Phrase("telt mee als: {1}", "counts as: {1}")
  public static let claimAbsent = Phrase("nog niet", "not yet")
  public static let drivingLicence = Phrase("rijbewijs {1}", "driving licence {1}")
  public static let gateHeld = Phrase("{heb} {u}", "held")
  public static let gateNotHeld = Phrase("{heb} {u} niet", "not held")
  public static let gateImpossible = Phrase("kan nu niet", "not possible now")
  public static let levelOne = Phrase("onder begeleiding", "under guidance")
  public static let levelTwo = Phrase("zelfstandig", "independently")
  public static let levelThree = Phrase("leert anderen", "teaches others")
  public static let since = Phrase("sinds {1}", "since {1}")
  public static let until = Phrase("tot {1}", "until {1}")
  public static let studyHours = Phrase(
    "{1} uur per week om te leren", "{1} hours a week for study")
  public static let budgetOf = Phrase("{1} eigen budget", "{1} of own money")
  public static let withinWeeks = Phrase("binnen {1}", "within {1}")
  public static let nearPostcode = Phrase("postcode {1}", "postcode {1}")
  public static let travelKm = Phrase("hooguit {1} km reizen", "at most {1} km of travel")
  public static let inRegion = Phrase("regio {1}", "region {1}")
  public static let learningModes = Phrase("leren: {1}", "ways of learning: {1}")
  public static let startBefore = Phrase("beginnen voor {1}", "start before {1}")
  public static let workHoursBetween = Phrase(
    "{1} tot {2} uur werk per week", "{1} to {2} hours of work a week")
  public static let workHoursAtLeast = Phrase(
    "ten minste {1} uur werk per week", "at least {1} hours of work a week")
  public static let workHoursAtMost = Phrase(
    "hooguit {1} uur werk per week", "at most {1} hours of work a week")
  public static let wageAtLeast = Phrase(
    "ten minste {1} bruto per uur", "at least {1} gross an hour")
  public static let shiftsYes = Phrase("kan wisselende diensten draaien", "shifts are possible")
  public static let shiftsNo = Phrase("geen wisselende diensten", "no shifts")
  public static let contractKinds = Phrase("contract: {1}", "contract: {1}")
  public static let interestIn = Phrase("belangstelling voor {1}", "interest in {1}")
  public static let thinksOf = Phrase("denkt aan {1}", "thinks of {1}")
  public static let workMustAllow = Phrase("het werk moet kunnen met: {1}", "work must allow: {1}")
  public static let wishesMet = Phrase("past bij {uw} wensen: {1}", "as wished: {1}")
  public static let wishedTarget = Phrase(
    "{Uw} gewenste beroep {1}: {2}; aansluiting nu {3}",
    "The occupation in mind, {1}: {2}; fit now {3}")
  public static let limitsExceeded = Phrase(
    "past niet binnen: {1}", "goes over: {1}")
  public static let wishesDiffer = Phrase(
    "anders dan {uw} wensen: {1}", "other than wished: {1}")
  public static let wishesAsk = Phrase("nog navragen: {1}", "still to ask: {1}")
  public static let wishBudget = Phrase("budget voor scholing", "budget for training")
  public static let wishWeeks = Phrase("de tijd die er is", "the time there is")
  public static let wishWage = Phrase("loon", "wage")
  public static let wishWorkHours = Phrase("werkuren per week", "hours of work a week")
  public static let wishDistance = Phrase("de reisafstand", "the distance to travel")
  public static let wishLanguage = Phrase("taal {1}", "language {1}")
  public static let wishShifts = Phrase("geen wisselende diensten", "no shifts")
  public static let columnId = Phrase("nummer", "id")
  public static let columnLabel = Phrase("herkennen aan", "recognised by")
  public static let columnChanged = Phrase("gewijzigd", "changed")
  public static let columnRetain = Phrase("bewaren tot en met", "keep until")
  public static let isExpired = Phrase("{1} (voorbij: wissen)", "{1} (past: erase)")
  public static let nobodyStored = Phrase(
    "Er is nog niemand opgeslagen. Voeg iemand toe met: overstap candidate add BESTAND",
    "Nobody is stored yet. Add somebody with: overstap candidate add FILE")
}
