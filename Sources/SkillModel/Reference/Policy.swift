/// Every number of the matching that is a choice, with a version: read from `policy.json`.
///
/// Nothing in the code holds such a number; a result names the version it was computed with.
public struct Policy: Hashable, Sendable {
  /// How the fit is put together.
  public struct Fit: Hashable, Sendable {
    /// Factor of the skills term, `a`.
    public var skillsFactor: Double
    /// Factor of the relatedness term, `b`.
    public var relatednessFactor: Double
    /// What is added to the total weight of a target, `c`, so that short lists do not win by being short.
    public var smoothing: Double
    /// Power of the skills share, 0.5 for a square root.
    public var power: Double
  }

  /// What is expected of a person who did an occupation.
  public struct Inferred: Hashable, Sendable {
    /// Probability of an essential skill of a past occupation.
    public var essential: Double
    /// Probability of an optional one.
    public var optional: Double
  }

  /// What a related skill is worth, 0..<1, by how the skill at hand relates to the one asked.
  public struct Transfer: Hashable, Sendable {
    /// The person has a narrower skill.
    public var fromNarrower: Double
    /// The person has a broader skill.
    public var fromBroader: Double
    /// The person has a skill directly under the same group.
    public var fromSibling: Double
    /// The person has a skill that asks the one asked (ESCO skill-skill relations).
    public var fromCoRequired: Double
    /// Groups with more members than this say too little for siblings to count.
    public var siblingGroupLimit: Int
  }

  /// How a skill fades when it is not used.
  public struct Freshness: Hashable, Sendable {
    /// Years without use that cost nothing.
    public var graceYears: Double
    /// Credit lost for each further year.
    public var lossPerYear: Double
    /// Credit that always stays.
    public var floor: Double
    /// Credit that always stays of a transversal skill.
    public var transversalFloor: Double
  }

  /// What a claim below the level asked is worth.
  public struct LevelShortfall: Hashable, Sendable {
    /// Level that counts as asked where the source has none, 1...3.
    public var levelAsked: Int
    /// Credit at one level too low.
    public var oneShort: Double
    /// Credit at two levels too low.
    public var twoShort: Double
  }

  /// Study load of what is still to learn, as an estimate where no module is known.
  public struct Estimate: Hashable, Sendable {
    /// Hours for a piece of knowledge.
    public var hoursKnowledge: Double
    /// Hours for a skill.
    public var hoursSkill: Double
    /// Hours for a transversal skill.
    public var hoursTransversal: Double
    /// Hours for a language skill.
    public var hoursLanguage: Double
    /// Euro cents an hour of study costs.
    public var centsPerHour: Double
    /// Hours a week where the person gives none.
    public var hoursPerWeek: Double
  }

  /// Thresholds of the bands.
  public struct Bands: Hashable, Sendable {
    /// At most so many weeks is close.
    public var closeWeeks: Double
    /// At most so many weeks is trainable where the person gives no limit.
    public var trainableWeeks: Double
    /// Below this confidence, and without past work, too little is known.
    public var unknownConfidence: Double
    /// Share of the essential weight a starter needs.
    public var entryShare: Double
  }

  /// Sizes of lists.
  public struct Lists: Hashable, Sendable {
    /// Targets whose order the questions watch.
    public var firstTargets: Int
    /// Questions at the most.
    public var questions: Int
    /// Best targets whose skills are candidates for a question, and whose fits order the questions.
    public var questionTargets: Int
    /// Below this fit of the best target a list says that it says little, 0...1.
    public var weakFit: Double
    /// Levels above a person's own that a short list still reaches to.
    public var levelJump: Int
    /// How many times the default weeks a target may take before a short list passes over it, where the
    /// person gives no limit of weeks; at least 1.
    public var reachFactor: Double
    /// Chance of a yes about a skill that nothing points to, when questions are weighed.
    public var questionPrior: Double
    /// Sets of skills to show as counterfactuals.
    public var counterfactuals: Int
    /// Share of the largest relatedness from which on likeness with past work is told as a reason.
    public var relatedReason: Double
  }

  /// The interview.
  public struct Interview: Hashable, Sendable {
    /// Skills asked together at the most.
    public var clusterSize: Int
    /// Possible outcomes that are drawn to weigh a question.
    public var outcomes: Int
    /// Best targets that may still come first.
    public var contenders: Int
    /// Share of the drawn outcomes with the same first targets at which these are stable, 0...1.
    public var stableShare: Double
    /// Chance that somebody has a skill that nothing points to, 0...1.
    public var chance: Double
    /// Chance that somebody has a skill a related one points to, for each part of its credit, 0...1.
    public var relatedFactor: Double
    /// Answers after which a person's own answers weigh as much as these chances.
    public var priorAnswers: Double
    /// Questions about hard requirements at the most.
    public var gateQuestions: Int
    /// Skills of each sort on a homework sheet at the most.
    public var homeworkItems: Int
    /// Seconds a question takes, to plan with.
    public var secondsPerQuestion: Double
  }

  /// Stepping-stone routes.
  public struct Route: Hashable, Sendable {
    /// A stone must save at least this share of the direct study hours.
    public var savedShare: Double
    /// First stones that are kept when a second one is looked for.
    public var beam: Int
  }

  /// What the relatedness of two occupations is made of; shares add up to 1.
  public struct Relatedness: Hashable, Sendable {
    /// Named shares and constants of the table (documented in `policy.json`).
    public var constants: [String: Double]

    /// A constant; 0 when the policy has none of that name.
    public subscript(_ name: String) -> Double { constants[name] ?? 0 }
  }

  /// Vacancies as targets.
  public struct Vacancies: Hashable, Sendable {
    /// Linked essential skills below which a vacancy borrows those of its occupation.
    public var minimum: Int
    /// Share of word sequences in common, from which on two texts are the same ad.
    public var duplicateLikeness: Double
    /// Words below which a text says too little to be compared.
    public var duplicateWords: Int
  }

  /// How long profiles are kept.
  public struct Retention: Hashable, Sendable {
    /// Months from the day a profile is stored, where it gives no day of its own.
    public var months: Int
  }

  /// Learning plans.
  public struct Plan: Hashable, Sendable {
    /// Nodes a search for a plan may take before it answers with a bound.
    public var nodeLimit: Int
    /// The same for the distance of one target in a list.
    public var distanceNodes: Int
    /// Weeks that are looked ahead where the person gives no limit.
    public var horizonWeeks: Int
    /// Credit of a skill from which on it counts as there when a module asks it first, 0...1.
    public var prerequisiteCredit: Double
    /// Credit from which on an exemption can be asked for a skill, 0...1.
    public var exemptionCredit: Double
    /// Hours of study in a week from which on it leaves no room for a job beside.
    public var fullTimeHours: Double
    /// Plans on a Pareto front at the most.
    public var paretoPoints: Int
  }

  /// Version, named in every result.
  public var version: String
  /// Weight of each importance, 0...1.
  public var importance: [Importance: Double]
  /// Fit.
  public var fit: Fit
  /// Inferred claims.
  public var inferred: Inferred
  /// Transfer.
  public var transfer: Transfer
  /// Freshness.
  public var freshness: Freshness
  /// Level shortfall.
  public var levelShortfall: LevelShortfall
  /// Estimates.
  public var estimate: Estimate
  /// Bands.
  public var bands: Bands
  /// Lists.
  public var lists: Lists
  /// Interview.
  public var interview: Interview
  /// Routes.
  public var route: Route
  /// Relatedness.
  public var relatedness: Relatedness
  /// Vacancies as targets.
  public var vacancies: Vacancies
  /// Keeping of profiles.
  public var retention: Retention
  /// Learning plans.
  public var plan: Plan
}
