public import SkillModel

/// What skills are found in texts by: labels as sets of stems, and who asks the skills.
///
/// Every label stands under its rarest stem, so that a clause looks at few of them.
public struct SkillIndex: Sendable {
  /// The skills, sorted.
  public let uris: [ConceptURI]
  /// In how many skills each stem occurs.
  let stems: HashedCounts
  /// Per stem `ln((N + 1) / (skills with it + 1))`.
  let rarity: [Float]
  let labels: SkillLabels
  /// Labels by the hash of their words in order.
  let byWhole: HashedLists
  /// Per stem the labels of which it is the rarest: first place, one more at the end.
  let anchorStarts: [UInt32]
  let anchors: [UInt32]
  /// Beside each of these labels its second rarest stem, `noSkill` for a label of one: most are told
  /// not to be there without a look at the label itself.
  let seconds: [UInt32]
  /// Per skill its type (2 bits) and reuse level (3 bits).
  let traits: [UInt8]
  /// Per skill the occupations that ask it, times two, plus one when essential.
  let askedStarts: [UInt32]
  let asked: [UInt32]
  /// Per occupation the square root of the number of skills it asks.
  let breadth: [Float]
  /// The groups that skills are shown under, sorted.
  public let groups: [ConceptURI]
  /// Per skill its group; `noSkill` without.
  let group: [UInt32]
  /// Per language that texts are read for the skill of knowing it; `noSkill` without.
  let languages: [UInt32]
  let splitter: CompoundSplitter

  /// Most stems of a label that is looked for.
  static let longestLabel = 7

  /// The skills that a phrase as a whole is a label or wording of; empty when there is none, several
  /// when it is ambiguous.
  ///
  /// Case, accents and punctuation aside; when nothing is written so, the same words in other forms
  /// or another order. Sorted.
  public func exact(_ phrase: String) -> [ConceptURI] {
    var phrase = phrase
    let found: [UInt32] = phrase.withUTF8 { bytes in
      let tokens = TextTokenizer.tokens(bytes).filter(\.isWord)
      guard !tokens.isEmpty else { return [] }
      let written = byWhole[LabelKey.phrase(tokens)]
      if !written.isEmpty { return best(written) }
      var analysis = WordStems(splitter: splitter)
      var places: Set<Int> = []
      for token in tokens {
        for stem in analysis.range(of: token, in: bytes) {
          guard let place = stems.place(of: analysis.stems[stem]) else { return [] }
          places.insert(place)
        }
      }
      // Another form of a single word is often another word.
      guard places.count > 1, places.count <= Self.longestLabel,
        let rarest = places.min(by: { (-rarity[$0], $0) < (-rarity[$1], $1) })
      else { return [] }
      return best(
        anchors[anchored(at: rarest)].filter { label in
          let stems = labels.stems[
            Int(labels.starts[Int(label)])..<Int(labels.starts[Int(label) + 1])]
          return stems.count == places.count && stems.allSatisfy { places.contains(Int($0)) }
        }[...])
    }
    return Set(found).sorted().map { uris[Int($0)] }
  }

  /// The skills of the best kind among labels.
  private func best(_ found: ArraySlice<UInt32>) -> [UInt32] {
    let kinds = found.map { SkillLabelMarks(labels.marks[Int($0)]).kind.rawValue }
    guard let most = kinds.max() else { return [] }
    return zip(found, kinds).filter { $0.1 == most }.map { labels.skills[Int($0.0)] }
      .filter { $0 != SkillLabels.noSkill }
  }

  func asking(_ skill: Int) -> ArraySlice<UInt32> {
    asked[Int(askedStarts[skill])..<Int(askedStarts[skill + 1])]
  }

  /// The second stem of labels.
  static func seconds(_ anchors: [UInt32], _ labels: SkillLabels) -> [UInt32] {
    anchors.map { label in
      let from = Int(labels.starts[Int(label)])
      return labels.starts[Int(label) + 1] - labels.starts[Int(label)] > 1
        ? labels.stems[from + 1] : SkillLabels.noSkill
    }
  }

  func anchored(at stem: Int) -> Range<Int> {
    Int(anchorStarts[stem])..<Int(anchorStarts[stem + 1])
  }
}

/// What kind of skill it is, packed into a byte.
struct SkillTraits {
  let type: SkillType?
  let reuse: ReuseLevel?

  init(type: SkillType?, reuse: ReuseLevel?) { (self.type, self.reuse) = (type, reuse) }

  init(_ byte: UInt8) {
    type = byte & 3 == 1 ? .skill : byte & 3 == 2 ? .knowledge : nil
    let level = Int(byte >> 2) - 1
    reuse = ReuseLevel.allCases.indices.contains(level) ? ReuseLevel.allCases[level] : nil
  }

  var byte: UInt8 {
    let level = reuse.flatMap { ReuseLevel.allCases.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    return (type == .skill ? 1 : type == .knowledge ? 2 : 0) | UInt8(level) << 2
  }
}
