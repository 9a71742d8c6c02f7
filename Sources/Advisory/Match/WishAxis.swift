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
      entries.append(ShownWish(name: .wage, state: wage(floor, target.figures)))
    }
    // What follows is for an employer to say: occupations have no data on it.
    if wishes.leastWorkHours != nil || wishes.mostWorkHours != nil {
      entries.append(ShownWish(name: .workHours, state: .ask))
    }
    if wishes.acceptsShifts == false { entries.append(ShownWish(name: .shifts, state: .ask)) }
    entries += wishes.contracts.map { ShownWish(name: .contract, state: .ask, wish: $0) }
    entries += wishes.conditions.map { ShownWish(name: .condition, state: .ask, wish: $0) }
    return entries
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
