internal import SkillModel

/// Reads a SETU `PositionOpeningNL` 1.0 or 1.1 (HR-XML 2.5, XML).
///
/// Codes whose meaning the standard does not give (education and level of work 1-6, language 1-5,
/// category 1-29) are kept as text. Keywords are words to be found by, no requirements: they are text.
enum SETUVacancy {
  /// Elements that are never read: they tell who somebody is.
  private static let personal: Set<String> = [
    "ContactName", "ContactMethod", "ContactPersons", "ContactInfo", "ContactInformation",
    "SocialMedia", "PersonName", "DeliveryAddress", "InternetEmailAddress", "Telephone",
    "UserArea",
  ]
  /// Elements that nothing uses.
  private static let unused: Set<String> = [
    "SupplierIds", "IndustryCode", "Headcount", "InternetDomainName", "ValueStatement",
    "DaysPerWeek", "EducationMajor", "CareerLevel", "RemunerationType", "NumberToFill",
    "DistributionGuidelinesNL", "Multimedia", "AdvertisementTypesPublishers", "TrackingImageURL",
    "ApplicationProcedureInformation", "PublicationEndDate", "StartAsSoonAsPossible",
  ]
  private static let profile = "PositionOpeningNL/PositionProfileNL/"
  private static let detail = "PositionOpeningNL/PositionProfileNL/PositionDetail/"
  private static let advertisement = "PositionOpeningNL/AdvertisementInfoNL/"

  /// Reads an item that starts on a line.
  ///
  /// - Throws: what makes the item unreadable.
  static func read(
    _ bytes: Bytes, file: String, line: Int
  ) throws(Fault) -> (Vacancy, VacancyNotes) {
    var scan = OpeningScan(file: file, line: line)
    let element = try scan.element(bytes, line: line, personal: personal, unused: unused)
    let id = element.first("PositionRecordInfo", "Id")
    scan.vacancy.owner = id?.attributes["idOwner"]?.trimmedText ?? ""
    scan.vacancy.id = id?.text("IdValue")?.withoutControlCharacters ?? ""
    scan.vacancy.language = element.attributes["lang"].flatMap { LanguageCode.language($0) }
    readStatus(element, into: &scan)
    let details = element.every("PositionProfileNL", "PositionDetail")
    readTitles(element, details, into: &scan)
    for detail in details { read(detail, into: &scan) }
    readTexts(element, into: &scan)
    readEmployer(element, into: &scan)
    readDates(element, into: &scan)
    for address in element.descendants("VacancyInternetWebAddress") {
      scan.takeURL(
        address.trimmedText,
        "PositionOpeningNL/ApplicationInformationNL/HowToApply/ApplicationMethod/"
          + "ContactMethodApplication/VacancyInternetWebAddress")
    }
    return try scan.finished()
  }

  private static func readStatus(_ element: XMLElement, into scan: inout OpeningScan) {
    guard let status = element.text("PositionRecordInfo", "Status") else { return }
    switch status.lowercased() {
    case "x:delete", "x:deactivate", "delete", "deactivate", "closed", "inactive":
      scan.vacancy.isClosed = true
    case "x:put", "x:edit", "x:activate", "put", "edit", "activate", "active", "open", "new",
      "x:new", "x:add", "revised":
      break
    default: scan.bad("PositionOpeningNL/PositionRecordInfo/Status", status)
    }
  }

  /// The name of the function, else the title of the advertisement; what differs is kept as text.
  private static func readTitles(
    _ element: XMLElement, _ details: [XMLElement], into scan: inout OpeningScan
  ) {
    var titles: [Sourced<String>] = []
    func add(_ text: String?, _ path: String) {
      guard titles.count < 16, let words = scan.words(text),
        !titles.contains(where: { $0.value == words })
      else {
        return
      }
      titles.append(Sourced(words, at: path))
    }
    for item in details { add(item.text("FunctionName", "Name"), detail + "FunctionName/Name") }
    add(element.text("AdvertisementInfoNL", "PositionTitle"), advertisement + "PositionTitle")
    for item in details { add(item.text("PositionTitle"), detail + "PositionTitle") }
    add(element.text("PositionProfileNL", "PositionTitle"), profile + "PositionTitle")
    for name in details.flatMap({ $0.every("ProfessionName", "Name") }) {
      guard let words = scan.words(name.trimmedText) else { continue }
      scan.vacancy.occupations.append(
        Sourced(
          OccupationReference(scheme: "", code: nil, uri: nil, label: words),
          at: detail + "ProfessionName/Name"))
    }
    scan.vacancy.title = titles.first
    for title in titles.dropFirst() { scan.addText(title.value, title.path) }
  }

  private static func readTexts(_ element: XMLElement, into scan: inout OpeningScan) {
    for item in element.every("PositionProfileNL", "PositionDetail") {
      for name in ["FunctionDescription", "FunctionRequirementsDescription"] {
        for text in item.all(name) { scan.addText(text.wholeText, detail + name) }
      }
      for package in ["RemunerationPackageNL", "RemunerationPackage"] {
        for text in item.every(package, "Benefits", "Comments") {
          scan.addText(text.wholeText, detail + package + "/Benefits/Comments")
        }
      }
    }
    for text in element.every("PositionProfileNL", "FormattedPositionDescription") {
      scan.addText(text.wholeText, profile + "FormattedPositionDescription")
    }
    for name in ["ShortDescriptionVacancy", "FormattedAdvertisement"] {
      for text in element.every("AdvertisementInfoNL", name) {
        scan.addText(text.wholeText, advertisement + name)
      }
    }
    let keywords = element.every("PositionProfileNL", "PositionKeywords", "Keyword")
      .compactMap { scan.words($0.trimmedText) }
    scan.addText(
      keywords.map { "- " + $0 }.joined(separator: "\n"), profile + "PositionKeywords/Keyword")
  }

  private static func readEmployer(_ element: XMLElement, into scan: inout OpeningScan) {
    let name = element.text("PositionProfileNL", "Organization", "OrganizationName")
    if let name = scan.words(name) {
      scan.vacancy.employer = Sourced(name, at: profile + "Organization/OrganizationName")
      return
    }
    let owner = element.all("PositionSupplierNL").first { $0.text("Role") == "owner" }
    if let name = scan.words(owner?.text("EntityName")) {
      scan.vacancy.employer = Sourced(name, at: "PositionOpeningNL/PositionSupplierNL/EntityName")
    }
  }

  private static func readDates(_ element: XMLElement, into scan: inout OpeningScan) {
    let closes = "PositionOpeningNL/ApplicationInformationNL/FinalApplicationDate"
    let last = element.text("ApplicationInformationNL", "FinalApplicationDate")
    if let date = scan.date(last, closes) { scan.vacancy.closes = Sourced(date.date, at: closes) }
    let dates = element.every(
      "AdvertisementInfoNL", "PublicationDates", "PublicationDate", "PublicationStartDate")
    let published = advertisement + "PublicationDates/PublicationDate/PublicationStartDate"
    if let date = scan.date(dates.first?.trimmedText, published) {
      scan.vacancy.published = Sourced(date.date, at: published)
    }
    let starts = profile + "PositionDateInfo/StartDate"
    let first = element.first("PositionProfileNL", "PositionDateInfo", "StartDate")?.anyText
    if let date = scan.date(first, starts) { scan.vacancy.starts = Sourced(date.date, at: starts) }
  }
}

extension XMLElement {
  /// All text in it, that of elements below after its own, a line each.
  fileprivate var wholeText: String {
    children.isEmpty ? text : ([text] + children.map(\.wholeText)).joined(separator: "\n")
  }
}
