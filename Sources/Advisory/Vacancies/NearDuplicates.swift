import Linking
import SkillModel
import Store

/// Finds ads that stand in more than one source, so that each is shown once.
///
/// Two vacancies of different sources are one ad when title, employer and place are the same, or when
/// their texts are nearly the same and their places do not differ. Ads of one source are never joined:
/// there the same words mean more places.
struct NearDuplicates {
  let store: OverstapStore
  let policy: Policy

  /// Vacancies within one bucket that are compared with each other at the most.
  private static let comparedPerBucket = 8

  /// Finds them among all open vacancies and stores which is shown under which.
  ///
  /// - Returns: open vacancies that are shown under another one, and for how many that is different now.
  /// - Complexity: O(n log n); some 60 bytes of memory a vacancy.
  func run() throws -> (hidden: Int, changed: Int) {
    guard try store.hasSeveralVacancySources() else {
      return (0, try store.setSame([:]))
    }
    var ids: [Int64] = []
    var feeds: [String: Int32] = [:]
    var feed: [Int32] = []
    var buckets: [(key: UInt64, place: Int32)] = []
    try store.forEachVacancySketch { item in
      let place = Int32(ids.count)
      ids.append(item.id)
      let name = item.source + "\u{1F}" + item.owner
      feed.append(feeds[name] ?? Int32(feeds.count))
      if feeds[name] == nil { feeds[name] = Int32(feeds.count) }
      if let sameness = item.sameness {
        buckets.append((UInt64(bitPattern: sameness) | 1, place))
      }
      if let sketch = TextSketch(bytes: item.sketch),
        sketch.wordCount >= policy.vacancies.duplicateWords
      {
        for band in sketch.bands { buckets.append((band & ~1, place)) }
      }
    }
    buckets.sort { ($0.key, $0.place) < ($1.key, $1.place) }
    var groups = Groups(feeds: feed)
    var start = 0
    while start < buckets.count {
      var end = start + 1
      while end < buckets.count, buckets[end].key == buckets[start].key { end += 1 }
      if end - start > 1 {
        try join(buckets[start..<end].map { Int($0.place) }, buckets[start].key, ids, feed, &groups)
      }
      start = end
    }
    var same: [Int64: Int64] = [:]
    for place in ids.indices {
      let first = groups.first(of: place)
      if first != place { same[ids[place]] = ids[first] }
    }
    return (same.count, try store.setSame(same))
  }

  private func join(
    _ bucket: [Int], _ key: UInt64, _ ids: [Int64], _ feed: [Int32], _ groups: inout Groups
  ) throws {
    guard bucket.contains(where: { feed[$0] != feed[bucket[0]] }) else { return }
    // Keys of title, employer and place are odd: nothing more has to be alike.
    let isSameness = key & 1 == 1
    var details: [Int64: (sketch: TextSketch?, municipalities: Set<String>)] = [:]
    func detail(_ place: Int) throws -> (sketch: TextSketch?, municipalities: Set<String>) {
      if let known = details[ids[place]] { return known }
      let found = try store.vacancySketches([ids[place]])[ids[place]]
      let made = (found.flatMap { TextSketch(bytes: $0.sketch) }, found?.municipalities ?? [])
      details[ids[place]] = made
      return made
    }
    for (index, place) in bucket.enumerated() {
      for other in bucket[..<min(index, Self.comparedPerBucket)] where feed[other] != feed[place] {
        if groups.first(of: other) == groups.first(of: place) { continue }
        if isSameness {
          groups.join(other, place)
          continue
        }
        let (left, right) = (try detail(other), try detail(place))
        guard let one = left.sketch, let two = right.sketch,
          left.municipalities.isEmpty || right.municipalities.isEmpty
            || !left.municipalities.isDisjoint(with: right.municipalities),
          one.likeness(to: two) >= policy.vacancies.duplicateLikeness
        else { continue }
        groups.join(other, place)
      }
    }
  }
}

/// Groups of places that grow together; the smallest place stands for the group.
private struct Groups {
  private var parent: [Int32]
  private let feeds: [Int32]
  /// Feeds of a group of more than one place, by its first place.
  private var members: [Int: Set<Int32>] = [:]

  init(feeds: [Int32]) {
    self.feeds = feeds
    parent = feeds.indices.map { Int32($0) }
  }

  mutating func first(of place: Int) -> Int {
    var at = place
    while Int(parent[at]) != at {
      parent[at] = parent[Int(parent[at])]
      at = Int(parent[at])
    }
    return at
  }

  mutating func join(_ left: Int, _ right: Int) {
    let (one, two) = (first(of: left), first(of: right))
    let (kept, gone) = (min(one, two), max(one, two))
    let (ours, theirs) = (members[kept] ?? [feeds[kept]], members[gone] ?? [feeds[gone]])
    // Also by way of a third: two ads of one feed are two.
    guard kept != gone, ours.isDisjoint(with: theirs) else { return }
    parent[gone] = Int32(kept)
    members[kept] = ours.union(theirs)
    members[gone] = nil
  }
}
