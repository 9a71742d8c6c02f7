import Linking
import Matching
import SkillModel
import Store

extension AdvisorySession {
  /// Skills that open vacancies of a region and domain ask and that no loaded module one can still enter
  /// teaches there or online, the most asked first, then by URI.
  ///
  /// A vacancy counts once, with the skills it names itself; one without a known occupation has no
  /// domain and is left out where a domain is asked for.
  ///
  /// - Complexity: O(skills asked by the vacancies + modules).
  /// - Throws: `StoreFault`; `AdvisoryFault.nothingLoaded`, `.regionNotFound`, `.ambiguousRegion`.
  public func missing(_ request: MissingRequest) throws -> MissingResult {
    let taxonomy = try snapshot()
    let region = try request.region.map { try namedRegion($0) }
    let open = try store.openVacancies(on: asOf)
    let uris = try store.conceptURIs()
    var sieve = try sieve(
      open.vacancies, VacancyFilter(region: request.region), region: region, home: nil)
    if let domains = request.domains {
      sieve.keep(.domain, removesUnsaid: true) { vacancy in
        vacancy.link.occupation.flatMap { uris[$0] }.flatMap { taxonomy.occupation($0) }
          .map { !taxonomy.domains(of: $0).isDisjoint(with: domains) }
      }
    }
    let counted = sieve.vacancies.filter { !$0.link.hasAgeCondition }
    let demand = SkillDemand(counted, uris: uris)
    let supply = try TrainingSupply(self)
    let reach = try SupplyReach(
      supply, taxonomy, provider: request.provider,
      municipalities: region.map { try municipalities(of: $0) },
      finder: try vacancyReading().places)
    let missing = demand.ranked.filter { !reach.teaches($0) }
    let shown = request.limit == 0 ? missing : Array(missing.prefix(request.limit))
    let stale =
      try store.unlinkedVacancyCount(version: VacancyLinking.version(store))
      + store.unlinkedModuleCount(version: ModuleLinking.version(store))
    return MissingResult(
      head: try vacancyHead(), region: region, domains: request.domains,
      catalogues: supply.catalogues,
      skills: shown.enumerated().map { place, uri in
        let label = taxonomy.skill(uri).map { taxonomy.skillLabel($0, language) }
        return .init(
          uri: uri, label: label?.text ?? uri.rawValue, labelLanguage: label?.language,
          rank: place + 1, vacancies: demand.essential[uri] ?? 0,
          preferred: demand.preferred[uri] ?? 0, nearest: reach.nearest(uri),
          own: reach.own(uri), near: reach.near(uri))
      }, missing: missing.count, asked: demand.ranked.count,
      duplicates: DuplicateModules.found(
        in: supply.offers.map(\.loaded), acrossProviders: true),
      vacancies: counted.count, considered: open.vacancies.count, filters: sieve.effects,
      withoutSkills: demand.withoutSkills,
      ageConditions: sieve.vacancies.count - counted.count, unlinked: stale,
      expiredModules: supply.expired, withoutStart: supply.withoutStart,
      withoutPlace: supply.offers.count { !$0.isOnline && $0.places.isEmpty })
  }
}

/// How many vacancies ask each skill.
private struct SkillDemand {
  /// Vacancies that need it.
  var essential: [ConceptURI: Int] = [:]
  /// Vacancies that call it a plus.
  var preferred: [ConceptURI: Int] = [:]
  /// Vacancies that name no skill.
  var withoutSkills = 0
  /// Skills that some vacancy needs, the most asked first, then by URI.
  var ranked: [ConceptURI] = []

  init(_ vacancies: [OpenVacancy], uris: [Int64: ConceptURI]) {
    for vacancy in vacancies {
      if vacancy.link.requirements.isEmpty { withoutSkills += 1 }
      for item in vacancy.link.requirements {
        guard let uri = uris[item.concept] else { continue }
        if item.isEssential {
          essential[uri, default: 0] += 1
        } else {
          preferred[uri, default: 0] += 1
        }
      }
    }
    ranked = essential.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }
}

/// What of the supply is there, and what is nearest to it.
private struct SupplyReach {
  private let supply: TrainingSupply
  private let taxonomy: Snapshot
  private let municipalities: Set<String>?
  private let middle: GeoPoint?
  /// Places in the supply of the provider's own modules.
  private let owned: Set<Int>
  /// The provider's modules by group of skills, with how many of it each teaches.
  private var ownGroups: [ConceptURI: [Int: Int]] = [:]

  init(
    _ supply: TrainingSupply, _ taxonomy: Snapshot, provider: String?,
    municipalities: Set<String>?, finder: PlaceFinder
  ) throws {
    self.supply = supply
    self.taxonomy = taxonomy
    self.municipalities = municipalities
    let wanted = provider.map { TextFolding.folded($0) }
    owned = Set(
      supply.offers.indices.filter { place in
        let module = supply.offers[place].loaded.module
        return wanted.map {
          TextFolding.folded(module.provider) == $0
            || TextFolding.folded(module.providerLabel) == $0
        } ?? false
      })
    if let provider, owned.isEmpty {
      throw AdvisoryFault.providerNotFound(
        provider, loaded: supply.catalogues.map(\.provider))
    }
    let points = (municipalities ?? []).sorted().compactMap { code -> GeoPoint? in
      guard case .found(let place) = finder.find(VacancyPlace(municipality: code)) else {
        return nil
      }
      return place.point
    }
    middle =
      points.isEmpty
      ? nil
      : GeoPoint(
        latitude: points.reduce(0) { $0 + $1.latitude } / Double(points.count),
        longitude: points.reduce(0) { $0 + $1.longitude } / Double(points.count))
    for place in owned {
      for skill in supply.offers[place].loaded.taught {
        guard let group = self.group(of: skill.uri) else { continue }
        ownGroups[group, default: [:]][place, default: 0] += 1
      }
    }
  }

  /// Whether a module teaches it there or online.
  func teaches(_ skill: ConceptURI) -> Bool {
    (supply.teaching[skill] ?? []).contains { supply.offers[$0].isIn(municipalities) }
  }

  /// The nearest module that teaches it; unknown distances last, then by key.
  func nearest(_ skill: ConceptURI) -> MissingResult.NamedModule? {
    nearest(among: supply.teaching[skill] ?? [])
  }

  /// The provider's nearest module that teaches it.
  func own(_ skill: ConceptURI) -> MissingResult.NamedModule? {
    nearest(among: (supply.teaching[skill] ?? []).filter { owned.contains($0) })
  }

  /// The provider's module that teaches most of its group, then the first by key.
  ///
  /// One skill in common with a group may be chance: it takes two.
  func near(_ skill: ConceptURI) -> MissingResult.NamedModule? {
    guard let group = group(of: skill), let counts = ownGroups[group] else { return nil }
    return counts.filter { $0.value > 1 }
      .min { ($1.value, $0.key) < ($0.value, $1.key) }.map { named($0.key) }
  }

  private func group(of skill: ConceptURI) -> ConceptURI? {
    taxonomy.skill(skill).flatMap { taxonomy.groupURI(ofSkill: $0) }
  }

  private func nearest(among places: [Int]) -> MissingResult.NamedModule? {
    places.map { ($0, kilometres(to: $0) ?? .infinity) }
      .min { ($0.1, $0.0) < ($1.1, $1.0) }.map { named($0.0) }
  }

  private func kilometres(to place: Int) -> Double? {
    guard let middle else { return nil }
    return supply.offers[place].places.compactMap { $0.point?.kilometres(to: middle) }.min()
  }

  private func named(_ place: Int) -> MissingResult.NamedModule {
    let offer = supply.offers[place]
    let module = offer.loaded.module
    return .init(
      key: module.key, title: module.title?.value, provider: module.providerLabel,
      place: offer.placeNames.isEmpty ? nil : offer.placeNames.joined(separator: ", "),
      km: kilometres(to: place).map { $0.rounded() })
  }
}
