import SkillModel
import Store
import TestSupport

/// Hand-made staging: short names for URIs, a digest that follows from the content.
enum Parts {
  static func uri(_ name: String) -> ConceptURI { ConceptURI("http://data.example/\(name)") }

  static func part(
    _ content: TaxonomyContent, _ version: String = "1", _ language: Language? = nil,
    scheme: ConceptScheme = .esco, subject: String = "", faults: Int = 0,
    _ records: [TaxonomyRecord]
  ) -> TaxonomyStaging.Part {
    var digest = ContentDigest()
    digest.update("\(records)")
    let name = "\(scheme.rawValue)-\(version)-\(language?.rawValue ?? "")-\(content)\(subject)"
    var part = TaxonomyStaging.Part(
      part: TaxonomyPart(
        scheme: scheme, version: TaxonomyVersion(version), language: language, content: content,
        subject: subject), file: name, digest: digest.hexadecimal())
    for record in records { part.add(record) }
    part.faults = faults
    return part
  }

  /// A part without a language of its own.
  static func part(
    _ content: TaxonomyContent, _ version: String, faults: Int = 0, _ records: [TaxonomyRecord]
  ) -> TaxonomyStaging.Part {
    part(content, version, nil, faults: faults, records)
  }

  static func occupation(
    _ name: String, _ label: String, alternatives: [String] = [], description: String? = nil
  ) -> TaxonomyRecord {
    .concept(
      Concept(uri: uri(name), kind: .occupation, code: "1", iscoGroup: "2512"),
      ConceptText(preferred: label, alternatives: alternatives, description: description))
  }

  static func skill(
    _ name: String, _ label: String, flags: ConceptFlags = []
  ) -> TaxonomyRecord {
    .concept(
      Concept(
        uri: uri(name), kind: .skill, skillType: .knowledge, reuseLevel: .crossSector, flags: flags),
      ConceptText(preferred: label))
  }

  static func requires(
    _ occupation: String, _ skill: String, _ importance: Importance = .essential
  ) -> TaxonomyRecord {
    .requirement(
      RequirementLink(occupation: uri(occupation), skill: uri(skill), importance: importance))
  }

  static func broader(_ narrow: String, _ wide: String) -> TaxonomyRecord {
    .broader(BroaderLink(narrower: uri(narrow), broader: uri(wide)))
  }
}

/// A store of its own in a folder of its own.
struct Workplace {
  let scratch = Scratch()
  let store: OverstapStore

  init() throws { store = try OverstapStore(path: scratch.path("db.sqlite"), mode: .create) }

  @discardableResult
  func merge(_ parts: [TaxonomyStaging.Part]) throws -> MergeReport {
    var staging = TaxonomyStaging()
    staging.parts = parts
    return try store.merge(
      staging,
      run: ImportRun(
        finishedAt: "2026-11-21T00:00:00Z", source: "test", format: "test", digest: "0"))
  }

  func label(_ name: String, _ language: Language = .dutch) throws -> String? {
    try store.composedTaxonomy().concepts.first { $0.uri == Parts.uri(name) }?.labels[language]
  }

  func requirements() throws -> [String] {
    let taxonomy = try store.composedTaxonomy()
    return taxonomy.requirements.map { link in
      let ends = [link.occupation, link.skill].map {
        taxonomy.concepts[$0].uri.rawValue.split(separator: "/").last ?? ""
      }
      return "\(ends[0]) \(ends[1]) \(link.importance)"
    }.sorted()
  }
}
