import Linking
import SkillModel
import Store

/// Links vacancies with the taxonomy: which skills they ask, and which occupation they are for.
struct VacancyLinking: Sendable {
  let reading: VacancyReading
  let lexicon: VacancyLexicon

  /// Version of what a vacancy is linked with: the way it is done, and what is loaded.
  static func version(_ store: OverstapStore) throws -> String {
    "\(VacancyLexicon.version)." + (try store.contentKey())
  }

  /// Links one vacancy.
  func link(_ document: VacancyDocument) throws -> VacancyLink {
    let stated = try Vacancy(document)
    let vacancy = reading.understood(stated)
    var link = VacancyLink(vacancy: document.id)
    link.hasAgeCondition = !vacancy.ageConditions.isEmpty
    link.hours = vacancy.hours.reduce(nil) { sum, fact in
      guard let sum else { return fact.value }
      return HoursRange(
        least: sum.least.flatMap { left in fact.value.least.map { min(left, $0) } },
        most: sum.most.flatMap { left in fact.value.most.map { max(left, $0) } })
    }
    link.contracts = Set(vacancy.contracts.map(\.value))
    link.isRemote = vacancy.places.contains { $0.value.isRemote }
    link.licences = Set(vacancy.licences.map(\.value)).sorted()
    link.level = vacancy.levels.compactMap(\.value.level).min()
    link.language =
      vacancy.language ?? TextLanguage.detected(in: document.text)
    for place in vacancy.places {
      if case .found(let found) = reading.places.find(place.value), !link.places.contains(found) {
        link.places.append(found)
      }
    }
    link.requirements = requirements(of: vacancy, language: link.language)
    link.occupation = occupation(of: vacancy)
    link.sketch = TextSketch(document.text).bytes()
    link.sameness = sameness(of: vacancy, link.places)
    return link
  }

  /// URIs of the feed first, then phrases that are a label, then what the running text names; each
  /// concept once, required where any of them says so.
  private func requirements(of vacancy: Vacancy, language: Language?) -> [VacancyRequirement] {
    var order: [Int64] = []
    var found: [Int64: VacancyRequirement] = [:]
    func add(_ item: VacancyRequirement) {
      if var known = found[item.concept] {
        known.isEssential = known.isEssential || item.isEssential
        found[item.concept] = known
      } else {
        order.append(item.concept)
        found[item.concept] = item
      }
    }
    for (place, asked) in vacancy.requirements.enumerated() {
      let isEssential = asked.value.need != .preferred
      if let uri = asked.value.uri {
        if let concept = lexicon.skill(uri) {
          add(
            VacancyRequirement(
              concept: concept, isEssential: isEssential, origin: .uri, start: place, end: 0))
        }
      } else if let phrase = asked.value.phrase, let concept = lexicon.skill(phrase: phrase) {
        add(
          VacancyRequirement(
            concept: concept, isEssential: isEssential, origin: .phrase, start: place, end: 0))
      }
    }
    var offset = 0
    for section in vacancy.texts {
      for skill in lexicon.skills(in: section.value, language: language) {
        add(
          VacancyRequirement(
            concept: skill.concept, isEssential: skill.isEssential, origin: .text,
            start: offset + skill.start, end: offset + skill.end))
      }
      offset += section.value.unicodeScalars.count
    }
    return order.compactMap { found[$0] }
  }

  /// By URI or code of the feed, else by the name of the occupation or the title where it is a label,
  /// else by what these are most like.
  private func occupation(of vacancy: Vacancy) -> Int64? {
    for reference in vacancy.occupations {
      if let uri = reference.value.uri, let number = lexicon.occupation(uri) { return number }
    }
    let titles =
      vacancy.occupations.compactMap(\.value.label) + (vacancy.title.map { [$0.value] } ?? [])
    for title in titles {
      if let number = lexicon.occupation(title: title) { return number }
    }
    for title in titles {
      if let number = lexicon.likelyOccupation(title: title) { return number }
    }
    return nil
  }

  /// A hash of title, employer and place: what is the same for an ad in whichever source.
  private func sameness(of vacancy: Vacancy, _ places: [VacancyLink.Place]) -> Int64? {
    guard let title = vacancy.title, let employer = vacancy.employer, let place = places.first
    else { return nil }
    let parts = [BareTitle.of(title.value), employer.value].map { TextFolding.folded($0) }
    guard parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in (parts + [place.municipality]).joined(separator: "|").utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    return Int64(bitPattern: hash)
  }
}

extension AdvisorySession {
  /// Links the vacancies that wait for it, in batches that each are stored at once, then looks for ads
  /// that stand in more than one source.
  ///
  /// Interrupted, it goes on where it was the next time.
  ///
  /// - Throws: `StoreFault`.
  public func linkVacancies() throws -> VacancyLinkingSummary {
    var summary = VacancyLinkingSummary()
    let version = try VacancyLinking.version(store)
    let total = try store.unlinkedVacancyCount(version: version)
    if total > 0 {
      try store.limitCache()
      let linking = VacancyLinking(
        reading: try vacancyReading(), lexicon: try VacancyLexicon(self))
      var after: Int64 = 0
      while true {
        let batch = try store.unlinkedVacancies(version: version, after: after, limit: 200)
        guard let last = batch.last else { break }
        after = last.id
        let links = try batch.concurrentMap { try linking.link($0) }
        summary.changed += try store.put(links, version: version)
        summary.add(links, policy)
        progress(ProgressReport(.linking, done: summary.linked, total: total))
      }
    }
    (summary.duplicates, summary.duplicatesChanged) =
      try NearDuplicates(store: store, policy: policy).run()
    return summary
  }
}

extension VacancyLinkingSummary {
  fileprivate mutating func add(_ links: [VacancyLink], _ policy: Policy) {
    linked += links.count
    for link in links {
      let hasSkills =
        link.requirements.count(where: \.isEssential) >= policy.vacancies.minimum
      if link.occupation != nil { withOccupation += 1 }
      if hasSkills { withSkills += 1 }
      if hasSkills || link.occupation != nil { matchable += 1 }
      if link.hasAgeCondition { withAgeCondition += 1 }
    }
  }
}
