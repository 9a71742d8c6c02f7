internal import SkillModel

/// Reads a `vacature` of VUM/UM (UWV and municipalities; OpenAPI 0.8.2, JSON).
///
/// Every field is optional and every indicator is 0 unknown, 1 yes, 2 no. Levels of language are not
/// CEFR and stay unknown. Odd codes reject nothing: they are noted.
enum VUMVacancy {
  /// Takes a vacancy over.
  ///
  /// - Parameter owner: `bronID` of the reply around it; "" when there is none.
  static func read(_ object: JSONObject, owner: String, into scan: inout VacancyScan) {
    readIdentity(object, owner: owner, into: &scan)
    scan.skipUnknown(object, known: members)
    if let title = scan.plain(object["naamVacature"], "naamVacature") {
      scan.vacancy.title = Sourced(title, at: "naamVacature")
    }
    scan.addText(
      scan.text(object["omschrijvingVacature"], "omschrijvingVacature"), "omschrijvingVacature")
    if let closes = scan.date(object["sluitingsDatumVacature"], "sluitingsDatumVacature") {
      scan.vacancy.closes = Sourced(closes.date, at: "sluitingsDatumVacature")
    }
    for item in scan.objects(object["sollicitatiewijze"], "sollicitatiewijze") {
      let address = scan.plain(item["webadres"]?["url"], "sollicitatiewijze.webadres.url")
      scan.takeURL(address, "sollicitatiewijze.webadres.url")
      scan.skipUnknown(item, known: ["webadres", "codeSollicitatiewijze"])
    }
    if let employer = object["werkgever"]?.object { readEmployer(employer, into: &scan) }
    if let terms = object["arbeidsVoorwaarden"]?.object { readTerms(terms, into: &scan) }
    for item in scan.objects(object["contractvorm"], "contractvorm") {
      readContract(item, into: &scan)
    }
    if let hours = object["werktijden"]?.object {
      let least = "werktijden.aantalWerkurenPerWeekMinimaal"
      let most = "werktijden.aantalWerkurenPerWeekMaximaal"
      let low = scan.amount(hours["aantalWerkurenPerWeekMinimaal"], 0...168, least)
      let high = scan.amount(hours["aantalWerkurenPerWeekMaximaal"], 0...168, most)
      scan.addHours(
        least: low == 0 ? nil : low, most: high == 0 ? nil : high, high == nil ? least : most)
      scan.skipUnknown(
        hours, known: ["aantalWerkurenPerWeekMinimaal", "aantalWerkurenPerWeekMaximaal"])
    }
    VUMRequirements.read(object, into: &scan)
  }

  /// `idVacature` is the source's own; `vumID` is given by VUM in the answer to a search.
  private static func readIdentity(
    _ object: JSONObject, owner: String, into scan: inout VacancyScan
  ) {
    if let id = scan.plain(object["idVacature"], "idVacature") {
      (scan.vacancy.owner, scan.vacancy.id) = (owner, id)
    } else if let id = scan.plain(object["vumID"], "vumID") {
      (scan.vacancy.owner, scan.vacancy.id) = ("VUM", id)
    } else if let id = scan.plain(object["nummerVacature"], "nummerVacature") {
      (scan.vacancy.owner, scan.vacancy.id) = (owner, id)
    }
  }

  private static func readEmployer(_ object: JSONObject, into scan: inout VacancyScan) {
    scan.skipUnknown(object, known: ["handelsnaamOrganisatie", "adresHouding"])
    let name = scan.plain(object["handelsnaamOrganisatie"], "werkgever.handelsnaamOrganisatie")
    if let name {
      scan.vacancy.employer = Sourced(name, at: "werkgever.handelsnaamOrganisatie")
    }
    for holding in scan.objects(object["adresHouding"], "werkgever.adresHouding") {
      guard let address = holding["adres"]?.object else { continue }
      if let dutch = address["adresNederland"]?.object { readDutch(dutch, into: &scan) }
      if let foreign = address["adresBuitenland"]?.object { readForeign(foreign, into: &scan) }
    }
  }

  /// Name and code of a municipality may contradict each other; the name is what a reader can check.
  private static func readDutch(_ object: JSONObject, into scan: inout VacancyScan) {
    let path = "werkgever.adresHouding.adres.adresNederland"
    let place = VacancyPlace(
      town: scan.plain(object["woonplaatsnaam"], path + ".woonplaatsnaam"),
      municipality: scan.plain(object["gemeentenaam"], path + ".gemeentenaam")
        ?? scan.plain(object["codeGemeente"], path + ".codeGemeente"),
      postcode: scan.plain(object["postcode"], path + ".postcode"), country: "NL")
    if place != VacancyPlace(country: "NL") { scan.vacancy.places.append(Sourced(place, at: path)) }
  }

  private static func readForeign(_ object: JSONObject, into scan: inout VacancyScan) {
    let path = "werkgever.adresHouding.adres.adresBuitenland"
    let code = scan.plain(object["landencodeIso"], path + ".landencodeIso")
    let place = VacancyPlace(
      town: scan.plain(object["woonplaatsnaamBuitenland"], path + ".woonplaatsnaamBuitenland"),
      postcode: scan.plain(object["postcodeBuitenland"], path + ".postcodeBuitenland"),
      country: code.flatMap(CountryName.code))
    if let code, place.country == nil { scan.bad(path + ".landencodeIso", .string(code)) }
    if place != VacancyPlace() { scan.vacancy.places.append(Sourced(place, at: path)) }
  }

  private static func readTerms(_ object: JSONObject, into scan: inout VacancyScan) {
    let path = "arbeidsVoorwaarden"
    scan.skipUnknown(
      object,
      known: ["datumAanvangWerkzaamheden", "omschrijvingArbeidsvoorwaarden", "salarisIndicatie"])
    let start = path + ".datumAanvangWerkzaamheden"
    if let date = scan.date(object["datumAanvangWerkzaamheden"], start) {
      scan.vacancy.starts = Sourced(date.date, at: start)
    }
    let terms = path + ".omschrijvingArbeidsvoorwaarden"
    scan.addText(scan.text(object["omschrijvingArbeidsvoorwaarden"], terms), terms)
    let pay = path + ".salarisIndicatie"
    if let salary = scan.plain(object["salarisIndicatie"], pay).flatMap(SalaryText.salary) {
      scan.vacancy.salaries.append(Sourced(salary, at: pay))
    }
  }

  /// B is for a limited time, O without an end; of the agreements 01 is an ordinary job.
  private static func readContract(_ object: JSONObject, into scan: inout VacancyScan) {
    let (time, kind) = (
      "contractvorm.codeTypeArbeidscontract", "contractvorm.codeTypeOvereenkomst"
    )
    switch scan.plain(object["codeTypeArbeidscontract"], time)?.uppercased() {
    case nil: break
    case "B": scan.addContract(.temporary, time)
    case "O": scan.addContract(.permanent, time)
    case let other?: scan.bad(time, .string(other))
    }
    switch scan.plain(object["codeTypeOvereenkomst"], kind) {
    case nil, "01", "1": break
    case "02", "2": scan.addContract(.apprenticeship, kind)
    case "03", "3": scan.addContract(.voluntary, kind)
    case "04", "4": scan.addContract(.workExperience, kind)
    case let other?: scan.bad(kind, .string(other))
    }
  }

  private static let members: Set<String> = [
    "idVacature", "vumID", "nummerVacature", "naamVacature", "omschrijvingVacature",
    "sluitingsDatumVacature", "sollicitatiewijze", "werkgever", "arbeidsVoorwaarden",
    "contractvorm", "werktijden", "codeWerkEnDenkniveauMinimaal", "beroep", "werkervaring",
    "rijbewijs", "cursus", "opleiding", "gedragscompetentie", "vakvaardigheid", "taalbeheersing",
  ]
}
