/// What holds for every reading of a text.
enum ReadingCheck {
  static func check(
    _ reading: SkillReading, of text: String, with index: SkillIndex, weights: ExtractionWeights
  ) {
    let scalars = Array(text.unicodeScalars)
    let named = reading.skills.map { $0.start..<$0.end }
    let groups = reading.groups.map { $0.start..<$0.end }
    let phrases = reading.phrases.map { $0.start..<$0.end }
    for spans in [named, groups, phrases] { checkOrder(spans, in: scalars) }
    checkOrder((named + groups + phrases).sorted { $0.lowerBound < $1.lowerBound }, in: scalars)
    for skill in reading.skills {
      precondition(index.uris.indices.contains(skill.skill), "a skill that is none")
      precondition((0...1).contains(skill.score), "a skill's score")
      precondition(
        skill.score >= weights.threshold - 1e-6 || skill.score == weights.language,
        "a skill that is not sure")
      precondition(skill.need != .unsaid, "whether a skill is a plus")
    }
    for group in reading.groups {
      precondition(index.groups.indices.contains(group.group), "a group that is none")
      precondition(
        group.score >= weights.groupThreshold && group.score <= 1, "a group's score")
    }
    for phrase in reading.phrases {
      precondition(
        phrase.text.unicodeScalars.elementsEqual(scalars[phrase.start..<phrase.end]),
        "a phrase that is not written so")
    }
    check(reading.facts, in: scalars)
  }

  /// Inside the text, in order, apart, and of something that can be seen.
  private static func checkOrder(_ spans: [Range<Int>], in scalars: [Unicode.Scalar]) {
    var last = 0
    for span in spans {
      precondition(!span.isEmpty && span.lowerBound >= last, "spans that meet or are empty")
      precondition(span.upperBound <= scalars.count, "a span behind the text")
      precondition(
        scalars[span].contains { $0.properties.isAlphabetic || $0.properties.numericType != nil },
        "a span without a letter")
      last = span.upperBound
    }
  }

  private static func check(_ facts: TextFacts, in scalars: [Unicode.Scalar]) {
    checkPlaces(facts.hours, in: scalars)
    checkPlaces(facts.contracts, in: scalars)
    checkPlaces(facts.levels, in: scalars)
    checkPlaces(facts.experienceYears, in: scalars)
    checkPlaces(facts.languages, in: scalars)
    checkPlaces(facts.licences, in: scalars)
    checkPlaces(facts.ages, in: scalars)
    for fact in facts.hours {
      let values = [fact.value.least, fact.value.most].compactMap { $0 }
      precondition(
        !values.isEmpty && values.allSatisfy { $0 >= 0 && $0 <= 168 }, "hours of a week")
      precondition(values == values.sorted(), "hours upside down")
    }
    precondition(
      facts.experienceYears.allSatisfy { (0...15).contains($0.value) }, "years of experience")
    precondition(
      facts.ages.allSatisfy { (14...75).contains($0.value.least ?? $0.value.most ?? 0) }, "ages")
  }

  private static func checkPlaces<Value>(
    _ facts: [FoundFact<Value>], in scalars: [Unicode.Scalar]
  ) {
    for fact in facts {
      precondition(
        fact.start >= 0 && fact.start < fact.end && fact.end <= scalars.count,
        "a fact outside the text")
      precondition(
        !fact.words.isEmpty
          && fact.words.unicodeScalars.elementsEqual(scalars[fact.start..<fact.end]),
        "a fact that is not written so")
    }
    precondition(
      zip(facts, facts.dropFirst()).allSatisfy { $0.start <= $1.start }, "facts out of order")
  }
}
