import NIOCore
import Testing
import Wire

@testable import Server

/// In which order requests begin.
@Suite struct RequestLanesTests {
  private func request(_ tag: String?, size: Int = 0) -> Request {
    Request(tag: tag, command: .failure(.init(.busy, "")), size: size)
  }

  @Test func untaggedWaitForEachOtherAndTaggedDoNot() {
    var lanes = RequestLanes(limit: 8, bytes: 100)
    for tag: String? in [nil, nil, "a", "b"] { lanes.add(request(tag)) }
    let begun = [lanes.next(), lanes.next(), lanes.next()].map { $0?.tag ?? "-" }
    #expect(begun == ["-", "a", "b"])
    #expect(lanes.next() == nil)
    lanes.finish(tag: "b")
    #expect(lanes.next() == nil)
    lanes.finish(tag: nil)
    #expect(lanes.next() != nil)
    #expect(!lanes.isIdle)
    lanes.finish(tag: "a")
    lanes.finish(tag: nil)
    #expect(lanes.isIdle)
  }

  @Test func noMoreIsTakenThanTheLimit() {
    var lanes = RequestLanes(limit: 2, bytes: 100)
    lanes.add(request("a"))
    #expect(lanes.takesMore)
    lanes.add(request("b"))
    #expect(!lanes.takesMore)
    _ = lanes.next()
    #expect(!lanes.takesMore)
    lanes.finish(tag: "a")
    #expect(lanes.takesMore)
  }

  /// Long lines that wait stop the reading before there are many of them.
  @Test func noMoreIsHeldThanSomeBytes() {
    var lanes = RequestLanes(limit: 8, bytes: 100)
    lanes.add(request("a", size: 60))
    #expect(lanes.takesMore)
    lanes.add(request("b", size: 60))
    #expect(!lanes.takesMore)
    _ = lanes.next()
    #expect(lanes.takesMore)
    lanes.clear()
    lanes.add(request("c", size: 99))
    #expect(lanes.takesMore)
  }
}
