internal import SkillModel

/// What a VUM `vacature` asks: level, occupation, experience, skills, languages, licences.
enum VUMRequirements {
  /// Takes them over.
  static func read(_ object: JSONObject, into scan: inout VacancyScan) {
    readThinkingLevel(object, into: &scan)
    for item in scan.objects(object["opleiding"], "opleiding") {
      readEducation(item, into: &scan)
    }
    if let occupation = object["beroep"]?.object { readOccupation(occupation, into: &scan) }
    for item in scan.objects(object["werkervaring"], "werkervaring") {
      let path = "werkervaring.aantalJarenWerkzaamInBeroep"
      if let years = scan.amount(item["aantalJarenWerkzaamInBeroep"], 0...99, path) {
        scan.vacancy.experienceYears.append(Sourced(years, at: path))
      }
    }
    for item in scan.objects(object["vakvaardigheid"], "vakvaardigheid") {
      let path = "vakvaardigheid.omschrijving"
      scan.addSkill(scan.plain(item["omschrijving"], path), path)
    }
    for item in scan.objects(object["gedragscompetentie"], "gedragscompetentie") {
      readBehaviour(item, into: &scan)
    }
    // A course is asked by its name only; what it proves is not known.
    for item in scan.objects(object["cursus"], "cursus") {
      scan.addSkill(scan.plain(item["naamCursus"], "cursus.naamCursus"), "cursus.naamCursus")
    }
    for item in scan.objects(object["taalbeheersing"], "taalbeheersing") {
      readLanguage(item, into: &scan)
    }
    for item in scan.objects(object["rijbewijs"], "rijbewijs") {
      let path = "rijbewijs.codeSoortRijbewijs"
      scan.addLicence(scan.plain(item["codeSoortRijbewijs"], path), path)
    }
  }

  /// Level of work and thinking: no diploma is asked by it.
  ///
  /// Only 5 (hbo) is one level of the NLQF; 3 spans 1 and 2, 4 spans 1 to 4+, 6 spans 6 and 7.
  private static func readThinkingLevel(_ object: JSONObject, into scan: inout VacancyScan) {
    let path = "codeWerkEnDenkniveauMinimaal"
    guard let code = scan.plain(object[path], path) else { return }
    guard let word = thinkingLevels[code] else {
      scan.bad(path, .string(code))
      scan.vacancy.levels.append(Sourced(AskedLevel(level: nil, text: code), at: path))
      return
    }
    // 0 and 7 ask nothing.
    guard !word.isEmpty else { return }
    let level = code == "5" ? EducationLevel(nlqf: 6) : nil
    scan.vacancy.levels.append(
      Sourced(AskedLevel(level: level, text: code + " " + word, isDiplomaAsked: false), at: path))
  }

  private static let thinkingLevels: [String: String] = [
    "0": "", "1": "geen basisopleiding", "2": "basisonderwijs", "3": "vmbo", "4": "mbo/havo/vwo",
    "5": "hbo", "6": "wo", "7": "",
  ]

  private static func readEducation(_ object: JSONObject, into scan: inout VacancyScan) {
    let path = "opleiding.codeNiveauOpleiding"
    let name = object["opleidingsnaam"]?.object
    let title =
      scan.plain(name?["omschrijvingOpleidingsnaam"], "opleiding.opleidingsnaam")
      ?? scan.plain(name?["naamOpleidingOngecodeerd"], "opleiding.opleidingsnaam")
    let code = scan.plain(object["codeNiveauOpleiding"], path)
    let known = code.flatMap(EducationWords.vum)
    if let code, known == nil, code != "9" { scan.bad(path, .string(code)) }
    let diploma: Bool? =
      switch scan.plain(object["indicatieDiploma"], "opleiding.indicatieDiploma") {
      case "1": true
      case "2": false
      default: nil
      }
    let words = [code, known?.word ?? (code == "9" ? "anders" : nil), title].compactMap { $0 }
    guard !words.isEmpty else { return }
    scan.vacancy.levels.append(
      Sourced(
        AskedLevel(
          level: known?.level, text: words.joined(separator: " "), isDiplomaAsked: diploma),
        at: path))
  }

  /// The code is one of BO&C, the occupations of UWV.
  private static func readOccupation(_ object: JSONObject, into scan: inout VacancyScan) {
    let (path, free) = ("beroep.codeBeroepsnaam", "beroep.naamBeroepOngecodeerd")
    let code = scan.plain(object["codeBeroepsnaam"], path)
    let label = scan.plain(object["omschrijvingBeroepsnaam"], "beroep.omschrijvingBeroepsnaam")
    if code != nil || label != nil {
      scan.vacancy.occupations.append(
        Sourced(
          OccupationReference(
            scheme: code == nil ? "" : "bo&c", code: code, uri: nil, label: label), at: path))
    }
    if let label = scan.plain(object["naamBeroepOngecodeerd"], free) {
      scan.vacancy.occupations.append(
        Sourced(OccupationReference(scheme: "", code: nil, uri: nil, label: label), at: free))
    }
  }

  private static func readBehaviour(_ object: JSONObject, into scan: inout VacancyScan) {
    let path = "gedragscompetentie.omschrijvingGedragscompetentie"
    let phrase = scan.plain(object["omschrijvingGedragscompetentie"], path)
    let level = scan.plain(
      object["codeBeheersingGedragscompetentie"],
      "gedragscompetentie.codeBeheersingGedragscompetentie")
    scan.addSkill(phrase, level: level, path)
    // The 25 codes have names of their own, which this program does not have.
    if phrase == nil, let code = object["codeGedragscompetentie"] {
      scan.bad("gedragscompetentie.codeGedragscompetentie", code)
    }
  }

  /// Not asked when every part that is told of is "none" (1) or "does not apply" (8).
  private static func readLanguage(_ object: JSONObject, into scan: inout VacancyScan) {
    let path = "taalbeheersing.codeTaal"
    guard let code = scan.plain(object["codeTaal"], path) else { return }
    guard let language = LanguageCode.language(code) else {
      return scan.bad(path, .string(code))
    }
    let parts = ["Mondeling", "Schriftelijk", "Lezen", "Luisteren"].compactMap { part in
      let member = "codeNiveauTaalbeheersing" + part
      return scan.plain(object[member], "taalbeheersing." + member)
    }
    if !parts.isEmpty, parts.allSatisfy({ $0 == "1" || $0 == "8" }) { return }
    scan.vacancy.languages.append(
      Sourced(LanguageSkill(language: language, level: nil), at: path))
  }
}
