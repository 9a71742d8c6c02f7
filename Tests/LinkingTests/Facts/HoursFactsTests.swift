import Linking
import SkillModel
import Testing

struct HoursFactsTests {
  private func hours(_ text: String) -> [HoursRange] {
    TextFacts.found(in: text).hours.map(\.value)
  }

  @Test(
    arguments: [
      ("32-40 uur", 32, 40), ("Sr. beheerder 32–40 uur Utrecht", 32, 40),
      ("32 uur tot 40 uur", 32, 40), ("fulltime (40 uur)", 40, 40), ("38u per week", 38, 38),
      ("Parttime beschikbaarheid (21-25 uur per week)", 21, 25), ("39u/week", 39, 39),
      ("40-urige werkweek", 40, 40), ("37,5 uur per week", 37.5, 37.5), ("32/40 uur", 32, 40),
      ("Werkweek van 39 uur, met glijdende werktijden", 39, 39), ("Contract 40u", 40, 40),
      ("Uren per week: 32-40", 32, 40), ("Aantal uren p/wk\n40,00", 40, 40),
      ("24 \\- 36 uur per week", 24, 36), ("8 tot 12 uur per week", 8, 12),
      ("0,8 fte (1 fte = 36 uur)", 28.8, 28.8), ("40 hours per week", 40, 40),
      ("3 dagen per week van 8 uur", 24, 24), ("3 à 4 dagen van 8 uur per week", 24, 32),
      ("4-daagse werkweek van 9 uur", 36, 36), ("4 x 9 uur per week", 36, 36),
      ("2 dagen per week, 16 uur per week", 16, 16), ("De werkweek duurt 36 uur", 36, 36),
      ("32 uur Opleiding hbo", 32, 32), ("Collega's gezocht voor 36 uur", 36, 36),
      ("Salaris naar cao. Je werkt 36 uur per week", 36, 36),
    ] as [(String, Double, Double)])
  func readsRanges(text: String, least: Double, most: Double) {
    #expect(hours(text) == [HoursRange(least: least, most: most)])
  }

  @Test(arguments: [
    ("minimaal 24 uur per week", HoursRange(least: 24, most: nil)),
    ("Minimaal 36 uur in de week beschikbaar", HoursRange(least: 36, most: nil)),
    ("functie voor maximaal 24 uur, meer is niet mogelijk", HoursRange(least: nil, most: 24)),
    ("deeltijds (min. 28u/week)", HoursRange(least: 28, most: nil)),
    ("fulltime dienstverband", .fullTime), ("Een voltijdse job", .fullTime),
    ("a minimum of 30 hours per week", HoursRange(least: 30, most: nil)),
    ("Wij zoeken werknemers voor minimaal 32 uur", HoursRange(least: 32, most: nil)),
    ("niet alleen fulltime", .fullTime), ("Weekendwerk (geen avonden) of voltijds", .fullTime),
    ("Employment Type: Full\\-Time", .fullTime), ("Deeltijds werken", .partTime),
  ])
  func readsOpenRangesAndWords(text: String, range: HoursRange) {
    #expect(hours(text) == [range])
  }

  @Test(arguments: [
    "0,8 fte", "24 uur per dag bereikbaar", "wij zijn 24/7 open", "reactie binnen 24 uur",
    "openingstijden van 9 tot 17 uur", "Salaris €3000 per maand o.b.v. 40 uur per week",
    "26 vakantiedagen op basis van 40 uur", "van 8u tot 17u", "Je begint om 17 uur",
    "een uur reizen", "2 uur per maand", "45 vrije dagen (bij een fulltime dienstverband)",
    "23 parttime en fulltime medewerkers", "een parttime opleiding", "bruto op fulltime basis",
    "Loon van 40 uur", "", "Dit is geen voltijdse job maar bijvoorbeeld 1 dag",
    "niet fulltime", "Parttime is niet mogelijk", "not a full-time position",
    "Benefits are provided to employees regularly working a minimum of 30 hours per week",
    "Leaseauto vanaf 32 uur", "3 dagen van 8 uur", "De opleiding duurt 40 uur",
    "een training van 40 uur", "40-hour HAZWOPER training", "40 uur opleiding", "0,8 fte of 4/5",
    "tot 0,8+ fte (1 fte = 36 uur)", "12345678,8 fte (1 fte = 36 uur)",
  ])
  func leavesOutWhatAreNoWorkingHours(text: String) {
    #expect(hours(text) == [])
  }

  @Test func keepsContradictions() {
    let found = hours("Fulltime.\nJe werkt 24 uur per week.\nParttime")
    #expect(found == [.fullTime, HoursRange(least: 24, most: 24), .partTime])
  }
}
