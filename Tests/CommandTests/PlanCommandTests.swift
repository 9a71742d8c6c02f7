import Feeds
import TestSupport
import Testing

/// `plan` and `cohort plan` through the built command.
@Suite struct PlanCommandTests {
  private static let header =
    "aanbieder;id;titel;vaardigheden;studie-uren;weken;prijs incl. btw (euro);altijd starten;"
    + "eerst module (id);max deelnemers\n"

  private func line(
    _ id: String, _ skill: String, price: String = "100", first: String = ""
  )
    -> String
  {
    "A;\(id);cursus \(id);\(SmallURI.skill(skill));40;4;\(price);ja;\(first);3\n"
  }

  private func loaded(_ rows: String? = nil) throws -> Overstap {
    let overstap = try Overstap.loaded()
    let rows = rows ?? ["python", "sql", "debug", "plan"].map { line($0, $0) }.joined()
    let file = overstap.scratch.write("c.csv", Self.header + rows)
    let made = try overstap.run(["import", "catalogue", file])
    guard made.status == 0 || made.status == 3 else { throw Overstap.Failed(outcome: made) }
    return overstap
  }

  private static let developer = SmallURI.occupation("developer")

  @Test func aPlanIsMadeAndSaysWhatItRestsOn() throws {
    let overstap = try loaded()
    let made = try overstap.run(["plan", overstap.person(), Self.developer])
    #expect(made.status == 0)
    let json = try made.json()
    #expect(json["status"]?.string == "optimal")
    #expect((json["modules"]?.array?.count ?? 0) > 0)
    let again = try overstap.run(["plan", overstap.person(), Self.developer])
    #expect(again.output == made.output)
    let table = try overstap.run(
      ["plan", overstap.person(), Self.developer, "--format", "table", "--explain", "python"])
    #expect(table.output.contains("Persoonlijk scholingsplan"))
    #expect(table.output.contains("Waarom wel of niet"))
  }

  @Test func whatIsWrongIsSaidInDutch() throws {
    let overstap = try loaded()
    let person = overstap.person()
    func expect(_ arguments: [String], _ status: Int, _ words: String) throws {
      let made = try overstap.run(["plan", person] + arguments)
      #expect(Int(made.status) == status, "\(arguments) \(made.errors)")
      #expect(made.errors.contains(words), "\(arguments) \(made.errors)")
      #expect(made.output == "")
    }
    try expect([Self.developer, "--explain", "zz"], 4, "zz")
    try expect(["zweefvlieger"], 4, "zweefvlieger")
    try expect(["allrounder"], 2, "allrounder")
    try expect([Self.developer, "--budget", "-1"], 2, "--budget")
    try expect([Self.developer, "--hours-per-week", "0"], 2, "--hours-per-week")
    try expect([Self.developer, "--weeks", "0"], 2, "--weeks")
    try expect([Self.developer, "--entry", "0"], 2, "--entry")
    try expect([Self.developer, "--entry", ".5", "--max"], 2, "--max")
    try expect([Self.developer, "--mode", "zwevend"], 2, "evening")
    try expect([Self.developer, "--situation", "rijk"], 2, "bijstand")
    try expect([Self.developer, "--region", "Atlantis"], 4, "Atlantis")
    try expect([Self.developer, "--max-km", "10"], 2, "postcode")
    try expect(
      [Self.developer, "--start", "2027-03-01", "--latest-start", "2027-02-01"], 2,
      "--latest-start")
  }

  @Test func badModulesAreNamedAndTheRestIsPlanned() throws {
    let rows =
      line("python", "python") + line("sql", "sql") + line("debug", "debug")
      + line("plan", "plan", first: "x") + line("x", "care", first: "plan")
      + line("neg", "plan", price: "-5")
    let overstap = try loaded(rows)
    let made = try overstap.run(
      ["plan", overstap.person(), Self.developer, "--format", "table"])
    #expect(made.status == 0)
    let text = made.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("Weggelaten omdat deze opleidingen elkaar vooraf vragen: A/plan en A/x"))
    #expect(text.contains("1 opleiding weggelaten: de prijs is onbekend"))
    let nothing = try overstap.run(
      ["plan", overstap.person(), Self.developer, "--budget", "0", "--format", "table"])
    #expect(nothing.status == 0 && nothing.output.contains("Past niet binnen"))
    let bare = try Overstap.loaded()
    let without = try bare.run(["plan", bare.person(), Self.developer, "--format", "table"])
    #expect(without.status == 0)
    #expect(without.output.contains("Er zijn nog geen opleidingen geladen."))
  }

  @Test func distancesComeFromPlansWhereModulesCoverThem() throws {
    func distance(_ overstap: Overstap) throws -> (JSONValue?, String?) {
      let gap = try overstap.run(["gap", overstap.person(), Self.developer]).json()
      return (gap["distance"], gap["band"]?.string)
    }
    let bare = try distance(Overstap.loaded())
    #expect(bare.0?["basis"]?.string == "estimate")
    let covered = try loaded()
    let planned = try distance(covered)
    #expect(planned.0?["basis"]?.string == "plan")
    let plan = try covered.run(
      ["plan", covered.person(), Self.developer, "--minimise", "weeks"]
    ).json()
    #expect(planned.0?["weeks"]?.int == plan["objective"]?["weeks"]?.int)
    #expect(planned.1 == "trainable" || planned.1 == "close")
    // What no module teaches is estimated.
    #expect(try distance(loaded(line("care", "care"))).0?["basis"]?.string == "estimate")
  }

  // MARK: Cohort

  private static let people =
    "id;beroep;van;tot;uren studie per week;vaardigheden\n"
    + (1...12).map { number in
      "W-\(number);\(["nurse", "shop assistant", "electrician"][number % 3]);2010;2026;"
        + "\(number == 12 ? "niets" : "12");\n"
    }.joined()

  @Test func aCohortOfTwelve() throws {
    let overstap = try loaded()
    let file = overstap.scratch.write("w.csv", Self.people)
    let made = try overstap.run(["cohort", "plan", file, "--target", Self.developer])
    // One value of one person is bad: it is named, and everybody has a plan.
    #expect(made.status == 3)
    #expect(made.errors.contains("niets"))
    let json = try made.json()
    #expect(json["people"]?.array?.count == 12)
    #expect(json["reached"]?.int == 12)
    let group = try #require(json["groups"]?.array?.first)
    #expect(group["candidates"]?.array?.count == 12)
    #expect(group["capacity"]?.int == 3 && group["notFitting"]?.int == 9)
    let costs = (json["people"]?.array ?? []).reduce(0) {
      $0 + ($1["objective"]?["cost"]?.int ?? 0)
    }
    #expect(json["costs"]?.array?.first?["cents"]?.int == costs)
    let table = try overstap.run(
      ["cohort", "plan", file, "--target", Self.developer, "--format", "table"])
    #expect(table.output.contains("Samen te volgen opleidingen"))
    #expect(table.output.contains("9 te veel"))
    let rows = try overstap.run(
      ["cohort", "plan", file, "--target", Self.developer, "--format", "csv"]
    ).output.split(separator: "\r\n")
    #expect(rows.count == 13)
    #expect(rows.first?.contains("eigen kosten") == true)
    // Nobody is stored.
    #expect(try overstap.run(["candidate", "list"]).output.contains("W-1") == false)
  }

  @Test func withoutATargetEverybodyHasTheirFirstRole() throws {
    let overstap = try loaded()
    let file = overstap.scratch.write("w.csv", Self.people)
    let match = try overstap.run(["cohort", "match", file, "--domain", "all"]).json()
    let plan = try overstap.run(["cohort", "plan", file, "--domain", "all"]).json()
    let roles = match["people"]?.array?.map { $0["matches"]?.array?.first?["uri"]?.string }
    #expect(roles == plan["people"]?.array?.map { $0["target"]?["uri"]?.string })
    #expect(try overstap.run(["cohort", "plan", "/nowhere.csv"]).status == 1)
    #expect(try overstap.run(["cohort", "plan", file, "--target", "zweefvlieger"]).status == 4)
  }
}
