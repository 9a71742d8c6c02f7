public import SkillModel

/// What linking modules did.
public struct ModuleLinkingSummary: Sendable, JSONRepresentable {
  /// A module that teaches other skills now than it did when it was linked before.
  public struct Change: Sendable, Hashable {
    /// What it is known by.
    public var key: ModuleKey
    /// Skills that are new; by URI.
    public var added: [ConceptURI]
    /// Skills that are gone; by URI.
    public var removed: [ConceptURI]
  }

  /// Modules that were linked.
  public var linked = 0
  /// Those of them that teach a skill that is loaded.
  public var withSkills = 0
  /// Skills taught, by how they were found.
  public var taught: [LinkedSkill.Source: Int] = [:]
  /// Words of skills and outcomes that no concept was found for.
  public var unlinked = 0
  /// Modules that teach other skills now than they did when they were linked before.
  public var changed = 0
  /// The first of these.
  public var changes: [Change] = []

  /// Nothing linked yet.
  public init() {}

  mutating func add(_ key: ModuleKey, _ links: ModuleLinks, before: ModuleLinks?) {
    linked += 1
    if !links.taught.isEmpty { withSkills += 1 }
    for skill in links.taught { taught[skill.source, default: 0] += 1 }
    unlinked += links.unlinked.count
    guard let before else { return }
    let (old, new) = (Set(before.taught.map(\.uri)), Set(links.taught.map(\.uri)))
    guard old != new else { return }
    changed += 1
    if changes.count < 20 {
      changes.append(
        Change(
          key: key, added: new.subtracting(old).sorted(), removed: old.subtracting(new).sorted()))
    }
  }

  /// As an object.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("linked", linked)
      writer.field("withSkills", withSkills)
      writer.name("taught")
      writer.object {
        for source in LinkedSkill.Source.allCases {
          $0.name(text: source.rawValue)
          $0.value(taught[source] ?? 0)
        }
      }
      writer.field("unlinked", unlinked)
      writer.field("changed", changed)
      writer.name("changes")
      writer.array(changes) { writer, change in
        writer.object {
          $0.field("module", change.key.description)
          $0.field("added", change.added.map(\.rawValue))
          $0.field("removed", change.removed.map(\.rawValue))
        }
      }
    }
  }
}

/// What linking everything again did.
public struct RelinkSummary: Sendable, JSONRepresentable {
  /// Vacancies.
  public var vacancies: VacancyLinkingSummary
  /// Modules.
  public var modules: ModuleLinkingSummary

  /// Both.
  public init(vacancies: VacancyLinkingSummary, modules: ModuleLinkingSummary) {
    self.vacancies = vacancies
    self.modules = modules
  }

  /// The counts of vacancies, with those of modules as `modules`.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      vacancies.writeFields(to: &$0)
      $0.field("modules", modules)
    }
  }
}
