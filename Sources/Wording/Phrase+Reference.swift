// MARK: - Regions and figures

// Each entry is documented by its own English text.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Phrase {
  public static let labourMarket = Phrase("Arbeidsmarkt", "Labour market")
  public static let hardRequirements = Phrase("Harde eisen", "Hard requirements")
  public static let noFigures = Phrase(
    "Geen cijfers geladen voor dit beroep (overstap import figures).",
    "No figures are loaded for this occupation (overstap import figures).")
  public static let figuresOfGroup = Phrase(
    "Cijfers van de groep {1}, niet van dit ene beroep.",
    "Figures of the group {1}, not of this one occupation.")
  public static let referenceDone = Phrase(
    "{1} gelezen: {2} nieuw, {3} gewijzigd, {4} hetzelfde; {5} {5:regel hoort|regels horen} er niet bij.",
    "{1} read: {2} new, {3} changed, {4} the same; {5} {5:row does|rows do} not belong to it.")
  public static let postcodeAt = Phrase(
    "Postcode {1}: {2} noorderbreedte, {3} oosterlengte", "Postcode {1}: {2} north, {3} east")
  public static let severalRegions = Phrase(
    "Deze naam staat voor {1} gebieden.", "This name stands for {1} areas.")
  public static let municipalityUntil = Phrase(
    "bestond tot en met {1}; nu: {2}", "existed up to {1}; now: {2}")
  public static let municipalityCount = Phrase(
    "{1} {1:gemeente|gemeenten}", "{1} {1:municipality|municipalities}")
  public static let postcodeCount = Phrase(
    "{1} {1:postcode|postcodes}", "{1} {1:postcode|postcodes}")

  static let wageRange = Phrase(
    "Uurloon: {1} tot {2} euro, midden {3}", "Wage an hour: {1} to {2} euros, middle {3}")
  static let wageMiddle = Phrase("Uurloon: midden {1} euro", "Wage an hour: middle {1} euros")
  static let wageYear = Phrase(
    "Loon per jaar: ongeveer {1} euro", "Wage a year: about {1} euros")
  static let employees = Phrase("Werknemers: {1}", "Employees: {1}")
  static let growth = Phrase(
    "Verandering van het aantal banen: {1} op de 100 per jaar",
    "Change in the number of jobs: {1} in 100 a year")
  static let openings = Phrase("Kans op werk (baanopeningen): {1}", "Job openings: {1}")
  static let expansion = Phrase("Nieuwe banen: {1}", "New jobs: {1}")
  static let replacement = Phrase(
    "Banen die vrijkomen: {1}", "Jobs that fall vacant: {1}")
  static let shortage = Phrase(
    "Verwacht tekort aan mensen: {1}", "Expected shortage of people: {1}")
  static let tension = Phrase("Krapte: {1}", "Tension: {1}")
  static let tensionDirection = Phrase("Krapte gaat naar: {1}", "Tension goes towards: {1}")
  static let education = Phrase("Meest voorkomende opleiding: {1}", "Commonest education: {1}")
  static let inHundred = Phrase("{1} op de 100 banen in zes jaar", "{1} in 100 jobs in six years")
  static let nationalFigure = Phrase("landelijk cijfer", "national figure")
  static let regionalFigure = Phrase("regio {1}", "region {1}")
  static let oneDay = Phrase("1 dag", "1 day")
  static let manyDays = Phrase("{1} dagen", "{1} days")

  static let regionMunicipality = Phrase("gemeente", "municipality")
  static let regionLabourMarket = Phrase("arbeidsmarktregio", "labour market region")
  static let regionCOROP = Phrase("COROP-gebied", "COROP area")
  static let regionNUTS3 = Phrase("NUTS-3-gebied", "NUTS 3 area")
  static let regionProvince = Phrase("provincie", "province")
  static let regionLandsdeel = Phrase("landsdeel (CBS)", "part of the country (CBS)")
  static let regionTechniekpact = Phrase(
    "landsdeel (Techniekpact)", "part of the country (Techniekpact)")

  static let nameRegions = Phrase("gebieden", "regions")
  static let namePostcodes = Phrase("postcodes", "postcodes")
  static let namePlaces = Phrase("plaatsen", "places")
  static let nameFigures = Phrase("cijfers", "figures")
  static let nameSchemes = Phrase("regelingen", "schemes")
  static let nameCredentialKinds = Phrase("soorten bewijs", "kinds of credentials")
}
