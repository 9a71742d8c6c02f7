import Linking
import SkillModel
import Store
import Synchronization

/// Reads out of a vacancy what its running text says, and finds its places.
struct VacancyReading: Sendable {
  /// Places by name and postcode.
  let places: PlaceFinder

  /// The vacancy with the facts of its title and running text after those of the feed.
  ///
  /// The path of such a fact is `text`, the section and the Unicode scalars of it:
  /// `text job/description[120-132]`. What the text calls a plus is no condition and stays out.
  func understood(_ vacancy: Vacancy) -> Vacancy {
    var vacancy = vacancy
    let sections = (vacancy.title.map { [$0] } ?? []) + vacancy.texts
    for section in sections {
      let facts = TextFacts.found(in: section.value)
      func path<Value>(_ fact: FoundFact<Value>) -> String {
        "text \(section.path)[\(fact.start)-\(fact.end)]"
      }
      vacancy.hours += facts.hours.map { Sourced($0.value, at: path($0)) }
      vacancy.contracts += facts.contracts.map { Sourced($0.value, at: path($0)) }
      vacancy.levels += facts.levels.filter { !$0.isPreferred }
        .map { Sourced($0.value, at: path($0)) }
      vacancy.languages += facts.languages.filter { !$0.isPreferred }
        .map { Sourced($0.value.skill, at: path($0)) }
      vacancy.licences += facts.licences.filter { !$0.isPreferred }
        .map { Sourced($0.value, at: path($0)) }
      vacancy.experienceYears += facts.experienceYears.filter { !$0.isPreferred }
        .map { Sourced($0.value, at: path($0)) }
      vacancy.ageConditions += facts.ageConditions.map { Sourced($0.words, at: path($0)) }
    }
    return vacancy
  }
}

extension AdvisorySession {
  /// A reading with the places that are loaded; made once a session.
  func vacancyReading() throws -> VacancyReading {
    if let known = caches.reading.withLock({ $0 }) { return known }
    let made = VacancyReading(places: try PlaceFinder(store))
    caches.reading.withLock { $0 = made }
    return made
  }
}
