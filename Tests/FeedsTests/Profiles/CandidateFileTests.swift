import Feeds
import SkillModel
import Testing

@Suite struct CandidateFileTests {
  private func read(
    _ text: String, by size: Int = 1 << 20
  ) throws -> (ids: [String], faults: [Fault], count: ReadCount) {
    var (ids, faults): ([String], [Fault]) = ([], [])
    let count = try CandidateFile.read(
      dripping(Array(text.utf8), by: size),
      candidate: { found, _ in ids.append(found.id.rawValue) },
      fault: { faults.append($0) })
    return (ids, faults, count)
  }

  @Test func oneObjectOverSeveralLines() throws {
    let found = try read("\u{FEFF}{\n  \"id\": \"a\",\n  \"skills\": [\"x\"]\n}\n")
    #expect(found.ids == ["a"])
    #expect(found.count == ReadCount(records: 1, faults: 0))
  }

  @Test(arguments: [1, 9, 1000])
  func oneALine(size: Int) throws {
    let found = try read(
      "{\"skills\":[\"x\"]}\n\n{\"id\":\"b\",\"skills\":[]}\r\nnot json\n{\"id\":\"d\",\"claims\":[]}",
      by: size)
    #expect(found.ids == ["1", "b", "d"])
    #expect(found.faults == [Fault(.notJSON(detail: "a value"), file: "-", line: 4)])
    #expect(found.count == ReadCount(records: 3, faults: 1))
  }

  @Test func aBadFirstLineIsOneBadLine() throws {
    let found = try read(
      "{\"skills\":[}\n{\"id\":\"b\",\"skills\":[]}\n{\"id\":\"c\",\"skills\":[]}\n")
    #expect(found.ids == ["b", "c"])
    #expect(found.count.faults == 1)
  }

  @Test func aList() throws {
    let found = try read("[\n {\"skills\":[]},\n {\"x\":1},\n {\"id\":\"c\",\"skills\":[]} ]")
    #expect(found.ids == ["1", "c"])
    #expect(found.faults.map(\.place.line) == [3])
    #expect(found.faults.map(\.place.record) == ["2"])
  }

  @Test func aLongLineIsOneFault() throws {
    let long = "{\"label\":\"" + String(repeating: "x", count: CandidateFile.lineLimit) + "\"}"
    let found = try read("{\"skills\":[]}\n" + long + "\n{\"skills\":[]}\n")
    #expect(found.ids == ["1", "3"])
    #expect(
      found.faults == [Fault(.tooLong(limit: CandidateFile.lineLimit), file: "-", line: 2)])
  }

  @Test(arguments: ["", "  \n ", "{\n\"id\": 1\n", "[{\"skills\":[]}"])
  func whatCannotBeRead(text: String) {
    #expect(throws: Fault.self) { try read(text) }
  }
}
