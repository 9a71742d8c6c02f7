// MARK: - Wrong use of the command

// Each entry is documented by its own English text.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Phrase {
  public static let usageUnknownOption = Phrase(
    "deze optie bestaat niet: {1}", "there is no option {1}")
  public static let usageMissingArgument = Phrase("er ontbreekt nog: {1}", "still missing: {1}")
  public static let usageMissingValue = Phrase(
    "na {1} hoort een waarde, en geen die met een streepje begint",
    "{1} needs a value, and none that begins with a dash")
  public static let usageUnexpected = Phrase(
    "dit hoort hier niet: {1}", "this does not belong here: {1}")
  public static let usageBadValue = Phrase(
    "{1} is geen goede waarde voor {2}", "{1} is no good value for {2}")
  public static let usageBadValueOf = Phrase(
    "{1} is geen goede waarde voor {2}. Geef: {3}", "{1} is no good value for {2}. Give: {3}")
  public static let usageAtLeast = Phrase("{1} moet {2} of meer zijn", "{1} must be {2} or more")
  public static let usageRange = Phrase(
    "{1} moet {2} tot en met {3} zijn", "{1} must be {2} to {3}")
  public static let usageAbove = Phrase(
    "{1} moet meer dan {2} zijn", "{1} must be more than {2}")
  public static let usageAboveAtMost = Phrase(
    "{1} moet meer dan {2} en hooguit {3} zijn", "{1} must be more than {2} and at most {3}")
  public static let usageOneOf = Phrase(
    "{1} is een van: {2}; niet {3}", "{1} is one of: {2}; not {3}")
  public static let usageNeeds = Phrase("{1}: alleen samen met {2}", "{1}: only with {2}")
  public static let usageNotTogether = Phrase(
    "{1} en {2} gaan niet samen", "{1} and {2} do not go together")
  public static let usageGive = Phrase("geef {1} of {2}", "give {1} or {2}")
  public static let usageGiveOne = Phrase(
    "geef {1} of {2}, een van de twee", "give {1} or {2}, one of the two")
  public static let usageDay = Phrase("een dag als {1}", "a day such as {1}")
  public static let usageYear = Phrase(
    "{1} moet een jaartal zijn, zoals 2019", "{1} must be a year such as 2019")
  public static let usageName = Phrase(
    "letters, cijfers en . - _", "letters, digits and . - _")
  public static let usageLanguageCode = Phrase(
    "{1} is een taalcode zoals nl of en, niet {2}", "{1} is a code such as nl or en, not {2}")
  public static let usageNoCSV = Phrase(
    "--format csv is er niet voor deze opdracht; kies table of json",
    "--format csv is not there for this command; use table or json")
  public static let usageLatestBeforeStart = Phrase(
    "--latest-start ligt voor --start", "--latest-start lies before --start")
  public static let usageNoSlash = Phrase(
    "{1} is een naam zonder schuine streep (/)", "{1} is a name without a slash (/)")
  public static let usageFields = Phrase(
    "--fields kent {1} niet; wel: {2}", "--fields does not know {1}; it knows: {2}")
  public static let usageExpired = Phrase(
    "--expires ligt voor vandaag: niemand zou de toegangscode kunnen gebruiken",
    "--expires lies before today: nobody could use the token")
  public static let usageNoFolder = Phrase(
    "{1}: de map {2} bestaat niet", "{1}: there is no folder {2}")
  public static let usageAllowFind = Phrase(
    "--allow-find hoort bij --role; een toegangscode krijgt het met token create --right find",
    "--allow-find goes with --role; tokens get it with token create --right find")
  public static let usageReportFormat = Phrase(
    "report schrijft HTML naar --output, en --format json",
    "report writes HTML to --output, and --format json")
  public static let usageReason = Phrase("--reason: zeg waarom", "--reason: say why")
  public static let usageNoChange = Phrase(
    "er is niets te veranderen: geef een optie of een patch",
    "nothing to change: give an option or a patch")
  public static let usageExport = Phrase(
    "candidate export schrijft alleen JSON van personen; als CSV: candidate list --format csv",
    "candidate export writes candidate JSON only; as CSV: candidate list --format csv")
  public static let usageNotAsked = Phrase(
    "--skill {1} staat niet in de open vraag", "--skill {1} is not in the open question")
  public static let usageGateAnswer = Phrase(
    "op een harde eis is --answer yes, no of unknown",
    "--answer must be yes, no or unknown to a hard requirement")
  public static let usageWhichSkills = Phrase(
    "--answer partly --skill URI ... zegt welke er zijn",
    "--answer partly --skill URI ... says which are there")
}
