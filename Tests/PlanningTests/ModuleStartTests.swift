import SkillModel
import Testing

@testable import Planning

/// When a module can start within a person's limits.
struct ModuleStartTests {
  /// Limits from a day on, one year ahead.
  private func limits(from start: String, latest: String? = nil) throws -> PlanLimits {
    let day = try #require(CivilDate(start))
    return PlanLimits(
      asOf: day, start: day, latestStart: latest.flatMap { CivilDate($0) }, hoursPerWeek: 16,
      isHoursAssumed: false, budget: nil, weeks: nil, horizon: 52, modes: [], languages: [],
      payers: [])
  }

  /// A free course of four weeks with one way to start.
  private func offers(
    _ limits: PlanLimits, _ change: (inout ModuleOffering) -> Void
  ) -> (offers: [ModuleOffer], fault: OfferFault?) {
    var module = LearningModule(provider: "A", id: "1")
    module.hours = Sourced(40, at: "")
    module.weeks = Sourced(4, at: "")
    module.prices = [Sourced(ModulePrice(cents: 0), at: "")]
    var offering = ModuleOffering()
    change(&offering)
    module.offerings = [Sourced(offering, at: "")]
    let (offers, fault) = OfferReading(limits: limits, acceptsPlace: nil).offers(of: module, at: 0)
    return (offers, fault)
  }

  @Test func anEntryPeriodIsKeptToByDays() throws {
    // A Sunday; the period opens three weeks and two days later, on a Tuesday.
    let limits = try limits(from: "2026-11-22")
    let found = offers(limits) {
      $0.isContinuous = true
      $0.entryFrom = CivilDate("2026-12-15")
      $0.entryUntil = CivilDate("2027-01-12")
    }
    let offer = try #require(found.offers.first)
    #expect(offer.starts == .anytime(first: 3, last: 7))
    #expect(!offer.isContinuous && offer.days.mapValues(\.description) == [3: "2026-12-15"])
    // Each week's day lies in the period.
    #expect(limits.day(ofWeek: 4).description == "2026-12-20")
    #expect(limits.day(ofWeek: 7).description == "2027-01-10")
    // One that is open already has begun for who asks now; one that is over cannot be entered.
    let open = offers(limits) {
      $0.isContinuous = true
      $0.start = CivilDate("2026-09-01")
      $0.entryFrom = CivilDate("2026-09-01")
      $0.entryUntil = CivilDate("2026-11-24")
    }
    #expect(open.offers.first?.starts == .anytime(first: 0, last: 0))
    let over = offers(limits) {
      $0.isContinuous = true
      $0.entryUntil = CivilDate("2026-11-21")
    }
    #expect(over.offers.isEmpty && over.fault == .start)
    // Of what was stored without a period the first day holds.
    let older = offers(limits) {
      $0.isContinuous = true
      $0.start = CivilDate("2027-01-03")
    }
    #expect(older.offers.first?.starts == .anytime(first: 6, last: 48))
  }

  @Test func aPeriodOfLessThanAWeekIsNotPassedOver() throws {
    let found = offers(try limits(from: "2026-11-22")) {
      $0.isContinuous = true
      $0.entryFrom = CivilDate("2026-12-01")
      $0.entryUntil = CivilDate("2026-12-03")
    }
    #expect(found.offers.first?.starts == .anytime(first: 1, last: 1))
    #expect(found.offers.first?.days[1] == CivilDate("2026-12-01"))
  }

  @Test func aLatestStartThatHasPassedLeavesNothing() throws {
    // On Wednesday of the week whose Monday was the latest start.
    let passed = try limits(from: "2026-11-25", latest: "2026-11-23")
    #expect(offers(passed) { $0.isContinuous = true }.offers.isEmpty)
    #expect(offers(passed) { $0.start = CivilDate("2026-11-26") }.offers.isEmpty)
    let today = try limits(from: "2026-11-25", latest: "2026-11-25")
    #expect(
      offers(today) { $0.isContinuous = true }.offers.first?.starts == .anytime(first: 0, last: 0))
    // Within a later week too: the start of each week that is left is no later than asked.
    let later = try limits(from: "2026-11-25", latest: "2026-12-08")
    #expect(
      offers(later) { $0.isContinuous = true }.offers.first?.starts == .anytime(first: 0, last: 1))
  }
}
