import Feeds
import SkillModel
import Testing

private let occupations =
  "conceptType,conceptUri,iscoGroup,preferredLabel\n"
  + "Occupation,http://data.europa.eu/esco/occupation/1,2512,analist\n"
private let occupationsWithNACE =
  "conceptType,conceptUri,iscoGroup,preferredLabel,naceCode\n"
  + "Occupation,http://data.europa.eu/esco/occupation/1,2512,analist,\n"
private let relations =
  "occupationUri,relationType,skillType,skillUri\n"
  + "http://data.europa.eu/esco/occupation/1,essential,,http://data.europa.eu/esco/skill/1\n"
private let groups =
  "conceptType,conceptUri,code,preferredLabel,altLabels,inScheme,description\n"
  + "ISCOGroup,http://data.europa.eu/esco/isco/C0,0,Beroepen bij de strijdkrachten,,,\n"
private let collection =
  "conceptType,conceptUri,preferredLabel,broaderConceptUri,broaderConceptPT\n"
  + "KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/1,Haskell,,\n"

@Suite struct TaxonomyLocatorTests {
  private func parts(_ scratch: Scratch, _ folder: String = "") throws -> [TaxonomyDocument] {
    try TaxonomyLocator.documents(at: [scratch.path + (folder.isEmpty ? "" : "/" + folder)])
  }

  @Test(arguments: [
    ("v1.1.1-en/occupations_en.csv", "1.1.1", "en"),
    ("ESCO dataset - v1.2.1 - classification - nl - csv/occupations.csv", "1.2.1", "nl"),
    ("v1.1.1-nl/occupations.csv", "1.1.1", "nl"),
    ("esco 1.0.8 fr/occupations_de.csv", "1.0.8", "de"),
  ])
  func editionComesFromNames(path: String, version: String, language: String) throws {
    let scratch = Scratch()
    scratch.write(path, occupations)
    let document = try #require(try parts(scratch, String(path.split(separator: "/")[0])).first)
    #expect(document.part.version.rawValue == version)
    #expect(document.part.language?.rawValue == language)
    #expect(document.part.content == .occupations)
    #expect(!document.isVersionDeduced)
    #expect(
      document.format == "ESCO CSV "
        + version.split(separator: ".").prefix(2).joined(separator: "."))
  }

  @Test(arguments: [
    (["occupations_nl.csv": occupations, "relations.csv": relations], "1.1.0"),
    (["occupationSkillRelations_nl.csv": relations], "1.2.1"),
    (["occupations_nl.csv": occupationsWithNACE], "1.2.1"),
    (["digitalSkillsCollection_nl.csv": collection, "occupations_nl.csv": occupations], "1.1.1"),
    (["ISCOGroups_nl.csv": groups, "ictSkillsCollection_nl.csv": collection], "1.0.8"),
  ])
  func versionIsDeducedOtherwise(files: [String: String], version: String) throws {
    let scratch = Scratch()
    for (name, text) in files { scratch.write("download/" + name, text) }
    for document in try parts(scratch, "download") {
      #expect(document.part.version.rawValue == version)
      #expect(document.isVersionDeduced)
    }
  }

  @Test func relationsHaveNoLanguage() throws {
    let scratch = Scratch()
    scratch.write("v1.2.1-nl/occupationSkillRelations_nl.csv", relations)
    #expect(try parts(scratch, "v1.2.1-nl").first?.part.language == nil)
  }

  @Test func labelsNeedALanguage() {
    let scratch = Scratch()
    let path = scratch.write("download/occupations.csv", occupations)
    let fault = #expect(throws: Fault.self) { try TaxonomyLocator.documents(at: [path]) }
    #expect(fault == Fault(.unknownLanguage, file: path))
  }

  @Test func headersDecideNotNames() throws {
    let scratch = Scratch()
    scratch.write("v1.1-nl/a.csv", relations)
    scratch.write("v1.1-nl/b.csv", occupations)
    scratch.write("v1.1-nl/c.csv", groups)
    scratch.write("v1.1-nl/digitalSkillsCollection_nl.csv", collection)
    let found = try parts(scratch, "v1.1-nl")
    #expect(found.map(\.part.content) == [.requirements, .occupations, .iscoGroups, .collection])
    #expect(found.last?.part.subject == "digital")
  }

  @Test func foldersGoOneDeep() throws {
    let scratch = Scratch()
    scratch.write("top_nl.csv", occupations)
    scratch.write("b/v1_nl.csv", occupations)
    scratch.write("a/v1_nl.csv", occupations)
    scratch.write("a/deeper/v1_nl.csv", occupations)
    #expect(
      try parts(scratch).map(\.name)
        == ["/top_nl.csv", "/a/v1_nl.csv", "/b/v1_nl.csv"].map { scratch.path + $0 })
  }

  @Test func whatIsOfNoUseIsIgnored() throws {
    let scratch = Scratch()
    scratch.write(
      "esco/conceptSchemes_nl.csv", "conceptType,conceptSchemeUri,preferredLabel\nx,y,z\n")
    scratch.write(
      "esco/greenShareOcc_nl.csv", "conceptType,conceptUri,code,preferredLabel,greenShare\n")
    scratch.write("esco/readme.txt", "Just some words.\n")
    scratch.write("esco/weights.json", "[]")
    scratch.write("esco/NOTICE", "not looked at")
    let found = try parts(scratch, "esco")
    #expect(found.map(\.part.content) == [.ignored, .ignored, .ignored, .ignored])
    for document in found { #expect(try Reading(document).count == ReadCount()) }
  }

  @Test(arguments: ["readme.txt", "weights.json"])
  func aNamedFileMustBeKnown(name: String) {
    let scratch = Scratch()
    let path = scratch.write(name, "[\"just some words\"]")
    let fault = #expect(throws: Fault.self) { try TaxonomyLocator.documents(at: [path]) }
    #expect(fault == Fault(.unknownFormat, file: path))
  }

  @Test func filesThatCannotBeRead() {
    let scratch = Scratch()
    let empty = scratch.write("occupations_nl.csv", "")
    let wide = scratch.write(
      "w_nl.csv",
      [0xFF, 0xFE]
        + occupations.utf16.flatMap {
          [UInt8($0 & 0xFF), UInt8($0 >> 8)]
        })
    for (path, reason) in [
      (empty, FaultReason.emptyFile), (wide, .notUTF8(looksLike: "UTF-16")),
      ("/nowhere.csv", .cannotRead(detail: "No such file or directory")),
    ] {
      let fault = #expect(throws: Fault.self) { try TaxonomyLocator.documents(at: [path]) }
      #expect(fault?.reason == reason)
      #expect(fault?.place.file == path)
    }
  }

  @Test func schemeFileStatesTheStarter() throws {
    let scratch = Scratch()
    scratch.write("starter/scheme.json", #"{"scheme":"starter","version":"2026.11"}"#)
    scratch.write("starter/occupations_nl.csv", occupations)
    scratch.write("starter/levels.csv", "conceptUri,nlqf,source\nhttp://example.org/1,4,x\n")
    scratch.write("starter/outlook.csv", "conceptUri,outlook,source\nhttp://example.org/1,goed,x\n")
    let found = try parts(scratch, "starter")
    #expect(
      found.map(\.part.content) == [.levels, .occupations, .ignored, .ignored])
    #expect(Set(found.map(\.part.version.rawValue)) == ["2026.11"])
    #expect(Set(found.map(\.part.scheme)) == [.starter])
    #expect(found[1].format == "Overstap starter")
  }

  @Test(arguments: [("onet-29.2", "29.2"), ("db_29_1_text", "29.1")])
  func onetFilesAreToldByContent(folder: String, version: String) throws {
    let scratch = Scratch()
    let header = "O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tData Value\n"
    for (name, element) in [("a", "2.A.1.a"), ("b", "2.C.1.a"), ("c", "1.A.1.a.1")] {
      scratch.write(folder + "/" + name + ".txt", header + "11-1011.00\t\(element)\tX\tIM\t4.1\n")
    }
    scratch.write(folder + "/z.txt", "O*NET-SOC Code\tTask ID\tTask\n11-1011.00\t1\tx\n")
    let found = try parts(scratch, folder)
    #expect(found.map(\.part.content) == [.ratings, .ratings, .ignored, .ignored])
    #expect(found.map(\.part.subject) == ["skills", "knowledge", "", ""])
    #expect(Set(found.map(\.part.version.rawValue)) == [version])
    #expect(Set(found.map(\.format)) == ["O*NET"])
  }
}
