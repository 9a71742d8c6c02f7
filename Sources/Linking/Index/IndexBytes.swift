/// Writes an index as bytes: little-endian numbers, every run with its length before it.
struct IndexWriter {
  private(set) var bytes: [UInt8] = []

  mutating func add<Number: FixedWidthInteger>(_ number: Number) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func add<Number: FixedWidthInteger>(_ numbers: [Number]) {
    add(UInt64(numbers.count))
    bytes.reserveCapacity(bytes.count + numbers.count * MemoryLayout<Number>.size)
    for number in numbers { add(number) }
  }

  mutating func add(_ text: String) { add(Array(text.utf8)) }
}

/// Reads what `IndexWriter` wrote; nil when bytes are missing.
struct IndexReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

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
    let size = MemoryLayout<Number>.size
    let numbers = bytes.withUnsafeBytes { raw in
      (0..<Int(count)).map {
        Number(
          littleEndian: raw.loadUnaligned(fromByteOffset: position + $0 * size, as: Number.self))
      }
    }
    position += Int(count) * size
    return numbers
  }

  mutating func text() -> String? {
    numbers(UInt8.self).map { String(decoding: $0, as: UTF8.self) }
  }
}
