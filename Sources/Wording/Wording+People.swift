public import SkillModel

/// Words of a profile, for the codes that candidate JSON keeps.
extension Wording {
  /// The name of a hard requirement no loaded role asks: `drivingLicence:CE` is `rijbewijs CE`.
  public func requirement(_ kind: String) -> String {
    guard kind.hasPrefix("drivingLicence:") else { return kind }
    return text(.drivingLicence, String(kind.dropFirst("drivingLicence:".count)))
  }

  /// A way of learning (`evening`, `online`, ...); other words stay as they were given.
  public func learningMode(_ mode: String) -> String { word(mode, in: Self.modes) }

  /// A kind of contract (`permanent`, `learning`, ...); other words stay as they were given.
  public func contract(_ kind: String) -> String { word(kind, in: Self.contracts) }

  /// A language by its name where that is known here, else by its code.
  public func language(_ language: Language) -> String {
    word(language.rawValue, in: Self.languages)
  }

  /// A field of candidate JSON in words with what fits in it; other names stay as they are.
  func fieldName(_ field: String) -> String { word(field, in: Self.fields) }

  private static let fields = [
    "limits.hoursPerWeek": Phrase(
      "uren studie per week (0,5 tot 168)", "hours of study a week (0.5 to 168)"),
    "limits.postcode": Phrase(
      "postcode (vier cijfers, letters mogen)", "postcode (four digits, letters allowed)"),
    "limits.weeks": Phrase("weken (0 tot 5200)", "weeks (0 to 5200)"),
    "limits.maxKm": Phrase("reisafstand in km (0 tot 20.000)", "travel in km (0 to 20,000)"),
    "limits.budget": Phrase("budget in euro", "budget in euros"),
    "wishes.hourlyWage": Phrase("uurloon in euro", "hourly wage in euros"),
    "retainUntil": Phrase("bewaardatum (JJJJ-MM-DD)", "day of keeping (YYYY-MM-DD)"),
  ]

  private func word(_ code: String, in words: [String: Phrase]) -> String {
    words[code].map { text($0) } ?? code
  }

  private static let modes = [
    "day": Phrase("overdag", "by day"), "evening": Phrase("'s avonds", "in the evening"),
    "online": Phrase("online", "online"),
    "blended": Phrase("deels online", "partly online"),
    "in-company": Phrase("in het bedrijf", "in the company"),
    "at work": Phrase("op het werk", "at work"),
  ]

  private static let contracts = [
    "permanent": Phrase("vast", "permanent"), "temporary": Phrase("tijdelijk", "temporary"),
    "learning": Phrase("leerbaan", "job with learning"), "freelance": Phrase("zzp", "freelance"),
  ]

  /// ISO 639-1 codes of the languages that are spoken most in the Netherlands.
  private static let languages = [
    "nl": Phrase("Nederlands", "Dutch"), "en": Phrase("Engels", "English"),
    "de": Phrase("Duits", "German"), "fr": Phrase("Frans", "French"),
    "es": Phrase("Spaans", "Spanish"), "pt": Phrase("Portugees", "Portuguese"),
    "it": Phrase("Italiaans", "Italian"), "pl": Phrase("Pools", "Polish"),
    "ro": Phrase("Roemeens", "Romanian"), "bg": Phrase("Bulgaars", "Bulgarian"),
    "hu": Phrase("Hongaars", "Hungarian"), "el": Phrase("Grieks", "Greek"),
    "tr": Phrase("Turks", "Turkish"), "ar": Phrase("Arabisch", "Arabic"),
    "fa": Phrase("Perzisch", "Persian"), "ku": Phrase("Koerdisch", "Kurdish"),
    "ti": Phrase("Tigrinya", "Tigrinya"), "so": Phrase("Somalisch", "Somali"),
    "am": Phrase("Amhaars", "Amharic"), "uk": Phrase("Oekraïens", "Ukrainian"),
    "ru": Phrase("Russisch", "Russian"), "zh": Phrase("Chinees", "Chinese"),
    "fy": Phrase("Fries", "Frisian"), "pap": Phrase("Papiaments", "Papiamento"),
  ]
}
