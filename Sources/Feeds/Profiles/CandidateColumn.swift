/// The columns of a table with people, by the names that people give them.
enum CandidateColumn: Hashable, CaseIterable {
  case id, label, occupation, from, to, level, education, educationYear, skills, credentials
  case licences, languages, postcode, kilometres, studyHours, weeks, budget, modes, region
  case wishedOccupations, interests, leastHours, mostHours, contracts, shifts

  /// The column of a header name, Dutch or English; nil when it is not known.
  ///
  /// Case, spaces and signs do not matter: `Uren studie per week`, `uren_studie_per_week`.
  init?(_ header: String) {
    guard let found = Self.byName[Self.plain(header)] else { return nil }
    self = found
  }

  /// Whether it says something about a person.
  var isContent: Bool { self != .id && self != .label }

  static func plain(_ header: String) -> String {
    header.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  private var names: String {
    switch self {
    case .id: "id kenmerk klantnummer kandidaatnummer nummer candidate candidateid"
    case .label: "label omschrijving"
    case .occupation: "beroep beroepen functie functies occupation occupations jobtitle"
    case .from: "van vanaf from start"
    case .to: "tot totenmet tm to until end"
    case .level: "opleidingnlqf nlqf niveau opleidingsniveau level educationlevel"
    case .education: "opleiding opleidingen diploma education degree"
    case .educationYear: "diplomajaar opleidingjaar educationyear"
    case .skills: "vaardigheden vaardigheid competenties skills skill"
    case .credentials: "certificaten certificaat cursussen cursus certificates courses"
    case .licences: "rijbewijs rijbewijzen drivinglicence drivinglicense drivinglicences licence"
    case .languages: "talen taal languages language"
    case .postcode: "postcode postalcode"
    case .kilometres: "maxkm reisafstand reisafstandkm maximalereisafstand maxdistance km"
    case .studyHours:
      "urenstudieperweek studieuren studieurenperweek studyhours studyhoursperweek hoursperweek"
    case .weeks: "weken aantalweken weeks"
    case .budget: "budget budgeteuro budgeteur budgetineuro"
    case .modes: "leervorm leervormen modes mode"
    case .region: "regio arbeidsmarktregio region"
    case .wishedOccupations: "gewenstberoep gewensteberoepen wens wensberoep wishedoccupation"
    case .interests: "interesse interesses interests"
    case .leastHours: "werkurenmin minimumwerkuren minworkhours"
    case .mostHours: "werkurenmax maximumwerkuren werkuren workhours maxworkhours"
    case .contracts: "contract contracten contractvorm contracts"
    case .shifts: "ploegendienst onregelmatig shifts"
    }
  }

  private static let byName: [String: CandidateColumn] = {
    var found: [String: CandidateColumn] = [:]
    for column in allCases {
      for name in column.names.split(separator: " ") { found[String(name)] = column }
    }
    return found
  }()
}
