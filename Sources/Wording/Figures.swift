extension Wording {
  /// A whole number with the thousands marked: `3.007`, `3,007`.
  public func count(_ number: Int) -> String {
    var digits = String(number.magnitude)
    var parts: [String] = []
    while digits.count > 3 {
      parts.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    parts.insert(digits, at: 0)
    return (number < 0 ? "-" : "") + parts.joined(separator: isDutch ? "." : ",")
  }

  /// A number with decimals: `0,52`, `0.52`.
  public func decimal(_ number: Double, places: Int) -> String {
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let units = Int((number * Double(scale)).rounded())
    return decimal(units: units, places: places, scale: scale)
  }

  private func decimal(units: Int, places: Int, scale: Int) -> String {
    let whole = count(units / scale)
    if places == 0 { return whole }
    let rest = String(abs(units % scale))
    let sign = units < 0 && units > -scale ? "-" : ""
    return sign + whole + (isDutch ? "," : ".")
      + String(repeating: "0", count: places - rest.count) + rest
  }

  /// A share on a scale of 100, without a sign: shares are never shown as a bare percentage.
  public func outOf100(_ share: Double) -> String { String(Int((share * 100).rounded())) }

  /// Seconds with one decimal.
  public func seconds(_ seconds: Double) -> String { decimal(seconds, places: 1) }

  /// `1 week`, `26 weken`.
  public func weeks(_ number: Int) -> String {
    number == 1 ? text(.oneWeek) : text(.manyWeeks, count(number))
  }

  /// `1 vaardigheid`, `9 vaardigheden`.
  public func skills(_ number: Int) -> String {
    number == 1 ? text(.oneSkill) : text(.manySkills, count(number))
  }

  /// A few names in a sentence: `a, b en c`.
  public func list(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + (isDutch ? " en " : " and ") + last
  }

  /// A few names to choose from: `a, b of c`.
  public func choice(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + (isDutch ? " of " : " or ") + last
  }
}
