/// Skills, facts and titles of any text.
enum ExtractorFuzz {
  static func check(_ text: String) {
    let index = FuzzedIndex.skills
    let reading = index.reading(text, weights: FuzzedIndex.weights)
    ReadingCheck.check(reading, of: text, with: index, weights: FuzzedIndex.weights)
    let again = index.reading(text, weights: FuzzedIndex.weights)
    precondition(
      again.skills == reading.skills && again.groups == reading.groups
        && again.phrases == reading.phrases && again.facts == reading.facts
        && again.language == reading.language, "a text that is read in two ways")
    precondition(TextFacts.found(in: text) == reading.facts, "facts that stand by themselves")
    checkConsidered(text)
    checkPhrase(text)
    checkLikeness(text)
  }

  private static func checkConsidered(_ text: String) {
    let index = FuzzedIndex.skills
    let count = text.unicodeScalars.count
    let partial = index.considered(text, weights: FuzzedIndex.weights, includesPartial: true)
    let whole = index.considered(text, weights: FuzzedIndex.weights, includesPartial: false)
    for skill in partial + whole {
      precondition(skill.start < skill.end && skill.end <= count, "what is considered has a place")
      precondition((0...1).contains(skill.score), "a score of what is considered")
      precondition(
        SkillEvidence.Kind.allCases.allSatisfy { skill.evidence[$0].isFinite }, "evidence")
    }
    precondition(whole.allSatisfy { $0.evidence[.missing] == 0 }, "a part that was not asked for")
    precondition(whole.count <= partial.count, "less is found in parts")
  }

  private static func checkPhrase(_ text: String) {
    let index = FuzzedIndex.skills
    let exact = index.exact(text)
    precondition(exact == exact.sorted() && Set(exact).count == exact.count, "exact answers")
    if let skill = index.skill(ofPhrase: text, weights: FuzzedIndex.weights) {
      precondition(exact.isEmpty || exact == [skill], "another skill than the whole phrase's")
    }
    let labels = FuzzedIndex.lexicon.exact(text)
    precondition(labels == labels.sorted() && Set(labels).count == labels.count, "exact labels")
    precondition(
      FuzzedIndex.lexicon.exact(TextFolding.folded(text)) == labels || text.utf8.contains(0x26)
        || text.utf8.contains(0x2B) || text.utf8.contains(0x23), "a label that folding changes")
  }

  private static func checkLikeness(_ text: String) {
    for isTitle in [true, false] {
      let matches = FuzzedIndex.titles.matches(
        text, limit: 0, weights: FuzzedIndex.titleWeights, isTitle: isTitle)
      TitleCheck.check(matches, of: FuzzedIndex.titles)
      let best = FuzzedIndex.titles.matches(
        text, limit: 3, weights: FuzzedIndex.titleWeights, isTitle: isTitle)
      precondition(best == Array(matches.prefix(3)), "the best titles are not the first")
    }
    _ = StatementReader.isStatement(text, longest: 40)
    let count = text.unicodeScalars.count
    for guess in FuzzedIndex.statements.guesses(text, language: nil, limit: 5) {
      precondition((0...1).contains(guess.score), "a guess's score")
      precondition(FuzzedIndex.skills.uris.indices.contains(guess.skill), "a guess of no skill")
      if let span = guess.span {
        precondition(span.lowerBound >= 0 && span.upperBound <= count, "a guess's place")
      }
    }
  }
}

/// What holds for every answer of a title index.
enum TitleCheck {
  static func check(_ matches: [TitleMatch], of index: TitleIndex) {
    for match in matches {
      precondition(match.score > 0 && match.score <= 1, "a title's score")
      precondition(index.uris.indices.contains(match.occupation), "no occupation")
    }
    precondition(
      zip(matches, matches.dropFirst()).allSatisfy {
        ($1.score, $0.occupation) < ($0.score, $1.occupation)
      }, "titles out of order")
  }
}
