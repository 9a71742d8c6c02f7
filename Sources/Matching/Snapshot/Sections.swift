/// Writes arrays of plain numbers one after another, each with its length in bytes.
struct SectionWriter {
  private(set) var bytes: [UInt8] = []

  mutating func add<Element: BitwiseCopyable>(_ array: [Element]) {
    array.withUnsafeBytes { raw in
      withUnsafeBytes(of: UInt64(raw.count).littleEndian) { bytes.append(contentsOf: $0) }
      bytes.append(contentsOf: raw)
    }
    while bytes.count % 8 != 0 { bytes.append(0) }
  }

  mutating func add(_ text: String) { add(Array(text.utf8)) }

  mutating func add(_ table: StringTable) {
    add(table.ends)
    add(table.bytes)
  }
}

/// Reads what `SectionWriter` wrote; nil as soon as a length does not fit what is left.
struct SectionReader {
  let bytes: [UInt8]
  private var offset = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func array<Element: BitwiseCopyable>() -> [Element]? {
    guard bytes.count - offset >= 8 else { return nil }
    let length = bytes.withUnsafeBytes {
      UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
    let start = offset + 8
    guard length <= UInt64(bytes.count - start) else { return nil }
    let size = Int(length)
    guard size % MemoryLayout<Element>.stride == 0 else { return nil }
    let count = size / MemoryLayout<Element>.stride
    let array = [Element](unsafeUninitializedCapacity: count) { buffer, initialized in
      bytes.withUnsafeBytes { raw in
        UnsafeMutableRawBufferPointer(buffer).copyMemory(
          from: UnsafeRawBufferPointer(rebasing: raw[start..<(start + size)]))
      }
      initialized = count
    }
    offset = min(bytes.count, (start + size + 7) / 8 * 8)
    return array
  }

  mutating func text() -> String? {
    guard let utf8: [UInt8] = array() else { return nil }
    return String(validating: utf8, as: UTF8.self)
  }

  mutating func table() -> StringTable? {
    guard let ends: [UInt32] = array(), let text: [UInt8] = array() else { return nil }
    guard (ends.last ?? 0) == UInt32(text.count) else { return nil }
    for index in ends.indices.dropFirst() where ends[index] < ends[index - 1] { return nil }
    var table = StringTable()
    table.ends = ends
    table.bytes = text
    return table
  }
}
