internal import SkillModel

/// Languages as other systems write them: ISO 639-1, 639-2 (both forms), 639-3, or a name.
enum LanguageCode {
  /// The language of a code or name; nil when not known.
  ///
  /// `nl`, `nl-NL`, `nld`, `dut`, `Nederlands`, `Dutch`; a code of two letters is taken as it is.
  static func language(_ text: String) -> Language? {
    let word = text.lowercased()
    let code = word.prefix { $0 != "-" && $0 != "_" }
    if let known = byName[word] ?? byName[String(code)] { return Language(rawValue: known) }
    let isLetters = code.utf8.count == 2 && code.utf8.allSatisfy { (0x61...0x7A).contains($0) }
    return isLetters ? Language(rawValue: String(code)) : nil
  }

  /// ISO 639-1 with the other codes and names.
  private static let table: [(String, String)] = [
    ("nl", "nld dut nederlands dutch"), ("en", "eng engels english"),
    ("de", "deu ger duits german deutsch"), ("fr", "fra fre frans french"),
    ("fy", "fry fries frisian"), ("es", "spa spaans spanish"),
    ("pt", "por portugees portuguese"), ("it", "ita italiaans italian"),
    ("pl", "pol pools polish"), ("ro", "ron rum roemeens romanian"),
    ("bg", "bul bulgaars bulgarian"), ("hu", "hun hongaars hungarian"),
    ("cs", "ces cze tsjechisch czech"), ("sk", "slk slo slowaaks slovak"),
    ("sl", "slv sloveens slovenian"), ("hr", "hrv kroatisch croatian"),
    ("sr", "srp servisch serbian"), ("bs", "bos bosnisch bosnian"),
    ("sq", "sqi alb albanees albanian"), ("mk", "mkd mac macedonisch macedonian"),
    ("el", "ell gre grieks greek"), ("tr", "tur turks turkish"),
    ("ru", "rus russisch russian"), ("uk", "ukr oekraïens oekraiens ukrainian"),
    ("lt", "lit litouws lithuanian"), ("lv", "lav lets latvian"),
    ("et", "est ests estonian"), ("fi", "fin fins finnish"), ("sv", "swe zweeds swedish"),
    ("no", "nor nob nno noors norwegian"), ("da", "dan deens danish"),
    ("is", "isl ice ijslands icelandic"), ("ga", "gle iers irish"), ("mt", "mlt maltees maltese"),
    ("ar", "ara arb arabisch arabic"), ("fa", "fas per perzisch persian farsi dari"),
    ("ps", "pus pasjtoe pashto"), ("ku", "kur koerdisch kurdish"),
    ("so", "som somalisch somali"), ("ti", "tir tigrinya"), ("am", "amh amhaars amharic"),
    ("zh", "zho chi cmn chinees chinese"), ("ja", "jpn japans japanese"),
    ("ko", "kor koreaans korean"), ("hi", "hin hindi"), ("ur", "urd urdu"),
    ("bn", "ben bengaals bengali"), ("ta", "tam tamil"), ("vi", "vie vietnamees vietnamese"),
    ("th", "tha thais thai"), ("id", "ind indonesisch indonesian"), ("he", "heb hebreeuws hebrew"),
    ("hy", "hye arm armeens armenian"), ("ka", "kat geo georgisch georgian"),
    ("sw", "swa swahili"), ("af", "afr afrikaans"),
  ]

  private static let byName: [String: String] = {
    var names: [String: String] = [:]
    for (code, others) in table {
      for other in others.split(separator: " ") { names[String(other)] = code }
    }
    return names
  }()
}
