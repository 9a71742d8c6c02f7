import GRDB

/// One finished import, as kept for `status` and for tracing a result to its sources.
public struct ImportRun: Hashable, Sendable {
  /// Moment it finished, ISO 8601 in UTC.
  public var finishedAt: String
  /// Where it was read from, as the user gave it.
  public var source: String
  /// Formats that were detected.
  public var format: String
  /// SHA-256 over the digests of the files.
  public var digest: String

  /// An import run.
  public init(finishedAt: String, source: String, format: String, digest: String) {
    self.finishedAt = finishedAt
    self.source = source
    self.format = format
    self.digest = digest
  }

  func insert(_ db: Database, summary: String) throws {
    try db.execute(
      sql: """
        INSERT INTO importRun (finishedAt, source, format, digest, summary) VALUES (?, ?, ?, ?, ?)
        """, arguments: [finishedAt, source, format, digest, summary])
  }
}
