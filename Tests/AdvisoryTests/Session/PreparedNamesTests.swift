import Advisory
import SkillModel
import TestSupport
import Testing

/// A session that keeps the names of skills at hand says the same as one that looks each up.
struct PreparedNamesTests {
  @Test(arguments: [Language.dutch, .english, Language(rawValue: "de")])
  func sameAnswers(language: Language) throws {
    let office = try Office()
    let person = try office.person(Office.nurse)
    let request = MatchRequest(domains: nil, includesUncommon: true, limit: 0)
    let (plain, prepared) = (try office.session(language), try office.session(language))
    try prepared.prepare()
    let json = try plain.match(person, request).json
    #expect(json.contains("\"requirement\""))
    #expect(try prepared.match(person, request).json == json)
    #expect(try prepared.match(person, request).matches == plain.match(person, request).matches)
  }
}
