internal import SkillModel

/// An id for an item of a feed that gives none.
extension Vacancy {
  /// Takes the URL of the ad as its id, or else one of its content: `ad-` and 16 hexadecimal digits.
  ///
  /// The same work on the same terms gives the same id, whatever its dates. An ad without id whose text
  /// changes gets another one: the price of a feed without ids.
  mutating func identify() {
    guard id.isEmpty else { return }
    if let url {
      id = url.value
      return
    }
    var hash = ContentHash()
    hash.add(title?.value, employer?.value)
    for place in places {
      hash.add(
        "p", place.value.town, place.value.municipality, place.value.postcode, place.value.region,
        place.value.country)
    }
    for text in texts { hash.add("t", text.value) }
    for occupation in occupations {
      hash.add("o", occupation.value.scheme, occupation.value.code, occupation.value.label)
    }
    for skill in requirements { hash.add("s", skill.value.uri?.rawValue, skill.value.phrase) }
    for level in levels { hash.add("l", level.value.text) }
    for kind in contracts { hash.add("c", kind.value.rawValue) }
    for range in hours {
      hash.add("h", range.value.least.map { "\($0)" }, range.value.most.map { "\($0)" })
    }
    id = "ad-" + hash.digits
  }

  /// Whether it says what the work is: by a title, a text or an occupation.
  var saysWhatTheWorkIs: Bool { title != nil || !texts.isEmpty || !occupations.isEmpty }
}
