public import Advisory
import SkillModel
import Wording

extension TerminalReport {
  /// Figures of the labour market, a line each with source and period; says so when there are none.
  func figures(_ figures: [ShownFigure]) -> [String] {
    if figures.isEmpty { return [wording.text(.noFigures)] }
    var lines: [String] = []
    // A group may be called otherwise in another edition: it is still one group.
    var groups: [String] = []
    var codes: Set<String> = []
    for figure in figures where codes.insert(figure.figure.brc).inserted {
      groups.append(figure.group + " (BRC " + figure.figure.brc + ")")
    }
    lines += Paragraph.lines(
      wording.text(.figuresOfGroup, wording.list(groups)), width: width)
    for figure in figures {
      // With several groups each line says which it is of.
      let of = groups.count > 1 ? " [" + figure.figure.brc + "]" : ""
      lines += Paragraph.lines(
        "- " + wording.figure(figure.figure) + of + " (" + wording.origin(of: figure.figure) + ")",
        width: width)
    }
    return lines
  }

  /// Wage, openings and tension on one line, for lists; "" when there are none.
  func shortFigures(_ figures: [ShownFigure]) -> String {
    var parts: [String] = []
    for measure in [LabourMeasure.hourlyWage, .openings, .tension] {
      guard let figure = figures.first(where: { $0.figure.measure == measure })?.figure else {
        continue
      }
      parts.append(wording.figure(figure) + " (" + wording.origin(of: figure) + ")")
    }
    return parts.joined(separator: "; ")
  }

  /// What a region code, postcode or place means.
  public func lines(_ result: RegionResult) -> [String] {
    var lines: [String] = []
    if let postcode = result.postcode {
      lines.append(
        wording.text(
          .postcodeAt, postcode.postcode, wording.decimal(postcode.point.latitude, places: 4),
          wording.decimal(postcode.point.longitude, places: 4)))
    }
    if result.regions.count > 1 {
      lines.append(wording.text(.severalRegions, wording.count(result.regions.count)))
    }
    for entry in result.regions {
      var title = entry.region.name
      if let place = entry.place, place.name != entry.region.name {
        title = place.name + " (" + entry.region.name + ")"
      }
      lines += heading(title)
      lines.append(wording.regionKind(entry.region.kind) + " " + entry.region.code)
      if !entry.region.otherNames.isEmpty {
        lines.append(
          wording.text(.alsoCalled, entry.region.otherNames.joined(separator: ", ")))
      }
      if let last = entry.region.validTo {
        let names = entry.successors.map { $0.name + " (" + $0.code + ")" }
        lines.append(wording.text(.municipalityUntil, String(last), wording.list(names)))
      }
      for part in entry.parts {
        lines.append(
          "- " + wording.regionKind(part.region.kind) + " " + part.region.name + " ("
            + part.region.code + ", " + String(part.year) + ")")
      }
      if let number = entry.municipalities {
        lines.append(wording.text(.municipalityCount, wording.count(number)))
      }
      if let number = entry.postcodes {
        lines.append(wording.text(.postcodeCount, wording.count(number)))
      }
    }
    return lines + footer(result.head)
  }
}
