import Advisory
import ArgumentParser
import SkillModel
import Wording

/// What vacancies are narrowed by.
struct VacancyFilterOptions: ParsableArguments {
  @Option(help: "Region, municipality, place or postcode: code or name.") var region: String?
  @Option(name: .customLong("max-km"), help: "Kilometres from the person's postcode.")
  var maxKm: Double?
  @Option(help: "Hours a week that are possible: 24-32, 24- or 0-32.") var hours: HoursArgument?
  @Option(
    parsing: .upToNextOption,
    help: "vast, tijdelijk, uitzend, zzp, leerbaan, werkervaringsplaats, stage, vrijwillig.")
  var contract: [ContractArgument] = []
  @Option(
    name: .customLong("text-lang"), parsing: .upToNextOption,
    help: "Languages an ad may be written in: nl en.")
  var textLanguages: [String] = []

  mutating func validate() throws {
    if let maxKm, !(maxKm > 0 && maxKm <= 1000) {
      throw ValidationError(.usageAboveAtMost, "--max-km", "0", "1000")
    }
    for language in textLanguages
    where language.count != 2 || !language.allSatisfy({ $0.isASCII && $0.isLetter }) {
      throw ValidationError(.usageLanguageCode, "--text-lang", language)
    }
  }

  /// Whether anything is narrowed.
  var isSet: Bool { filter != VacancyFilter() }

  /// The filter.
  var filter: VacancyFilter {
    VacancyFilter(
      region: region, maxKm: maxKm, hours: hours?.range,
      contracts: Set(contract.map(\.kind)),
      languages: Set(textLanguages.map { Language(rawValue: $0.lowercased()) }))
  }
}

/// Hours a week as `24-32`, `24-`, `0-32` or `32`.
struct HoursArgument: ExpressibleByArgument {
  let range: HoursRange

  init?(argument: String) {
    guard let range = HoursRange(argument) else { return nil }
    self.range = range
  }
}

/// A kind of contract by its Dutch or English word.
struct ContractArgument: ExpressibleByArgument {
  let kind: ContractKind

  static let allValueStrings = [
    "vast", "tijdelijk", "uitzend", "zzp", "leerbaan", "werkervaringsplaats", "stage", "vrijwillig",
  ]

  init?(argument: String) {
    guard let kind = Wording.contract(named: argument) else { return nil }
    self.kind = kind
  }
}
