// Each entry is documented by its own English text.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
/// Words about catalogues of training.
extension Phrase {
  static let notModuleVacancy = Phrase(
    "dit is een vacature, geen scholing; lees die in met: overstap import vacancies",
    "this is a vacancy, not training; read it with: overstap import vacancies")
  static let notModuleProfile = Phrase(
    "dit is een profiel van een persoon, geen scholing; lees het in met: overstap import candidates",
    "this is a profile of a person, not training; read it with: overstap import candidates")
  static let notModuleSpecification = Phrase(
    "dit beschrijft een opleiding voor een register (EducationSpecification), geen aanbod; vraag de "
      + "cursussen of programma's zelf op",
    "this describes schooling for a register (EducationSpecification), not an offer; ask for the "
      + "courses or programmes themselves")
  static let notModuleOrganisation = Phrase(
    "dit is een organisatie, geen scholing", "this is an organization, not training")
  static let notModuleOffering = Phrase(
    "dit is een startmoment zonder de cursus erbij; lever cursus en startmomenten samen aan",
    "this is a start without its course; give course and starts together")
  static let notModuleComponent = Phrase(
    "dit is een startmoment van een onderdeel (een toets), niet van een cursus",
    "this is a start of a part (a test), not of a course")
  static let notModuleEndorsement = Phrase(
    "dit is een aanbeveling bij een badge, geen scholing",
    "this is an endorsement of a badge, not training")
  static let notModuleAssertion = Phrase(
    "dit is een badge van een persoon zonder de inhoud; vraag de badgeklasse (BadgeClass) op",
    "this is a badge of a person without its content; ask for the badge class (BadgeClass)")
  static let notModuleDirectory = Phrase(
    "dit is een lijst van catalogi, geen catalogus; vraag de bestanden erin zelf op",
    "this is a list of catalogues, not a catalogue; ask for the files in it themselves")
  static let notModuleWebPage = Phrase(
    "dit is een webpagina zonder cursus die een programma kan lezen (schema.org Course); vraag de "
      + "opleider om een catalogus of gebruik het invulbestand",
    "this is a web page without a course a program can read (schema.org Course); ask the provider "
      + "for a catalogue or use the table to fill in")
  static let notModulePDF = Phrase(
    "dit is een pdf; vraag om de catalogus als CSV, XML of JSON",
    "this is a PDF; ask for the catalogue as CSV, XML or JSON")
  static let notModuleOffice = Phrase(
    "dit is een bestand van Excel of Word; sla het in Excel op als CSV UTF-8",
    "this is a file of Excel or Word; save it in Excel as CSV UTF-8")
  public static let statusModules = Phrase(
    "Modules van opleiders: {1}.", "Modules of providers: {1}.")
  public static let modulesDone = Phrase(
    "{1} {1:module|modules} gelezen: {2} nieuw, {3} gewijzigd, {4} hetzelfde.",
    "{1} {1:module|modules} read: {2} new, {3} changed, {4} the same.")
  public static let linkingModules = Phrase(
    "Modules koppelen aan vaardigheden", "Linking modules with skills")
  public static let modulesLinked = Phrase(
    "Gekoppeld aan vaardigheden: {2} van {1} {1:module|modules}. Gevonden: {3} door een code, {4} door een naam "
      + "van een vaardigheid, {5} in een leeruitkomst, {6} in titel of tekst.",
    "Linked to skills: {2} of {1} {1:module|modules}. Found: {3} by a code, {4} by a name of a skill, {5} in an "
      + "outcome, {6} in title or text.")
  public static let modulesUnlinked = Phrase(
    "{1} {1:omschrijving past|omschrijvingen passen} bij geen bekende vaardigheid: bewaard, maar {1:telt|tellen} niet mee.",
    "{1} {1:description fits|descriptions fit} no known skill: kept, but not counted.")
  public static let modulesRelinked = Phrase(
    "{1} {1:module leert|modules leren} nu andere vaardigheden dan bij de vorige koppeling, zoals {2}.",
    "{1} {1:module teaches|modules teach} other skills now than when linked before, such as {2}.")
  public static let modulesWaiting = Phrase(
    "{1} {1:startmoment hoort|startmomenten horen} bij een module die hier niet staat. Lees ook het bestand met de module "
      + "in.",
    "{1} {1:start belongs|starts belong} to a module that is not here. Read the file with the module too."
  )
  public static let moduleValueFaults = Phrase(
    "Onbekende of onleesbare waarden in bewaarde modules: {1} (lijst: {2}).",
    "Unknown or unreadable values in modules that were kept: {1} (list: {2}).")
  static let faultRequiresItself = Phrase(
    "deze module vraagt zichzelf als voorkennis; die eis is weggelaten",
    "this module asks for itself before it; that requirement is left out")
  static let faultStartInPast = Phrase(
    "de laatste start ({1}) is voorbij; de module is bewaard",
    "the last start ({1}) has passed; the module is kept")
}
