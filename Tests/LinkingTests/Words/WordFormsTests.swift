import SkillModel
import Testing

@testable import Linking

struct WordFormsTests {
  @Test(arguments: [
    ["beheren", "beheert", "beheer"], ["machine", "machines"], ["rijden", "rijd", "rijdende"],
    ["leven", "leeft"], ["reizen", "reis"], ["veilig", "veilige", "veiligheid"],
    ["testing", "tests", "test"], ["verpleging", "verplegen"],
  ])
  func formsComeTogether(words: [String]) {
    let stems = Set(words.map { WordForms.stem(Array($0.utf8)) })
    #expect(stems.count == 1, "\(stems.map { String(decoding: $0, as: UTF8.self) })")
  }

  @Test(arguments: [("kok", "koker"), ("c", "r"), ("bakker", "bakken"), ("taak", "takel")])
  func otherWordsStayApart(left: String, right: String) {
    let stems = [left, right].map { WordForms.stem(Array($0.utf8)) }
    #expect(stems[0] != stems[1])
  }

  private func parts(_ word: String, _ counts: [String: UInt32]) -> [String]? {
    var table: [UInt64: UInt32] = [:]
    for (word, count) in counts { table[TextHash.of(word.utf8)] = count }
    let bytes = Array(word.utf8)
    let splitter = CompoundSplitter(counts: HashedCounts(table))
    return splitter.parts(of: bytes[...])?.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test func compoundsAreCut() {
    let seen: [String: UInt32] = [
      "applicatie": 9, "beheerder": 40, "gebruiker": 5, "beheer": 50, "zorg": 90, "hulp": 20,
      "kwaliteit": 8, "systeem": 30, "order": 4,
    ]
    #expect(parts("applicatiebeheerder", seen) == ["applicatie", "beheerder"])
    #expect(parts("gebruikersbeheer", seen) == ["gebruiker", "beheer"])
    #expect(parts("zorghulp", seen) == ["zorg", "hulp"])
    #expect(parts("kwaliteitssysteembeheer", seen) == ["kwaliteit", "systeem", "beheer"])
    #expect(parts("beheerder", seen) == nil)
    #expect(parts("onbekendheid", seen) == nil)
    #expect(parts("hulp", seen) == nil)
    #expect(parts(String(repeating: "zorg", count: 11), seen) == nil)
  }
}
