/// A field of work that roles are listed under.
public enum Domain: String, Hashable, Sendable, CaseIterable {
  /// Information and communication technology.
  case ict
  /// Engineering, construction, installation, production and the crafts that belong to it.
  case techniek
  /// Natural and life sciences, laboratories included.
  case natuurwetenschappen
}

/// A set of domains, as a filter or as a property of an occupation.
public struct Domains: OptionSet, Hashable, Sendable {
  /// Bit per `Domain` in the order of its cases.
  public let rawValue: UInt8

  /// From stored bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// One domain.
  public init(_ domain: Domain) {
    switch domain {
    case .ict: self = .ict
    case .techniek: self = .techniek
    case .natuurwetenschappen: self = .natuurwetenschappen
    }
  }

  /// Names separated by spaces (`ict techniek`, `technologie`); nil when one is unknown; "" is empty.
  public init?(names: String) {
    var all: Domains = []
    for name in names.split(whereSeparator: { $0 == " " || $0 == "|" || $0 == "," }) {
      if name == "technologie" {
        all.formUnion(.technologie)
      } else if let domain = Domain(rawValue: String(name)) {
        all.formUnion(Domains(domain))
      } else {
        return nil
      }
    }
    self = all
  }

  /// ICT.
  public static let ict = Domains(rawValue: 1)
  /// Techniek.
  public static let techniek = Domains(rawValue: 2)
  /// Natuurwetenschappen.
  public static let natuurwetenschappen = Domains(rawValue: 4)
  /// The union of the three.
  public static let technologie: Domains = [.ict, .techniek, .natuurwetenschappen]

  /// The domains in it, in fixed order.
  public var members: [Domain] { Domain.allCases.filter { contains(Domains($0)) } }
}

/// How a reviewer judged an occupation as a role.
public struct RoleReview: Hashable, Sendable {
  /// The domains it belongs to; empty when it belongs to none.
  public var domains: Domains
  /// Whether it is usual in the Netherlands.
  public var isCommon: Bool
  /// Why, in a few words; nil when obvious.
  public var reason: String?

  /// A review.
  public init(domains: Domains, isCommon: Bool, reason: String? = nil) {
    self.domains = domains
    self.isCommon = isCommon
    self.reason = reason
  }
}

/// The usual entry level of a branch of ISCO-08; the longest prefix that fits decides.
public struct LevelRule: Hashable, Sendable {
  /// One to four digits.
  public var iscoPrefix: String
  /// The level.
  public var level: EducationLevel

  /// A rule.
  public init(iscoPrefix: String, level: EducationLevel) {
    self.iscoPrefix = iscoPrefix
    self.level = level
  }
}

/// A rule that puts a branch of ISCO-08 in domains; the longest prefix that fits decides.
public struct DomainRule: Hashable, Sendable {
  /// One to four digits.
  public var iscoPrefix: String
  /// The domains; empty keeps the branch out.
  public var domains: Domains

  /// A rule.
  public init(iscoPrefix: String, domains: Domains) {
    self.iscoPrefix = iscoPrefix
    self.domains = domains
  }
}
