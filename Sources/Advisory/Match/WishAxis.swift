import Linking
import SkillModel

/// How a target stands to one wish or practical limit; an axis of its own, never part of the fit.
public struct ShownWish: Sendable, Hashable, JSONRepresentable {
  /// What the wish is about.
  public enum Name: String, Sendable, Hashable, CaseIterable {
    /// A field of interest.
    case interest
    /// An occupation the person has in mind.
    case occupation
    /// Money for training.
    case budget
    /// Weeks until work must start.
    case weeks
    /// Lowest acceptable wage.
    case wage
    /// Hours of work a week.
    case workHours
    /// Shifts and irregular hours.
    case shifts
    /// Kind of contract.
    case contract
    /// What the work must allow for.
    case condition
    /// Kilometres to a vacancy, as the crow flies.
    case distance
    /// A language that a vacancy asks.
    case language
  }

  /// How the target stands to it.
  public enum State: String, Sendable, Hashable {
    /// As wished.
    case meets
    /// Not as wished.
    case differs
    /// Depends on the employer, or there is no data: ask.
    case ask
  }

  /// What the wish is about.
  public var name: Name
  /// How the target stands to it.
  public var state: State
  /// The wish in the person's own words, where it has any.
  public var wish: String?

  /// As an object.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.field("name", name.rawValue)
      $0.field("state", state.rawValue)
      $0.field("wish", wish)
    }
  }
}

/// Holds a target against a person's wishes and limits.
struct WishAxis {
  let wishes: Wishes
  let limits: Limits
  var languages: [LanguageSkill] = []

  /// One entry per wish that says something about this target, in a fixed order; empty without wishes.
  func entries(for target: MatchedTarget) -> [ShownWish] {
    var entries = wishes.interests.map { interest($0, target) }
    entries += wishes.occupations.compactMap { occupation($0, target) }
    if let budget = limits.budget {
      entries.append(
        ShownWish(name: .budget, state: target.distance.cost <= budget ? .meets : .differs))
    }
    if let weeks = limits.weeks {
      entries.append(
        ShownWish(name: .weeks, state: Double(target.distance.weeks) <= weeks ? .meets : .differs))
    }
    if let floor = wishes.hourlyWage {
      let state = target.vacancy.map { wage(floor, $0.vacancy.salaries.map(\.value)) }
      entries.append(ShownWish(name: .wage, state: state ?? wage(floor, target.figures)))
    }
    // What follows is for an employer to say: occupations have no data on it, ads now and then.
    let ad = target.vacancy?.vacancy
    if wishes.leastWorkHours != nil || wishes.mostWorkHours != nil {
      entries.append(ShownWish(name: .workHours, state: workHours(ad?.hours.map(\.value) ?? [])))
    }
    if wishes.acceptsShifts == false { entries.append(ShownWish(name: .shifts, state: .ask)) }
    entries += wishes.contracts.map {
      ShownWish(name: .contract, state: contract($0, ad?.contracts.map(\.value) ?? []), wish: $0)
    }
    entries += wishes.conditions.map { ShownWish(name: .condition, state: .ask, wish: $0) }
    return entries + adEntries(target)
  }

  /// What only an ad says: how far it is, and which languages it asks.
  private func adEntries(_ target: MatchedTarget) -> [ShownWish] {
    guard let card = target.vacancy else { return [] }
    var entries: [ShownWish] = []
    if let limit = limits.maxKm, !card.vacancy.places.contains(where: \.value.isRemote) {
      let state = card.kilometres.map { $0 <= limit ? ShownWish.State.meets : .differs }
      entries.append(ShownWish(name: .distance, state: state ?? .ask))
    }
    var seen: Set<Language> = []
    for asked in card.vacancy.languages.map(\.value) where !languages.isEmpty {
      guard seen.insert(asked.language).inserted else { continue }
      let code = asked.language.rawValue
      entries.append(ShownWish(name: .language, state: language(asked), wish: code))
    }
    return entries
  }

  private func language(_ asked: LanguageSkill) -> ShownWish.State {
    guard let own = languages.first(where: { $0.language == asked.language }) else { return .ask }
    guard let level = asked.level, let ownLevel = own.level else {
      return asked.level == nil ? .meets : .ask
    }
    return ownLevel >= level ? .meets : .differs
  }

  private func workHours(_ hours: [HoursRange]) -> ShownWish.State {
    if hours.isEmpty { return .ask }
    let wanted = HoursRange(least: wishes.leastWorkHours, most: wishes.mostWorkHours)
    let fitting = hours.count { $0.overlaps(wanted) }
    // Where an ad contradicts itself nobody knows.
    return fitting == hours.count ? .meets : fitting == 0 ? .differs : .ask
  }

  private func contract(_ wish: String, _ contracts: [ContractKind]) -> ShownWish.State {
    let kinds: [String: ContractKind] = [
      "permanent": .permanent, "temporary": .temporary, "learning": .apprenticeship,
      "freelance": .freelance,
    ]
    guard let kind = kinds[wish], !contracts.isEmpty else { return .ask }
    return contracts.contains(kind) ? .meets : .differs
  }

  /// Only pay by the hour can be held against a wish by the hour.
  private func wage(_ floor: Int, _ salaries: [Salary]) -> ShownWish.State {
    let hourly = salaries.filter { $0.period == .hour && ($0.currency ?? "EUR") == "EUR" }
    guard let pay = hourly.first else { return .ask }
    if let least = pay.least, least >= floor { return .meets }
    if let most = pay.most ?? pay.least, most < floor { return .differs }
    return .ask
  }

  /// A domain word holds the target's domains; other words are looked for in its titles, and when they
  /// are not there nothing is known: a title says little about what work is like.
  private func interest(_ interest: String, _ target: MatchedTarget) -> ShownWish {
    let folded = TextFolding.folded(interest)
    if let domains = Domains(names: folded), !domains.isEmpty {
      let isInside = !target.domains.isDisjoint(with: domains)
      return ShownWish(name: .interest, state: isInside ? .meets : .differs, wish: interest)
    }
    let titles = ([target.label] + target.titles).map { TextFolding.folded($0) }
    let words = folded.split(separator: " ").filter { $0.count > 3 }
    let isFound = words.contains { word in titles.contains { $0.contains(word) } }
    return ShownWish(name: .interest, state: isFound ? .meets : .ask, wish: interest)
  }

  /// Said only where it is this occupation: that others are not is no news.
  private func occupation(_ wish: String, _ target: MatchedTarget) -> ShownWish? {
    let titles = ([target.label] + target.titles).map { TextFolding.folded($0) }
    guard wish == target.uri.rawValue || titles.contains(TextFolding.folded(wish)) else {
      return nil
    }
    return ShownWish(name: .occupation, state: .meets, wish: target.label)
  }

  /// Three of four earn at least the lower quartile, one of four at least the upper one; between those,
  /// and without figures, it depends.
  private func wage(_ floor: Int, _ figures: [ShownFigure]) -> ShownWish.State {
    guard let figure = figures.first(where: { $0.figure.measure == .hourlyWage })?.figure else {
      return .ask
    }
    let euros = Double(floor) / 100
    if let low = figure.low, euros <= low { return .meets }
    if let high = figure.high, euros > high { return .differs }
    return .ask
  }
}
