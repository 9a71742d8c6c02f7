import Advisory
import Synchronization
import Wording

/// One line on standard error that grows while something long goes on; only on a terminal.
final class ProgressBar: Sendable {
  private struct State {
    var shown = ""
    var lastDraw: ContinuousClock.Instant?
  }

  private let state = Mutex(State())
  private let isActive: Bool
  private let wording: Wording

  init(isActive: Bool, wording: Wording) {
    self.isActive = isActive
    self.wording = wording
  }

  /// Draws a step, at most twenty times a second.
  func show(_ report: ProgressReport) {
    guard isActive else { return }
    state.withLock { state in
      let now = ContinuousClock.now
      let isLast = report.total > 0 && report.done >= report.total
      if let last = state.lastDraw, !isLast, last.duration(to: now) < .milliseconds(50) { return }
      state.lastDraw = now
      let line = text(report)
      let padding = String(repeating: " ", count: max(0, state.shown.count - line.count))
      Console.write(Array(("\r" + line + padding).utf8), to: 2)
      state.shown = line
    }
  }

  /// Takes the line away.
  func clear() {
    state.withLock { state in
      guard !state.shown.isEmpty else { return }
      let blank = String(repeating: " ", count: state.shown.count)
      Console.write(Array(("\r" + blank + "\r").utf8), to: 2)
      state.shown = ""
    }
  }

  private func text(_ report: ProgressReport) -> String {
    let name =
      switch report.stage {
      case .reading(let file): wording.text(.readingFile, file)
      case .merging: wording.text(.merging)
      case .deriving: wording.text(.deriving)
      case .linking: wording.text(.linking)
      case .linkingModules: wording.text(.linkingModules)
      case .learning: wording.text(.learning)
      case .answering: wording.text(.answering)
      }
    guard report.total > 0 else { return name }
    let width = 24
    let filled = min(width, width * report.done / report.total)
    return "[" + String(repeating: "#", count: filled)
      + String(repeating: ".", count: width - filled) + "] " + String(name.prefix(60))
  }
}
