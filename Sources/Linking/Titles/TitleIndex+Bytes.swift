internal import SkillModel

extension TitleIndex {
  /// Raised whenever the order or meaning of the bytes, or the way words are cut, changes.
  static let layoutVersion: UInt32 = 7
  private static let magic: UInt32 = 0x5449_564F  // "OVIT"

  /// The index as bytes, to be stored; the same index always gives the same bytes.
  public func bytes() -> [UInt8] {
    var writer = IndexWriter()
    writer.add(Self.magic)
    writer.add(Self.layoutVersion)
    writer.add(uris.map(\.rawValue).joined(separator: "\n"))
    writer.add(owners.numbers)
    wholes.write(to: &writer)
    for index in [labels, text, skills, groups] { index.write(to: &writer) }
    vectors.write(to: &writer)
    splitter.counts.write(to: &writer)
    return writer.bytes
  }

  /// An index from what `bytes()` made; nil for anything else.
  ///
  /// - Parameter start: how many bytes go before it.
  public init?(bytes: [UInt8], from start: Int = 0) {
    var reader = IndexReader(bytes, from: start)
    guard reader.number(UInt32.self) == Self.magic,
      reader.number(UInt32.self) == Self.layoutVersion, let list = reader.text(),
      let numbers = reader.numbers(UInt32.self)
    else { return nil }
    let uris = list.split(separator: "\n").map { ConceptURI(String($0)) }
    guard uris.areRising, let owners = LabelOwners(numbers, occupations: uris.count),
      let wholes = HashedLists(&reader, below: UInt64(uris.count) << 1)
    else { return nil }
    self.wholes = wholes
    var parts: [FeatureIndex] = []
    for part in 0..<4 {
      guard let index = FeatureIndex(&reader),
        index.documents == (part == 0 ? owners.count : uris.count)
      else { return nil }
      parts.append(index)
    }
    guard let vectors = ConceptVectors(&reader), vectors.count == uris.count,
      let counts = HashedCounts(&reader), reader.isAtEnd
    else { return nil }
    self.vectors = vectors
    self.uris = uris
    self.owners = owners
    (labels, text, skills) = (parts[0], parts[1], parts[2])
    groups = parts[3]
    splitter = CompoundSplitter(counts: counts)
  }
}
