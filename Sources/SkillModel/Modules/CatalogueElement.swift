/// What a catalogue should say about a module.
public enum CatalogueElement: String, Hashable, Sendable, CaseIterable {
  // Mandatory elements of a microcredential on the side of the offer (Council Recommendation of 16 June
  // 2022, 2022/C 243/02, Annex I); what is about the learner and the day of issue is none.

  /// Title.
  case title
  /// Who awards it.
  case provider
  /// Country or region of who awards it.
  case country
  /// Learning outcomes, in sentences or as skills.
  case outcomes
  /// Notional workload: EC or hours.
  case workload
  /// Level (NLQF, EQF).
  case level
  /// Type of assessment.
  case assessment
  /// Form of participation.
  case form
  /// Type of quality assurance.
  case quality

  // What a learning plan needs beside these.

  /// Price.
  case price
  /// Weeks from start to end, or hours a week.
  case weeks
  /// A start, or that one may start at any time.
  case start
  /// Where lessons are, for what is not wholly online.
  case place
  /// Language of instruction.
  case language

  /// Whether it is an element of a microcredential; what only a plan needs otherwise.
  public var isOfMicrocredential: Bool {
    switch self {
    case .title, .provider, .country, .outcomes, .workload, .level, .assessment, .form, .quality:
      true
    case .price, .weeks, .start, .place, .language: false
    }
  }
}
