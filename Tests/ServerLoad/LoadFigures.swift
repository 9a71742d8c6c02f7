/// How a server answered.
struct LoadFigures {
  private let count: Int
  private let seconds: Double
  private let sorted: [UInt64]
  var errors = 0
  var firstError = ""
  var unanswered = 0
  var megabytes = 0.0
  var ownProcessor = 0.0
  var serverProcessor: Double?
  var serverMegabytes: Double?

  /// - Parameter latencies: nanoseconds from when a request was due to its last line.
  init(latencies: [UInt64], seconds: Double) {
    count = latencies.count
    self.seconds = seconds
    sorted = latencies.sorted()
  }

  private func milliseconds(_ share: Double) -> Double {
    guard !sorted.isEmpty else { return 0 }
    return Double(sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]) / 1e6
  }

  /// One line.
  var json: String {
    var fields = [
      field("answers", Double(count)), field("seconds", seconds),
      field("perSecond", seconds > 0 ? Double(count) / seconds : 0),
      field("p50", milliseconds(0.5)), field("p90", milliseconds(0.9)),
      field("p99", milliseconds(0.99)), field("max", milliseconds(1)),
      field("errors", Double(errors)), field("open", Double(unanswered)),
      field("megabytes", megabytes), field("ownProcessor", ownProcessor),
    ]
    if let serverProcessor { fields.append(field("serverProcessor", serverProcessor)) }
    if let serverMegabytes { fields.append(field("serverMegabytes", serverMegabytes)) }
    if !firstError.isEmpty {
      let text = firstError.map { $0 == "\"" || $0 == "\\" ? "'" : $0 }
      fields.append("\"firstError\":\"\(String(text))\"")
    }
    return "{" + fields.joined(separator: ",") + "}"
  }
}

/// What connections that say nothing cost.
struct IdleFigures {
  var connections: Int
  /// Those that answered when they were asked afterwards.
  var answered: Int
  /// Megabytes of the server before they came, while they were silent, and after each asked something.
  var before: Double
  var idle: Double
  var after: Double

  /// One line.
  var json: String {
    "{"
      + [
        field("connections", Double(connections)), field("answered", Double(answered)),
        field("before", before), field("idle", idle), field("after", after),
      ].joined(separator: ",") + "}"
  }
}

/// Three digits behind the point are more than a run repeats.
private func field(_ name: String, _ value: Double) -> String {
  "\"\(name)\":\((value * 1_000).rounded() / 1_000)"
}
