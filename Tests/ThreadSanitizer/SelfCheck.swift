// What Scripts/races tries first: with `race` a value without a lock, which must be reported; without, one
// behind a contended Mutex, which must not. No target of the package.

import Synchronization

// Unchecked: it is written by many tasks at once on purpose.
final class Shared: @unchecked Sendable {
  let guarded = Mutex<[Int]>([])
  var bare: [Int] = []
}

@main
struct SelfCheck {
  static func main() async {
    let shared = Shared()
    let isRace = CommandLine.arguments.contains("race")
    await withTaskGroup(of: Void.self) { group in
      for task in 0..<8 {
        group.addTask {
          for turn in 0..<2_000 {
            shared.guarded.withLock { $0 = $0.count > 100 ? [] : $0 + [turn + task] }
            if isRace { shared.bare = [turn] }
          }
        }
      }
    }
    print(shared.guarded.withLock { $0.count }, shared.bare.count)
  }
}
