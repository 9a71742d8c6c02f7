/// Where a text speaks of others than the person it is written to: the employer, its customers, a
/// colleague, another team, or a tag.
///
/// What they do or know is asked of nobody. Only running text is read so: a short single line is a
/// statement, all about the work.
struct SpeakingOfOthers {
  /// What a token belongs to.
  enum Mark: UInt8 { case person, role, others }

  /// Per token; empty where nothing is said of others.
  private var marks: [Mark] = []

  /// Reads every clause of an ad, in linear time.
  init(_ text: ReadText, _ sections: TextSections) {
    guard !sections.isStatement else { return }
    marks = [Mark](repeating: .person, count: text.tokens.count)
    for clause in sections.kinds.indices where sections.kinds[clause] != .employer {
      let range = Int(text.clauseStarts[clause])..<Int(text.clauseStarts[clause + 1])
      let reader = OthersClause(
        text: text, range: range, terms: text.clauseTerms[clause],
        isItem: sections.isItem[clause])
      if reader.isWhole {
        for token in range { marks[token] = .others }
      } else {
        reader.mark(&marks)
      }
    }
  }

  /// Whether a run of tokens is said of others: one end of it, of the names of roles both, or a
  /// word before it (`data scientists`): `collaborate with engineers` begins with the person.
  func contains(_ first: Int, _ last: Int) -> Bool {
    guard marks.indices.contains(last) else { return false }
    return marks[first] == .others || marks[last] == .others
      || marks[last] == .role && (marks[first] == .role || last - first < 2)
  }
}

/// One clause, read for who it speaks of.
private struct OthersClause {
  let text: ReadText
  let range: Range<Int>
  let terms: TextTerms
  let isItem: Bool

  /// Whether all of it is said of others.
  var isWhole: Bool {
    if terms.contains(.you) || terms.contains(.seek) || terms.contains(.required) { return false }
    let isOfUs =
      terms.contains(.we)
      && range.contains { isWe($0) && (!isItem || $0 == range.first { text.tokens[$0].isWord }) }
    guard isOfUs || beginsWithOthers || beginsWithName || hasOthersBehindVerb else { return false }
    return !range.contains {
      let hash = text.tokens[$0].hash
      return OthersWords.wanting.contains(hash) || isOfUs && OthersWords.using.contains(hash)
    }
  }

  /// `Binnen deze afdeling werken collega's in projectteams`.
  private var hasOthersBehindVerb: Bool {
    guard !isItem else { return false }
    return (range.lowerBound + 1..<max(range.lowerBound + 1, range.upperBound - 1)).contains {
      OthersWords.beforeOthers.contains(text.tokens[$0].hash)
        && OthersWords.people.contains(text.tokens[$0 + 1].hash)
    }
  }

  /// `Wij bouwen`, `At Acme we believe`; not `as we grow`, which says when.
  private func isWe(_ place: Int) -> Bool {
    OthersWords.we.contains(text.tokens[place].hash)
      && (place == range.lowerBound
        || !OthersWords.subordinating.contains(text.tokens[place - 1].hash))
  }

  /// `Domein: Administratief beheer`: a label of the job, no task; up to the next word with a capital,
  /// where the tag and a task stand on one line.
  private var tag: Range<Int>? {
    guard let first = range.first, OthersWords.tags.contains(text.tokens[first].hash),
      text.mark(at: first + 1) == 0x3A, range.contains(first + 2)
    else { return nil }
    let next = (first + 3..<max(first + 3, range.upperBound)).first {
      text.tokens[$0].isWord && text.tokens[$0].shape.contains(.capital)
        && text.tokens[$0 - 1].isWord
    }
    return first..<(next ?? range.upperBound)
  }

  /// `Ons team bestaat uit`, `De afdeling is verantwoordelijk voor`, `Our client is`.
  private var beginsWithOthers: Bool {
    guard let first = range.first, OthersWords.determiners.contains(text.tokens[first].hash) else {
      return false
    }
    let isOurs = OthersWords.ours.contains(text.tokens[first].hash)
    for place in (first + 1)..<max(first + 1, min(range.upperBound - 1, first + 4)) {
      let hash = text.tokens[place].hash
      guard text.tokens[place].isWord else { return false }
      if isOrganisation(place) || isOurs && OthersWords.people.contains(hash) {
        return isSaying(place + 1, isPlural: isOurs && !isItem)
      }
    }
    return false
  }

  /// `LIS werkt samen met`, `Nutricert is een adviesbureau`: a name that does something, or that is a
  /// kind of organisation; `De data-analist maakt` is the person.
  private var beginsWithName: Bool {
    guard !isItem else { return false }
    var place = range.lowerBound
    while place < range.upperBound, place < range.lowerBound + 6, isOfName(place) { place += 1 }
    guard place > range.lowerBound, place < range.upperBound, text.tokens[place].isWord,
      text.tokens[place - 1].isWord, !isRole(place - 1)
    else { return false }
    let verb = text.tokens[place].hash
    if OthersWords.being.contains(verb) {
      return (place + 1..<min(range.upperBound, place + 11)).contains { isOrganisation($0) }
    }
    return OthersWords.doing.contains(verb)
  }

  private func isOfName(_ place: Int) -> Bool {
    let token = text.tokens[place]
    if !token.isWord { return token.mark == 0x26 || token.mark == 0x2D || token.mark == 0x2E }
    return token.shape.contains(.capital) && !OthersWords.determiners.contains(token.hash)
      && !FunctionWords.hashes.contains(token.hash)
  }

  /// Marks what follows words that hand over to others.
  func mark(_ marks: inout [SpeakingOfOthers.Mark]) {
    var place = range.lowerBound
    if let tag {
      for token in tag { marks[token] = .others }
      place = tag.upperBound
    }
    while place < range.upperBound {
      let from = place
      place += 1
      guard OthersWords.turning.contains(text.tokens[from].hash) else { continue }
      takeRoles(at: from, &marks)
      guard let start = handover(from) else { continue }
      var end = start
      while end < range.upperBound, text.tokens[end].term != .you, !isEnd(end, after: start) {
        marks[end] = .others
        end += 1
      }
      place = max(place, end)
    }
  }

  /// `data scientists`, `BI-specialisten`: several people of a kind, where nobody looks for several; and
  /// what they are called by.
  private func takeRoles(at place: Int, _ marks: inout [SpeakingOfOthers.Mark]) {
    guard !terms.contains(.seek), OthersWords.roles.contains(text.tokens[place].hash) else {
      return
    }
    take(place, &marks)
    var before = place - 1
    while before >= range.lowerBound, place - before <= 3,
      text.tokens[before].mark == 0x2D || text.tokens[before].mark == 0x2F
        || text.tokens[before].isWord && isOfName(before)
    {
      take(before, &marks)
      before -= 1
    }
  }

  private func take(_ place: Int, _ marks: inout [SpeakingOfOthers.Mark]) {
    if marks[place] == .person { marks[place] = .role }
  }

  /// Where what others do begins, when that is at or just after a token.
  private func handover(_ place: Int) -> Int? {
    let hash = text.tokens[place].hash
    let next = place + 1
    guard text.tokens[place].isWord, next < range.upperBound else { return nil }
    // `zodat de business beter beslissingen kan nemen`
    let isPurpose =
      OthersWords.purpose.contains(hash)
      || OthersWords.so.contains(hash) && OthersWords.that.contains(text.tokens[next].hash)
    if isPurpose {
      return text.nearest([.you], after: place, reach: 4) == nil ? next : nil
    }
    // `hoe onze klanten content creëren`, `die zij zelfstandig kunnen beheren`
    if OthersWords.pointing.contains(hash) {
      if OthersWords.they.contains(text.tokens[next].hash) { return next }
      // `een doorzetter die de klant centraal stelt` is the person.
      let determiners =
        OthersWords.relative.contains(hash) ? OthersWords.ours : OthersWords.determiners
      guard next + 1 < range.upperBound, determiners.contains(text.tokens[next].hash) else {
        return nil
      }
      return OthersWords.people.contains(text.tokens[next + 1].hash) ? next : nil
    }
    // `het team dat je komt versterken combineert expertise`
    if OthersWords.consisting.contains(hash) {
      let before = max(range.lowerBound, place - 8)..<place
      return before.contains { OthersWords.groups.contains(text.tokens[$0].hash) } ? next : nil
    }
    // `experts op het gebied van`, `teams zoals`, `team combineert expertise`
    if OthersWords.people.contains(hash) || OthersWords.groups.contains(hash) {
      for other in next..<min(range.upperBound, place + 4) {
        guard text.tokens[other].isWord else { break }
        if OthersWords.people.contains(hash), OthersWords.expert.contains(text.tokens[other].hash) {
          return other + 1
        }
      }
      let isExample =
        OthersWords.people.contains(hash)
        && (OthersWords.example.contains(text.tokens[next].hash)
          || OthersWords.such.contains(text.tokens[next].hash)
            && next + 1 < range.upperBound
            && OthersWords.example.contains(text.tokens[next + 1].hash))
      if isExample { return next + 1 }
    }
    return nil
  }

  /// A comma or `en` behind which the person is spoken to again.
  private func isEnd(_ place: Int, after start: Int) -> Bool {
    guard place > start, text.tokens[place].mark == 0x2C || text.tokens[place].term == .and else {
      return false
    }
    return (place + 1..<min(range.upperBound, place + 3)).contains {
      text.tokens[$0].term == .you
    }
  }

  /// Whether a word ends in the name of a role: `Datascientist`.
  private func isRole(_ place: Int) -> Bool {
    OthersWords.roleEnds.contains { text.word(place, endsIn: $0) }
  }

  /// `bedrijf`, `adviesbureau`, `company`.
  private func isOrganisation(_ place: Int) -> Bool {
    text.tokens[place].isWord
      && (OthersWords.groups.contains(text.tokens[place].hash)
        || OthersWords.organisationEnds.contains { text.word(place, endsIn: $0) })
  }

  /// Whether a word may be what a subject does: `bestaat`, `is`; also `werken` of several.
  private func isSaying(_ place: Int, isPlural: Bool) -> Bool {
    guard place < range.upperBound, text.tokens[place].isWord else { return false }
    let hash = text.tokens[place].hash
    return OthersWords.being.contains(hash) || OthersWords.doing.contains(hash)
      || isPlural && OthersWords.doingTogether.contains(hash)
  }
}

extension ReadText {
  /// Whether the word at `index` ends in `tail`, which is in small letters of a-z; case aside.
  func word(_ index: Int, endsIn tail: StaticString) -> Bool {
    let token = tokens[index]
    let count = Int(token.to - token.from)
    guard token.isWord, count >= tail.utf8CodeUnitCount else { return false }
    let from = Int(token.to) - tail.utf8CodeUnitCount
    for place in 0..<tail.utf8CodeUnitCount
    where bytes[from + place] | 0x20 != tail.utf8Start[place] {
      return false
    }
    return true
  }
}
