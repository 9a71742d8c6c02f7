// Each entry is documented by its own English text.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
/// Words about training that is missing.
extension Phrase {
  public static let missingTitle = Phrase("Ontbrekend aanbod: {1}", "Missing training: {1}")
  public static let missingCounts = Phrase(
    "{2} {2:vacature vraagt|vacatures vragen} {1} {1:vaardigheid|vaardigheden}. Daarvan leert geen enkele geladen module er {3}.",
    "{2} {2:vacancy asks|vacancies ask} {1} {1:skill|skills}. No loaded module teaches {3} of these."
  )
  public static let noModules = Phrase(
    "Er zijn geen modules geladen; lees ze in met: overstap import catalogue BESTAND",
    "No modules are loaded; read them with: overstap import catalogue FILE")
  public static let columnRank = Phrase("plek", "rank")
  public static let columnVacancies = Phrase("vacatures", "vacancies")
  public static let columnPreferred = Phrase("als pluspunt", "as a plus")
  public static let columnProvider = Phrase("aanbieder", "provider")
  public static let columnModulesLinked = Phrase("gekoppeld", "linked")
  public static let columnUnlinked = Phrase("niet herkend", "not recognised")
  public static let columnImported = Phrase("ingelezen op", "imported on")
  public static let missingNearest = Phrase(
    "Wat er elders of dichtbij is", "What there is elsewhere or near")
  public static let missingOwn = Phrase(
    "{1}: deze aanbieder leert dit al, maar niet hier: {2}",
    "{1}: this provider teaches it already, but not here: {2}")
  public static let missingNearOwn = Phrase(
    "{1}: deze aanbieder heeft al iets wat erop lijkt: {2}",
    "{1}: this provider has something like it: {2}")
  public static let placeUnsaid = Phrase("plaats niet genoemd", "place not said")
  public static let missingCatalogues = Phrase(
    "Dit rust op deze catalogi", "This rests on these catalogues")
  public static let missingWithoutSkills = Phrase(
    "Vacatures die geen vaardigheid noemen: {1}.", "Vacancies that name no skill: {1}.")
  public static let missingAge = Phrase(
    "Niet meegeteld om een leeftijdseis: {1}.", "Not counted for an age condition: {1}.")
  public static let missingExpired = Phrase(
    "Modules die verlopen zijn en niet meetellen: {1}.",
    "Modules past their last day, which do not count: {1}.")
  public static let missingWithoutStart = Phrase(
    "Modules waarvan alle starts voorbij, vol of gesloten zijn en die niet meetellen: {1}.",
    "Modules of which every start has passed, is full or is closed, which do not count: {1}.")
  public static let missingWithoutPlace = Phrase(
    "Modules zonder bekende plaats, die niet als aanbod in de regio tellen: {1}.",
    "Modules without a known place, which do not count as training in the region: {1}.")
  public static let missingMeans = Phrase(
    "Alleen catalogi die geladen zijn tellen mee: wat hier ontbreekt, kan elders bestaan. Niveau en "
      + "toelating zijn nog niet meegewogen.",
    "Only loaded catalogues count: what is missing here may exist elsewhere. Level and admission are "
      + "not weighed yet.")
  public static let demandLater = Phrase(
    "--demand people en both komen later; gebruik: --demand vacancies",
    "--demand people and both come later; use: --demand vacancies")
  static let providerNotFound = Phrase(
    "geen geladen module is van aanbieder {1}; geladen zijn: {2}",
    "no loaded module is of provider {1}; loaded are: {2}")
}
