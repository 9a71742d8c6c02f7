internal import SkillModel

/// The Dutch and English words that the rules know; written with or without accents.
enum VocabularyWords {
  /// Words of which every one means the same.
  static let plain: [(TextTerm, String)] = [
    (.least, "minimaal minimum min minstens tenminste minste vanaf least from minimale"),
    (.over, "meer ruim more over"),
    (.most, "maximaal maximum max hoogstens hooguit maximale"),
    (.between, "tussen between"), (.to, "tot to"), (.or, "of or"), (.and, "en and"),
    (.per, "per"), (.basis, "basis obv"), (.within, "binnen within"),
    (.several, "meerdere enkele paar several few aantal"),
    (.hour, "uur uren hour hours hrs uurs h"),
    (.hourlyWeek, "urenweek uurweek urige urig urencontract uurcontract urenwerkweek uurswerkweek"),
    (.week, "week wk weken weekly weekbasis werkweek workweek weeks"),
    (.day, "dag dagen day days daags etmaal"), (.month, "maand maanden month months mnd"),
    (.year, "jaar jaren year years jr yrs jarige jarig"),
    (.minute, "minuten minuut minutes reizen reistijd"),
    (
      .clock,
      """
      open openingstijden geopend bereikbaar bereikbaarheid openingsuren uurrooster werkuren
      werktijden 'smorgens middags
      """
    ),
    (.fullTime, "fulltime voltijd voltijds voltijdse voltijdbasis fulltimer"),
    (
      .partTime,
      "parttime deeltijd deeltijds deeltijdse deeltijdbasis parttimer halftijds halftijdse"
    ),
    (.full, "full"), (.part, "part"), (.time, "time"),
    (.fullTimeEquivalent, "fte vte ftes"),
    (.study, "studie opleidingen student studenten besteden besteed innovatietijd"),
    (
      .pay,
      """
      salaris loon bruto maandsalaris brutoloon salary gross verdien verdient verdienen
      salarisschaal schaal brutomaandsalaris
      """
    ),
    (
      .benefit,
      """
      vakantiedagen verlofdagen vakantieuren verlofuren adv vakantie verlof compensatiedagen
      dienstreis overuren reactietijd vrije
      """
    ),
    (.permanent, "vast vaste permanent"), (.fixed, "fixed"),
    (
      .contractNoun,
      """
      contract contracten dienstverband dienst aanstelling baan job arbeidsovereenkomst
      arbeidscontract betrekking overeenkomst position term functie
      """
    ),
    (.indefinite, "onbepaalde"), (.definite, "bepaalde"), (.duration, "tijd duur"),
    (
      .prospect,
      """
      uitzicht vooruitzicht vooruitzichten kans optie perspectief mogelijkheid intentie zicht
      prospect daarna verlenging huidige
      """
    ),
    (.stage, "stage"), (.volunteer, "vrijwilliger"), (.volunteers, "vrijwilligers"),
    (.manager, "manager management managers professional professionals director"),
    (.weakAgency, "uitzend interim detachering secondment payroll payrolling"),
    (
      .solicitation,
      "acquisitie bureaus reactie wervingsbureaus intermediairs bemiddelingsbureaus uitzendbureaus"
    ),
    (.degree, "master masters"), (.university, "universitair universitaire academisch academische"),
    (.beroepsonderwijs, "beroepsonderwijs"), (.middle, "middelbaar"), (.higher, "hoger"),
    (.scientific, "wetenschappelijk"), (.secondary, "secundair"), (.associate, "associate"),
    (
      .education,
      """
      opleiding diploma niveau denkniveau degree werkniveau opleidingsniveau afgerond afgeronde
      geschoold onderwijs achtergrond studierichting werk diplomas education qualification graduated
      bachelorsdegree academic level studieniveau kwalificatie richting gelijkwaardig behaald bezit
      """
    ),
    (
      .institution,
      """
      docent docenten scholen school leerlingen stagiairs instelling instellingen campus raad
      hogescholen universiteiten
      """
    ),
    (.experience, "ervaring experience"),
    (.languageNoun, "taal talen language languages taalkennis talenkennis"),
    (
      .proficiency,
      """
      beheersing beheerst beheers beheersen spreek spreekt spreken schrijf schrijft schrijven kennis
      woord geschrift mondeling mondelinge schriftelijk schriftelijke communiceren communiceert
      communicatie communicatieve communicatievaardigheden communication speak speaking write
      written spoken verbal verbally taalvaardigheid taalvaardig machtig tweetalig drietalig
      meertalig
      viertalig begrijpt verstaat command understand writing voertaal werktaal uitdrukken schrift
      praten verstaanbaar communicate proficiency noties
      """
    ),
    (
      .levelWord,
      """
      vloeiend vlot vlotte goed goede uitstekend uitstekende perfect perfecte prima excellent fluent
      fluently good basic basiskennis native moedertaal vlekkeloos vlekkeloze foutloos proficient
      professioneel professionele voldoende redelijk redelijke gevorderd sterke strong
      moedertaalniveau vloeiende grondige passieve actieve degelijke intermediate advanced
      """
    ),
    (
      .otherNoun,
      """
      bedrijf familiebedrijf team recht paspoort diploma kantoor netwerk onderwijs voetbal
      bedrijfsleven product nationaliteit identiteitsbewijs ministerie belastingrecht
      belastingstelsel grondgebied staatsburger
      """
    ),
    (.licence, "rijbewijs rijbewijzen autorijbewijs"), (.licenceNoun, "licence license licences"),
    (.driver, "driver drivers driving"), (.own, "eigen own"),
    (.age, "leeftijd leeftijdscategorie leeftijdsgroep leeftijdsklasse age aged leeftijdsgrens"),
    (.old, "oud old"), (.older, "ouder older"), (.younger, "jonger younger"),
    (
      .person,
      """
      persoon iemand kandidaat kandidaten collega medewerker persoonlijkheid person someone
      candidate teamgenoot kandidate starter
      """
    ),
    (.are, "bent ben are"),
    (.averageAge, "gemiddelde gemiddeld average doelgroep ongeacht regardless"),
    (
      .clients,
      """
      kinderen jongeren clienten leerlingen patienten bewoners deelnemers kids children jeugd
      jeugdigen peuters ouderen klanten gasten gezinnen
      """
    ),
    (.we, "wij we ons onze our bedrijf klant organisatie"),
    (.you, "je jij jouw jou u uw you your jullie"),
    (.no, "geen niet not no zonder without nooit"),
    (.seek, "zoeken zoek zoekt gezocht seeking looking vragen vraagt verwachten require"),
    (
      .preferredBefore,
      """
      voorkeur liefst liever preferably ideaal idealiter ideally optioneel optional gewenste
      wenselijke
      """
    ),
    (
      .preferredAfter,
      """
      pre plus pluspunt pluspunten pluspuntje troef troeven meegenomen preferred voordeel advantage
      bonus desirable wens gewenst wenselijk meerwaarde pro asset streepje prettig advantageous
      """
    ),
    (.preferredAfterWeak, "fijn mooi handig leuk interessant welkom helpful great"),
    (
      .required,
      "vereist vereiste verplicht noodzakelijk must required mandatory essentieel essential"
    ),
    (.niceTo, "nice"), (.have, "have"),
  ]

  /// Words of the numbers from 0; an empty text where there is none that is safe.
  static let numbers = [
    "", "een one", "twee two", "drie three", "vier four", "vijf five", "zes six", "zeven seven",
    "acht eight", "negen nine", "tien ten",
  ]

  /// Words that name one kind of contract.
  static let contracts: [(kind: ContractKind, words: String)] = [
    (.temporary, "tijdelijk tijdelijke temporary"), (.temporary, "jaarcontract halfjaarcontract"),
    (
      .agency,
      """
      uitzendbasis uitzendcontract uitzendperiode uitzendkracht uitzendconstructie interimperiode
      interimcontract interimjob interimbasis detacheringsbasis detacheringscontract gedetacheerd
      seconded
      """
    ),
    (.freelance, "freelance freelancer freelancers zzp zzper zzpers zzpbasis"),
    (
      .apprenticeship,
      """
      leerbaan leerbanen leerwerkplek leerwerkplekken leerwerkplaats leerwerktraject
      leerwerktrajecten leerwerkbaan leerwerkbanen leerwerkovereenkomst bbl bblplek bbltraject
      bblopleiding werktraject apprenticeship
      """
    ),
    (
      .workExperience,
      "werkervaringsplaats werkervaringsplek werkervaringsplaatsen werkervaringstraject"
    ),
    (
      .internship,
      """
      stageplaats stageplek stageopdracht stagevacature meewerkstage meeloopstage afstudeerstage
      afstudeeropdracht internship stagiair stagiaire
      """
    ),
    (.voluntary, "vrijwilligerswerk vrijwilligersfunctie vrijwilligersvacature vrijwilligersbaan"),
  ]

  /// Levels by word; nil where the word spans several (PRODUCT, Education levels).
  static let levels: [(name: String, nlqf: String?, words: String)] = [
    ("mbo", nil, "mbo mbodiploma mboopleiding mboniveau"),
    ("mbo 1", "1", "mbo1"), ("mbo 2", "2", "mbo2"), ("mbo 3", "3", "mbo3"), ("mbo 4", "4", "mbo4"),
    ("hbo", "6", "hbo hbodiploma hboopleiding hboniveau hogeschool"),
    ("wo", nil, "wo wodiploma woopleiding woniveau"),
    ("vmbo", nil, "vmbo"), ("havo", "4", "havo"), ("vwo", "4+", "vwo gymnasium atheneum"),
    (
      "bachelor", "6",
      """
      bachelor bachelors bachelordiploma bacheloropleiding bachelorniveau bachelorgraad bsc
      bachelordegree
      """
    ),
    (
      "master", "7",
      "masterdiploma masteropleiding masterniveau mastergraad msc masterdegree masterstudie"
    ),
    ("doctorate", "8", "phd doctoraat gepromoveerd doctorate"),
    ("mavo", "2", "mavo"), ("associate degree", "5", ""), ("secundair onderwijs", "4", ""),
  ]

  /// Languages with their names, and forms that go before a noun.
  static let languages: [(code: String, names: String, adjectives: String)] = [
    ("nl", "nederlands dutch nederlandstalig", "nederlandse"),
    ("en", "engels english engelstalig", "engelse"),
    ("de", "duits german duitstalig", "duitse"), ("fr", "frans french franstalig", "franse"),
    ("fy", "fries frisian", "friese"), ("es", "spaans spanish", "spaanse"),
    ("pt", "portugees portuguese", "portugese"), ("it", "italiaans italian", "italiaanse"),
    ("pl", "pools polish", "poolse"), ("ro", "roemeens romanian", "roemeense"),
    ("bg", "bulgaars bulgarian", "bulgaarse"), ("hu", "hongaars hungarian", "hongaarse"),
    ("cs", "tsjechisch czech", "tsjechische"), ("el", "grieks greek", "griekse"),
    ("tr", "turks turkish", "turkse"), ("ru", "russisch russian", "russische"),
    ("uk", "oekraïens ukrainian", "oekraïense"), ("sv", "zweeds swedish", "zweedse"),
    ("no", "noors norwegian", "noorse"), ("da", "deens danish", "deense"),
    ("fi", "finnish", "finse"), ("ar", "arabisch arabic", "arabische"),
    ("zh", "chinees chinese mandarijn mandarin", "chinese"), ("ja", "japans japanese", "japanse"),
    ("ko", "koreaans korean", "koreaanse"), ("so", "somalisch somali", "somalische"),
    ("ti", "tigrinya", ""), ("fa", "farsi perzisch", "perzische"),
  ]
}
