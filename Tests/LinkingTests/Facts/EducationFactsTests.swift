import Linking
import SkillModel
import Testing

struct EducationFactsTests {
  private func levels(_ text: String) -> [String] {
    TextFacts.found(in: text).levels.map(\.value.text)
  }

  @Test(arguments: [
    ("HBO werk- en denkniveau", ["hbo"]), ("mbo 3/4 of hbo", ["mbo 3", "mbo 4", "hbo"]),
    ("MBO-niveau 4", ["mbo 4"]), ("mbo4", ["mbo 4"]), ("mbo werk- en denkniveau", ["mbo"]),
    ("Een afgeronde Bachelor of Master opleiding", ["bachelor", "master"]),
    ("bachelor- of masterdiploma", ["bachelor", "master"]),
    ("Hbo\\- of wo\\-niveau", ["hbo", "wo"]),
    ("universitaire opleiding", ["wo"]), ("middelbaar beroepsonderwijs", ["mbo"]),
    ("Hoger Beroepsonderwijs", ["hbo"]), ("havo of vwo", ["havo", "vwo"]),
    ("diploma secundair onderwijs", ["secundair onderwijs"]), ("een PhD", ["doctorate"]),
    ("Bachelor’s degree", ["bachelor"]), ("associate degree", ["associate degree"]),
    ("in het bezit van een Master Industriële Wetenschappen", ["master"]),
  ])
  func reads(text: String, names: [String]) {
    #expect(levels(text) == names)
  }

  @Test(arguments: [
    "Scrum Master", "we beheren master data", "contacten met mbo's, hbo's en universiteiten",
    "je werkt ma, di en wo", "4 dagen Master Class", "een hbo-docent",
    "secundaire arbeidsvoorwaarden",
  ])
  func leavesOutWhatIsNotAsked(text: String) {
    #expect(levels(text) == [])
  }

  @Test func spansSeveralLevelsMeanNoLevel() {
    let found = TextFacts.found(in: "mbo of hbo, wo-diploma").levels.map(\.value)
    #expect(found.map(\.level) == [nil, EducationLevel(nlqf: 6), nil])
    #expect(found.map(\.isDiplomaAsked) == [true, true, true])
    let thinking = TextFacts.found(in: "mbo 4 werk- en denkniveau").levels
    #expect(thinking.map(\.value.isDiplomaAsked) == [false])
    #expect(thinking.map(\.value.level) == [EducationLevel(nlqf: 4)])
  }

  @Test(arguments: [
    "Je beschikt over een master/bachelor diploma of bent gelijkwaardig door ervaring",
    "een afgeronde bachelor, of gelijkwaardige professionele ervaring",
    "Bachelordiploma in Marketing/Communicatie of minstens 3 jaar relevante werkervaring",
    "Bachelor diploma in Marketing en/of Communicatie of gelijkwaardig door minimum 3 jaar ervaring",
    "Relevant bachelordiploma of relevante werkervaring",
    "bachelor of hebt gelijkwaardige ervaring",
    "Bachelor’s degree in Computer Science, Math or a related field (or equivalent experience)",
    "A Bachelor's degree or 3+ years of related experience", "hbo werk\\- en denkniveau",
    "mbo werk - en denkniveau", "Minimum BSc work and thinking level",
    "degree: bachelor or equivalent combination of education and experience",
  ])
  func experienceMayDoInsteadOfADiploma(text: String) {
    let asked = TextFacts.found(in: text).levels.map(\.value.isDiplomaAsked)
    #expect(!asked.isEmpty && asked.allSatisfy { $0 == false })
  }

  @Test(arguments: [
    "bachelor diploma met 2 of 3 jaar ervaring", "hbo-diploma, kennis van of ervaring met Java",
    "hbo-diploma, affiniteit of ervaring met zorg", "bachelor diploma of gelijkwaardig",
    "Bachelor degree, with a minimum of 3 years of experience",
    "Bachelor degree and 3 years of experience", "hbo-diploma en 3 jaar of meer ervaring",
    "MS or PhD degree with academic or industry experience",
    "PhD degree with 3 years of postdoc or equivalent experience",
  ])
  func experienceBesideADiplomaIsNoAlternative(text: String) {
    let asked = TextFacts.found(in: text).levels.map(\.value.isDiplomaAsked)
    #expect(!asked.isEmpty && asked.allSatisfy { $0 == true })
  }

  @Test func nothingSaidOfADiplomaStaysUnsaid() {
    #expect(TextFacts.found(in: "Niveau: mbo 4").levels.map(\.value.isDiplomaAsked) == [nil])
  }

  @Test(arguments: [
    ("Minimaal 2 jaar relevante werkervaring", [2.0]), ("3\\-5 jaar ervaring", [3]),
    ("3+ years of experience", [3]), ("twee jaar projectervaring", [2]),
    ("> 1,5 jaar ervaring", [1.5]), ("ervaring van ten minste 5 jaar", [5]),
    ("Werkervaring\n3-4 jaar", [3]), ("0 tot 4 jaar ervaring", [0]),
    ("1 jaar ervaring met Java en 2 jaar ervaring met SQL", [1, 2]),
    ("Wij vragen 3 jaar ervaring", [3]), ("een collega met 5 jaar ervaring", [5]),
    ("We zoeken collega's met 3 jaar ervaring", [3]),
    ("Je leidt een team en hebt 5 jaar ervaring", [5]),
  ])
  func readsExperience(text: String, years: [Double]) {
    #expect(TextFacts.found(in: text).experienceYears.map(\.value) == years)
  }

  @Test(arguments: [
    "Met meer dan 144 jaar ervaring is dit bedrijf gegroeid", "25 vakantiedagen per jaar",
    "Wij hebben 10 jaar ervaring", "maximaal één jaar werkervaring", "al ruim 100 jaar een begrip",
    "een contract van 1 jaar", "Collega’s met 10+ jaar ervaring die je steunen waar nodig",
    "colleagues with over 10 years of experience", "een team met 12 jaar ervaring",
  ])
  func leavesOutYearsThatAreNotAsked(text: String) {
    #expect(TextFacts.found(in: text).experienceYears.isEmpty)
  }
}
