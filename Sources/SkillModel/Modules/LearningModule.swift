/// What a module is known by: its provider and the id within that provider.
public struct ModuleKey: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Provider, as the catalogue names it or as given at the import; "" when neither says.
  public var provider: String
  /// Id within that provider.
  public var id: String

  /// A key.
  public init(provider: String, id: String) {
    self.provider = provider
    self.id = id
  }

  /// `provider/id`; a slash in the provider is written `%2F`, so that no two keys read the same.
  public var description: String { provider.replacing("/", with: "%2F") + "/" + id }

  /// By provider and id.
  public static func < (left: ModuleKey, right: ModuleKey) -> Bool {
    (left.provider, left.id) < (right.provider, right.id)
  }
}

/// A module as a catalogue tells it: a course, a programme, a traject or a credential with what it shows.
///
/// Nil and empty mean that the catalogue does not say. Values that contradict each other are all kept,
/// in the order of the document.
public struct LearningModule: Hashable, Sendable {
  /// What it is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A course or unit that is followed by itself.
    case module
    /// A whole programme, mostly with a diploma.
    case programme
    /// A traject from an origin to a role, with partners (zij-instroom).
    case traject
    /// A paper and what it shows, without the lessons (a badge class).
    case credential
  }

  /// Provider, part of the key: its id or name in the catalogue; "" when not said.
  public var provider: String
  /// Id within that provider, part of the key.
  public var id: String
  /// What it is.
  public var kind = Kind.module
  /// Whether only its offerings are told here: the rest stands in another record or file with this key.
  public var isOfferingsOnly = false
  /// Name of the provider.
  public var providerName: Sourced<String>?
  /// Country of the provider, ISO 3166-1 alpha-2 in upper case.
  public var providerCountry: Sourced<String>?
  /// Title: Dutch where there is one, else English, else the first.
  public var title: Sourced<String>?
  /// Running text without markup; line feeds part paragraphs.
  public var texts: [Sourced<String>] = []
  /// Skills named one by one.
  public var skills: [Sourced<TaughtSkill>] = []
  /// Learning outcomes in sentences, one each, still to be linked to skills.
  public var outcomes: [Sourced<String>] = []
  /// Study credits (EC).
  public var credits: Sourced<Double>?
  /// Study load in hours, as said; `studyHours` falls back on the credits.
  public var hours: Sourced<Double>?
  /// Level in the Dutch framework.
  public var nlqf: Sourced<EducationLevel>?
  /// Level in the European framework, 1...8.
  public var eqf: Sourced<Int>?
  /// What it costs; the required ones add up.
  public var prices: [Sourced<ModulePrice>] = []
  /// Duration in weeks of seven days; a month counts as 365.25 / 84 weeks.
  public var weeks: Sourced<Double>?
  /// Study hours a week.
  public var hoursPerWeek: Sourced<Double>?
  /// Starts.
  public var offerings: [Sourced<ModuleOffering>] = []
  /// Learning route.
  public var routes: [Sourced<LearningRoute>] = []
  /// Ways of learning.
  public var modes: [Sourced<LearningMode>] = []
  /// Places.
  public var places: [Sourced<ModulePlace>] = []
  /// Languages of instruction.
  public var languages: [Sourced<Language>] = []
  /// What is asked before one may start.
  public var entry: [Sourced<EntryRequirement>] = []
  /// Papers one gets.
  public var credentials: [Sourced<ModuleCredential>] = []
  /// How one shows what was learnt (an exam, a portfolio), as given.
  public var assessments: [Sourced<String>] = []
  /// Quality marks and registers (NRTO, CRKBO, NVAO), as given.
  public var qualityMarks: [Sourced<String>] = []
  /// Most people a start holds.
  public var capacity: Sourced<Int>?
  /// First day the record holds.
  public var validFrom: Sourced<CivilDate>?
  /// Last day the record holds.
  public var validTo: Sourced<CivilDate>?
  /// Codes of registers (CROHO, crebo, RIO, ISCED-F).
  public var codes: [Sourced<ModuleCode>] = []
  /// What makes it a traject; nil when it is none.
  public var traject: Sourced<Traject>?
  /// Moment of the last change, as text that sorts by time (ISO 8601).
  public var modified: Sourced<String>?
  /// Where it is described.
  public var url: Sourced<String>?
  /// Language of title and texts.
  public var language: Language?

  /// A module of which only the id is known.
  public init(provider: String, id: String) {
    self.provider = provider
    self.id = id
  }

  /// Its key.
  public var key: ModuleKey { ModuleKey(provider: provider, id: id) }

  /// Hours of study load: as said, else from the credits; nil when neither is known.
  public var studyHours: Double? {
    hours?.value ?? credits.map { $0.value * StudyLoad.hoursPerCredit }
  }

  /// What the required parts cost together in euro cents with VAT; nil when that is not known.
  public var price: Int? { ModulePrice.total(prices.map(\.value)) }

  /// What the required parts of one start cost: its own prices where it has any, else the module's.
  public func price(of offering: ModuleOffering) -> Int? {
    offering.prices.isEmpty ? price : ModulePrice.total(offering.prices)
  }
}

/// Study load.
public enum StudyLoad {
  /// Hours in one study credit (EC): law on higher education (WHW), article 7.4, 60 credits for 1680.
  public static let hoursPerCredit = 28.0
}

/// A code in a register.
public struct ModuleCode: Hashable, Sendable {
  /// Register, as given (`crohoCreboCode`, `isced-f`, `rio`).
  public var scheme: String
  /// The code.
  public var code: String

  /// A code.
  public init(scheme: String, code: String) {
    self.scheme = scheme
    self.code = code
  }
}

/// What makes a module a traject: who takes part, from where and to what.
public struct Traject: Hashable, Sendable {
  /// Partners (UWV, municipality, employers), as given.
  public var partners: [String] = []
  /// Sectors or occupations people come from, as given.
  public var originSectors: [String] = []
  /// Whether a job or the intent of one is part of it; nil when not said.
  public var hasJobCommitment: Bool?
  /// Role it leads to, as given.
  public var targetRole: String?
  /// That role as a concept; nil when only named.
  public var targetURI: ConceptURI?

  /// Nothing said yet.
  public init() {}

  /// Whether nothing is said.
  public var isEmpty: Bool { self == Traject() }
}
