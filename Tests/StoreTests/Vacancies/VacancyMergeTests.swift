import SkillModel
import Store
import TestSupport
import Testing

/// Vacancies by key: what a second feed does to a first.
@Suite struct VacancyMergeTests {
  typealias Feed = VacancyFeed

  @Test func theSameFeedTwiceChangesNothing() throws {
    let feed = try Feed()
    let ads = [Feed.vacancy("1", "bakker"), Feed.vacancy("2", "smid")]
    #expect(try feed.take(ads) == feed.count(read: 2, new: 2))
    let content = try feed.content()
    #expect(try feed.take(ads) == feed.count(read: 2, unchanged: 2))
    #expect(try feed.take(ads, on: "2026-11-25") == feed.count(read: 2, unchanged: 2))
    #expect(try feed.content() == content)
  }

  @Test func aLaterVersionReplacesAndTheEarlierIsKept() throws {
    let feed = try Feed()
    try feed.take([Feed.vacancy("1", "bakker", stamp: "2026-11-01")])
    #expect(
      try feed.take([Feed.vacancy("1", "meesterbakker", stamp: "2026-11-02")])
        == feed.count(read: 1, changed: 1))
    let stored = try #require(try feed.stored("1"))
    #expect(stored.text == "over meesterbakker")
    #expect(try feed.place.store.history(ofVacancy: stored.id).map(\.text) == ["over bakker"])
    #expect(try feed.place.store.vacancies(titled: "meesterb", on: .epoch, limit: 5).count == 1)
    #expect(try feed.place.store.vacancies(titled: "bakker", on: .epoch, limit: 5).isEmpty)
  }

  @Test func anEarlierVersionIsLeftOut() throws {
    let feed = try Feed()
    try feed.take([Feed.vacancy("1", "bakker", stamp: "2026-11-02")])
    #expect(
      try feed.take([Feed.vacancy("1", "leerling", stamp: "2026-11-01")], on: "2026-12-01")
        == feed.count(read: 1, skipped: 1))
    #expect(try feed.stored("1")?.text == "over bakker")
  }

  @Test func withoutStampsTheLaterDayCounts() throws {
    let feed = try Feed()
    for (first, second) in [("bakker", "smid"), ("smid", "bakker")] {
      try feed.take([Feed.vacancy(first, first)])
      let changed = StagedVacancy(
        key: VacancyKey(source: "bank", owner: "", id: first), isClosed: false, stamp: "",
        title: second, employer: nil, language: nil, closes: nil, facts: "{}", dates: "{}",
        text: second)
      #expect(try feed.take([changed], on: "2026-11-22").changed == 1)
      #expect(try feed.stored(first)?.text == second)
    }
  }

  @Test func anotherDateOfPublicationIsNoChange() throws {
    let feed = try Feed()
    try feed.take([Feed.vacancy("1", "bakker", stamp: "2026-11-01", dates: "{\"a\":1}")])
    #expect(
      try feed.take([Feed.vacancy("1", "bakker", stamp: "2026-11-02", dates: "{\"a\":2}")])
        == feed.count(read: 1, unchanged: 1))
    let stored = try #require(try feed.stored("1"))
    #expect(stored.dates == "{\"a\":2}")
    #expect(try feed.place.store.history(ofVacancy: stored.id).isEmpty)
  }

  @Test func aFullSetClosesWhatItNoLongerListsAndOpensWhatIsBack() throws {
    let feed = try Feed()
    let ads = ["1", "2", "3"].map { Feed.vacancy($0, "werk \($0)") }
    try feed.take(ads + [Feed.vacancy("9", "elders", source: "anders")])
    let set = [FullSet(source: "bank", spared: ["3"])]
    #expect(
      try feed.take([ads[0]], on: "2026-11-22", isLatest: true, fullSets: set)
        == feed.count(read: 1, unchanged: 1, closed: 1))
    #expect(try feed.stored("2")?.closedOn == "2026-11-22")
    #expect(try feed.stored("2")?.isClosedByFullSet == true)
    #expect(try feed.stored("3")?.isClosed == false)
    #expect(try feed.stored("9")?.isClosed == false)
    #expect(try feed.place.store.vacancyCounts() == (open: 3, closed: 1))
    #expect(
      try feed.take([ads[0], ads[1]], on: "2026-11-23", isLatest: true, fullSets: set)
        == feed.count(read: 2, changed: 1, unchanged: 1))
    #expect(try feed.stored("2")?.isClosed == false)
    #expect(try feed.place.store.vacancies(titled: "werk", on: .epoch, limit: 9).count == 3)
  }

  @Test func aFullSetOfSomeOwnersLeavesTheOthers() throws {
    let feed = try Feed()
    try feed.take([
      Feed.vacancy("1", "a", owner: "x.nl"), Feed.vacancy("1", "b", owner: "y.nl"),
    ])
    let count = try feed.take(
      [Feed.vacancy("2", "c", owner: "x.nl")], isLatest: true,
      fullSets: [FullSet(source: "bank", owners: ["x.nl"])])
    #expect(count == feed.count(read: 1, new: 1, closed: 1))
    #expect(try feed.stored("bank/y.nl/1")?.isClosed == false)
    #expect(try feed.stored("bank/x.nl/1")?.isClosed == true)
  }

  @Test func aRecordClosesAndWhatItSaidStays() throws {
    let feed = try Feed()
    try feed.take([Feed.vacancy("1", "bakker")])
    let closing = Feed.vacancy("1", "", isClosed: true)
    #expect(try feed.take([closing]) == feed.count(read: 1, closed: 1))
    let stored = try #require(try feed.stored("1"))
    #expect(stored.isClosed && !stored.isClosedByFullSet && stored.text == "over bakker")
    #expect(try feed.take([closing]) == feed.count(read: 1, unchanged: 1))
    // Open again on a later day, with the words it had.
    #expect(
      try feed.take([Feed.vacancy("1", "bakker")], on: "2026-11-22")
        == feed.count(read: 1, changed: 1))
    #expect(try feed.place.store.history(ofVacancy: stored.id).isEmpty)
  }

  /// Closing comes before opening in some orders of a feed: the outcome is the same.
  @Test func aClosureOfWhatWasNeverThereIsRemembered() throws {
    let feed = try Feed()
    #expect(
      try feed.take([Feed.vacancy("1", "", isClosed: true)]) == feed.count(read: 1, skipped: 1))
    #expect(try feed.take([Feed.vacancy("1", "bakker")]) == feed.count(read: 1, skipped: 1))
    #expect(try feed.stored("1")?.isClosed == true)
  }

  /// What was closed from the start is in no search index: opening it takes nothing out of that.
  @Test func whatWasClosedFromTheStartOpensLater() throws {
    let feed = try Feed()
    try feed.take([Feed.vacancy("1", "zeldzame titel", stamp: "2026-11-01", isClosed: true)])
    #expect(try feed.place.store.integrityProblems().isEmpty)
    #expect(
      try feed.take([Feed.vacancy("1", "zeldzame titel", stamp: "2026-11-02")])
        == feed.count(read: 1, changed: 1))
    #expect(try feed.place.store.vacancies(titled: "zeldzame", on: .epoch, limit: 5).count == 1)
    #expect(try feed.place.store.integrityProblems().isEmpty)
  }

  /// `~` is a closure that names no moment: it counts for its day, whatever dates the ad has.
  @Test func aClosureWithoutAMomentClosesADatedAdAndALaterDayOpensIt() throws {
    let feed = try Feed()
    let ad = Feed.vacancy("1", "bakker", stamp: "2026-11-20")
    let closing = Feed.vacancy("1", "", stamp: "~", isClosed: true)
    for order in [[ad, closing], [closing, ad]] {
      let feed = try Feed()
      for vacancy in order { try feed.take([vacancy]) }
      #expect(try feed.stored("1")?.isClosed == true)
    }
    try feed.take([ad])
    #expect(try feed.take([closing]).closed == 1)
    #expect(try feed.take([ad], on: "2026-11-22").changed == 1)
    #expect(try feed.stored("1")?.isClosed == false)
  }

  @Test func aLaterClosureOfWhatIsClosedIsNotForgotten() throws {
    let feed = try Feed()
    for (stamp, isClosed) in [("01", false), ("02", true), ("05", true), ("03", false)] {
      try feed.take([
        Feed.vacancy("1", isClosed ? "" : "bakker", stamp: "2026-01-" + stamp, isClosed: isClosed)
      ])
    }
    #expect(try feed.stored("1")?.isClosed == true)
  }

  @Test func aClosureWithoutOwnerClosesTheIdOfWhicheverOwner() throws {
    let feed = try Feed()
    try feed.take([Feed.vacancy("1", "bakker", owner: "PES"), Feed.vacancy("2", "smid")])
    let count = try feed.take([
      Feed.vacancy("1", "", isClosed: true), Feed.vacancy("2", "", isClosed: true),
    ])
    #expect(count == feed.count(read: 2, closed: 2))
    #expect(try feed.stored("bank/PES/1")?.isClosed == true)
    #expect(try feed.place.store.vacancyCounts() == (open: 0, closed: 2))
  }

  @Test func stagingLeavesNoFileBehind() throws {
    let feed = try Feed()
    try feed.take([Feed.vacancy("1", "bakker")])
    #expect(!Disk.exists(feed.place.store.path + ".vacancy-staging"))
    Disk.write(Array("left by a crash".utf8), to: feed.place.store.path + ".vacancy-staging")
    #expect(try feed.take([Feed.vacancy("2", "smid")]).new == 1)
  }

  @Test func anIDOfTwoSourcesGivesBoth() throws {
    let feed = try Feed()
    try feed.take([Feed.vacancy("1", "a"), Feed.vacancy("1", "b", source: "anders")])
    #expect(
      try feed.place.store.vacancies(named: "1").map(\.key.description) == ["anders//1", "bank//1"])
    #expect(try feed.place.store.vacancies(named: "bank//1").count == 1)
  }
}

/// Law 7: without `--full`, splitting, merging or shuffling a feed gives the same content.
@Suite struct VacancyOrderLaw {
  @Test(arguments: 1...40)
  func theOrderAndTheCutOfAFeedMakeNoDifference(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var ads: [StagedVacancy] = []
    for _ in 0..<30 {
      let isClosed = random.chance(20)
      ads.append(
        VacancyFeed.vacancy(
          String(random.int(1...12)), isClosed ? "" : "titel \(random.int(1...4))",
          stamp: random.pick([isClosed ? "~" : "", "2026-11-01", "2026-11-02"]),
          dates: random.pick(["{}", "{\"a\":1}"]), isClosed: isClosed,
          // A list of closed ids does not say who gave them.
          owner: isClosed && random.chance(50) ? "" : random.pick(["PES", "PES", "UWV"])))
    }
    let whole = try VacancyFeed()
    try whole.take(ads)
    var shuffled = ads
    for index in shuffled.indices.reversed() {
      shuffled.swapAt(index, random.int(0...index))
    }
    let pieces = try VacancyFeed()
    var start = 0
    while start < shuffled.count {
      let end = min(shuffled.count, start + random.int(1...10))
      try pieces.take(Array(shuffled[start..<end]))
      start = end
    }
    #expect(try open(whole) == open(pieces))
    #expect(try whole.place.store.vacancyCounts() == pieces.place.store.vacancyCounts())
  }

  /// What is shown: of a closed vacancy only that it is closed; the words it had may differ.
  private func open(_ feed: VacancyFeed) throws -> [String] {
    try feed.place.store.vacancies(Array(1...200)).map {
      $0.isClosed ? "\($0.key) closed" : "\($0.key) \($0.facts) \($0.dates) \($0.text)"
    }.sorted()
  }
}
