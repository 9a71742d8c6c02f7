internal import SkillModel

/// Finds the items in a JSON document of any length: the elements of its list, whether the document
/// is that list or holds it (`JSONItemLists`), a document that is one item, or one item a line.
///
/// Only the structure is looked at; what an item says is for `JSONParser`. An item that is no JSON
/// loses only itself where its end can be found: by its braces, and when those are in doubt (a
/// quote too few) by the next `{` with the name that the first item starts with. A line feed ends a
/// text. Memory is bounded by the limit of an item, whatever the size and depth; time is linear.
struct JSONItemScanner {
  /// Takes an item or a stray stretch; what it throws ends the run.
  typealias Sink = (JSONPiece) throws -> Void

  let window: JSONWindow
  /// Where a document breaks off; nil when it was read to its end.
  private(set) var brokenOff: Fault?
  /// `{"name` that the first element starts with.
  var signature: [UInt8] = []
  /// Openers that are not closed, at most `depthLimit`; those beyond are counted.
  var open: [UInt8] = []
  var deeper = 0
  /// Quotes or braces of the item at hand are not in balance.
  var isInDoubt = false
  /// The item at hand was not closed: the next one starts here.
  var isAtNextItem = false

  /// - Parameters:
  ///   - limit: most bytes of an item.
  ///   - line: 1-based line the source starts on.
  init(_ source: ByteSource, limit: Int, line: Int = 1) {
    window = JSONWindow(source, limit: limit, line: line)
  }

  /// Hands on the items, in the order of the document.
  ///
  /// - Throws: `.cannotRead`, and what `item` throws.
  mutating func run(_ item: Sink) throws {
    if try window.next(3) == [0xEF, 0xBB, 0xBF] { for _ in 0..<3 { window.advance() } }
    var (hasValue, hasStray) = (false, false)
    while true {
      try window.skipBlanks()
      guard let byte = try window.peek() else { return }
      switch byte {
      case Self.openBrace:
        try document(item)
        hasValue = true
      case Self.openBracket:
        try list("", item)
        hasValue = true
      default:
        // Once: behind a list that was closed too early each comma is another.
        if !hasStray { try item(stray(hasValue ? "end of text" : "a value", line: window.line)) }
        hasStray = true
        try skipToValue()
      }
      if brokenOff != nil { return }
    }
  }

  /// Goes past what is no JSON, to the next line or opener.
  private func skipToValue() throws(Fault) {
    while let byte = try window.peek(), byte != Self.openBrace, byte != Self.openBracket {
      window.advance()
    }
  }

  private func stray(_ expected: String, line: Int) -> JSONPiece {
    .stray(Fault(.notJSON(detail: expected), file: window.name, line: line))
  }

  private mutating func breakOff() {
    brokenOff = brokenOff ?? Fault(.truncatedRecord, file: window.name, line: window.line)
  }

  // MARK: - A document

  /// An object that is an item itself or holds lists of them.
  private mutating func document(_ item: Sink) throws {
    let line = window.line
    var lists: [String] = []
    (isInDoubt, isAtNextItem) = (false, false)
    signature = try startOfItem()
    window.keep(in: .shell)
    window.advance()
    let isWhole = try members(path: "", lists: &lists, item)
    window.keep(in: .nothing)
    let shell = window.take(.shell)
    // Of a document that broke off its lists were whole, itself it is not.
    guard isWhole, brokenOff == nil else { return breakOff() }
    try item(
      .item(
        JSONItem(
          bytes: shell.bytes, isTooLong: shell.isOver, line: line, place: .document(lists: lists))))
  }

  /// Walks over the members of an object, up to and with its closing brace; false at the end of the
  /// source.
  ///
  /// What is no JSON is passed over here: the parser finds it in the shell.
  private mutating func members(path: String, lists: inout [String], _ item: Sink) throws -> Bool {
    var name = ""
    while brokenOff == nil {
      let hasFeed = try window.skipBlanks()
      guard let byte = try window.peek() else { return false }
      switch byte {
      case Self.closeBrace:
        window.advance()
        return true
      case Self.quote:
        let text = try window.next(Self.nameLimit)
        try skipText()
        name = Self.name(in: text)
      case Self.openBrace, Self.openBracket:
        // A line that starts like the document does is the next of JSON lines.
        if path.isEmpty, hasFeed, window.last != UInt8(ascii: ":") { return true }
        let isMember = window.last == UInt8(ascii: ":")
        try value(path + (isMember ? name : ""), opener: byte, lists: &lists, item)
        if isAtNextItem { return true }
        name = ""
      default: window.advance()
      }
    }
    return false
  }

  /// A list or object that is the value of a member.
  private mutating func value(
    _ path: String, opener: UInt8, lists: inout [String], _ item: Sink
  ) throws {
    let names = path.split(separator: ".", omittingEmptySubsequences: false)
    let name = names.count <= Self.wrapperLimit ? String(names.last ?? "") : ""
    if opener == Self.openBracket, JSONItemLists.lists.contains(name), try isListOfItems() {
      lists.append(path)
      window.advance()
      try elements(path, item)
      window.keep(in: .shell)
      if try window.peek() != nil { window.advance() }
    } else if opener == Self.openBrace, JSONItemLists.maps.contains(name) {
      lists.append(path)
      window.advance()
      try map(path, item)
      window.keep(in: .shell)
      if try window.peek() != nil { window.advance() }
    } else if opener == Self.openBrace, JSONItemLists.wrappers.contains(name) {
      window.advance()
      if try !members(path: path + ".", lists: &lists, item) { breakOff() }
    } else if try !skipValue() {
      breakOff()
    }
  }

  /// Whether the list at hand has objects, lists or texts in it, or nothing.
  private func isListOfItems() throws(Fault) -> Bool {
    for byte in try window.next(4096).dropFirst() where byte > 0x20 {
      return [Self.openBrace, Self.openBracket, Self.quote, Self.closeBracket].contains(byte)
    }
    return true
  }

  // MARK: - Lists

  /// The list that is the document.
  private mutating func list(_ path: String, _ item: Sink) throws {
    window.advance()
    try elements(path, item)
    if brokenOff == nil { window.advance() }
  }

  /// The elements of a list, up to its closing bracket.
  private mutating func elements(_ path: String, _ item: Sink) throws {
    window.keep(in: .nothing)
    signature = []
    defer { isAtNextItem = false }
    while true {
      try window.skipBlanks()
      guard let byte = try window.peek() else { return breakOff() }
      switch byte {
      case Self.closeBracket: return
      case UInt8(ascii: ","): window.advance()
      case Self.openBrace, Self.openBracket, Self.quote:
        if signature.isEmpty, byte == Self.openBrace { signature = try startOfItem() }
        try element(.element(of: path), item)
      default: try skipStray(item)
      }
      if brokenOff != nil { return }
    }
  }

  /// The members of an object that holds items by their ids, up to its closing brace.
  private mutating func map(_ path: String, _ item: Sink) throws {
    window.keep(in: .nothing)
    signature = []
    defer { isAtNextItem = false }
    var name = ""
    while true {
      try window.skipBlanks()
      guard let byte = try window.peek() else { return breakOff() }
      switch byte {
      case Self.closeBrace: return
      case Self.quote:
        let text = try window.next(Self.nameLimit)
        try skipText()
        name = Self.name(in: text)
      case Self.openBrace, Self.openBracket:
        try element(.member(of: path, key: name), item)
      default: window.advance()
      }
      if brokenOff != nil { return }
    }
  }

  private mutating func element(_ place: JSONItem.Place, _ item: Sink) throws {
    let line = window.line
    isInDoubt = false
    window.keep(in: .item)
    let isWhole = try skipValue()
    window.keep(in: .nothing)
    let kept = window.take(.item)
    guard isWhole else { return breakOff() }
    guard isInDoubt, !kept.isOver else {
      return try item(
        .item(JSONItem(bytes: kept.bytes, isTooLong: kept.isOver, line: line, place: place)))
    }
    var start = line
    for part in parts(of: kept.bytes) {
      let bytes = Array(part.prefix(upTo: end(of: part)))
      try item(.item(JSONItem(bytes: bytes, isTooLong: false, line: start, place: place)))
      start += part.lazy.filter { $0 == 0x0A }.count
    }
  }

  /// Behind the last byte that is no blank and no comma.
  private func end(of part: ArraySlice<UInt8>) -> Int {
    (part.lastIndex { $0 > 0x20 && $0 != UInt8(ascii: ",") } ?? part.startIndex - 1) + 1
  }

  /// The items in what was taken for one: where a quote was missing, the next item may have begun
  /// before it showed.
  private func parts(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start = 0
    if !signature.isEmpty {
      var at = 1
      while at + signature.count <= bytes.count {
        if bytes[at] == Self.openBrace, bytes[at...].starts(with: signature) {
          parts.append(bytes[start..<at])
          start = at
        }
        at += 1
      }
    }
    return parts + [bytes[start...]]
  }

  /// Goes past what is no element, up to the next one or the end of the list.
  private mutating func skipStray(_ item: Sink) throws {
    let line = window.line
    let start = window.last
    while let byte = try window.peek(), byte != Self.closeBracket {
      if byte == Self.openBrace, window.last != UInt8(ascii: ":") { break }
      switch byte {
      case Self.openBrace, Self.openBracket:
        isInDoubt = false
        if try !skipValue() { return breakOff() }
      case Self.quote: try skipText()
      default: window.advance()
      }
    }
    let isComma = start == UInt8(ascii: ",") || start == Self.openBracket
    try item(stray(isComma ? "a value" : "',' or ']'", line: line))
  }

  static let quote = UInt8(ascii: "\"")
  static let openBrace = UInt8(ascii: "{")
  static let closeBrace = UInt8(ascii: "}")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let nameLimit = 256
  /// Most objects that a list of items stands in, with its own name.
  static let wrapperLimit = 3
  static let depthLimit = 256
}
