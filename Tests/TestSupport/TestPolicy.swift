import Feeds
public import SkillModel

/// The policy that ships, read as the program reads it.
public enum TestPolicy {
  /// The root of the checkout.
  public static let checkout =
    "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

  /// `Taxonomies/policy.json`.
  ///
  /// - Throws: `Fault` or `PolicyDocument.Problem` when the file that ships is not in order.
  public static func shipped() throws -> Policy { try read.get() }

  private static let read = Result {
    let path = checkout + "/Taxonomies/policy.json"
    return try PolicyDocument.policy(from: text(at: path), file: path)
  }

  private static func text(at path: String) throws -> String {
    let source = try ByteSource(path: path)
    let buffer = UnsafeMutableRawBufferPointer.allocate(
      byteCount: ByteSource.chunkSize, alignment: 1)
    defer { buffer.deallocate() }
    var bytes: [UInt8] = []
    while true {
      let count = try source.read(into: buffer)
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes.append(contentsOf: buffer[..<count])
    }
  }
}
