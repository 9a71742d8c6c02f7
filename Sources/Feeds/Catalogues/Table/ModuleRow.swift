internal import SkillModel

/// One row of the table for providers.
struct ModuleRow {
  private let fields: [ModuleColumn: String]

  /// - Parameter fields: what stands in each known column.
  init(_ fields: [ModuleColumn: String]) { self.fields = fields }

  /// Takes the row over.
  func read(into scan: inout ModuleScan) {
    scan.module.id = text(.id) ?? ""
    scan.takeProvider(id: nil, name: text(.provider), ModuleColumn.provider.rawValue)
    if let word = text(.providerCountry) {
      let column = ModuleColumn.providerCountry.rawValue
      if let code = CountryName.code(word) {
        scan.module.providerCountry = Sourced(code, at: column)
      } else {
        scan.bad(column, .string(word))
      }
    }
    readKind(into: &scan)
    scan.takeTitle(value(.title), ModuleColumn.title.rawValue)
    scan.addText(value(.text), ModuleColumn.text.rawValue)
    for part in parts(.outcomes) {
      scan.addOutcome(.string(part), ModuleColumn.outcomes.rawValue)
    }
    for part in parts(.skills) { addSkill(part, into: &scan) }
    scan.takeCredits(value(.credits), ModuleColumn.credits.rawValue)
    scan.takeHours(value(.hours), ModuleColumn.hours.rawValue)
    scan.takeNLQF(value(.nlqf), ModuleColumn.nlqf.rawValue)
    scan.takeEQF(value(.eqf), ModuleColumn.eqf.rawValue)
    scan.takeWeeks(value(.weeks), ModuleColumn.weeks.rawValue)
    scan.takeHoursPerWeek(value(.hoursPerWeek), ModuleColumn.hoursPerWeek.rawValue)
    readPrice(into: &scan)
    for column in [ModuleColumn.route, .mode] {
      for part in parts(column) { scan.addForm(.string(part), column.rawValue) }
    }
    readPlaces(into: &scan)
    for part in parts(.language) {
      scan.addLanguage(.string(part), ModuleColumn.language.rawValue)
    }
    readEntry(into: &scan)
    scan.module.capacity = scan.amount(value(.capacity), 1...100_000, "max deelnemers")
      .map { Sourced(Int($0), at: ModuleColumn.capacity.rawValue) }
    readStarts(into: &scan)
    readCredential(into: &scan)
    for part in parts(.assessment) {
      scan.module.assessments.append(Sourced(part, at: ModuleColumn.assessment.rawValue))
    }
    for part in parts(.qualityMark) {
      scan.module.qualityMarks.append(Sourced(part, at: ModuleColumn.qualityMark.rawValue))
    }
    scan.module.validFrom = day(.validFrom, &scan)
    scan.module.validTo = day(.validTo, &scan)
    readTraject(into: &scan)
    scan.takeURL(text(.url), ModuleColumn.url.rawValue)
  }

  // MARK: - Fields

  private func text(_ column: ModuleColumn) -> String? {
    fields[column]?.withoutControlCharacters.trimmedText
  }

  private func value(_ column: ModuleColumn) -> JSONValue? {
    fields[column]?.trimmedText.map { .string($0) }
  }

  private func parts(_ column: ModuleColumn) -> [String] {
    (fields[column] ?? "").split(separator: "|")
      .compactMap { String($0).withoutControlCharacters.trimmedText }
  }

  private func day(_ column: ModuleColumn, _ scan: inout ModuleScan) -> Sourced<CivilDate>? {
    scan.date(value(column), column.rawValue).map { Sourced($0.date, at: column.rawValue) }
  }

  /// `ja`, `nee`; another word is noted.
  private func isTrue(
    _ word: String, _ column: ModuleColumn, _ scan: inout ModuleScan
  ) -> Bool? {
    switch word.lowercased() {
    case "ja", "j", "yes", "y", "true", "1", "x", "zeker": return true
    case "nee", "n", "no", "false", "0", "onzeker": return false
    default:
      scan.bad(column.rawValue, .string(word))
      return nil
    }
  }

  // MARK: - Groups of fields

  private func readKind(into scan: inout ModuleScan) {
    guard let word = text(.kind) else { return }
    switch word.lowercased() {
    case "module", "cursus", "training", "course": scan.module.kind = .module
    case "opleiding", "programma", "programme", "program": scan.module.kind = .programme
    case "traject", "zij-instroom", "zijinstroom", "omscholing": scan.module.kind = .traject
    case "bewijs", "badge", "credential", "certificaat": scan.module.kind = .credential
    default: scan.bad(ModuleColumn.kind.rawValue, .string(word))
    }
  }

  /// `SQL`, `SQL (2)`, `http://data.europa.eu/esco/skill/... (zelfstandig)`.
  private func addSkill(_ text: String, into scan: inout ModuleScan) {
    let column = ModuleColumn.skills.rawValue
    var (name, level) = (text, SkillLevel?.none)
    if text.hasSuffix(")"), let open = text.lastIndex(of: "("),
      let found = LevelCode.mastery(String(text[text.index(after: open)...].dropLast()))
    {
      (name, level) = (String(text[..<open]).trimmedText ?? "", found)
    }
    guard !name.isEmpty else { return scan.bad(column, .string(text)) }
    if let uri = SkillURI.concept(name) {
      return scan.addSkill(TaughtSkill(uri: uri, level: level), column)
    }
    // What is meant as an address is no phrase to link.
    if name.contains("://") {
      scan.bad(column, .string(name))
      return scan.addSkill(TaughtSkill(level: level, reference: name), column)
    }
    scan.addSkill(TaughtSkill(phrase: name, level: level), column)
  }

  private func readPrice(into scan: inout ModuleScan) {
    let column = ModuleColumn.price.rawValue
    guard var price = scan.price(value(.price), column) else { return }
    price.includesVAT = true
    for word in parts(.payers) {
      if let payer = PayerWord.payer(word) {
        price.payers.append(payer)
      } else {
        scan.bad(ModuleColumn.payers.rawValue, .string(word))
      }
    }
    scan.module.prices.append(Sourced(price, at: column))
  }

  /// Towns, postcodes and regions stand side by side; one region goes for all.
  private func readPlaces(into scan: inout ModuleScan) {
    let (towns, postcodes, regions) = (parts(.town), parts(.postcode), parts(.region))
    for place in 0..<max(towns.count, postcodes.count, regions.count) {
      let region =
        place < regions.count ? regions[place] : regions.count == 1 ? regions[0] : nil
      scan.addPlace(
        ModulePlace(
          town: place < towns.count ? towns[place] : nil,
          postcode: place < postcodes.count ? postcodes[place] : nil, region: region),
        ModuleColumn.town.rawValue)
    }
  }

  private func readEntry(into scan: inout ModuleScan) {
    if let word = text(.entryLevel) {
      // A word that spans several levels (mbo) is kept as words, so that it can be asked.
      let level = LevelCode.nlqf(word)
      scan.module.entry.append(
        Sourced(
          EntryRequirement(level: level, text: level == nil ? word : nil),
          at: ModuleColumn.entryLevel.rawValue))
    }
    for part in parts(.entry) {
      if let uri = SkillURI.concept(part) {
        scan.module.entry.append(
          Sourced(EntryRequirement(skill: uri), at: ModuleColumn.entry.rawValue))
      } else {
        scan.addEntry(.string(part), ModuleColumn.entry.rawValue)
      }
    }
    for part in parts(.entryModules) {
      scan.module.entry.append(
        Sourced(EntryRequirement(module: part), at: ModuleColumn.entryModules.rawValue))
    }
  }

  private func readStarts(into scan: inout ModuleScan) {
    let column = ModuleColumn.starts.rawValue
    let certain = parts(.areStartsCertain).map { isTrue($0, .areStartsCertain, &scan) }
    let deadlines = parts(.deadline).map {
      scan.date(.string($0), ModuleColumn.deadline.rawValue)?.date
    }
    func at<Value>(_ place: Int, _ list: [Value?]) -> Value? {
      place < list.count ? list[place] : list.count == 1 ? list[0] : nil
    }
    for (place, word) in parts(.starts).enumerated() {
      guard let date = scan.date(.string(word), column) else { continue }
      var offering = ModuleOffering()
      offering.start = date.date
      offering.isStartCertain = at(place, certain)
      offering.deadline = at(place, deadlines)
      scan.module.offerings.append(Sourced(offering, at: column))
    }
    if let word = text(.isContinuous), isTrue(word, .isContinuous, &scan) == true {
      var offering = ModuleOffering()
      offering.isContinuous = true
      scan.module.offerings.append(
        Sourced(offering, at: ModuleColumn.isContinuous.rawValue))
    }
  }

  private func readCredential(into scan: inout ModuleScan) {
    let column = ModuleColumn.credential.rawValue
    let months = scan.amount(
      value(.credentialMonths), 1...1200, ModuleColumn.credentialMonths.rawValue)
    var carrier: String?
    if let word = text(.carrier) {
      carrier = CredentialWord.carrier(word)
      if carrier == nil { scan.bad(ModuleColumn.carrier.rawValue, .string(word)) }
    }
    let names = parts(.credential)
    for name in names.isEmpty && carrier != nil ? [""] : names {
      let kind = CredentialWord.kind(name)
      scan.module.credentials.append(
        Sourced(
          ModuleCredential(
            kind: kind, carrier: carrier, name: kind == nil ? name.trimmedText : nil,
            validMonths: months.map { Int($0) }), at: column))
    }
  }

  private func readTraject(into scan: inout ModuleScan) {
    var traject = Traject()
    traject.partners = parts(.partners)
    traject.originSectors = parts(.origins)
    traject.hasJobCommitment = text(.jobCommitment).flatMap {
      isTrue($0, .jobCommitment, &scan)
    }
    if let target = text(.target) {
      if ConceptURI.isPlausible(target) {
        traject.targetURI = ConceptURI(target)
      } else {
        traject.targetRole = target
      }
    }
    if !traject.isEmpty {
      scan.module.traject = Sourced(traject, at: ModuleColumn.partners.rawValue)
      if text(.kind) == nil, !traject.partners.isEmpty || traject.hasJobCommitment != nil {
        scan.module.kind = .traject
      }
    }
  }
}
