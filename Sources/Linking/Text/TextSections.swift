/// Which clauses of an ad speak about the work and the person, and which about the employer.
///
/// A heading is a short line without a full stop, in bold, with a colon or a question mark, or with
/// a word that headings are known by; it counts until the next one.
struct TextSections {
  /// What a clause is about.
  enum Kind {
    /// Nothing was announced: the work, as far as is known.
    case unsaid
    /// The work, or what is asked.
    case asked
    /// What is a plus.
    case preferred
    /// The employer, what it offers, how to apply: no skill is asked there.
    case employer
  }

  /// Per clause.
  let kinds: [Kind]
  /// Per clause whether its line is an item of a list.
  let isItem: [Bool]
  /// Whether anything is announced.
  let hasHeadings: Bool
  /// Whether the text is a short single line.
  let isStatement: Bool

  /// Most words and marks of a single line that stands by itself.
  private static let longestStatement = 100
  /// Most words of a heading.
  private static let longestHeading = 9

  /// Finds the headings of a text, in linear time.
  init(_ text: ReadText) {
    var kinds = [Kind](repeating: .unsaid, count: text.clauseTerms.count)
    var current = Kind.unsaid
    var items = [Bool](repeating: false, count: kinds.count)
    var hasHeadings = false
    var line = 0
    isStatement =
      text.tokens.count <= Self.longestStatement
      && !text.tokens.contains(where: { $0.mark == 0x0A })
    if isStatement {
      // A short single line is a statement: nothing announces it, and it is all about the work.
      kinds = [Kind](repeating: .asked, count: kinds.count)
      line = text.tokens.count
    }
    while line < text.tokens.count {
      var end = line
      while end < text.tokens.count, text.tokens[end].mark != 0x0A { end += 1 }
      if let heading = Self.heading(line..<end, of: text) {
        current = heading
        hasHeadings = true
      }
      let isItem = line < end && Self.isItem(line, of: text)
      for token in line..<min(end + 1, text.tokens.count) {
        kinds[Int(text.tokens[token].clause)] = current
        if isItem { items[Int(text.tokens[token].clause)] = true }
      }
      line = end + 1
    }
    for clause in kinds.indices where kinds[clause] == .asked || kinds[clause] == .unsaid {
      if Self.speaksOfEmployer(clause, of: text) { kinds[clause] = .employer }
    }
    self.kinds = kinds
    isItem = items
    self.hasHeadings = hasHeadings
  }

  /// What a line announces; nil when it is no heading.
  private static func heading(_ line: Range<Int>, of text: ReadText) -> Kind? {
    guard let first = line.first, !isItem(first, of: text) else { return nil }
    var words = 0
    var kind: Kind?
    var (isOfUs, isOfTeam, isOfPerson, isStatement) = (false, false, false, false)
    var (isByUs, isAbout, isOfJob, isPromise, isContact) = (false, false, false, false, false)
    for index in line {
      let token = text.tokens[index]
      guard token.isWord else {
        // `Opleiding: hbo`, `Kennis van A, B en C`: more than a heading.
        if index + 1 < line.upperBound, inside.contains(token.mark) { return nil }
        continue
      }
      words += 1
      if words > longestHeading { return nil }
      if preferred.contains(token.hash) { kind = .preferred }
      // `(Keycloak is een pre)` says it of itself.
      if being.contains(token.hash) { isStatement = true }
      // `Je biedt klanten ...` is work.
      isOfPerson = isOfPerson || token.term == .you
      isByUs = isByUs || OthersWords.we.contains(token.hash)
      isAbout = isAbout || about.contains(token.hash)
      isOfJob = isOfJob || job.contains(token.hash)
      isPromise = isPromise || promising.contains(token.hash)
      isContact = isContact || questions.contains(token.hash)
      if kind != .preferred, employer.contains(token.hash),
        !(isOfPerson && serving.contains(token.hash))
      {
        kind = .employer
      }
      if kind == nil, asked.contains(token.hash) { kind = .asked }
      isOfUs = isOfUs || token.term == .we
      isOfTeam = isOfTeam || team.contains(token.hash)
    }
    guard words > 0 else { return nil }
    let last = text.tokens[line.upperBound - 1].mark
    if last == 0x2E || kind == .preferred && isStatement && last != 0x3A { return nil }
    let isMarked = last == 0x3A || last == 0x3F || isBold(line, of: text)
    // `Over jou`, `About the role`; not `Over ons`.
    if kind == nil || kind == .employer, isAbout, isOfJob || isOfPerson && !isOfUs { return .asked }
    // `Wat mag je van ons verwachten?` is no `Wat verwachten wij?`.
    if isPromise, isOfPerson, !isByUs { return .employer }
    // `Vragen?`, `Heb je nog vragen?`
    if isContact, last == 0x3F, !isByUs { return .employer }
    // `Wie zijn wij?`
    if kind == nil, isMarked, isOfUs { return .employer }
    if kind == nil, isMarked, isOfTeam { return .employer }
    return kind ?? (isMarked ? .unsaid : nil)
  }

  /// Whether a list sign stands before the first word of a line.
  private static func isItem(_ first: Int, of text: ReadText) -> Bool {
    let token = text.tokens[first]
    if token.mark == 0x2D || token.mark == 0x3B || token.isNumber { return true }
    let from = Int(token.from)
    // `* word`, but not `**word**`.
    guard from > 1, text.bytes[from - 1] == 0x20 else { return false }
    var sign = from - 2
    while sign > 0, text.bytes[sign] == 0x20 { sign -= 1 }
    return text.bytes[sign] == 0x2A && (sign == 0 || text.bytes[sign - 1] != 0x2A)
  }

  private static func isBold(_ line: Range<Int>, of text: ReadText) -> Bool {
    let from = Int(text.tokens[line.lowerBound].from)
    let to = Int(text.tokens[line.upperBound - 1].to)
    return from > 1 && text.bytes[from - 1] == 0x2A && text.bytes[from - 2] == 0x2A
      && to + 1 < text.bytes.count && text.bytes[to] == 0x2A
  }

  /// `Wij bieden ...`, `We offer ...`, `Salaris ...`: in any section.
  private static func speaksOfEmployer(_ clause: Int, of text: ReadText) -> Bool {
    let first = Int(text.clauseStarts[clause])
    let end = Int(text.clauseStarts[clause + 1])
    var isOfPerson = false
    for index in first..<min(end, first + 6) {
      let token = text.tokens[index]
      isOfPerson = isOfPerson || token.term == .you
      // `Je biedt klanten ...` is work, `Je ontvangt ...` is not.
      if offers.contains(token.hash), !(isOfPerson && serving.contains(token.hash)) { return true }
    }
    return false
  }

  private static let inside: Set<UInt8> = [0x2C, 0x2E, 0x3A]
  private static let employer = ReadText.hashes(
    """
    bieden biedt aanbod arbeidsvoorwaarden over solliciteren sollicitatie sollicitatieprocedure
    procedure contact informatie interesse geinteresseerd offer offers benefits about apply waarom
    why
    vergoedingen salaris werkschema dienstverband krijg krijgt locatie werklocatie voordelen perks
    beloning diversiteit diversity thuisbasis werkomgeving doorgroeimogelijkheden
    groeimogelijkheden werkplek vervolgstappen nieuwsgierig
    """)
  private static let about = ReadText.hashes("over about")
  private static let job = ReadText.hashes("functie rol role job position baan opdracht vacature")
  private static let promising = ReadText.hashes("verwachten expect")
  private static let questions = ReadText.hashes("vragen questions")
  private static let asked = ReadText.hashes(
    """
    functie functieomschrijving taken takenpakket verantwoordelijkheden profiel vragen vraagt eisen
    functie-eisen functieeisen breng brengt mee zoeken requirements responsibilities doen skills
    competenties kwalificaties vereisten opdracht rol werkzaamheden verwachten qualifications role
    vaardigheden bent ben functieprofiel duties
    """)
  private static let preferred = ReadText.hashes(
    "pre pres nice bonus pluspunten preferred pluspunt")
  private static let team = ReadText.hashes(
    """
    team teams us company cultuur culture achtergrond organisatie organisation afdeling bedrijf
    dienst divisie department division opdrachtgever
    """)
  private static let being = ReadText.hashes("is zijn are")
  private static let serving = ReadText.hashes("bieden biedt aanbieden")
  private static let offers = ReadText.hashes(
    """
    bieden biedt aanbieden offer offers aanbod salaris maandsalaris brutoloon ontvang ontvangt
    acquisitie
    """)
}
