public import SkillModel
import Store
import Synchronization

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
  /// - Complexity: O(what their catalogues say), on all processors; O(modules) when nothing changed since
  ///   the session read them.
  /// - Throws: `StoreFault`, `Fault` for a damaged database.
  public func loadedModules() throws -> [LoadedModule] { try loadedCatalogue().modules }

  /// The modules of all catalogues, and how many are left out or wait for the linker.
  ///
  /// - Throws: `StoreFault`, `Fault` for a damaged database.
  public func loadedCatalogue() throws -> LoadedModules {
    var loaded = LoadedModules()
    // What is stored changes with an import or with linking only.
    let stamp = try reading(.catalogue) {
      let version = try ModuleLinking.version(store)
      return StoredCatalogue.Stamp(
        lastImport: try store.lastImport(), linkedWith: version,
        stale: try store.unlinkedModuleCount(version: version))
    }
    loaded.stale = stamp.stale
    let all = try caches.modules.withLock { cached in
      if let known = cached, known.stamp == stamp { return known.modules }
      let modules = try store.allModules().concurrentMap { try LoadedModule($0) }
      cached = StoredCatalogue(stamp: stamp, modules: modules)
      return modules
    }
    loaded.modules = all.filter { loaded in
      loaded.module.validTo.map { $0.value >= asOf } ?? true
    }
    loaded.expired = all.count - loaded.modules.count
    return loaded
  }
}

/// All stored modules as values, and the state of the database they were read in.
struct StoredCatalogue: Sendable {
  /// What changes when modules do.
  struct Stamp: Sendable, Hashable {
    var lastImport: Int64
    var linkedWith: String
    var stale: Int
  }

  var stamp: Stamp
  /// In order of key.
  var modules: [LoadedModule]
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
