import Feeds
import Glibc
import TestSupport
import Testing

/// Bad input, one test each: what it says, how it ends, and that nothing is lost.
@Suite struct BadInputTests {
  /// Runs an import that must fail as a whole, in both languages; the database must be as before.
  private func refuse(
    _ folder: ESCOFolder, dutch: String, english: String,
    spoil: (String) throws -> Void = { _ in }
  ) throws {
    let overstap = try Overstap.loaded()
    let (before, rows) = (try overstap.status(), try Tampering.rowCounts(overstap.database))
    var folder = folder
    folder.name = "v1.2.1-en"
    let path = folder.write(in: overstap.scratch)
    try spoil(path)
    for (language, words) in [("nl", dutch), ("en", english)] {
      let outcome = try overstap.run(["import", "taxonomy", path, "--lang", language])
      #expect(outcome.status == 1)
      #expect(outcome.errorLines.count == 1, "\(outcome.errors)")
      #expect(outcome.errors.contains(words), "\(outcome.errors)")
      #expect(outcome.output == "")
    }
    #expect(try overstap.status() == before)
    #expect(try Tampering.rowCounts(overstap.database) == rows)
    #expect(try overstap.run(["check"]).status == 0)
  }

  @Test func aFileCutInACharacter() throws {
    let folder = SmallTaxonomy.folder(language: "nl")
    try refuse(folder, dutch: "niet compleet", english: "not complete") { path in
      let file = path + "/occupations_nl.csv"
      let bytes = Disk.bytes(of: file)
      let accent = try #require(bytes.firstIndex(of: 0xC3))
      Disk.write(Array(bytes[...accent]), to: file)
    }
  }

  @Test func aFileCutInARowIsReadUpToThere() throws {
    let overstap = try Overstap.loaded()
    let path = SmallTaxonomy.folder(version: "1.2.1").write(in: overstap.scratch)
    let file = path + "/occupationSkillRelations.csv"
    Disk.write(Disk.bytes(of: file).dropLast(60), to: file)
    let before = try overstap.run(["status"]).json()["editions"]
    let outcome = try overstap.run(["import", "taxonomy", path])
    #expect(outcome.status == 3)
    let json = try outcome.json()
    #expect(json["faultCount"]?.int == 1)
    #expect(json["faults"]?.array?.first?["what"]?.string == "truncatedRecord")
    #expect(Disk.exists(try #require(json["rejects"]?.string)))
    // The link that was cut off is kept from the earlier edition.
    func relations(_ editions: [JSONValue]?) -> Int? {
      editions?.first { $0["scheme"]?.string == "esco" }?["relations"]?.int
    }
    let after = try overstap.run(["status"]).json()["editions"]
    #expect(relations(after?.array) == relations(before?.array))
  }

  @Test func windows1252() throws {
    let folder = SmallTaxonomy.folder(language: "nl")
    try refuse(folder, dutch: "Windows-1252", english: "CSV UTF-8") { path in
      let file = path + "/occupations_nl.csv"
      let text = Disk.text(of: file)
      Disk.write(text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }, to: file)
    }
  }

  @Test func utf16() throws {
    try refuse(SmallTaxonomy.folder(), dutch: "UTF-16", english: "UTF-16") { path in
      let file = path + "/skills_en.csv"
      let units = [0xFEFF] + Array(Disk.text(of: file).utf16)
      Disk.write(units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, to: file)
    }
  }

  @Test func aMissingColumn() throws {
    var folder = SmallTaxonomy.folder()
    folder["occupationSkill"].header = "occupationUri,relation,skillType,skillUri"
    try refuse(folder, dutch: "mist de kolom relationType", english: "lacks the column")
  }

  @Test func swappedColumns() throws {
    var folder = SmallTaxonomy.folder()
    folder["skills_"].header = folder["skills_"].header
      .replacing("conceptUri", with: "x").replacing("preferredLabel", with: "conceptUri")
      .replacing(",x,", with: ",preferredLabel,")
    try refuse(folder, dutch: "verwisseld", english: "columns swapped")
  }

  @Test func anEmptyFile() throws {
    try refuse(SmallTaxonomy.folder(), dutch: "is leeg", english: "is empty") {
      Disk.write([], to: $0 + "/skills_en.csv")
    }
  }

  @Test func aHeaderAlone() throws {
    var folder = SmallTaxonomy.folder()
    folder["skills_"].rows = []
    try refuse(folder, dutch: "bevat geen rijen", english: "has no rows")
  }

  @Test func aFolderWithNothingOfUse() throws {
    let folder = ESCOFolder(
      name: "", tables: [CSVTable(name: "lijst.csv", header: "a,b", rows: ["1,2"])])
    try refuse(folder, dutch: "niet herkend", english: "not recognised")
  }

  @Test func aFileThatIsNotThere() throws {
    let overstap = try Overstap.loaded()
    let before = try overstap.status()
    let outcome = try overstap.run(["import", "taxonomy", overstap.scratch.path("none")])
    #expect(outcome.status == 1)
    #expect(outcome.errorLines.count == 1)
    #expect(outcome.errors.contains("kan niet gelezen worden"))
    #expect(try overstap.status() == before)
  }

  @Test func aByteOrderMarkIsTaken() throws {
    let overstap = try Overstap.loaded()
    let path = SmallTaxonomy.folder(version: "1.2.1").write(in: overstap.scratch)
    for name in Disk.entries(of: path) {
      Disk.write([0xEF, 0xBB, 0xBF] + Disk.bytes(of: path + "/" + name), to: path + "/" + name)
    }
    let outcome = try overstap.run(["import", "taxonomy", path])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try outcome.json()["faultCount"]?.int == 0)
  }

  /// A line of hundreds of megabytes between good ones is one bad record in bounded memory.
  ///
  /// The file is sparse: 512 MiB, or 2 GiB with `OVERSTAP_SLOW_TESTS` (the debug build reads some
  /// 100 MB a second). The address space is limited to less than the line, so memory that grows with
  /// it would end the run.
  @Test func aLineOfHundredsOfMegabytes() throws {
    let overstap = try Overstap.loaded()
    let path = SmallTaxonomy.folder(version: "1.2.1").write(in: overstap.scratch)
    let file = path + "/skills_en.csv"
    let end = off_t(Disk.bytes(of: file).count) + off_t(Self.longLine)
    try #require(truncate(file, end) == 0)
    let rest = try #require(fopen(file, "a"))
    fputs("\r\n" + SmallTaxonomy.folder()["skills_"].rows[0].replacing("care", with: "late"), rest)
    fputs("\r\n", rest)
    fclose(rest)
    let outcome = try overstap.shell(
      "ulimit -v 500000; exec \"$0\" import taxonomy \"$1\"", [path])
    #expect(outcome.status == 3, "\(outcome)")
    let json = try outcome.json()
    #expect(json["faults"]?.array?.map { $0["what"]?.string } == ["tooLong: over 8388608 bytes"])
    #expect(
      try overstap.run(["show", SmallURI.skill("late")]).status == 0, "the line after is read")
  }

  private static let longLine = getenv("OVERSTAP_SLOW_TESTS") == nil ? 512 << 20 : 2 << 30
}
