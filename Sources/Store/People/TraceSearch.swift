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

  private(set) var pieces: [[UInt8]]

  /// Adds pieces of something else that is gone, such as a key.
  public mutating func add(_ more: [[UInt8]]) {
    pieces += more.map { Array($0.prefix(Self.pieceLength)) }
  }

  /// Number of pieces.
  public var count: Int { pieces.count }
}

extension OverstapStore {
  /// The pieces of a person's document that are in nobody else's, to be searched for once it is gone;
  /// empty when there is nobody of that id.
  ///
  /// The documents are cut every `pieceLength` bytes; the first piece of the profile holds the id. O(people).
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
      // What is left over at the end is in no whole piece.
      pieces.insert(Array(bytes.suffix(length)))
      document += text
    }
    // Concepts are in the taxonomy too: a piece of a URI is no trace of a person.
    for text in document.split(separator: "\"") where text.hasPrefix("http") {
      pieces.subtract(ByteSearch(Array(pieces)).found(in: Array(text.utf8)))
    }
    try read { db in
      var search = ByteSearch(Array(pieces))
      let others = try documentsCursor(db, except: id, of: organisation)
      while !pieces.isEmpty, let other = try others.next() {
        let shared = search.found(in: Array(other.utf8))
        guard !shared.isEmpty else { continue }
        pieces.subtract(shared)
        search = ByteSearch(Array(pieces))
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
    let files = Self.files(ofDatabase: path)
    let search = ByteSearch(traces.pieces)
    var left: Set<[UInt8]> = []
    for file in files { left.formUnion(try search.found(inFile: file)) }
    if !left.isEmpty { left = try withoutLoaded(left) }
    guard !left.isEmpty else { return (files, []) }
    let rest = ByteSearch(Array(left))
    return (files, try files.filter { try !rest.found(inFile: $0).isEmpty })
  }

  /// The pieces that are in nothing that is loaded.
  ///
  /// A wish is called as an occupation of the taxonomy, a skill stands in modules. O(database), while others
  /// go on, and asked only when something was found.
  private func withoutLoaded(_ pieces: Set<[UInt8]>) throws -> Set<[UInt8]> {
    try LongReading(path: path, isCancelled: nil).read { db in
      var left = pieces
      let tables = try String.fetchAll(
        db,
        sql: """
          SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'
            AND name NOT LIKE 'candidate%' AND name NOT IN ('decision', 'token', 'meta')
          """)
      for table in tables {
        var search = ByteSearch(Array(left))
        let rows = try Row.fetchCursor(db, sql: "SELECT * FROM \(table.quotedDatabaseIdentifier)")
        while !left.isEmpty, let row = try rows.next() {
          for (_, value) in row {
            let bytes: [UInt8]
            switch value.storage {
            case .string(let text): bytes = Array(text.utf8)
            case .blob(let data): bytes = Array(data)
            default: continue
            }
            let found = search.found(in: bytes)
            guard !found.isEmpty else { continue }
            left.subtract(found)
            search = ByteSearch(Array(left))
          }
        }
      }
      return left
    }
  }
}

extension OverstapStore {
  /// The files of a database and what lies beside it under its name, in order of name.
  static func files(ofDatabase path: String) -> [String] {
    let folder = FileSystem.folder(ofFile: path)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return FileSystem.entries(of: folder).filter { $0.hasPrefix(name) }.sorted()
      .map { folder + "/" + $0 }.filter(FileSystem.isRegularFile)
  }

  /// Removes a database that nobody has open, with its log and everything that was kept beside it.
  public static func removeFiles(ofDatabase path: String) {
    for file in files(ofDatabase: path) { FileSystem.remove(file) }
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

  /// The pieces that are in a file, which is read in parts that overlap by the length of a piece.
  func found(inFile path: String) throws -> Set<[UInt8]> {
    var found: Set<[UInt8]> = []
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else {
      if errno == ENOENT { return [] }
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
      if count == 0 { return found }
      let filled = kept + count
      each(in: UnsafeRawBufferPointer(rebasing: buffer[..<filled])) { found.insert($0) }
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
