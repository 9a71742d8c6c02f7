import Matching
import SkillModel
import Store

/// Makes what is shown of a vacancy, from its stored document.
struct VacancyCards {
  let session: AdvisorySession
  let targets: VacancyTargets
  let home: GeoPoint?

  /// What the ad behind a target says; nil when it was removed meanwhile.
  func card(ofTarget target: Int) throws -> ShownVacancy? {
    guard let place = targets.snapshot.vacancy(target) else { return nil }
    let open = targets.vacancies[place]
    guard let document = try session.store.vacancies([open.id]).first else { return nil }
    let occupation = targets.snapshot.occupation(ofTarget: target).map {
      ShownConcept(
        uri: targets.snapshot.occupationURI($0),
        label: targets.snapshot.occupationLabel($0, session.language).text)
    }
    return try session.shown(
      document, link: open.link, occupation: occupation,
      isBorrowing: targets.borrowing.contains(place), home: home)
  }

  /// The sentences about age in some vacancies.
  func ageNotices(_ vacancies: some Sequence<OpenVacancy>) throws -> [AgeConditionNotice] {
    try vacancies.compactMap { open in
      try session.store.vacancies([open.id]).first.map { document in
        AgeConditionNotice(
          key: open.key, title: open.title ?? "",
          conditions: try session.vacancyReading().understood(Vacancy(document)).ageConditions.map(
            \.value))
      }
    }
  }
}

extension AdvisorySession {
  /// What an ad says, with facts of its text, contradictions and where else it stands.
  func shown(
    _ document: VacancyDocument, link: VacancyLink?, occupation: ShownConcept?,
    isBorrowing: Bool, home: GeoPoint?
  ) throws -> ShownVacancy {
    let reading = try vacancyReading()
    let vacancy = reading.understood(try Vacancy(document))
    let places = link?.places ?? []
    return ShownVacancy(
      key: document.key, vacancy: vacancy,
      municipalities: places.map { reading.places.name(ofMunicipality: $0.municipality) },
      kilometres: home.flatMap { home in
        places.compactMap { $0.point.map { home.kilometres(to: $0) } }.min()
      }, occupation: occupation, isBorrowing: isBorrowing,
      ownSkillCount: link?.requirements.count ?? 0,
      alsoAt: try store.vacancies(sameAs: document.id),
      contradictions: vacancy.contradictions(reading.places),
      hasAgeCondition: !vacancy.ageConditions.isEmpty,
      isOver: document.isClosed || vacancy.closes.map { $0.value < asOf } == true)
  }
}
