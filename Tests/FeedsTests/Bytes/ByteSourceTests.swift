import Feeds
import SkillModel
import Testing

@Suite struct ByteSourceTests {
  @Test func aMissingFileSaysWhy() {
    let fault = #expect(throws: Fault.self) { try ByteSource(path: "/nowhere/at all.csv") }
    #expect(fault?.reason == .cannotRead(detail: "No such file or directory"))
    #expect(fault?.place.file == "/nowhere/at all.csv")
  }

  @Test func aFolderCannotBeRead() throws {
    let source = try ByteSource(path: "/tmp")
    let fault = #expect(throws: Fault.self) { try DocumentScan.run(source) }
    #expect(fault?.reason == .cannotRead(detail: "Is a directory"))
  }

  @Test func whatWasTakenComesBackFirst() throws {
    let rest = ByteSource(name: "x", bytes: Array("tail".utf8))
    var text = ""
    try DocumentScan.run(ByteSource(Array("head and ".utf8), then: rest)) {
      text += String(decoding: $0, as: UTF8.self)
    }
    #expect(text == "head and tail")
  }
}
