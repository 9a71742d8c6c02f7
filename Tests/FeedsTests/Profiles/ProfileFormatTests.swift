import Feeds
import SkillModel
import Testing

/// What a file is, is told by what is in it.
@Suite struct ProfileFormatTests {
  @Test(arguments: [
    ("{\"vraagObject\":{},\"postcode\":\"1234AA\"}", OtherDocument.matchRequest),
    ("{\"vraagID\":\"x\"}", .matchReceipt),
    ("{\"vraagID\":\"x\",\"matches\":[{\"vumID\":\"1\"}]}", .matchResults),
    ("[{\"idVacature\":\"1\"}]", .vacancy), ("{\"vraagId\":\"1\",\"vacatures\":[]}", .vacancy),
    ("{\"@type\":\"JobPosting\",\"title\":\"x\",\"skills\":\"y\"}", .vacancy),
    ("{\"title\":\"Developer\",\"company\":\"x\",\"skills\":[{\"name\":\"Web\"}]}", .vacancy),
    ("{\"documentId\":{},\"supplier\":{},\"person\":{}}", .humanResource),
    ("{\"documentId\":{},\"customer\":{},\"positionProfile\":{}}", .staffingOrder),
    ("<PositionOpening xmlns='http://www.hr-xml.org/3'/>", .vacancy),
    ("<?xml version='1.0'?><SkillsPassport/>", .formerEuropass),
    ("%PDF-1.7\n", .pdf), ("PK\u{3}\u{4}xl/workbook.xml", .office),
    ("<!DOCTYPE html>\n<html><body>cv</body></html>", .html),
  ])
  func otherDocumentsAreNamed(text: String, expected: OtherDocument) throws {
    let people = try People(text)
    #expect(people.reasons == [.otherDocument(expected)])
    #expect(people.count == ReadCount(records: 0, faults: 1))
    #expect(people.candidates.isEmpty)
  }

  @Test(arguments: [
    ("<a><b/></a>", FaultReason.unknownFormat), ("Beste collega, hierbij het cv.", .noKnownColumn),
    ("zomaar een regel", .unknownFormat), ("", .emptyFile), ("\u{FEFF}\n", .emptyFile),
    ("<!DOCTYPE l [<!ENTITY a 'b'>]><Candidate>&a;</Candidate>", .hasDocumentType),
    ("<Candidate><CandidateProfile>", .truncatedRecord),
  ])
  func whatNobodyKnowsIsRefused(text: String, expected: FaultReason) {
    #expect(People.refusal(text) == expected)
  }

  @Test func wideTextIsNamed() {
    let wide = "id;beroep\n1;kok".utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    #expect(People.refusal([0xFF, 0xFE] + wide) == .notUTF8(looksLike: "UTF-16"))
  }

  /// One list with people of several formats and things that are none.
  @Test func aMixedListGivesEachItsDue() throws {
    let people = try People(
      "[{\"id\":\"own\",\"skills\":[]},\(VUMJobseekerTests.jobseeker),\(JSONResumeTests.resume),"
        + "{\"idVacature\":\"1\"},7]")
    #expect(people.notes.map(\.format) == [.own, .vum, .jsonResume])
    #expect(people.faults.count == 2)
  }

  /// Law: the order of the members of a JSON object means nothing.
  @Test(arguments: [
    VUMJobseekerTests.jobseeker, JSONResumeTests.resume,
    "{\"id\":\"1\",\"occupations\":[{\"title\":\"a\",\"from\":\"2001\",\"to\":\"2003\"}],"
      + "\"skills\":[\"x\",\"y\"],\"limits\":{\"postcode\":\"1234\",\"maxKm\":5},\"name\":\"z\"}",
  ])
  func theOrderOfMembersChangesNothing(text: String) throws {
    let value = try JSONParser.parse(text)
    let expected = try People(text)
    for seed in 1...20 {
      var random = Steps(seed: UInt64(seed))
      let shuffled = try People(Self.text(value, &random))
      #expect(shuffled.candidates == expected.candidates)
      #expect(shuffled.notes == expected.notes)
    }
  }

  /// JSON with the members of every object in another order.
  private static func text(_ value: JSONValue, _ random: inout Steps) -> String {
    switch value {
    case .null: return "null"
    case .bool(let bool): return "\(bool)"
    case .number(let number): return number.text
    case .string(let text): return "\"" + text.replacing("\"", with: "\\\"") + "\""
    case .array(let values):
      var parts: [String] = []
      for value in values { parts.append(Self.text(value, &random)) }
      return "[" + parts.joined(separator: ",") + "]"
    case .object(let object):
      var parts: [String] = []
      for member in object.members.shuffled(using: &random) {
        parts.append("\"\(member.key)\":" + Self.text(member.value, &random))
      }
      return "{" + parts.joined(separator: ",") + "}"
    }
  }
}

/// Numbers that are the same on every run (xorshift64).
private struct Steps: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
