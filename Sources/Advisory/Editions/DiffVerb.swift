public import SkillModel
import Store

/// What a later version of a taxonomy changes, and whom it touches.
public struct DiffResult: Sendable, JSONRepresentable {
  /// Versions and day.
  public var head: ResultHead
  /// Scheme.
  public var scheme: ConceptScheme
  /// Earlier version.
  public var from: TaxonomyVersion
  /// Later version.
  public var to: TaxonomyVersion
  /// What is different.
  public var difference: EditionDifference
  /// People whose profile names a vanished concept, by concept.
  public var affected: [(concept: ConceptURI, candidates: [CandidateID])]

  /// In the style of CONTRACTS.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      head.writeFields(to: &writer)
      writer.field("scheme", scheme.rawValue)
      writer.field("from", from.rawValue)
      writer.field("to", to.rawValue)
      writer.field("compared", difference.compared.map(\.rawValue))
      write(difference.added, as: "added", to: &writer)
      write(difference.vanished, as: "vanished", to: &writer)
      writer.name("replaced")
      writer.array(difference.replaced) { writer, pair in
        writer.object {
          $0.field("uri", pair.old.uri.rawValue)
          $0.field("label", pair.old.label)
          $0.field("by", pair.new.uri.rawValue)
          $0.field("byLabel", pair.new.label)
        }
      }
      writer.name("renamed")
      writer.array(difference.renamed) { writer, change in
        writer.object {
          $0.field("uri", change.uri.rawValue)
          $0.field("old", change.old)
          $0.field("new", change.new)
        }
      }
      writer.name("affected")
      writer.array(affected) { writer, entry in
        writer.object {
          $0.field("uri", entry.concept.rawValue)
          $0.field("candidates", entry.candidates.map(\.rawValue))
        }
      }
    }
  }

  private func write(
    _ entries: [EditionEntry], as name: StaticString, to writer: inout JSONWriter
  ) {
    writer.name(name)
    writer.array(entries) { writer, entry in
      writer.object {
        $0.field("uri", entry.uri.rawValue)
        $0.field("kind", entry.kind.rawValue)
        $0.field("label", entry.label)
      }
    }
  }
}

extension AdvisorySession {
  /// Compares two loaded versions, given as `1.1.1` (ESCO) or `scheme@version`.
  ///
  /// - Throws: `AdvisoryFault.editionNotLoaded`, `StoreFault`.
  public func difference(from old: String, to new: String) throws -> DiffResult {
    // Tells whom a new edition touches.
    try record(.listPeople, about: nil)
    let (scheme, from) = try edition(old)
    let (other, to) = try edition(new)
    guard scheme == other else {
      throw AdvisoryFault.editionNotLoaded("\(new) (\(scheme.rawValue))", loaded: try loaded())
    }
    let difference = try store.difference(of: scheme, from: from, to: to)
    let affected = try store.candidates(
      naming: difference.vanished.map(\.uri), of: recording.asker.organisation)
    return DiffResult(
      head: try head(), scheme: scheme, from: from, to: to, difference: difference,
      affected: affected.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
  }

  private func edition(_ name: String) throws -> (ConceptScheme, TaxonomyVersion) {
    let parts = name.split(separator: "@", maxSplits: 1).map(String.init)
    let scheme = parts.count == 2 ? ConceptScheme(rawValue: parts[0].lowercased()) : .esco
    var number = parts.last ?? ""
    if number.hasPrefix("v") { number.removeFirst() }
    let version = TaxonomyVersion(number)
    let known = try store.editions().first { $0.scheme == scheme }
    guard known?.versions.contains(version) == true else {
      throw AdvisoryFault.editionNotLoaded(name, loaded: try loaded())
    }
    return (scheme, version)
  }

  private func loaded() throws -> [String] {
    try store.editions().flatMap { edition in
      edition.versions.map { "\(edition.scheme.rawValue)@\($0)" }
    }
  }
}
