public import SkillModel

extension Wording {
  /// A figure in words, without its source: `Uurloon: 23 tot 38 euro, midden 30`.
  public func figure(_ figure: LabourFigure) -> String {
    let word = figure.classWord.map { classWord($0) }
    func number(_ places: Int) -> String { figure.value.map { decimal($0, places: places) } ?? "" }
    switch figure.measure {
    case .hourlyWage:
      if let low = figure.low, let high = figure.high {
        return text(
          .wageRange, decimal(low, places: 0), decimal(high, places: 0), number(0))
      }
      return text(.wageMiddle, word ?? number(0))
    case .annualWage: return text(.wageYear, word ?? number(0))
    case .employees: return text(.employees, word ?? number(0))
    case .growth: return text(.growth, word ?? number(1))
    case .expansion: return text(.expansion, share(word, figure.value))
    case .replacement: return text(.replacement, share(word, figure.value))
    case .openings: return text(.openings, share(word, figure.value))
    case .shortage: return text(.shortage, word ?? number(2))
    case .tension: return text(.tension, word ?? number(1))
    case .tensionDirection: return text(.tensionDirection, word ?? number(1))
    case .education: return text(.education, word ?? number(0))
    }
  }

  private func share(_ word: String?, _ value: Double?) -> String {
    let number = value.map { text(.inHundred, decimal($0, places: 0)) }
    return [word, number].compactMap { $0 }.joined(separator: ", ")
  }

  /// Source, period, and whether it is a national figure: `CBS 85517NED, 2022, landelijk cijfer`.
  public func origin(of figure: LabourFigure) -> String {
    let place = figure.region.map { text(.regionalFigure, $0) } ?? text(.nationalFigure)
    return figure.source + ", " + figure.period + ", " + place
  }

  /// The class words of ROA and UWV in the language of the reader; others stay as they are.
  private func classWord(_ word: String) -> String {
    guard !isDutch else { return word }
    switch word {
    case "zeer krap": return "very tight"
    case "krap": return "tight"
    case "gemiddeld": return "average"
    case "ruim": return "slack"
    case "zeer ruim": return "very slack"
    case "erg hoog": return "very high"
    case "hoog": return "high"
    case "laag": return "low"
    case "erg laag": return "very low"
    case "geen": return "none"
    case "vrijwel geen": return "almost none"
    case "enige": return "some"
    case "groot": return "large"
    case "zeer groot": return "very large"
    case "blijft krap": return "stays tight"
    case "evenwicht": return "balance"
    case "richting evenwicht": return "towards balance"
    case "verkrapping", "krapper wordend": return "tighter"
    case "verdere verkrapping", "verder verkrappend": return "tighter still"
    case "verruiming", "ontspannend": return "slacker"
    case "verder ontspannend": return "slacker still"
    default: return word
    }
  }

  /// The word for a kind of region.
  public func regionKind(_ kind: RegionKind) -> String {
    switch kind {
    case .municipality: text(.regionMunicipality)
    case .arbeidsmarktregio: text(.regionLabourMarket)
    case .corop: text(.regionCOROP)
    case .nuts3: text(.regionNUTS3)
    case .province: text(.regionProvince)
    case .landsdeel: text(.regionLandsdeel)
    case .techniekpact: text(.regionTechniekpact)
    }
  }

  /// The word for a kind of reference data as `status` names it.
  public func referenceName(_ name: String) -> String {
    switch name {
    case "regions": text(.nameRegions)
    case "postcodes": text(.namePostcodes)
    case "places": text(.namePlaces)
    case "figures": text(.nameFigures)
    case "schemes": text(.nameSchemes)
    case "credentialKinds": text(.nameCredentialKinds)
    default: name
    }
  }

  /// `1 dag`, `20 dagen`.
  public func days(_ number: Int) -> String {
    number == 1 ? text(.oneDay) : text(.manyDays, count(number))
  }

  /// An amount: `40 euro`, `0,50 euro`.
  public func euros(cents: Int) -> String {
    let amount = decimal(Double(cents) / 100, places: cents % 100 == 0 ? 0 : 2)
    return isDutch ? amount + " euro" : amount + (cents == 100 ? " euro" : " euros")
  }
}
