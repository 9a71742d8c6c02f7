/// Finds weeks for a set of modules: prerequisites first, hours a week together within the limit.
///
/// Exact. First windows are narrowed (`narrow`); what has one start left is in its place then. What has few
/// starts left is placed in all of them, that with the fewest first (`placeFew`). The others follow around
/// it in every order of their starts, each as early as it fits: moving one earlier never harms
/// another, so some such placing exists whenever any does (the active schedules of project scheduling,
/// by the rule of Giffler and Thompson, Operations Research 1960). What has failed from a week on is not
/// tried again with the same modules left and the same hours taken (`FailedTimetables`).
///
/// One scheduler serves a whole search, since sets are many and small: tasks are put into memory that is
/// there already, and those that the next set shares stay in it.
struct Scheduler {
  /// An answer.
  enum Answer: Equatable {
    /// `starts` holds a placing.
    case placed
    /// There is none.
    case impossible
    /// None was found in so many steps.
    case gaveUp
  }

  /// Weeks in which everything must have ended, and minutes a week.
  let deadline: Int
  let limit: Int
  /// Tasks of the set.
  private(set) var count = 0

  /// Weeks and minutes a week of each task.
  let weeks: Row
  let loads: Row
  /// The window of starts of each task as given, and as narrowed.
  let begins: Row
  let ends: Row
  let first: Row
  let last: Row
  /// Start of each task, -1 while it has none; of all after `placed`.
  let starts: Row
  /// Weeks of each task in some stretch.
  let inside: Row
  /// Tasks that must run behind some week, and how many weeks each at the most.
  let behind: Row
  let weeksBehind: Row
  /// The most a task's minutes a week count for in any way of counting.
  let countedMost: Row
  /// Minutes of each week.
  let load: Row
  /// Fixed starts of the tasks, ascending, task after task, and where those of each begin and end: none
  /// when it can start in every week of its window.
  private(set) var fixedStarts: [Int] = []
  private let fixedFrom: Row
  private let fixedTo: Row
  /// Of each clause, a choice must have ended when its owner starts.
  private(set) var clauses: [(owner: Int, choices: [Int])] = []
  /// Minutes a week of the tasks in one way of counting after the other.
  var counted: [Int] = []

  /// A row of numbers, one a task or a week.
  typealias Row = UnsafeMutableBufferPointer<Int>

  var steps = 0
  var stepsGiven = 0
  var hasGivenUp = false
  /// Tasks without a start when windows were narrowed, long and full ones first.
  var loose: [Int] = []
  /// Those of them with no more fixed starts than this, which are placed before the others.
  var few: [Int] = []
  let mostStarts = 6
  /// Per number of minutes up to the limit, one bit each, whether loads not placed yet add up to it;
  /// empty when the limit is too large for that.
  var sums: [UInt64] = []
  /// Earliest start of each loose task, one row for each that is placed.
  var soonest: [Int] = []
  /// The same when nothing has to come before, as it is found.
  var fits: [Int] = []
  var failed = FailedTimetables()
  private let memory: Memory

  /// Owns the rows: copies of a scheduler share them, so only one may be at work.
  private final class Memory {
    let all: Row

    init(count: Int) {
      all = .allocate(capacity: count)
      all.initialize(repeating: 0)
    }

    deinit { all.deallocate() }
  }

  /// A scheduler of sets of up to `capacity` tasks.
  init(capacity: Int, deadline: Int, limit: Int) {
    self.deadline = max(0, deadline)
    self.limit = limit
    sums = limit < 4_096 ? Array(repeating: 0, count: max(0, limit) / 64 + 1) : []
    let memory = Memory(count: 13 * capacity + self.deadline)
    self.memory = memory
    func row(_ number: Int) -> Row {
      Row(rebasing: memory.all[number * capacity..<(number + 1) * capacity])
    }
    weeks = row(0)
    loads = row(1)
    begins = row(2)
    ends = row(3)
    first = row(4)
    last = row(5)
    starts = row(6)
    inside = row(7)
    countedMost = row(8)
    fixedFrom = row(9)
    fixedTo = row(10)
    behind = row(11)
    weeksBehind = row(12)
    load = Row(rebasing: memory.all[(13 * capacity)...])
  }

  /// Adds a task, of number `count`.
  mutating func add(weeks: Int, load: Int, starts: PlanInstance.Starts) {
    precondition(count < loads.count, "more tasks than there is room for")
    self.weeks[count] = weeks
    loads[count] = load
    begins[count] = starts.first(from: 0)
    ends[count] = starts.last(to: deadline - weeks)
    fixedFrom[count] = fixedStarts.count
    if case .on(let weeks) = starts { for week in weeks { fixedStarts.append(week) } }
    fixedTo[count] = fixedStarts.count
    count += 1
  }

  /// Asks that one of some tasks, which may be added later, has ended when a task starts.
  mutating func require(_ owner: Int, _ choices: [Int]) {
    clauses.append((owner, choices))
  }

  /// Takes out the tasks from a number on, with what they ask first.
  mutating func keep(_ count: Int) {
    guard count < self.count else { return }
    fixedStarts.removeLast(fixedStarts.count - fixedFrom[count])
    self.count = count
    while let clause = clauses.last, clause.owner >= count { clauses.removeLast() }
  }

  /// Places of a task's fixed starts.
  func fixed(_ task: Int) -> Range<Int> { fixedFrom[task]..<fixedTo[task] }

  /// First start of a task in its narrowed window from a week on; far beyond all weeks when there is none.
  func firstStart(_ task: Int, from week: Int) -> Int {
    let from = max(week, begins[task])
    if fixed(task).isEmpty { return from <= ends[task] ? from : .max / 2 }
    for place in fixed(task) where fixedStarts[place] >= from {
      return fixedStarts[place] <= ends[task] ? fixedStarts[place] : .max / 2
    }
    return .max / 2
  }

  /// Last start of a task up to a week; -1 when there is none.
  func lastStart(_ task: Int, to week: Int) -> Int {
    let to = min(week, ends[task])
    if fixed(task).isEmpty { return to >= begins[task] ? to : -1 }
    for place in fixed(task).reversed() where fixedStarts[place] <= to { return fixedStarts[place] }
    return -1
  }

  /// Looks for a placing of the set.
  ///
  /// - Parameter steps: placings of single modules tried at the most.
  mutating func place(steps: Int) -> Answer {
    self.steps = steps
    stepsGiven = steps
    guard narrow() else { return .impossible }
    hasGivenUp = false
    failed.removeAll()
    loose.removeAll(keepingCapacity: true)
    for week in 0..<deadline { load[week] = 0 }
    for task in 0..<count {
      if first[task] == last[task] {
        put(task, at: first[task])
      } else {
        starts[task] = -1
        loose.append(task)
      }
    }
    // Long and full modules first: what is left over is easier to fit in.
    loose.sort {
      let (a, b) = (loads[$0] * weeks[$0], loads[$1] * weeks[$1])
      return (b, $0) < (a, $1)
    }
    setFewAside()
    let room = loose.count * (loose.count + 1)
    if soonest.count < room {
      soonest = Array(repeating: 0, count: room)
      fits = soonest
    }
    if placeFew() { return .placed }
    return hasGivenUp ? .gaveUp : .impossible
  }

  /// Placings that the last set took.
  var stepsTaken: Int { stepsGiven - max(0, steps) }

  /// The starts of all tasks, after `placed`.
  var placing: [Int] { (0..<count).map { starts[$0] } }

  func end(_ task: Int) -> Int { starts[task] + weeks[task] }

  func put(_ task: Int, at start: Int) {
    starts[task] = start
    for week in start..<start + weeks[task] { load[week] += loads[task] }
  }

  func take(_ task: Int) {
    for week in starts[task]..<end(task) { load[week] -= loads[task] }
    starts[task] = -1
  }
}
