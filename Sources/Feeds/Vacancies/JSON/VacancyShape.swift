internal import SkillModel

/// What a JSON object is, told by its members, never by the name of a file.
enum VacancyShape {
  /// A schema.org `JobPosting`.
  case posting(JSONObject)
  /// A VUM `vacature` and the source that VUM names around it ("" when none).
  case vum(JSONObject, owner: String)
  /// An ad of JobTech.
  case jobTech(JSONObject)
  /// An item of a reply of EURES.
  case eures(JSONObject)
  /// Something with items in it.
  case list([JSONValue])
  /// A node of JSON-LD that is no vacancy and needs not be one (a site, an organization).
  case node
  /// Something that is known and no vacancy.
  case other(NotAVacancy)
  /// Not known.
  case unknown

  /// - Parameter object: an item or a whole document.
  init(_ object: JSONObject) {
    func has(_ names: String...) -> Bool {
      names.contains { object[$0].map { !$0.isNull } ?? false }
    }
    let types = JSONLD.types(object)
    let items = Self.items(object)
    if types.contains("JobPosting") {
      self = .posting(object)
    } else if has("idWerkzoekende", "werkzoekende", "arbeidsmarktkwalificatie") {
      self = .other(.profile)
    } else if let inner = object["vacature"]?.object {
      self = .vum(inner, owner: object["bronID"]?.string?.trimmedText ?? "")
    } else if has(
      "idVacature", "naamVacature", "nummerVacature", "omschrijvingVacature", "vumID",
      "codeWerkEnDenkniveauMinimaal")
    {
      self = .vum(object, owner: "")
    } else if has("headline") && has("occupation", "workplace_address", "application_deadline")
      || has("id") && object["removed"]?.bool == true
    {
      self = .jobTech(object)
    } else if object["jobVacancy"]?["hrxml"] != nil {
      self = .eures(object)
    } else if let source = object["_source"], source.object != nil {
      self = .list([source])
    } else if !items.isEmpty {
      self = .list(items)
    } else if let other = NotAVacancy(object, types: types) {
      self = .other(other)
    } else {
      self = object["@type"] != nil && !types.isEmpty ? .node : .unknown
    }
  }

  /// Nodes and lists inside an object that may hold vacancies.
  private static func items(_ object: JSONObject) -> [JSONValue] {
    var items: [JSONValue] = []
    for name in ["@graph", "itemListElement", "vacatures", "vacancies", "matches", "items", "hits"]
    {
      items += object[name]?.array ?? []
    }
    for name in ["item", "mainEntity", "data", "hits"] {
      if let inner = object[name], inner.object != nil, holdsItems(inner) { items.append(inner) }
    }
    return items
  }

  private static func holdsItems(_ value: JSONValue) -> Bool {
    guard let object = value.object else { return false }
    return !items(object).isEmpty || JSONLD.types(object).contains("JobPosting")
  }
}

extension NotAVacancy {
  /// What a JSON object is that is no vacancy; nil when it is not known.
  init?(_ object: JSONObject, types: [String]) {
    func has(_ names: String...) -> Bool { names.contains { object[$0] != nil } }
    if has("codelists") || object["data"]?["codelists"] != nil {
      self = .codeList
    } else if has("vraagObject") {
      self = .matchRequest
    } else if has("bemiddelingsberoep", "basics", "claims", "SkillsPassport") {
      self = .profile
    } else if has("allReferences", "createdReferences", "modifiedReferences", "closedReferences") {
      self = .references
    } else if has("vraagID", "vraagId") {
      self = .matchReceipt
    } else if has("documentId"), has("supplier", "customer") {
      self = has("person", "profiles") ? .humanResource : .staffingOrder
    } else if types.contains(where: courseTypes.contains)
      || has(
        "offeringType", "educationSpecificationType", "programType", "badgeclass",
        "learningOutcomes", "courseType", "programId", "courseId", "teachingLanguage",
        "qualificationAwarded", "criteria", "credentialSubject")
    {
      self = .course
    } else {
      return nil
    }
  }
}

/// Types of JSON-LD that are schooling.
private let courseTypes: Set<String> = [
  "Course", "CourseInstance", "EducationalOccupationalProgram",
  "EducationalOccupationalCredential", "LearningOpportunity", "BadgeClass", "Achievement",
  "OpenBadgeCredential", "AchievementCredential", "LearningResource", "EuropeanDigitalCredential",
  "VerifiableCredential", "Assertion", "LearningAchievementSpecification",
]
