import Feeds
import SkillModel
import Store

extension Vacancy {
  /// The vacancy as the store keeps it, under a key.
  ///
  /// - Parameter day: the day of the import; a moment after it is a mistake, which would keep every
  ///   correction out, and counts as not said.
  func staged(as key: VacancyKey, on day: CivilDate) -> StagedVacancy {
    let moments = [modified?.value, published?.value.description].compactMap { $0 }
    let stamp = moments.first { $0.prefix(10) <= day.description }
    return StagedVacancy(
      key: key, isClosed: isClosed,
      // A closure that names no moment counts from the day it is read on.
      stamp: stamp ?? (isClosed ? "~" : ""), title: title?.value,
      employer: employer?.value, language: language, closes: closes?.value, facts: json,
      dates: datesJSON, text: texts.map(\.value).joined())
  }

  /// A vacancy from what the store keeps.
  ///
  /// - Throws: `Fault` when the stored text is no JSON, which only a damaged database gives.
  init(_ document: VacancyDocument) throws {
    self.init(owner: document.key.owner, id: document.key.id)
    isClosed = document.isClosed
    let facts = try JSONParser.parse(document.facts)
    let dates = try JSONParser.parse(document.dates)
    title = facts["title"].sourced { $0["value"]?.string }
    employer = facts["employer"].sourced { $0["value"]?.string }
    url = facts["url"].sourced { $0["value"]?.string }
    language = facts["language"]?.string.map { Language(rawValue: $0) }
    readTexts(facts["texts"], document.text)
    readConditions(facts)
    readAsked(facts)
    published = dates["published"].sourced { $0["date"]?.string.flatMap { CivilDate($0) } }
    modified = dates["modified"].sourced { $0["moment"]?.string }
  }

  private mutating func readTexts(_ value: JSONValue?, _ text: String) {
    let bytes = Array(text.utf8)
    var start = 0
    texts = value.all {
      let end = min(bytes.count, start + max(0, $0["bytes"]?.int ?? 0))
      defer { start = end }
      return String(decoding: bytes[start..<end], as: UTF8.self)
    }
  }

  private mutating func readConditions(_ facts: JSONValue) {
    places = facts["places"].all {
      VacancyPlace(
        town: $0["town"]?.string, municipality: $0["municipality"]?.string,
        postcode: $0["postcode"]?.string, region: $0["region"]?.string,
        country: $0["country"]?.string, isRemote: $0["remote"]?.bool ?? false)
    }
    hours = facts["hours"].all {
      HoursRange(least: $0["least"]?.number, most: $0["most"]?.number)
    }
    contracts = facts["contracts"].all { $0["kind"]?.string.flatMap { ContractKind(rawValue: $0) } }
    salaries = facts["salaries"].all {
      Salary(
        least: $0["least"]?.int, most: $0["most"]?.int,
        period: $0["period"]?.string.flatMap { Salary.Period(rawValue: $0) },
        currency: $0["currency"]?.string, text: $0["text"]?.string)
    }
    closes = facts["closes"].sourced { $0["date"]?.string.flatMap { CivilDate($0) } }
    starts = facts["starts"].sourced { $0["date"]?.string.flatMap { CivilDate($0) } }
    ageConditions = facts["ageConditions"].all { $0["value"]?.string }
  }

  private mutating func readAsked(_ facts: JSONValue) {
    levels = facts["levels"].all {
      AskedLevel(
        level: $0["nlqf"]?.string.flatMap { EducationLevel($0) }, text: $0["text"]?.string ?? "",
        isDiplomaAsked: $0["diploma"]?.bool)
    }
    languages = facts["languages"].all { item in
      item["code"]?.string.map {
        LanguageSkill(language: Language(rawValue: $0), level: item["level"]?.string)
      }
    }
    licences = facts["licences"].all { $0["value"]?.string }
    experienceYears = facts["experience"].all { $0["years"]?.number }
    occupations = facts["occupations"].all {
      OccupationReference(
        scheme: $0["scheme"]?.string ?? "", code: $0["code"]?.string,
        uri: $0["uri"]?.string.map { ConceptURI($0) }, label: $0["label"]?.string)
    }
    requirements = facts["skills"].all {
      AskedSkill(
        uri: $0["uri"]?.string.map { ConceptURI($0) }, phrase: $0["phrase"]?.string,
        need: $0["need"]?.string.flatMap { AskedSkill.Need(rawValue: $0) } ?? .unsaid,
        level: $0["level"]?.string)
    }
  }
}
