import Linking
public import SkillModel
import Store

/// What is loaded.
public struct StatusResult: Sendable, JSONRepresentable {
  /// Versions and day.
  public var head: ResultHead
  /// Counts by scheme.
  public var counts: [ConceptScheme: EditionCounts]
  /// Stored people of the asker's organisation; nil for who may not see them.
  public var candidates: Int?
  /// Open vacancies, and those that are closed.
  public var vacancies: (open: Int, closed: Int)
  /// Modules of training.
  public var modules: Int
  /// Schema version of the database.
  public var schema: Int
  /// Regions, postcodes, places, figures, schemes and kinds of credentials that are loaded.
  public var reference: [ReferenceSummary]
  /// Version of the numbers of linking; nil when none are loaded.
  public var linking: String?
  /// How many ways of naming a skill are loaded.
  public var wordings: Int
  /// Where the database is; nil for who asks from elsewhere.
  public var path: String?

  /// As in CONTRACTS.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("asOf", head.asOf.description)
      writer.field("policy", head.policy)
      writer.name("editions")
      writer.array(head.editions) { writer, edition in
        let count = counts[edition.scheme] ?? EditionCounts()
        writer.object {
          $0.field("scheme", edition.scheme.rawValue)
          $0.field("versions", edition.versions.map(\.rawValue))
          $0.field("languages", edition.languages.map(\.rawValue))
          $0.field("concepts", count.concepts)
          $0.field("occupations", count.occupations)
          $0.field("skills", count.skills)
          $0.field("relations", count.relations)
          $0.field("dangling", count.dangling)
        }
      }
      writer.field("vacancies", vacancies.open)
      writer.field("vacanciesClosed", vacancies.closed)
      writer.field("modules", modules)
      writer.field("candidates", candidates)
      writer.name("reference")
      writer.array(reference) { writer, summary in
        writer.object {
          $0.field("name", summary.name)
          $0.field("records", summary.records)
          $0.field("version", summary.version)
          if !summary.sources.isEmpty { $0.field("sources", summary.sources) }
        }
      }
      writer.name("linking")
      writer.object {
        $0.field("version", linking)
        $0.field("wordings", wordings)
      }
      writer.field("schema", schema)
      writer.field("database", path)
    }
  }
}

extension AdvisorySession {
  /// What is loaded, with versions and counts.
  ///
  /// - Throws: `StoreFault`.
  public func status() throws -> StatusResult {
    StatusResult(
      head: try head(), counts: try store.editionCounts(),
      candidates: AuditedAction.listPeople.roles.contains(recording.asker.role)
        ? try store.candidates(of: recording.asker.organisation).count : nil,
      vacancies: try store.vacancyCounts(),
      modules: try store.moduleCount(),
      schema: OverstapStore.schemaVersion,
      reference: try store.referenceSummaries(), linking: try? linkingParameters().version,
      wordings: try store.wordingCount(), path: store.path)
  }
}
