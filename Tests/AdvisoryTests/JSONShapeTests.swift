import Advisory
import Feeds
import SkillModel
import Store
import TestSupport
import Testing

/// Field names are promises (CONTRACTS): tests name them all, in order.
@Suite struct JSONShapeTests {
  private static let head = ["asOf", "policy", "editions", "attribution"]

  private func value(_ result: some JSONRepresentable) throws -> JSONValue {
    let value = try JSONParser.parse(result.json)
    #expect(Array(value.names.prefix(4)) == Self.head)
    #expect(value["asOf"]?.string == "2026-11-21")
    #expect(value["editions"]?.array?.first?.names == ["scheme", "versions", "languages"])
    return value
  }

  private func ownNames(_ value: JSONValue) -> [String] { Array(value.names.dropFirst(4)) }

  @Test func match() throws {
    let office = try Office()
    let json = try value(
      office.session().match(try office.person(Office.nurse), MatchRequest(domains: nil)))
    #expect(
      ownNames(json) == [
        "advice", "candidate", "matches", "wished", "strengths", "questions", "stable",
        "uncommonLeftOut",
        "farLeftOut", "higherLeftOut", "weak", "hoursPerWeek", "hoursAssumed",
      ])
    let first = try #require(json["matches"]?.array?.first)
    #expect(
      first.names == [
        "uri", "label", "labelLanguage", "kind", "fit", "low", "high", "coverage", "confidence",
        "band", "distance", "entry", "entryNow", "gates", "terms", "domains", "common", "level",
        "levelEstimated", "levelJump", "figures",
      ])
    #expect(first["distance"]?.names == ["hours", "weeks", "cost", "skills", "basis", "complete"])
    let term = try #require(first["terms"]?.array?.first)
    #expect(term.names == ["name", "points", "because"])
    let reasons =
      json["matches"]?.array?.flatMap { $0["terms"]?.array ?? [] }
      .flatMap { $0["because"]?.array ?? [] } ?? []
    let known: Set = ["requirement", "label", "points", "claim"]
    #expect(!reasons.isEmpty)
    #expect(reasons.allSatisfy { Set($0.names).isSubset(of: known) && $0.names.count >= 3 })
    #expect(json["questions"]?.array?.first?.names == ["skill", "label", "labelLanguage", "gain"])
  }

  /// The rest of the answer is the same to the byte.
  @Test func matchWithoutQuestions() throws {
    let office = try Office()
    let person = try office.person(Office.nurse)
    var request = MatchRequest(domains: nil)
    let whole = try office.session().match(person, request).json
    request.asksQuestions = false
    let short = try office.session().match(person, request).json
    let start = try #require(whole.firstRange(of: "\"questions\":")).lowerBound
    let end = try #require(whole.firstRange(of: "\"uncommonLeftOut\":")).lowerBound
    #expect(whole[..<start] + whole[end...] == short)
    #expect(start < end)
  }

  @Test func pointsAddUpDigitByDigit() throws {
    let office = try Office()
    let json = try value(
      office.session().match(
        try office.person(Office.nurse), MatchRequest(domains: nil, limit: 0)))
    let matches = try #require(json["matches"]?.array)
    #expect(matches.count == 6)
    for match in matches {
      let terms = match["terms"]?.array ?? []
      #expect(try sum(terms.map { $0["points"] }) == match["fit"]?.units)
      for term in terms {
        #expect(
          try sum((term["because"]?.array ?? []).map { $0["points"] }) == term["points"]?.units)
      }
      let (low, coverage, high) = (
        try #require(match["low"]?.units), try #require(match["coverage"]?.units),
        try #require(match["high"]?.units)
      )
      #expect(0 <= low && low <= coverage && coverage <= high && high <= 1_000_000)
    }
  }

  private func sum(_ values: [JSONValue?]) throws -> Int {
    try values.reduce(0) { $0 + (try #require($1?.units)) }
  }

  @Test func gap() throws {
    let office = try Office()
    let json = try value(
      office.session().gap(try office.person(Office.nurse), target: "software developer"))
    #expect(
      ownNames(json) == [
        "advice", "candidate", "target", "label", "coverage", "low", "high", "confidence", "band",
        "distance", "entry", "entryNow", "requirements", "gates", "questions", "counterfactuals",
        "level", "levelJump",
      ])
    let requirements = try #require(json["requirements"]?.array)
    #expect(requirements.count == 5)
    let known = [
      "skill", "label", "labelLanguage", "group", "importance", "weight", "state", "credit",
      "because",
    ]
    for requirement in requirements {
      #expect(requirement.names == known.filter { requirement[$0] != nil })
      #expect(RequirementState(rawValue: requirement["state"]?.string ?? "") != nil)
    }
    let sql = requirements.first { $0["skill"]?.string == SmallURI.skill("sql") }
    #expect(sql?["because"]?.array?.first?.names == ["kind", "uri", "evidence", "lastUsed"])
    let sets = try #require(json["counterfactuals"]?.array)
    #expect(sets.allSatisfy { ($0.array ?? []).allSatisfy { $0.string != nil } })
  }

  @Test func findAndRoute() throws {
    let office = try Office()
    let session = try office.session()
    let find = try value(
      session.find("software developer", includesTechnology: true, limit: 0))
    #expect(ownNames(find) == ["advice", "target", "label", "origins"])
    #expect(
      find["origins"]?.array?.first?.names == [
        "uri", "label", "fit", "low", "high", "coverage", "entryNow", "band", "distance",
      ])
    let route = try value(
      session.route(try office.person(Office.nurse), target: "software developer", limit: 3))
    #expect(ownNames(route) == ["advice", "candidate", "target", "label", "routes"])
    let way = try #require(route["routes"]?.array?.first)
    #expect(way.names == ["hours", "legs"])
    #expect(
      way["legs"]?.array?.first?.names == ["uri", "label", "low", "high", "band", "distance"])
  }

  @Test func searchAndShow() throws {
    let session = try Office().session()
    let search = try value(session.search("soft", limit: 5))
    #expect(ownNames(search) == ["query", "matches", "vacancies", "modules"])
    #expect(
      search["matches"]?.array?.first?.names == [
        "uri", "kind", "scheme", "label", "matched", "lang",
      ])
    let show = try value(session.show("software developer"))
    #expect(
      ownNames(show) == [
        "uri", "kind", "code", "iscoGroup", "status", "domains", "common", "level",
        "words", "requirements", "gates", "figures", "broader", "crosswalk", "onet", "ratings",
      ])
    #expect(show["requirements"]?.array?.first?.names == ["uri", "label", "importance"])
    #expect(
      show["words"]?.array?.first?.names == [
        "lang", "scheme", "version", "label", "alternatives", "description",
      ])
    let skill = try value(session.show(SmallURI.skill("sql")))
    #expect(skill["askedBy"]?.int == 2)
  }

  @Test func statusAndDiff() throws {
    let office = try Office()
    _ = try office.session().importCandidates(from: [office.scratch.write("p.json", Office.nurse)])
    let status = try JSONParser.parse(office.session().status().json)
    #expect(
      status.names == [
        "asOf", "policy", "editions", "vacancies", "vacanciesClosed", "modules", "candidates",
        "reference", "linking", "schema",
        "database",
      ])
    let edition = status["editions"]?.array?.first { $0["scheme"]?.string == "esco" }
    #expect(
      edition?.names == [
        "scheme", "versions", "languages", "concepts", "occupations", "skills", "relations",
        "dangling",
      ])
    #expect(status["candidates"]?.int == 1)
    var later = SmallTaxonomy.folder(version: "1.2.1")
    later["occupations"].rows.removeFirst()
    try office.load(later)
    let diff = try value(office.session().difference(from: "1.1.1", to: "v1.2.1"))
    #expect(
      ownNames(diff) == [
        "scheme", "from", "to", "compared", "added", "vanished", "replaced", "renamed",
        "affected",
      ])
    #expect(diff["vanished"]?.array?.map { $0["label"]?.string } == ["nurse"])
    #expect(diff["vanished"]?.array?.first?.names == ["uri", "kind", "label"])
  }

  @Test func interviewAndHomework() throws {
    let office = try Office()
    // A starter of what ships has enough roles for a question.
    _ = try Initialisation(
      store: office.store, shipped: Office.shipped, moment: Office.moment
    ).loadStarter()
    let session = try office.session()
    _ = try session.importCandidates(from: [office.scratch.write("p.json", Office.nurse)])
    let id = CandidateID(rawValue: "K-1")
    let before = try office.store.candidateDocument(id, of: .house)
    let step = try session.interviewStep(id)
    let json = try value(step)
    #expect(
      ownNames(json) == ["candidate", "answered", "most", "question", "first", "left", "stability"])
    let question = try #require(step.question)
    let known: Set = ["kind", "skills", "workOf", "group", "askedBy"]
    #expect(known.isSuperset(of: json["question"]?.names ?? ["nothing"]))
    #expect(
      json["question"]?["skills"]?.array?.first?.names == ["skill", "label", "labelLanguage"])
    #expect(
      json["first"]?.array?.first?.names == ["uri", "label", "labelLanguage", "band", "new"])
    _ = try session.answer(id, question, .unknown)
    let sheet = try value(session.homework(id))
    #expect(ownNames(sheet) == ["candidate", "unsure", "notAsked", "toProve", "gates"])
    #expect(
      sheet["unsure"]?.array?.first?.names == [
        "skill", "label", "labelLanguage", "task", "askedBy",
      ])
    #expect(sheet["unsure"]?.array?.count == question.skills.count)
    #expect(try session.undoAnswer(id) == step)
    #expect(try office.store.candidateDocument(id, of: .house) == before)
    #expect(try session.undoAnswer(id) == nil)
  }

  @Test func whatIsNotLoadedIsSaid() throws {
    let session = try Office().session()
    let fault = #expect(throws: AdvisoryFault.self) {
      try session.difference(from: "1.1.1", to: "9.9")
    }
    guard case .editionNotLoaded("9.9", let loaded) = fault else {
      Issue.record("\(String(describing: fault))")
      return
    }
    #expect(!loaded.isEmpty)
  }
}
