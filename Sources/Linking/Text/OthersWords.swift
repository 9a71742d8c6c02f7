/// The Dutch and English words by which a text turns from the person it is written to, to others.
enum OthersWords {
  /// Who writes the ad, as a subject.
  static let we = ReadText.hashes("wij we")
  /// Before a subject that belongs to a part of the sentence only.
  static let subordinating = ReadText.hashes(
    """
    as how that what where which if because while when whether zoals wat hoe die dat waar als omdat
    terwijl wanneer of
    """)
  /// What the clause wants after all: `Wij vinden ... belangrijk`, `We value ...`.
  static let wanting = ReadText.hashes(
    """
    belangrijk important waarderen value values nodig need needs ideale ideal hire hiring iemand
    someone kandidaat kandidaten candidate candidates graag wensen hopen hope vacature rol role
    functie stagiair intern trainee opdracht versterking opzoek seek
    """)
  /// What the employer works with, the person will work with.
  static let using = ReadText.hashes(
    """
    gebruiken gebruikt gebruik werken use using stack technologieen tooling tools volgens methodiek
    """)
  static let tags = ReadText.hashes(
    """
    domein domain sector branche industry categorie category vakgebied trefwoorden keywords tags
    bedrijfsnaam bedrijf company afdeling department locatie location werkgever employer
    """)
  static let determiners = ReadText.hashes(
    "ons onze our de het the dit deze this een a an binnen bij within at")
  static let ours = ReadText.hashes("ons onze our")
  /// Organisations and parts of them.
  static let groups = ReadText.hashes(
    """
    team teams bedrijf bedrijven organisatie organisaties afdeling afdelingen dienst divisie unit
    werkgever opdrachtgever company organisation organization department division client employer
    startup scaleup group groep marktleider leverancier speler onderneming universiteit faculteit
    instituut university faculty institute provider firm agency consultancy klant platform
    samenwerking samenwerkingsverband vereniging stichting gemeente
    """)
  static let organisationEnds: [StaticString] = [
    "bureau", "bedrijf", "organisatie", "instelling", "onderneming", "dienstverlener", "afdeling",
  ]
  /// Those who are not the person.
  static let people = ReadText.hashes(
    """
    klanten klant opdrachtgevers gebruikers gebruiker eindgebruikers business organisaties bedrijven
    collega collegas experts specialisten professionals vakmensen partners leveranciers teams
    afdelingen cliënten patiënten burgers inwoners studenten leerlingen medewerkers mensen iedereen
    clients customers users colleagues specialists stakeholders departments students employees
    people companies everyone teamleden
    """)
  static let being = ReadText.hashes("is zijn heeft hebben was are has have")
  /// What organisations do.
  static let doing = ReadText.hashes(
    """
    bestaat werkt biedt bieden ontwikkelt bouwt maakt levert helpt zorgt verzorgt ondersteunt richt
    draagt groeit staat combineert speelt beschikt gaat telt behoort valt onderzoekt verbindt
    begeleidt adviseert specialiseert realiseert produceert ontwerpt verkoopt omarmt opereert streeft
    vervult vormt gelooft investeert transformeert creëert
    provides builds develops helps offers supports works consists delivers specializes specialises
    focuses plays operates serves creates designs produces believes combines connects enables
    empowers transforms develop
    """)
  static let doingTogether = ReadText.hashes(
    "werken komen kunnen willen krijgen vertrouwen gebruiken can want get use rely trust work")
  static let purpose = ReadText.hashes("zodat waardoor opdat enabling allowing")
  static let so = ReadText.hashes("so")
  static let that = ReadText.hashes("that")
  static let pointing = ReadText.hashes(
    "die dat wat hoe waar waarmee waarin waarbij how where when that which who what")
  static let relative = ReadText.hashes("die dat that which who")
  static let they = ReadText.hashes("zij ze wij we they klanten gebruikers users clients customers")
  /// `gespecialiseerd in`, `op het gebied van`.
  static let expert = ReadText.hashes("gebied gespecialiseerd expertise specialized specialised")
  static let consisting = ReadText.hashes(
    "bestaat bestaande combineert consists consisting comprises comprising combines")
  static let example = ReadText.hashes("zoals waaronder as including like")
  static let such = ReadText.hashes("such")
  static let roles = ReadText.hashes(
    """
    engineers developers scientists analisten analysts specialisten specialists ontwikkelaars
    architecten architects consultants designers managers beheerders adviseurs marketeers testers
    programmeurs professionals experts programmers researchers onderzoekers recruiters
    """)
  static let roleEnds: [StaticString] = [
    "engineer", "developer", "scientist", "analist", "analyst", "specialist", "ontwikkelaar",
    "architect", "consultant", "designer", "manager", "beheerder", "adviseur", "marketeer",
    "tester",
    "programmeur", "expert", "medewerker", "bediende", "stagiair", "intern", "coordinator",
    "director", "directeur", "lead", "officer", "assistant", "assistent", "technieker", "aankoper",
    "leider", "kandidaat", "candidate", "functie", "role", "rol",
  ]
  /// Any word that may begin what others do: most words are told apart by one look.
  static let turning = WordHashes(
    union: purpose, so, pointing, consisting, people, groups, roles)
  /// Any verb before others: `werken collega's`.
  static let beforeOthers = WordHashes(union: being, doingTogether)
}
