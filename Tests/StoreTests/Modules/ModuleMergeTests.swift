import SkillModel
import Store
import TestSupport
import Testing

/// Modules by key: what a second catalogue does to a first.
@Suite struct ModuleMergeTests {
  private func module(
    _ id: String, _ title: String, provider: String = "A", isOfferingsOnly: Bool = false
  ) -> StagedModule {
    StagedModule(
      key: ModuleKey(provider: provider, id: id), kind: .module, isOfferingsOnly: isOfferingsOnly,
      title: title, facts: "{\"title\":\"\(title)\"}")
  }

  private func take(
    _ modules: [StagedModule], _ place: Workplace, on day: String = "2026-11-21"
  ) throws -> ModuleMergeCount {
    let staging = try ModuleStaging(for: place.store)
    for module in modules { try staging.add(module) }
    return try place.store.merge(
      staging,
      run: ImportRun(finishedAt: day + "T00:00:00Z", source: "t", format: "t", digest: "0"),
      on: CivilDate(day) ?? .epoch)
  }

  private func count(
    read: Int, new: Int = 0, changed: Int = 0, unchanged: Int = 0, waiting: Int = 0
  ) -> ModuleMergeCount {
    var count = ModuleMergeCount()
    (count.read, count.new, count.changed) = (read, new, changed)
    (count.unchanged, count.waiting) = (unchanged, waiting)
    return count
  }

  @Test func theSameCatalogueTwiceChangesNothing() throws {
    let place = try Workplace()
    let modules = [module("1", "Java"), module("2", "SQL"), module("1", "Java", provider: "B")]
    #expect(try take(modules, place) == count(read: 3, new: 3))
    #expect(try take(modules, place, on: "2026-12-01") == count(read: 3, unchanged: 3))
    #expect(try place.store.moduleCount() == 3)
  }

  @Test func whatChangedTakesThePlaceOfWhatWas() throws {
    let place = try Workplace()
    _ = try take([module("1", "Java"), module("2", "SQL")], place)
    let again = [module("1", "Java 21"), module("3", "Git")]
    #expect(try take(again, place) == count(read: 2, new: 1, changed: 1))
    let stored = try place.store.modules(
      ["3", "1", "2", "9"].map { ModuleKey(provider: "A", id: $0) })
    #expect(stored.map(\.title) == ["Java 21", "SQL", "Git"])
    #expect(stored.map(\.facts).first == "{\"title\":\"Java 21\"}")
  }

  @Test func startsComeBeforeOrAfterTheirModule() throws {
    let place = try Workplace()
    let starts = [
      module("1", "feb", isOfferingsOnly: true), module("1", "sep", isOfferingsOnly: true),
    ]
    #expect(try take(starts, place) == count(read: 2, new: 2, waiting: 2))
    #expect(try place.store.moduleCount() == 0)
    #expect(
      try take([module("1", "Java")] + starts, place) == count(read: 3, new: 1, unchanged: 2))
    let stored = try place.store.modules([ModuleKey(provider: "A", id: "1")])
    #expect(stored.map { Set($0.offerings) } == [["{\"title\":\"feb\"}", "{\"title\":\"sep\"}"]])
  }

  @Test func ofOneKeyInOneImportTheLaterCounts() throws {
    let place = try Workplace()
    #expect(try take([module("1", "a"), module("1", "b")], place) == count(read: 1, new: 1))
    #expect(
      try place.store.modules([ModuleKey(provider: "A", id: "1")]).map(\.title) == ["b"])
  }

  private func start(_ id: String, _ day: String) -> StagedModule {
    StagedModule(
      key: ModuleKey(provider: "A", id: "1"), kind: .module, isOfferingsOnly: true, title: nil,
      facts: "{\"offerings\":[{\"id\":\"\(id)\",\"start\":\"\(day)\"}]}")
  }

  private func starts(_ place: Workplace) throws -> [String] {
    try place.store.modules([ModuleKey(provider: "A", id: "1")]).flatMap(\.offerings)
  }

  @Test(arguments: [["2027-02-01", "2027-03-01"], ["2027-03-01", "2027-02-01"]])
  func ofStartsWithOneIdTheOneToldLastCounts(days: [String]) throws {
    let place = try Workplace()
    _ = try take([module("1", "Java"), start("x", days[0]), start("y", "2027-09-01")], place)
    let other = start("y", "2027-09-01").facts
    // First, then otherwise, then as at first: on one day, as a provider corrects itself.
    for day in [days[1], days[0], days[1], days[0]] {
      let count = try take([start("x", day)], place)
      #expect(count.hasEffect && count.replaced == 1)
      #expect(try Set(starts(place)) == [start("x", day).facts, other])
    }
    #expect(try take([start("x", days[0])], place) == count(read: 1, unchanged: 1))
    // One import that tells both keeps both, however its lines are ordered.
    _ = try take([start("x", days[0]), start("x", days[1])], place)
    #expect(try starts(place).count == 3)
    let last = try take([start("x", days[0])], place)
    #expect(last.unchanged == 1 && last.replaced == 1)
    #expect(try Set(starts(place)) == [start("x", days[0]).facts, other])
  }

  @Test func startsWithoutAnIdStand() throws {
    let place = try Workplace()
    let plain = module("1", "feb", isOfferingsOnly: true)
    _ = try take([module("1", "Java"), plain], place)
    #expect(try take([start("x", "2027-02-01")], place) == count(read: 1, new: 1))
    #expect(try starts(place).count == 2)
  }

  @Test func theDayOfACatalogueIsThatOfTheLastReading() throws {
    let place = try Workplace()
    _ = try take([module("1", "Java"), module("1", "C", provider: "B/c")], place)
    #expect(try place.store.catalogueDays() == ["A": "2026-11-21", "B/c": "2026-11-21"])
    let again = try take([module("1", "C", provider: "B/c")], place, on: "2026-12-24")
    #expect(!again.hasEffect)
    #expect(try place.store.catalogueDays() == ["A": "2026-11-21", "B/c": "2026-12-24"])
    // A clock that was put back takes nothing back; the day of the content stays that of the change.
    _ = try take([module("1", "C", provider: "B/c")], place, on: "2026-12-01")
    #expect(try place.store.catalogueDays()["B/c"] == "2026-12-24")
    let stored = try place.store.modules([ModuleKey(provider: "B/c", id: "1")])
    #expect(stored.map(\.seenOn) == ["2026-11-21"])
  }
}
