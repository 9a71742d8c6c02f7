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
  /// Places in `offers` of the modules that teach a skill, in order; of those with a start that can still be
  /// chosen, or of which no start is told.
  let teaching: [ConceptURI: [Int]]
  /// Modules past their last day.
  let expired: Int
  /// Modules with starts, none of which can be chosen any more.
  let withoutStart: Int
  /// What each provider's modules tell, by provider.
  let catalogues: [MissingResult.Catalogue]

  /// Languages that training can be followed in; a module that names none counts.
  private static let languages: Set<Language> = [.dutch, .english]

  init(_ session: AdvisorySession) throws {
    let finder = try session.vacancyReading().places
    let catalogue = try session.loadedCatalogue()
    let days = try session.store.catalogueDays()
    var offers: [Offer] = []
    var teaching: [ConceptURI: [Int]] = [:]
    var catalogues: [String: MissingResult.Catalogue] = [:]
    var withoutStart = 0
    for loaded in catalogue.modules {
      let module = loaded.module
      // A paper without lessons teaches nobody.
      if module.kind == .credential { continue }
      let name = module.providerLabel
      var catalogue =
        catalogues[module.provider]
        ?? .init(
          provider: name, modules: 0, linked: 0, unlinked: 0,
          importedOn: days[module.provider] ?? "")
      catalogue.modules += 1
      if !loaded.taught.isEmpty { catalogue.linked += 1 }
      catalogue.unlinked += loaded.unlinked.count
      catalogues[module.provider] = catalogue
      let spoken = module.languages.map(\.value)
      guard spoken.isEmpty || spoken.contains(where: { Self.languages.contains($0) }) else {
        continue
      }
      // What nobody can enter any more teaches nobody: a plan cannot take it either.
      let canBeEntered =
        module.offerings.isEmpty
        || module.offerings.contains { $0.value.canBeChosen(asOf: session.asOf) }
      if !canBeEntered { withoutStart += 1 }
      for skill in loaded.taught where canBeEntered {
        teaching[skill.uri, default: []].append(offers.count)
      }
      offers.append(Offer(loaded, finder))
    }
    (self.offers, self.teaching, self.withoutStart) = (offers, teaching, withoutStart)
    expired = catalogue.expired
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
