import Planning

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Times questions to one catalogue, one after the other in one thread.
struct PlanBench {
  private struct Row {
    var order: [Measure]
    var modules: Int
    var wall: Double
    var processor: Double
    var answer: PlanAnswer
    var values: [Int]
  }

  private var rows: [Row] = []

  init(_ count: Int, _ settings: Settings) {
    let catalogue = GeneratedCatalogue(settings.catalogue, seed: settings.seed)
    let clock = ContinuousClock()
    for number in settings.first..<settings.first + count {
      let instance = GeneratedQuestion(
        catalogue, settings.question, seed: settings.seed &+ 1 &+ UInt64(number)
      ).instance
      let order = settings.order(number)
      let (start, before) = (clock.now, Self.processor())
      let answer = PlanSolver.answer(instance, order: order, effort: .init(nodes: settings.nodes))
      let wall = clock.now - start
      let row = Row(
        order: order, modules: instance.modules.count,
        wall: Double(wall.components.attoseconds) / 1e15 + Double(wall.components.seconds) * 1e3,
        processor: Self.processor() - before, answer: answer,
        values: order.compactMap { answer.plan?.value($0, in: instance) })
      rows.append(row)
      if settings.isVerbose {
        print(
          number, row.modules, row.order[0], answer.status, row.values, "budget",
          instance.budget ?? -1, "weeks", instance.weeks, "hours", instance.minutesPerWeek / 60,
          "nodes", answer.nodes, "ms", Int(row.processor))
        fflush(nil)
      }
    }
  }

  /// Milliseconds of processor this process took.
  private static func processor() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
  }

  /// One row a first measure, then all together.
  func printTable() {
    print(
      "| minimise | cases | modules | median ms | p90 | p99 | most | processor median | p99 ",
      terminator: "")
    print("| nodes median | p99 | optimal | no plan | bounded | unknown |")
    print("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|")
    let firsts = Set(rows.map { $0.order[0] })
    if firsts.count > 1 {
      for measure in Measure.allCases where firsts.contains(measure) {
        printRow(measure.rawValue, rows.filter { $0.order[0] == measure })
      }
    }
    printRow("all", rows)
  }

  private func printRow(_ name: String, _ rows: [Row]) {
    func at(_ percent: Int, _ value: (Row) -> Double) -> Double {
      rows.map(value).sorted()[(rows.count - 1) * percent / 100].rounded(toTenths: ())
    }
    var (optimal, none, bounded, unknown) = (0, 0, 0, 0)
    for row in rows {
      switch row.answer.status {
      case .optimal: optimal += 1
      case .infeasible: none += 1
      case .bounded: bounded += 1
      case .unknown: unknown += 1
      }
    }
    let times = [50, 90, 99, 100].map { "\(at($0) { $0.wall })" }.joined(separator: " | ")
    print(
      "| \(name) | \(rows.count) | \(Int(at(50) { Double($0.modules) })) | \(times)",
      "| \(at(50) { $0.processor }) | \(at(99) { $0.processor })",
      "| \(Int(at(50) { Double($0.answer.nodes) })) | \(Int(at(99) { Double($0.answer.nodes) }))",
      "| \(optimal) | \(none) | \(bounded) | \(unknown) |")
  }
}

extension Double {
  fileprivate func rounded(toTenths: Void) -> Double { (self * 10).rounded() / 10 }
}
