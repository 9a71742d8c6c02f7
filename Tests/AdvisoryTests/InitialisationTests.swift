import Advisory
import SkillModel
import Store
import TestSupport
import Testing

/// What every database needs before it can match.
@Suite struct InitialisationTests {
  private func place() throws -> (scratch: Scratch, store: OverstapStore, work: Initialisation) {
    let scratch = Scratch()
    let store = try OverstapStore(path: scratch.path("db.sqlite"), mode: .create)
    return (
      scratch, store,
      Initialisation(store: store, shipped: Office.shipped, moment: Office.moment)
    )
  }

  @Test func itIsDoneOnce() throws {
    let (scratch, store, work) = try place()
    #expect(try work.loadReference())
    let key = try store.contentKey()
    #expect(try work.loadReference() == false)
    #expect(try store.contentKey() == key)
    withExtendedLifetime(scratch) {}
  }

  /// A database with a policy counts as complete, so the policy must come last.
  @Test func whatIsCutShortIsNotTakenForComplete() throws {
    let (scratch, store, work) = try place()
    do {
      let lock = try ImportLock(database: store.path)
      #expect(throws: StoreFault.importRunning(path: store.path)) { try work.loadReference() }
      withExtendedLifetime(lock) {}
    }
    #expect(try store.activePolicy() == nil)
    #expect(throws: AdvisoryFault.nothingLoaded) {
      try AdvisorySession(store: store, asOf: Office.day, language: .dutch, recording: .nothing())
    }
    #expect(try work.loadReference())
    #expect(try store.activePolicy() != nil)
    withExtendedLifetime(scratch) {}
  }

  @Test func aPolicyThatCannotBeUsedIsRefused() throws {
    let (scratch, store, work) = try place()
    try work.loadReference()
    let active = try store.activePolicy()
    for text in ["{}", "[]", "{", "{\"version\":\"1\",\"values\":{}}"] {
      let path = scratch.write("policy.json", text)
      #expect(throws: (any Error).self) { try work.activatePolicy(at: path) }
      #expect(try store.activePolicy() == active)
    }
  }
}
