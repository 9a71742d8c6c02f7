import Feeds
import Glibc
import TestSupport
import Testing

/// An interview through standard input, on what ships.
@Suite struct InterviewTests {
  private func office() throws -> Overstap {
    let overstap = Overstap()
    try #require(try overstap.run(["init"]).status == 0)
    let person =
      "{\"id\":\"K-1\",\"occupations\":[{\"title\":\"verpleegkundige algemene zorg\"}],"
      + "\"education\":[{\"nlqf\":\"4\"}]}"
    let added = try overstap.run(["candidate", "add", overstap.scratch.write("p.json", person)])
    try #require(added.status == 0)
    return overstap
  }

  private func talk(_ overstap: Overstap, _ input: String, _ more: String...) throws -> Outcome {
    try overstap.run(
      ["candidate", "interview", "K-1", "--format", "table"] + more, input: input)
  }

  private func stored(_ overstap: Overstap) throws -> String {
    try overstap.run(["candidate", "show", "K-1", "--format", "json"]).output
  }

  @Test func inDutchWithEveryKey() throws {
    let overstap = try office()
    let before = try stored(overstap)
    let talked = try talk(overstap, "n\nkwak\n1 2\ndeels\n2\nweet niet\nt\nja\nstop\n")
    #expect(talked.status == 0)
    for words in [
      "Gesprek met K-1", "Vraag 1 van hooguit 25", "Heeft u ervaring met:",
      "Dat antwoord past hier niet. Typ: ", "Met welke van deze heeft u ervaring?",
      "Het vorige antwoord is teruggenomen.", "Gestopt. Alles is bewaard", "De eerste beroepen nu",
    ] {
      #expect(talked.output.contains(words), "\(words)")
    }
    for word in ["score", "ongeschikt", "%", "{"] { #expect(!talked.output.contains(word)) }
    // n, 1 2, deels, 2, ja
    let candidate = try JSONParser.parse(try stored(overstap))
    #expect(
      candidate["interview"]?.array?.map { $0["answer"]?.string }
        == ["no", "partly", "partly", "partly", "yes"])
    // Taking back more than there is says so, and gives the first document back, byte by byte.
    let back = try talk(overstap, "t\nt\nt\nt\nt\nt\n")
    #expect(back.output.contains("Er is nog geen antwoord om terug te nemen."))
    #expect(try stored(overstap) == before)
  }

  @Test func familiarAndEnglish() throws {
    let overstap = try office()
    let familiar = try talk(overstap, "", "--aanspreekvorm", "je")
    #expect(familiar.output.contains("Heb je ervaring met:"))
    #expect(familiar.output.contains("je kunt") || familiar.output.contains("je kun "))
    #expect(!familiar.output.contains(" u "))
    let english = try talk(overstap, "y\n", "--lang", "en")
    #expect(english.output.contains("Do you have experience with:"))
    #expect(english.output.contains("Question 2 of at most 25"))
  }

  @Test func anInterviewGoesToItsEnd() throws {
    let overstap = try office()
    let talked = try talk(overstap, String(repeating: "n\n", count: 60))
    #expect(talked.status == 0)
    let answers = try JSONParser.parse(try stored(overstap))["interview"]?.array ?? []
    #expect((1...25).contains(answers.count))
    let again = try talk(overstap, "n\n")
    #expect(!again.output.contains("\n> "))
    #expect(try JSONParser.parse(try stored(overstap))["interview"]?.array?.count == answers.count)
  }

  @Test func twoMinutesAreAFewQuestions() throws {
    let overstap = try office()
    let talked = try talk(overstap, String(repeating: "n\n", count: 60), "--minutes", "2")
    #expect(talked.output.contains("Hooguit 4 vragen."))
    #expect(talked.output.contains("De tijd is om."))
    #expect(try JSONParser.parse(try stored(overstap))["interview"]?.array?.count == 4)
  }

  /// A closed terminal loses nothing that was answered.
  @Test func killedAndResumed() throws {
    let overstap = try office()
    let child = try overstap.shell(
      "(echo n; echo n; sleep 600) | \"$0\" candidate interview K-1 --format table & "
        + "for i in $(seq 300); do sleep 0.1; "
        + "[ $(\"$0\" candidate show K-1 --format json | grep -o '\"answer\"' | wc -l) = 2 ] "
        + "&& break; done; kill -9 $!; pkill -P $$ sleep; true")
    _ = child
    let answers = try JSONParser.parse(try stored(overstap))["interview"]?.array ?? []
    #expect(answers.count == 2)
    let resumed = try talk(overstap, "")
    #expect(resumed.output.contains("Vraag 3 van hooguit 25"))
  }

  @Test func stepByStepAsJSON() throws {
    let overstap = try office()
    let before = try stored(overstap)
    let first = try overstap.run(["candidate", "interview", "K-1"]).json()
    #expect(first["answered"]?.int == 0)
    let skills = first["question"]?["skills"]?.array?.compactMap { $0["skill"]?.string } ?? []
    let chosen = try #require(skills.first)
    try #require(skills.count > 1)
    let second = try overstap.run(
      ["candidate", "interview", "K-1", "--answer", "partly", "--skill", chosen]
    ).json()
    #expect(second["answered"]?.int == 1)
    let other = second["question"]?["skills"]?.array?.compactMap { $0["skill"]?.string } ?? []
    #expect(Set(other).isDisjoint(with: skills))
    let wrong = try overstap.run(
      ["candidate", "interview", "K-1", "--answer", "partly", "--skill", chosen])
    #expect(wrong.status == 2 && wrong.errorLines.count == 1)
    let undone = try overstap.run(["candidate", "interview", "K-1", "--undo"])
    #expect(try undone.json()["question"]?["skills"]?.array?.count == skills.count)
    #expect(try stored(overstap) == before)
  }

  @Test func anAnswerWithoutAQuestionIsRefused() throws {
    let overstap = try office()
    var step = try overstap.run(["candidate", "interview", "K-1"]).json()
    var answers = 0
    while step["question"]?.isNull == false, answers < 40 {
      step = try overstap.run(["candidate", "interview", "K-1", "--answer", "no"]).json()
      answers += 1
    }
    let before = try stored(overstap)
    let late = try overstap.run(["candidate", "interview", "K-1", "--answer", "yes"])
    #expect(late.status == 1 && late.errors.contains("Er staat geen vraag open"))
    #expect(try stored(overstap) == before)
  }

  @Test func homework() throws {
    let overstap = try office()
    _ = try talk(overstap, "w\nw\nstop\n")
    let sheet = try overstap.run(["candidate", "homework", "K-1", "--format", "table"])
    #expect(sheet.status == 0)
    for words in ["Huiswerk voor K-1", "Hier wist u het antwoord nog niet", "[ ] "] {
      #expect(sheet.output.contains(words), "\(words)")
    }
    let json = try overstap.run(["candidate", "homework", "K-1"]).json()
    let unsure = json["unsure"]?.array ?? []
    #expect(unsure.count >= 2)
    #expect(unsure.allSatisfy { ["example", "papers", "language"].contains($0["task"]?.string) })
  }

  @Test func wrongUse() throws {
    let overstap = try office()
    let nobody = try overstap.run(["candidate", "interview", "K-9", "--format", "table"])
    #expect(nobody.status == 4)
    #expect(nobody.errorLines.count == 1 && nobody.errors.contains("K-9"))
    #expect(try overstap.run(["candidate", "homework", "K-9"]).status == 4)
    for arguments in [
      ["--answer", "misschien"], ["--minutes", "0"], ["--undo", "--answer", "yes"],
      ["--skill", "http://x"],
    ] {
      let outcome = try overstap.run(["candidate", "interview", "K-1"] + arguments)
      #expect(outcome.status == 2 && outcome.errorLines.count == 1, "\(arguments)")
    }
  }
}
