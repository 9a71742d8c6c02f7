internal import SkillModel

extension LabelLexicon {
  /// Raised whenever the order or meaning of the bytes, or the way words are folded, changes.
  static let layoutVersion: UInt32 = 3
  private static let magic: UInt32 = 0x584C_564F  // "OVLX"

  /// The lexicon as bytes, to be stored; the same lexicon always gives the same bytes.
  public func bytes() -> [UInt8] {
    var writer = IndexWriter()
    writer.add(Self.magic)
    writer.add(Self.layoutVersion)
    writer.add(uris.map(\.rawValue).joined(separator: "\n"))
    for lists in [phrases, bags] { lists.write(to: &writer) }
    splitter.counts.write(to: &writer)
    return writer.bytes
  }

  /// A lexicon from what `bytes()` made; nil for anything else.
  public init?(bytes: [UInt8]) {
    var reader = IndexReader(bytes)
    guard reader.number(UInt32.self) == Self.magic,
      reader.number(UInt32.self) == Self.layoutVersion, let uris = reader.text()
    else { return nil }
    self.uris = uris.split(separator: "\n").map { ConceptURI(String($0)) }
    let limit = UInt64(self.uris.count) << 1
    guard self.uris.areRising, let phrases = HashedLists(&reader, below: limit),
      let bags = HashedLists(&reader, below: limit), let parts = HashedCounts(&reader),
      reader.isAtEnd
    else { return nil }
    (self.phrases, self.bags) = (phrases, bags)
    splitter = CompoundSplitter(counts: parts)
  }
}
