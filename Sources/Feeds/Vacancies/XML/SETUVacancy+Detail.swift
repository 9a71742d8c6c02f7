internal import SkillModel

extension SETUVacancy {
  private static let path = "PositionOpeningNL/PositionProfileNL/PositionDetail/"

  /// Takes over what the work is like and what it asks.
  static func read(_ detail: XMLElement, into scan: inout OpeningScan) {
    for location in detail.all("PhysicalLocation") { readPlace(location, into: &scan) }
    for code in detail.every("JobCategory", "CategoryCode") {
      guard let text = code.trimmedText else { continue }
      scan.vacancy.occupations.append(
        Sourced(
          OccupationReference(scheme: "setu", code: text, uri: nil, label: nil),
          at: path + "JobCategory/CategoryCode"))
    }
    for hours in detail.all("HoursPerWeek") {
      let place = path + "HoursPerWeek"
      let least = scan.number(hours.text("Minimum"), 0...168, place + "/Minimum")
      let most = scan.number(hours.text("Maximum"), 0...168, place + "/Maximum")
      scan.addHours(least: least, most: most, place)
    }
    for contract in detail.all("ContractDetails") { readContract(contract, into: &scan) }
    for requirements in detail.all("Requirements") {
      readRequirements(requirements, into: &scan)
    }
    readPay(detail, into: &scan)
  }

  /// The areas are one place and the address is another: in real documents they contradict each other.
  private static func readPlace(_ location: XMLElement, into scan: inout OpeningScan) {
    var place = VacancyPlace()
    for area in location.all("Area") {
      guard let value = scan.words(area.text("Value")) else { continue }
      switch area.attributes["type"]?.lowercased() {
      case "municipality": place.municipality = place.municipality ?? value
      case "x:region", "region", "x:province", "province": place.region = place.region ?? value
      case "country":
        place.country = CountryName.code(value)
        if place.country == nil { scan.bad(path + "PhysicalLocation/Area", value) }
      case let other: scan.bad(path + "PhysicalLocation/Area/@type", other ?? "")
      }
    }
    scan.addPlace(place, path + "PhysicalLocation/Area")
    for address in location.all("PostalAddress") {
      scan.addPlace(
        VacancyPlace(
          town: scan.words(address.text("Municipality")),
          postcode: scan.words(address.text("PostalCode")),
          region: scan.words(address.text("Region")),
          country: address.text("CountryCode").flatMap { CountryName.code($0) }),
        path + "PhysicalLocation/PostalAddress")
    }
  }

  private static func readContract(_ contract: XMLElement, into scan: inout OpeningScan) {
    let duration = path + "ContractDetails/ContractDuration"
    switch contract.text("ContractDuration")?.lowercased() {
    case nil: break
    case "permanent": scan.addContract(.permanent, duration)
    case "predetermined", "predeterminedprospectpermanent": scan.addContract(.temporary, duration)
    case let other?: scan.bad(duration, other)
    }
    let type = path + "ContractDetails/TypeOfContract"
    switch contract.text("TypeOfContract")?.lowercased() {
    // With the employer; a franchise and a traineeship are no kinds that are known here.
    case nil, "direct": break
    case "temporaryandsecondment": scan.addContract(.agency, type)
    case "intern": scan.addContract(.internship, type)
    case "freelance": scan.addContract(.freelance, type)
    case let other?: scan.bad(type, other)
    }
  }

  private static func readRequirements(_ element: XMLElement, into scan: inout OpeningScan) {
    let place = path + "Requirements/"
    for name in ["EducationDegree", "WorkingAndThinkingLevel"] {
      for code in element.all(name) {
        guard let text = code.trimmedText else { continue }
        scan.vacancy.levels.append(
          Sourced(AskedLevel(level: nil, text: "\(name) \(text)"), at: place + name))
      }
    }
    let years = element.text("YearsOfRelevantWorkingExperience", "Minimum")
    let yearsPath = place + "YearsOfRelevantWorkingExperience/Minimum"
    if let years = scan.number(years, 0...60, yearsPath) {
      scan.vacancy.experienceYears.append(Sourced(years, at: yearsPath))
    }
    for item in element.every("LicensesAndCertifications", "LicenseOrCertification") {
      readCertificate(item, into: &scan)
    }
    for competency in element.every("Qualifications", "Competency") {
      readCompetency(competency, into: &scan)
    }
    for language in element.every("Languages", "LanguageNL") {
      guard let code = language.text("LanguageCode") else { continue }
      let languagePath = place + "Languages/LanguageNL/LanguageCode"
      guard let known = LanguageCode.language(code) else {
        scan.bad(languagePath, code)
        continue
      }
      scan.vacancy.languages.append(
        Sourced(LanguageSkill(language: known, level: nil), at: languagePath))
    }
  }

  /// A driving licence, or a certificate that is asked.
  private static func readCertificate(_ item: XMLElement, into scan: inout OpeningScan) {
    let place = path + "Requirements/LicensesAndCertifications/LicenseOrCertification"
    guard let name = scan.words(item.text("Name")) else { return }
    if name.lowercased().hasPrefix("drivinglicen") {
      return scan.addLicence(item.text("Id"), place + "/Id")
    }
    scan.vacancy.requirements.append(
      Sourced(AskedSkill(uri: nil, phrase: name), at: place + "/Name"))
  }

  /// A skill, and those within it.
  private static func readCompetency(_ competency: XMLElement, into scan: inout OpeningScan) {
    let words = competency.attributes["name"]?.trimmedText ?? competency.attributes["description"]
    let ids = [competency.first("CompetencyId"), competency.first("TaxonomyId")]
      .compactMap { $0?.attributes["id"]?.trimmedText }
    let uri = ids.first { ConceptURI.isPlausible($0) }.map { ConceptURI($0) }
    let phrase = scan.words(words)
    if uri != nil || phrase != nil {
      let need: AskedSkill.Need =
        switch competency.attributes["required"]?.lowercased() {
        case "true", "1": .required
        case "false", "0": .preferred
        default: .unsaid
        }
      scan.vacancy.requirements.append(
        Sourced(
          AskedSkill(
            uri: uri, phrase: phrase, need: need,
            level: competency.text("CompetencyWeight", "NumericValue")),
          at: path + "Requirements/Qualifications/Competency"))
    }
    for part in competency.all("Competency") { readCompetency(part, into: &scan) }
  }

  private static func readPay(_ detail: XMLElement, into scan: inout OpeningScan) {
    for package in ["RemunerationPackageNL", "RemunerationPackage"] {
      let place = path + package + "/BasePay"
      for pay in detail.every(package, "BasePay") {
        let least = scan.cents(pay.text("BasePayAmountMin"), place + "/BasePayAmountMin")
        let most = scan.cents(pay.text("BasePayAmountMax"), place + "/BasePayAmountMax")
        guard least != nil || most != nil else { continue }
        let interval = pay.attributes["baseInterval"]
        let period = OpeningScan.period(interval)
        if period == nil, let interval { scan.bad(place + "/@baseInterval", interval) }
        scan.vacancy.salaries.append(
          Sourced(
            Salary(
              least: least, most: most, period: period,
              currency: pay.attributes["currencyCode"]?.trimmedText?.uppercased()), at: place))
      }
    }
    for scale in detail.all("SalaryScale") {
      let words = [scale.text("Scale"), scale.text("SalarySystem")].compactMap { scan.words($0) }
      guard !words.isEmpty else { continue }
      scan.vacancy.salaries.append(
        Sourced(Salary(text: words.joined(separator: ", ")), at: path + "SalaryScale"))
    }
  }
}
