/// How much of a document was read.
public struct ReadCount: Hashable, Sendable {
  /// Records that were handed on.
  public var records: Int
  /// Records that were bad and left out; each has a fault.
  public var faults: Int

  /// A count.
  public init(records: Int = 0, faults: Int = 0) {
    self.records = records
    self.faults = faults
  }
}
