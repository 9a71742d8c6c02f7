/// The columns of the table for providers, by the names people give them.
///
/// The raw value is the name in faults and provenance.
enum ModuleColumn: String, CaseIterable {
  case provider = "aanbieder"
  case providerCountry = "land aanbieder"
  case id = "id"
  case title = "titel"
  case kind = "soort"
  case text = "omschrijving"
  case outcomes = "leeruitkomsten"
  case skills = "vaardigheden"
  case credits = "EC"
  case hours = "studie-uren"
  case nlqf = "NLQF"
  case eqf = "EQF"
  case price = "prijs incl. btw (euro)"
  case payers = "wie betaalt"
  case weeks = "weken"
  case hoursPerWeek = "uren per week"
  case starts = "startdatum"
  case areStartsCertain = "start zeker"
  case deadline = "uiterste aanmelding"
  case isContinuous = "altijd starten"
  case route = "leerweg"
  case mode = "leervorm"
  case town = "plaats"
  case postcode = "postcode"
  case region = "regio"
  case language = "taal"
  case entryLevel = "toelating niveau"
  case entry = "toelating"
  case entryModules = "eerst module (id)"
  case capacity = "max deelnemers"
  case credential = "bewijs"
  case carrier = "drager"
  case credentialMonths = "bewijs geldig (maanden)"
  case assessment = "toetsing"
  case qualityMark = "keurmerk"
  case validFrom = "geldig van"
  case validTo = "geldig tot"
  case partners = "partners"
  case origins = "komt uit"
  case jobCommitment = "baangarantie"
  case target = "doelberoep"
  case url = "website"

  /// The column of a header name, Dutch or English; nil when it is not known.
  ///
  /// Case, spaces and signs do not matter.
  init?(header: String) {
    guard let found = Self.byName[CandidateColumn.plain(header)] else { return nil }
    self = found
  }

  /// Whether it says what is taught.
  var isContent: Bool { [.title, .text, .outcomes, .skills].contains(self) }

  /// Other names, written as `CandidateColumn.plain` gives them.
  private var others: String {
    switch self {
    case .provider: "opleider provider school"
    case .providerCountry: "land country providercountry"
    case .id: "code moduleid cursuscode modulecode nummer"
    case .title: "title naam name cursus cursusnaam module"
    case .kind: "kind type"
    case .text: "description beschrijving tekst"
    case .outcomes: "leerdoelen outcomes learningoutcomes leeruitkomst leerdoel"
    case .skills: "vaardigheid competenties skills skill"
    case .credits: "ects ecs credits studiepunten"
    case .hours: "studieuren uren studielast hours studylast sbu"
    case .nlqf: "nlqfniveau niveau level"
    case .eqf: "eqfniveau"
    case .price: "prijs prijsinclbtw prijsinclusiefbtw prijseuro price kosten cost"
    case .payers: "betaler payer payers"
    case .weeks: "duurweken duurinweken aantalweken weeks"
    case .hoursPerWeek: "urenperweek uurperweek hoursperweek"
    case .starts: "start startdatums startdata startdate begindatum"
    case .areStartsCertain: "startzeker zeker certain"
    case .deadline: "aanmeldenvoor aanmelddeadline deadline"
    case .isContinuous: "doorlopend doorlopendestart continuous"
    case .route: "route leerroute"
    case .mode: "leervormen vorm mode modes"
    case .town: "locatie stad town city place"
    case .postcode: "postalcode"
    case .region: "region"
    case .language: "voertaal talen language"
    case .entryLevel: "instroomniveau vooropleiding entrylevel"
    case .entry: "toelatingseisen eisen voorkennis entry admission"
    case .entryModules: "eerstmodule eerstmoduleid voorgaandemodule requires requiresmodule"
    case .capacity: "maxdeelnemers plaatsen capaciteit capacity"
    case .credential: "certificaat credential diploma"
    case .carrier: "carrier badge"
    case .credentialMonths: "geldigheidmaanden bewijsgeldig"
    case .assessment: "toets toetsvorm beoordeling examen assessment"
    case .qualityMark: "keurmerken qualitymark"
    case .validFrom: "validfrom"
    case .validTo: "validto"
    case .partners: "partner"
    case .origins: "herkomst herkomstsector vansector originsectors uitsector"
    case .jobCommitment: "baanzekerheid jobcommitment baan"
    case .target: "doelrol beroep targetrole target"
    case .url: "url link"
    }
  }

  private static let byName: [String: ModuleColumn] = {
    var found: [String: ModuleColumn] = [:]
    for column in allCases {
      found[CandidateColumn.plain(column.rawValue)] = column
      for name in column.others.split(separator: " ") { found[String(name)] = column }
    }
    return found
  }()
}
