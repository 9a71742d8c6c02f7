extension Policy {
  /// Fills the policy from named values, as `policy.json` names them (`fit.smoothing`).
  ///
  /// - Parameters:
  ///   - version: the version of the file.
  ///   - value: gives the value of a name; throws when it is missing or out of its range, which is
  ///     given with the name.
  /// - Throws: only what `value` throws.
  public init<Failure: Error>(
    version: String,
    value: (String, ClosedRange<Double>) throws(Failure) -> Double
  ) throws(Failure) {
    let share = 0.0...1.0
    let many = 0.0...1_000_000.0
    self.version = version
    importance = [
      .essential: try value("importance.essential", share),
      .important: try value("importance.important", share),
      .optional: try value("importance.optional", share),
      .somewhat: try value("importance.somewhat", share),
    ]
    fit = Fit(
      skillsFactor: try value("fit.skillsFactor", share),
      relatednessFactor: try value("fit.relatednessFactor", share),
      smoothing: try value("fit.smoothing", many), power: try value("fit.power", 0.1...1))
    inferred = Inferred(
      essential: try value("inferred.essential", share),
      optional: try value("inferred.optional", share))
    transfer = Transfer(
      fromNarrower: try value("transfer.fromNarrower", 0...0.99),
      fromBroader: try value("transfer.fromBroader", 0...0.99),
      fromSibling: try value("transfer.fromSibling", 0...0.99),
      fromCoRequired: try value("transfer.fromCoRequired", 0...0.99),
      siblingGroupLimit: Int(try value("transfer.siblingGroupLimit", 0...1000)))
    freshness = Freshness(
      graceYears: try value("freshness.graceYears", 0...100),
      lossPerYear: try value("freshness.lossPerYear", share),
      floor: try value("freshness.floor", share),
      transversalFloor: try value("freshness.transversalFloor", share))
    levelShortfall = LevelShortfall(
      levelAsked: Int(try value("levelShortfall.levelAsked", 1...3)),
      oneShort: try value("levelShortfall.oneShort", share),
      twoShort: try value("levelShortfall.twoShort", share))
    estimate = Estimate(
      hoursKnowledge: try value("estimate.hoursKnowledge", 1...10_000),
      hoursSkill: try value("estimate.hoursSkill", 1...10_000),
      hoursTransversal: try value("estimate.hoursTransversal", 1...10_000),
      hoursLanguage: try value("estimate.hoursLanguage", 1...10_000),
      centsPerHour: try value("estimate.centsPerHour", many),
      hoursPerWeek: try value("estimate.hoursPerWeek", 1...60))
    bands = Bands(
      closeWeeks: try value("bands.closeWeeks", 0...520),
      trainableWeeks: try value("bands.trainableWeeks", 0...520),
      unknownConfidence: try value("bands.unknownConfidence", share),
      entryShare: try value("bands.entryShare", share))
    lists = Lists(
      firstTargets: Int(try value("lists.firstTargets", 1...100)),
      questions: Int(try value("lists.questions", 1...100)),
      questionTargets: Int(try value("lists.questionTargets", 1...1000)),
      weakFit: try value("lists.weakFit", share),
      levelJump: Int(try value("lists.levelJump", 0...8)),
      reachFactor: try value("lists.reachFactor", 1...10),
      questionPrior: try value("lists.questionPrior", share),
      counterfactuals: Int(try value("lists.counterfactuals", 1...10)),
      relatedReason: try value("lists.relatedReason", share))
    interview = Interview(
      clusterSize: Int(try value("interview.clusterSize", 1...20)),
      outcomes: Int(try value("interview.outcomes", 1...1000)),
      contenders: Int(try value("interview.contenders", 1...1000)),
      stableShare: try value("interview.stableShare", share),
      chance: try value("interview.chance", share),
      relatedFactor: try value("interview.relatedFactor", share),
      priorAnswers: try value("interview.priorAnswers", 1...1000),
      gateQuestions: Int(try value("interview.gateQuestions", 0...20)),
      homeworkItems: Int(try value("interview.homeworkItems", 1...100)),
      secondsPerQuestion: try value("interview.secondsPerQuestion", 1...600))
    route = Route(
      savedShare: try value("route.savedShare", share),
      beam: Int(try value("route.beam", 1...1000)))
    relatedness = Relatedness(constants: [
      "groupDigits": try value("relatedness.groupDigits", 1...5),
      "characters": try value("relatedness.characters", 0...100),
      "words": try value("relatedness.words", 0...100),
    ])
    vacancies = Vacancies(
      minimum: Int(try value("vacancies.minimum", 0...100)),
      duplicateLikeness: try value("vacancies.duplicateLikeness", share),
      duplicateWords: Int(try value("vacancies.duplicateWords", 1...10_000)))
    retention = Retention(months: Int(try value("retention.months", 1...120)))
    plan = Plan(
      nodeLimit: Int(try value("plan.nodeLimit", 100...100_000_000)),
      distanceNodes: Int(try value("plan.distanceNodes", 100...100_000_000)),
      horizonWeeks: Int(try value("plan.horizonWeeks", 1...1_000)),
      prerequisiteCredit: try value("plan.prerequisiteCredit", share),
      exemptionCredit: try value("plan.exemptionCredit", share),
      fullTimeHours: try value("plan.fullTimeHours", 1...100),
      paretoPoints: Int(try value("plan.paretoPoints", 1...100)))
  }
}
