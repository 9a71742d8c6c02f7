internal import SkillModel

/// What a schema.org `JobPosting` asks: skills, schooling, experience, and what occupation it is.
enum JobPostingRequirements {
  /// Takes it over.
  static func read(_ object: JSONObject, into scan: inout VacancyScan) {
    readSkills(object["skills"], into: &scan)
    readSchooling(object["qualifications"], "qualifications", into: &scan)
    readSchooling(object["educationRequirements"], "educationRequirements", into: &scan)
    readExperience(object["experienceRequirements"], into: &scan)
    for field in [
      "physicalRequirement", "sensoryRequirement", "securityClearanceRequirement",
      "eligibilityToWorkRequirement", "specialCommitments",
    ] {
      JobPosting.addTexts(object[field], field, into: &scan)
    }
    for value in scan.list(object["occupationalCategory"]) {
      JobPostingOccupation.read(value, "occupationalCategory", into: &scan)
    }
    for node in scan.objects(object["relevantOccupation"], "relevantOccupation") {
      let path = "relevantOccupation.occupationalCategory"
      let before = scan.vacancy.occupations.count
      for value in scan.list(node["occupationalCategory"]) {
        JobPostingOccupation.read(value, path, into: &scan)
      }
      if scan.vacancy.occupations.count == before, let name = node["name"] {
        JobPostingOccupation.read(name, "relevantOccupation.name", into: &scan)
      }
    }
  }

  // MARK: - Skills

  /// Nodes give a URI or words; a text gives phrases where it is a list of them.
  private static func readSkills(_ value: JSONValue?, into scan: inout VacancyScan) {
    for value in scan.list(value) {
      if let node = value.object {
        let name = scan.plain(node["name"], "skills.name")
        let phrase = name ?? scan.plain(node["description"], "skills.description")
        let path = name == nil && phrase != nil ? "skills.description" : "skills.name"
        let uri = JSONLD.escoURI(value)
        if uri == nil, phrase == nil, let code = node["termCode"] {
          scan.bad("skills.termCode", code)
        }
        scan.addSkill(
          uri: uri, phrase.map(PlainText.plain), uri != nil && phrase == nil ? "skills" : path)
      } else if let uri = JSONLD.escoURI(value) {
        scan.addSkill(uri: uri, nil, "skills")
      } else if let text = scan.text(value, "skills") {
        let plain = PlainText.plain(text)
        if let phrases = PhraseList.phrases(in: plain) {
          for phrase in phrases { scan.addSkill(phrase, "skills") }
        } else {
          scan.addText(text, "skills")
        }
      }
    }
  }

  // MARK: - Schooling and experience

  /// A credential gives a level, as a text that names one does; other text is kept.
  private static func readSchooling(
    _ value: JSONValue?, _ path: String, into scan: inout VacancyScan
  ) {
    let values = scan.list(value)
    var prose: [JSONValue] = []
    for value in values {
      if let node = value.object {
        readCredential(node, path, into: &scan)
      } else if let text = scan.plain(value, path), let level = level(text) {
        scan.vacancy.levels.append(
          Sourced(AskedLevel(level: level, text: text), at: path))
      } else {
        prose.append(value)
      }
    }
    JobPosting.addTexts(prose.isEmpty ? nil : .array(prose), path, into: &scan)
  }

  private static func readCredential(
    _ node: JSONObject, _ path: String, into scan: inout VacancyScan
  ) {
    func words(_ field: String) -> String? {
      let value = node[field]?["name"] ?? node[field]
      return scan.plain(value?.array?.first ?? value, path + "." + field)
    }
    let category = words("credentialCategory") ?? words("educationalLevel") ?? words("name")
    guard let category else {
      return JobPosting.addTexts(node["description"], path + ".description", into: &scan)
    }
    let text = [category, words("about")].compactMap { $0 }.joined(separator: ", ")
    scan.vacancy.levels.append(
      Sourced(
        AskedLevel(level: level(category), text: text, isDiplomaAsked: true),
        at: path + ".credentialCategory"))
  }

  /// The level of a diploma's name; the degrees of the Bologna process are the same everywhere.
  private static func level(_ text: String) -> EducationLevel? {
    if let level = EducationWords.level(text) { return level }
    guard text.utf8.count <= 60 else { return nil }
    let words = text.lowercased().split(whereSeparator: { !$0.isLetter })
    guard words.count >= 2, ["of", "degree", "s"].contains(words[1]) else { return nil }
    switch words[0] {
    case "bachelor": return EducationLevel(nlqf: 6)
    case "master": return EducationLevel(nlqf: 7)
    default: return nil
    }
  }

  private static func readExperience(_ value: JSONValue?, into scan: inout VacancyScan) {
    for value in scan.list(value) {
      guard let node = value.object else {
        JobPosting.addTexts(value, "experienceRequirements", into: &scan)
        continue
      }
      let path = "experienceRequirements.monthsOfExperience"
      if let months = scan.amount(node["monthsOfExperience"], 0...1200, path) {
        scan.vacancy.experienceYears.append(Sourced(months / 12, at: path))
      }
      JobPosting.addTexts(
        node["description"], "experienceRequirements.description", into: &scan)
    }
  }
}
