import SkillModel
import Testing

@testable import Feeds

/// Salaries in words: the words are kept, amounts only where they can mean one thing.
@Suite struct SalaryTextTests {
  @Test(
    arguments: [
      ("2500", 250_000, 250_000, nil, nil),
      ("€ 2.500 - € 3.200 per maand", 250_000, 320_000, .month, "EUR"),
      ("€2.500,- tot €3.200,- bruto per maand", 250_000, 320_000, .month, "EUR"),
      ("$70K per year", 7_000_000, 7_000_000, .year, "USD"),
      ("70-80K EUR", 7_000_000, 8_000_000, nil, "EUR"),
      ("De 500€ à 1700€ par mois", 50_000, 170_000, .month, "EUR"),
      ("De 1 500 € à 1 700 € par mois", 150_000, 170_000, .month, "EUR"),
      ("€ 15,50 per uur", 1550, 1550, .hour, "EUR"),
      ("15.5 euro p/u", 1550, 1550, .hour, "EUR"),
      ("vanaf 2.800 euro per maand", 280_000, nil, .month, "EUR"),
      ("tot € 3.000", nil, 300_000, nil, "EUR"),
      ("€ 2.500 per maand bij 36 uur per week", 250_000, 250_000, .month, "EUR"),
      ("€ 2.000 per 4 weken", 200_000, 200_000, .fourWeeks, "EUR"),
      ("Goed salaris: € 2.500 – 3.200 (schaal 8) plus 8% toeslag", 250_000, 320_000, nil, "EUR"),
      ("£30,000.00 per annum", 3_000_000, 3_000_000, .year, "GBP"),
      ("tussen 2500 en 3200 bruto per maand", 250_000, 320_000, .month, nil),
    ] as [(String, Int?, Int?, Salary.Period?, String?)])
  func amounts(
    text: String, least: Int?, most: Int?, period: Salary.Period?, currency: String?
  ) {
    #expect(
      SalaryText.salary(text)
        == Salary(least: least, most: most, period: period, currency: currency, text: text))
  }

  @Test(arguments: [
    "string", "Marktconform", "schaal 8", "cao", "8", "3200 - 2500", "2200 euro netto per maand",
    "€ 2.500, € 3.000 of € 3.500", "1.1.2026", "€ 15 per uur of € 2.500 per maand", "€ 0",
    "13e maand", "100.000.00.0", "€ 99999999999999999999", "bel 0612345678 voor meer",
    "30 000 kr", "afhankelijk van ervaring en opleiding",
  ])
  func wordsOnly(text: String) {
    #expect(SalaryText.salary(text) == Salary(text: text))
  }

  @Test func blankIsNothing() {
    #expect(SalaryText.salary(" \n") == nil)
  }

  @Test(
    arguments: [
      ("Java, Python, SQL", ["Java", "Python", "SQL"]),
      ("- Timmeren\n- Stuken.\n\n* Lassen", ["Timmeren", "Stuken", "Lassen"]),
      ("Java; Python; Java", ["Java", "Python"]),
      ("Timmeren", ["Timmeren"]),
      ("CI/CD, Node.js, C++", ["CI/CD", "Node.js", "C++"]),
      ("• Rijbewijs B • Heftruckcertificaat", ["Rijbewijs B", "Heftruckcertificaat"]),
      ("Je bent iemand die van aanpakken houdt, en graag met mensen in een team werkt", nil),
      ("Wij vragen: Java.\nJe krijgt: een leuke werkplek met veel mooie collega's", nil),
      ("", nil),
      (" ; \n", nil),
    ] as [(String, [String]?)])
  func phrases(text: String, phrases: [String]?) {
    #expect(PhraseList.phrases(in: text) == phrases)
  }
}
