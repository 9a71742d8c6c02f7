internal import SkillModel

/// What a schema.org `JobPosting` pays.
enum JobPostingSalary {
  /// Takes the pay over: a number, words, a `MonetaryAmount` or a `PriceSpecification`.
  static func read(_ object: JSONObject, into scan: inout VacancyScan) {
    let currency = scan.plain(object["salaryCurrency"], "salaryCurrency")?.uppercased()
    for field in ["baseSalary", "estimatedSalary"] {
      for value in scan.list(object[field]) {
        if let node = value.object {
          readNode(node, field, currency: currency, into: &scan)
        } else if let text = scan.plain(value, field), var salary = SalaryText.salary(text) {
          salary.currency = salary.currency ?? currency
          if value.string == nil { salary.text = nil }
          scan.vacancy.salaries.append(Sourced(salary, at: field))
        }
      }
    }
  }

  /// The amounts stand in the node or in its `value`; 0 means that nothing is said.
  private static func readNode(
    _ node: JSONObject, _ path: String, currency: String?, into scan: inout VacancyScan
  ) {
    let inner = node["value"]?.object
    let place = inner == nil ? path : path + ".value"
    let least = cents(
      inner?["minValue"] ?? node["minValue"] ?? node["minPrice"], place + ".minValue", &scan)
    let most = cents(
      inner?["maxValue"] ?? node["maxValue"] ?? node["maxPrice"], place + ".maxValue", &scan)
    let whole = inner == nil ? node["value"] ?? node["price"] : inner?["value"]
    var salary = Salary(least: least, most: most)
    if least == nil, most == nil, let whole {
      if let amount = cents(whole, place + ".value", &scan) {
        (salary.least, salary.most) = (amount, amount)
      } else if let text = whole.string, let read = SalaryText.salary(text) {
        salary = read
      }
    }
    salary.currency =
      scan.plain(
        node["currency"] ?? node["priceCurrency"] ?? inner?["currency"], path + ".currency")?
      .uppercased() ?? salary.currency ?? currency
    if let unit = scan.plain(
      inner?["unitText"] ?? node["unitText"] ?? inner?["unitCode"] ?? node["unitCode"]
        ?? node["duration"], place + ".unitText")
    {
      salary.period = period(unit)
      if salary.period == nil { scan.bad(place + ".unitText", .string(unit)) }
    }
    if let low = salary.least, let high = salary.most, low > high {
      scan.bad(place, .string("\(low / 100) > \(high / 100)"))
      (salary.least, salary.most) = (nil, nil)
    }
    guard salary.least != nil || salary.most != nil || salary.text != nil else { return }
    scan.vacancy.salaries.append(Sourced(salary, at: path))
  }

  /// Cents of a number, also one written as text; nil for 0, for what is no number, and for more than
  /// ten million.
  private static func cents(
    _ value: JSONValue?, _ path: String, _ scan: inout VacancyScan
  ) -> Int? {
    guard let value, !value.isNull, value != .string("") else { return nil }
    if let number = value.number {
      guard (0...10_000_000).contains(number) else {
        scan.bad(path, value)
        return nil
      }
      return number == 0 ? nil : Int((number * 100).rounded())
    }
    guard let text = value.string else {
      scan.bad(path, value)
      return nil
    }
    let tokens = NumberTokens(text).tokens
    if tokens.count == 1, let number = tokens[0].number {
      return number == 0 ? nil : Int((number * 100).rounded())
    }
    if path.hasSuffix("minValue") || path.hasSuffix("maxValue") { scan.bad(path, value) }
    return nil
  }

  /// `HOUR`, `MONTH`, `per month`, `maand`, `P1M`.
  private static func period(_ unit: String) -> Salary.Period? {
    let word = unit.lowercased().filter { $0.isLetter || $0.isNumber }
    switch word {
    case "p1m": return .month
    case "p1y": return .year
    case "p1w": return .week
    default: return SalaryText.period(word)
    }
  }
}
