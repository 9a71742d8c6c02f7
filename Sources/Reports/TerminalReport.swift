import Advisory
import SkillModel
public import Wording

/// Results as lines of text for a terminal.
public struct TerminalReport: Sendable {
  /// Words.
  public let wording: Wording
  /// Characters a line.
  public let width: Int

  /// A report in a language, for a width.
  public init(wording: Wording, width: Int = 100) {
    self.wording = wording
    self.width = max(60, width)
  }

  func heading(_ text: String) -> [String] {
    ["", text, String(repeating: "=", count: min(width, text.count))]
  }

  /// Sources, day and versions: the last lines of every report.
  func footer(_ head: ResultHead) -> [String] {
    let editions = head.editions.map { edition in
      edition.scheme.rawValue + " " + edition.versions.map(\.rawValue).joined(separator: "+")
    }
    var lines = [""]
    lines += Paragraph.lines(
      wording.text(.sources, editions.joined(separator: ", ")) + "; "
        + wording.text(.sourceLine, head.asOf.description, head.policy) + ".", width: width)
    for notice in head.notices {
      lines += Paragraph.lines(notice, width: width)
    }
    lines += Paragraph.lines(wording.text(.adviceIsAdvice), width: width)
    return lines
  }

  func band(_ band: Band, _ distance: ShownDistance) -> String {
    let word = wording.band(band)
    guard band != .unknown else { return word }
    var text = word
    if distance.weeks > 0 {
      text += ", " + wording.text(.about, wording.weeks(distance.weeks))
      // A few weeks and yet a big step: then the money is in the way, and should be seen.
      if band == .far, distance.cost > 0 {
        text += wording.text(.andRoughly, wording.euros(cents: Self.rounded(distance.cost)))
      }
    }
    return distance.isOpenEnded ? text + ", " + wording.text(.distanceBesides) : text
  }

  /// Cents as whole hundreds of euros: an estimate is no more precise.
  static func rounded(_ cents: Int) -> Int { (cents + 5_000) / 10_000 * 10_000 }

  func labelled(_ label: String, _ language: Language?) -> String {
    wording.isDutch && language == .english
      ? label + " " + wording.text(.onlyEnglish) : label
  }
}
