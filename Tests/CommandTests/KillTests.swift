import Glibc
import TestSupport
import Testing

/// `kill -9` at any moment of an import leaves the database as it was.
@Suite(.serialized) struct KillTests {
  private static let esco = RealData.folder + "/esco/v1.1.1-en"
  private static let isThorough =
    getenv("OVERSTAP_SLOW_TESTS") != nil && RealData.has("esco/v1.1.1-en")

  @Test func killedAtTwentyMoments() throws {
    let folder = ESCOFolder.generated(occupations: 300, skills: 600, relations: 20, seed: 5)
    let scratch = Scratch()
    let overstap = try Overstap.loaded()
    try kill(overstap, importing: folder.write(in: scratch))
    withExtendedLifetime(scratch) {}
  }

  @Test(.enabled(if: isThorough, "set OVERSTAP_SLOW_TESTS, and have the real ESCO data"))
  func killedAtTwentyMomentsOfTheRealImport() throws {
    let overstap = Overstap()
    try #require(try overstap.run(["init"]).status == 0)
    try kill(overstap, importing: Self.esco)
  }

  /// Twenty imports, each killed at another moment of the time a whole one takes.
  private func kill(_ overstap: Overstap, importing path: String) throws {
    let files = ["", "-wal", "-shm"].map { overstap.database + $0 }
    let (before, sound) = (try overstap.status(), files.map(Disk.bytes(of:)))
    func restore() {
      for (file, bytes) in zip(files, sound) {
        unlink(file)
        if !bytes.isEmpty { Disk.write(bytes, to: file) }
      }
      unlink(overstap.database + ".snapshot")
    }
    let started = ContinuousClock.now
    try #require(try overstap.run(["import", "taxonomy", path]).status == 0)
    let length = started.duration(to: .now)
    let after = try overstap.status()
    try #require(after != before)
    var random = SplitMix64(seed: 20)
    var cut = 0
    for _ in 0..<20 {
      restore()
      let moment = length * Double.random(in: 0.02..<1, using: &random)
      let child = try overstap.start(["import", "taxonomy", path])
      let end = ContinuousClock.now.advanced(by: moment)
      while ContinuousClock.now < end && !child.hasEnded { usleep(2000) }
      child.kill()
      _ = child.wait()
      let found = try overstap.status()
      // Late moments may fall after the commit: then all of it is there.
      #expect(found == before || found == after)
      if found == before { cut += 1 }
      #expect(try overstap.run(["check"]).status == 0)
      for name in Disk.entries(of: overstap.scratch.path) {
        #expect(!name.hasSuffix("-journal"), "\(name)")
      }
    }
    #expect(cut > 0, "no import was cut short")
    // What was cut short can be done again.
    let again = try overstap.run(["import", "taxonomy", path])
    #expect(again.status == 0, "\(again.errors)")
    #expect(try overstap.status() == after)
  }
}
