import Feeds
import Linking
import TestSupport
import Testing

/// The numbers of linking are data: whatever is wrong with the file is told by name.
@Suite struct LinkingParametersTests {
  private static let shipped = TestPolicy.checkout + "/Taxonomies/linking.json"

  private func problem(_ change: (String) -> String) throws -> PolicyDocument.Problem? {
    let text = Disk.text(of: Self.shipped)
    let changed = change(text)
    #expect(changed != text)
    do {
      _ = try TestLinking.parameters(changed)
      return nil
    } catch let problem as PolicyDocument.Problem {
      return problem
    }
  }

  @Test func whatShipsIsInOrder() throws {
    let parameters = try TestLinking.shipped()
    #expect(!parameters.version.isEmpty)
    #expect(parameters.titles.suggestion <= parameters.titles.vacancy)
    #expect(parameters.titles.vacancy <= parameters.titles.history)
    #expect(parameters.vectors.epochs > 0 && parameters.longestQuery > 200)
  }

  @Test(arguments: [
    ("\"titles.label\"", "\"titles.lable\"", "titles.label", "missing"),
    (
      "\"titles.history\": { \"value\": 0", "\"titles.history\": { \"value\": 7", "titles.history",
      "out of range 0.0...1.0"
    ),
    (
      "\"vectors.batch\": { \"value\": 512", "\"vectors.batch\": { \"value\": 1", "vectors.batch",
      "out of range 2.0...4096.0"
    ),
    (
      "\"vectors.epochs\": { \"value\": 4", "\"vectors.epochs\": { \"value\": \"4\"",
      "vectors.epochs", "not a number"
    ),
    (
      "\"values\": {", "\"values\": { \"titles.x\": { \"value\": 1, \"doc\": \"x\" },", "titles.x",
      "unknown"
    ),
    ("\"values\": {", "\"values\": { \"titles.x\": { \"value\": 1 },", "titles.x", "undocumented"),
    ("\"version\"", "\"versie\"", "version", "missing"),
  ])
  func whatIsWrongIsNamed(from: String, to: String, name: String, problem: String) throws {
    let found = try self.problem { $0.replacing(from, with: to, maxReplacements: 1) }
    #expect(found?.name == name && found?.problem == problem)
  }
}
