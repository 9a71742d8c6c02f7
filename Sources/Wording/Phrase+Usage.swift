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
}
