import Matching
import SkillModel
import TestSupport
import Testing

/// The stored form: what goes in comes out, and damage gives nothing rather than a crash.
struct SnapshotBytesTests {
  private func answer(_ snapshot: Snapshot, _ item: GeneratedCase) -> Answer {
    Answer(
      Valuation(
        PersonProfile(item.candidate, in: snapshot, policy: item.policy, asOf: item.asOf),
        in: snapshot, policy: item.policy), item.candidate, withQuestions: item.seed % 4 == 0)
  }

  @Test(arguments: UInt64(1)...25)
  func comesBackTheSame(seed: UInt64) throws {
    let item = try GeneratedCase(seed: seed)
    let bytes = item.snapshot.bytes()
    let read = try #require(Snapshot(bytes: bytes))
    let (sameBytes, sameAnswer) = (read.bytes() == bytes, answer(read, item) == item.answer())
    #expect(sameBytes && sameAnswer)
    #expect(read.contentKey == "seed \(seed)" && read.policyVersion == item.policy.version)
    for occupation in 0..<read.occupationCount {
      let (old, new) = (item.snapshot, read)
      #expect(new.occupationLabel(occupation, .dutch) == old.occupationLabel(occupation, .dutch))
      #expect(new.domains(of: occupation) == old.domains(of: occupation))
      #expect(new.level(of: occupation) == old.level(of: occupation))
      #expect(new.isCommon(occupation) == old.isCommon(occupation))
      #expect(new.themes(of: occupation).map(\.title) == old.themes(of: occupation).map(\.title))
    }
  }

  @Test func aCutFileIsNothing() throws {
    let bytes = try GeneratedCase(seed: 4).snapshot.bytes()
    for percent in 0..<100 {
      #expect(Snapshot(bytes: Array(bytes.prefix(bytes.count * percent / 100))) == nil)
    }
  }

  @Test func aFlippedByteGivesNothingOrSomethingUsable() throws {
    let item = try GeneratedCase(seed: 4)
    let bytes = item.snapshot.bytes()
    var random = SplitMix64(seed: 4)
    for _ in 0..<500 {
      var damaged = bytes
      damaged[random.int(0...(bytes.count - 1))] = UInt8(random.int(0...255))
      useIfAny(damaged, item)
    }
  }

  /// The eight bytes before each section are its length: the places where damage reaches furthest.
  @Test func damagedLengthsGiveNothingOrSomethingUsable() throws {
    let item = try GeneratedCase(seed: 6)
    let bytes = item.snapshot.bytes()
    var start = 0
    while start < bytes.count {
      let length = (0..<8).reduce(0) { $0 | Int(bytes[start + $1]) << (8 * $1) }
      for place in [start, start + 7, start + 15]
      where place < bytes.count {
        for value in [1, 0xFF] as [UInt8] {
          var damaged = bytes
          damaged[place] = value
          useIfAny(damaged, item)
        }
      }
      start = (start + 8 + length + 7) / 8 * 8
    }
    #expect(start == bytes.count)
  }

  private func useIfAny(_ bytes: [UInt8], _ item: GeneratedCase) {
    guard let snapshot = Snapshot(bytes: bytes) else { return }
    let valuation = Valuation(
      PersonProfile(item.candidate, in: snapshot, policy: item.policy, asOf: item.asOf),
      in: snapshot, policy: item.policy)
    for target in valuation.ranked().prefix(3) {
      let terms = valuation.terms(of: target)
      #expect(target.fit.isFinite && target.coverage.isFinite && target.entryNow.isFinite)
      let units = Apportionment.units(
        terms.map { $0.points * 1_000_000 }, total: Int((target.fit * 1_000_000).rounded()))
      #expect(units.count == 2)
      _ = valuation.standings(target.occupation)
      _ = valuation.estimatedDistance(to: target, gates: [], limits: Limits())
      _ = snapshot.occupationLabel(target.occupation, .dutch)
      _ = snapshot.level(of: target.occupation)
    }
    for skill in 0..<snapshot.skillCount { _ = snapshot.groupLabel(ofSkill: skill, .dutch) }
  }

  @Test(arguments: [[], [0], Array(repeating: 0xFF, count: 4096), Array("OVERSTAP".utf8)])
  func anythingElseIsNothing(bytes: [UInt8]) {
    #expect(Snapshot(bytes: bytes) == nil)
  }
}
