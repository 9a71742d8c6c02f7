// MARK: - Plans of a cohort

// Each entry is documented by its own English text.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Phrase {
  public static let cohortPlanTitle = Phrase(
    "Scholingsplannen van {1} {1:persoon|mensen}; {2} met een plan dat tot de instap leidt.",
    "Learning plans of {1} {1:person|people}; {2} with a plan that leads to entry.")
  public static let cohortPlanReached = Phrase("plan tot de instap", "plan to entry")
  public static let cohortPlanBounded = Phrase(
    "plan tot de instap, niet helemaal nagerekend", "plan to entry, not fully computed")
  public static let cohortPlanNothing = Phrase("geen opleiding nodig", "no training needed")
  public static let cohortPlanNotReached = Phrase(
    "nog geen plan tot de instap; dit komt het dichtst in de buurt",
    "no plan to entry yet; this comes nearest")
  public static let cohortPlanMoved = Phrase("start gedeeld", "shared start")
  public static let cohortPlanMovedMeans = Phrase(
    "Start gedeeld: gekozen om samen te beginnen; het plan wordt niet duurder en niet langer.",
    "Shared start: chosen to begin together; the plan is no dearer and no longer.")
  public static let cohortPlanGroups = Phrase(
    "Samen te volgen opleidingen", "Modules to follow together")
  public static let cohortPlanNoGroups = Phrase(
    "Niemand deelt een start met een ander.", "Nobody shares a start with another.")
  public static let cohortPlanPeople = Phrase(
    "{1} {1:persoon|mensen}", "{1} {1:person|people}")
  public static let cohortPlanPlaces = Phrase(
    "op {1} {1:plaats|plaatsen}", "for {1} {1:place|places}")
  public static let cohortPlanFull = Phrase("{1} te veel", "{1} too many")
  public static let cohortPlanTooFew = Phrase(
    "nog {1} nodig om door te gaan", "{1} more needed for it to go on")
  public static let cohortPlanCosts = Phrase(
    "Kosten van al deze plannen", "Cost of all these plans")
  public static let cohortPlanOwn = Phrase("De mensen zelf", "The people themselves")
  public static let cohortPlanCostsMean = Phrase(
    "Alleen plannen die tot de instap leiden. Wie betaalt, staat zo in het aanbod; vraag het na.",
    "Only plans that lead to entry. Who pays is what the catalogue says; ask about it.")
  public static let columnOccupation = Phrase("beroep", "occupation")
  public static let columnPlanStatus = Phrase("plan", "plan")
  public static let columnPlanModules = Phrase("opleidingen", "modules")
  public static let columnGroups = Phrase("groepen", "groups")
  public static let columnMissingOffer = Phrase("ontbrekend aanbod", "missing offer")
}
