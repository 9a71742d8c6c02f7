internal import SkillModel

/// Reads the vacancies in a web page: schema.org `JobPosting` in its `application/ld+json` scripts.
///
/// Microdata and RDFa are not read.
enum VacancyPage {
  /// Longest page, in bytes.
  static let limit = 32 << 20

  /// Whether a document is a web page: its first element or document type is of HTML.
  ///
  /// - Parameter start: its first bytes.
  static func isPage(_ start: [UInt8]) -> Bool {
    var at = 0
    func has(_ word: String) -> Bool {
      let bytes = Array(word.utf8)
      guard at + bytes.count <= start.count else { return false }
      return zip(start[at...], bytes).allSatisfy { lowered($0) == $1 }
    }
    while at < start.count {
      if start[at] <= 0x20 || [0xEF, 0xBB, 0xBF].contains(start[at]) {
        at += 1
      } else if has("<?") || has("<!--") {
        let end = Array((has("<?") ? "?>" : "-->").utf8)
        guard let close = HTMLScripts.find(end, in: start, from: at) else { return false }
        at = close + end.count
      } else {
        return names.contains { name in
          guard has(name), at + name.utf8.count < start.count else { return false }
          let next = start[at + name.utf8.count]
          return next <= 0x20 || next == UInt8(ascii: ">") || next == UInt8(ascii: "/")
        }
      }
    }
    return false
  }

  /// Reads a page; what it throws, hands on and counts is as `VacancyFile.read` says.
  static func read(
    _ source: ByteSource, vacancy: VacancyFile.Sink, fault: (Fault) -> Void
  ) throws -> VacancyReadCount {
    guard let bytes = try source.all(limit: limit) else {
      throw Fault(.tooLong(limit: limit), file: source.name)
    }
    var run = VacancyJSONRun(file: source.name)
    for script in HTMLScripts.linkedData(in: utf8(bytes)) {
      try run.read(
        ByteSource(name: source.name, bytes: script.json), line: script.line, vacancy, fault)
    }
    if run.count.vacancies == 0, run.count.faults == 0 {
      run.count.faults = 1
      fault(Fault(.notAVacancy(.webPage), file: source.name))
    }
    return run.count
  }

  /// A page that is no UTF-8 is in Windows-1252, as browsers take it.
  static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.withUnsafeBytes(UTF8Validator.isValid) { return bytes }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        text.append(byte)
      } else {
        text.append(contentsOf: String(Windows1252.scalar(byte)).utf8)
      }
    }
    return text
  }

  private static let names = [
    "<!doctype html", "<html", "<head", "<body", "<script", "<div", "<meta", "<title", "<main",
    "<article", "<section", "<p", "<span",
  ]
}
