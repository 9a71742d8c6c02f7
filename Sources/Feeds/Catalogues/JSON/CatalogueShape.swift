internal import SkillModel

/// What a JSON object is, told by its members, never by the name of a file.
enum CatalogueShape {
  /// An EDU-DEX program.
  case eduDex(JSONObject)
  /// An OOAPI course or programme.
  case course(JSONObject)
  /// An OOAPI offering of one.
  case offering(JSONObject)
  /// A schema.org Course, programme or credential.
  case node(JSONObject)
  /// An Open Badges 2 class.
  case badgeClass(JSONObject)
  /// An Open Badges 3 achievement, and the credential it stands in.
  case achievement(JSONObject, credential: JSONObject?)
  /// The claims of a European Digital Credential, each with a specification.
  case digitalCredential([JSONObject], credential: JSONObject)
  /// Something with records in it.
  case list([JSONValue])
  /// Something that is known and no module.
  case other(NotAModule)
  /// Not known; `isNode` for a node of JSON-LD that needs not be a module (a site, a school).
  case unknown(isNode: Bool)

  /// - Parameter object: a record or a whole document.
  init(_ object: JSONObject) {
    func has(_ names: String...) -> Bool {
      names.contains { object[$0].map { !$0.isNull } ?? false }
    }
    let types = JSONLD.types(object)
    if has("programDescriptions", "programClassification") {
      self = .eduDex(object)
    } else if let program = object["program"]?.object,
      program["programDescriptions"] != nil || program["programClassification"] != nil
    {
      self = .eduDex(program)
    } else if has("offeringId", "offeringType") {
      let kind = object["offeringType"]?.string?.lowercased() ?? ""
      self = kind.hasPrefix("component") ? .other(.component) : .offering(object)
    } else if has("courseId", "programId", "programmeId") {
      self = .course(object)
    } else if has("educationSpecificationId", "educationSpecificationType") {
      self = .other(.educationSpecification)
    } else if has("organizationId", "organisationId", "organizationType") {
      self = .other(.organisation)
    } else if let found = Self.credential(object, types) {
      self = found
    } else if types.contains(where: Self.courseTypes.contains) {
      self = .node(object)
    } else if types.contains("CourseInstance") {
      self = .other(.offering)
    } else {
      self = Self.rest(object, types)
    }
  }

  /// Whether it is a module itself.
  var isModule: Bool {
    switch self {
    case .list, .other, .unknown: false
    default: true
    }
  }

  private static func credential(_ object: JSONObject, _ types: [String]) -> CatalogueShape? {
    if types.contains("BadgeClass") { return .badgeClass(object) }
    if types.contains("Achievement") { return .achievement(object, credential: nil) }
    if types.contains("EndorsementCredential") { return .other(.endorsement) }
    if types.contains("Assertion") {
      return object["badge"]?.object.map { .badgeClass($0) } ?? .other(.assertion)
    }
    guard let subject = object["credentialSubject"] else { return nil }
    let subjects = subject.array?.compactMap(\.object) ?? subject.object.map { [$0] } ?? []
    for subject in subjects {
      if let achievement = subject["achievement"]?.object {
        return .achievement(achievement, credential: object)
      }
    }
    let claims = subjects.flatMap { subject -> [JSONObject] in
      let claim = subject["hasClaim"]
      return claim?.array?.compactMap(\.object) ?? claim?.object.map { [$0] } ?? []
    }
    let specified = claims.filter { $0["specifiedBy"]?.object != nil }
    if !specified.isEmpty { return .digitalCredential(specified, credential: object) }
    return .other(.assertion)
  }

  private static func rest(_ object: JSONObject, _ types: [String]) -> CatalogueShape {
    switch VacancyShape(object) {
    case .posting, .vum, .jobTech, .eures: return .other(.vacancy)
    case .other(.profile): return .other(.profile)
    default: break
    }
    var items: [JSONValue] = []
    for name in lists {
      items += object[name]?.array?.filter { $0.object != nil || $0.array != nil } ?? []
    }
    for name in ["item", "mainEntity", "mainEntityOfPage", "data", "course"] {
      guard let inner = object[name]?.object else { continue }
      switch CatalogueShape(inner) {
      case .unknown, .other: continue
      default: items.append(.object(inner))
      }
    }
    if !items.isEmpty { return .list(items) }
    return .unknown(isNode: object["@type"] != nil && !types.isEmpty)
  }

  private static let lists = [
    "@graph", "itemListElement", "items", "programs", "courses", "offerings", "badgeclasses",
    "badgeClasses", "results",
  ]

  private static let courseTypes: Set<String> = [
    "Course", "EducationalOccupationalProgram", "WorkBasedProgram",
    "EducationalOccupationalCredential",
  ]
}
