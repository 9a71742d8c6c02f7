import Feeds
import SkillModel
import Testing

private let esco = "http://data.europa.eu/esco/"

@Suite struct CrosswalkTests {
  private func preamble(_ first: String, _ second: String) -> String {
    "Mapping project name,X,,,,,\r\nMapping project version,1,,,,,\r\n"
      + "Classification 1 Version,\(first),,,,,\r\nClassification 2 Version,\(second),,,,,\r\n"
      + ",,,,,,\r\n,,,,,,\r\n"
  }

  @Test func onetReadsFromTheConceptToTheEntry() throws {
    let text =
      "\u{FEFF}" + preamble("O*NET-SOC 2019", "v1.1.0")
      + "O*NET Id,O*NET Title,O*NET Description,ESCO or ISCO URI,ESCO or ISCO Title,"
      + "ESCO or ISCO Description,Type of Match\r\n"
      + "51-4041.00,Machinists,x,\(esco)occupation/1,gear machinist,x,broadMatch\r\n"
      + "39-5093.00,Shampooers,x,\(esco)occupation/2,hairdresser,aÂ  b,narrowMatch\r\n"
      + "15-1252.00,Software Developers,x,\(esco)isco/C2512,Software developers,x,exactISCO\r\n"
      + "15-1252.00,Software Developers,x,\(esco)occupation/3,x,x,sameMatch\r\n"
    let reading = try Reading("any name.csv", text)
    #expect(reading.crosswalks.map(\.relation) == [.broad, .narrow, .exact])
    #expect(reading.crosswalks.map(\.identifier) == ["51-4041.00", "39-5093.00", "15-1252.00"])
    #expect(reading.crosswalks[2].concept == .isco("2512"))
    #expect(reading.crosswalks.allSatisfy { $0.scheme == .onet && $0.language == .english })
    #expect(
      reading.faults.map(\.reason) == [.badValue(column: "Type of Match", value: "sameMatch")])
    #expect(reading.faults.first?.place.line == 11)
  }

  @Test func vdabSkillsGiveTheirOwnAndTheOfficialDutchLabel() throws {
    let scratch = Scratch()
    let text =
      preamble("V1.0.3", "Competent 3.8")
      + "Classification 1 URI,Classification 1 ID,Classification 1 PrefLabel,Classification 1 URL,"
      + "Classification 2 URI,Classification 2 ID,Classification 2 PrefLabel FR,"
      + "Classification 2 PrefLabel NL,Classification 2 URL,Mapping Relation,Editorial Note\r\n"
      + "60e0,,timmerwerk,\(esco)skill/60e0,4c17,KN-10001,Menuiserie,Binnenschrijnwerk,,skos:broadMatch,\r\n"
      + "60e0,,timmerwerk,\(esco)skill/60e0,4c18,KN-2,M,Timmeren,,skos:closeMatch,\r\n"
    let path = scratch.write("vdab.csv", text)
    let document = try #require(try TaxonomyLocator.documents(at: [path]).first)
    #expect(document.part.subject == "vdab-skills")
    #expect(document.part.version.rawValue == "1.0.3")
    #expect(document.part.language == .dutch)
    #expect(document.format == "crosswalk")
    let reading = try Reading(document)
    #expect(reading.crosswalks.map(\.relation) == [.narrow, .close])
    #expect(reading.crosswalks.map(\.label) == ["Binnenschrijnwerk", "Timmeren"])
    #expect(reading.concepts.map(\.concept.uri.rawValue) == [esco + "skill/60e0"])
    #expect(reading.concepts.first?.words == ConceptText(preferred: "timmerwerk"))
  }

  @Test func vdabOccupationsAreTakenOnce() throws {
    let header =
      "Classification 1 URI,Classification 1 ID,Classification 1 PrefLabel,Classification 1 URL,"
      + "Classification 2 URI,Classification 2 ID,Classification 2 PrefLabel NL,"
      + "Classification 2 PrefLabel FR,Classification 2 URL,Mapping relation,Editorial Note,"
      + "Classification 2 PrefLabel\r\n"
    let row =
      "1,2166.4.7,vlakslijper,\(esco)occupation/1,0,OP-410,Behandelaar,Traiteur,,skos:narrowMatch,,"
    let reading = try Reading(
      "m.csv", preamble("1.0.3", "3.8") + header + row + "Behandelaar\r\n" + row + "Traiteur\r\n")
    #expect(reading.records.count == 1)
    #expect(reading.crosswalks.first?.label == "Behandelaar")
    #expect(reading.crosswalks.first?.relation == .broad)
    #expect(reading.count == ReadCount(records: 2, faults: 0))
  }

  @Test func bocReadsAsItStands() throws {
    let reading = try Reading(
      "NL_mapping.csv",
      preamble("1.0.3", "21.1")
        + "Classification 1 URI,Classification 1 PrefLabel,Classification 1 URL,Classification 2 ID,"
        + "Classification 2 PrefLabel,Classification 2 URL,Mapping relation\r\n"
        + "\(esco)occupation/1,import export manager,x,1000409808,Exportmanager,,skos:narrowMatch\r\n"
    )
    #expect(
      reading.crosswalks == [
        CrosswalkLink(
          concept: ConceptURI(esco + "occupation/1"), scheme: ConceptScheme(rawValue: "boc"),
          identifier: "1000409808", label: "Exportmanager", language: .dutch, relation: .narrow)
      ])
  }
}
