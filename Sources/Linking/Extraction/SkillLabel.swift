internal import SkillModel

/// How a label belongs to its skill, packed into a byte.
struct SkillLabelMarks: Hashable {
  /// Where the label is from; what comes later wins over what comes before for the same words.
  enum Kind: UInt8 {
    case alternative
    case preferred
    /// How people name it, from the list that ships with the program.
    case wording
    /// Words that name no skill, though they look like a label.
    case noSkill
  }

  var kind: Kind
  var writing: WordWriting
  var language: Language?

  init(kind: Kind, writing: WordWriting, language: Language?) {
    (self.kind, self.writing, self.language) = (kind, writing, language)
  }

  init(_ byte: UInt8) {
    kind = Kind(rawValue: byte & 3) ?? .alternative
    writing = WordWriting(rawValue: byte >> 2 & 3) ?? .any
    language = byte >> 4 == 1 ? .dutch : byte >> 4 == 2 ? .english : nil
  }

  var byte: UInt8 {
    let place: UInt8 = language == .dutch ? 1 : language == .english ? 2 : 0
    return kind.rawValue | writing.rawValue << 2 | place << 4
  }
}

/// Labels as sets of stems, end to end.
struct SkillLabels: Sendable {
  /// Skill of a label; `noSkill` for words that name none.
  var skills: [UInt32] = []
  /// `SkillLabelMarks`.
  var marks: [UInt8] = []
  /// How many skills have the same stems for a label, at most 255.
  var sharers: [UInt8] = []
  /// Hash of the words in order.
  var wholes: [UInt64] = []
  /// First stem of a label; one more at the end.
  var starts: [UInt32] = [0]
  /// Places of stems among those of the index, the rarest of a label first.
  var stems: [UInt32] = []

  static let noSkill = UInt32.max

  var count: Int { skills.count }
}
