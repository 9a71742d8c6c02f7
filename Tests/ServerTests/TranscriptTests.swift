import Advisory
import Glibc
import Server
import SkillModel
import Store
import TestSupport
import Testing
import Wire

/// PROTOCOL.md is what the server does: its reference is the table, its transcripts are replayed.
@Suite struct TranscriptTests {
  static let path = TestPolicy.checkout + "/PROTOCOL.md"

  /// One numbered line of a transcript.
  struct Step: Sendable {
    var isSent: Bool
    var text: String
  }

  /// A fenced block: one connection.
  struct Transcript: Sendable, CustomTestStringConvertible {
    var name: String
    var steps: [Step] = []
    var testDescription: String { name }
  }

  static let all: [Transcript] = {
    var all: [Transcript] = []
    var open: Transcript?
    for line in Disk.text(of: path).split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```transcript ") {
        open = Transcript(name: String(line.dropFirst("```transcript ".count)))
      } else if line == "```", let transcript = open {
        all.append(transcript)
        open = nil
      } else if open != nil {
        let parts = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count >= 2, Int(parts[0]) == (open?.steps.count ?? 0) + 1 else {
          open?.steps.append(Step(isSent: false, text: "line is not numbered in order: \(line)"))
          continue
        }
        open?.steps.append(
          Step(isSent: parts[1] == ">", text: parts.count > 2 ? String(parts[2]) : ""))
      }
    }
    return all
  }()

  @Test func everyVerbHasATranscript() {
    let shown = Set(
      Self.all.flatMap { transcript in
        transcript.name.split(separator: " (")[0].split(separator: " ", maxSplits: 1)
          .dropFirst().flatMap { $0.split(separator: ", ").map(String.init) }
      })
    for verb in Verb.allCases { #expect(shown.contains(verb.rawValue), "\(verb)") }
  }

  @Test(arguments: all, [false, true])
  func replayed(_ transcript: Transcript, overTCP: Bool) async throws {
    func has(_ word: String) -> Bool { transcript.name.hasSuffix("(" + word + ")") }
    var asker: Asker? = has("writes") ? .administrator : .counsellor
    if has("find") { asker?.rights = [.find] }
    if has("tokens") { asker = nil }
    let place = Scratch()
    let database =
      has("writes") || has("tokens") ? try RunningServer.copiedDatabase(in: place) : nil
    if let database, has("tokens") {
      // The token of the document; real ones are random.
      try OverstapStore(path: database, mode: .readWrite).put(
        AccessToken(
          id: "1", role: .intake, organisation: Organisation(rawValue: "gemeente"), rights: [],
          note: nil, madeAt: RunningServer.moment, expiresOn: nil),
        secret: "overstap_" + String(repeating: "5eed", count: 16))
    }
    let server = try await RunningServer.start(
      asker: asker, importFolder: RunningServer.shipped.examples, database: database)
    defer { withExtendedLifetime(place) {} }
    let address = overTCP ? server.tcp : server.unix
    try await server.talk(overTCP: overTCP) { _ in
      let client = try LineClient(address, seconds: 120)
      for (place, step) in transcript.steps.enumerated() {
        if step.isSent {
          try client.send(line: step.text)
        } else if step.text == "(closed)" {
          #expect(try client.line() == nil, "\(transcript.name) \(place + 1)")
        } else {
          let line = try client.line()
          #expect(
            Self.matches(line ?? "(closed)", step.text),
            "\(transcript.name) \(place + 1): \(line ?? "(closed)") is not \(step.text)")
        }
      }
    }
    try await server.stop()
  }

  /// Whether a line is as written, where an ellipsis stands for anything.
  static func matches(_ line: String, _ pattern: String) -> Bool {
    let parts = pattern.split(separator: "…", omittingEmptySubsequences: false)
    guard parts.count > 1 else { return line == pattern }
    var rest = line[...]
    for (place, part) in parts.enumerated() {
      if place == 0 {
        guard rest.hasPrefix(part) else { return false }
        rest = rest.dropFirst(part.count)
      } else if place == parts.count - 1 {
        return rest.hasSuffix(part)
      } else if !part.isEmpty {
        guard let found = rest.firstRange(of: part) else { return false }
        rest = rest[found.upperBound...]
      }
    }
    return true
  }

  /// Run with OVERSTAP_WRITE_PROTOCOL=1 to write the reference anew.
  @Test func theReferenceIsTheTable() throws {
    let (first, last) = ("<!-- reference: begin -->\n", "<!-- reference: end -->")
    let text = Disk.text(of: Self.path)
    let begin = try #require(text.firstRange(of: first)).upperBound
    let end = try #require(text.firstRange(of: last)).lowerBound
    if getenv("OVERSTAP_WRITE_PROTOCOL") != nil {
      Disk.write(
        Array((text[..<begin] + CommandTable.reference + text[end...]).utf8), to: Self.path)
    } else {
      #expect(text[begin..<end] == CommandTable.reference)
    }
  }
}
