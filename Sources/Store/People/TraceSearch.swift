import GRDB
public import SkillModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What is searched for after somebody was erased: pieces of the document that nobody else's has.
public struct PersonTraces: Sendable {
  /// Bytes of a piece.
  static let pieceLength = 32

  let pieces: [[UInt8]]

  /// Number of pieces.
  public var count: Int { pieces.count }
}

extension OverstapStore {
  /// The pieces of a person's document that are in nobody else's, to be searched for once it is gone;
  /// empty when there is nobody of that id.
  ///
  /// The document is cut every `pieceLength` bytes; the first piece holds the id. O(people).
  public func traces(
    of id: CandidateID, of organisation: Organisation
  ) throws -> PersonTraces {
    guard let profile = try candidateDocument(id, of: organisation) else {
      return PersonTraces(pieces: [])
    }
    let length = PersonTraces.pieceLength
    var pieces: Set<[UInt8]> = []
    var document = profile
    for text in try [profile] + decisions(about: id, of: organisation) {
      let bytes = Array(text.utf8)
      for start in stride(from: 0, through: max(0, bytes.count - length), by: length) {
        pieces.insert(Array(bytes[start..<min(bytes.count, start + length)]))
      }
      document += text
    }
    // Concepts are in the taxonomy too: a piece of a URI is no trace of a person.
    for text in document.split(separator: "\"") where text.hasPrefix("http") {
      pieces.subtract(ByteSearch(Array(pieces)).found(in: Array(text.utf8)))
    }
    try read { db in
      let others = try documentsCursor(db, except: id, of: organisation)
      while let other = try others.next() {
        if pieces.isEmpty { return }
        let search = ByteSearch(Array(pieces))
        pieces.subtract(search.found(in: Array(other.utf8)))
      }
    }
    return PersonTraces(pieces: pieces.sorted { $0.lexicographicallyPrecedes($1) })
  }

  /// The files of this database that still hold a piece of an erased person, by path.
  ///
  /// Reads every byte of the database, its log and what stands beside it under its name (caches, list of
  /// rejects). O(bytes of the files).
  ///
  /// - Returns: the files that were read, and those of them that hold a piece.
  /// - Throws: `StoreFault.cannotOpen` when a file is there and cannot be read.
  public func search(for traces: PersonTraces) throws -> (read: [String], holding: [String]) {
    let folder = FileSystem.folder(ofFile: path)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let files = FileSystem.entries(of: folder).filter { $0.hasPrefix(name) }.sorted()
      .map { folder + "/" + $0 }
    let search = ByteSearch(traces.pieces)
    return (files, try files.filter { try search.isAnyInFile($0) })
  }
}

/// Finds any of many pieces of bytes in one pass: the first eight bytes decide where to look closer.
struct ByteSearch {
  private var byStart: [UInt64: [[UInt8]]] = [:]
  private var filter = [Bool](repeating: false, count: 1 << 16)

  init(_ pieces: [[UInt8]]) {
    for piece in pieces where piece.count >= 8 {
      let start = piece.withUnsafeBytes { $0.loadUnaligned(as: UInt64.self) }
      byStart[start, default: []].append(piece)
      filter[Self.slot(start)] = true
    }
  }

  private static func slot(_ start: UInt64) -> Int {
    Int(truncatingIfNeeded: (start &* 0x9E37_79B9_7F4A_7C15) >> 48)
  }

  /// The pieces that are in some bytes.
  func found(in bytes: [UInt8]) -> Set<[UInt8]> {
    var found: Set<[UInt8]> = []
    bytes.withUnsafeBytes { each(in: $0) { found.insert($0) } }
    return found
  }

  /// Whether any piece is in a file, which is read in parts that overlap by the length of a piece.
  func isAnyInFile(_ path: String) throws -> Bool {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT { return false }
      throw StoreFault.cannotOpen(path: path, detail: String(cString: strerror(errno)))
    }
    defer { close(file) }
    let overlap = PersonTraces.pieceLength
    let size = 1 << 20
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: overlap + size, alignment: 8)
    defer { buffer.deallocate() }
    var kept = 0
    while true {
      let count = systemRead(file, buffer.baseAddress.map { $0 + kept }, size)
      if count < 0 {
        throw StoreFault.cannotOpen(path: path, detail: String(cString: strerror(errno)))
      }
      if count == 0 { return false }
      let filled = kept + count
      var isFound = false
      each(in: UnsafeRawBufferPointer(rebasing: buffer[..<filled])) { _ in isFound = true }
      if isFound { return true }
      kept = min(overlap, filled)
      buffer.copyMemory(
        from: UnsafeRawBufferPointer(rebasing: buffer[(filled - kept)..<filled]))
    }
  }

  private func each(in bytes: UnsafeRawBufferPointer, _ body: ([UInt8]) -> Void) {
    guard !byStart.isEmpty, bytes.count >= 8 else { return }
    for index in 0...(bytes.count - 8) {
      let start = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      guard filter[Self.slot(start)], let pieces = byStart[start] else { continue }
      for piece in pieces where index + piece.count <= bytes.count {
        if bytes[index..<(index + piece.count)].elementsEqual(piece) { body(piece) }
      }
    }
  }
}

/// POSIX `read`, under a name of its own: the store has a `read` too.
private func systemRead(_ file: CInt, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(file, bytes, count)
}
