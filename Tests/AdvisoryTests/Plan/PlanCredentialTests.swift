import Advisory
import SkillModel
import TestSupport
import Testing

/// The paper at the end of a module, by the name people know it by.
@Suite struct PlanCredentialTests {
  @Test func aKindHasItsName() throws {
    let office = try PlanOffice(
      [CatalogueLine("1", "sql") { $0.credential = "bewijs-van-deelname" }], hasTables: true)
    let plan = try office.plan(office.person(has: []), [PlanOffice.developer]) {
      $0.isMaximum = true
    }
    #expect(plan.modules.map(\.credential) == ["bewijs van deelname"])
    let card = try #require(try office.session.showModule("1"))
    #expect(card.credentialNames["bewijs-van-deelname"] == "bewijs van deelname")
  }
}
