import Linking
public import SkillModel

/// Modules that may be one and the same.
public struct DuplicateModules: Sendable, Hashable, JSONRepresentable {
  /// Why they are thought to be the same.
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    /// One key, told in two ways.
    case sameKey
    /// The same words in the title.
    case sameTitle
    /// The same skills, three or more.
    case sameSkills
  }

  /// The modules, by key; one key twice where that is told in two ways.
  public var modules: [ModuleKey]
  /// Why.
  public var why: Reason

  /// As in CONTRACTS, duplicates of `missing`.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.field("modules", modules.map(\.description))
      $0.field("why", why.rawValue)
    }
  }
}

extension DuplicateModules {
  /// A set of fewer skills says too little to call two modules the same.
  private static let leastSkills = 3

  /// Modules with the words of their titles, or all their skills, in common; by reason and key.
  ///
  /// What shares its title is not told again for its skills. O(modules).
  ///
  /// - Parameter acrossProviders: whether only modules of different providers count.
  static func found(in modules: [LoadedModule], acrossProviders: Bool) -> [DuplicateModules] {
    var byTitle: [[String]: [ModuleKey]] = [:]
    var bySkills: [[ConceptURI]: [ModuleKey]] = [:]
    for loaded in modules {
      let key = loaded.module.key
      if let title = loaded.module.title?.value {
        let words = TextFolding.folded(title).split(separator: " ").map(String.init).sorted()
        if !words.isEmpty { byTitle[words, default: []].append(key) }
      }
      let skills = loaded.taught.map(\.uri)
      if skills.count >= leastSkills { bySkills[skills, default: []].append(key) }
    }
    func groups(_ keys: some Sequence<[ModuleKey]>, _ why: Reason) -> [DuplicateModules] {
      keys.map { Array(Set($0)).sorted() }.filter { keys in
        keys.count > 1 && (!acrossProviders || Set(keys.map(\.provider)).count > 1)
      }.map { DuplicateModules(modules: $0, why: why) }
    }
    let titled = groups(byTitle.values, .sameTitle)
    let told = Set(titled.map(\.modules))
    let alike = groups(bySkills.values, .sameSkills).filter { !told.contains($0.modules) }
    func ordered(_ groups: [DuplicateModules]) -> [DuplicateModules] {
      groups.sorted { $0.modules.lexicographicallyPrecedes($1.modules) }
    }
    return ordered(titled) + ordered(alike)
  }
}
