/// Writes an index as bytes: little-endian numbers, every run with its length before it.
struct IndexWriter {
  private(set) var bytes: [UInt8] = []

  mutating func add<Number: FixedWidthInteger>(_ number: Number) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func add<Number: FixedWidthInteger>(_ numbers: [Number]) {
    add(UInt64(numbers.count))
    if Self.isLittleEndian {
      numbers.withUnsafeBytes { bytes.append(contentsOf: $0) }
    } else {
      for number in numbers { add(number) }
    }
  }

  fileprivate static let isLittleEndian = 1.littleEndian == 1

  mutating func add(_ text: String) { add(Array(text.utf8)) }
}

/// Reads what `IndexWriter` wrote; nil when bytes are missing.
struct IndexReader {
  private let bytes: [UInt8]
  private var position: Int

  init(_ bytes: [UInt8], from start: Int = 0) {
    self.bytes = bytes
    position = min(max(0, start), bytes.count)
  }

  /// Whether everything was read.
  var isAtEnd: Bool { position == bytes.count }

  mutating func number<Number: FixedWidthInteger>(_: Number.Type = Number.self) -> Number? {
    let size = MemoryLayout<Number>.size
    guard bytes.count - position >= size else { return nil }
    let number = bytes.withUnsafeBytes {
      Number(littleEndian: $0.loadUnaligned(fromByteOffset: position, as: Number.self))
    }
    position += size
    return number
  }

  mutating func numbers<Number: FixedWidthInteger>(_: Number.Type = Number.self) -> [Number]? {
    guard let count = number(UInt64.self),
      count <= UInt64((bytes.count - position) / MemoryLayout<Number>.size)
    else { return nil }
    let length = Int(count) * MemoryLayout<Number>.size
    // Copied as a whole: an index of skills is 29 MB.
    let numbers = [Number](unsafeUninitializedCapacity: Int(count)) { buffer, initialized in
      bytes.withUnsafeBytes { raw in
        UnsafeMutableRawBufferPointer(buffer)
          .copyMemory(from: UnsafeRawBufferPointer(rebasing: raw[position..<position + length]))
      }
      initialized = Int(count)
    }
    position += length
    return IndexWriter.isLittleEndian ? numbers : numbers.map(Number.init(littleEndian:))
  }

  mutating func text() -> String? {
    numbers(UInt8.self).map { String(decoding: $0, as: UTF8.self) }
  }
}

extension Array where Element: Comparable {
  /// Whether every element is less than the next, so that none is there twice: concepts of an index are
  /// numbered by that.
  var areRising: Bool { zip(self, dropFirst()).allSatisfy { $0 < $1 } }
}
