internal import SkillModel

/// Words for papers, as codes of the shipped table of credential kinds.
enum CredentialWord {
  /// The code of a kind; nil when the word does not say one kind.
  ///
  /// A microcredential counts as one under the national framework only when the code says so; a name
  /// with the word in it is called so.
  static func kind(_ text: String) -> String? {
    let word = text.lowercased()
    if codes.contains(word) { return word }
    if word.contains("microcredential") || word.contains("micro-credential") {
      return "microcredential-so-called"
    }
    switch word {
    case "bewijs van deelname", "certificate of participation", "certificate of attendance":
      return "bewijs-van-deelname"
    case "mbo certificaat": return "mbo-certificaat"
    case "edu-dex diploma", "getuigschrift", "diploma mbo", "diploma hbo": return "diploma"
    default: return nil
    }
  }

  /// The code of a carrier; nil when not known.
  static func carrier(_ text: String) -> String? {
    switch text.lowercased() {
    case "edubadge", "edubadges": "edubadge"
    case "open badge", "open-badge", "openbadge", "badge": "open-badge"
    default: nil
    }
  }

  private static let codes: Set<String> = [
    "diploma", "mbo-certificaat", "praktijkverklaring", "branchecertificaat",
    "leverancierscertificaat", "persoonscertificaat", "ervaringscertificaat", "microcredential",
    "microcredential-so-called", "bewijs-van-deelname",
  ]
}

/// Words for who pays.
enum PayerWord {
  /// Who pays; nil when not known.
  static func payer(_ text: String) -> ModulePrice.Payer? {
    switch text.lowercased() {
    case "deelnemer", "student", "cursist", "zelf", "participant", "individual", "private":
      .participant
    case "werkgever", "employer", "company", "bedrijf": .employer
    case "uwv": .uwv
    case "gemeente", "municipality": .municipality
    case "o&o-fonds", "o&o", "fonds", "oeno-fonds", "fund", "sectorfonds": .fund
    case "overheid", "rijk", "government", "subsidie": .government
    default: nil
    }
  }
}
