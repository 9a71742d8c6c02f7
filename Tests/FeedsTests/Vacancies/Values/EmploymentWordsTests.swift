import SkillModel
import Testing

@testable import Feeds

/// Words for hours and contracts.
@Suite struct EmploymentWordsTests {
  private static let none: [ContractKind] = []

  @Test(
    arguments: [
      ("fulltime", [HoursRange.fullTime], none),
      ("FULL_TIME", [.fullTime], none),
      ("Full-time", [.fullTime], none),
      ("https://schema.org/PART_TIME", [.partTime], none),
      ("Full Time, Permanent", [.fullTime], [.permanent]),
      ("parttime/fulltime", [.partTime, .fullTime], none),
      ("fulltime of parttime, fulltime", [.fullTime, .partTime], none),
      ("Deeltijd (24 uur)", [.partTime], none),
      ("CONTRACTOR", [], [.freelance]),
      ("contract", [], [.temporary]),
      ("INTERN", [], [.internship]),
      ("VOLUNTEER", [], [.voluntary]),
      ("Vast contract", [], [.permanent]),
      ("Contract voor bepaalde tijd", [], [.temporary]),
      ("contract voor onbepaalde tijd", [], [.permanent]),
      ("Tijdelijk met uitzicht op vast", [], [.temporary]),
      ("bbl", [], [.apprenticeship]),
      ("leerbaan", [], [.apprenticeship]),
      ("werkervaringsplaats", [], [.workExperience]),
      ("ZZP", [], [.freelance]),
      ("Uitzendbasis", [], [.agency]),
      ("Stage", [], [.internship]),
      ("CDI - temps plein", [], [.permanent]),
    ] as [(String, [HoursRange], [ContractKind])])
  func aWordIsKnown(text: String, hours: [HoursRange], contracts: [ContractKind]) {
    let words = EmploymentWords(text)
    #expect(words.hours == hours)
    #expect(words.contracts == contracts)
    #expect(words.unknown == [])
  }

  @Test func anUnknownPartIsNamedAndTheRestCounts() {
    let words = EmploymentWords("fulltime, xyzzy")
    #expect(words.hours == [.fullTime])
    #expect(words.unknown == ["xyzzy"])
    #expect(EmploymentWords("OTHER") == EmploymentWords(""))
    #expect(EmploymentWords("PER_DIEM").unknown == [])
    #expect(EmploymentWords("40 uur").unknown == [])
  }

  @Test(
    arguments: [
      ("40 hours per week", HoursRange(least: 40, most: 40)),
      ("32-40 uur", HoursRange(least: 32, most: 40)),
      ("24 tot 32 uur per week", HoursRange(least: 24, most: 32)),
      ("32 - 36,5 uur p/w", HoursRange(least: 32, most: 36.5)),
      ("minimaal 24 uur", HoursRange(least: 24, most: nil)),
      ("Max. 20 uur per week", HoursRange(least: nil, most: 20)),
      ("36", HoursRange(least: 36, most: 36)),
      ("8 uur per dag", nil),
      ("8am-5pm, shift", nil),
      ("1st shift", nil),
      ("40 of meer dan 32, 24 uur", nil),
      ("400 uur", nil),
      ("40-32 uur", nil),
      ("in overleg", nil),
      ("3 dagen, 24 uur", nil),
    ] as [(String, HoursRange?)])
  func hoursInWords(text: String, hours: HoursRange?) {
    #expect(HoursText.range(in: text) == hours)
  }
}
