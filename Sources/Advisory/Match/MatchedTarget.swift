import Matching
public import SkillModel

/// Where the value of a skill comes from, in words a program can read.
public struct ClaimSource: Sendable, Hashable, JSONRepresentable {
  /// What kind of source.
  public enum Kind: String, Sendable, Hashable {
    /// A claim of the person.
    case claim
    /// Expected from a past occupation.
    case work
    /// Carried over from a related skill.
    case transfer
  }

  /// What kind of source.
  public var kind: Kind
  /// The occupation or skill it comes from; nil for the claim itself.
  public var uri: ConceptURI?
  /// Label of that occupation or skill.
  public var label: String?
  /// Evidence of the claim.
  public var evidence: Evidence?
  /// Year the skill was last used; nil when unknown.
  public var lastUsed: Int?

  /// As an object.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.field("kind", kind.rawValue)
      $0.field("uri", uri?.rawValue)
      $0.field("label", label)
      $0.field("evidence", evidence?.word)
      $0.field("lastUsed", lastUsed)
    }
  }
}

/// A term of the fit as shown; all points are whole units of 0.000001 and add up.
public struct ShownTerm: Sendable, Hashable, JSONRepresentable {
  /// Which term.
  public enum Name: String, Sendable, Hashable {
    /// Skills the target asks.
    case skills
    /// Likeness with past work.
    case relatedness
  }

  /// A reason of a term.
  public struct Reason: Sendable, Hashable {
    /// The required skill, or the past occupation.
    public var uri: ConceptURI
    /// Its label.
    public var label: String
    /// Points in units.
    public var units: Int
    /// Where its value comes from; nil for past work itself.
    public var source: ClaimSource?
  }

  /// A reason as it is kept: nothing in words before somebody reads or writes it.
  struct Entry: Sendable, Hashable {
    /// What gives the points.
    enum Cause: Sendable, Hashable {
      /// A required skill, by number.
      case skill(Int)
      /// Past work, by its place in the profile.
      case work(Int)
    }

    var cause: Cause
    var units: Int
    var source: ReasonBook.Source?
  }

  /// Which term.
  public var name: Name
  /// Points in units.
  public var units: Int
  let entries: [Entry]
  let book: ReasonBook

  /// Reasons, most points first.
  public var because: [Reason] {
    entries.map { entry in
      let (uri, label) =
        switch entry.cause {
        case .skill(let skill): book.skill(skill)
        case .work(let place): book.work(place)
        }
      return Reason(
        uri: uri, label: label, units: entry.units, source: entry.source.map { book.shown($0) })
    }
  }

  /// Whether both say the same.
  public static func == (left: ShownTerm, right: ShownTerm) -> Bool {
    left.name == right.name && left.units == right.units && left.because == right.because
  }

  /// Hashes what it says.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(units)
    hasher.combine(because)
  }

  /// As in CONTRACTS.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("name", name.rawValue)
      writer.field("points", units: units)
      writer.name("because")
      book.write(entries, to: &writer)
    }
  }
}

/// A skill as shown: with the language its label is in, so that a borrowed label is recognised.
public struct ShownSkill: Sendable, Hashable {
  /// The skill.
  public var uri: ConceptURI
  /// Its label.
  public var label: String
  /// Language of the label; nil when it has none and the URI stands in.
  public var language: Language?
}

/// Skills as shown, put in words where somebody looks: JSON only counts those of a distance.
public struct ShownSkills: RandomAccessCollection, Sendable, Hashable {
  let numbers: [Int]
  let book: ReasonBook

  /// 0.
  public var startIndex: Int { numbers.startIndex }
  /// How many there are.
  public var endIndex: Int { numbers.endIndex }

  /// The skill at a place.
  public subscript(_ place: Int) -> ShownSkill { book.shown(skill: numbers[place]) }

  /// Whether both say the same.
  public static func == (left: ShownSkills, right: ShownSkills) -> Bool {
    left.elementsEqual(right)
  }

  /// Hashes what it says.
  public func hash(into hasher: inout Hasher) {
    for skill in self { hasher.combine(skill) }
  }
}

/// How far a target is, as shown.
public struct ShownDistance: Sendable, Hashable, JSONRepresentable {
  /// Hours of study.
  public var hours: Int
  /// Weeks at the person's pace.
  public var weeks: Int
  /// Euro cents including VAT.
  public var cost: Int
  /// Skills to learn or to confirm, the unlikely ones first (see `Distance.skills`).
  public var skills: ShownSkills
  /// Whether it is estimated from hours per skill, not planned with modules.
  public var isEstimate: Bool
  /// Whether a hard requirement of unknown time or price must be got beside it.
  public var isOpenEnded = false

  /// As in CONTRACTS; `skills` is their number.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.field("hours", hours)
      $0.field("weeks", weeks)
      $0.field("cost", cost)
      $0.field("skills", skills.count)
      $0.field("basis", isEstimate ? "estimate" : "plan")
      $0.field("complete", !isOpenEnded)
    }
  }
}

/// A hard requirement as shown.
public struct ShownGate: Sendable, Hashable, JSONRepresentable {
  /// The requirement.
  public var requirement: GateRequirement
  /// How the person stands to it.
  public var state: GateState
  /// Language to show it in.
  public var language: Language

  /// Name in that language.
  public var name: String {
    language == .dutch ? requirement.nameDutch : requirement.nameEnglish
  }

  /// How to get it; nil when unknown.
  public var how: String? {
    language == .dutch ? requirement.howDutch : requirement.howEnglish
  }

  /// As in CONTRACTS.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.field("name", name)
      $0.field("kind", requirement.kind)
      $0.field("state", state.rawValue)
      $0.field("how", how)
      $0.field("days", requirement.days)
      $0.field("price", requirement.price)
    }
  }
}

/// One target as matched with a person, ready to show.
public struct MatchedTarget: Sendable, Hashable, JSONRepresentable {
  /// The occupation; for a vacancy its key.
  public var uri: ConceptURI
  /// Its label or title.
  public var label: String
  /// Language of the label; nil when it has none.
  public var labelLanguage: Language?
  /// What the ad says, when the target is a vacancy.
  public var vacancy: ShownVacancy?
  /// Theme titles that go with it.
  public var titles: [String]
  /// Fit in units; the terms add up to it.
  public var fitUnits: Int
  /// Terms.
  public var terms: [ShownTerm]
  /// Expected coverage, 0...1.
  public var coverage: Double
  /// Coverage if nothing unknown turns out present.
  public var low: Double
  /// Coverage if everything unknown turns out present.
  public var high: Double
  /// Share of the weight that is known.
  public var confidence: Double
  /// Requirements that are known, and how many there are.
  public var discussed: (known: Int, all: Int) { (knownCount, requirementCount) }
  var knownCount: Int
  var requirementCount: Int
  /// Share of what a starter needs that the person is expected to bring now.
  public var entryNow: Double
  /// Share of the essential weight a starter needs.
  public var entry: Double
  /// Distance.
  public var distance: ShownDistance
  /// Band.
  public var band: Band
  /// Hard requirements.
  public var gates: [ShownGate]
  /// Domains.
  public var domains: Domains
  /// Whether it is usual in the Netherlands.
  public var isCommon: Bool
  /// Usual entry level; nil when there is no data.
  public var level: EducationLevel?
  /// Whether the level is only that of the occupation's ISCO branch.
  public var isLevelEstimated: Bool
  /// The terms in whole points of a scale, rounded so that they add up to the rounded fit.
  public func shares(outOf scale: Int) -> [(name: ShownTerm.Name, points: Int)] {
    let unit = Double(scale) / Double(JSONWriter.unitsInOne)
    let total = Int((Double(fitUnits) * unit).rounded())
    let points = Apportionment.units(terms.map { Double($0.units) * unit }, total: total)
    return zip(terms, points).map { ($0.name, $1) }
  }

  /// Levels above the person's own (of a diploma, else of past work); nil when either is unknown, 0
  /// or less when reached.
  public var levelJump: Int?

  /// Figures of the labour market, never part of the fit; empty when none are loaded for it.
  ///
  /// Of the person's region where there are any, else national.
  public var figures: [ShownFigure] = []

  /// Whether likeness with past work is large enough to be told as a reason.
  public var tellsRelatedWork = true

  /// Open vacancies for this occupation, each ad once; nil when no vacancies are loaded.
  public var openVacancies: Int?

  /// How it stands to the person's wishes and limits, never part of the fit; empty without wishes.
  public var wishes: [ShownWish] = []

  /// As in CONTRACTS.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.field("uri", uri.rawValue)
      $0.field("label", label)
      $0.field("labelLanguage", labelLanguage?.rawValue)
      if !titles.isEmpty { $0.field("titles", titles) }
      $0.field("kind", vacancy == nil ? "occupation" : "vacancy")
      $0.field("fit", units: fitUnits)
      $0.field("low", low)
      $0.field("high", high)
      $0.field("coverage", coverage)
      $0.field("confidence", confidence)
      $0.field("band", band.rawValue)
      $0.field("distance", distance)
      $0.field("entry", entry)
      $0.field("entryNow", entryNow)
      $0.field("gates", gates)
      $0.field("terms", terms)
      $0.field("domains", domains.members.map(\.rawValue))
      $0.field("common", isCommon)
      $0.field("level", level?.description)
      if level != nil { $0.field("levelEstimated", isLevelEstimated) }
      $0.field("levelJump", levelJump)
      $0.field("figures", figures)
      $0.field("openVacancies", openVacancies)
      if !wishes.isEmpty { $0.field("wishes", wishes) }
      if let vacancy { $0.field("vacancy", vacancy) }
    }
  }
}
