import NIOCore
import SkillModel
import Wire

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Puts together the figures of a server at one moment.
struct MetricsReport: Sendable {
  let metrics: ServerMetrics
  let registry: ConnectionRegistry
  let pool: WorkPool
  let wrongTokens: WrongTokens
  let sessions: SessionSource
  let limits: WireLimits
  /// Seconds since 1970 of the start.
  let started: Int
  /// Last second of the certificate, since 1970; nil without TLS.
  let certificateEnds: Int?

  var text: String {
    var page = PrometheusText()
    let counts = metrics.counts
    answers(counts, &page)
    connections(counts, &page)
    process(&page)
    return page.text
  }

  private func answers(_ counts: ServerMetrics.Counts, _ page: inout PrometheusText) {
    let name = "overstap_answers_total"
    page.family(name, .counter, "Answers, by verb and by how they ended.")
    for verb in [nil] + Verb.allCases.map(Optional.some) {
      for code in [nil] + ErrorCode.allCases.map(Optional.some) {
        guard let count = counts.answers[.init(verb: verb, code: code)] else { continue }
        page.figure(
          name, [("verb", verb?.rawValue ?? "none"), ("ending", code?.rawValue ?? "OK")], count)
      }
    }
    let seconds = "overstap_answer_seconds"
    page.family(
      seconds, .histogram, "Time of answers that needed work, from their turn until they are ready."
    )
    for verb in Verb.allCases {
      guard let durations = counts.durations[verb] else { continue }
      var sum = 0
      for (bound, count) in zip(ServerMetrics.bounds, durations.counts) {
        sum += count
        page.figure(seconds + "_bucket", [("verb", verb.rawValue), ("le", "\(bound)")], sum)
      }
      sum += durations.counts.last ?? 0
      page.figure(seconds + "_bucket", [("verb", verb.rawValue), ("le", "+Inf")], sum)
      page.figure(seconds + "_sum", [("verb", verb.rawValue)], durations.seconds)
      page.figure(seconds + "_count", [("verb", verb.rawValue)], sum)
    }
    page.figure(
      "overstap_answer_bytes_total", .counter, "Bytes of answers that were written.", counts.bytes)
  }

  private func connections(_ counts: ServerMetrics.Counts, _ page: inout PrometheusText) {
    page.figure("overstap_connections", .gauge, "Open connections.", registry.count)
    page.figure(
      "overstap_connections_limit", .gauge, "Connections at the most.", limits.connections)
    page.figure(
      "overstap_connections_total", .counter, "Connections that were taken in.", counts.connections)
    page.figure(
      "overstap_connections_refused_total", .counter, "Connections without room.",
      counts.refusedConnections)
    page.figure("overstap_queue", .gauge, "Requests that wait for or have a worker.", pool.load)
    page.figure(
      "overstap_queue_limit", .gauge, "Requests that may wait or be worked on.", limits.queue)
    page.figure(
      "overstap_wrong_tokens_total", .counter, "Tokens shown that nobody has.", wrongTokens.total)
    page.figure(
      "overstap_reloads_total", .counter, "Times that another program loaded something new.",
      sessions.reloads)
    if let certificateEnds {
      page.figure(
        "overstap_certificate_expiry_seconds", .gauge, "Moment the certificate ends, since 1970.",
        certificateEnds)
    }
  }

  private func process(_ page: inout PrometheusText) {
    page.figure(
      "process_start_time_seconds", .gauge, "Moment the server started, since 1970.", started)
    var usage = rusage()
    #if canImport(Glibc)
      let own = __rusage_who_t(RUSAGE_SELF.rawValue)
    #else
      let own = RUSAGE_SELF
    #endif
    if getrusage(own, &usage) == 0 {
      let seconds = [usage.ru_utime, usage.ru_stime].reduce(0) {
        $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6
      }
      page.figure("process_cpu_seconds_total", .counter, "Processor time of the server.", seconds)
    }
    if let bytes = Self.residentBytes {
      page.figure("process_resident_memory_bytes", .gauge, "Memory the server holds.", bytes)
    }
  }

  /// Second number of /proc/self/statm (proc(5)): pages in memory; nil on systems without it.
  private static var residentBytes: Int? {
    guard let file = fopen("/proc/self/statm", "r") else { return nil }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 128)
    guard fgets(&line, Int32(line.count), file) != nil else { return nil }
    let words = String(
      decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self
    ).split(separator: " ")
    guard words.count > 1, let pages = Int(words[1]) else { return nil }
    return pages * Int(getpagesize())
  }
}
