import SkillModel

/// How far answers move the fits of the targets that are watched: what orders questions of which no answer by
/// itself exchanges targets or changes a band.
///
/// Only these: what moves far down the list changes no advice. Copies share these numbers.
struct WatchedMovement {
  /// The most that movement counts for: less than one exchange among the first targets.
  static let most = 0.999

  // By place of the open skill, the sum over the targets.
  private let yes: PlainMemory<Double>
  private let no: PlainMemory<Double>

  init(open: Int) {
    yes = PlainMemory(open, repeating: 0)
    no = PlainMemory(open, repeating: 0)
  }

  /// Adds what an answer about an open skill moves of one target.
  @inline(__always)
  func add(_ movement: Double, of open: Int, isPresent: Bool) {
    if isPresent { yes[open] += movement } else { no[open] += movement }
  }

  /// The sum of what fits move when an open skill turns out to be wholly there, or absent; at most `most`.
  func sum(of open: Int, isPresent: Bool) -> Double {
    min(isPresent ? yes[open] : no[open], Self.most)
  }
}

/// What the fit of one target is when its sum is another; its relatedness is what it was.
struct MovedFit {
  private let policy: Policy.Fit
  private let sum: Double
  private let whole: Double
  private let term: Double

  init(_ target: Int, in scope: QuestionScope) {
    policy = scope.policy.fit
    sum = scope.fits.sums[target]
    whole = scope.snapshot.totalWeights[target] + policy.smoothing
    term = scope.fits.skillsTerms[target]
  }

  /// How far it moves when something is added to the sum, or taken from it.
  @inline(__always)
  func movement(adding change: Double) -> Double {
    let left = sum + change
    // What was added in another order leaves a trace, which a small power would make large.
    let sum = left > 1e-12 * sum ? left : 0
    let share = whole > 0 ? Mathematics.power(sum / whole, policy.power) : 0
    return abs(policy.skillsFactor * share - term)
  }
}
