internal import SkillModel

extension SkillIndex {
  /// Raised whenever the order or meaning of the bytes, or the way words are cut, changes.
  static let layoutVersion: UInt32 = 2
  private static let magic: UInt32 = 0x4B53_564F  // "OVSK"

  /// The index as bytes, to be stored; the same index always gives the same bytes.
  public func bytes() -> [UInt8] {
    var writer = IndexWriter()
    writer.add(Self.magic)
    writer.add(Self.layoutVersion)
    writer.add(uris.map(\.rawValue).joined(separator: "\n"))
    writer.add(groups.map(\.rawValue).joined(separator: "\n"))
    writer.add(group)
    stems.write(to: &writer)
    writer.add(rarity.map(\.bitPattern))
    writer.add(labels.skills)
    writer.add(labels.marks)
    writer.add(labels.sharers)
    writer.add(labels.wholes)
    byWhole.write(to: &writer)
    writer.add(labels.starts)
    writer.add(labels.stems)
    writer.add(anchorStarts)
    writer.add(anchors)
    writer.add(traits)
    writer.add(askedStarts)
    writer.add(asked)
    writer.add(breadth.map(\.bitPattern))
    writer.add(languages)
    splitter.counts.write(to: &writer)
    return writer.bytes
  }

  /// An index from what `bytes()` made; nil for anything else.
  ///
  /// - Parameter start: where in the bytes it begins.
  public init?(bytes: [UInt8], from start: Int = 0) {
    var reader = IndexReader(bytes, from: start)
    guard reader.number(UInt32.self) == Self.magic,
      reader.number(UInt32.self) == Self.layoutVersion, let uris = reader.text(),
      let groups = reader.text(), let group = reader.numbers(UInt32.self),
      let stems = HashedCounts(&reader), let rarity = reader.numbers(UInt32.self)
    else { return nil }
    self.uris = uris.split(separator: "\n").map { ConceptURI(String($0)) }
    self.groups = groups.split(separator: "\n").map { ConceptURI(String($0)) }
    self.group = group
    self.stems = stems
    self.rarity = rarity.map { Float(bitPattern: $0) }
    var labels = SkillLabels()
    guard let skills = reader.numbers(UInt32.self), let marks = reader.numbers(UInt8.self),
      let sharers = reader.numbers(UInt8.self), let wholes = reader.numbers(UInt64.self),
      let byWhole = HashedLists(&reader, below: UInt64(skills.count)),
      let starts = reader.numbers(UInt32.self), let stemPlaces = reader.numbers(UInt32.self),
      let anchorStarts = reader.numbers(UInt32.self), let anchors = reader.numbers(UInt32.self),
      let traits = reader.numbers(UInt8.self), let askedStarts = reader.numbers(UInt32.self),
      let asked = reader.numbers(UInt32.self), let breadth = reader.numbers(UInt32.self),
      let languages = reader.numbers(UInt32.self), let parts = HashedCounts(&reader),
      reader.isAtEnd
    else { return nil }
    (labels.skills, labels.marks, labels.sharers) = (skills, marks, sharers)
    (labels.wholes, labels.starts, labels.stems) = (wholes, starts, stemPlaces)
    self.labels = labels
    self.byWhole = byWhole
    (self.anchorStarts, self.anchors, self.traits) = (anchorStarts, anchors, traits)
    (self.askedStarts, self.asked, self.languages) = (askedStarts, asked, languages)
    self.breadth = breadth.map { Float(bitPattern: $0) }
    splitter = CompoundSplitter(counts: parts)
    seconds =
      Self.areRows(labels.starts, count: labels.count, of: labels.stems, below: rarity.count)
        && anchors.allSatisfy { Int($0) < labels.count }
      ? Self.seconds(anchors, labels) : []
    guard isSound else { return nil }
  }

  /// Whether every number points at something: what was read may be damaged.
  private var isSound: Bool {
    let (skillCount, stemCount, labelCount) = (uris.count, stems.keys.count, labels.count)
    return uris.areRising && groups.areRising && group.count == skillCount
      && traits.count == skillCount && rarity.count == stemCount
      && labels.marks.count == labelCount && labels.sharers.count == labelCount
      && labels.wholes.count == labelCount
      && Self.areRows(labels.starts, count: labelCount, of: labels.stems, below: stemCount)
      && Self.areRows(anchorStarts, count: stemCount, of: anchors, below: labelCount)
      && Self.areRows(askedStarts, count: skillCount, of: asked, below: breadth.count * 2)
      && labels.skills.allSatisfy { $0 == SkillLabels.noSkill || Int($0) < skillCount }
      && zip(labels.starts, labels.starts.dropFirst()).allSatisfy {
        $0 < $1 && $1 - $0 <= UInt32(Self.longestLabel)
      }
      && group.allSatisfy { $0 == SkillLabels.noSkill || Int($0) < groups.count }
      && languages.allSatisfy { $0 == SkillLabels.noSkill || Int($0) < skillCount }
      && languages.count == LanguageNames.count
      && rarity.allSatisfy(\.isFinite) && breadth.allSatisfy { $0.isFinite && $0 >= 0 }
  }

  private static func areRows(
    _ starts: [UInt32], count: Int, of values: [UInt32], below limit: Int
  ) -> Bool {
    starts.count == count + 1 && starts.first == 0 && starts.last == UInt32(values.count)
      && zip(starts, starts.dropFirst()).allSatisfy { $0 <= $1 }
      && values.allSatisfy { Int($0) < limit }
  }
}
