public import SkillModel
import Store

/// What vacancies are narrowed by; nil and empty narrow nothing.
public struct VacancyFilter: Sendable, Hashable {
  /// Code or name of a region of any kind, a municipality or a place.
  public var region: String?
  /// Kilometres as the crow flies from the person's postcode.
  public var maxKm: Double?
  /// Hours a week that are possible.
  public var hours: HoursRange?
  /// Kinds of contract that are welcome.
  public var contracts: Set<ContractKind>
  /// Languages an ad may be written in.
  public var languages: Set<Language>

  /// A filter.
  public init(
    region: String? = nil, maxKm: Double? = nil, hours: HoursRange? = nil,
    contracts: Set<ContractKind> = [], languages: Set<Language> = []
  ) {
    self.region = region
    self.maxKm = maxKm
    self.hours = hours
    self.contracts = contracts
    self.languages = languages
  }
}

/// What one filter did.
public struct FilterEffect: Sendable, Hashable, JSONRepresentable {
  /// Which filter.
  public enum Name: String, Sendable, Hashable, CaseIterable {
    case domain, region, distance, hours, contract, language
  }

  /// Which filter.
  public var name: Name
  /// Vacancies it removed because they do not fit.
  public var removed = 0
  /// Vacancies that do not say what it asks for.
  public var unsaid = 0
  /// Whether those that do not say were removed too.
  ///
  /// Where somebody must be, or the kind of contract asked for, is no matter to be left open; hours
  /// and language can be asked.
  public var removesUnsaid: Bool

  /// As an object.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.field("filter", name.rawValue)
      $0.field("removed", removed)
      $0.field("unsaid", unsaid)
      $0.field("unsaidRemoved", removesUnsaid)
    }
  }
}

/// Applies the parts of a filter one after the other, so that their counts add up.
struct VacancySieve {
  private(set) var vacancies: [OpenVacancy]
  private(set) var effects: [FilterEffect] = []

  init(_ vacancies: [OpenVacancy]) { self.vacancies = vacancies }

  /// Keeps what fits.
  ///
  /// - Parameter fits: nil when the vacancy does not say.
  mutating func keep(
    _ name: FilterEffect.Name, removesUnsaid: Bool, where fits: (OpenVacancy) -> Bool?
  ) {
    var effect = FilterEffect(name: name, removesUnsaid: removesUnsaid)
    vacancies = vacancies.filter { vacancy in
      switch fits(vacancy) {
      case true?: return true
      case false?:
        effect.removed += 1
        return false
      case nil:
        effect.unsaid += 1
        return !removesUnsaid
      }
    }
    effects.append(effect)
  }
}

extension AdvisorySession {
  /// Narrows vacancies to those that fit.
  ///
  /// - Parameters:
  ///   - region: the region the filter names.
  ///   - home: where distances are measured from; nil when no postcode is known.
  /// - Throws: `AdvisoryFault.postcodeNeeded`, `StoreFault`.
  func sieve(
    _ vacancies: [OpenVacancy], _ filter: VacancyFilter, region: RegionEntry?, home: GeoPoint?
  ) throws -> VacancySieve {
    var sieve = VacancySieve(vacancies)
    if let region {
      let municipalities = try municipalities(of: region)
      sieve.keep(.region, removesUnsaid: true) { vacancy in
        if vacancy.link.isRemote { return true }
        return vacancy.link.places.isEmpty
          ? nil : vacancy.link.places.contains { municipalities.contains($0.municipality) }
      }
    }
    if let limit = filter.maxKm {
      guard let home else { throw AdvisoryFault.postcodeNeeded }
      sieve.keep(.distance, removesUnsaid: true) { vacancy in
        if vacancy.link.isRemote { return true }
        return vacancy.kilometres(from: home).map { $0 <= limit }
      }
    }
    if let wanted = filter.hours {
      sieve.keep(.hours, removesUnsaid: false) { vacancy in
        vacancy.link.hours.map { $0.overlaps(wanted) }
      }
    }
    if !filter.contracts.isEmpty {
      sieve.keep(.contract, removesUnsaid: true) { vacancy in
        let contracts = vacancy.link.contracts
        return contracts.isEmpty ? nil : !contracts.isDisjoint(with: filter.contracts)
      }
    }
    if !filter.languages.isEmpty {
      sieve.keep(.language, removesUnsaid: false) { vacancy in
        vacancy.link.language.map { filter.languages.contains($0) }
      }
    }
    return sieve
  }

  /// The region a name means: by code, else the arbeidsmarktregio of that name, else the province, else
  /// the only one there is; a place or postcode means its municipality.
  ///
  /// - Throws: `AdvisoryFault.regionNotFound`, `.ambiguousRegion` when a name stands for several.
  func namedRegion(_ name: String) throws -> RegionEntry {
    guard let result = try region(name), !result.regions.isEmpty else {
      throw AdvisoryFault.regionNotFound(name)
    }
    for kind in [RegionKind.arbeidsmarktregio, .province] {
      let ofKind = result.regions.filter { $0.region.kind == kind }
      if ofKind.count == 1 { return ofKind[0] }
    }
    guard result.regions.count == 1 else {
      throw AdvisoryFault.ambiguousRegion(
        name,
        choices: result.regions.map {
          $0.region.code + " " + $0.region.name
            + ($0.place.map { " (" + $0.name + ", " + $0.province + ")" } ?? "")
        })
    }
    return result.regions[0]
  }

  /// Codes of the municipalities of a region.
  func municipalities(of entry: RegionEntry) throws -> Set<String> {
    if entry.region.kind == .municipality {
      return Set([entry.region.code] + entry.successors.map(\.code))
    }
    let members = try store.memberships(of: entry.region.kind, entry.region.code)
    let begun = members.filter { $0.year <= asOf.year }
    let year = (begun.isEmpty ? members : begun).map(\.year).max()
    return Set(members.filter { $0.year == year }.map(\.municipality))
  }

  /// Where a person starts from; nil when no known postcode is given.
  func home(of limits: Limits) throws -> GeoPoint? {
    guard let digits = limits.postcode.flatMap({ Postcode.digits(of: $0) }) else { return nil }
    return try store.postcodePoint(digits)?.point
  }
}

extension OpenVacancy {
  /// Kilometres to the nearest of its places; nil when none is known.
  func kilometres(from home: GeoPoint) -> Double? {
    link.places.compactMap { $0.point.map { home.kilometres(to: $0) } }.min()
  }
}

extension HoursRange {
  /// Whether some number of hours lies in both.
  func overlaps(_ other: HoursRange) -> Bool {
    (least ?? 0) <= (other.most ?? .infinity) && (other.least ?? 0) <= (most ?? .infinity)
  }
}
