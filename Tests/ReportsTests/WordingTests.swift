import SkillModel
import Testing
import Wording

/// What is counted is written as one or as many.
@Suite struct WordingTests {
  @Test func oneAndMany() {
    let (dutch, english) = (Wording(language: .dutch), Wording(language: .english))
    #expect(dutch.text(.checkTitle, "1", "0") == "1 module bekeken; bij 0 ontbreekt niets.")
    #expect(dutch.text(.checkTitle, "12", "1") == "12 modules bekeken; bij 1 ontbreekt niets.")
    #expect(english.text(.checkTitle, "12", "1") == "12 modules checked; 1 lacks nothing.")
    #expect(english.text(.checkTitle, "1", "0") == "1 module checked; 0 lack nothing.")
    #expect(
      dutch.text(.missingCounts, "1", "31", "0").hasPrefix("31 vacatures vragen 1 vaardigheid."))
    #expect(
      dutch.text(.farLeftOut, "1").hasPrefix("1 beroep dat ook goed aansluit is nu een grote stap"))
  }

  @Test func whatJSONLacksIsSaidInDutch() {
    let dutch = Wording().fault(Fault(.notJSON(detail: "an object")))
    #expect(dutch.contains("verwacht: een object: {...}"))
    #expect(
      Wording().fault(Fault(.notJSON(detail: "an object with a query"))).contains("met query"))
    let english = Wording(language: .english).fault(Fault(.notJSON(detail: "an object")))
    #expect(english.contains("expected: an object"))
  }

  /// A value that looks like a mark is not read as one.
  @Test func valuesAreNotMarks() {
    let text = Wording().text(.auditNothing, "{1:een|twee}")
    #expect(text == "Over {1:een|twee} is nog niets gevraagd.")
  }
}
