#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Texts end to end in one buffer; position in, text out, nothing decoded before it is asked for.
public struct StringTable: Sendable, Equatable {
  var ends: [UInt32] = []
  var bytes: [UInt8] = []
  /// All texts decoded, once somebody asked for that; else none.
  private var texts: [String] = []

  init() {}

  /// Decodes all texts and keeps them, for who asks for many again and again.
  mutating func keepTexts() {
    texts = (0..<count).map { String(decoding: bytes[range($0)], as: UTF8.self) }
  }

  /// Whether both have the same texts.
  public static func == (left: StringTable, right: StringTable) -> Bool {
    left.ends == right.ends && left.bytes == right.bytes
  }

  /// Number of texts.
  public var count: Int { ends.count }

  mutating func append(_ text: String) {
    texts = []
    bytes.append(contentsOf: text.utf8)
    ends.append(UInt32(bytes.count))
  }

  private func range(_ index: Int) -> Range<Int> {
    (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }

  /// The text at a position; "" stands for none.
  public subscript(_ index: Int) -> String {
    texts.isEmpty
      ? String(decoding: bytes[range(index)], as: UTF8.self) : texts[index]
  }

  /// The position of a text in a table sorted by bytes; nil when it is not there.
  ///
  /// O(log n).
  func sortedIndex(of text: String) -> Int? {
    var text = text
    return text.withUTF8 { wanted in
      bytes.withUnsafeBufferPointer { bytes in
        var (low, high) = (0, count)
        while low < high {
          let middle = (low + high) / 2
          let order = Self.compare(UnsafeBufferPointer(rebasing: bytes[range(middle)]), wanted)
          if order == 0 { return middle }
          if order < 0 { low = middle + 1 } else { high = middle }
        }
        return nil
      }
    }
  }

  /// Below 0, 0 or above 0 as bytes come before, are the same as, or come after others.
  private static func compare(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
  ) -> Int {
    guard let a = left.baseAddress, let b = right.baseAddress else {
      return left.count - right.count
    }
    let order = memcmp(a, b, min(left.count, right.count))
    return order == 0 ? left.count - right.count : Int(order)
  }
}
