public import SkillModel
import Store

/// A figure of the labour market as shown, with the group it is about.
public struct ShownFigure: Sendable, Hashable, JSONRepresentable {
  /// The figure.
  public var figure: LabourFigure
  /// Name of the group of occupations; empty when it is not loaded.
  public var group: String

  /// Whether it is of the whole of the Netherlands.
  public var isNational: Bool { figure.region == nil }

  /// As an object; `region` is absent for a national figure.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.field("measure", figure.measure.rawValue)
      $0.field("value", figure.value)
      $0.field("low", figure.low)
      $0.field("high", figure.high)
      $0.field("unit", figure.unit)
      $0.field("class", figure.classWord)
      $0.field("region", figure.region)
      $0.field("national", isNational)
      $0.field("period", figure.period)
      $0.field("source", figure.source)
      $0.field("sourceUrl", figure.sourceURL)
      $0.field("brc", figure.brc)
      $0.field("edition", figure.edition)
      $0.field("group", group)
    }
  }
}

/// Finds the figures to show for an occupation; they never enter a fit.
struct FigureFinder {
  private let store: OverstapStore
  private let region: String?
  private var found: [String: [ShownFigure]] = [:]

  /// - Parameter region: code of the person's region; nil for national figures.
  init(store: OverstapStore, region: String?) {
    self.store = store
    self.region = region
  }

  /// Of each measure the figure of the region, else the national one; of those the newest, and of one
  /// year the one in the newest edition of the BRC.
  ///
  /// Where an edition splits a group and the key does not tell which part, the figures of all parts
  /// are given.
  mutating func figures(iscoGroup: String?) throws -> [ShownFigure] {
    guard let iscoGroup, !iscoGroup.isEmpty else { return [] }
    if let known = found[iscoGroup] { return known }
    var all: [ShownFigure] = []
    for group in try store.occupationGroups(ofISCO: iscoGroup) {
      all += try store.figures(of: group, region: region)
        .map { ShownFigure(figure: $0, group: group.name) }
    }
    var shown: [ShownFigure] = []
    for measure in LabourMeasure.allCases {
      let candidates = all.filter { $0.figure.measure == measure }
      guard let best = candidates.max(by: { Self.rank($0) < Self.rank($1) }) else { continue }
      let chosen = candidates.filter {
        Self.rank($0) == Self.rank(best) && $0.figure.period == best.figure.period
          && $0.figure.source == best.figure.source
      }
      // The same group stands in two editions under one code: one figure, found twice.
      for figure in chosen where !shown.contains(where: { $0.figure == figure.figure }) {
        shown.append(figure)
      }
    }
    found[iscoGroup] = shown
    return shown
  }

  private static func rank(_ shown: ShownFigure) -> (Int, Int, String) {
    (shown.isNational ? 0 : 1, shown.figure.lastYear, shown.figure.edition ?? "")
  }
}

/// The words the licences of reference data ask to show.
enum Attribution {
  static let cbs = "Source: CBS (Statistics Netherlands), cbs.nl, CC BY 4.0; edited by Overstap."
  static let geoNames =
    "Postcode points: GeoNames, geonames.org, CC BY 4.0; edited by Overstap."

  /// Once for each maker of the figures.
  static func notices(_ figures: [ShownFigure]) -> [String] {
    var notices: [String] = []
    for figure in figures {
      let source = figure.figure.source
      let notice =
        source.hasPrefix("CBS") ? cbs : "Source of labour-market figures: " + source + "."
      if !notices.contains(notice) { notices.append(notice) }
    }
    return notices
  }
}
