import SkillModel
import Store

/// The modules that are loaded, by the skills they teach and where they are.
struct TrainingSupply {
  /// A module and where it is.
  struct Offer {
    let loaded: LoadedModule
    /// Whether it can be followed online.
    let isOnline: Bool
    /// Its places that are known.
    let places: [VacancyLink.Place]
    /// Its places as given.
    let placeNames: [String]
  }

  /// Training that is not past its last day and is given in a language of the region, by key.
  let offers: [Offer]
  /// Places in `offers` of the modules that teach a skill, in order.
  let teaching: [ConceptURI: [Int]]
  /// Modules past their last day.
  let expired: Int
  /// What each provider's modules tell, by provider.
  let catalogues: [MissingResult.Catalogue]

  /// Languages that training can be followed in; a module that names none counts.
  private static let languages: Set<Language> = [.dutch, .english]

  init(_ session: AdvisorySession) throws {
    let finder = try session.vacancyReading().places
    let stored = try session.store.allModules()
    let all = try stored.concurrentMap { try LoadedModule($0) }
    var offers: [Offer] = []
    var teaching: [ConceptURI: [Int]] = [:]
    var catalogues: [String: MissingResult.Catalogue] = [:]
    var expired = 0
    for (stored, loaded) in zip(stored, all) {
      let module = loaded.module
      if let last = module.validTo?.value, last < session.asOf {
        expired += 1
        continue
      }
      // A paper without lessons teaches nobody.
      if module.kind == .credential { continue }
      let name = module.providerLabel
      var catalogue =
        catalogues[module.provider]
        ?? .init(provider: name, modules: 0, linked: 0, unlinked: 0, importedOn: "")
      catalogue.modules += 1
      if !loaded.taught.isEmpty { catalogue.linked += 1 }
      catalogue.unlinked += loaded.unlinked.count
      catalogue.importedOn = max(catalogue.importedOn, stored.seenOn)
      catalogues[module.provider] = catalogue
      let spoken = module.languages.map(\.value)
      guard spoken.isEmpty || spoken.contains(where: { Self.languages.contains($0) }) else {
        continue
      }
      for skill in loaded.taught { teaching[skill.uri, default: []].append(offers.count) }
      offers.append(Offer(loaded, finder))
    }
    (self.offers, self.teaching, self.expired) = (offers, teaching, expired)
    self.catalogues = catalogues.sorted { $0.key < $1.key }.map(\.value)
  }
}

extension TrainingSupply.Offer {
  fileprivate init(_ loaded: LoadedModule, _ finder: PlaceFinder) {
    let module = loaded.module
    let starts = module.offerings.map(\.value)
    let all = module.places.map(\.value) + starts.flatMap(\.places)
    var (places, names) = ([VacancyLink.Place](), [String]())
    for place in all {
      let words = [place.town ?? place.postcode, place.region, place.country].compactMap { $0 }
      if let name = words.first, !names.contains(name) { names.append(name) }
      let found = finder.find(
        VacancyPlace(
          town: place.town, municipality: nil, postcode: place.postcode, region: place.region,
          country: place.country))
      if case .found(let known) = found, !places.contains(known) { places.append(known) }
    }
    self.init(
      loaded: loaded,
      isOnline: module.modes.contains { $0.value == .online }
        || starts.contains { $0.modes.contains(.online) },
      places: places, placeNames: names)
  }

  /// Whether it can be followed in one of these municipalities or online; everywhere for nil.
  func isIn(_ municipalities: Set<String>?) -> Bool {
    guard let municipalities, !isOnline else { return true }
    return places.contains { municipalities.contains($0.municipality) }
  }
}

extension LearningModule {
  /// Name of the provider, else its id.
  var providerLabel: String { providerName?.value ?? provider }
}
