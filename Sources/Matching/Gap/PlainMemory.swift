/// Numbers that change in place, some hundred thousand times for an answer.
///
/// An array asks at each change whether somebody else holds it too; this has one holder. Debug builds
/// check the place.
final class PlainMemory<Element: BitwiseCopyable> {
  let count: Int
  /// Where the first stands; good as long as this object is there.
  let base: UnsafeMutablePointer<Element>

  init(_ count: Int, repeating value: Element) {
    self.count = count
    base = .allocate(capacity: max(1, count))
    base.initialize(repeating: value, count: count)
  }

  /// Memory that holds no number yet: each is set before it is read.
  init(_ count: Int) {
    self.count = count
    base = .allocate(capacity: max(1, count))
  }

  init(_ values: [Element]) {
    count = values.count
    base = .allocate(capacity: max(1, values.count))
    values.withUnsafeBufferPointer {
      if let first = $0.baseAddress { base.initialize(from: first, count: $0.count) }
    }
  }

  deinit { base.deallocate() }

  /// The number at a place.
  subscript(_ place: Int) -> Element {
    @inline(__always) get {
      assert(place >= 0 && place < count)
      return base[place]
    }
    @inline(__always) set {
      assert(place >= 0 && place < count)
      base[place] = newValue
    }
  }
}
