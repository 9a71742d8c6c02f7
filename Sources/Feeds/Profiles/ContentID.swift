internal import SkillModel

/// An id for a profile of a format that has none: the same content gives the same id.
///
/// Only what is kept of the profile counts, so nothing personal can be found back from it. A person
/// whose profile changes gets another id: the price of a format without one.
enum ContentID {
  /// `cv-` and the 64 bits of an FNV-1a hash in hexadecimal digits.
  static func id(of candidate: Candidate) -> CandidateID {
    var hash = ContentHash()
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
    return CandidateID(rawValue: "cv-" + hash.digits)
  }
}
