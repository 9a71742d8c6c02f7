internal import SkillModel

/// The formats a person is read from; the raw value names one in an import summary.
public enum ProfileFormat: String, Hashable, Sendable, CaseIterable {
  /// The candidate JSON of CONTRACTS.
  case own = "candidate JSON"
  /// A table, one row a person.
  case table = "CSV"
  /// JSON Resume.
  case jsonResume = "JSON Resume"
  /// VUM werkzoekende.
  case vum = "VUM werkzoekende"
  /// EURES Candidate.
  case eures = "EURES Candidate"
  /// Europass CV v4.
  case europass = "Europass CV"
  /// SETU CandidateNL.
  case setu = "SETU CandidateNL"
}

/// What a JSON object is, told by its members, never by the name of a file.
enum ProfileShape {
  /// A profile, in a format of JSON.
  case profile(ProfileFormat, JSONObject)
  /// Something that is known and no profile.
  case other(OtherDocument)

  /// - Parameter object: a record or a whole document.
  init(_ object: JSONObject) {
    func has(_ names: String...) -> Bool { names.contains { object[$0] != nil } }
    if has("claims", "occupations", "gates", "limits", "wishes", "credentials") {
      self = .profile(.own, object)
    } else if let inner = object["werkzoekende"]?.object {
      self = .profile(.vum, inner)
    } else if has("vraagObject") {
      self = .other(.matchRequest)
    } else if has("idWerkzoekende", "arbeidsmarktkwalificatie", "bemiddelingsberoep") {
      self = .profile(.vum, object)
    } else if has(
      "idVacature", "naamVacature", "nummerVacature", "vacature", "vacatures",
      "codeWerkEnDenkniveauMinimaal", "sollicitatiewijze")
      || object["@type"]?.string == "JobPosting"
    {
      self = .other(.vacancy)
    } else if has("matches"), has("vraagID", "vraagId") {
      self = .other(.matchResults)
    } else if has("vraagID", "vraagId") {
      self = .other(.matchReceipt)
    } else if has("documentId"), has("supplier", "customer") {
      self = .other(has("person", "profiles") ? .humanResource : .staffingOrder)
    } else if has("basics", "work") || Self.hasNamedSkills(object) && !has("company") {
      self = .profile(.jsonResume, object)
    } else if has("responsibilities", "qualifications") || has("company") && has("title") {
      self = .other(.vacancy)
    } else {
      self = .profile(.own, object)
    }
  }

  /// Own skills are URIs, phrases or claims; those of JSON Resume are objects with a name.
  private static func hasNamedSkills(_ object: JSONObject) -> Bool {
    object["skills"]?.array?.first?.object?["name"] != nil
  }
}

extension OtherDocument {
  /// What a document is by its first bytes, for what is neither XML, JSON nor a table; nil when it
  /// is not known.
  init?(start bytes: [UInt8]) {
    if bytes.starts(with: "%PDF".utf8) {
      self = .pdf
    } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
      || bytes.starts(with: [0xD0, 0xCF, 0x11])
    {
      self = .office
    } else {
      let text = String(decoding: bytes.prefix(256), as: UTF8.self).lowercased()
      guard text.contains("<!doctype html") || text.contains("<html") else { return nil }
      self = .html
    }
  }

  /// What an XML document is by its elements; nil when it is not known.
  init?(element local: String) {
    switch local {
    case "PositionOpeningNL", "PositionOpening", "JobPosting": self = .vacancy
    case "VacancyResponseNL": self = .vacancyResponse
    case "StaffingOrder": self = .staffingOrder
    case "HumanResource": self = .humanResource
    case "SkillsPassport", "Europass", "LearnerInfo": self = .formerEuropass
    case "html": self = .html
    default: return nil
    }
  }
}
