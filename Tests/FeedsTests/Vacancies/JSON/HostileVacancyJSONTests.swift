import Glibc
import SkillModel
import Testing

@testable import Feeds

/// Documents made to hurt: never a crash or a hang, memory bounded, what was whole is kept.
@Suite struct HostileVacancyJSONTests {
  /// A document of each kind with twenty vacancies.
  private static let documents: [(name: String, text: String)] = {
    let vacatures = (0..<20).map {
      """
      {"idVacature":"v\($0)","naamVacature":"Kok \($0) \\"à la\\" \\u00e9","omschrijvingVacature":"Koken.\\nBakken.",
       "werktijden":{"aantalWerkurenPerWeekMinimaal":24},"vakvaardigheid":[{"omschrijving":"bakken"},{"omschrijving":"koken"}]}
      """
    }
    let postings = (0..<20).map {
      #"{"@type":"JobPosting","identifier":"p\#($0)","title":"Kok","skills":["Java","SQL"],"baseSalary":{"value":{"minValue":2500,"unitText":"MONTH"}}}"#
    }
    let ads = (0..<20).map {
      #"{"_source":{"id":"a\#($0)","headline":"Kock","occupation":{"label":"kock"},"must_have":{"skills":[{"label":"baka","weight":5}]}}}"#
    }
    return [
      ("vum", #"{"vraagID":"q","vacatures":["# + vacatures.joined(separator: ",\n") + "]}"),
      ("lines", vacatures.map { $0.replacing("\n", with: "") }.joined(separator: "\n")),
      (
        "graph",
        #"{"@context":"https://schema.org","@graph":["# + postings.joined(separator: ",") + "]}"
      ),
      ("list", "[" + postings.joined(separator: ",") + "]"),
      (
        "page",
        "<!doctype html><html><head>"
          + postings.map { "<script type=\"application/ld+json\">\($0)</script>" }.joined()
          + "</head></html>"
      ),
      ("hits", #"{"took":5,"hits":{"total":20,"hits":["# + ads.joined(separator: ",") + "]}}"),
      (
        "references",
        #"{"closedReferences":["#
          + (0..<20).map { "\"r\($0)\"" }.joined(separator: ",") + "]}"
      ),
    ]
  }()

  /// The ids read; nil when the document was refused as a whole.
  private static func ids(_ bytes: [UInt8]) throws -> [String]? {
    do {
      return try ReadVacancies(ByteSource(name: "h", bytes: bytes)).vacancies.map(\.id)
    } catch is Fault { return nil }
  }

  @Test(arguments: documents.map(\.name))
  func cutOffAtEveryPercent(name: String) throws {
    let text = try #require(Self.documents.first { $0.name == name }?.text)
    let bytes = Array(text.utf8)
    let whole = try #require(try Self.ids(bytes))
    #expect(whole.count == 20)
    var last = 0
    for percent in 1...100 {
      let cut = Array(bytes[..<(bytes.count * percent / 100)])
      let kept = try Self.ids(cut) ?? []
      #expect(whole.starts(with: kept), "\(percent) %")
      #expect(kept.count >= last, "\(percent) %")
      last = kept.count
    }
    #expect(last == 20)
    // Of nineteen twentieths of a document most is kept.
    let kept = try Self.ids(Array(bytes[..<(bytes.count * 19 / 20)])) ?? []
    #expect(kept.count >= 17)
  }

  /// A thousand bytes, one at a time, each changed to something else.
  ///
  /// A list of references is short, and quotes are all the structure it has: one lost may cost all.
  @Test(arguments: documents.map(\.name).filter { $0 != "references" })
  func flippedBytes(name: String) throws {
    let text = try #require(Self.documents.first { $0.name == name }?.text)
    let bytes = Array(text.utf8)
    let whole = Set(try #require(try Self.ids(bytes)))
    var state: UInt64 = 42
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    var (refused, lost, most) = (0, 0, 0)
    for _ in 0..<1000 {
      var broken = bytes
      let place = random(bytes.count)
      broken[place] ^= UInt8(1 + random(255))
      guard let kept = try Self.ids(broken) else {
        refused += 1
        continue
      }
      let missing = whole.subtracting(kept).count
      lost += missing
      most = max(most, missing)
    }
    // The first bytes decide what a document is; every other byte costs an item, seldom two.
    #expect(refused <= 20)
    #expect(lost <= 1200, "\(lost) lost, at most \(most) at once")
  }

  @Test func wrongEncodings() throws {
    let latin =
      Array("[{\"idVacature\":\"1\",\"naamVacature\":\"Caf".utf8) + [0xE9]
      + Array("\"},{\"idVacature\":\"2\",\"naamVacature\":\"Kok\"}]".utf8)
    let read = try ReadVacancies(ByteSource(name: "h", bytes: latin))
    #expect(read.vacancies.map(\.id) == ["2"])
    #expect(read.reasons == [.notUTF8(looksLike: "Windows-1252")])
    #expect(read.faults.first?.place.line == 1)
  }

  @Test(arguments: [
    (#"{"naamVacature":"Kok","naamVacature":"Bakker"}"#, "Bakker"),
    (#"{"naamVacature":"K\u0000k","idVacature":"1"}"#, "K k"),
    (#"{"naamVacature":"Kok","werkervaring":[{"aantalJarenWerkzaamInBeroep":1e999}]}"#, "Kok"),
    (
      #"{"naamVacature":"Kok","werktijden":{"aantalWerkurenPerWeekMinimaal":99999999999999999999999}}"#,
      "Kok"
    ),
    (#"{"naamVacature":7,"werkgever":[],"opleiding":"x","beroep":3,"contractvorm":{"a":1}}"#, "7"),
    (
      #"{"@type":"JobPosting","title":"Kok","baseSalary":{"value":[[[]]]},"jobLocation":[1,null,[]],"skills":[[{}],false]}"#,
      "Kok"
    ),
    (#"{"@type":"JobPosting","title":"Kok","identifier":{"value":-0},"datePosted":1e99}"#, "Kok"),
  ])
  func oddMembers(text: String, title: String) throws {
    let read = try ReadVacancies(text)
    #expect(read.vacancies.map(\.title?.value) == [title])
    #expect(read.vacancies.allSatisfy { !$0.id.isEmpty })
  }

  @Test func depthBombs() throws {
    let deep = 200_000
    let bombs = [
      String(repeating: "[", count: deep),
      String(repeating: "[", count: deep) + String(repeating: "]", count: deep),
      String(repeating: "{\"@graph\":[", count: deep),
      String(repeating: "{\"data\":", count: deep),
      #"{"@type":"JobPosting","title":"Kok","x":"# + String(repeating: "[", count: deep),
      "<html>" + String(repeating: "<script type=\"application/ld+json\">[", count: deep / 10),
    ]
    for bomb in bombs { _ = try Self.ids(Array(bomb.utf8)) }
    let inside =
      #"[{"@type":"JobPosting","title":"A","x":"# + String(repeating: "[", count: deep)
      + String(repeating: "]", count: deep) + #"},{"@type":"JobPosting","title":"B"}]"#
    let read = try ReadVacancies(inside)
    #expect(read.vacancies.map(\.title?.value) == ["B"])
    #expect(read.reasons == [.notJSON(detail: "less nesting")])
  }

  /// Each of the bytes a text is looked through for, more of them than anybody writes.
  @Test(arguments: ["\\\\", "\n", "{", "\"", "\\\"", "{\"a\":\"", "&", "<script"])
  func nothingButOneByte(part: String) throws {
    let many = String(repeating: part, count: (1 << 18) / part.utf8.count)
    for start in [#"[{"a":"x","b":""#, #"[{"a":"x","b":"y"z"#, "[", "<html>"] {
      _ = try Self.ids(Array((start + many).utf8))
    }
  }

  @Test func aTextOfTwoGigabytes() throws {
    let start = Array(
      #"[{"idVacature":"1","naamVacature":"Kok"},{"idVacature":"2","naamVacature":""#.utf8)
    let end = Array(#""},{"idVacature":"3","naamVacature":"Bakker"}]"#.utf8)
    let before = Self.residentBytes()
    var peak = before
    let read = try ReadVacancies(
      Self.source(start: start, fill: UInt8(ascii: "x"), count: 2 << 30, end: end) {
        peak = max(peak, Self.residentBytes())
      })
    #expect(read.vacancies.map(\.id) == ["1", "3"])
    #expect(read.reasons == [.tooLong(limit: VacancyJSON.itemLimit)])
    // Other tests run at the same time; the text itself would be eight times this.
    #expect(peak - before < 256 << 20)
  }

  @Test func aTextOfAMegabyteIsTooLongAndOneBelowIsNot() throws {
    func document(_ count: Int) -> String {
      #"[{"idVacature":"1","naamVacature":"Kok","omschrijvingVacature":""#
        + String(repeating: "x", count: count) + "\"}]"
    }
    #expect(try ReadVacancies(document(1 << 20)).vacancies.count == 1)
    let read = try ReadVacancies(document(1 << 20 + 1))
    #expect(read.vacancies == [])
    #expect(read.reasons == [.tooLong(limit: VacancyScan.textLimit)])
    #expect(read.faults.map(\.place.record) == ["1"])
  }

  /// An item is handed on when at most a chunk behind it was read: nothing gathers.
  @Test func aLongListIsNeverInMemory() throws {
    let item = Array(#"{"naamVacature":"Kok","idVacature":"000000"},"#.utf8)
    let count = 300_000
    var made = 0
    var rest: [UInt8] = []
    let source = ByteSource(name: "g") { buffer in
      var filled = 0
      while filled < buffer.count {
        if rest.isEmpty {
          if made > count { break }
          rest = made == 0 ? Array("[".utf8) : made <= count ? item : []
          if made == count { rest = item.dropLast() + Array("]".utf8) }
          made += 1
        }
        let size = min(rest.count, buffer.count - filled)
        UnsafeMutableRawBufferPointer(rebasing: buffer[filled..<(filled + size)])
          .copyBytes(from: rest[..<size])
        rest.removeFirst(size)
        filled += size
      }
      return filled
    }
    var (read, ahead) = (0, 0)
    let result = try VacancyFile.read(
      source,
      vacancy: { _, _ in
        read += 1
        ahead = max(ahead, made - read)
      }, fault: { Issue.record("\($0)") })
    #expect(result.vacancies == count)
    #expect(read == count)
    #expect(ahead * item.count <= 2 * ByteSource.chunkSize)
  }

  // MARK: - Means

  /// Bytes that are not in memory, and a look at each chunk.
  private static func source(
    start: [UInt8], fill: UInt8, count: Int, end: [UInt8], look: @escaping () -> Void
  ) -> ByteSource {
    var at = 0
    let whole = start.count + count + end.count
    return ByteSource(name: "h") { buffer in
      guard at < whole, let base = buffer.baseAddress else { return 0 }
      var size = 0
      if at < start.count {
        size = min(buffer.count, start.count - at)
        buffer.copyBytes(from: start[at..<(at + size)])
      } else if at < start.count + count {
        size = min(buffer.count, start.count + count - at)
        memset(base, CInt(fill), size)
        if at >> 26 != (at + size) >> 26 { look() }
      } else {
        let from = at - start.count - count
        size = min(buffer.count, end.count - from)
        buffer.copyBytes(from: end[from..<(from + size)])
      }
      at += size
      return size
    }
  }

  /// Memory of this process that is in use; 0 when the system does not tell.
  private static func residentBytes() -> Int {
    guard let file = fopen("/proc/self/statm", "r") else { return 0 }
    defer { fclose(file) }
    var text = [CChar](repeating: 0, count: 128)
    guard fgets(&text, 128, file) != nil else { return 0 }
    let words = String(decoding: text.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
      .split(separator: " ")
    return words.count > 1 ? (Int(words[1]) ?? 0) * 4096 : 0
  }
}
