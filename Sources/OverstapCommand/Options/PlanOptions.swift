import Advisory
import ArgumentParser
import SkillModel
import Wording

/// What a learning plan keeps to; shared by plan, report and cohort plan.
struct PlanOptions: ParsableArguments {
  @Option(help: "Euro the person can pay.") var budget: Int?
  @Option(help: "Hours of study a week.") var hoursPerWeek: Double?
  @Option(help: "Weeks in which everything has ended.") var weeks: Int?
  @Option(help: "Region lessons are in: code or name.") var region: String?
  @Option(help: "Kilometres from the person's postcode to the lessons.") var maxKm: Double?
  @Option(
    parsing: .upToNextOption, help: "day, evening, online, blended, in-company, at-work.",
    transform: {
      let known = ["day", "evening", "online", "blended", "in-company", "at-work"]
      return try Self.words($0, among: known).compactMap {
        LearningMode(rawValue: $0 == "at-work" ? "at work" : $0)
      }
    })
  var mode: [[LearningMode]] = []
  @Option(
    parsing: .upToNextOption, help: "Languages of training: nl, en.",
    transform: { try Self.words($0, among: ["nl", "en"]).map { Language(rawValue: $0) } })
  var textLang: [[Language]] = []
  @Option(help: "First day (YYYY-MM-DD).", transform: PlanOptions.day) var start: CivilDate?
  @Option(help: "Last day a module may start (YYYY-MM-DD).", transform: PlanOptions.day)
  var latestStart: CivilDate?
  @Option(
    help: "For schemes, never kept: ww, bijstand, werkend or boventallig.",
    transform: {
      guard let situation = Situation(rawValue: $0) else {
        throw ValidationError("ww, bijstand, werkend, boventallig")
      }
      return situation
    })
  var situation: Situation?
  @Option(help: "Share of what a starter needs to reach, above 0 to 1 (default the policy's).")
  var entry: Double?
  @Flag(help: "As much coverage as possible, to within half a hundredth.") var max = false
  @Option(
    help:
      "What to do with skills nobody spoke about: open (close them too) or ask (leave them out).",
    transform: {
      guard ["open", "ask"].contains($0) else { throw ValidationError("open, ask") }
      return $0
    })
  var unknown = "open"
  @Option(
    help: "What is made small first: cost (euro of the person), total, hours or weeks.",
    transform: {
      guard let measure = PlanMeasure(rawValue: $0) else {
        throw ValidationError("cost, total, hours, weeks")
      }
      return measure
    })
  var minimise = PlanMeasure.cost

  /// Words with blanks or commas between them.
  private static func words(_ text: String, among known: [String]) throws -> [String] {
    let words = text.split(separator: ",").map(String.init)
    guard !words.isEmpty, words.allSatisfy(known.contains) else {
      throw ValidationError(known.joined(separator: ", "))
    }
    return words
  }

  private static func day(_ text: String) throws -> CivilDate {
    guard let day = CivilDate(text) else { throw ValidationError(.usageDay, "2026-11-21") }
    return day
  }

  func validate() throws {
    if let budget, budget < 0 { throw ValidationError(.usageAtLeast, "--budget", "0") }
    if let hoursPerWeek, !(hoursPerWeek > 0 && hoursPerWeek <= 80) {
      throw ValidationError(.usageAboveAtMost, "--hours-per-week", "0", "80")
    }
    if let weeks, weeks < 1 { throw ValidationError(.usageAtLeast, "--weeks", "1") }
    if let maxKm, !(maxKm > 0) { throw ValidationError(.usageAbove, "--max-km", "0") }
    if let entry, !(entry > 0 && entry <= 1) {
      throw ValidationError(.usageAboveAtMost, "--entry", "0", "1")
    }
    if entry != nil && max { throw ValidationError(.usageNotTogether, "--entry", "--max") }
    if let start, let latestStart, latestStart < start {
      throw ValidationError(.usageLatestBeforeStart)
    }
  }

  /// The request for some targets.
  func request(_ targets: [String]) -> PlanRequest {
    var request = PlanRequest(targets: targets)
    request.budget = budget.map { $0.multipliedReportingOverflow(by: 100) }
      .map { $0.overflow ? Int.max / 4 : $0.partialValue }
    request.hoursPerWeek = hoursPerWeek
    request.weeks = weeks
    request.region = region
    request.maxKm = maxKm
    request.modes = mode.flatMap { $0 }
    request.languages = textLang.flatMap { $0 }
    request.start = start
    request.latestStart = latestStart
    request.situation = situation
    request.entry = entry
    request.isMaximum = max
    request.closesUnknown = unknown == "open"
    request.measure = minimise
    return request
  }
}
