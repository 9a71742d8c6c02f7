public import SkillModel

/// Facts of an ad that stand in its running text, Dutch or English, each with its place.
///
/// Every list is in the order of the text; what is said twice is there twice. Empty means that
/// nothing was found, not that the ad asks nothing.
public struct TextFacts: Hashable, Sendable {
  /// Hours of work a week.
  ///
  /// `fulltime` and `parttime` without a number give `HoursRange.fullTime` and
  /// `partTime`. The hours a salary or a number of days off is reckoned from are not in it.
  public var hours: [FoundFact<HoursRange>] = []
  /// Kinds of contract offered; `kans op vast` is none.
  public var contracts: [FoundFact<ContractKind>] = []
  /// Levels of education asked; the value's text is the word as a name (`mbo 4`, `hbo`), its level
  /// nil
  /// for a word that spans several (`mbo`, `wo`, `vmbo`).
  public var levels: [FoundFact<AskedLevel>] = []
  /// Least years of experience asked.
  public var experienceYears: [FoundFact<Double>] = []
  /// Languages asked.
  public var languages: [FoundFact<AskedLanguage>] = []
  /// Driving licences asked, such as `B`; `rijbewijs` without a letter is `B`, as in common speech.
  public var licences: [FoundFact<String>] = []
  /// Sentences that set an age.
  public var ages: [FoundFact<AgeCondition>] = []

  /// No facts.
  public init() {}

  /// The sentences that set an age and are no legal minimum: mostly unlawful, never matched on.
  public var ageConditions: [FoundFact<AgeCondition>] {
    ages.filter { !$0.value.isLegalMinimum }
  }

  /// Reads any text, in linear time, also without any line ends.
  public static func found(in text: String) -> TextFacts {
    var text = text
    return text.withUTF8 { TextFacts(reading: ReadText($0)) }
  }

  init(reading text: ReadText) {
    for index in text.tokens.indices {
      switch text.tokens[index].term {
      case .none: continue
      case .hour, .hourlyWeek: readHours(at: index, of: text)
      case .fullTimeEquivalent: readEquivalent(at: index, of: text)
      case .fullTime, .partTime: readPartOfTime(at: index, of: text)
      case .contract: readContractWord(at: index, of: text)
      case .permanent, .indefinite, .definite, .fixed, .contractNoun, .weakAgency:
        readContractTerm(at: index, of: text)
      case .stage, .volunteer, .volunteers: readPlacement(at: index, of: text)
      case .level, .degree, .university, .beroepsonderwijs, .scientific, .secondary, .associate:
        readLevel(at: index, of: text)
      case .year:
        readExperience(at: index, of: text)
        readAge(at: index, of: text)
      case .age: readAge(at: index, of: text)
      case .person, .older, .younger: readAgeOfPerson(at: index, of: text)
      case .language, .tongue: readLanguage(at: index, of: text)
      case .licence, .licenceNoun: readLicence(at: index, of: text)
      default: continue
      }
    }
  }
}

extension ReadText {
  /// A fact of a run of tokens.
  func fact<Value>(
    _ value: Value, at range: ClosedRange<Int>, isPreferred: Bool = false
  ) -> FoundFact<Value> {
    FoundFact(
      value: value, isPreferred: isPreferred, start: Int(tokens[range.lowerBound].start),
      end: Int(tokens[range.upperBound].end), words: words(range))
  }
}
