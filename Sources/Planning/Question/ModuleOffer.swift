public import SkillModel

/// A module with one group of its starts, as a plan can hold it: of one price and one way of learning.
public struct ModuleOffer: Sendable, Hashable {
  /// Position of the module in the loaded catalogue.
  public var module: Int
  /// Cents the person pays.
  public var cost: Int
  /// Cents of all payers.
  public var total: Int
  /// Who pays; empty when not said, which counts as the person.
  public var payers: [ModulePrice.Payer]
  /// Minutes of study.
  public var minutes: Int
  /// Weeks it takes.
  public var weeks: Int
  /// Minutes a week.
  public var load: Int
  /// When it can start.
  public var starts: PlanInstance.Starts
  /// First day of the starts that have one, by week; the earliest of a week.
  ///
  /// Of an entry period its first day, where that is not the first of the week.
  public var days: [Int: CivilDate]
  /// Weeks of which the start is certain to take place (true) or not (false).
  public var certainty: [Int: Bool]
  /// Whether one may start at any time; false too when no start is known, or within an entry period only.
  public var isContinuous: Bool
  /// Ways of learning.
  public var modes: [LearningMode]
  /// Where it is; nil when online or not said.
  public var place: ModulePlace?
  /// Language of instruction; nil when not said.
  public var language: Language?
}

/// Why a module cannot be part of a plan.
public enum OfferFault: String, Sendable, Hashable, CaseIterable {
  /// Neither its weeks nor its hours are known, or they are 0.
  case load
  /// Its price is not known.
  case price
  /// It asks more hours a week than the person has.
  case hours
  /// It is in another language.
  case language
  /// Its way of learning does not fit, or is not said.
  case mode
  /// It is too far, in another region, or does not say where it is.
  case place
  /// All its starts have passed, are full, or lie after the latest start.
  case start
  /// What it asks first could not be read.
  case text
  /// It asks a level that the person does not have and no loaded module leads to.
  case level
  /// It asks a skill or module first that nothing brings.
  case prerequisite
}

/// Makes offers of a module within the limits of a person.
struct OfferReading {
  let limits: PlanLimits
  /// Whether a place is near enough; nil when no limit was given.
  let acceptsPlace: (@Sendable (ModulePlace) -> Bool)?

  /// The offers of a module, or why there are none.
  func offers(of module: LearningModule, at position: Int) -> ([ModuleOffer], OfferFault?) {
    guard let price = module.prices.isEmpty ? nil : module.price, price >= 0 else {
      return offers(of: module, position, price: nil)
    }
    return offers(of: module, position, price: price)
  }

  private func offers(
    of module: LearningModule, _ position: Int, price: Int?
  ) -> ([ModuleOffer], OfferFault?) {
    guard let study = study(of: module) else { return ([], .load) }
    if study.load > limits.minutesPerWeek { return ([], .hours) }
    var groups: [ModuleOffer] = []
    var fault: OfferFault?
    let offerings = module.offerings.map(\.value)
    for offering in offerings.isEmpty ? [ModuleOffering()] : offerings {
      let cents = offering.prices.isEmpty ? price : ModulePrice.total(offering.prices)
      guard let cents, cents >= 0 else {
        fault = fault ?? .price
        continue
      }
      let prices = offering.prices.isEmpty ? module.prices.map(\.value) : offering.prices
      switch offer(module, offering, position, cents, prices, study) {
      case .success(let offer): merge(offer, into: &groups)
      case .failure(let reason): fault = fault ?? reason.fault
      }
    }
    return (groups, groups.isEmpty ? fault ?? .start : nil)
  }

  private struct Refusal: Error { let fault: OfferFault }

  private func offer(
    _ module: LearningModule, _ offering: ModuleOffering, _ position: Int, _ cents: Int,
    _ prices: [ModulePrice], _ study: (minutes: Int, weeks: Int, load: Int)
  ) -> Result<ModuleOffer, Refusal> {
    let modes = offering.modes.isEmpty ? module.modes.map(\.value) : offering.modes
    let fitting = limits.modes.isEmpty ? modes : modes.filter { limits.modes.contains($0) }
    if !limits.modes.isEmpty && fitting.isEmpty { return .failure(Refusal(fault: .mode)) }
    var languages = offering.languages.isEmpty ? module.languages.map(\.value) : offering.languages
    if languages.isEmpty, let own = module.language { languages = [own] }
    let spoken = limits.languages.isEmpty ? languages : languages.filter(limits.languages.contains)
    if !limits.languages.isEmpty && spoken.isEmpty { return .failure(Refusal(fault: .language)) }
    let places = offering.places.isEmpty ? module.places.map(\.value) : offering.places
    let isOnline = fitting.contains(.online)
    let near = acceptsPlace.map { accepts in places.filter(accepts) } ?? places
    if acceptsPlace != nil && !isOnline && near.isEmpty {
      return .failure(Refusal(fault: .place))
    }
    guard let (starts, day) = starts(offering, study.weeks) else {
      return .failure(Refusal(fault: .start))
    }
    var offer = ModuleOffer(
      module: position, cost: cents, total: cents, payers: payers(prices), minutes: study.minutes,
      weeks: study.weeks, load: study.load, starts: starts, days: [:], certainty: [:],
      isContinuous: offering.isContinuous && !offering.hasEntryPeriod, modes: fitting,
      place: near.first, language: spoken.first
    )
    if isPaidByOthers(offer.payers, module) { offer.cost = 0 }
    if let day {
      offer.days[limits.week(of: day)] = day
      if let isCertain = offering.isStartCertain {
        offer.certainty[limits.week(of: day)] = isCertain
      }
    }
    return .success(offer)
  }

  /// Whether somebody else pays all of it for this person: a traject brings its payers along, a course
  /// that an employer pays costs nothing only to whom has one.
  private func isPaidByOthers(_ payers: [ModulePrice.Payer], _ module: LearningModule) -> Bool {
    if payers.isEmpty || payers.contains(.participant) { return false }
    return module.kind == .traject || payers.contains(where: limits.payers.contains)
  }

  private func payers(_ prices: [ModulePrice]) -> [ModulePrice.Payer] {
    var payers: [ModulePrice.Payer] = []
    for price in prices where price.isRequired != false {
      for payer in price.payers where !payers.contains(payer) { payers.append(payer) }
    }
    return payers
  }

  /// Starts of the same kind go together, so that one choice stands for all of them.
  private func merge(_ offer: ModuleOffer, into groups: inout [ModuleOffer]) {
    guard case .on(let weeks) = offer.starts,
      let index = groups.firstIndex(where: { other in
        guard case .on = other.starts else { return false }
        return other.cost == offer.cost && other.total == offer.total
          && other.payers == offer.payers && other.modes == offer.modes
          && other.place == offer.place && other.language == offer.language
      }), case .on(let others) = groups[index].starts
    else {
      groups.append(offer)
      return
    }
    groups[index].starts = .on(Set(weeks + others).sorted())
    groups[index].days.merge(offer.days) { min($0, $1) }
    groups[index].certainty.merge(offer.certainty) { $0 || $1 }
  }

  /// Weeks in which a start lies, with its day where it is not the first of the week; nil when it cannot
  /// be taken.
  private func starts(
    _ offering: ModuleOffering, _ weeks: Int
  ) -> (PlanInstance.Starts, CivilDate?)? {
    guard offering.isOpen != false else { return nil }
    if let deadline = offering.deadline, deadline < limits.asOf { return nil }
    guard let day = offering.start, !offering.isContinuous else {
      return anytime(offering, weeks)
    }
    guard day >= limits.start, day <= limits.latestStart ?? day else { return nil }
    return (.on([limits.week(of: day)]), day)
  }

  /// Weeks one may start in where there is no one day: those of the entry period, by days, for a week that
  /// has begun may hold a day that is too early or too late.
  private func anytime(
    _ offering: ModuleOffering, _ weeks: Int
  ) -> (PlanInstance.Starts, CivilDate?)? {
    let first = max(limits.start, offering.entryFrom ?? offering.start ?? limits.start)
    let ends = [offering.entryUntil, limits.latestStart].compactMap { $0 }
    guard first <= ends.min() ?? first else { return nil }
    let lastWeek = min(limits.horizon - weeks, ends.min().map { limits.week(of: $0) } ?? .max)
    let firstWeek = limits.week(of: first)
    guard firstWeek <= lastWeek else { return nil }
    return (
      .anytime(first: firstWeek, last: lastWeek),
      limits.day(ofWeek: firstWeek) < first ? first : nil
    )
  }

  /// Study minutes, weeks and minutes a week; nil when they are not known.
  ///
  /// Two of hours, weeks and hours a week give the third; hours alone are spread over weeks at the
  /// person's pace, as one studies a course without dates.
  private func study(of module: LearningModule) -> (minutes: Int, weeks: Int, load: Int)? {
    let pace = Double(max(1, limits.minutesPerWeek)) / 60
    let perWeek = module.hoursPerWeek?.value
    let span =
      module.weeks?.value
      ?? module.offerings.lazy.compactMap { offering -> Double? in
        guard let start = offering.value.start, let end = offering.value.end, end > start else {
          return nil
        }
        return Double(end.daysSince1970 - start.daysSince1970 + 1) / 7
      }.first
    let hours: Double
    if let known = module.studyHours {
      hours = known
    } else if let span, let perWeek {
      hours = span * perWeek
    } else {
      return nil
    }
    guard hours > 0, hours < 20_000 else { return nil }
    let weeks = (span ?? hours / (perWeek.flatMap { $0 > 0 ? $0 : nil } ?? pace)).rounded(.up)
    guard weeks < 1_000 else { return nil }
    let whole = max(1, Int(weeks))
    let minutes = Int((hours * 60).rounded())
    return (minutes, whole, (minutes + whole - 1) / whole)
  }
}
