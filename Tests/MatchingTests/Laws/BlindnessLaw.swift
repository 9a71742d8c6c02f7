import Feeds
import Matching
import SkillModel
import TestSupport
import Testing

/// Law 5: name, sex, age, nationality, descent, health and benefit in a record change nothing.
struct BlindnessLaw {
  /// What a careless export might say about a person, as JSON members.
  private static let personal = [
    #""name":"Fatima Jansen""#, #""voornaam":"Jan""#, #""gender":"f""#, #""geslacht":"m""#,
    #""birthDate":"1961-05-04""#, #""leeftijd":58"#, #""age":23"#, #""nationality":"SY""#,
    #""nationaliteit":"NL""#, #""afkomst":"Suriname""#, #""ethnicity":["x","y"]"#,
    #""health":{"skill":"http://example.org/x","state":"absent"}"#, #""gezondheid":"rugklachten""#,
    #""disability":true"#, #""arbeidsbeperking":{"level":3}"#, #""uitkering":"WW""#,
    #""benefit":"bijstand""#, #""doelgroepregister":true"#, #""date_of_birth":"2001-01-01""#,
    #""Marital Status":"single""#, #""religion":"none""#,
  ]

  private func member(_ name: String, _ text: String?) -> String? {
    text.map { "\"\(name)\":\"\($0)\"" }
  }

  /// The JSON of a person; `extra` gives what to put beside the members of every object.
  private func json(_ person: Candidate, extra: () -> String?) -> String {
    func object(_ members: [String?]) -> String {
      var all = members.compactMap { $0 }
      if let more = extra() { all.insert(more, at: all.count / 2) }
      return "{" + all.joined(separator: ",") + "}"
    }
    let claims = person.claims.map { claim in
      object([
        member("skill", claim.skill?.rawValue), member("phrase", claim.phrase),
        member("state", claim.state.rawValue), member("evidence", claim.evidence.word),
        claim.level.map { "\"level\":\($0.rawValue)" },
        claim.lastUsed.map { "\"lastUsed\":\($0)" },
        member("date", claim.date?.description), member("source", claim.source),
      ])
    }
    let work = person.occupations.map { past in
      object([
        member("uri", past.uri?.rawValue), member("title", past.title),
        past.from.map { "\"from\":\($0)" }, past.to.map { "\"to\":\($0)" },
      ])
    }
    let gates = object(
      person.gates.sorted { $0.key < $1.key }.map { member($0.key, $0.value.rawValue) })
    let limits = object([
      person.limits.hoursPerWeek.map { "\"hoursPerWeek\":\($0)" },
      person.limits.budget.map { "\"budget\":\($0)" },
      person.limits.weeks.map { "\"weeks\":\($0)" },
    ])
    return object([
      member("id", person.id.rawValue),
      "\"claims\":[" + claims.joined(separator: ",") + "]",
      "\"occupations\":[" + work.joined(separator: ",") + "]", "\"gates\":" + gates,
      "\"limits\":" + limits,
    ])
  }

  private func read(_ text: String) throws -> (Candidate, CandidateNotes) {
    try CandidateReader.candidate(from: try JSONParser.parse(text), fallbackID: "1")
  }

  @Test(arguments: GeneratedCase.seeds)
  func personalMembersChangeNothing(seed: UInt64) throws {
    let item = try GeneratedCase(seed: seed)
    let (plain, notes) = try read(json(item.candidate) { nil })
    // The claims arrive as they were written, so the comparison below is about all of them.
    #expect(plain.claims == item.candidate.claims)
    #expect(plain.occupations == item.candidate.occupations)
    #expect(plain.gates == item.candidate.gates)
    #expect(notes.faults.isEmpty && notes.personalFields == 0)

    let answer = item.answer(of: plain)
    var random = SplitMix64(seed: seed)
    for _ in 0..<2 {
      let text = json(item.candidate) { random.pick(Self.personal, nilPercent: 40) }
      let (person, notes) = try read(text)
      #expect(person == plain)
      #expect(notes.faults.isEmpty)
      let sameAnswer = item.answer(of: person) == answer
      #expect(sameAnswer)
    }
  }

  @Test(arguments: BlindnessLaw.personal)
  func everyPersonalMemberIsDroppedUnread(member: String) throws {
    let (person, notes) = try read("{\"claims\":[],\(member),\"limits\":{\(member)}}")
    #expect(person == (try read("{\"claims\":[],\"limits\":{}}")).0)
    #expect(notes.personalFields == 2)
    #expect(notes.ignoredFields == 0 && notes.faults.isEmpty)
  }
}
