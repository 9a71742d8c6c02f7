internal import SkillModel

/// Words for the kind of a job, as feeds write them in one field: how much of the week it is and what
/// kind of contract comes with it.
struct EmploymentWords: Hashable, Sendable {
  /// Parts of the week, each once, in the order of the text.
  private(set) var hours: [HoursRange] = []
  /// Kinds of contract, each once, in the order of the text.
  private(set) var contracts: [ContractKind] = []
  /// Parts of the text that are not known here.
  private(set) var unknown: [String] = []

  /// Reads such a field: `fulltime`, `FULL_TIME`, `Full-time, Permanent`, `Vast contract`,
  /// `parttime (24 uur)`, `bbl`, `https://schema.org/FULL_TIME`.
  ///
  /// A part between commas, semicolons, slashes, bars, `en`, `of`, `and` or `or` is known when one of
  /// its words is; the first of them counts, so that `tijdelijk met uitzicht op vast` is temporary.
  init(_ text: String) {
    var text = text
    for root in ["https://schema.org/", "http://schema.org/"] where text.hasPrefix(root) {
      text = String(text.dropFirst(root.count))
    }
    for part in text.prefix(Self.lengthLimit).split(whereSeparator: { ",;/|&+\n".contains($0) }) {
      var words: [String] = []
      for word in part.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
        if Self.joints.contains(String(word)) {
          take(words, from: part)
          words = []
        } else {
          words.append(String(word))
        }
      }
      take(words, from: part)
    }
  }

  private mutating func take(_ words: [String], from part: Substring) {
    guard !words.isEmpty else { return }
    // "contract voor onbepaalde tijd": alone the word means a limited time, beside others nothing.
    let telling = words.indices.lazy.filter { words[$0] != "contract" }
    let found = telling.compactMap { place in
      let pair = place + 1 < words.count ? words[place] + words[place + 1] : ""
      return Self.meanings[pair] ?? Self.meanings[words[place]]
    }.first
    if let meaning = found ?? (words.contains("contract") ? Self.meanings["contract"] : nil) {
      if let range = meaning.hours, !hours.contains(range) { hours.append(range) }
      if let kind = meaning.contract, !contracts.contains(kind) { contracts.append(kind) }
      return
    }
    if !words.contains(where: Self.meaningless.contains),
      HoursText.range(in: String(part)) == nil
    {
      unknown.append(part.description.trimmedText ?? "")
    }
  }

  private struct Meaning {
    var hours: HoursRange?
    var contract: ContractKind?
  }

  /// More than this is no field of words.
  private static let lengthLimit = 400
  private static let joints: Set<String> = ["en", "of", "and", "or", "und", "oder", "et", "ou"]
  /// Known, and say nothing about week or contract.
  private static let meaningless: Set<String> = [
    "other", "overig", "anders", "onbekend", "unknown", "per", "perdiem", "remote", "thuiswerk",
    "hybrid", "hybride", "regulier", "baan", "job", "vacature", "any", "alle",
  ]

  private static let meanings: [String: Meaning] = {
    var table: [String: Meaning] = [:]
    for word in [
      "fulltime", "voltijd", "voltijds", "voltijdse", "vollzeit", "tempsplein", "heltid",
      "fulltijd",
    ] {
      table[word] = Meaning(hours: .fullTime)
    }
    for word in ["parttime", "deeltijd", "deeltijds", "teilzeit", "tempspartiel", "deltid"] {
      table[word] = Meaning(hours: .partTime)
    }
    for (kind, words) in contracts {
      for word in words.split(separator: " ") { table[String(word)] = Meaning(contract: kind) }
    }
    return table
  }()

  private static let contracts: [(ContractKind, String)] = [
    (
      .permanent,
      "permanent vast vaste vastcontract onbepaalde indefinite unlimited cdi unbefristet regular "
        + "directhire directemployment tillsvidare"
    ),
    (
      .temporary,
      "temporary temp tijdelijk tijdelijke bepaalde fixedterm contract seasonal seizoen "
        + "seizoenswerk seizoensbaan vakantiewerk vakantiebaan cdd befristet detavast jaarcontract "
        + "projectbasis vervanging vikariat limited oproep oproepkracht oncall casual"
    ),
    (
      .agency,
      "uitzend uitzendwerk uitzendbasis uitzendkracht uitzendcontract uitzending detachering "
        + "gedetacheerd detacheringsbasis secondment agency interim intérim payroll "
        + "temporaryandsecondment"
    ),
    (
      .freelance,
      "freelance freelancer contractor zzp zzper zelfstandig zelfstandige selfemployed "
        + "independent opdracht"
    ),
    (
      .apprenticeship,
      "apprenticeship apprentice leerbaan leerwerkplek leerwerkbaan leerwerktraject leerlingwezen "
        + "bbl werkendleren ausbildung apprentissage trainingcontract"
    ),
    (
      .workExperience,
      "werkervaringsplaats werkervaringsplek werkervaringplaats werkervaringsplekken "
        + "workexperience workplacement"
    ),
    (
      .internship,
      "intern internship stage stagiair stagiaire stageplaats stageplek afstudeerstage praktikum "
        + "meewerkstage bol"
    ),
    (.voluntary, "volunteer voluntary volunteering vrijwilliger vrijwilligerswerk vrijwillig"),
  ]
}
