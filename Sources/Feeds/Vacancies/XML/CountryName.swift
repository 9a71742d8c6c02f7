/// Countries as feeds write them: ISO 3166-1 codes, or a name of a country of Europe.
enum CountryName {
  /// The alpha-2 code in upper case; nil when not known.
  ///
  /// Two letters are taken as they are, but that `UK` is `GB` and `EL` is `GR`.
  static func code(_ text: String) -> String? {
    let word = text.lowercased().filter { $0.isLetter }
    if word.utf8.count == 2, text.utf8.count == 2 {
      switch word {
      case "uk": return "GB"
      case "el": return "GR"
      default: return word.uppercased()
      }
    }
    return byName[word]
  }

  private static let byName: [String: String] = {
    var names: [String: String] = [:]
    for (code, others) in table {
      for other in others.split(separator: " ") { names[String(other)] = code }
    }
    return names
  }()

  /// Alpha-3 codes and names in Dutch, English and the country's own languages.
  private static let table: [(String, String)] = [
    ("NL", "nld nederland netherlands thenetherlands holland niederlande paysbas"),
    ("BE", "bel belgië belgie belgium belgique belgien"),
    ("DE", "deu duitsland germany deutschland allemagne"), ("LU", "lux luxemburg luxembourg"),
    ("FR", "fra frankrijk france"), ("GB", "gbr verenigdkoninkrijk unitedkingdom engeland england"),
    ("IE", "irl ierland ireland"), ("DK", "dnk denemarken denmark danmark"),
    ("SE", "swe zweden sweden sverige"), ("NO", "nor noorwegen norway norge"),
    ("FI", "fin finland suomi"), ("PL", "pol polen poland polska"),
    ("CZ", "cze tsjechië tsjechie czechrepublic czechia česko"),
    ("AT", "aut oostenrijk austria österreich"),
    ("CH", "che zwitserland switzerland schweiz suisse"),
    ("ES", "esp spanje spain españa"), ("PT", "prt portugal"),
    ("IT", "ita italië italie italy italia"),
    ("RO", "rou roemenië roemenie romania românia"), ("BG", "bgr bulgarije bulgaria"),
    ("HU", "hun hongarije hungary magyarország"), ("GR", "grc griekenland greece"),
    ("SK", "svk slowakije slovakia slovensko"), ("SI", "svn slovenië slovenie slovenia slovenija"),
    ("HR", "hrv kroatië kroatie croatia hrvatska"), ("LT", "ltu litouwen lithuania lietuva"),
    ("LV", "lva letland latvia latvija"), ("EE", "est estland estonia eesti"),
    ("US", "usa unitedstates verenigdestaten unitedstatesofamerica"),
  ]
}
