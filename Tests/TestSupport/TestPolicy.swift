import Feeds
public import SkillModel

/// The policy that ships, read as the program reads it.
public enum TestPolicy {
  /// The root of the checkout.
  public static let checkout =
    "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

  /// `Taxonomies/policy.json`.
  ///
  /// - Throws: `Fault` or `PolicyDocument.Problem` when the file that ships is not in order.
  public static func shipped() throws -> Policy { try read.get() }

  /// The same with fixed numbers where tests work a value out by hand, whatever ships later.
  public static func pinned() throws -> Policy {
    var policy = try shipped()
    policy.importance = [.essential: 1, .important: 0.6, .optional: 0.5, .somewhat: 0.3]
    policy.fit.skillsFactor = 0.3
    policy.fit.relatednessFactor = 0.7
    policy.fit.smoothing = 200
    policy.fit.power = 0.5
    policy.inferred.essential = 0.7
    policy.inferred.optional = 0.3
    policy.transfer.fromNarrower = 0.7
    policy.transfer.fromBroader = 0.4
    policy.transfer.fromSibling = 0.3
    policy.transfer.fromCoRequired = 0.3
    policy.transfer.siblingGroupLimit = 60
    policy.freshness.graceYears = 3
    policy.freshness.lossPerYear = 0.05
    policy.freshness.floor = 0.5
    policy.freshness.transversalFloor = 0.9
    policy.levelShortfall.levelAsked = 2
    policy.levelShortfall.oneShort = 0.6
    policy.levelShortfall.twoShort = 0.3
    policy.estimate.hoursKnowledge = 28
    policy.estimate.hoursSkill = 42
    policy.estimate.hoursTransversal = 28
    policy.estimate.hoursLanguage = 160
    policy.estimate.centsPerHour = 1200
    policy.estimate.hoursPerWeek = 12
    policy.bands.closeWeeks = 4
    policy.bands.trainableWeeks = 52
    policy.bands.unknownConfidence = 0.3
    policy.bands.entryShare = 0.6
    policy.lists.counterfactuals = 3
    return policy
  }

  private static let read = Result {
    let path = checkout + "/Taxonomies/policy.json"
    return try PolicyDocument.policy(from: text(at: path), file: path)
  }

  static func text(at path: String) throws -> String {
    let source = try ByteSource(path: path)
    let buffer = UnsafeMutableRawBufferPointer.allocate(
      byteCount: ByteSource.chunkSize, alignment: 1)
    defer { buffer.deallocate() }
    var bytes: [UInt8] = []
    while true {
      let count = try source.read(into: buffer)
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes.append(contentsOf: buffer[..<count])
    }
  }
}
