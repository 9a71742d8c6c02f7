import Feeds
import SkillModel
import Testing

private let base = "http://data.europa.eu/esco/"
private let occupationHeader =
  "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,"
  + "regulatedProfessionNote,scopeNote,definition,inScheme,description,code"

/// One test a quirk of FORMATS B3.
@Suite struct ESCOTests {
  private func occupation(
    _ uuid: String, isco: String = "2512", label: String = "analist"
  ) -> String {
    "Occupation,\(base)occupation/\(uuid),\(isco),\(label),,,released,,,,,,,2512.2\r\n"
  }

  @Test func anOccupationWithAllItsWords() throws {
    let row =
      "Occupation,\(base)occupation/1,0110, analist ,\"a\n b \n\na\nanalist\",\"h\",released,2024,"
      + "http://data.europa.eu/esco/regulated-professions/regulated,note,,"
      + "\"\(base)concept-scheme/occupations,\n\(base)concept-scheme/8ae4b9f3-507e-4057-a145-2f96f0132613\","
      + "\"Doet, dingen\",0110.1\r\n"
    let reading = try Reading("occupations_nl.csv", occupationHeader + "\r\n" + row)
    let (concept, words) = try #require(reading.concepts.first)
    #expect(
      concept
        == Concept(
          uri: ConceptURI(base + "occupation/1"), kind: .occupation, code: "0110.1",
          iscoGroup: "0110", status: "released", isRegulated: true, flags: .research))
    #expect(
      words
        == ConceptText(
          preferred: "analist", alternatives: ["a", "b"], hidden: ["h"],
          description: "Doet, dingen", scopeNote: "note"))
    #expect(
      reading.places.first
        == FaultPlace(file: reading.places[0].file, line: 2, record: base + "occupation/1"))
  }

  @Test func columnsAreFoundByName() throws {
    let text =
      "naceCode,preferredLabel,conceptUri,extra,conceptType\n"
      + "x,smid,\(base)occupation/1,y,Occupation\n"
    let document = Scratch()
    let path = document.write(
      "occupations_nl.csv", "iscoGroup," + text.replacing("\nx", with: "\n7221,x"))
    let reading = try Reading(try #require(try TaxonomyLocator.documents(at: [path]).first))
    #expect(reading.concepts.first?.words?.preferred == "smid")
    #expect(reading.concepts.first?.concept.iscoGroup == "7221")
  }

  @Test func swappedColumnsGiveNoRecords() throws {
    let text =
      "conceptType,preferredLabel,iscoGroup,conceptUri\n"
      + "Occupation,\(base)occupation/1,2512,analist\n"
      + "Occupation,\(base)occupation/2,2512,smid\n"
    let fault = #expect(throws: Fault.self) { try Reading("occupations_nl.csv", text) }
    #expect(fault?.reason == .noUsableRecord(column: "conceptUri"))
  }

  @Test func aMissingColumnIsNamed() {
    let text = "conceptType,iscoGroup,preferredLabel\nOccupation,2512,analist\n"
    let fault = #expect(throws: Fault.self) { try Reading("occupations_nl.csv", text) }
    #expect(fault?.reason == .missingColumn("conceptUri"))
  }

  @Test func badRowsAreFaultsAndTheRestIsRead() throws {
    let text =
      occupationHeader + "\r\n" + occupation("1") + occupation("2", label: "")
      + occupation("3", isco: "analist") + "Occupation,\(base)occupation/4\r\n" + occupation("1")
      + occupation("5", label: "x,y") + "Skill" + occupation("6") + occupation("7")
    let reading = try Reading("occupations_nl.csv", text)
    #expect(reading.concepts.map(\.concept.uri.rawValue.last) == ["1", "7"])
    #expect(reading.count == ReadCount(records: 2, faults: 6))
    #expect(
      reading.faults.map(\.reason) == [
        .badValue(column: "preferredLabel", value: ""),
        .badValue(column: "iscoGroup", value: "analist"), .truncatedRecord, .duplicateRecord,
        .tooManyFields(15), .badValue(column: "conceptType", value: "SkillOccupation"),
      ])
    #expect(reading.faults.map(\.place.line) == [3, 4, 5, 6, 7, 8])
    #expect(reading.faults[0].place.record == base + "occupation/2")
  }

  @Test func bytesThatAreNotUTF8AreAFaultOfTheirRow() throws {
    let scratch = Scratch()
    let path = scratch.write(
      "occupations_nl.csv",
      Array((occupationHeader + "\n" + occupation("1")).utf8)
        + Array(occupation("2", label: "inspici#nt").utf8).map { $0 == 0x23 ? 0xEB : $0 })
    let reading = try Reading(try #require(try TaxonomyLocator.documents(at: [path]).first))
    #expect(reading.faults.map(\.reason) == [.notUTF8(looksLike: "Windows-1252")])
    #expect(reading.count.records == 1)
  }

  @Test func skillsMayLackTypeAndReuseLevel() throws {
    let text =
      "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,inScheme\n"
      + "KnowledgeSkillCompetence,\(base)skill/1,,,ICT safety,,\"\(base)concept-scheme/digcomp,\n"
      + "\(base)concept-scheme/6c930acd-c104-4ece-acf7-f44fd7333036\"\n"
      + "KnowledgeSkillCompetence,\(base)skill/2,knowledge,cross-sector,Java,,\n"
    let reading = try Reading("skills_en.csv", text)
    #expect(reading.concepts[0].concept.skillType == nil)
    #expect(reading.concepts[0].concept.flags == [.digComp, .digital])
    #expect(reading.concepts[1].concept.skillType == .knowledge)
    #expect(reading.concepts[1].concept.reuseLevel == .crossSector)
  }

  @Test func collectionsAreSeparatedByPipesAndGiveTheirFlag() throws {
    let text =
      "conceptType,conceptUri,preferredLabel,status,skillType,reuseLevel,altLabels,description,"
      + "broaderConceptUri,broaderConceptPT\n"
      + "KnowledgeSkillCompetence,\(base)skill/1,Haskell,released,knowledge,sector-specific,a | b,x,"
      + "\(base)skill/9 | \(base)isced-f/061,programmeren | ontwikkeling\n"
    let reading = try Reading("digitalSkillsCollection_nl.csv", text)
    #expect(reading.concepts.first?.concept.flags == .digital)
    #expect(reading.concepts.first?.words?.alternatives == ["a", "b"])
    #expect(reading.broader.map(\.broader.rawValue) == [base + "skill/9", base + "isced-f/061"])
    #expect(reading.count.records == 1)
  }

  @Test func theHierarchyIsRagged() throws {
    let text =
      "Level 0 URI,Level 0 preferred term,Level 1 URI,Level 1 preferred term,Level 2 URI,"
      + "Level 2 preferred term,Level 3 URI,Level 3 preferred term,Description,Scope note,"
      + "Level 0 code,Level 1 code,Level 2 code,Level 3 code\n"
      + "\(base)skill/l,taal,,,,,,,English words,,L\n"
      + "\(base)skill/s,vaardigheden,\(base)skill/s6,behandelen,\(base)skill/s612,wassen,,,x,,S,S6,S6.12\n"
      + "\(base)skill/s,vaardigheden,\(base)skill/s6,behandelen\n"
    let reading = try Reading("skillsHierarchy_nl.csv", text)
    #expect(reading.concepts.map(\.concept.code) == ["L", "S", "S6", "S6.12"])
    #expect(reading.concepts.allSatisfy { $0.words?.description == nil })
    #expect(reading.broader.count == 2)
    #expect(reading.faults.map(\.reason) == [.truncatedRecord])
  }

  @Test func relationsAreEssentialOrOptional() throws {
    let text =
      "occupationUri,occupationLabel,relationType,skillType,skillUri,skillLabel\r\n"
      + "\(base)occupation/1,x,essential,knowledge,\(base)skill/1,y\r\n"
      + "\(base)occupation/1,x,optional,,\(base)skill/2,y\r\n"
      + "\(base)occupation/1,x,needed,,\(base)skill/3,y\r\n"
    let reading = try Reading("occupationSkillRelations_nl.csv", text)
    #expect(reading.requirements.map(\.importance) == [.essential, .optional])
    #expect(
      reading.faults.map(\.reason) == [.badValue(column: "relationType", value: "needed")])
  }

  @Test func hierarchiesAndSkillRelations() throws {
    let broader =
      "conceptType,conceptUri,broaderType,broaderUri\n"
      + "ISCOGroup,\(base)isco/C01,ISCOGroup,\(base)isco/C0\n"
    let link = try #require(try Reading("broaderRelationsOccPillar.csv", broader).broader.first)
    #expect(link == BroaderLink(narrower: .isco("01"), broader: .isco("0")))
    let skills =
      "originalSkillUri,originalSkillType,relationType,relatedSkillType,relatedSkillUri\n"
      + "\(base)skill/1,knowledge,optional,knowledge,\(base)skill/2\n"
    let reading = try Reading("skillSkillRelations.csv", skills)
    guard case .skillRelation(let relation) = reading.records.first else {
      Issue.record("no relation")
      return
    }
    #expect(relation.importance == .optional)
  }

  @Test func aHeaderWithoutRecordsIsEmpty() {
    let fault = #expect(throws: Fault.self) {
      try Reading("occupations_nl.csv", occupationHeader + "\r\n")
    }
    #expect(fault?.reason == .emptyFile)
  }

  @Test func semicolonsAndByteOrderMarksOfSpreadsheetsAreTaken() throws {
    let text =
      "\u{FEFF}conceptType;conceptUri;iscoGroup;preferredLabel;;\r\n"
      + "Occupation;\(base)occupation/1;2512;\"a;b\";;\r\n"
    #expect(try Reading("occupations_nl.csv", text).concepts.first?.words?.preferred == "a;b")
  }
}
