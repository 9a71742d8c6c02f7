internal import Glibc
internal import SkillModel

/// A window that slides over the bytes of a source, and keeps what passes where it is told to.
///
/// Holds one chunk and what is kept, at most `limit` bytes of each; nothing else grows.
final class JSONWindow {
  /// Where the bytes that pass are kept.
  enum Target {
    /// Nowhere.
    case nothing
    /// As part of what stands around the items.
    case shell
    /// As part of the item at hand.
    case item
  }

  /// Bytes kept of a target; `isOver` once there were more than the limit, and then none are kept.
  struct Kept {
    var bytes: [UInt8] = []
    var isOver = false
  }

  let name: String
  private let source: ByteSource
  private let limit: Int
  private let chunk: UnsafeMutableRawBufferPointer
  /// The next byte; bytes up to `end` are loaded.
  private(set) var at = 0
  private var end = 0
  private var isDrained = false
  /// How often bytes were moved: places in the chunk are others after each.
  private var loads = 0
  private var keptFrom = 0
  private var target = Target.nothing
  private var shell = Kept()
  private var item = Kept()
  private var countedTo = 0
  private var lines = 1
  /// The byte before the one at hand that is no blank; 0 at the start.
  private(set) var last: UInt8 = 0

  init(_ source: ByteSource, limit: Int, line: Int) {
    self.source = source
    self.limit = limit
    name = source.name
    lines = line
    chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: ByteSource.chunkSize, alignment: 16)
  }

  deinit { chunk.deallocate() }

  // MARK: - Bytes

  /// The next byte; nil at the end.
  func peek() throws(Fault) -> UInt8? {
    if at == end, try !load(1) { return nil }
    return chunk[at]
  }

  /// Goes past the byte at hand.
  func advance() {
    let byte = chunk[at]
    if byte > 0x20 { last = byte }
    at += 1
  }

  /// Goes past blanks and line ends; whether a line feed was among them.
  @discardableResult
  func skipBlanks() throws(Fault) -> Bool {
    var hasFeed = false
    while let byte = try peek(), byte <= 0x20 {
      if byte == 0x0A { hasFeed = true }
      at += 1
    }
    return hasFeed
  }

  /// The next bytes, at most so many, without going past them.
  func next(_ count: Int) throws(Fault) -> [UInt8] {
    if end - at < count { _ = try load(count) }
    return Array(chunk[at..<min(end, at + count)])
  }

  /// Goes past bytes inside a text up to its quote, which is next then; a line feed ends a text too,
  /// since JSON has none inside texts.
  ///
  /// - Parameter seen: called with each `{` on the way, when given; true stops there.
  /// - Returns: what stopped it: `"`, LF, `{`; nil at the end of the source.
  func skipText(stoppingAtBraces seen: (() throws(Fault) -> Bool)? = nil) throws(Fault) -> UInt8? {
    // Where the next of each stands, so that none is looked for twice: a text may have millions.
    var (loaded, quote, slash, feed, brace) = (loads, -1, -1, -1, -1)
    while true {
      if at == end, try !load(1) { return nil }
      if loaded != loads { (loaded, quote, slash, feed, brace) = (loads, -1, -1, -1, -1) }
      if quote < at { quote = find(0x22) }
      if slash < at { slash = find(0x5C) }
      if feed < at { feed = find(0x0A) }
      if brace < at { brace = seen == nil ? end : find(0x7B) }
      at = min(quote, slash, feed, brace)
      if at == end { continue }
      switch chunk[at] {
      case 0x5C:
        at += 1
        // What is escaped is never the end, but a line feed is.
        if let byte = try peek(), byte != 0x0A { at += 1 }
      case 0x7B:
        if let seen, try seen() { return 0x7B }
        at += 1
      case let byte: return byte
      }
    }
  }

  /// Where a byte stands from here on; the end of what is loaded when it does not.
  private func find(_ byte: UInt8) -> Int {
    guard let base = chunk.baseAddress, at < end,
      let found = memchr(base + at, CInt(byte), end - at)
    else { return end }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Moves on in the source so that so many bytes are at hand; false when there is none at all.
  private func load(_ count: Int) throws(Fault) -> Bool {
    flush()
    countLines()
    loads += 1
    let rest = end - at
    if at > 0, let base = chunk.baseAddress { memmove(base, base + at, rest) }
    (at, end, keptFrom, countedTo) = (0, rest, 0, 0)
    while end < count, !isDrained {
      let read = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: chunk[end...]))
      if read == 0 { isDrained = true }
      end += read
    }
    return end > 0
  }

  // MARK: - Lines

  /// 1-based line of the byte at hand.
  var line: Int {
    countLines()
    return lines
  }

  private func countLines() {
    guard countedTo < at else { return }
    lines +=
      UnsafeRawBufferPointer(rebasing: chunk[countedTo..<at])
      .bindMemory(to: UInt8.self).lineFeedCount
    countedTo = at
  }

  // MARK: - Keeping

  /// Keeps what passes from here on somewhere else.
  func keep(in target: Target) {
    flush()
    self.target = target
  }

  /// What was kept of a target, which starts anew.
  func take(_ target: Target) -> Kept {
    flush()
    switch target {
    case .nothing: return Kept()
    case .shell:
      defer { shell = Kept() }
      return shell
    case .item:
      defer { item = Kept() }
      return item
    }
  }

  private func flush() {
    let passed = chunk[keptFrom..<at]
    keptFrom = at
    switch target {
    case .nothing: break
    case .shell: keep(passed, in: &shell)
    case .item: keep(passed, in: &item)
    }
  }

  private func keep(_ passed: Slice<UnsafeMutableRawBufferPointer>, in kept: inout Kept) {
    guard !kept.isOver else { return }
    if kept.bytes.count + passed.count > limit {
      kept = Kept(isOver: true)
    } else {
      kept.bytes.append(contentsOf: passed)
    }
  }
}
