import Feeds
import TestSupport
import Testing

/// Law 5 at the command line: the same person under another name, sex or age gets the same bytes.
@Suite struct FairnessTests {
  /// Pieces of a record that say who somebody is; the empty one is the record without any.
  static let people = [
    "", #""name":"Fatima el Idrissi","sex":"f","birthDate":"1999-03-02","#,
    #""name":"Jan de Vries","sex":"m","birthDate":"1961-10-30","nationality":"NL","#,
    #""voornaam":"Robin","geslacht":"x","leeftijd":58,"geboorteland":"SY","foto":"a.png","#,
  ]

  /// What the record says about work; it is in every record, so that the lists are not empty.
  static let work = #""occupations":[{"title":"winkelmedewerker","from":"2014","to":"2026"}]"#

  /// A machine with the roles that ship.
  static func office() throws -> Overstap {
    let overstap = Overstap()
    let made = try overstap.run(["init"])
    guard made.status == 0 else { throw Overstap.Failed(outcome: made) }
    return overstap
  }

  @Test(arguments: [
    ["match", "FILE", "--domain", "all"], ["gap", "FILE", "digicoach zorg"],
    ["route", "FILE", "digicoach zorg"], ["rank", "FILE"], ["cohort", "match", "FILE"],
  ])
  func namesSexAndAgeChangeNoByteOfAnAnswer(command: [String]) throws {
    let overstap = try Self.office()
    var answers: Set<String> = []
    for (number, who) in Self.people.enumerated() {
      let line = "{\"id\":\"K-1\",\(who)\(Self.work)}\n"
      let folder = "person-\(number)"
      let file = overstap.scratch.write(folder + ".jsonl", line)
      let outcome = try overstap.run(
        command.map { $0 == "FILE" ? file : $0 } + ["--format", "json", "--as-of", "2026-11-21"])
      #expect(outcome.status == 0, "\(outcome.errors)")
      answers.insert(outcome.output.replacing(folder, with: "person"))
    }
    #expect(answers.count == 1)
    #expect(answers.first?.contains("K-1") == true)
  }

  @Test func aRowOfATableIsReadTheSameWhoeverItIs() throws {
    let overstap = try Self.office()
    var answers: Set<String> = []
    for (name, sex, born) in [("A. Jansen", "v", "1999-03-02"), ("M. Yilmaz", "m", "1961-10-30")] {
      let file = overstap.scratch.write(
        "people.csv",
        "id;naam;geslacht;geboortedatum;beroep;van;tot\nK-1;\(name);\(sex);\(born);winkelmedewerker;2014;2026\n"
      )
      let outcome = try overstap.run([
        "cohort", "match", file, "--format", "json", "--as-of", "2026-11-21",
      ])
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(!outcome.output.contains(name))
      answers.insert(outcome.output)
    }
    #expect(answers.count == 1)
  }
}
