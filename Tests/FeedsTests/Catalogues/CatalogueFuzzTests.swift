import Feeds
import Glibc
import SkillModel
import Testing

/// Real catalogues with bytes changed, cut and repeated: a fault or modules, never a crash.
@Suite(.enabled(if: RealData.isPresent, "no real data: OVERSTAP_DATA, or shared/data beside it"))
struct CatalogueFuzzTests {
  /// A generator of Marsaglia (xorshift64), so that a failure can be had again.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
  }

  @Test(arguments: RealCatalogueTests.table.map(\.file) + ["elm-loq/loq.xml"])
  func spoiledDocumentsAreReadOrRefused(file: String) throws {
    let source = try ByteSource(path: RealData.folder + "/feeds/" + file)
    let whole = Array((try source.all(limit: 1 << 20) ?? []).prefix(60_000))
    var generator = Generator(state: 88_172_645_463_325_252)
    for _ in 0..<60 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...8, using: &generator) where !bytes.isEmpty {
        let at = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes[at] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.removeSubrange(at..<min(bytes.count, at + 40))
        case 2: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + 200)], at: at)
        default:
          bytes.insert(contentsOf: "{}[]<>\"-9e99".utf8.shuffled(using: &generator), at: at)
        }
      }
      do {
        let read = try ReadModules(bytes, asOf: "2026-11-21")
        #expect(read.count.modules == read.modules.count)
        #expect(read.modules.allSatisfy { !$0.id.isEmpty })
        #expect(read.modules.allSatisfy { $0.price ?? 0 >= 0 && $0.studyHours ?? 1 > 0 })
      } catch { #expect(error is Fault) }
    }
  }
}
