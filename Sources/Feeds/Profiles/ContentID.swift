internal import SkillModel

/// An id for a profile of a format that has none: the same content gives the same id.
///
/// Only what is kept of the profile counts, so nothing personal can be found back from it. A person
/// whose profile changes gets another id: the price of a format without one.
enum ContentID {
  /// `cv-` and the 64 bits of an FNV-1a hash in hexadecimal digits.
  static func id(of candidate: Candidate) -> CandidateID {
    var hash = Hash()
    for claim in candidate.claims { hash.add("c", claim.skill?.rawValue, claim.phrase) }
    for past in candidate.occupations {
      hash.add(
        "o", past.uri?.rawValue, past.title, past.from.map(String.init), past.to.map(String.init))
    }
    for item in candidate.education {
      hash.add("e", item.level?.description, item.title, item.year.map(String.init))
    }
    for item in candidate.credentials {
      hash.add("r", item.kind, item.title, item.year.map(String.init))
    }
    for gate in candidate.gates.keys.sorted() { hash.add("g", gate) }
    for skill in candidate.languages { hash.add("l", skill.language.rawValue, skill.level) }
    for wish in candidate.wishes.occupations { hash.add("w", wish) }
    let digits = String(hash.value, radix: 16)
    return CandidateID(
      rawValue: "cv-" + String(repeating: "0", count: 16 - digits.count) + digits)
  }

  /// FNV-1a, 64 bits; a byte that UTF-8 never has ends each part.
  private struct Hash {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ parts: String?...) {
      for part in parts {
        for byte in part?.utf8 ?? "".utf8 { add(byte) }
        add(part == nil ? 0xFE : 0xFF)
      }
    }

    private mutating func add(_ byte: UInt8) {
      value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
    }
  }
}
