internal import SkillModel

/// Reads a `werkzoekende` of VUM/UM (UWV and municipalities; OpenAPI 0.8.7, JSON).
///
/// Every field is optional and every indicator is 0 unknown, 1 yes, 2 no. The level of work and
/// thinking is no diploma and is not used; levels of language are not CEFR and stay unknown.
enum VUMJobseeker {
  /// Takes a jobseeker over.
  static func read(_ object: JSONObject, into scan: inout CandidateScan) {
    scan.takeID(scan.plain(object["idWerkzoekende"], "idWerkzoekende"))
    scan.skipUnknown(object, known: members)
    for item in scan.objects(object["bemiddelingsberoep"], "bemiddelingsberoep") {
      scan.addWish(title(item, &scan), to: \.occupations)
    }
    readMobility(object, into: &scan)
    if let hours = object["werktijden"]?.object {
      scan.setWorkHours(
        least: scan.plain(hours["aantalWerkurenPerWeekMinimaal"], "werktijden"),
        most: scan.plain(hours["aantalWerkurenPerWeekMaximaal"], "werktijden"), "werktijden")
      scan.skipUnknown(
        hours, known: ["aantalWerkurenPerWeekMinimaal", "aantalWerkurenPerWeekMaximaal"])
    }
    for item in scan.objects(object["contractvorm"], "contractvorm") {
      readContract(item, into: &scan)
    }
    if let qualification = object["arbeidsmarktkwalificatie"]?.object {
      readQualification(qualification, into: &scan)
    }
  }

  private static func readMobility(_ object: JSONObject, into scan: inout CandidateScan) {
    if let mobility = object["mobiliteit"]?.object {
      scan.skipUnknown(mobility, known: ["bemiddelingspostcode", "maximaleReisafstand"])
      if let postcode = mobility["bemiddelingspostcode"] {
        scan.readPostcode(postcode, "mobiliteit.bemiddelingspostcode")
      }
      let column = "mobiliteit.maximaleReisafstand"
      scan.candidate.limits.maxKm = scan.amount(
        scan.plain(mobility["maximaleReisafstand"], column), 0...20_000, column)
    }
    guard let flexibility = object["flexibiliteit"]?.object else { return }
    scan.skipUnknown(
      flexibility, known: ["codeRegiostraal", "indicatieOnregelmatigWerkOfPloegendienst"])
    let radius = scan.plain(flexibility["codeRegiostraal"], "flexibiliteit.codeRegiostraal")
    if scan.candidate.limits.maxKm == nil, let radius {
      scan.candidate.limits.maxKm = kilometres[radius]
    }
    switch scan.plain(
      flexibility["indicatieOnregelmatigWerkOfPloegendienst"], "flexibiliteit.indicatie")
    {
    case "1": scan.candidate.wishes.acceptsShifts = true
    case "2": scan.candidate.wishes.acceptsShifts = false
    default: break
    }
  }

  /// B is for a fixed time, O without an end; 02 is a job with learning.
  private static func readContract(_ object: JSONObject, into scan: inout CandidateScan) {
    scan.skipUnknown(object, known: ["codeTypeArbeidscontract", "codeTypeOvereenkomst"])
    switch scan.plain(object["codeTypeArbeidscontract"], "contractvorm.codeTypeArbeidscontract") {
    case nil: break
    case "B": scan.addWish("temporary", to: \.contracts)
    case "O": scan.addWish("permanent", to: \.contracts)
    case let other?: scan.bad("contractvorm.codeTypeArbeidscontract", .string(other))
    }
    if scan.plain(object["codeTypeOvereenkomst"], "contractvorm.codeTypeOvereenkomst") == "02" {
      scan.addWish("learning", to: \.contracts)
    }
  }

  private static func readQualification(_ object: JSONObject, into scan: inout CandidateScan) {
    scan.skipUnknown(object, known: qualifications)
    for item in scan.objects(object["vakvaardigheid"], "vakvaardigheid") {
      scan.addSkill(scan.plain(item["omschrijving"], "vakvaardigheid.omschrijving"))
    }
    for item in scan.objects(object["gedragscompetentie"], "gedragscompetentie") {
      scan.addSkill(
        scan.plain(item["omschrijvingGedragscompetentie"], "gedragscompetentie.omschrijving"))
    }
    for item in scan.objects(object["interesse"], "interesse") {
      scan.addWish(scan.plain(item["naamInteresse"], "interesse.naamInteresse"), to: \.interests)
    }
    for item in scan.objects(object["rijbewijs"], "rijbewijs") {
      let column = "rijbewijs.codeSoortRijbewijs"
      scan.addLicence(scan.plain(item["codeSoortRijbewijs"], column), column)
    }
    for item in scan.objects(object["taalbeheersing"], "taalbeheersing") {
      let column = "taalbeheersing.codeTaal"
      scan.addLanguage(scan.plain(item["codeTaal"], column), level: nil, column)
    }
    for item in scan.objects(object["werkervaring"], "werkervaring") {
      scan.skipUnknown(
        item, known: ["beroep", "datumAanvangWerkzaamheden", "datumEindeWerkzaamheden"])
      let title = item["beroep"]?.object.flatMap { Self.title($0, &scan) }
      scan.addOccupation(
        uri: nil, title: title, from: year(item, "datumAanvangWerkzaamheden", &scan),
        to: year(item, "datumEindeWerkzaamheden", &scan))
    }
    for item in scan.objects(object["cursus"], "cursus") {
      scan.addCredential(
        scan.plain(item["naamCursus"], "cursus.naamCursus"),
        year: year(item, "datumCertificaat", &scan)
          ?? year(item, "datumEindeVolgenCursus", &scan))
    }
    for item in scan.objects(object["opleiding"], "opleiding") {
      readEducation(item, into: &scan)
    }
  }

  /// A level counts with a diploma only; a code without one level is said in the title.
  private static func readEducation(_ object: JSONObject, into scan: inout CandidateScan) {
    let name = object["opleidingsnaam"]?.object
    var title =
      scan.plain(name?["omschrijvingOpleidingsnaam"], "opleiding.opleidingsnaam")
      ?? scan.plain(name?["naamOpleidingOngecodeerd"], "opleiding.opleidingsnaam")
    let code = scan.plain(object["codeNiveauOpleiding"], "opleiding.codeNiveauOpleiding") ?? ""
    let known = EducationWords.vum(code)
    let diploma = scan.plain(object["indicatieDiploma"], "opleiding.indicatieDiploma")
    let level = diploma == "1" ? known?.level : nil
    if level == nil, let word = known?.word { title = title.map { $0 + " (\(word))" } ?? word }
    if diploma == "2" { title = title.map { $0 + ", zonder diploma" } }
    scan.addEducation(
      level, title: title,
      year: year(object, "datumDiploma", &scan)
        ?? year(object, "datumEindeVolgenOpleiding", &scan))
  }

  /// The words of an occupation; its code belongs to BO&C, which is not loaded.
  private static func title(_ object: JSONObject, _ scan: inout CandidateScan) -> String? {
    scan.plain(object["omschrijvingBeroepsnaam"], "omschrijvingBeroepsnaam")
      ?? scan.plain(object["naamBeroepOngecodeerd"], "naamBeroepOngecodeerd")
  }

  private static func year(
    _ object: JSONObject, _ column: String, _ scan: inout CandidateScan
  ) -> Int? { scan.yearIn(scan.plain(object[column], column), column) }

  /// `codeRegiostraal`.
  private static let kilometres: [String: Double] = [
    "1": 5, "2": 10, "3": 15, "4": 25, "5": 50, "6": 75, "7": 100, "8": 125, "9": 150,
  ]
  private static let members: Set<String> = [
    "idWerkzoekende", "bemiddelingsberoep", "mobiliteit", "flexibiliteit", "werktijden",
    "contractvorm", "arbeidsmarktkwalificatie",
  ]
  private static let qualifications: Set<String> = [
    "vakvaardigheid", "gedragscompetentie", "interesse", "rijbewijs", "taalbeheersing",
    "werkervaring", "cursus", "opleiding",
  ]
}
