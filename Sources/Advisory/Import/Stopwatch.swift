/// Seconds between steps, for messages to a person; no result depends on it.
struct Stopwatch {
  private var last = ContinuousClock.now

  /// Seconds since the last lap.
  mutating func lap() -> Double {
    let now = ContinuousClock.now
    defer { last = now }
    let passed = last.duration(to: now)
    return Double(passed.components.seconds) + Double(passed.components.attoseconds) / 1e18
  }
}
