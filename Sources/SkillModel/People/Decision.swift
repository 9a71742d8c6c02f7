/// What the adviser decided with a person about a target, and why: the program advises, a person decides.
public struct Decision: Sendable, Hashable {
  /// What was decided.
  public enum Choice: String, Sendable, Hashable, CaseIterable {
    /// The person goes for this target.
    case go
    /// Not now, perhaps later.
    case later
    /// Not this target.
    case no
  }

  /// How far the hand-off to whoever helps the person next is.
  public enum HandOff: String, Sendable, Hashable, CaseIterable {
    /// There is none.
    case none
    /// Agreed with the person, not sent.
    case planned
    /// Sent to the next.
    case sent
    /// Taken on by the next.
    case accepted
    /// Sent back by the next.
    case returned
  }

  /// URI of an occupation or key of a vacancy, or its title: what it is about.
  public var target: String
  /// What was decided.
  public var choice: Choice
  /// Why, in the adviser's words; citizen numbers in it are masked.
  public var reason: String
  /// Whether it departs from the advice.
  public var deviates: Bool
  /// How far the hand-off is.
  public var handOff: HandOff
  /// To whom; nil when that was not said.
  public var handOffTo: String?

  /// A decision.
  public init(
    target: String, choice: Choice, reason: String, deviates: Bool = false,
    handOff: HandOff = .none, handOffTo: String? = nil
  ) {
    self.target = target
    self.choice = choice
    self.reason = reason
    self.deviates = deviates
    self.handOff = handOff
    self.handOffTo = handOffTo
  }
}
