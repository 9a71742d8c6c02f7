import Crypto
import Foundation

/// SHA-256 over the bytes of a document, so that the same file twice is seen as the same.
public struct ContentDigest: Sendable {
  private var hash = SHA256()

  /// Nothing digested yet.
  public init() {}

  /// Adds bytes.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    hash.update(bufferPointer: bytes)
  }

  /// Adds the UTF-8 bytes of a text.
  public mutating func update(_ text: String) {
    var text = text
    text.withUTF8 { hash.update(bufferPointer: UnsafeRawBufferPointer($0)) }
  }

  /// The first 16 bytes of the digest so far: enough to tell contents apart.
  func bytes() -> Data { Data(hash.finalize().prefix(16)) }

  /// A short name for a version of a document, 16 hexadecimal digits.
  public static func version(of document: String) -> String {
    var digest = ContentDigest()
    digest.update(document)
    return String(digest.hexadecimal().prefix(16))
  }

  /// The digest so far, 64 lower-case hexadecimal digits.
  public func hexadecimal() -> String { Self.hexadecimal(hash.finalize()) }

  /// Bytes as lower-case hexadecimal digits.
  static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text = ""
    for byte in bytes {
      text.unicodeScalars.append(Unicode.Scalar(digits[Int(byte >> 4)]))
      text.unicodeScalars.append(Unicode.Scalar(digits[Int(byte & 15)]))
    }
    return text
  }
}
