import Feeds
import Glibc
import TestSupport

/// The built command with a database of its own.
struct Overstap {
  /// The binary beside the test bundle.
  static let binary: String = {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let length = readlink("/proc/self/exe", &buffer, Int(PATH_MAX))
    let path = String(
      decoding: buffer.prefix(max(0, length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return "/" + path.split(separator: "/").dropLast().joined(separator: "/") + "/overstap"
  }()

  /// The checkout.
  static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

  let scratch = Scratch()
  let database: String

  /// - Parameter database: where the database is; in the scratch folder when nil.
  init(database: String? = nil) { self.database = database ?? scratch.path("db.sqlite") }

  /// With the small taxonomy loaded.
  static func loaded() throws -> Overstap {
    let overstap = Overstap()
    let made = try overstap.run([
      "import", "taxonomy", SmallTaxonomy.folder().write(in: overstap.scratch),
    ])
    guard made.status == 0 else { throw Failed(outcome: made) }
    return overstap
  }

  /// A command that had to work and did not.
  struct Failed: Error {
    let outcome: Outcome
  }

  var environment: [String: String] {
    [
      "PATH": "/usr/bin:/bin", "HOME": scratch.path, "OVERSTAP_DB": database,
      "OVERSTAP_SHARE": Self.root + "/Taxonomies", "SWIFT_BACKTRACE": "enable=no",
    ]
  }

  /// Runs the command to its end.
  func run(_ arguments: [String], input: String = "") throws -> Outcome {
    try Child.run(Self.binary, arguments, environment: environment, input: input)
  }

  /// Starts the command.
  func start(_ arguments: [String]) throws -> Child {
    try Child(Self.binary, arguments, environment: environment)
  }

  /// Runs a line of shell in which `$0` is the binary.
  func shell(_ line: String, _ arguments: [String] = []) throws -> Outcome {
    try Child.run("bash", ["-c", line, Self.binary] + arguments, environment: environment)
  }

  /// What is loaded, in bytes that can be compared.
  func status() throws -> String {
    let outcome = try run(["status", "--format", "json", "--as-of", "2026-11-21"])
    guard outcome.status == 0 else { throw Failed(outcome: outcome) }
    return outcome.output
  }

  /// Writes a person; gives the path.
  func person(_ json: String = Overstap.nurse) -> String { scratch.write("person.json", json) }

  static let nurse =
    "{\"id\":\"K-1\",\"occupations\":[{\"title\":\"nurse\"}],"
    + "\"claims\":[{\"skill\":\"\(SmallURI.skill("sql"))\"}]}"
}

extension Outcome {
  /// Standard output as JSON.
  func json() throws -> JSONValue { try JSONParser.parse(output) }
}
