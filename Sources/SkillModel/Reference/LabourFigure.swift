/// What a figure of the labour market measures.
public enum LabourMeasure: String, Hashable, Sendable, CaseIterable {
  /// Gross wage an hour: `value` the median, `low` and `high` the quartiles.
  case hourlyWage
  /// Gross wage a year, an estimate.
  case annualWage
  /// Employees, or jobs where the source counts those.
  case employees
  /// Growth of employment, per cent a year.
  case growth
  /// Job openings because employment grows (uitbreidingsvraag), per cent of employment in the period.
  case expansion
  /// Job openings because people leave (vervangingsvraag), per cent of employment in the period.
  case replacement
  /// All job openings, per cent of employment in the period; the outlook for who looks for work.
  case openings
  /// Expected shortage of staff (ROA's ITKB); a lower value is a bigger shortage.
  case shortage
  /// Open vacancies for each person who receives unemployment benefit for less than six months (UWV).
  case tension
  /// Where the tension is expected to go; a class without a value.
  case tensionDirection
  /// Usual level of education; a class without a value.
  case education
}

/// One figure of a group of occupations; never part of a fit.
public struct LabourFigure: Hashable, Sendable {
  /// Group of occupations, four digits of the BRC.
  public var brc: String
  /// Edition of the BRC the code is of (`2014`, `2025`); nil when the source does not say.
  public var edition: String?
  /// What it measures.
  public var measure: LabourMeasure
  /// The number; nil where the source gives a class only.
  public var value: Double?
  /// Lower quartile or bound; nil when unknown.
  public var low: Double?
  /// Upper quartile or bound; nil when unknown.
  public var high: Double?
  /// Unit of the numbers, in English; nil for a class only.
  public var unit: String?
  /// Class in the words of the source (`krap`); nil when it gives none.
  public var classWord: String?
  /// Code of the region; nil for the Netherlands.
  public var region: String?
  /// The period it is of (`2022`, `2026KW1`, `2025-2030`).
  public var period: String
  /// Who made it, with the table.
  public var source: String
  /// Where it can be seen; nil when unknown.
  public var sourceURL: String?

  /// A figure.
  public init(
    brc: String, edition: String?, measure: LabourMeasure, value: Double?, low: Double? = nil,
    high: Double? = nil, unit: String?, classWord: String? = nil, region: String? = nil,
    period: String, source: String, sourceURL: String? = nil
  ) {
    self.brc = brc
    self.edition = edition
    self.measure = measure
    self.value = value
    self.low = low
    self.high = high
    self.unit = unit
    self.classWord = classWord
    self.region = region
    self.period = period
    self.source = source
    self.sourceURL = sourceURL
  }

  /// Last year its period touches (`2026KW1` 2026, `2025-2030` 2030); 0 when it names none.
  public var lastYear: Int {
    var (last, digits) = (0, 0)
    var number = 0
    for byte in Array(period.utf8) + [0] {
      if (0x30...0x39).contains(byte) {
        number = digits < 4 ? number * 10 + Int(byte - 0x30) : number
        digits += 1
      } else {
        if digits == 4 { last = max(last, number) }
        (number, digits) = (0, 0)
      }
    }
    return last
  }
}

/// A group of occupations of the BRC (CBS), which figures are about.
public struct OccupationGroup: Hashable, Sendable {
  /// Edition of the BRC.
  public var edition: String
  /// Four digits.
  public var code: String
  /// Name in Dutch.
  public var name: String

  /// A group.
  public init(edition: String, code: String, name: String) {
    self.edition = edition
    self.code = code
    self.name = name
  }
}

/// That an ISCO-08 unit group belongs to a group of the BRC.
public struct OccupationGroupLink: Hashable, Sendable {
  /// Four digits of ISCO-08.
  public var iscoGroup: String
  /// Edition of the BRC.
  public var edition: String
  /// Four digits of the BRC.
  public var brc: String

  /// A link.
  public init(iscoGroup: String, edition: String, brc: String) {
    self.iscoGroup = iscoGroup
    self.edition = edition
    self.brc = brc
  }
}
