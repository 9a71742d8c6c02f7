internal import SkillModel

extension CandidateScan {
  /// Takes the answers about hard requirements over.
  ///
  /// `{"drivingLicence":["B"]}` means that one is held; other answers are true, false or a word of
  /// `GateAnswer`; an object gives the answer for each sort (`{"drivingLicence":{"C":false}}`).
  mutating func readGates(_ value: JSONValue) {
    if value.isNull { return }
    guard let object = value.object else { return bad("gates", value) }
    for member in object.members {
      if PersonalFields.contains(member.key) {
        notes.personalFields += 1
        continue
      }
      let column = "gates." + member.key
      if let sorts = member.value.array {
        for sort in sorts {
          guard let name = sort.string?.trimmedText else {
            bad(column, sort)
            continue
          }
          candidate.gates[member.key + ":" + name] = .held
        }
      } else if let sorts = member.value.object {
        for sort in sorts.members {
          readGate(member.key + ":" + sort.key, sort.value, column)
        }
      } else {
        readGate(member.key, member.value, column)
      }
    }
  }

  private mutating func readGate(_ kind: String, _ value: JSONValue, _ column: String) {
    if value.isNull { return }
    if let isHeld = value.bool {
      candidate.gates[kind] = isHeld ? .held : .notHeld
    } else if let answer = GateAnswer(rawValue: value.string ?? "") {
      candidate.gates[kind] = answer
    } else {
      bad(column, value)
    }
  }

  /// Takes a language over: `{"code":"nl","level":"C1"}` or just the code.
  mutating func readLanguage(_ item: JSONValue) {
    if item.string != nil {
      guard let language = language(item) else { return bad("languages", item) }
      candidate.languages.append(LanguageSkill(language: language, level: nil))
      return
    }
    guard let object = item.object else { return bad("languages", item) }
    skipUnknown(object, known: ["code", "level"])
    guard let language = language(object["code"]) else {
      return bad("languages.code", object["code"] ?? .null)
    }
    var level: String?
    if let value = object["level"], !value.isNull {
      level = value.string?.trimmedText?.uppercased()
      guard let level, LanguageSkill.levels.contains(level) else {
        return bad("languages.level", value)
      }
    }
    candidate.languages.append(LanguageSkill(language: language, level: level))
  }

  /// Takes the practical limits over; hours, weeks and km must be positive, the budget is in cents.
  mutating func readLimits(_ value: JSONValue) {
    if value.isNull { return }
    guard let object = value.object else { return bad("limits", value) }
    for member in object.members where !member.value.isNull {
      let (key, value) = (member.key, member.value)
      switch key {
      case "hoursPerWeek": candidate.limits.hoursPerWeek = amount(value, from: 0.5, upTo: 168, key)
      case "weeks": candidate.limits.weeks = amount(value, upTo: 5200, key)
      case "maxKm": candidate.limits.maxKm = amount(value, upTo: 20_000, key)
      case "budget":
        if let cents = value.int, cents >= 0 {
          candidate.limits.budget = cents
        } else {
          bad("limits.budget", value)
        }
      case "postcode": readPostcode(value)
      case "region": candidate.limits.region = text(value, "limits.region")
      case "modes":
        candidate.limits.modes = list(value, "limits.modes").compactMap { $0.string?.trimmedText }
      case "languages":
        for item in list(value, "limits.languages") {
          if let language = language(item) {
            candidate.limits.languages.append(language)
          } else {
            bad("limits.languages", item)
          }
        }
      case "latestStart":
        candidate.limits.latestStart = CivilDate(value.string ?? "")
        if candidate.limits.latestStart == nil { bad("limits.latestStart", value) }
      default: skip(key)
      }
    }
  }

  /// Keeps the four digits only: the letters would point at a street.
  mutating func readPostcode(_ value: JSONValue, _ column: String = "limits.postcode") {
    if value.isNull { return }
    let text = value.int.map(String.init) ?? value.string?.trimmedText ?? ""
    let digits = text.prefix(4)
    let rest = text.dropFirst(4).filter { $0 != " " }
    guard digits.count == 4, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      rest.isEmpty || (rest.count == 2 && rest.allSatisfy { $0.isLetter })
    else { return bad(column, .string("...")) }
    candidate.limits.postcode = String(digits)
  }

  private mutating func amount(
    _ value: JSONValue, from least: Double = 0, upTo most: Double, _ key: String
  ) -> Double? {
    if let number = value.number, number >= least, number <= most { return number }
    bad("limits." + key, value)
    return nil
  }

  private func language(_ value: JSONValue?) -> Language? {
    guard let code = value?.string?.trimmedText, code.utf8.count == 2,
      code.utf8.allSatisfy({ (0x61...0x7A).contains($0 | 0x20) })
    else { return nil }
    return Language(rawValue: code)
  }
}
