import SkillModel
import Store

/// What modules name that must be found elsewhere: modules that come first, and places.
struct CatalogueReferences {
  /// Modules that are read or loaded.
  private let known: Set<ModuleKey>
  /// Nil where no places are loaded: nothing can be said of any then.
  private let places: PlaceFinder?

  /// Reads what is loaded of what these modules name.
  ///
  /// - Throws: `StoreFault`.
  init(of modules: [LearningModule], in session: AdvisorySession) throws {
    let read = Set(modules.map(\.key))
    let named = Set(modules.flatMap { $0.modulesBefore }).subtracting(read)
    known = read.union(try session.store.modules(Array(named)).map(\.key))
    places = try session.store.places().isEmpty ? nil : PlaceFinder(session.store)
  }

  /// Ids that must come first and are neither loaded nor among those read with it.
  func unknownModules(of module: LearningModule) -> [String] {
    var seen: Set<ModuleKey> = known
    return module.modulesBefore.filter { seen.insert($0).inserted }.map(\.id)
  }

  /// Places of lessons in the Netherlands that cannot be put on a map, as written.
  func unknownPlaces(of module: LearningModule) -> [String] {
    guard let places else { return [] }
    var seen: Set<String> = []
    let all = (module.places.map(\.value) + module.offerings.flatMap(\.value.places))
    return all.compactMap { place in
      let named = VacancyPlace(
        town: place.town, postcode: place.postcode, region: place.region, country: place.country)
      switch places.find(named) {
      case .found, .abroad: return nil
      case .ambiguous, .unknown:
        // Online lessons have no place at all, and nothing to find.
        let words = [place.postcode, place.town, place.region].compactMap { $0 }
        return words.isEmpty ? nil : words.joined(separator: " ")
      }
    }.filter { seen.insert($0).inserted }
  }
}

extension LearningModule {
  /// Modules of its provider that must come first.
  fileprivate var modulesBefore: [ModuleKey] {
    entry.compactMap(\.value.module).map { ModuleKey(provider: provider, id: $0) }
  }
}
