internal import Glibc
internal import SkillModel

/// Cuts a document of any size into the elements that are items, so that what is wrong with one cannot
/// reach another.
///
/// Works on bytes (any encoding that has ASCII as its start). CDATA, comments and instructions are known;
/// one that never ends takes its own item along and no more. Memory is bounded by `itemLimit`.
final class XMLItemReader {
  /// What a step gave.
  enum Step {
    /// An item; `item` holds its bytes, `line` its line, `fields` what a plain one holds.
    case item(Kind, isPlain: Bool)
    /// An item that is lost, or something that is none.
    case lost(Fault)
    /// The end, and what broke the document off before it.
    case finished(Fault?)
  }

  /// What an element is to the reader.
  enum Kind: Hashable {
    /// An ad of flat fields, `job` of Indeed or `item` of RSS.
    case job, rssItem
    /// `PositionOpening` and `PositionOpeningNL`.
    case eures, setu
    /// Known, and no vacancy.
    case other(NotAVacancy)
    /// As `other`, and so is the whole document.
    case document(NotAVacancy)

    /// Whether it is a vacancy.
    var isVacancy: Bool {
      switch self {
      case .job, .rssItem, .eures, .setu: true
      case .other, .document: false
      }
    }
  }

  /// Longest item, in bytes with its markup.
  static let itemLimit = 2 << 20
  /// Longest start tag, in bytes: libxml2 compares each attribute with all before it.
  static let tagLimit = 8 << 10

  /// Name of the source, for faults.
  let file: String
  /// Encoding that the document declares; lower case.
  let encoding: String
  /// 1-based line of the item at hand.
  private(set) var line = 1
  /// Fields of a plain item, in document order.
  private(set) var fields = XMLPlainItem()
  /// Local name of the first element.
  private(set) var root = ""

  private let source: ByteSource
  private var buffer: UnsafeMutableRawBufferPointer
  /// The loaded bytes that were not used yet are `start..<end`.
  private var start = 0
  private var end = 0
  private var isAtEnd = false
  private var itemRange = 0..<0
  /// The end tag of the first element was met.
  private var isRootClosed = false
  /// An element of RSS was met.
  private var isRSS = false
  /// Where in the document the buffer starts.
  private var origin = 0
  private var marks = XMLMarkSearches()
  /// The name to look for after an item that was given up.
  private var lookingFor: [UInt8]?

  /// Starts on a document.
  ///
  /// - Throws: what `XMLProlog.checked` throws.
  init(_ source: ByteSource) throws(Fault) {
    file = source.name
    let checked = try XMLProlog.checked(source)
    (self.source, encoding) = (checked.source, checked.encoding)
    buffer = .allocate(byteCount: 2 * ByteSource.chunkSize, alignment: 16)
  }

  deinit { buffer.deallocate() }

  /// The bytes of the item of the last step; valid until the next.
  var item: Bytes { bytes(itemRange.lowerBound, itemRange.upperBound) }

  /// Goes to the next item.
  ///
  /// - Throws: `.cannotRead`.
  func next() throws(Fault) -> Step {
    if !itemRange.isEmpty { (start, line, itemRange) = (itemRange.upperBound, nextLine, 0..<0) }
    while true {
      if let name = lookingFor, try !resync(name) { break }
      guard let open = find(UInt8(ascii: "<"), from: start) else {
        consume(to: end)
        if try load() { continue }
        break
      }
      consume(to: open)
      // Long enough for every mark that is looked for; a name is looked at with its end.
      if end - start < 16 || nameIsCut, try load() { continue }
      if let step = try element() { return step }
    }
    let isWhole = isRootClosed || root.isEmpty
    return .finished(isWhole ? nil : Fault(.truncatedRecord, file: file, line: line))
  }

  /// What stands at `start`, which is a `<`; nil when it is nothing to hand on.
  private func element() throws(Fault) -> Step? {
    let rest = bytes(start, end)
    if rest.hasPrefix("<!--") { return try pass(4, \.comment) }
    if rest.hasPrefix("<![CDATA[") { return try pass(9, \.section) }
    if rest.hasPrefix("<?") { return try pass(2, \.instruction) }
    let isEnd = rest.hasPrefix("</")
    let name = XMLTagName(rest, at: isEnd ? 2 : 1)
    guard name.length > 0 else {
      consume(to: start + 1)
      return nil
    }
    let local = name.local(in: rest)
    if isEnd {
      let kind = kind(of: local)
      let isRoot = root.utf8.elementsEqual(local)
      consume(to: start + name.end)
      if isRoot {
        isRootClosed = true
      } else if kind?.isVacancy ?? false {
        return .lost(Fault(.notXML(detail: "the start tag that fits"), file: file, line: line))
      }
      return nil
    }
    isRootClosed = false
    if root.isEmpty { root = local.text }
    if local.equals("rss") || local.equals("channel") || local.equals("RDF") { isRSS = true }
    guard let kind = kind(of: local) else {
      let isEmptyRoot = root.utf8.elementsEqual(local) && isEmptyTag(from: start + name.end)
      consume(to: start + name.end)
      if isEmptyRoot { isRootClosed = true }
      return nil
    }
    if case .document(let other) = kind {
      (isAtEnd, isRootClosed) = (true, true)
      let fault = Fault(.notAVacancy(other), file: file, line: line)
      consume(to: end)
      return .lost(fault)
    }
    return try take(kind, Array(rest[name.range]))
  }

  // MARK: - Items

  /// Takes the item at `start`.
  private func take(_ kind: Kind, _ name: [UInt8]) throws(Fault) -> Step? {
    let itemLine = line
    while true {
      let rest = bytes(start, end)
      var outcome = XMLItemEnd.more
      var isPlain = false
      if kind == .job || kind == .rssItem {
        let length = fields.scan(
          rest, name: name, origin: origin + start, ends: &marks.section)
        if let length { (outcome, isPlain) = (.end(length), true) }
      }
      if !isPlain {
        outcome = XMLItemEnd.find(in: rest, name: name, origin: origin + start, marks: &marks)
      }
      switch outcome {
      case .end(let length) where length <= Self.itemLimit:
        itemRange = start..<(start + length)
        nextLine = itemLine + bytes(start, start + length).lineCount
        if root.utf8.elementsEqual(XMLTagName(rest, at: 1).local(in: rest)) { isRootClosed = true }
        if case .other(let other) = kind {
          return .lost(Fault(.notAVacancy(other), file: file, line: itemLine))
        }
        return .item(kind, isPlain: isPlain)
      case .next(let at):
        consume(to: start + at)
        return .lost(
          Fault(.notXML(detail: "the end tag that fits"), file: file, line: itemLine))
      case .more where end - start <= Self.itemLimit:
        if try load() { continue }
        // The document ends inside the item: that is what broke it off.
        isRootClosed = false
        start = end
        return nil
      case .end(let length):
        consume(to: start + length)
        return .lost(Fault(.tooLong(limit: Self.itemLimit), file: file, line: itemLine))
      case .more:
        // No other item starts in what was looked at.
        lookingFor = name
        consume(to: end)
        return .lost(Fault(.tooLong(limit: Self.itemLimit), file: file, line: itemLine))
      case .tooLong(let at):
        lookingFor = name
        consume(to: start + at + 1)
        return .lost(Fault(.tooLong(limit: Self.tagLimit), file: file, line: itemLine))
      }
    }
  }

  /// Goes to the end or the next start of an element, whatever stands in between; false at the end.
  private func resync(_ name: [UInt8]) throws(Fault) -> Bool {
    while true {
      if let found = XMLItemEnd.mark(name, in: bytes(start, end), from: 0) {
        consume(to: start + (found.isEnd ? found.at + name.count + 2 : found.at))
        lookingFor = nil
        return true
      }
      consume(to: max(start, end - name.count - 3))
      if try !load() { return false }
    }
  }

  /// Goes past a comment, CDATA section or instruction outside items; one that does not end within the
  /// limit is passed by its mark only.
  private func pass(
    _ length: Int, _ search: WritableKeyPath<XMLMarkSearches, XMLMarkSearch>
  ) throws(Fault) -> Step? {
    while true {
      let rest = bytes(start, end)
      let found = marks[keyPath: search].first(in: rest, from: length, origin: origin + start)
      if let found {
        consume(to: start + found + marks[keyPath: search].mark.utf8CodeUnitCount)
        return nil
      }
      if rest.count > Self.itemLimit { break }
      if try !load() { break }
    }
    consume(to: start + length)
    return nil
  }

  // MARK: - Names

  private func kind(of local: Bytes) -> Kind? {
    switch local.count {
    case 3 where local.equals("job") || local.equals("JOB") || local.equals("Job"): return .job
    case 4 where local.equals("item") && isRSS: return .rssItem
    case 15 where local.equals("PositionOpening"): return .eures
    case 17 where local.equals("PositionOpeningNL"): return .setu
    case 9 where local.equals("Candidate"), 11 where local.equals("CandidateNL"):
      return .other(.profile)
    case 17 where local.equals("VacancyResponseNL"): return .other(.vacancyResponse)
    case 13 where local.equals("StaffingOrder"): return .other(.staffingOrder)
    case 13 where local.equals("HumanResource"): return .other(.humanResource)
    default:
      guard root.utf8.elementsEqual(local) else { return nil }
      return Self.documents[root.lowercased()].map { .document($0) }
    }
  }

  /// Documents that are known by their first element.
  private static let documents: [String: NotAVacancy] = [
    "courses": .course, "program": .course, "edudexdirectory": .course, "edudex": .course,
    "learningopportunity": .course, "learningopportunities": .course, "course": .course,
    "catalog": .course, "html": .webPage, "codelists": .codeList, "codelist": .codeList,
    "skillspassport": .profile, "europass": .profile,
  ]

  private var nameIsCut: Bool {
    let rest = bytes(start, end)
    return XMLTagName(rest, at: rest.hasPrefix("</") ? 2 : 1).end == rest.count
      && rest.count < Self.tagLimit
  }

  private func isEmptyTag(from index: Int) -> Bool {
    guard let close = find(UInt8(ascii: ">"), from: index) else { return false }
    return bytes(start, close).last == UInt8(ascii: "/")
  }

  // MARK: - Bytes

  /// The line after the item at hand, counted when it was taken.
  private var nextLine = 0

  private func bytes(_ low: Int, _ high: Int) -> Bytes {
    UnsafeRawBufferPointer(rebasing: buffer[low..<high]).bindMemory(to: UInt8.self)
  }

  private func find(_ byte: UInt8, from index: Int) -> Int? {
    guard let base = buffer.baseAddress, index < end,
      let found = memchr(base + index, CInt(byte), end - index)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Lets go of the bytes before an index.
  private func consume(to index: Int) {
    if index > start { line += bytes(start, index).lineFeedCount }
    start = index
  }

  /// Reads on, with what was not used moved to the front; false at the end.
  private func load() throws(Fault) -> Bool {
    if isAtEnd { return false }
    guard let base = buffer.baseAddress else { return false }
    if start > 0 {
      memmove(base, base + start, end - start)
      (origin, end, start) = (origin + start, end - start, 0)
    }
    if buffer.count - end < ByteSource.chunkSize {
      let larger = UnsafeMutableRawBufferPointer.allocate(
        byteCount: buffer.count * 2, alignment: 16)
      larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[..<end]))
      buffer.deallocate()
      buffer = larger
    }
    let chunk = UnsafeMutableRawBufferPointer(rebasing: buffer[end..<(end + ByteSource.chunkSize)])
    let count = try source.read(into: chunk)
    if count == 0 { isAtEnd = true }
    end += count
    return count > 0
  }
}
