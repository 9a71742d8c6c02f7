import Linking
import SkillModel
import Testing

struct ContractFactsTests {
  private func contracts(_ text: String) -> [ContractKind] {
    TextFacts.found(in: text).contracts.map(\.value)
  }

  @Test(
    arguments: [
      ("Direct een vast contract", [.permanent]),
      ("een contract voor onbepaalde tijd", [.permanent]),
      ("Vaste job in een stabiel bedrijf", [.permanent]),
      ("contract van bepaalde duur", [.temporary]),
      ("Contracttype\nBepaalde tijd", [.temporary]), ("een tijdelijke functie", [.temporary]),
      ("jaarcontract met uitzicht op vast", [.temporary]),
      ("Contract voor 7 maanden", [.temporary]), ("a fixed-term contract", [.temporary]),
      ("Na een positieve interimperiode krijg je een vast contract", [.agency]),
      ("via een uitzendcontract", [.agency]), ("Je wordt gedetacheerd bij de klant", [.agency]),
      ("Inhuur op zzp-basis", [.freelance]), ("Leerbaan: word monteur", [.apprenticeship]),
      ("BBL-traject van twee jaar", [.apprenticeship]), ("een leer-werktraject", [.apprenticeship]),
      ("Werkervaringsplaats bij de gemeente", [.workExperience]), ("Stageplek", [.internship]),
      ("Als stagiair(e) help je mee", [.internship]), ("Vrijwilligerswerk", [.voluntary]),
      ("Vrijwilligers gezocht", [.voluntary]),
      (
        "Een jaar contract met de intentie tot daarna een onbepaalde tijd contract", [.temporary]
      ),
      ("12-month contract", [.temporary]), ("een 1-jarig contract", [.temporary]),
      ("Kom bij ons in de detachering werken", [.agency]),
      ("Detachering via ons bureau", [.agency]),
      ("Een leer-werktraject (bbl) van drie jaar", [.apprenticeship, .apprenticeship]),
      (
        "Je start met een leerwerktraject en gaat een dag per week naar school",
        [.apprenticeship]
      ),
    ] as [(String, [ContractKind])])
  func reads(text: String, kinds: [ContractKind]) {
    #expect(contracts(text) == kinds)
  }

  @Test(arguments: [
    "kans op een vast contract", "Een vast contract na een jaar",
    "A permanent contract after 7 months", "Optie vast na interim-opdracht van zes weken",
    "een vast team", "Fietsleasing (vanaf één jaar vast in dienst)",
    "Na een jaar krijg je een vast contract", "Na 6 maanden vast in dienst",
    "Met de intentie tot daarna een\nonbepaalde tijd\ncontract",
    "een taart bij 25 jaar contract",
    "geen zzp'ers", "Een reactie van ZZP’ers, uitzend- of wervingsbureaus wordt niet gewaardeerd",
    "de leiding tijdelijk overnemen", "met duizenden vrijwilligers", "stagiairs begeleiden",
    "een bepaalde sfeer", "interim manager", "wij werken met vaste leveranciers",
  ])
  func leavesOutWhatIsNotOffered(text: String) {
    #expect(!contracts(text).contains(.permanent) && !contracts(text).contains(.freelance))
    #expect(!contracts(text).contains(.voluntary) && !contracts(text).contains(.temporary))
    #expect(!contracts(text).contains(.internship))
  }

  @Test(arguments: [
    "Detachering vanuit het onderwijs is mogelijk", "gedetacheerd vanuit je huidige werkgever",
    "een voltijdse detachering met behoud van het onderwijsstatuut",
    "Een aanstelling kan via een detachering, dit wil zeggen: met behoud van je statuut",
    "Je begeleidt bbl'ers", "een ervaren bbl-docent",
    "Je begeleidt studenten in een leerwerktraject",
    "een werktraject bij de gemeente",
  ])
  func leavesOutPostsThatAreKeptAndLearnersThatAreGuided(text: String) {
    #expect(contracts(text) == [])
  }
}
