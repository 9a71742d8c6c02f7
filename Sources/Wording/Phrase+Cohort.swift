// MARK: - Cohorts and tables for a spreadsheet

// Each entry is documented by its own English text.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Phrase {
  public static let cohortTitle = Phrase(
    "{1} {1:persoon|mensen} en de beroepen die het dichtst bij liggen ({2})",
    "{1} {1:person|people} and the occupations that are nearest ({2})")
  public static let cohortGroup = Phrase("groep {1}", "group {1}")
  public static let cohortGroups = Phrase(
    "Groepen met hetzelfde beroep dichtbij", "Groups with the same occupation nearby")
  public static let cohortNoGroups = Phrase(
    "Niemand deelt een beroep met een ander.", "Nobody shares an occupation with another.")
  public static let cohortLearnTogether = Phrase(
    "samen te leren of te bevestigen", "to learn or confirm together")
  public static let cohortOf = Phrase("{1} van {2}", "{1} of {2}")
  public static let cohortGate = Phrase("harde eis navragen", "a hard requirement to ask about")
  public static let cohortOutside = Phrase(
    "buiten deze keuze: {1}", "outside this choice: {1}")
  public static let cohortOutsideBetter = Phrase(
    "let op, buiten deze keuze sluit beter aan: {1}",
    "note, outside this choice fits better: {1}")
  public static let cohortEstimate = Phrase(
    "Afstanden zijn een schatting; wat iemand al kan is verwacht uit eerder werk.",
    "Distances are an estimate; what somebody can do is expected from past work.")
  public static let columnGroup = Phrase("groep", "group")
  public static let columnRole = Phrase("beroep {1}", "occupation {1}")
  public static let columnRoleDistance = Phrase("afstand {1}", "distance {1}")
  public static let columnRoleWeeks = Phrase("weken {1}", "weeks {1}")
  public static let columnRoleHours = Phrase("studie-uren {1}", "study hours {1}")
  public static let columnOutside = Phrase("beroep buiten deze keuze", "occupation outside")
  public static let columnOutsideDistance = Phrase("afstand daarvan", "its distance")
  public static let columnOutsideBetter = Phrase("sluit dat beter aan", "fits better")
  public static let columnNotCounted = Phrase(
    "eerder werk niet herkend", "past work not recognised")
  public static let columnLinked = Phrase("eerder werk telt mee als", "past work counts as")
  public static let columnLow = Phrase("ten minste", "at least")
  public static let columnHigh = Phrase("hooguit", "at most")
  public static let columnWeeks = Phrase("weken", "weeks")
  public static let columnSkillsToLearn = Phrase("nog te leren", "to learn")
  public static let columnSkillGroup = Phrase("groep", "group")
  public static let columnImportance = Phrase("belang", "importance")
  public static let columnState = Phrase("stand", "state")
  public static let columnBecause = Phrase("waarom", "why")
  public static let yes = Phrase("ja", "yes")
  public static let no = Phrase("nee", "no")
}
