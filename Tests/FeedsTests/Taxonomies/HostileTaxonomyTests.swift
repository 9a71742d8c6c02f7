import Feeds
import Glibc
import SkillModel
import Testing

/// Files that were cut off or damaged: every row is a value or a fault, and nothing crashes.
@Suite struct HostileTaxonomyTests {
  private static let esco = "http://data.europa.eu/esco/"

  private static let occupations: [UInt8] = {
    var text =
      "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,"
      + "regulatedProfessionNote,scopeNote,definition,inScheme,description,code\r\n"
    for number in 0..<40 {
      text +=
        "Occupation,\(esco)occupation/\(number),2512,\"analist, \(number)\",\"een\ntwee\ndrié\",,released,"
        + "2024,,,,\"\(esco)concept-scheme/occupations,\n\(esco)x\",\"Doet \"\"dingen\"\"\",2512.2\r\n"
    }
    return Array(text.utf8)
  }()

  private func read(_ bytes: [UInt8]) throws -> Reading {
    let scratch = Scratch()
    let path = scratch.write("occupations_nl.csv", bytes)
    return try Reading(
      TaxonomyDocument(
        path: path, name: "occupations_nl.csv", format: "",
        part: TaxonomyPart(
          scheme: .esco, version: TaxonomyVersion("1.1.1"), language: .dutch,
          content: .occupations)))
  }

  @Test func cutOffAtEveryPercent() throws {
    let whole = Self.occupations
    for percent in 1..<100 {
      let cut = Array(whole[..<(whole.count * percent / 100)])
      do {
        let reading = try read(cut)
        #expect(reading.count.faults <= 1)
        #expect(reading.count.records == reading.concepts.count)
        #expect(reading.count.records <= 40 * percent / 100 + 1)
      } catch let fault as Fault {
        #expect(percent < 10, "\(percent): \(fault)")
      }
    }
  }

  @Test func flippedBytes() throws {
    var random = SystemRandomNumberGenerator.seeded(20_261_121)
    for _ in 0..<200 {
      var bytes = Self.occupations
      for _ in 0..<Int.random(in: 1...20, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      do {
        let reading = try read(bytes)
        #expect(reading.count.records == reading.concepts.count)
        #expect(reading.count.faults == reading.faults.count)
      } catch is Fault {}
    }
  }

  @Test func aSparseFileOfNULsIsNoTaxonomy() throws {
    let scratch = Scratch()
    let path = scratch.write("occupations_nl.csv", "")
    #expect(truncate(path, 2 << 30) == 0)
    let fault = #expect(throws: Fault.self) { try TaxonomyLocator.documents(at: [path]) }
    #expect(fault?.reason == .unknownFormat)
  }
}

/// Numbers that are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension SystemRandomNumberGenerator {
  static func seeded(_ seed: UInt64) -> SeededGenerator { SeededGenerator(seed: seed) }
}
