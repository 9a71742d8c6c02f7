internal import SkillModel

/// The layouts of taxonomy tables, told apart by their columns and the first record.
///
/// Columns per version: FORMATS B2 (ESCO), B5 (crosswalks), B6 (O*NET), B7 (CompetentNL). A layout
/// is recognised by a telltale column, so that a file that lacks another one is still named.
enum TaxonomyLayout: Hashable, Sendable {
  case occupations, skills, skillGroups, iscoGroups, collection, skillsHierarchy
  case requirements, occupationHierarchy, skillHierarchy, skillRelations
  case onetRatings(SkillType), onetJobZones, onetOccupations
  case onetCrosswalk, mapping
  case competentNL
  case levels, gates, themes, roles
  /// ESCO, O*NET or our own; of no use to an import.
  case useless(ConceptScheme)

  /// The layout of a table; nil when it is not known.
  ///
  /// - Parameters:
  ///   - sample: fields of the first record after the header; empty when there is none.
  ///   - fileName: decides only between the two `broaderRelations` files when no record does.
  init?(header: TableHeader, sample: [String], fileName: String) {
    func value(_ column: String) -> String {
      guard let index = header.column(column), sample.indices.contains(index) else { return "" }
      return sample[index]
    }
    guard
      let found = Self.own(header) ?? Self.other(header, value)
        ?? Self.esco(header, value, fileName)
    else { return nil }
    self = found
  }

  private static func own(_ header: TableHeader) -> TaxonomyLayout? {
    if header.has("label_type", "pref_label") { return .competentNL }
    if header.has("nlqf") { return .levels }
    if header.has("kind", "timing") || header.has("kind", "nameNl") { return .gates }
    if header.has("theme") { return .themes }
    if header.has("domains", "common") { return .roles }
    if header.hasAny("iscoPrefix", "outlook", "brcGroup") { return .useless(.starter) }
    return nil
  }

  private static func other(
    _ header: TableHeader, _ value: (String) -> String
  ) -> TaxonomyLayout? {
    if header.has("ESCO or ISCO URI") || header.has("O*NET Id", "Type of Match") {
      return .onetCrosswalk
    }
    if header.hasAny("Classification 2 ID", "Classification 1 URI", "Mapping relation") {
      return .mapping
    }
    let hasCode = header.has("O*NET-SOC Code")
    if header.has("Element ID", "Scale ID", "Data Value") {
      switch value("Element ID").split(separator: ".").prefix(2).joined(separator: ".") {
      case "2.A", "2.B": return .onetRatings(.skill)
      case "2.C": return .onetRatings(.knowledge)
      default: return .useless(.onet)
      }
    }
    if hasCode, header.has("Job Zone") { return .onetJobZones }
    if hasCode, header.has("Title", "Description"), header.names.count == 3 {
      return .onetOccupations
    }
    if hasCode || header.hasAny("Scale ID", "Element ID", "Commodity Code", "DWA ID") {
      return .useless(.onet)
    }
    return nil
  }

  private static func esco(
    _ header: TableHeader, _ value: (String) -> String, _ fileName: String
  ) -> TaxonomyLayout? {
    if header.has("Level 0 URI") || header.has("Level 0 code") { return .skillsHierarchy }
    if header.hasAny("occupationUri", "skillUri") { return .requirements }
    if header.hasAny("originalSkillUri", "relatedSkillUri") { return .skillRelations }
    if header.hasAny("broaderConceptUri", "broaderConceptPT") { return .collection }
    if header.hasAny("broaderUri", "broaderType") {
      switch value("conceptType") {
      case "ISCOGroup", "Occupation": return .occupationHierarchy
      case "SkillGroup", "KnowledgeSkillCompetence": return .skillHierarchy
      default:
        return fileName.lowercased().contains("occ") ? .occupationHierarchy : .skillHierarchy
      }
    }
    if header.hasAny("greenShare", "conceptSchemeUri", "hasTopConcept", "data header") {
      return .useless(.esco)
    }
    if header.hasAny("iscoGroup", "regulatedProfessionNote") { return .occupations }
    if header.hasAny("skillType", "reuseLevel") { return .skills }
    guard header.hasAny("conceptType", "conceptUri") else { return nil }
    switch value("conceptType") {
    case "ISCOGroup": return .iscoGroups
    case "SkillGroup": return .skillGroups
    default: break
    }
    guard header.has("preferredLabel") else {
      return fileName.lowercased().hasPrefix("nace") ? .useless(.esco) : nil
    }
    return header.has("hiddenLabels") ? .skillGroups : header.has("code") ? .iscoGroups : nil
  }

  /// What the store calls it.
  var content: TaxonomyContent {
    switch self {
    case .occupations: .occupations
    case .skills: .skills
    case .skillGroups: .skillGroups
    case .iscoGroups: .iscoGroups
    case .collection: .collection
    case .skillsHierarchy: .skillsHierarchy
    case .requirements: .requirements
    case .occupationHierarchy: .occupationHierarchy
    case .skillHierarchy: .skillHierarchy
    case .skillRelations: .skillRelations
    case .onetRatings: .ratings
    case .onetJobZones, .onetOccupations: .ratedOccupations
    case .onetCrosswalk, .mapping: .crosswalk
    case .competentNL: .labels
    case .levels: .levels
    case .gates: .gates
    case .themes: .themes
    case .roles: .roles
    case .useless: .ignored
    }
  }

  /// Whether its labels are in the language of the file.
  var hasLabels: Bool {
    switch self {
    case .occupations, .skills, .skillGroups, .iscoGroups, .collection, .skillsHierarchy: true
    default: false
    }
  }

  /// Whether it is one of ESCO's own layouts, which the starter uses too.
  var isESCO: Bool {
    switch self {
    case .requirements, .occupationHierarchy, .skillHierarchy, .skillRelations: true
    case .useless(let scheme): scheme == .esco
    default: hasLabels
    }
  }

  /// Whether it is a file of our own beside the starter's ESCO files.
  var isSidecar: Bool {
    switch self {
    case .levels, .gates, .themes, .roles: true
    case .useless(let scheme): scheme == .starter
    default: false
    }
  }
}
