internal import SkillModel

/// The objects of a European Learning Model catalogue (LOQ), which refer to each other by id in any order.
///
/// Held in memory until the end of the document: at most `limit` bytes of text and attributes.
struct LearningModelObjects {
  /// Elements that are such objects.
  static let names: Set<String> = [
    "learningOpportunity", "qualification", "learningAchievementSpecification", "learningOutcome",
    "agent", "organisation", "person", "location",
  ]

  /// Most bytes held.
  static let limit = 256 << 20

  private var opportunities: [(value: JSONObject, line: Int)] = []
  private var specifications: [(value: JSONObject, line: Int)] = []
  private var byID: [String: JSONObject] = [:]
  private var used: Set<String> = []
  private var size = 0

  /// Keeps an object; false when there are more than memory is meant for.
  mutating func add(_ element: XMLElement, line: Int) -> Bool {
    // A person is named in a catalogue at most as a contact.
    guard element.name.local != "person", let object = element.json.object else { return true }
    size += Self.size(of: element)
    guard size <= Self.limit else { return false }
    if let id = object["id"]?.string, byID[id] == nil { byID[id] = object }
    switch element.name.local {
    case "learningOpportunity": opportunities.append((object, line))
    case "qualification", "learningAchievementSpecification":
      specifications.append((object, line))
    default: break
    }
    return true
  }

  private static func size(of element: XMLElement) -> Int {
    element.children.reduce(64 + element.text.utf8.count) { $0 + size(of: $1) }
  }

  /// Hands on each opportunity with its specification, then the specifications nothing refers to.
  ///
  /// - Throws: what `module` throws.
  mutating func hand(
    _ run: inout CatalogueRun, _ module: CatalogueFile.Sink, _ fault: (Fault) -> Void
  ) throws {
    for (object, line) in opportunities {
      var scan = ModuleScan(file: run.file, line: line)
      read(object, into: &scan)
      try run.hand(&scan, .loq, module, fault)
    }
    for (object, line) in specifications {
      guard let id = object["id"]?.string, !used.contains(id) else { continue }
      var scan = ModuleScan(file: run.file, line: line)
      scan.module.kind = .credential
      scan.module.id = id
      readSpecification(object, "", into: &scan)
      try run.hand(&scan, .loq, module, fault)
    }
  }

  // MARK: - One opportunity

  private mutating func read(_ object: JSONObject, into scan: inout ModuleScan) {
    scan.module.id = scan.plain(object["id"], "id") ?? ""
    scan.takeTitle(object["title"], "title")
    scan.addText(object["description"], "description")
    for note in scan.list(object["admissionProcedure"]) {
      scan.addText(note["noteLiteral"], "admissionProcedure")
    }
    ELMSpecification.readWeeks(object["duration"], "duration", into: &scan)
    ELMSpecification.readMode(object["mode"], "mode", into: &scan)
    for page in scan.list(object["homepage"]) {
      scan.takeURL((page["contentURL"] ?? page["contentUrl"])?.string, "homepage")
    }
    for agent in resolved(object["providedBy"], "providedBy", &scan) {
      let name = agent["legalName"] ?? agent["prefLabel"] ?? agent["altLabel"]
      scan.takeProvider(
        id: scan.plain(agent["id"], "providedBy"),
        name: scan.words(name, "providedBy")?.text.trimmedText, "providedBy")
    }
    for location in resolved(object["location"], "location", &scan) {
      scan.addPlace(place(location, &scan), "location")
    }
    readPrices(object["priceDetail"], into: &scan)
    readStarts(object, into: &scan)
    let path = "learningAchievementSpecification"
    for specification in resolved(object[path], path, &scan) {
      if let id = specification["id"]?.string { used.insert(id) }
      readSpecification(specification, path, into: &scan)
    }
    if let date = scan.date(object["modified"], "modified") {
      scan.module.modified = Sourced(date.moment, at: "modified")
    }
  }

  private func readSpecification(
    _ object: JSONObject, _ path: String, into scan: inout ModuleScan
  ) {
    var whole = object
    let outcomes = resolved(object["learningOutcome"], path + ".learningOutcome", &scan)
    whole.set("learningOutcome", to: .array(outcomes.map { .object($0) }))
    ELMSpecification.read(whole, path, into: &scan)
  }

  /// The objects that references stand for; one to nothing in the document is noted.
  private func resolved(
    _ value: JSONValue?, _ path: String, _ scan: inout ModuleScan
  ) -> [JSONObject] {
    scan.list(value).compactMap { item in
      guard let id = item["idref"]?.string else { return item.object }
      if let found = byID[id] { return found }
      scan.note(.dangling(shortened(id)))
      return nil
    }
  }

  private func place(_ location: JSONObject, _ scan: inout ModuleScan) -> ModulePlace {
    let address = scan.list(location["address"]).first
    let region = scan.list(location["spatialCode"]).first?["id"]?.string
    let country = address?["countryCode"]?["id"]?.string
    return ModulePlace(
      town: scan.words(location["geographicName"], "location.geographicName")?.text.trimmedText,
      region: region?.split(separator: "/").last.map(String.init),
      country: country?.split(separator: "/").last.flatMap { CountryName.code(String($0)) })
  }

  /// Several prices are for several kinds of people, so that none of them is the price.
  private func readPrices(_ value: JSONValue?, into scan: inout ModuleScan) {
    let details = scan.list(value)
    for detail in details {
      let currency = detail["amount"]?["unit"]?["id"]?.string?.split(separator: "/").last
      guard
        var price = scan.price(
          detail["amount"]?["value"], currency: currency.map(String.init), "priceDetail.amount")
      else { continue }
      price.kind = scan.words(detail["prefLabel"], "priceDetail.prefLabel")?.text.trimmedText
      if details.count > 1 { price.isRequired = false }
      scan.module.prices.append(Sourced(price, at: "priceDetail"))
    }
  }

  private func readStarts(_ object: JSONObject, into scan: inout ModuleScan) {
    let deadlines = scan.list(object["applicationDeadline"]).compactMap {
      scan.date($0, "applicationDeadline")?.date
    }
    for period in scan.list(object["temporal"]) {
      var offering = ModuleOffering()
      offering.start = scan.date(period["startDate"], "temporal.startDate")?.date
      offering.end = scan.date(period["endDate"], "temporal.endDate")?.date
      if let start = offering.start, let end = offering.end, end < start {
        scan.bad("temporal.endDate", .string(end.description))
        offering.end = nil
      }
      offering.deadline = deadlines.max()
      scan.module.offerings.append(Sourced(offering, at: "temporal"))
    }
  }
}
