internal import SkillModel

/// Reads a `Candidate` of EURES (HR Open 3.2) or Europass CV v4, which is EURES in a namespace of its
/// own (XML).
///
/// Skills and occupations come with ESCO URIs. Prefixes differ by element and are sometimes bound to a
/// wrong namespace, so local names decide.
enum EURESCandidate {
  /// Elements that are never read: they tell who somebody is, or are about somebody else.
  static let personal: Set<String> = [
    "CandidatePerson", "CandidateSupplier", "PersonName", "Communication", "PersonContact",
    "OrganizationContact", "BirthDate", "GenderCode", "Attachment", "References",
    "EmploymentReferences", "Disability", "DisabilityInfo", "Address", "UserArea",
  ]
  /// Elements that are prose about the person, or of no use.
  static let unused: Set<String> = [
    "ExecutiveSummary", "Description", "OrganizationName", "RenderingInformation",
    "HobbiesAndInterests", "Hobby", "Publication", "PublicationHistory", "Project", "Others",
    "ConferencesAndSeminars", "NetworksAndMemberships", "VolunteeringHistory", "CreativeWorks",
    "HonorsAndAwards",
  ]

  /// Takes a candidate over; a Europass CV carries no id, so it gets one of the content.
  static func read(_ element: XMLElement, isEuropass: Bool, into scan: inout CandidateScan) {
    scan.takeID(element.text("DocumentID"))
    for profile in element.all("CandidateProfile") {
      for employer in profile.every("EmploymentHistory", "EmployerHistory") {
        for position in employer.all("PositionHistory") {
          readPosition(position, of: employer, into: &scan)
        }
      }
      for school in profile.every("EducationHistory", "EducationOrganizationAttendance") {
        readEducation(school, into: &scan)
      }
      for licence in profile.every("Licenses", "License") {
        scan.addLicence(licence.text("LicenseTypeCode"), "License/LicenseTypeCode")
      }
      for certificate in profile.every("Certifications", "Certification") {
        let column = "Certification/FirstIssuedDate"
        scan.addCredential(
          certificate.text("CertificationName"),
          year: scan.yearIn(certificate.first("FirstIssuedDate")?.anyText, column))
      }
      readSkills(profile, into: &scan)
    }
    let preferences =
      element.all("CandidatePositionPreferences")
      + element.every("CandidateProfile", "CandidatePositionPreferences")
    for preference in preferences { readWishes(preference, into: &scan) }
    if isEuropass, scan.notes.isIDMissing {
      scan.candidate.id = ContentID.id(of: scan.candidate)
      (scan.notes.isIDMissing, scan.notes.isIDFromContent) = (false, true)
    }
  }

  private static func readPosition(
    _ position: XMLElement, of employer: XMLElement, into scan: inout CandidateScan
  ) {
    let title = position.first("PositionTitle")
    let period = position.first("EmploymentPeriod") ?? employer.first("EmploymentPeriod")
    let from = scan.yearIn(period?.first("StartDate")?.anyText, "EmploymentPeriod/StartDate")
    let to = scan.yearIn(period?.first("EndDate")?.anyText, "EmploymentPeriod/EndDate")
    // Europass puts the URI of a picked title in the attribute for its language.
    let picked = title?.attributes["languageID"].flatMap { ConceptURI.isPlausible($0) ? $0 : nil }
    let uri = picked.map { ConceptURI($0) } ?? occupation(position)
    let name = title?.trimmedText ?? position.first("JobCategoryCode")?.attributes["name"]
    scan.addOccupation(uri: uri, title: name.map(oneLine), from: from, to: to)
  }

  /// The occupation of the codes at hand: an ESCO URI before an ISCO group.
  private static func occupation(_ element: XMLElement) -> ConceptURI? {
    let codes = element.all("JobCategoryCode")
    for code in codes {
      if let text = code.trimmedText, ConceptURI.isPlausible(text) { return ConceptURI(text) }
    }
    for code in codes where code.attributes["listName"]?.uppercased().contains("ISCO") ?? false {
      guard let text = code.trimmedText, (1...4).contains(text.utf8.count),
        text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
      else { continue }
      return .isco(text)
    }
    return nil
  }

  /// A level counts when the schooling is over.
  private static func readEducation(_ school: XMLElement, into scan: inout CandidateScan) {
    let code = school.first("EducationLevelCode")
    let period = school.first("AttendancePeriod")
    let isGoingOn =
      ["true", "1"].contains(period?.text("CurrentIndicator") ?? "")
      || ["true", "1"].contains(period?.text("OngoingIndicator") ?? "")
    let level = EducationWords.eures(
      code?.trimmedText ?? "", list: code?.attributes["listName"] ?? "")
    let title = school.text("EducationDegree", "DegreeName") ?? school.text("ProgramName")
    scan.addEducation(
      isGoingOn ? nil : level, title: title.map(oneLine),
      year: scan.yearIn(period?.first("EndDate")?.anyText, "AttendancePeriod/EndDate"))
  }

  private static func readSkills(_ profile: XMLElement, into scan: inout CandidateScan) {
    for competency in profile.descendants("PersonCompetency") {
      let id = competency.text("CompetencyID")
      if competency.text("TaxonomyID")?.lowercased() == "language" {
        scan.addLanguage(id, level: languageLevel(competency), "PersonCompetency/CompetencyID")
      } else if let id, ConceptURI.isPlausible(id) {
        scan.addSkill(id)
      } else {
        scan.addSkill(competency.text("CompetencyName") ?? id)
      }
    }
    for name in ["DigitalSkill", "Skill", "OccupationalSkillsCovered"] {
      for skill in profile.descendants(name) {
        // Prose is no phrase: the field also holds whole paragraphs with markup.
        guard let text = skill.trimmedText, text.utf8.count <= 120, !text.contains("<") else {
          if skill.trimmedText != nil { scan.notes.ignoredFields += 1 }
          continue
        }
        scan.addSkill(text)
      }
    }
  }

  /// The lowest of the levels given for reading, speaking and so on: what holds for all of them.
  private static func languageLevel(_ competency: XMLElement) -> String? {
    let scores =
      competency.every("CompetencyDimension", "Score", "ScoreText")
      + competency.every("ProficiencyLevel", "ScoreText")
    return scores.compactMap { $0.trimmedText?.uppercased() }
      .filter { LanguageSkill.levels.contains($0) }.min()
  }

  private static func readWishes(_ preference: XMLElement, into scan: inout CandidateScan) {
    for name in ["PositionTitle", "DesiredPositionTitle"] {
      for title in preference.descendants(name) { scan.addWish(title.text, to: \.occupations) }
    }
    for code in preference.descendants("JobCategoryCode") {
      guard let text = code.trimmedText else { continue }
      scan.addWish(
        ConceptURI.isPlausible(text) ? text : code.attributes["name"], to: \.occupations)
    }
    for code in preference.descendants("PositionOfferingTypeCode") {
      switch code.trimmedText {
      case "DirectHire": scan.addWish("permanent", to: \.contracts)
      case "Temporary", "Seasonal": scan.addWish("temporary", to: \.contracts)
      case "Apprenticeship", "Internship": scan.addWish("learning", to: \.contracts)
      default: break
      }
    }
  }

  /// Titles are broken over lines in real documents.
  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
