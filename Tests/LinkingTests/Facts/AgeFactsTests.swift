import Linking
import Testing

struct AgeFactsTests {
  @Test(
    arguments: [
      ("6. Leeftijd tussen 20 en 35 jaar", 20, 35), ("je bent tussen 18 en 30 jaar", 18, 30),
      ("Je bent tussen de 18 en 30 jaar oud", 18, 30), ("maximaal 27 jaar oud", nil, 27),
      ("Wij zoeken een jong en dynamisch persoon van 20-30", 20, 30), ("Aged 18-30", 18, 30),
      ("Niet ouder dan 30 jaar", nil, 30), ("maximale leeftijd 27", nil, 27),
      ("Ben je 16 of 17 jaar?", 16, 17), ("Je bent 23 tot 30 jaar jong", 23, 30),
      ("between 20 and 35 years old", 20, 35), ("jonger dan 25", nil, 25),
      ("Iemand tussen 25 en 35", 25, 35), ("minimaal 25 jaar oud", 25, nil),
      ("a minimum of 21 years old", 21, nil), ("between 20 and 30 years old and fluent", 20, 30),
    ] as [(String, Int?, Int?)])
  func findsConditions(text: String, least: Int?, most: Int?) {
    let found = TextFacts.found(in: "Wat vragen wij\n" + text + "\nEen vlotte pen").ageConditions
    #expect(found.map(\.value) == [AgeCondition(least: least, most: most)])
    #expect(found.first.map { text.contains($0.words) } == true)
  }

  @Test(arguments: [
    "Je bent minimaal 18 jaar oud", "18 jaar of ouder", "Ten minste 17 jaar oud zijn",
    "Je bent minstens 18 jaar",
  ])
  func aLegalMinimumIsKeptApart(text: String) {
    let facts = TextFacts.found(in: text)
    #expect(facts.ages.count == 1 && facts.ageConditions.isEmpty)
  }

  @Test(arguments: [
    "25 jaar ervaring", "een bedrijf van 40 jaar oud",
    "een team met een gemiddelde leeftijd van 30",
    "werken met jongeren in de leeftijd van 16 tot 27", "minimaal 18 maanden",
    "tussen 20 en 30 mensen",
    "Wij zijn tussen 20 en 25 jaar oud als bedrijf", "een collega voor 24-32 uur",
    "medewerker met 20-30 jaar ervaring", "divers naar leeftijd, gender en cultuur",
    "20-30 km reizen",
    "a 20+ year old company", "join a company that is a 20+ year old scaleup",
    "een bedrijf in een 30+ jaar oud gebouw", "over 50 year old technology",
    "to get a loan is to “increase their age from 25 to 35 years old”",
    "je bent 20 tot 25 jaar werkzaam in de zorg", "iemand van 20-30% van de collega's",
  ])
  func leavesOutOtherYears(text: String) {
    #expect(TextFacts.found(in: text).ages.isEmpty)
  }
}
