import Advisory
import NIOCore
import SkillModel
import Store
import TestSupport
import Testing
import Wire

@testable import Server

/// A plan that takes too long.
@Suite struct PlanTimeTests {
  /// The search is stopped, and the best plan found so far comes before the error.
  @Test func aPlanIsCutAtItsTime() throws {
    let scratch = Scratch()
    let store = try OverstapStore(path: scratch.path("db.sqlite"), mode: .create)
    let initialisation = Initialisation(
      store: store, shipped: RunningServer.shipped, moment: RunningServer.moment)
    try initialisation.loadReference(includesTables: false)
    _ = try initialisation.loadStarter()
    let session = try AdvisorySession(
      store: store, asOf: RunningServer.day, language: .dutch, recording: .nothing())
    _ = try CatalogueImport(
      session, paths: [RunningServer.shipped.examples + "/modules.csv"], provider: nil,
      moment: RunningServer.moment
    ).run()
    _ = try session.linkModules()
    for verb in ["PLAN", "REPORT"] {
      let line = try #require(
        try LineTokenizer.request(
          Array(
            (verb + #" "helpdeskmedewerker ICT" max=true json={"id":"K-1","occupations":"#
              + #"[{"title":"verzorgende"}]}"#).utf8)))
      let question = Question(
        session: session, command: try CommandTable.command(line), importFolder: nil,
        opened: { session })
      let fault = WireFault(.timeout, "late")
      let whole = try question.answer(until: .distantFuture) { fault }
      #expect(whole.ending == .ok([]), "\(verb)")
      let cut = try question.answer(until: .uptimeNanoseconds(0)) { fault }
      #expect(cut.ending == .error(fault), "\(verb)")
      #expect(cut.data.count == 1, "\(verb)")
    }
  }
}
