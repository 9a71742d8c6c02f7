internal import SkillModel

/// Reads a SETU `CandidateNL` (HR-XML 2.5, draft 0.9 of the Dutch staffing standard, XML).
///
/// Codes whose meaning the standard does not give (education 1-6, language 1-5, category 1-29) are not
/// used. A profile that may not be stored, or is taken back, is a fault.
enum SETUCandidate {
  /// Elements that are never read: they tell who somebody is, or are about somebody else.
  static let personal: Set<String> = [
    "PersonalData", "PersonName", "ContactMethod", "PersonDescriptors", "DisabilityInfo",
    "EmployerContactInfo", "References", "SupportingMaterials", "CandidateSupplier",
    "PostalAddress", "UserArea",
  ]
  /// Elements that are prose about the person, or of no use.
  static let unused: Set<String> = [
    "ExecutiveSummary", "Objective", "Associations", "ResumeAdditionalItems", "Description",
    "RelatedPositionPostings", "DistributionGuidelines", "AvailabilityInfo", "OrgName",
    "EmployerOrgName", "School", "RevisionDate",
  ]

  /// Takes a candidate over.
  ///
  /// - Throws: `.otherDocument(.profileWithdrawal)`, `.mayNotBeStored`.
  static func read(_ element: XMLElement, into scan: inout CandidateScan) throws(RowFault) {
    let record = element.first("CandidateRecordInfoNL")
    scan.takeID(record?.text("Id", "IdValue"))
    if let status = record?.text("Status"), ["x:delete", "x:deactivate"].contains(status) {
      throw RowFault(.otherDocument(.profileWithdrawal))
    }
    if let allowed = record?.text("IndicatorStoringCVAllowed"), ["false", "0"].contains(allowed) {
      throw RowFault(.mayNotBeStored)
    }
    for language in element.every("CandidateProfile", "Languages", "LanguageNL") {
      scan.addLanguage(language.text("LanguageCode"), level: nil, "LanguageNL/LanguageCode")
    }
    for position in element.every("CandidateProfile", "PreferredPositionNL") {
      readWishes(position, into: &scan)
    }
    for resume in element.every("Resume", "StructuredXMLResume") {
      readResume(resume, into: &scan)
    }
  }

  private static func readWishes(_ position: XMLElement, into scan: inout CandidateScan) {
    for name in position.every("DesiredProfessionName", "Name") {
      scan.addWish(name.text, to: \.occupations)
    }
    if let distance = position.first("Commute", "DistanceMax"),
      ["km", nil].contains(distance.attributes["unitOfMeasure"]?.lowercased())
    {
      scan.candidate.limits.maxKm = scan.amount(distance.text, 0...20_000, "Commute/DistanceMax")
    }
    scan.setWorkHours(
      least: position.text("HoursPerWeek", "Minimum"),
      most: position.text("HoursPerWeek", "Maximum"), "HoursPerWeek")
    for contract in position.all("ContractDetails") {
      switch contract.text("ContractDuration") {
      case "permanent": scan.addWish("permanent", to: \.contracts)
      case "predetermined", "predeterminedprospectpermanent":
        scan.addWish("temporary", to: \.contracts)
      default: break
      }
      switch contract.text("TypeOfContract") {
      case "freelance": scan.addWish("freelance", to: \.contracts)
      case "trainee", "intern": scan.addWish("learning", to: \.contracts)
      default: break
      }
    }
    // Only a wage per hour is what the profile asks for; a monthly one depends on the hours.
    let pay = position.first("RemunerationPackage", "BasePay")
    if let pay, pay.attributes["baseInterval"] == "Hourly",
      ["EUR", nil].contains(pay.attributes["currencyCode"]),
      let euros = scan.amount(pay.text("BasePayAmountMin"), 0.01...9_999, "BasePayAmountMin")
    {
      scan.candidate.wishes.hourlyWage = Int((euros * 100).rounded())
    }
  }

  private static func readResume(_ resume: XMLElement, into scan: inout CandidateScan) {
    for position in resume.every("EmploymentHistory", "EmployerOrg", "PositionHistory") {
      scan.addOccupation(
        uri: nil, title: position.text("Title"),
        from: scan.yearIn(position.first("StartDate")?.anyText, "PositionHistory/StartDate"),
        to: scan.yearIn(position.first("EndDate")?.anyText, "PositionHistory/EndDate"))
    }
    for school in resume.every("EducationHistory", "SchoolOrInstitution") {
      for degree in school.all("Degree") {
        readDegree(degree, isCourse: school.attributes["schoolType"] == "course", into: &scan)
      }
    }
    for licence in resume.every("LicensesAndCertifications", "LicenseOrCertification") {
      guard let name = licence.text("Name") else { continue }
      if name.lowercased().hasPrefix("drivinglicen") {
        scan.addLicence(licence.text("Id"), "LicenseOrCertification/Id")
      } else {
        scan.addCredential(name, year: nil)
      }
    }
    for competency in resume.every("Qualifications", "Competency") {
      let uri = competency.first("CompetencyId")?.attributes["id"]
      if let uri, ConceptURI.isPlausible(uri) {
        scan.addSkill(uri)
      } else {
        scan.addSkill(competency.attributes["description"] ?? competency.attributes["name"])
      }
    }
  }

  /// The name of a degree is a code in practice, and the words stand in `Comments`.
  private static func readDegree(
    _ degree: XMLElement, isCourse: Bool, into scan: inout CandidateScan
  ) {
    let name = degree.text("DegreeName").flatMap { Int($0) == nil ? $0 : nil }
    let title = name ?? degree.text("DegreeMajor", "Name") ?? degree.text("Comments")
    let end = degree.first("DatesOfAttendance", "EndDate")?.anyText
    let year = scan.yearIn(end, "Degree/DatesOfAttendance/EndDate")
    if isCourse {
      scan.addCredential(title, year: year)
    } else {
      let isFailed = ["false", "0"].contains(degree.attributes["examPassed"] ?? "")
      scan.addEducation(
        nil, title: title.map { isFailed ? $0 + ", zonder diploma" : $0 }, year: year)
    }
  }
}
