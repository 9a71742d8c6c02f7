import Planning
import TestSupport

/// A catalogue of modules as large ones are: skills of unequal popularity in neighbourhoods, series of
/// four, entry requirements that any module teaching a skill meets, fixed and free starts.
struct GeneratedCatalogue {
  /// What makes a catalogue.
  struct Shape {
    var modules = 20_000
    var skills = 2_000
    /// Percent of the offers that are a series of four modules, each asking the one before it.
    var series = 10
    /// Percent of the modules that ask a skill first, which the person has or any module can teach.
    var skillFirst = 8
    /// Percent that can start in any week; the others have one to four starts in the year.
    var anytime = 40
  }

  /// A module on offer.
  struct Offer {
    var skills: [Int]
    var values: PlanInstance.Module
    /// Offer that must be done first.
    var after: Int?
    /// Skill that one must have first.
    var skillFirst: Int?
  }

  let shape: Shape
  private(set) var offers: [Offer] = []
  /// Offers that teach a skill.
  private(set) var teaching: [[Int]]

  /// The same seed makes the same catalogue.
  init(_ shape: Shape, seed: UInt64) {
    self.shape = shape
    teaching = Array(repeating: [], count: shape.skills)
    // Spread: neighbouring seeds give the same numbers one step apart.
    var random = SplitMix64(seed: seed &* 0xD1B5_4A32_D192_ED03)
    while offers.count < shape.modules {
      let theme = Self.popular(shape.skills, &random)
      let length = random.chance(shape.series) ? 4 : 1
      for step in 0..<min(length, shape.modules - offers.count) {
        add(theme, after: step == 0 ? nil : offers.count - 1, &random)
      }
    }
  }

  /// A skill, the popular ones more often: a tenth of them is named in a third of the offers.
  static func popular(_ skills: Int, _ random: inout SplitMix64) -> Int {
    let place = random.int(0...999_999)
    let curved = place * place / 1_000_000
    // Spread, so that neighbours in number are not all popular.
    return (random.chance(60) ? place : curved) * skills / 1_000_000 * 7 % skills
  }

  private mutating func add(_ theme: Int, after: Int?, _ random: inout SplitMix64) {
    let count = shape.skills
    var skills: Set<Int> = []
    for _ in 0..<random.int(1...6) {
      let far = random.chance(15) ? Self.popular(count, &random) : theme + random.int(0...14)
      skills.insert(far % count)
    }
    let hours = skills.count * random.int(8...30)
    let weeks = random.int(1...10)
    let load = max(60, hours * 60 / weeks)
    // 4 to 22 euro an hour, in steps of 5 euro; one in twenty costs nothing.
    let price = random.chance(5) ? 0 : hours * random.int(400...2200) / 500 * 500
    let grant = random.chance(30) ? random.int(0...20) * 5_000 : 0
    let starts: PlanInstance.Starts =
      random.chance(shape.anytime)
      ? .anytime(first: 0, last: 100)
      : .on(Set((0..<random.int(1...4)).map { _ in random.int(0...52) }).sorted())
    for skill in skills { teaching[skill].append(offers.count) }
    let asks = after == nil && random.chance(shape.skillFirst)
    offers.append(
      Offer(
        skills: skills.sorted(),
        values: .init(
          gains: [], cost: price, total: price + grant, minutes: load * weeks, weeks: weeks,
          load: load, starts: starts),
        after: after, skillFirst: asks ? (theme + random.int(0...14)) % count : nil))
  }
}
