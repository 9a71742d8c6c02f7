public import SkillModel

/// Words of a profile, for the codes that candidate JSON keeps.
extension Wording {
  /// A way of learning (`evening`, `online`, ...); other words stay as they were given.
  public func learningMode(_ mode: String) -> String { word(mode, in: Self.modes) }

  /// A kind of contract (`permanent`, `learning`, ...); other words stay as they were given.
  public func contract(_ kind: String) -> String { word(kind, in: Self.contracts) }

  /// A language by its name where that is known here, else by its code.
  public func language(_ language: Language) -> String {
    word(language.rawValue, in: Self.languages)
  }

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
