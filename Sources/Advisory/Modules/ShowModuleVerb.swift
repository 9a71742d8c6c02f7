public import SkillModel
import Store

/// One stored module with everything that is known about it and where it comes from.
public struct ShowModuleResult: Sendable, JSONRepresentable {
  /// A skill it teaches.
  public struct Skill: Sendable, Hashable {
    /// The skill and how it was found.
    public var skill: LinkedSkill
    /// Its label.
    public var label: String
    /// Language of the label; nil when it has none.
    public var labelLanguage: Language?
  }

  /// Versions and day.
  public var head: ResultHead
  /// What was said, with all its starts.
  public var module: LearningModule
  /// Skills it teaches; by URI.
  public var skills: [Skill]
  /// Words of skills and outcomes that no concept was found for.
  public var unlinked: [String]
  /// Names of kinds of credentials by their code.
  public var credentialNames: [String: String]
  /// Whether the linker has not seen it as it is, or saw it with another taxonomy.
  public var isStale: Bool
  /// The first day it was imported.
  public var importedOn: String
  /// The day of the import that gave its content.
  public var seenOn: String

  /// Whether its last day has passed.
  public var isExpired: Bool { module.validTo.map { $0.value < head.asOf } ?? false }

  /// In the style of CONTRACTS.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      head.writeFields(to: &writer)
      writer.field("id", module.key.description)
      writer.field("kind", "module")
      writer.field("label", module.title?.value)
      writer.field("provider", module.providerName?.value ?? module.provider)
      writer.field("expired", isExpired)
      writer.field("importedOn", importedOn)
      writer.field("changedOn", seenOn)
      writer.field("hours", module.studyHours)
      writer.field("price", module.price)
      writer.name("skills")
      writer.array(skills) { writer, item in
        writer.object {
          $0.field("uri", item.skill.uri.rawValue)
          $0.field("label", item.label)
          $0.field("labelLanguage", item.labelLanguage?.rawValue)
          $0.field("level", item.skill.level?.rawValue)
          $0.field("source", item.skill.source.rawValue)
          $0.field("words", item.skill.words)
        }
      }
      writer.field("unlinked", unlinked)
      writer.field("stale", isStale)
      writer.field("module", module)
    }
  }
}

extension AdvisorySession {
  /// The card of a module by its key `provider/id`, or by an id that only one provider gave; nil when no
  /// module is called so.
  ///
  /// - Throws: `AdvisoryFault.ambiguousModule`, `StoreFault`, `Fault` for a damaged database.
  public func showModule(_ name: String) throws -> ShowModuleResult? {
    let found = try store.modules(named: name)
    if found.count > 1 {
      throw AdvisoryFault.ambiguousModule(name, choices: found.map(\.key.description))
    }
    guard let stored = found.first else { return nil }
    let loaded = try LoadedModule(stored)
    let labels = try ShownLabels(of: [.skill], self)
    let version = try ModuleLinking.version(store)
    return ShowModuleResult(
      head: try head(), module: loaded.module,
      skills: loaded.taught.map { skill in
        let label = labels[skill.uri, nil]
        return .init(skill: skill, label: label.text, labelLanguage: label.language)
      }, unlinked: loaded.unlinked, credentialNames: try credentialNames(),
      isStale: stored.links == nil || stored.linkedWith != version,
      importedOn: stored.importedOn, seenOn: stored.seenOn)
  }
}
