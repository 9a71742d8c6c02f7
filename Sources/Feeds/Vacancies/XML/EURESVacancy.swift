internal import SkillModel

/// Reads a EURES `PositionOpening` (HR Open 3.2 as EURES profiles it, XML).
///
/// Prefixes differ by element and are sometimes bound to a wrong namespace, so local names decide; values
/// are padded with line ends. The language of work is no language that is asked.
enum EURESVacancy {
  /// Elements that are never read: they tell who somebody is.
  private static let personal: Set<String> = [
    "PersonContact", "PersonName", "Communication", "PositionContact", "OrganizationContact",
    "ContactInfo", "AddressLine", "UserArea",
  ]
  /// Elements that nothing uses.
  private static let unused: Set<String> = [
    "WorkingLanguageCode", "IndustryCode", "OrganizationLegalID", "OrganizationSizeCode",
    "PositionOpenQuantity", "TravelPreference", "ImmediateStartIndicator", "DegreeTypeCode",
    "AlternateDocumentID", "PostingRequester",
  ]
  private static let profile = "PositionOpening/PositionProfile/"

  /// The vacancies in the XML that a reply of the EURES API carries as a text; lines are those of the
  /// reply.
  static func vacancies(
    in xml: [UInt8], file: String, line: Int?
  ) -> (found: [(Vacancy, VacancyNotes)], faults: [Fault]) {
    var (found, faults): ([(Vacancy, VacancyNotes)], [Fault]) = ([], [])
    do {
      let count = try VacancyXML.read(
        ByteSource(name: file, bytes: xml), vacancy: { found.append(($0, $1)) },
        fault: { faults.append($0) })
      if let brokenOff = count.brokenOff { faults.append(brokenOff) }
    } catch {
      faults.append(error as? Fault ?? Fault(.unknownFormat, file: file))
    }
    for index in faults.indices { faults[index].place.line = line }
    for index in found.indices {
      found[index].1.line = line
      for fault in found[index].1.faults.indices { found[index].1.faults[fault].place.line = line }
    }
    return (found, faults)
  }

  /// Reads an item that starts on a line.
  ///
  /// - Throws: what makes the item unreadable.
  static func read(
    _ bytes: Bytes, file: String, line: Int
  ) throws(Fault) -> (Vacancy, VacancyNotes) {
    var scan = OpeningScan(file: file, line: line)
    let element = try scan.element(bytes, line: line, personal: personal, unused: unused)
    let document = element.first("DocumentID")
    scan.vacancy.owner = document?.attributes["schemeAgencyID"]?.trimmedText ?? ""
    scan.vacancy.id = document?.trimmedText?.withoutControlCharacters ?? ""
    readStatus(element, into: &scan)
    if let from = scan.date(element.attributes["validFrom"], "PositionOpening/@validFrom") {
      scan.vacancy.modified = Sourced(from.moment, at: "PositionOpening/@validFrom")
    }
    for profile in element.all("PositionProfile") { read(profile, into: &scan) }
    return try scan.finished()
  }

  private static func readStatus(_ element: XMLElement, into scan: inout OpeningScan) {
    guard let status = element.text("PositionOpeningStatusCode") else { return }
    switch status.lowercased() {
    case "active", "open": break
    case "closed", "inactive", "expired", "filled", "withdrawn", "deleted", "cancelled":
      scan.vacancy.isClosed = true
    default: scan.bad("PositionOpening/PositionOpeningStatusCode", status)
    }
  }

  /// Takes a profile over; a vacancy has one for each language it is told in.
  private static func read(_ element: XMLElement, into scan: inout OpeningScan) {
    if scan.vacancy.language == nil {
      scan.vacancy.language = element.attributes["languageCode"].flatMap {
        LanguageCode.language($0)
      }
    }
    if scan.vacancy.title == nil, let title = scan.words(element.text("PositionTitle")) {
      scan.vacancy.title = Sourced(title, at: profile + "PositionTitle")
    }
    for content in element.every("PositionFormattedDescription", "Content") {
      scan.addText(content.text, profile + "PositionFormattedDescription/Content")
    }
    let name = element.text("PositionOrganization", "OrganizationIdentifiers", "OrganizationName")
    if scan.vacancy.employer == nil, let name = scan.words(name) {
      scan.vacancy.employer = Sourced(
        name,
        at: profile + "PositionOrganization/OrganizationIdentifiers/OrganizationName")
    }
    for address in element.every("PositionLocation", "Address") { readPlace(address, &scan) }
    for code in element.all("JobCategoryCode") {
      scan.vacancy.occupations.append(
        Sourced(occupation(code), at: profile + "JobCategoryCode"))
    }
    for qualifications in element.all("PositionQualifications") {
      readQualifications(qualifications, into: &scan)
    }
    readConditions(element, into: &scan)
    readDates(element, into: &scan)
    for instructions in element.every("PostingInstruction", "ApplicationMethod", "Instructions") {
      scan.takeURL(
        address(in: instructions.text),
        profile + "PostingInstruction/ApplicationMethod/Instructions")
    }
  }

  private static func readPlace(_ address: XMLElement, _ scan: inout OpeningScan) {
    let path = profile + "PositionLocation/Address"
    var country: String?
    if let code = address.text("CountryCode") {
      country = CountryName.code(code)
      if country == nil { scan.bad(path + "/CountryCode", code) }
    }
    scan.addPlace(
      VacancyPlace(
        town: scan.words(address.text("CityName")),
        postcode: scan.words(address.text("PostalCode")),
        region: scan.words(address.text("CountrySubDivisionCode")), country: country), path)
  }

  /// The occupation of a code: an ESCO URI, or an ISCO group of up to four digits.
  private static func occupation(_ code: XMLElement) -> OccupationReference {
    let text = code.trimmedText
    let label = code.attributes["name"]?.trimmedText
    let list = code.attributes["listName"]?.lowercased() ?? ""
    let uri = text.flatMap { ConceptURI.isPlausible($0) ? ConceptURI($0) : nil }
    if list.contains("isco") {
      let digits = text.map { $0.first == "C" ? String($0.dropFirst()) : $0 }
      let isGroup =
        digits.map {
          (1...4).contains($0.utf8.count) && $0.utf8.allSatisfy { (0x30...0x39).contains($0) }
        } ?? false
      return OccupationReference(
        scheme: "isco", code: uri == nil ? digits : nil,
        uri: isGroup ? digits.map { .isco($0) } : uri, label: label)
    }
    let isESCO = list.contains("esco") || (text?.contains("/esco/occupation/") ?? false)
    return OccupationReference(
      scheme: isESCO ? "esco" : list, code: uri == nil ? text : nil, uri: uri, label: label)
  }

  private static func readConditions(_ element: XMLElement, into scan: inout OpeningScan) {
    for code in element.all("PositionOfferingTypeCode") {
      let path = profile + "PositionOfferingTypeCode"
      switch code.trimmedText?.lowercased() {
      case nil: break
      case "directhire", "permanent": scan.addContract(.permanent, path)
      case "temporary", "seasonal", "contracttohire", "temporarytohire", "contract", "oncall":
        scan.addContract(.temporary, path)
      case "apprenticeship": scan.addContract(.apprenticeship, path)
      case "internship", "traineeship": scan.addContract(.internship, path)
      case "selfemployed", "freelance": scan.addContract(.freelance, path)
      case "voluntary", "volunteer": scan.addContract(.voluntary, path)
      case let other?: scan.bad(path, other)
      }
    }
    for code in element.all("PositionScheduleTypeCode") {
      let path = profile + "PositionScheduleTypeCode"
      switch code.trimmedText?.lowercased() {
      case nil: break
      case "fulltime": scan.vacancy.hours.append(Sourced(.fullTime, at: path))
      case "parttime": scan.vacancy.hours.append(Sourced(.partTime, at: path))
      case let other?: scan.bad(path, other)
      }
    }
    for range in element.every("OfferedRemunerationPackage", "RemunerationRange") {
      readPay(range, into: &scan)
    }
  }

  private static func readPay(_ range: XMLElement, into scan: inout OpeningScan) {
    let path = profile + "OfferedRemunerationPackage/RemunerationRange"
    let (lowest, highest) = (range.first("MinimumAmount"), range.first("MaximumAmount"))
    let least = scan.cents(lowest?.trimmedText, path + "/MinimumAmount")
    let most = scan.cents(highest?.trimmedText, path + "/MaximumAmount")
    guard least != nil || most != nil else { return }
    scan.vacancy.salaries.append(
      Sourced(
        Salary(
          least: least, most: most,
          period: OpeningScan.period(range.text("RemunerationIntervalCode")),
          currency: (lowest ?? highest)?.attributes["currencyID"]?.trimmedText?.uppercased()),
        at: path))
  }

  private static func readDates(_ element: XMLElement, into scan: inout OpeningScan) {
    let closePath = profile + "ApplicationCloseDate"
    if scan.vacancy.closes == nil,
      let date = scan.date(element.text("ApplicationCloseDate"), closePath)
    {
      scan.vacancy.closes = Sourced(date.date, at: closePath)
    }
    let startPath = profile + "PositionPeriod/StartDate"
    if scan.vacancy.starts == nil,
      let date = scan.date(element.first("PositionPeriod", "StartDate")?.anyText, startPath)
    {
      scan.vacancy.starts = Sourced(date.date, at: startPath)
    }
  }

  /// The address in what to do to apply: nothing but an address, or that of a link.
  private static func address(in text: String) -> String? {
    guard let text = text.trimmedText else { return nil }
    if text.hasPrefix("http") { return text }
    guard let link = text.firstRange(of: "href=") else { return nil }
    let rest = text[link.upperBound...]
    guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
    return String(rest.dropFirst().prefix { $0 != quote })
  }
}
