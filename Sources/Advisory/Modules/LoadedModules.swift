public import SkillModel
import Store

/// The modules of all catalogues as advice uses them.
public struct LoadedModules: Sendable {
  /// In order of key; those whose last day lies before the day of the session are left out.
  public var modules: [LoadedModule] = []
  /// Modules that are left out for that.
  public var expired = 0
  /// Modules that the linker has not seen as they are, or saw with another taxonomy or linker.
  public var stale = 0
}

extension AdvisorySession {
  /// The modules of all catalogues, in order of key; those that are past their last day are left out.
  ///
  /// - Complexity: O(what their catalogues say), on all processors.
  /// - Throws: `StoreFault`, `Fault` for a damaged database.
  public func loadedModules() throws -> [LoadedModule] { try loadedCatalogue().modules }

  /// The modules of all catalogues, and how many are left out or wait for the linker.
  ///
  /// - Throws: `StoreFault`, `Fault` for a damaged database.
  public func loadedCatalogue() throws -> LoadedModules {
    var loaded = LoadedModules()
    loaded.stale = try store.unlinkedModuleCount(version: ModuleLinking.version(store))
    let all = try store.allModules().concurrentMap { try LoadedModule($0) }
    loaded.modules = all.filter { loaded in
      loaded.module.validTo.map { $0.value >= asOf } ?? true
    }
    loaded.expired = all.count - loaded.modules.count
    return loaded
  }
}

extension LoadedModule {
  /// A module from what the store keeps.
  ///
  /// - Throws: `Fault` when the stored text is no JSON.
  init(_ stored: StoredModule) throws {
    let links = try stored.links.map { try ModuleLinks($0) } ?? ModuleLinks()
    self.init(
      module: try LearningModule(stored), taught: links.taught, unlinked: links.unlinked)
  }
}
