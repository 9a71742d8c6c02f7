import Feeds
import SkillModel
import Store

/// A module from what the store keeps: the other way round than `write(to:)`.
extension LearningModule {
  /// A module with the starts that were told apart from it.
  ///
  /// Of starts with one id the one told last counts; those of the module's own record come first.
  ///
  /// - Throws: `Fault` when the stored text is no JSON, which only a damaged database gives.
  init(_ stored: StoredModule) throws {
    try self.init(stored.key, facts: stored.facts)
    for facts in stored.offerings {
      for offering in try LearningModule(stored.key, facts: facts).offerings {
        add(offering)
      }
    }
  }

  /// A module from the facts of one record.
  ///
  /// - Throws: `Fault` when they are no JSON.
  init(_ key: ModuleKey, facts text: String) throws {
    self.init(provider: key.provider, id: key.id)
    let facts = try JSONParser.parse(text)
    kind = facts["kind"]?.string.flatMap { Kind(rawValue: $0) } ?? .module
    title = facts["title"].first(\.text)
    providerName = facts["providerName"].first(\.text)
    providerCountry = facts["providerCountry"].first(\.text)
    assessments = facts["assessments"].all(\.text)
    language = facts["language"]?.string.map { Language(rawValue: $0) }
    texts = facts["texts"].all(\.text)
    outcomes = facts["outcomes"].all(\.text)
    skills = facts["skills"].all { TaughtSkill($0) }
    qualityMarks = facts["qualityMarks"].all(\.text)
    modified = facts["modified"].first(\.text)
    url = facts["url"].first(\.text)
    readLoad(facts)
    readOffer(facts)
    readConditions(facts)
  }

  private mutating func readLoad(_ facts: JSONValue) {
    credits = facts["credits"].first { $0["value"]?.number }
    hours = facts["hours"].first { $0["value"]?.number }
    nlqf = facts["nlqf"].first { $0.text.flatMap { EducationLevel($0) } }
    eqf = facts["eqf"].first { $0["value"]?.int }
    weeks = facts["weeks"].first { $0["value"]?.number }
    hoursPerWeek = facts["hoursPerWeek"].first { $0["value"]?.number }
  }

  private mutating func readOffer(_ facts: JSONValue) {
    prices = facts["prices"].all { ModulePrice($0) }
    offerings = facts["offerings"].all { ModuleOffering($0) }
    routes = facts["routes"].all { $0.text.flatMap { LearningRoute(rawValue: $0) } }
    modes = facts["modes"].all { $0.text.flatMap { LearningMode(rawValue: $0) } }
    places = facts["places"].all { ModulePlace($0) }
    languages = facts["languages"].all { $0.text.map { Language(rawValue: $0) } }
    capacity = facts["capacity"].first { $0["value"]?.int }
    validFrom = facts["validFrom"].first(\.day)
    validTo = facts["validTo"].first(\.day)
  }

  private mutating func readConditions(_ facts: JSONValue) {
    entry = facts["entry"].all {
      EntryRequirement(
        level: $0["nlqf"]?.string.flatMap { EducationLevel($0) },
        skill: $0["skill"]?.string.map { ConceptURI($0) }, module: $0["module"]?.string,
        text: $0["text"]?.string)
    }
    credentials = facts["credentials"].all {
      ModuleCredential(
        kind: $0["kind"]?.string, carrier: $0["carrier"]?.string, name: $0["name"]?.string,
        validMonths: $0["validMonths"]?.int)
    }
    codes = facts["codes"].all { item in
      item["code"]?.string.map { ModuleCode(scheme: item["scheme"]?.string ?? "", code: $0) }
    }
    traject = facts["traject"].first { item in
      var traject = Traject()
      traject.partners = item["partners"]?.array?.compactMap(\.string) ?? []
      traject.originSectors = item["originSectors"]?.array?.compactMap(\.string) ?? []
      traject.hasJobCommitment = item["jobCommitment"]?.bool
      traject.targetRole = item["targetRole"]?.string
      traject.targetURI = item["targetURI"]?.string.map { ConceptURI($0) }
      return traject
    }
  }

  /// Adds a start that was told apart, in place of one with the same id.
  private mutating func add(_ offering: Sourced<ModuleOffering>) {
    if offerings.contains(where: { $0.value == offering.value }) { return }
    if let id = offering.value.id,
      let place = offerings.firstIndex(where: { $0.value.id == id })
    {
      offerings[place] = offering
    } else {
      offerings.append(offering)
    }
  }
}

extension JSONValue {
  fileprivate var text: String? { self["value"]?.string }
  fileprivate var day: CivilDate? { text.flatMap { CivilDate($0) } }

  /// Elements of a list member, read one by one.
  fileprivate func list<Value>(_ name: String, _ value: (JSONValue) -> Value?) -> [Value] {
    self[name]?.array?.compactMap(value) ?? []
  }
}

extension TaughtSkill {
  fileprivate init(_ value: JSONValue) {
    self.init(
      uri: value["uri"]?.string.map { ConceptURI($0) }, phrase: value["phrase"]?.string,
      level: value["level"]?.int.flatMap { SkillLevel(rawValue: $0) },
      levelText: value["levelText"]?.string, framework: value["framework"]?.string,
      reference: value["reference"]?.string)
  }
}

extension ModulePrice {
  fileprivate init?(_ value: JSONValue) {
    guard let cents = value["cents"]?.int else { return nil }
    self.init(cents: cents, currency: value["currency"]?.string)
    includesVAT = value["vat"]?.bool
    isRequired = value["required"]?.bool
    isRepeated = value["repeated"]?.bool ?? false
    payers = value.list("payers") { $0.string.flatMap { Payer(rawValue: $0) } }
    kind = value["kind"]?.string
  }
}

extension ModulePlace {
  fileprivate init(_ value: JSONValue) {
    self.init(
      town: value["town"]?.string, postcode: value["postcode"]?.string,
      region: value["region"]?.string, country: value["country"]?.string)
  }
}

extension ModuleOffering {
  fileprivate init(_ value: JSONValue) {
    self.init()
    id = value["id"]?.string
    start = value["start"]?.string.flatMap { CivilDate($0) }
    isStartCertain = value["certain"]?.bool
    isContinuous = value["continuous"]?.bool ?? false
    entryFrom = value["entryFrom"]?.string.flatMap { CivilDate($0) }
    entryUntil = value["entryUntil"]?.string.flatMap { CivilDate($0) }
    end = value["end"]?.string.flatMap { CivilDate($0) }
    deadline = value["deadline"]?.string.flatMap { CivilDate($0) }
    isOpen = value["open"]?.bool
    places = value.list("places") { ModulePlace($0) }
    modes = value.list("modes") { $0.string.flatMap { LearningMode(rawValue: $0) } }
    languages = value.list("languages") { $0.string.map { Language(rawValue: $0) } }
    prices = value.list("prices") { ModulePrice($0) }
    capacity = value["capacity"]?.int
    leastPeople = value["leastPeople"]?.int
  }
}
