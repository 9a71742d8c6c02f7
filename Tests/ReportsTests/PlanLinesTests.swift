import Glibc
import Reports
import SkillModel
import Testing
import Wording

@testable import Advisory

/// The lines of a plan on a terminal.
@Suite struct PlanLinesTests {
  private static let head = ResultHead(asOf: ReportOffice.day, policy: "test", editions: [])

  private func plan(_ status: PlanStatus = .optimal) -> PlanResult {
    PlanFixture.plan(
      head: Self.head, candidate: CandidateID(rawValue: "K-1"),
      target: (ConceptURI("http://x"), "data-analist"), status: status)
  }

  private func text(_ plan: PlanResult, _ language: Language = .dutch) -> String {
    TerminalReport(wording: Wording(language: language)).lines(plan).joined(separator: "\n")
  }

  /// Text without the line ends of a paragraph.
  private func flat(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func everyPartIsThere() {
    let text = flat(text(plan()))
    for part in [
      "Persoonlijk scholingsplan van K-1", "naar: data-analist",
      "Voordeligste combinatie, volledig nagerekend binnen het geladen aanbod van 20 november 2026.",
      "data-analist: nu heeft u naar verwachting 24 van de 60 die een starter nodig heeft; na het plan"
        + " 63.",
      "12 uur studie per week; hooguit 1.500 euro; hooguit 52 weken",
      "2027-01-11 10 80 450 euro", "wie betaalt: de werkgever en een fonds van de sector",
      "3. Voorbeeld College; Utrecht, deels online; start nog niet zeker",
      "misschien kunt u dit al: SQL en grafieken maken", "na nr 1",
      "toelating navragen: mbo-3 of een gesprek", "opent de harde eis: VCA",
      "Samen: 3 opleidingen; 148 uur studie; 18 weken; eigen kosten 700 euro; voor alle betalers 1.900 "
        + "euro.", "De werkgever betaalt: 800 euro", "Weken te vol om ernaast te werken: 2",
      "gegevens vastleggen. Dit kunt u al.",
      "1.200 euro, of 150,50 euro met vrijstelling. De examencommissie beslist.",
      "SLIM-regeling: bekende voorwaarden: voldaan; let op: stopt op 15 februari 2027",
      "Voorwaarde niet voldaan in deze situatie: Scholing via UWV.",
      "Ontbrekend aanbod voor data-analist: geen geladen opleiding leert statistiek.",
      "3 opleidingen weggelaten: de startdatum is voorbij. Vraag de opleider",
      "Het beste plan met deze opleiding: 1 opleiding, 2.500 euro, 9 weken, 120 uur studie.",
      "Aanbod: Voorbeeld College (24 opleidingen, 20 november 2026)",
    ] {
      #expect(text.contains(part), "\(part)")
    }
  }

  /// Prints the lines to look at, when asked by `OVERSTAP_PAGES`.
  @Test(.enabled(if: getenv("OVERSTAP_PAGES") != nil))
  func show() { print(text(plan())) }

  @Test func linesKeepToTheWidth() {
    for width in [60, 80, 120] {
      let lines = TerminalReport(wording: Wording(), width: width).lines(plan())
      let long = lines.filter { $0.count > width && !$0.contains("http") }
      #expect(long.isEmpty, "\(long)")
    }
  }

  @Test func statusIsSaidInTheWordsOfTheService() {
    #expect(
      flat(text(plan(.bounded))).contains(
        "Goede combinatie, niet helemaal nagerekend: mogelijk nog tot 100 euro voordeliger."))
    let infeasible = flat(text(plan(.infeasible)))
    #expect(infeasible.contains("Past niet binnen uw uren of budget."))
    #expect(
      infeasible.contains(
        "Zonder grens aan geld en weken kan het wel: 4 opleidingen, 3.100 euro, 40 weken"))
    var notTaught = plan(.infeasible)
    notTaught.notes = [.notTaught]
    #expect(!flat(text(notTaught)).contains("Past niet binnen"))
    for note in [PlanNote.noModules, .notTaughtHere] {
      notTaught.notes = [note]
      #expect(!flat(text(notTaught)).contains("Past niet binnen"))
    }
    for measure in PlanMeasure.allCases {
      var other = plan()
      other.frame.measure = measure
      #expect(flat(text(other)).contains("volledig nagerekend"))
    }
  }

  @Test func everyNoteAndReasonHasWordsInBothLanguages() {
    let notes: [PlanNote] = [
      .nothingNeeded, .noModules, .startsPassed(1), .priceUnknown(2), .prerequisiteUnreadable(3),
      .prerequisiteCycle(["a/1", "b/2"]), .loadUnknown(4), .homeUnknown, .notTaught,
      .limitsTooNarrow, .notTaughtHere, .nothingCertainNeeded, .stillUnknown, .nothingFits,
    ]
    var seen: Set<String> = []
    for language in [Language.dutch, .english] {
      for note in notes {
        var plan = plan()
        plan.notes = [note]
        let text = text(plan, language)
        #expect(!text.contains("{"), "\(text)")
        #expect(seen.insert(text).inserted)
      }
      for reason in PlanExplanation.Reason.allCases {
        var plan = plan()
        plan.explanation?.reason = reason
        plan.explanation?.other = "a/1"
        let text = text(plan, language)
        #expect(!text.contains("{"))
        #expect(seen.insert(text).inserted)
      }
    }
  }

  @Test func whatIsNotCountedIsSaidWithTheStatus() {
    var plan = plan()
    var gate = PlanFixture.gate
    gate.requirement.kind = "guardPass"
    gate.requirement.nameDutch = "beveiligingspas"
    (gate.requirement.days, gate.requirement.price) = (nil, nil)
    plan.openEnded = [gate]
    plan.targets[0].gates.append(gate)
    let text = flat(text(plan))
    #expect(
      text.contains(
        "Niet meegerekend, want de duur of prijs is onbekend: beveiligingspas. Regel dit eerst."))
    #expect(
      text.contains("beveiligingspas: eerst te halen, duur of prijs nog onbekend: vraag het na"))
    #expect(!flat(self.text(self.plan())).contains("Niet meegerekend"))
    plan.modules = []
    let alone = flat(self.text(plan))
    #expect(alone.contains("Er zit geen opleiding in dit plan. Niet meegerekend"))
    #expect(!alone.contains("Voordeligste"))
  }

  @Test func nothingNeededIsShort() {
    var plan = plan()
    plan.modules = []
    plan.notes = [.nothingNeeded]
    plan.objective = PlanMeasures(cost: 0, total: 0, hours: 0, weeks: 0, modules: 0)
    let text = flat(text(plan))
    #expect(text.contains("er is geen opleiding nodig"))
    #expect(!text.contains("Geld en tijd") && !text.contains("Samen:"))
  }
}
