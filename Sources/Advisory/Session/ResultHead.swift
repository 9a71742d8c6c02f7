public import SkillModel

/// What every result names: the day it was computed for, the policy and the taxonomy editions.
public struct ResultHead: Sendable, Hashable, JSONRepresentable {
  /// The day everything was computed for.
  public var asOf: CivilDate
  /// Policy version.
  public var policy: String
  /// Editions by scheme.
  public var editions: [EditionSummary]
  /// What the licences of other data in the result ask to show, such as figures and postcodes.
  public var otherNotices: [String] = []

  /// What the licences of the loaded schemes and of the other data ask to show, each once.
  public var notices: [String] {
    var notices: [String] = []
    for notice in editions.compactMap(\.scheme.attribution) + otherNotices
    where !notices.contains(notice) {
      notices.append(notice)
    }
    return notices
  }

  /// Writes the fields into an open object.
  public func writeFields(to writer: inout JSONWriter) {
    writer.field("asOf", asOf.description)
    writer.field("policy", policy)
    writer.name("editions")
    writer.array(editions) { writer, edition in
      writer.object {
        $0.field("scheme", edition.scheme.rawValue)
        $0.field("versions", edition.versions.map(\.rawValue))
        $0.field("languages", edition.languages.map(\.rawValue))
      }
    }
    if !notices.isEmpty { writer.field("attribution", notices) }
  }

  /// As an object of its own.
  public func write(to writer: inout JSONWriter) {
    writer.object { writeFields(to: &$0) }
  }
}

extension ResultHead {
  /// What every result about a person says it is: the program advises, a person decides.
  public static let advice = "advies"
}

extension ConceptScheme {
  /// The words its licence asks to show with its data; nil when it asks none.
  public var attribution: String? {
    switch self {
    // The starter carries ESCO's URIs and facts where the concept exists.
    case .esco, .starter: "This service uses the ESCO classification of the European Commission."
    case .onet:
      "This service includes information from the O*NET Database by the U.S. Department of Labor, "
        + "Employment and Training Administration (USDOL/ETA), used under the CC BY 4.0 license. "
        + "It has been modified; USDOL/ETA has not approved, endorsed, or tested the changes."
    case .competentNL: "This service uses labels of CompetentNL (competentnl.nl), CC BY 4.0."
    default: nil
    }
  }
}

/// A result that says what it rests on, whose rows in a spreadsheet do not.
public protocol HeadedResult: JSONRepresentable {
  /// Versions, day and notices.
  var head: ResultHead { get }
}

extension MatchResult: HeadedResult {}
extension VacancyMatchResult: HeadedResult {}
extension GapResult: HeadedResult {}
extension FindResult: HeadedResult {}
extension SearchResult: HeadedResult {}
extension CohortResult: HeadedResult {}
extension CohortPlanResult: HeadedResult {}
