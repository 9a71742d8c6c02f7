internal import SkillModel

/// Reads an offering of the Open Onderwijs API: a start of a course or programme.
enum OOAPIOffering {
  /// Takes an offering that stands by itself: a module of which only the offering is told, with the
  /// key of its course; with the whole course where that is expanded in it.
  static func readAlone(_ object: JSONObject, into scan: inout ModuleScan) {
    let fields = ["course", "program", "programme", "courseId", "programId", "programmeId"]
    if let course = fields.lazy.compactMap({ object[$0]?.object }).first {
      OOAPICourse.read(course, into: &scan)
    } else {
      scan.module.isOfferingsOnly = true
      for field in fields where scan.module.id.isEmpty {
        scan.module.id = scan.plain(object[field], field) ?? ""
        if !scan.module.id.isEmpty, field.hasPrefix("program") { scan.module.kind = .programme }
      }
      scan.takeTitle(object["name"], "name")
    }
    OOAPICourse.readOrganisation(object, into: &scan)
    scan.skipUnknown(object, known: members)
    let offering = offering(object, path: "", &scan)
    scan.module.offerings.append(Sourced(offering, at: "offering"))
  }

  /// The offering of an object.
  static func offering(
    _ object: JSONObject, path: String, _ scan: inout ModuleScan
  ) -> ModuleOffering {
    func at(_ field: String) -> String { path.isEmpty ? field : path + "." + field }
    func day(_ fields: String..., scan: inout ModuleScan) -> CivilDate? {
      for field in fields {
        if let date = scan.date(object[field], at(field)) { return date.date }
      }
      return nil
    }
    var offering = ModuleOffering()
    offering.id = scan.plain(object["offeringId"], at("offeringId"))
    offering.start = day("startDate", "startDateTime", scan: &scan)
    offering.end = day("endDate", "endDateTime", scan: &scan)
    offering.deadline = day(
      "enrollEndDate", "enrollEndDateTime", "enrolEndDateTime", scan: &scan)
    offering.entryFrom = day(
      "flexibleEntryPeriodStart", "flexibleEntryPeriodStartDateTime", scan: &scan)
    offering.entryUntil = day(
      "flexibleEntryPeriodEnd", "flexibleEntryPeriodEndDateTime", scan: &scan)
    // One day is no period.
    let isOneDay = offering.entryFrom == offering.entryUntil
    offering.isContinuous = offering.entryFrom != nil && offering.entryUntil != nil && !isOneDay
    if isOneDay, offering.start == nil { offering.start = offering.entryFrom }
    for field in ["modeOfDelivery", "modesOfDelivery", "modeOfStudy"] {
      for value in scan.list(object[field]) {
        guard let word = scan.plain(value, at(field)) else { continue }
        guard let form = LearningForm(word) else {
          scan.bad(at(field), value)
          continue
        }
        offering.modes += form.modes.filter { !offering.modes.contains($0) }
      }
    }
    for field in ["teachingLanguage", "teachingLanguages"] {
      offering.languages += scan.languages(object[field], at(field))
    }
    offering.places = OOAPICourse.places(object["addresses"], &scan)
    offering.capacity = people(object["maxNumberStudents"], at("maxNumberStudents"), &scan)
    offering.leastPeople = people(object["minNumberStudents"], at("minNumberStudents"), &scan)
    offering.isOpen = isOpen(object)
    for price in scan.objects(object["priceInformation"], at("priceInformation")) {
      addPrice(price, at("priceInformation"), to: &offering, &scan)
    }
    return offering
  }

  private static func people(
    _ value: JSONValue?, _ path: String, _ scan: inout ModuleScan
  ) -> Int? { scan.amount(value, 1...100_000, path).map { Int($0) } }

  private static func isOpen(_ object: JSONObject) -> Bool? {
    let consumers = object["consumers"]?.array ?? object["consumer"].map { [$0] } ?? []
    for consumer in consumers {
      switch consumer["registrationStatus"]?.string {
      case "open": return true
      case "closed": return false
      default: continue
      }
    }
    return nil
  }

  /// The amount is with VAT; what a scheme may pay (`stap_eligible`) is a part of the total.
  private static func addPrice(
    _ object: JSONObject, _ path: String, to offering: inout ModuleOffering,
    _ scan: inout ModuleScan
  ) {
    let currency = scan.plain(object["currency"], path + ".currency")
    let kind = scan.plain(object["costType"], path + ".costType")
    let amount = object["amount"].flatMap { $0.isNull ? nil : $0 }
    guard
      var price = scan.price(amount, currency: currency, path + ".amount")
    else { return }
    if let net = object["amountWithoutVat"].flatMap({ PriceAmount.cents($0) }) {
      if net > price.cents {
        scan.bad(path + ".amountWithoutVat", object["amountWithoutVat"] ?? .null)
      }
      price.includesVAT = net <= price.cents
    }
    price.kind = kind
    let isTotal = kind?.lowercased().replacing("_", with: " ") == "total costs"
    price.isRequired = kind == nil || isTotal
    offering.prices.append(price)
  }

  private static let members: Set<String> = [
    "offeringId", "offeringType", "course", "program", "programme", "courseId", "programId",
    "programmeId", "name", "organization", "organisation", "organizationId", "organisationId",
    "startDate", "startDateTime", "endDate", "endDateTime", "enrollEndDate", "enrollEndDateTime",
    "enrolEndDateTime", "flexibleEntryPeriodStart", "flexibleEntryPeriodEnd",
    "flexibleEntryPeriodStartDateTime", "flexibleEntryPeriodEndDateTime", "modeOfDelivery",
    "modesOfDelivery", "modeOfStudy", "teachingLanguage", "teachingLanguages", "addresses",
    "maxNumberStudents", "minNumberStudents", "consumers", "consumer", "priceInformation",
  ]
}
