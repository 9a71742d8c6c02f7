internal import Glibc
public import SkillModel

/// Where the bytes of a document come from: a file, standard input, memory, or a closure.
///
/// Read once, front to back. The file is closed when the source is let go of.
public final class ByteSource {
  /// Fills the start of the buffer and returns how many bytes were put there; 0 at the end.
  public typealias Filler = (UnsafeMutableRawBufferPointer) throws(Fault) -> Int

  /// How much the readers of this module ask for at a time, in bytes.
  public static let chunkSize = 256 * 1024

  /// Name for faults: the path as the user gave it; `-` is standard input.
  public let name: String
  /// Size in bytes, to show progress; nil when it is not known in advance.
  public let byteCount: Int?
  /// Bytes handed out so far.
  public private(set) var offset = 0

  private let fill: Filler
  private let descriptor: CInt

  /// Opens a file; `-` is standard input, which is not closed at the end.
  ///
  /// - Throws: `.cannotRead` with the system's word when the file does not open.
  public init(path: String, name: String? = nil) throws(Fault) {
    let shown = name ?? path
    let opened = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard opened >= 0 else {
      throw Fault(.cannotRead(detail: ByteSource.systemWord(errno)), file: shown)
    }
    self.name = shown
    descriptor = path == "-" ? -1 : opened
    var status = stat()
    byteCount =
      fstat(opened, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
      ? Int(status.st_size) : nil
    fill = { (buffer: UnsafeMutableRawBufferPointer) throws(Fault) -> Int in
      while true {
        let count = Glibc.read(opened, buffer.baseAddress, buffer.count)
        if count >= 0 { return count }
        if errno != EINTR {
          throw Fault(.cannotRead(detail: ByteSource.systemWord(errno)), file: shown)
        }
      }
    }
  }

  /// Bytes from a closure; also the way to simulate what no disk can hold.
  public init(name: String, reading fill: @escaping Filler) {
    self.name = name
    self.fill = fill
    descriptor = -1
    byteCount = nil
  }

  /// Bytes already in memory.
  public convenience init(name: String, bytes: [UInt8]) {
    var at = 0
    self.init(name: name) { buffer in
      let count = min(buffer.count, bytes.count - at)
      buffer.copyBytes(from: bytes[at..<(at + count)])
      at += count
      return count
    }
  }

  /// Bytes that were taken from a source already, and then the rest of that source.
  public convenience init(_ taken: [UInt8], then rest: ByteSource) {
    let first = ByteSource(name: rest.name, bytes: taken)
    self.init(name: rest.name) { (buffer: UnsafeMutableRawBufferPointer) throws(Fault) -> Int in
      let count = try first.read(into: buffer)
      return count > 0 ? count : try rest.read(into: buffer)
    }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Reads at most as much as the buffer holds; fewer bytes do not mean the end, 0 does.
  ///
  /// - Throws: `.cannotRead` when the system gives up (a folder, a broken disk).
  public func read(into buffer: UnsafeMutableRawBufferPointer) throws(Fault) -> Int {
    let count = try fill(buffer)
    offset += count
    return count
  }

  /// The system's word for an error number (`No such file or directory`).
  static func systemWord(_ number: CInt) -> String { String(cString: strerror(number)) }
}
