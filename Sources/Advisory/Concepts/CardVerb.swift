import SkillModel

/// The card of whatever a name stands for.
public enum CardResult: Sendable, JSONRepresentable {
  /// A concept.
  case concept(ShowResult)
  /// A region, municipality, place or postcode.
  case region(RegionResult)
  /// A vacancy.
  case vacancy(ShowVacancyResult)
  /// A module.
  case module(ShowModuleResult)

  /// As the card itself.
  public func write(to writer: inout JSONWriter) {
    switch self {
    case .concept(let card): card.write(to: &writer)
    case .region(let card): card.write(to: &writer)
    case .vacancy(let card): card.write(to: &writer)
    case .module(let card): card.write(to: &writer)
    }
  }
}

extension AdvisorySession {
  /// The card of a URI, unambiguous title, key of a vacancy or module, region code, postcode or place.
  ///
  /// - Throws: `AdvisoryFault`, `StoreFault`.
  public func card(_ name: String) throws -> CardResult {
    if let region = try region(name, codesOnly: true) { return .region(region) }
    if name.contains("/") {
      if let vacancy = try showVacancy(name) { return .vacancy(vacancy) }
      if let module = try showModule(name) { return .module(module) }
    }
    do {
      return .concept(try show(name))
    } catch let fault as AdvisoryFault {
      // A name that no concept carries as a whole may be a place.
      if let region = try region(name) { return .region(region) }
      if let vacancy = try showVacancy(name) { return .vacancy(vacancy) }
      if let module = try showModule(name) { return .module(module) }
      throw fault
    }
  }
}
