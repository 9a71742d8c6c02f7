import Feeds
import SkillModel
import Testing

@Suite struct ISCOTableReaderTests {
  @Test func rulesInFileOrder() throws {
    let scratch = Scratch()
    let path = scratch.write(
      "isco-domains.csv",
      "iscoPrefix,domains,note\n25,ict,\"x, y\"\n0110,,out\n12345,ict,\n25,ict,again\n31,zorg,\n")
    var faults: [FaultReason] = []
    let rules = try ISCOTableReader.domains(at: path) { faults.append($0.reason) }
    #expect(
      rules == [
        DomainRule(iscoPrefix: "25", domains: .ict), DomainRule(iscoPrefix: "0110", domains: []),
      ])
    #expect(
      faults == [
        .badValue(column: "iscoPrefix", value: "12345"), .duplicateRecord,
        .badValue(column: "domains", value: "zorg"),
      ])
  }
}
