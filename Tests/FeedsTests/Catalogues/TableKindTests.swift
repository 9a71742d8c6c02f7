import SkillModel
import Testing

@testable import Feeds

/// Tables of people and of training, given where the other is asked.
@Suite struct TableKindTests {
  private static let people =
    "id;label;beroep;van;postcode;max km;vaardigheden\nV-1;x;verzorgende;2010;3511;30;plannen\n"
  private static let modules =
    "aanbieder;id;titel;vaardigheden;prijs incl. btw (euro);weken\nX;A;Plannen;plannen;100;4\n"

  @Test func peopleAreNoModules() throws {
    var stored = 0
    #expect(throws: Fault(.notAModule(.profile), file: "t.csv", line: 1)) {
      _ = try CatalogueFile.read(
        ByteSource(name: "t.csv", bytes: Array(Self.people.utf8)),
        module: { _, _ in stored += 1 }, fault: { _ in })
    }
    #expect(stored == 0)
  }

  @Test func modulesAreNoPeople() throws {
    var stored = 0
    #expect(throws: Fault(.otherDocument(.catalogue), file: "t.csv", line: 1)) {
      _ = try CandidateFile.read(
        ByteSource(name: "t.csv", bytes: Array(Self.modules.utf8)),
        candidate: { _, _ in stored += 1 }, fault: { _ in })
    }
    #expect(stored == 0)
  }

  /// Columns that both have decide nothing.
  @Test func sharedColumns() {
    #expect(TableKind(["id", "vaardigheden", "postcode"]) == nil)
    #expect(TableKind(["id", "postcode", "rijbewijs"]) == .people)
    #expect(TableKind(["id", "titel", "prijs incl. btw (euro)"]) == .modules)
  }
}
