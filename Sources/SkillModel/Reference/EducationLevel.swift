/// A level of the Dutch qualifications framework (NLQF), with the entry levels between them.
///
/// vmbo-bb = mbo-1 = 1; vmbo-kb/gl/tl = mbo-2 = 2; mbo-3 = 3; mbo-4 and havo = 4; vwo = 4+ (EQF 4);
/// Ad = 5; hbo/wo bachelor = 6; master = 7; doctorate = 8.
public struct EducationLevel: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// 1...8; a vwo diploma is 4 with `isPlus`.
  public let nlqf: Int
  /// NLQF 4+.
  public let isPlus: Bool

  /// A level; nil outside 1...8.
  public init?(nlqf: Int, isPlus: Bool = false) {
    guard (1...8).contains(nlqf) else { return nil }
    self.nlqf = nlqf
    self.isPlus = isPlus
  }

  /// `4`, `4+`; nil for anything else.
  public init?(_ text: String) {
    if text.hasSuffix("+"), let number = Int(text.dropLast()) {
      self.init(nlqf: number, isPlus: true)
    } else if let number = Int(text) {
      self.init(nlqf: number)
    } else {
      return nil
    }
  }

  /// `4` or `4+`.
  public var description: String { isPlus ? "\(nlqf)+" : "\(nlqf)" }

  /// By level, the plus after the plain one.
  public static func < (left: EducationLevel, right: EducationLevel) -> Bool {
    left.nlqf != right.nlqf ? left.nlqf < right.nlqf : !left.isPlus && right.isPlus
  }
}

/// How well a person masters a skill: the scale of PRODUCT.md (ESCO has none).
public enum SkillLevel: Int, Hashable, Sendable, Comparable, CaseIterable {
  /// Under guidance (onder begeleiding).
  case guided = 1
  /// Independently (zelfstandig).
  case independent = 2
  /// Teaches others (leert anderen).
  case teaches = 3

  /// Lowest first.
  public static func < (left: SkillLevel, right: SkillLevel) -> Bool {
    left.rawValue < right.rawValue
  }
}
