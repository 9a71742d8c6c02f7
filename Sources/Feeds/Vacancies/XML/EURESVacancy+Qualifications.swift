internal import SkillModel

extension EURESVacancy {
  private static let path = "PositionOpening/PositionProfile/PositionQualifications/"

  /// Takes over what is asked of a person.
  static func readQualifications(_ element: XMLElement, into scan: inout OpeningScan) {
    for competency in element.all("PositionCompetency") {
      if competency.text("TaxonomyID")?.lowercased() == "language" {
        readLanguage(competency, into: &scan)
      } else {
        readSkill(competency, into: &scan)
      }
    }
    for code in element.all("LicenseTypeCode") {
      scan.addLicence(code.trimmedText, path + "LicenseTypeCode")
    }
    for code in element.every("EducationRequirement", "EducationLevelCode") {
      guard let text = code.trimmedText else { continue }
      let list = code.attributes["listName"] ?? ""
      // The number alone does not say of which scale it is.
      let scale = ["ISCED", "EQF"].first { list.uppercased().contains($0) }
      scan.vacancy.levels.append(
        Sourced(
          AskedLevel(
            level: EducationWords.eures(text, list: list),
            text: scale.map { "\($0) \(text)" } ?? text),
          at: path + "EducationRequirement/EducationLevelCode"))
    }
    for measure in element.every("ExperienceSummary", "ExperienceCategory", "Measure") {
      readExperience(measure, into: &scan)
    }
  }

  private static func readSkill(_ competency: XMLElement, into scan: inout OpeningScan) {
    let id = competency.text("CompetencyID")
    let uri = id.flatMap { ConceptURI.isPlausible($0) ? ConceptURI($0) : nil }
    let phrase = scan.words(competency.text("CompetencyName") ?? (uri == nil ? id : nil))
    guard uri != nil || phrase != nil else { return }
    scan.vacancy.requirements.append(
      Sourced(
        AskedSkill(
          uri: uri, phrase: phrase,
          level: competency.text("RequiredProficiencyLevel", "ScoreText")),
        at: path + "PositionCompetency"))
  }

  /// The level asked in all, and those of reading, speaking and so on: all of them are kept.
  private static func readLanguage(_ competency: XMLElement, into scan: inout OpeningScan) {
    guard let code = competency.text("CompetencyID") else { return }
    guard let language = LanguageCode.language(code) else {
      return scan.bad(path + "PositionCompetency/CompetencyID", code)
    }
    let place = path + "PositionCompetency"
    var levels: [(level: String, path: String)] = []
    func add(_ element: XMLElement, _ path: String) {
      guard let text = element.trimmedText else { return }
      let level = text.uppercased()
      if !LanguageSkill.levels.contains(level) {
        scan.bad(path, text)
      } else if !levels.contains(where: { $0.level == level }) {
        levels.append((level, path))
      }
    }
    for score in competency.every("RequiredProficiencyLevel", "ScoreText") {
      add(score, place + "/RequiredProficiencyLevel/ScoreText")
    }
    for score in competency.every("CompetencyDimension", "Score", "ScoreText") {
      add(score, place + "/CompetencyDimension/Score/ScoreText")
    }
    if levels.isEmpty {
      scan.vacancy.languages.append(
        Sourced(LanguageSkill(language: language, level: nil), at: place + "/CompetencyID"))
    }
    for (level, path) in levels {
      scan.vacancy.languages.append(
        Sourced(LanguageSkill(language: language, level: level), at: path))
    }
  }

  private static func readExperience(_ measure: XMLElement, into scan: inout OpeningScan) {
    let place = path + "ExperienceSummary/ExperienceCategory/Measure"
    guard let number = scan.number(measure.trimmedText, 0...720, place) else { return }
    let unit = measure.attributes["unitCode"]?.trimmedText?.lowercased() ?? ""
    switch unit {
    case "year", "years", "ann": scan.vacancy.experienceYears.append(Sourced(number, at: place))
    case "month", "months", "mon":
      scan.vacancy.experienceYears.append(Sourced(number / 12, at: place))
    default: scan.bad(place + "/@unitCode", unit)
    }
  }
}
