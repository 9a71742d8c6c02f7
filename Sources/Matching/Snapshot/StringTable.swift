/// Texts end to end in one buffer; position in, text out, nothing decoded before it is asked for.
public struct StringTable: Sendable, Equatable {
  var ends: [UInt32] = []
  var bytes: [UInt8] = []

  /// Number of texts.
  public var count: Int { ends.count }

  mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    ends.append(UInt32(bytes.count))
  }

  private func range(_ index: Int) -> Range<Int> {
    (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }

  /// The text at a position; "" stands for none.
  public subscript(_ index: Int) -> String {
    String(decoding: bytes[range(index)], as: UTF8.self)
  }

  /// The position of a text in a table sorted by bytes; nil when it is not there.
  ///
  /// O(log n).
  func sortedIndex(of text: String) -> Int? {
    let wanted = Array(text.utf8)
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      let slice = bytes[range(middle)]
      if slice.elementsEqual(wanted) { return middle }
      if slice.lexicographicallyPrecedes(wanted) { low = middle + 1 } else { high = middle }
    }
    return nil
  }
}
