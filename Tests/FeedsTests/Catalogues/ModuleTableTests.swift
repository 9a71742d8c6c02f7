import Feeds
import SkillModel
import Testing

/// The table for providers.
@Suite struct ModuleTableTests {
  private static let template: String = {
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    return "/" + root + "/Taxonomies/examples/modules-template.csv"
  }()

  @Test func theTemplateIsRead() throws {
    let read = try ReadModules(ByteSource(path: Self.template), asOf: "2026-11-21")
    #expect(read.reasons == [])
    #expect(read.badValues == [])
    #expect(read.count.formats == [.table])
    #expect(read.notes.map(\.ignoredFields) == [0, 0])
    try #require(read.modules.count == 2)

    let sql = read.modules[0]
    #expect(sql.key == ModuleKey(provider: "Voorbeeld Academie", id: "SQL-1"))
    #expect(sql.kind == .module)
    #expect(sql.title == Sourced("Werken met databases (SQL)", at: "titel"))
    #expect(sql.outcomes.count == 2)
    #expect(
      sql.skills.map(\.value) == [
        TaughtSkill(phrase: "SQL", level: .independent),
        TaughtSkill(phrase: "databases ontwerpen", level: .guided),
      ])
    #expect(sql.credits?.value == 5)
    #expect(sql.hours == nil)
    #expect(sql.studyHours == 140)
    #expect(sql.nlqf?.value == EducationLevel(nlqf: 5))
    #expect(sql.eqf?.value == 5)
    #expect(sql.price == 79_500)
    #expect(sql.prices[0].value.payers == [.participant, .employer])
    #expect(sql.weeks?.value == 10)
    #expect(sql.hoursPerWeek?.value == 14)
    #expect(sql.offerings.map(\.value.start?.description) == ["2027-02-03", "2027-09-01"])
    #expect(sql.offerings.map(\.value.isStartCertain) == [true, false])
    #expect(sql.routes.map(\.value) == [.partTime])
    #expect(sql.modes.map(\.value) == [.evening, .online])
    #expect(
      sql.places.map(\.value) == [
        ModulePlace(town: "Utrecht", postcode: "3511", region: "Midden-Utrecht")
      ])
    #expect(sql.languages.map(\.value) == [.dutch])
    #expect(sql.entry.map(\.value) == [EntryRequirement(level: EducationLevel(nlqf: 4))])
    #expect(sql.capacity?.value == 18)
    #expect(
      sql.credentials.map(\.value) == [
        ModuleCredential(kind: "microcredential-so-called", carrier: "edubadge")
      ])
    #expect(sql.qualityMarks.map(\.value) == ["NRTO"])
    #expect(sql.validTo?.value == CivilDate("2027-12-31"))
    #expect(sql.traject == nil)

    let traject = read.modules[1]
    #expect(traject.kind == .traject)
    #expect(traject.traject?.value.partners == ["UWV", "Zorgkoepel Voorbeeld"])
    #expect(traject.traject?.value.originSectors == ["zorg"])
    #expect(traject.traject?.value.hasJobCommitment == true)
    #expect(traject.traject?.value.targetRole == "functioneel beheerder")
    #expect(
      traject.skills.map(\.value) == [
        TaughtSkill(
          uri: ConceptURI("http://data.europa.eu/esco/skill/f0de4973-0a70-4644-8fd4-3a97080476f4"),
          level: .guided)
      ])
    #expect(traject.price == 0)
    #expect(traject.studyHours == 560)
    #expect(traject.entry.map(\.value.module) == [nil, nil, "SQL-1"])
  }

  @Test(arguments: [";", ",", "\t"])
  func anyDelimiterAndEnglishNames(delimiter: String) throws {
    let text = ["provider,id,title,price", "A,1,Java,\"1200\"", "A,2,Git,"].joined(
      separator: "\r\n")
    let read = try ReadModules(text.replacing(",", with: delimiter))
    #expect(read.modules.map(\.title?.value) == ["Java", "Git"])
    #expect(read.modules.map(\.price) == [120_000, nil])
    #expect(read.notes.map(\.line) == [2, 3])
  }

  @Test func windows1252IsReadAsUTF8Is() throws {
    let utf8 = Array(
      "titel;prijs incl. btw (euro);plaats\nPrivé café – data;€ 1.250,-;Curaçao\n".utf8)
    let windows: [UInt8] =
      Array("titel;prijs incl. btw (euro);plaats\nPriv".utf8) + [0xE9]
      + Array(" caf".utf8) + [0xE9, 0x20, 0x96] + Array(" data;".utf8) + [0x80]
      + Array(" 1.250,-;Cura".utf8) + [0xE7] + Array("ao\n".utf8)
    let (one, other) = (try ReadModules(utf8), try ReadModules(windows))
    #expect(one.modules == other.modules)
    #expect(one.modules.map(\.title?.value) == ["Privé café – data"])
    #expect(one.modules.map(\.price) == [125_000])
    #expect(one.badValues == [] && other.badValues == [])
  }

  @Test func whatIsNeitherHasAFault() throws {
    #expect(ReadModules.refusal([0xFF, 0xFE, 0x74, 0x00]) == .notUTF8(looksLike: "UTF-16"))
    #expect(ReadModules.refusal(Array("titel;x".utf8) + [0x81, 0x0A]) == .notUTF8(looksLike: "?"))
    let read = try ReadModules(
      Array("titel;plaats\nJava;Ede\nGi".utf8) + [0x90] + Array("t;Ede\nC;".utf8) + [0x01]
        + Array("\nSQL;Ede\n".utf8))
    #expect(read.modules.map(\.title?.value) == ["Java", "SQL"])
    #expect(read.reasons == [.notUTF8(looksLike: "?"), .notUTF8(looksLike: "?")])
    #expect(read.faults.map(\.place.line) == [3, 4])
  }

  @Test func badValuesAreNotedAndTheRestKept() throws {
    let read = try ReadModules(
      """
      id;titel;prijs;EC;uren;weken;startdatum;vaardigheden;eerst module (id);NLQF;EQF;leervorm;taal
      1;Java;-5;0;-3;0;31-02-2027;http://data.europa.eu/esco/skill/... | Java (4);1|2;9;0;maan;klingon
      2;Git;12,50;2,5;70;;2020-01-31;;;4+;6;;
      3;;;;;;;;;;;;
      """, asOf: "2026-11-21")
    #expect(read.modules.map(\.id) == ["1", "2"])
    #expect(
      read.badValues == [
        "vaardigheden=http://data.europa.eu/esco/skill/...", "EC=0", "studie-uren=-3", "NLQF=9",
        "EQF=0", "weken=0", "prijs incl. btw (euro)=-5", "leervorm=maan", "taal=klingon",
        "startdatum=31-02-2027", "requiresItself", "startInPast(\"2020-01-31\")",
      ])
    let (java, git) = (read.modules[0], read.modules[1])
    #expect(java.price == nil && java.studyHours == nil && java.weeks == nil)
    #expect(java.skills.map(\.value.phrase) == [nil, "Java (4)"])
    #expect(java.skills[0].value.reference == "http://data.europa.eu/esco/skill/...")
    #expect(java.entry.map(\.value.module) == ["2"])
    #expect(git.price == 1250)
    #expect(git.credits?.value == 2.5)
    #expect(git.hours?.value == 70)
    #expect(git.nlqf?.value == EducationLevel(nlqf: 4, isPlus: true))
    #expect(git.offerings.map(\.value.start) == [CivilDate("2020-01-31")])
    #expect(read.reasons == [.badValue(column: "title", value: "")])
    #expect(read.faults.map(\.place.record) == ["3"])
  }

  @Test func whatIsNoTableOfModules() throws {
    #expect(ReadModules.refusal("") == .emptyFile)
    #expect(ReadModules.refusal("hallo") == .unknownFormat)
    #expect(ReadModules.refusal("kleur;maat\nrood;3\n") == .noKnownColumn)
    #expect(try ReadModules("%PDF-1.7").reasons == [.notAModule(.pdf)])
    #expect(try ReadModules([0x50, 0x4B, 0x03, 0x04]).reasons == [.notAModule(.office)])
  }

  @Test func theSameIDTwiceIsAFault() throws {
    let read = try ReadModules("aanbieder;id;titel\nA;1;Java\nB;1;Java\nA;1;Git\n")
    #expect(read.modules.map(\.provider) == ["A", "B"])
    #expect(read.reasons == [.duplicateRecord])
  }

  @Test func aTableThatBreaksOffKeepsWhatStoodBefore() throws {
    let read = try ReadModules("id;titel\n1;Java\n2;\"Git")
    #expect(read.modules.map(\.id) == ["1"])
    #expect(read.count.brokenOff?.reason == .truncatedRecord)
    #expect(read.count.faults == 1)
  }

  @Test func everyPrefixOfATableIsReadOrRefused() throws {
    let whole = Array(
      "id;titel;prijs;startdatum\n1;Café;12,50;2027-01-01\n2;\"a;\"\"b\"\"\";x;y\n".utf8)
    for count in 0...whole.count {
      do { _ = try ReadModules(Array(whole[..<count])) } catch is Fault {}
    }
  }
}
