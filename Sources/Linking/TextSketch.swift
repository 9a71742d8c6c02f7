/// A few numbers by which two texts can be told to be nearly the same without having either at hand.
///
/// One-permutation minhash over runs of four words (Li, Owen, Zhang, NIPS 2012): of all runs whose hash
/// falls in a bin the smallest is kept; the share of equal bins estimates the share of runs in common.
public struct TextSketch: Hashable, Sendable {
  /// Bins; the estimate is good to about a tenth.
  public static let binCount = 16

  /// Words of the text.
  public private(set) var wordCount = 0
  private var bins = [UInt32](repeating: .max, count: binCount)

  /// Sketches a text; case, punctuation and spacing make no difference; linear.
  public init(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var run: (UInt64, UInt64, UInt64) = (0, 0, 0)
      var word: UInt64 = 0
      for index in 0...bytes.count {
        let byte = index < bytes.count ? bytes[index] : 0x20
        let isLetter =
          byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
        if isLetter {
          let folded = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
          word = ((word == 0 ? 0xCBF2_9CE4_8422_2325 : word) ^ UInt64(folded)) &* 0x100_0000_01B3
        } else if word != 0 {
          wordCount += 1
          if wordCount >= 4 { note(run.0, run.1, run.2, word) }
          run = (run.1, run.2, word)
          word = 0
        }
      }
    }
  }

  private mutating func note(_ a: UInt64, _ b: UInt64, _ c: UInt64, _ d: UInt64) {
    var hash = a &* 0x9E37_79B9_7F4A_7C15
    hash ^= b &* 0xC2B2_AE3D_27D4_EB4F
    hash ^= c &* 0x1656_67B1_9E37_79F9
    hash ^= d
    hash ^= hash >> 32
    hash = hash &* 0xD6E8_FEB8_6659_FD93
    hash ^= hash >> 32
    let bin = Int(hash & UInt64(Self.binCount - 1))
    bins[bin] = min(bins[bin], UInt32(truncatingIfNeeded: hash >> 16) & 0x7FFF_FFFF)
  }

  /// Share of runs of four words in common, estimated; 0 when either text is shorter.
  public func likeness(to other: TextSketch) -> Double {
    var (used, equal) = (0, 0)
    for (left, right) in zip(bins, other.bins) where left != .max || right != .max {
      used += 1
      if left == right { equal += 1 }
    }
    return used == 0 ? 0 : Double(equal) / Double(used)
  }

  /// Four keys, at least one of which two texts that are nearly the same have in common as a rule.
  ///
  /// Empty for a text under four words.
  public var bands: [UInt64] {
    guard wordCount >= 4 else { return [] }
    return stride(from: 0, to: Self.binCount, by: 4).map { start in
      var key = UInt64(start) &+ 1
      for bin in bins[start..<(start + 4)] {
        key = (key ^ UInt64(bin)) &* 0x9E37_79B9_7F4A_7C15
        key ^= key >> 29
      }
      return key
    }
  }

  /// The sketch as bytes.
  public func bytes() -> [UInt8] {
    let numbers: [UInt32] = [UInt32(clamping: wordCount)] + bins
    return numbers.flatMap { number in withUnsafeBytes(of: number.littleEndian) { Array($0) } }
  }

  /// A sketch from its bytes; nil when they are none.
  public init?(bytes: [UInt8]) {
    guard bytes.count == (Self.binCount + 1) * 4 else { return nil }
    let numbers = bytes.withUnsafeBytes { raw in
      (0...Self.binCount).map {
        UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: $0 * 4, as: UInt32.self))
      }
    }
    wordCount = Int(numbers[0])
    bins = Array(numbers[1...])
  }
}
