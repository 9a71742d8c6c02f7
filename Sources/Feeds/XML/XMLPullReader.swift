internal import CLibXML2
internal import SkillModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Walks over an XML document from front to back, whatever its size (XML 1.0, libxml2).
///
/// Nothing is fetched and no entity is replaced: a document type declaration is refused before the
/// parser sees it. Memory is bounded by one chunk and the node at hand; time is linear.
struct XMLPullReader: ~Copyable {
  /// What a step gave.
  enum Step: Hashable, Sendable {
    /// A start tag: `name`, `attributes` and `line` are of its element.
    case start
    /// The end of an element, also of an empty one.
    case end
    /// Text or CDATA; `text` holds it.
    case text
    /// The document is at its end.
    case finished
  }

  /// Elements within elements; deeper ones are a fault.
  static let depthLimit = 100

  /// Longest text or attribute, in bytes: libxml2's own limit (`XML_MAX_TEXT_LENGTH`).
  static let nodeLimit = 10_000_000

  /// Longest start tag, in bytes: libxml2 compares each attribute with all before it, so that the time
  /// of a tag with 200,000 of them is minutes.
  static let tagLimit = 200_000

  private let handle: xmlTextReaderPtr
  private let feed: Feed
  private let failure: UnsafeMutablePointer<clibxml2_failure>
  /// An empty element has no end of its own in libxml2.
  private var owesEnd = false
  /// Elements that are open, the one of the last start tag included.
  private(set) var depth = 0

  /// Starts on a document.
  ///
  /// - Throws: what `XMLProlog.checked` throws; `.cannotRead`.
  init(_ source: ByteSource) throws(Fault) {
    _ = Self.isInitialised
    let (checked, encoding) = try XMLProlog.checked(source)
    let feed = Feed(checked, isUTF8: encoding.hasPrefix("utf"))
    let failure = UnsafeMutablePointer<clibxml2_failure>.allocate(capacity: 1)
    failure.initialize(to: clibxml2_failure())
    let opened = clibxml2_reader(
      { context, buffer, count in
        guard let context, let buffer else { return -1 }
        return Unmanaged<Feed>.fromOpaque(context).takeUnretainedValue()
          .fill(UnsafeMutableRawBufferPointer(start: buffer, count: Int(count)))
      }, Unmanaged.passUnretained(feed).toOpaque(), failure)
    guard let opened else {
      failure.deallocate()
      throw feed.fault ?? Fault(.cannotRead(detail: "libxml2"), file: source.name)
    }
    handle = opened
    self.feed = feed
    self.failure = failure
  }

  deinit {
    xmlFreeTextReader(handle)
    failure.deallocate()
  }

  /// Name of the source, for faults.
  var file: String { feed.source.name }

  /// Goes on to the next start tag, end or text; comments and instructions are passed over.
  ///
  /// - Throws: `.notXML` with what was expected, `.truncatedRecord` when the document breaks off,
  ///   `.notUTF8`, `.hasDocumentType`, `.tooLong`, `.cannotRead`; nothing can be read after it.
  mutating func next() throws(Fault) -> Step {
    if owesEnd {
      owesEnd = false
      depth -= 1
      return .end
    }
    while true {
      let result = xmlTextReaderRead(handle)
      if result == 0 { return .finished }
      guard result == 1 else { throw fault() }
      switch xmlTextReaderNodeType(handle) {
      case Int32(XML_READER_TYPE_ELEMENT.rawValue):
        depth += 1
        if depth > Self.depthLimit {
          throw Fault(.notXML(detail: "less nesting"), file: file, line: line)
        }
        owesEnd = xmlTextReaderIsEmptyElement(handle) == 1
        return .start
      case Int32(XML_READER_TYPE_END_ELEMENT.rawValue):
        depth -= 1
        return .end
      case Int32(XML_READER_TYPE_TEXT.rawValue), Int32(XML_READER_TYPE_CDATA.rawValue),
        Int32(XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue):
        return .text
      case Int32(XML_READER_TYPE_DOCUMENT_TYPE.rawValue):
        throw Fault(.hasDocumentType, file: file, line: line)
      case Int32(XML_READER_TYPE_ENTITY_REFERENCE.rawValue):
        throw Fault(.notXML(detail: "no entity but the five of XML"), file: file, line: line)
      default: continue
      }
    }
  }

  /// 1-based line of the node at hand.
  var line: Int {
    let line = xmlGetLineNo(xmlTextReaderCurrentNode(handle))
    return line > 0 ? line : Int(xmlTextReaderGetParserLineNumber(handle))
  }

  /// Name of the element at hand.
  ///
  /// A prefix that is bound to nothing stays in libxml2's local name: it is taken off.
  var name: XMLName {
    let local = text(xmlTextReaderConstLocalName(handle))
    return XMLName(
      local.split(separator: ":").last.map(String.init) ?? local,
      in: text(xmlTextReaderConstNamespaceUri(handle)))
  }

  /// Text of the node at hand.
  var text: String { text(xmlTextReaderConstValue(handle)) }

  /// Attributes of the start tag at hand by local name, without namespace declarations.
  func attributes() -> [String: String] {
    var found: [String: String] = [:]
    while xmlTextReaderMoveToNextAttribute(handle) == 1 {
      if xmlTextReaderIsNamespaceDecl(handle) == 1 { continue }
      let name = name.local
      if found[name] == nil { found[name] = text }
    }
    xmlTextReaderMoveToElement(handle)
    return found
  }

  private func text(_ bytes: UnsafePointer<xmlChar>?) -> String {
    bytes.map { String(cString: $0) } ?? ""
  }

  /// What ended the document, in words of this program: those of libxml2 may quote the document.
  private func fault() -> Fault {
    if let fault = feed.fault { return fault }
    let line = failure.pointee.line > 0 ? Int(failure.pointee.line) : nil
    let reason: FaultReason =
      switch xmlParserErrors(UInt32(bitPattern: failure.pointee.code)) {
      case XML_ERR_DOCUMENT_EMPTY: .emptyFile
      case XML_ERR_DOCUMENT_END where !feed.isAtEnd:
        .notXML(detail: "nothing after the first element")
      case XML_ERR_DOCUMENT_END, XML_ERR_TAG_NOT_FINISHED, XML_ERR_GT_REQUIRED,
        XML_ERR_CDATA_NOT_FINISHED, XML_ERR_COMMENT_NOT_FINISHED, XML_ERR_ATTRIBUTE_NOT_FINISHED:
        feed.isAtEnd ? .truncatedRecord : .notXML(detail: "an end tag")
      case XML_ERR_INVALID_ENCODING, XML_I18N_CONV_FAILED, XML_IO_ENCODER:
        .notUTF8(looksLike: "Windows-1252")
      case XML_ERR_TAG_NAME_MISMATCH: .notXML(detail: "the end tag that fits")
      case XML_ERR_INVALID_CHAR: .notXML(detail: "no control character")
      case XML_ERR_UNDECLARED_ENTITY: .notXML(detail: "no entity but the five of XML")
      case XML_ERR_INTERNAL_ERROR, XML_ERR_NO_MEMORY, XML_ERR_NAME_TOO_LONG:
        .tooLong(limit: Self.nodeLimit)
      default: .notXML(detail: "well-formed XML")
      }
    return Fault(reason, file: file, line: line)
  }

  private static let isInitialised: Void = xmlInitParser()
}

/// What libxml2 draws from: it is called back on the thread that steps, and outlives the reader.
private final class Feed {
  let source: ByteSource
  /// What the source threw, or what is wrong with its bytes.
  var fault: Fault?
  var isAtEnd = false
  /// libxml2 does not tell bytes that are no UTF-8 from control characters.
  private var validator: UTF8Validator?
  private var line = 1
  /// Bytes of the tag that is open at the end of what was handed out; nil outside a tag.
  private var openTag: Int?
  /// Whether `<` was the last byte handed out: what it opens is not known yet.
  private var endsInOpening = false

  init(_ source: ByteSource, isUTF8: Bool) {
    self.source = source
    validator = isUTF8 ? UTF8Validator() : nil
  }

  /// Number of bytes put in the buffer; 0 at the end, -1 when the source gave up.
  func fill(_ buffer: UnsafeMutableRawBufferPointer) -> Int32 {
    do throws(Fault) {
      let count = try source.read(into: buffer)
      if count == 0 { isAtEnd = true }
      let chunk = UnsafeRawBufferPointer(rebasing: buffer[..<count])
      if let bad = validator?.firstBadByte(in: chunk) {
        line +=
          UnsafeRawBufferPointer(rebasing: chunk[..<bad]).bindMemory(to: UInt8.self).lineFeedCount
        throw Fault(.notUTF8(looksLike: "Windows-1252"), file: source.name, line: line)
      }
      line += chunk.bindMemory(to: UInt8.self).lineFeedCount
      try checkTags(chunk)
      return Int32(count)
    } catch {
      fault = error
      return -1
    }
  }

  /// Gives up on a start tag that never ends; comments, CDATA and instructions are no tags.
  private func checkTags(_ chunk: UnsafeRawBufferPointer) throws(Fault) {
    guard let base = chunk.baseAddress else { return }
    if endsInOpening, let first = chunk.first { openTag = Self.opensTag(first) ? 0 : nil }
    endsInOpening = chunk.isEmpty ? endsInOpening : chunk[chunk.count - 1] == UInt8(ascii: "<")
    var at = 0
    while at < chunk.count {
      if let before = openTag {
        let close = memchr(base + at, CInt(UInt8(ascii: ">")), chunk.count - at)
        let length = close.map { UnsafeRawPointer($0) - (base + at) } ?? chunk.count - at
        if before + length > XMLPullReader.tagLimit {
          throw Fault(.tooLong(limit: XMLPullReader.tagLimit), file: source.name, line: line)
        }
        openTag = close == nil ? before + length : nil
        at += length
      } else {
        guard let open = memchr(base + at, CInt(UInt8(ascii: "<")), chunk.count - at) else {
          return
        }
        at = UnsafeRawPointer(open) - base + 1
        if at < chunk.count, Self.opensTag(chunk[at]) { openTag = 0 }
      }
    }
  }

  /// Whether what follows `<` begins a start tag: a letter, `_`, `:` or a character beyond ASCII.
  private static func opensTag(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte == 0x5F || byte == 0x3A || byte >= 0x80
  }
}
