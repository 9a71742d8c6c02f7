import Planning

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Makes planning questions, answers them, and writes them down or times them.
///
///     PlanInstances write COUNT [NAME=VALUE ...]   JSON lines: question and answer
///     PlanInstances bench COUNT [NAME=VALUE ...]   time and state of the answers
///
/// seed, nodes, minimise (cost, total, minutes, weeks); of the catalogue: modules, skills, series,
/// skillFirst, anytime; of the questions: gap, own, budgets, hours, weeks, hundreds as LEAST-MOST.
/// `write` gives each question a small catalogue of its own. `bench` with verbose=1 prints each
/// question, and begins with question first=NUMBER.
@main
struct PlanInstances {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count >= 2, let count = Int(arguments[1]) else {
      print("PlanInstances write|bench COUNT [NAME=VALUE ...]")
      return
    }
    let settings = Settings(arguments.dropFirst(2))
    switch arguments[0] {
    case "write": for number in 0..<count { write(number, settings) }
    case "bench": PlanBench(count, settings).printTable()
    default: print("write or bench")
    }
  }

  /// A question of 40 to 80 modules as one line.
  private static func write(_ number: Int, _ settings: Settings) {
    let order = settings.order(number)
    for attempt in 0..<1_000 {
      let seed = settings.seed &+ UInt64(number) &* 1_000 &+ UInt64(attempt)
      var catalogue = settings.catalogue
      // Few skills and modules, so that nearly all of them have to do with the question.
      catalogue.modules = settings.names["modules"] ?? 44 + number % 40
      catalogue.skills = settings.names["skills"] ?? 40
      var question = settings.question
      question.gap = settings.names["gap"] ?? 16
      // So few modules reach less, and leave less to choose from: limits that still bind.
      if settings.names["wanted"] == nil { question.wanted = 40...60 }
      if settings.names["hundreds"] == nil { question.hundreds = 6...25 }
      if settings.names["hours"] == nil { question.hours = 8...24 }
      let instance = GeneratedQuestion(
        GeneratedCatalogue(catalogue, seed: seed), question, seed: seed &+ 1
      ).instance
      guard (40...80).contains(instance.modules.count) else { continue }
      let answer = PlanSolver.answer(instance, order: order, effort: .init(nodes: settings.nodes))
      print(InstanceLine(instance, order, answer).text)
      return
    }
  }
}

/// What the arguments ask for.
struct Settings {
  var catalogue = GeneratedCatalogue.Shape()
  var question = GeneratedQuestion.Shape()
  var seed: UInt64 = 20_261_122
  var nodes = 60_000
  var only: Measure?
  var isVerbose = false
  /// Number of the first question that `bench` times.
  var first = 0
  private(set) var names: [String: Int] = [:]

  init(_ arguments: some Sequence<String>) {
    for argument in arguments {
      let parts = argument.split(separator: "=").map(String.init)
      guard parts.count == 2 else { fatalError("NAME=VALUE: \(argument)") }
      if parts[0] == "minimise" {
        only = Measure(rawValue: parts[1])
        continue
      }
      let numbers = parts[1].split(separator: "-").compactMap { Int($0) }
      guard let value = numbers.first else { fatalError("a number: \(argument)") }
      names[parts[0]] = value
      set(parts[0], value, value...max(value, numbers.last ?? value))
    }
  }

  private mutating func set(_ name: String, _ value: Int, _ range: ClosedRange<Int>) {
    switch name {
    case "seed": seed = UInt64(max(0, value))
    case "nodes": nodes = value
    case "first": first = max(0, value)
    case "verbose": isVerbose = value > 0
    case "modules": catalogue.modules = value
    case "skills": catalogue.skills = value
    case "series": catalogue.series = value
    case "skillFirst": catalogue.skillFirst = value
    case "anytime": catalogue.anytime = value
    case "gap": question.gap = value
    case "own": question.own = value
    case "budgets": question.budgets = value
    case "wanted": question.wanted = range
    case "hours": question.hours = range
    case "weeks": question.weeks = range
    case "hundreds": question.hundreds = range
    default: fatalError("no setting \(name)")
    }
  }

  /// What is made small in a question: mostly the cost, as the command does.
  func order(_ number: Int) -> [Measure] {
    let first =
      only
      ?? [.cost, .cost, .cost, .cost, .cost, .cost, .cost, .total, .minutes, .weeks][number % 10]
    return first == .weeks ? [.weeks, .cost, .modules] : [first, .weeks, .modules]
  }
}
