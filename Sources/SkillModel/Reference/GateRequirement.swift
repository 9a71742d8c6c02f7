/// A hard requirement of a role that skills do not replace (VCA, a licence, a registration by law).
public struct GateRequirement: Hashable, Sendable {
  /// When it has to be there.
  public enum Timing: String, Hashable, Sendable, CaseIterable {
    /// Before the first day.
    case before
    /// May be got on the job.
    case onTheJob
  }

  /// Stable word to record a person's answer under (`vca`, `drivingLicence:B`).
  public var kind: String
  /// Name in Dutch.
  public var nameDutch: String
  /// Name in English.
  public var nameEnglish: String
  /// When it has to be there.
  public var timing: Timing
  /// Days it takes to get; nil when unknown.
  public var days: Int?
  /// Price in euro cents including VAT; nil when unknown.
  public var price: Int?
  /// How to get it, in Dutch; nil when unknown.
  public var howDutch: String?
  /// How to get it, in English; nil when unknown.
  public var howEnglish: String?
  /// Where this comes from.
  public var source: String

  /// A hard requirement as data states it.
  public init(
    kind: String, nameDutch: String, nameEnglish: String, timing: Timing, days: Int?,
    price: Int?, howDutch: String?, howEnglish: String?, source: String
  ) {
    self.kind = kind
    self.nameDutch = nameDutch
    self.nameEnglish = nameEnglish
    self.timing = timing
    self.days = days
    self.price = price
    self.howDutch = howDutch
    self.howEnglish = howEnglish
    self.source = source
  }
}
