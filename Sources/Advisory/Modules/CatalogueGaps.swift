import Feeds
import SkillModel

extension LearningModule {
  /// What it does not say, in the order of the elements.
  ///
  /// A credential without lessons needs nothing for a plan.
  var missingElements: [CatalogueElement] {
    CatalogueElement.allCases.filter { element in
      (kind != .credential || element.isOfMicrocredential) && !says(element)
    }
  }

  private func says(_ element: CatalogueElement) -> Bool {
    let starts = offerings.map(\.value)
    return switch element {
    case .title: title != nil
    case .provider: providerName != nil || !provider.isEmpty
    case .country: providerCountry != nil
    case .outcomes: !outcomes.isEmpty || !skills.isEmpty
    case .workload: studyHours != nil
    case .level: nlqf != nil || eqf != nil
    case .assessment: !assessments.isEmpty
    case .form: !modes.isEmpty || !routes.isEmpty || starts.contains { !$0.modes.isEmpty }
    case .quality: !qualityMarks.isEmpty
    case .price: !prices.isEmpty || starts.contains { !$0.prices.isEmpty }
    case .weeks:
      weeks != nil || hoursPerWeek != nil || starts.contains { $0.start != nil && $0.end != nil }
    case .start: starts.contains { $0.start != nil || $0.isContinuous }
    case .place:
      !places.isEmpty || modes.contains { $0.value == .online }
        || starts.contains { !$0.places.isEmpty || $0.modes.contains(.online) }
    case .language: !languages.isEmpty || starts.contains { !$0.languages.isEmpty }
    }
  }
}

extension CatalogueFormat {
  /// What is never read from it, because it has no field for it or because its field is not read yet
  /// (FORMATS, chapter 2): a provider cannot mend these without another format.
  var unreadableElements: Set<CatalogueElement> {
    switch self {
    case .table: []
    case .eduDex: [.country, .assessment, .quality]
    case .ooapi: [.country, .quality]
    case .schemaOrg: [.country, .assessment, .quality]
    case .openBadges2, .openBadges3:
      [.country, .assessment, .form, .quality, .price, .weeks, .start, .place]
    case .edc: [.country, .assessment, .quality, .price, .start, .place]
    case .loq: [.country, .assessment, .quality]
    }
  }
}
