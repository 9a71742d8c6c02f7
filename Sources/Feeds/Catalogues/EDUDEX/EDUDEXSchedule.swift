internal import SkillModel

/// Reads starts and prices of an EDU-DEX program.
enum EDUDEXSchedule {
  /// Takes `programSchedule` over: the generic run gives the prices of the module, each run a start.
  static func read(_ value: JSONValue?, into scan: inout ModuleScan) {
    for run in scan.list(value?["genericProgramRun"]) {
      for price in prices(run["cost"], "programSchedule.genericProgramRun.cost", &scan) {
        scan.module.prices.append(
          Sourced(price, at: "programSchedule.genericProgramRun.cost"))
      }
    }
    for run in scan.list(value?["programRun"]) {
      let path = "programSchedule.programRun"
      scan.module.offerings.append(Sourced(offering(run, path, &scan), at: path))
    }
  }

  private static func offering(
    _ run: JSONValue, _ path: String, _ scan: inout ModuleScan
  ) -> ModuleOffering {
    var offering = ModuleOffering()
    offering.id = scan.plain(run["id"] ?? run["programRunId"], path + ".id")
    let start = run["startDate"]
    let day = start?.object == nil ? start : start?["date"] ?? start?[XMLElement.textMember]
    offering.start = scan.date(day, path + ".startDate")?.date
    offering.isStartCertain = truth(start?["isFinal"])
    offering.end = scan.date(run["endDate"], path + ".endDate")?.date
    offering.deadline = scan.date(run["applicationDeadline"], path + ".applicationDeadline")?.date
    switch run["status"]?.string?.lowercased() {
    case "application opened": offering.isOpen = true
    case "application closed", "canceled", "cancelled": offering.isOpen = false
    default: break
    }
    for place in scan.list(run["location"]) {
      let found = EDUDEXSchedule.place(place, path + ".location", &scan)
      if !found.isEmpty { offering.places.append(found) }
    }
    offering.prices = prices(run["cost"], path + ".cost", &scan)
    return offering
  }

  /// A place: a name, or a town and postcode.
  static func place(
    _ value: JSONValue, _ path: String, _ scan: inout ModuleScan
  ) -> ModulePlace {
    guard value.object != nil else { return ModulePlace(town: scan.plain(value, path)) }
    return ModulePlace(
      town: scan.plain(value["city"] ?? value["name"], path + ".city"),
      postcode: scan.plain(value["zipcode"], path + ".zipcode"),
      country: scan.plain(value["country"] ?? value["countryCode"], path + ".country").flatMap {
        CountryName.code($0)
      })
  }

  /// Costs; whether VAT is in an amount is only known where there is none.
  private static func prices(
    _ value: JSONValue?, _ path: String, _ scan: inout ModuleScan
  ) -> [ModulePrice] {
    var prices: [ModulePrice] = []
    for cost in scan.list(value) {
      let currency = scan.plain(cost["currency"], path + ".currency")
      guard var price = scan.price(cost["amount"], currency: currency, path + ".amount")
      else { continue }
      price.kind = scan.plain(cost["costType"], path + ".costType")
      price.isRequired = truth(cost["isRequiredCost"])
      if let percentage = scan.amount(
        cost["VATPercentage"] ?? cost["vatPercentage"], 0...100, path + ".VATPercentage")
      {
        price.includesVAT = percentage == 0 ? true : nil
      }
      switch scan.plain(cost["period"], path + ".period")?.lowercased() {
      case "day", "week", "month", "quarter", "semester", "year", "academic year":
        price.isRepeated = true
      default: break
      }
      for word in scan.list(cost["payableBy"]) {
        if let payer = word.string.flatMap({ PayerWord.payer($0) }) {
          price.payers.append(payer)
        } else {
          scan.notes.ignoredFields += 1
        }
      }
      prices.append(price)
    }
    return prices
  }

  /// `true` of JSON or of XML; nil when it is neither.
  private static func truth(_ value: JSONValue?) -> Bool? {
    value?.bool ?? value?.string.flatMap { Bool($0.lowercased()) }
  }
}
