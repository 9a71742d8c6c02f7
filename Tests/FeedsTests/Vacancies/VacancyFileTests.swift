import Feeds
import SkillModel
import Testing

/// What a document is, told by its content.
@Suite struct VacancyFileTests {
  private static let posting = #"{"@type":"JobPosting","title":"Kok"}"#

  @Test(arguments: [
    (posting, VacancyFormat.schemaOrg),
    ("\u{FEFF}\r\n \t" + posting, .schemaOrg),
    (String(repeating: " \n", count: 200_000) + posting, .schemaOrg),
    (#"[{"idVacature":"1","naamVacature":"Kok"}]"#, .vum),
    ("<html><script type=\"application/ld+json\">\(posting)</script>", .schemaOrg),
    ("<source><job><title>Kok</title><referencenumber>1</referencenumber></job></source>", .indeed),
    (
      "\n<?xml version=\"1.0\"?><!-- <html> --><rss><channel><item><title>Kok</title><link>https://x.nl/1</link></item></channel></rss>",
      .rss
    ),
  ])
  func formatsAreTold(text: String, format: VacancyFormat) throws {
    let read = try ReadVacancies(text)
    #expect(read.count.formats == [format])
    #expect(read.vacancies.map(\.title?.value) == ["Kok"])
    #expect(read.faults == [])
  }

  private static let others: [([UInt8], NotAVacancy)] = [
    (Array("%PDF-1.7\n".utf8), .pdf),
    ([0x50 as UInt8, 0x4B, 0x03, 0x04, 0x14, 0x00], .office),
    ([0xD0 as UInt8, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], .office),
    (Array("titel;plaats\nKok;Ede\n".utf8), .table),
    (Array("\u{FEFF}title,city\n".utf8), .table),
    (Array("<!doctype html><p>Kok</p>".utf8), .webPage),
    (Array(#"{"vraagID":"1"}"#.utf8), .matchReceipt),
    (Array(#"{"vraagObject":{}}"#.utf8), .matchRequest),
    (Array(#"{"allReferences":["1","2"]}"#.utf8), .references),
    (
      Array(#"{"createdReferences":["1"],"modifiedReferences":[],"closedReferences":[]}"#.utf8),
      .references
    ),
    (Array(#"{"data":{"codelists":[{"codes":[]}]}}"#.utf8), .codeList),
    (Array(#"{"@type":"Course","name":"x"}"#.utf8), .course),
    (Array(#"{"idWerkzoekende":"1"}"#.utf8), .profile),
  ]

  @Test(arguments: others)
  func whatIsNoVacancyHasAName(bytes: [UInt8], other: NotAVacancy) throws {
    let read = try ReadVacancies(ByteSource(name: "v", bytes: bytes))
    #expect(read.reasons == [.notAVacancy(other)])
    #expect(read.count.faults == 1)
    #expect(read.count.vacancies == 0)
  }

  private static let refused: [([UInt8], FaultReason)] = [
    ([], .emptyFile),
    (Array(" \n\t\u{FEFF}".utf8), .emptyFile),
    ([0xFF, 0xFE] + utf16(posting, isBig: false), .notUTF8(looksLike: "UTF-16")),
    (utf16(posting, isBig: true), .notUTF8(looksLike: "UTF-16")),
    (Array("hallo".utf8), .unknownFormat),
    ([0, 0, 0, 0], .unknownFormat),
    ([0x1F, 0x8B, 0x08, 0x00], .unknownFormat),
    (Array(#"{"a":1}"#.utf8), .unknownFormat),
    (Array(#"{"@type":"WebSite","name":"x"}"#.utf8), .unknownFormat),
    (Array("<!DOCTYPE source [<!ENTITY a 'b'>]><source/>".utf8), .hasDocumentType),
  ]

  private static func utf16(_ text: String, isBig: Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    for unit in text.utf16 {
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      bytes += isBig ? [high, low] : [low, high]
    }
    return bytes
  }

  @Test(arguments: refused)
  func whatCannotBeReadIsRefused(bytes: [UInt8], reason: FaultReason) {
    #expect(ReadVacancies.refusal(bytes) == reason)
  }

  @Test func anEmptyListIsAnEmptyFeed() throws {
    for text in ["[]", #"{"vacatures":[]}"#, #"{"@graph":[]}"#] {
      let read = try ReadVacancies(text)
      #expect(read.count == VacancyReadCount())
      #expect(read.faults == [])
    }
  }

  @Test func whatTheSinkThrowsEndsTheRun() {
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      try VacancyFile.read(
        ByteSource(name: "v", bytes: Array("[\(Self.posting),\(Self.posting)]".utf8)),
        vacancy: { _, _ in throw Stop() }, fault: { _ in })
    }
  }

  @Test func oneListOfManyKinds() throws {
    let read = try ReadVacancies(
      """
      [\(Self.posting),
       {"idVacature":"2","naamVacature":"Bakker"},
       {"kleur":"rood"}, 7,
       {"idWerkzoekende":"x"},
       {"id":"5","headline":"Slager","occupation":{"label":"slager"}},
       {"id":"6","removed":true}]
      """)
    #expect(read.count.formats == [.schemaOrg, .vum, .jobTech])
    #expect(read.vacancies.map(\.isClosed) == [false, false, false, true])
    #expect(
      read.reasons == [
        .unknownFormat, .notJSON(detail: "a value"), .notAVacancy(.profile),
      ])
    #expect(read.faults.map(\.place.line) == [3, 3, 4])
    #expect(read.notes.map(\.line) == [1, 2, 5, 6])
  }

  @Test func referencesThatAreClosedCloseVacancies() throws {
    let read = try ReadVacancies(
      #"{"createdReferences":["1"],"closedReferences":["8",{"reference":"9"},{}]}"#)
    #expect(read.vacancies.map(\.id) == ["8", "9"])
    #expect(read.vacancies.allSatisfy { $0.isClosed && $0.title == nil })
    #expect(read.count.formats == [.eures])
    #expect(
      read.reasons == [
        .badValue(column: "closedReferences", value: ""), .notAVacancy(.references),
      ])
  }
}
