import GRDB
import SkillModel

/// The tables of reference data that are merged record by record.
enum ReferenceTable: CaseIterable {
  case region, regionMember, municipalitySuccessor, postcodePoint, place
  case occupationGroup, occupationGroupLink, labourFigure, fundingScheme, credentialKind

  var name: String { "\(self)" }

  /// Columns of the key.
  var keys: [String] {
    switch self {
    case .region: ["kind", "code"]
    case .regionMember: ["municipality", "kind", "region", "year"]
    case .municipalitySuccessor: ["municipality", "successor"]
    case .postcodePoint: ["postcode"]
    case .place: ["name", "province"]
    case .occupationGroup: ["edition", "code"]
    case .occupationGroupLink: ["iscoGroup", "edition", "brc"]
    case .labourFigure: ["brc", "measure", "region", "period", "source"]
    case .fundingScheme: ["id"]
    case .credentialKind: ["code"]
    }
  }

  /// The other columns, without `origin`.
  var values: [String] {
    switch self {
    case .region: ["name", "otherNames", "validFrom", "validTo"]
    case .regionMember, .occupationGroupLink: []
    case .municipalitySuccessor: ["lastYear"]
    case .postcodePoint: ["latitude", "longitude", "municipalities", "basis"]
    case .place: ["municipalities", "otherNames"]
    case .occupationGroup: ["name"]
    case .labourFigure: ["edition", "value", "low", "high", "unit", "class", "sourceURL"]
    case .fundingScheme:
      [
        "name", "nameEnglish", "applicants", "rule", "ruleEnglish", "questions", "validFrom",
        "validTo", "sourceURL", "checkedOn", "status",
      ]
    case .credentialKind: ["nameDutch", "nameEnglish", "hasExam", "isCarrier", "source"]
    }
  }

  var columns: [String] { keys + values }
  var columnList: String { columns.joined(separator: ", ") }
}

/// A record as it stands in its table.
struct ReferenceRow {
  let table: ReferenceTable
  let key: [DatabaseValue]
  let values: [DatabaseValue]

  private init(
    _ table: ReferenceTable, _ key: [(any DatabaseValueConvertible)?],
    _ values: [(any DatabaseValueConvertible)?]
  ) {
    self.table = table
    self.key = key.map { $0?.databaseValue ?? .null }
    self.values = values.map { $0?.databaseValue ?? .null }
  }

  init(_ record: ReferenceRecord) {
    switch record {
    case .region(let region):
      self.init(
        .region, [region.kind.rawValue, region.code],
        [region.name, region.otherNames.joined(separator: "|"), region.validFrom, region.validTo])
    case .membership(let member):
      self.init(
        .regionMember, [member.municipality, member.kind.rawValue, member.region, member.year], [])
    case .successor(let succession):
      self.init(
        .municipalitySuccessor, [succession.municipality, succession.successor],
        [succession.lastYear])
    case .postcode(let postcode):
      self.init(
        .postcodePoint, [postcode.postcode],
        [
          postcode.point.latitude, postcode.point.longitude,
          postcode.municipalities.joined(separator: " "), postcode.basis.rawValue,
        ])
    case .place(let place):
      self.init(
        .place, [place.name, place.province],
        [
          place.municipalities.joined(separator: " "), place.otherNames.joined(separator: "|"),
        ])
    case .occupationGroup(let group):
      self.init(.occupationGroup, [group.edition, group.code], [group.name])
    case .groupLink(let link):
      self.init(.occupationGroupLink, [link.iscoGroup, link.edition, link.brc], [])
    case .figure(let figure):
      self.init(
        .labourFigure,
        [
          figure.brc, figure.measure.rawValue, figure.region ?? "", figure.period, figure.source,
        ],
        [
          figure.edition, figure.value, figure.low, figure.high, figure.unit, figure.classWord,
          figure.sourceURL,
        ])
    case .scheme(let scheme):
      self.init(
        .fundingScheme, [scheme.id],
        [
          scheme.name, scheme.nameEnglish,
          scheme.applicants.map(\.rawValue).joined(separator: " "), scheme.rule,
          scheme.ruleEnglish, scheme.questions.joined(separator: " "),
          scheme.validFrom?.description, scheme.validTo?.description, scheme.sourceURL,
          scheme.checkedOn.description, scheme.status.rawValue,
        ])
    case .credentialKind(let kind):
      self.init(
        .credentialKind, [kind.code],
        [kind.nameDutch, kind.nameEnglish, kind.hasExam, kind.isCarrier, kind.source])
    }
  }
}
