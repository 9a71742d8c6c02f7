import Feeds
import Glibc
import TestSupport
import Testing

/// Disks, databases and other programs that do not cooperate.
@Suite struct FaultInjectionTests {
  /// Both languages; one line; exit status 1.
  private func refuses(
    _ overstap: Overstap, _ arguments: [String], dutch: String, english: String
  ) throws {
    for (language, words) in [("nl", dutch), ("en", english)] {
      let outcome = try overstap.run(arguments + ["--lang", language])
      #expect(outcome.status == 1, "\(outcome)")
      #expect(outcome.errorLines.count == 1, "\(outcome.errors)")
      #expect(outcome.errors.contains(words), "\(outcome.errors)")
      #expect(outcome.output == "")
    }
  }

  @Test(.enabled(if: SmallDisk.isPossible, "needs root to mount a read-only disk"))
  func aReadOnlyDatabase() throws {
    let source = try Overstap.loaded()
    _ = try source.run(["candidate", "add", source.person()])
    let before = try source.run(["match", "K-1", "--domain", "all"]).output
    let disk = try #require(SmallDisk(megabytes: 16))
    Disk.write(Disk.bytes(of: source.database), to: disk.path + "/db.sqlite")
    try #require(disk.protect())
    let overstap = Overstap(database: disk.path + "/db.sqlite")
    let folder = SmallTaxonomy.folder(version: "1.2.1").write(in: overstap.scratch)
    for arguments in [
      ["import", "taxonomy", folder], ["candidate", "add", overstap.person()],
      ["candidate", "erase", "K-1"], ["init"], ["claim", "set", "K-1", "python"],
    ] {
      try refuses(
        overstap, arguments, dutch: "mag niet beschreven worden", english: "may not be written")
    }
    // Reading goes on.
    let match = try overstap.run(["match", "K-1", "--domain", "all"])
    #expect(match.output == before)
    #expect(match.errors.contains("staat niet in het logboek"))
    #expect(try overstap.run(["check"]).status == 0)
    #expect(Disk.entries(of: disk.path) == ["db.sqlite"])
  }

  @Test(.enabled(if: SmallDisk.isPossible, "needs root to mount a small disk"))
  func aFullDisk() throws {
    let disk = try #require(SmallDisk(megabytes: 5))
    let overstap = Overstap(database: disk.path + "/db.sqlite")
    let small = SmallTaxonomy.folder().write(in: overstap.scratch)
    try #require(try overstap.run(["import", "taxonomy", small]).status == 0)
    let before = try overstap.status()
    var large = ESCOFolder.generated(occupations: 2000, skills: 4000, relations: 4, seed: 1)
    large.name = "v1.2.1-en"
    let path = large.write(in: overstap.scratch)
    try refuses(
      overstap, ["import", "taxonomy", path], dutch: "schijf is vol", english: "disk is full")
    #expect(try overstap.status() == before)
    #expect(try overstap.run(["check"]).status == 0)
    disk.fill()
    #expect(try overstap.status() == before)
    #expect(try overstap.run(["find", "programmer"]).status == 0)
    // What cannot be written down about a person is not answered.
    try refuses(
      overstap, ["gap", overstap.person(), "programmer"], dutch: "schijf is vol",
      english: "disk is full")
    #expect(
      try overstap.run(["import", "candidates", overstap.person()]).errors.contains("schijf is vol")
    )
    #expect(try overstap.status() == before)
  }

  @Test func aDatabaseOfANewerVersion() throws {
    let overstap = try Overstap.loaded()
    try Tampering.addFutureMigration(overstap.database)
    let rows = try Tampering.rowCounts(overstap.database)
    let folder = SmallTaxonomy.folder(version: "1.2.1").write(in: overstap.scratch)
    for arguments in [["status"], ["init"], ["import", "taxonomy", folder], ["check"]] {
      try refuses(overstap, arguments, dutch: "nieuwere versie", english: "newer version")
    }
    #expect(try Tampering.rowCounts(overstap.database) == rows)
  }

  @Test func aFileThatIsNoDatabase() throws {
    let overstap = Overstap()
    overstap.scratch.write("db.sqlite", "geachte heer, mevrouw\n")
    for arguments in [["status"], ["init"], ["import", "taxonomy", overstap.scratch.path]] {
      try refuses(overstap, arguments, dutch: "geen database", english: "not an Overstap database")
    }
    #expect(Disk.text(of: overstap.database) == "geachte heer, mevrouw\n")
  }

  @Test func noDatabaseYet() throws {
    let overstap = Overstap()
    try refuses(overstap, ["status"], dutch: "overstap init", english: "overstap init")
    #expect(!Disk.exists(overstap.database))
  }

  @Test func twoImportsAtOnce() throws {
    let overstap = try Overstap.loaded()
    let folder = SmallTaxonomy.folder(version: "1.2.1").write(in: overstap.scratch)
    let before = try overstap.status()
    // The lock of another import, held by another program.
    let held = try Child(
      "flock", ["-F", overstap.database + ".import-lock", "sleep", "600"],
      environment: overstap.environment)
    defer {
      held.kill()
      _ = held.wait()
    }
    while try overstap.shell("flock -n \"$1\" true", [overstap.database + ".import-lock"]).status
      == 0
    {
    }
    try refuses(
      overstap, ["import", "taxonomy", folder], dutch: "loopt al een import",
      english: "Another import")
    #expect(try overstap.status() == before)
  }

  @Test func manyBeginnersAtOnce() throws {
    let overstap = Overstap()
    let folder = SmallTaxonomy.folder().write(in: overstap.scratch)
    let children = try (0..<4).map { _ in try overstap.start(["import", "taxonomy", folder]) }
    let outcomes = children.map { $0.wait() }
    #expect(outcomes.contains { $0.status == 0 })
    for outcome in outcomes where outcome.status != 0 {
      #expect(outcome.status == 1)
      #expect(outcome.errorLines.count == 1, "\(outcome.errors)")
      #expect(
        outcome.errors.contains("loopt al een import")
          || outcome.errors.contains("ander programma"),
        "\(outcome.errors)")
    }
    let other = try Overstap.loaded()
    #expect(try overstap.run(["import", "taxonomy", folder]).status == 0)
    #expect(
      try overstap.status().replacing(overstap.database, with: "")
        == other.status().replacing(other.database, with: ""))
    #expect(try overstap.run(["check"]).status == 0)
  }

  @Test func fullStandardOutput() throws {
    let overstap = try Overstap.loaded()
    let outcome = try overstap.shell("exec \"$0\" status > /dev/full")
    #expect(outcome.status == 1)
    #expect(outcome.errorLines.count == 1)
    #expect(outcome.errors.contains("uitvoer"))
  }

  @Test func readersThatGoAway() throws {
    let overstap = try Overstap.loaded()
    let people = overstap.scratch.write(
      "people.jsonl", String(repeating: Overstap.nurse + "\n", count: 600))
    let outcome = try overstap.shell(
      "\"$0\" rank --quiet \"$1\" | head -1; echo \"${PIPESTATUS[0]}\"", [people])
    #expect(outcome.lines.count == 2)
    #expect(outcome.lines.last == "0")
    #expect(outcome.errors == "")
    // Nobody reads the messages: the work is done all the same.
    let silent = try overstap.shell("\"$0\" rank \"$1\" 2> >(true) | wc -l", [people])
    #expect(silent.output.contains("600"))
  }
}
