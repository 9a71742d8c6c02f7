import Feeds
import Glibc
import TestSupport
import Testing

/// The page as a file.
@Suite struct ReportCommandTests {
  private func text(_ path: String) throws -> String {
    let file = try #require(fopen(path, "r"))
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1_000_000)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }

  @Test func aPageIsWrittenWholeAndReplaced() throws {
    let overstap = try Overstap.loaded()
    let path = overstap.scratch.write("page.html", "older")
    let outcome = try overstap.run([
      "report", overstap.person(), "data analyst", "--output", path, "--domain", "all",
    ])
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("Geschreven: \(path)"))
    let page = try text(path)
    #expect(page.hasPrefix("<!DOCTYPE html>") && page.hasSuffix("</html>\n"))
    #expect(page.contains("Van nu naar data analyst"))
    let left = try overstap.shell("ls \(overstap.scratch.path)")
    #expect(!left.output.contains(".part"))
    let again = try overstap.run([
      "report", overstap.person(), "data analyst", "--output", "-", "--domain", "all",
    ])
    #expect(again.output == page)
  }

  @Test func theEmployersPageIsAnother() throws {
    let overstap = try Overstap.loaded()
    let outcome = try overstap.run([
      "report", overstap.person(), "data analyst", "--for", "employer", "--format", "json",
    ])
    #expect(outcome.status == 0)
    let json = try outcome.json()
    #expect(json["for"]?.string == "employer")
    #expect(json["match"] == nil && json["strengths"]?.array?.isEmpty == true)
  }

  @Test func aFolderThatIsNotThereIsTold() throws {
    let overstap = try Overstap.loaded()
    for path in ["/nergens/map/page.html", overstap.scratch.path] {
      let outcome = try overstap.run(["report", overstap.person(), "--output", path])
      #expect(outcome.status == 1)
      #expect(outcome.errorLines.count == 1 && outcome.errors.contains("geschreven worden"))
    }
  }

  @Test(arguments: [
    ["report", "K-1"], ["report", "K-1", "--output", "x.html", "--for", "boss"],
    ["report", "K-1", "--output", "x.html", "--limit", "2"],
    ["report", "K-1", "--output", "x.html", "--format", "csv"],
  ])
  func wrongUseIsStatusTwo(arguments: [String]) throws {
    let outcome = try Overstap().run(arguments)
    #expect(outcome.status == 2 && outcome.errorLines.count == 1, "\(outcome)")
  }
}
