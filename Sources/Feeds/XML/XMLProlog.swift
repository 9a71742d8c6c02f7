internal import SkillModel

/// What stands before the first element: the place to refuse a document before it is parsed.
///
/// A document type declaration is refused, and with it everything an entity could do (a billion
/// laughs, files of this machine, the network). Encodings are those in use for these documents: a rare
/// one could hide a declaration.
struct XMLProlog {
  /// Longest prolog, in bytes.
  static let limit = 64 << 10

  private let bytes: [UInt8]
  private let file: String
  private var at = 0
  private var encoding = "utf-8"

  /// The source again, when its start may be given to a parser, and the encoding it declares, lower
  /// case; `utf-8` when it declares none.
  ///
  /// - Throws: `.hasDocumentType`, `.notUTF8`, `.emptyFile`, `.notXML`, `.truncatedRecord`,
  ///   `.cannotRead`.
  static func checked(_ source: ByteSource) throws(Fault) -> (source: ByteSource, encoding: String)
  {
    let bytes = try source.start(upTo: limit)
    if bytes.withUnsafeBytes({ DocumentScan.looksLikeUTF16($0) }) {
      throw Fault(.notUTF8(looksLike: "UTF-16"), file: source.name, line: 1)
    }
    var prolog = XMLProlog(bytes: bytes, file: source.name)
    try prolog.pass()
    return (ByteSource(bytes, then: source), prolog.encoding)
  }

  private init(bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
  }

  private mutating func pass() throws(Fault) {
    if has("\u{FEFF}") { at += 3 }
    while true {
      while at < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[at]) { at += 1 }
      if at == bytes.count { throw fault(bytes.count < Self.limit ? .emptyFile : tooLong) }
      if has("<?") {
        let declaration = bytes[at..<(try end("?>"))]
        if declaration.starts(with: Array("<?xml ".utf8)) { try check(declaration) }
      } else if has("<!--") {
        _ = try end("-->")
      } else if has("<!") {
        throw fault(.hasDocumentType)
      } else if has("<") {
        return
      } else {
        throw fault(.notXML(detail: "'<'"))
      }
    }
  }

  /// Moves behind a mark and gives that place.
  private mutating func end(_ mark: String) throws(Fault) -> Int {
    let mark = Array(mark.utf8)
    var found = at + 2
    while found + mark.count <= bytes.count {
      if bytes[found..<(found + mark.count)].elementsEqual(mark) {
        at = found + mark.count
        return at
      }
      found += 1
    }
    throw fault(bytes.count < Self.limit ? .truncatedRecord : tooLong)
  }

  private mutating func check(_ declaration: ArraySlice<UInt8>) throws(Fault) {
    let text = String(decoding: declaration, as: UTF8.self)
    guard let word = text.firstRange(of: "encoding") else { return }
    let value = text[word.upperBound...].drop { $0 == " " || $0 == "=" || $0 == "\t" }
    guard let quote = value.first else { return }
    let name = value.dropFirst().prefix { $0 != quote }
    encoding = name.lowercased()
    guard Self.encodings.contains(encoding) else {
      throw fault(.notUTF8(looksLike: String(name.prefix(20))))
    }
  }

  private func has(_ mark: String) -> Bool { bytes[at...].starts(with: mark.utf8) }

  private var tooLong: FaultReason { .notXML(detail: "an element near the start") }

  private func fault(_ reason: FaultReason) -> Fault {
    let feeds = bytes[..<at].count { $0 == 0x0A }
    return Fault(reason, file: file, line: reason == .emptyFile ? nil : feeds + 1)
  }

  private static let encodings: Set<String> = [
    "utf-8", "utf8", "us-ascii", "ascii", "iso-8859-1", "iso-8859-15", "latin1", "windows-1252",
  ]
}

extension ByteSource {
  /// The first bytes, as many as asked for or all there are: to look at before deciding who reads.
  ///
  /// - Throws: `.cannotRead`.
  func start(upTo limit: Int) throws(Fault) -> [UInt8] {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: limit, alignment: 1)
    defer { buffer.deallocate() }
    var count = 0
    while count < limit {
      let read = try read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[count...]))
      if read == 0 { break }
      count += read
    }
    return Array(buffer[..<count])
  }
}
