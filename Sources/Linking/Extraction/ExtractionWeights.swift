#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What each kind of evidence weighs, and from where on a skill is returned.
public struct ExtractionWeights: Hashable, Sendable {
  /// One weight a kind of evidence, at its raw value.
  var weights = SIMD32<Float>()
  /// The least probability of a skill that is returned as sure, 0 to 1.
  public var threshold: Double
  /// The least summed probability of the skills of a group, where none is sure, 0 to 1.
  public var groupThreshold: Double
  /// The score of a language that the text asks, 0 to 1.
  public var language: Double

  /// Weights by kind of evidence; kinds that are left out weigh nothing.
  public init(
    _ weights: [SkillEvidence.Kind: Double], threshold: Double, groupThreshold: Double,
    language: Double
  ) {
    self.groupThreshold = groupThreshold
    self.language = language
    for (kind, weight) in weights { self.weights[kind.rawValue] = Float(weight) }
    self.threshold = threshold
  }

  /// The weight of a kind.
  public subscript(_ kind: SkillEvidence.Kind) -> Double { Double(weights[kind.rawValue]) }

  @inline(__always)
  func sum(_ evidence: SkillEvidence) -> Float {
    let products = weights * evidence.values
    let half = products.lowHalf + products.highHalf
    let quarter = half.lowHalf + half.highHalf
    return (quarter.lowHalf + quarter.highHalf).sum()
  }

  /// The least sum of what is returned.
  var leastSum: Float { Float(log(threshold / (1 - threshold))) }
}
