/// How much of one kind of reference data is loaded, and of when it is.
public struct ReferenceSummary: Hashable, Sendable {
  /// What it is: `regions`, `postcodes`, `places`, `figures`, `schemes`, `credentialKinds`.
  public var name: String
  /// Records.
  public var records: Int
  /// The newest year, period or day in it; nil when it has none.
  public var version: String?
  /// Who made it, in the words of the records; empty when the records do not say.
  public var sources: [String]

  /// A summary.
  public init(name: String, records: Int, version: String?, sources: [String]) {
    self.name = name
    self.records = records
    self.version = version
    self.sources = sources
  }
}
