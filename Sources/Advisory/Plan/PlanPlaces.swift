import Matching
import SkillModel
import Store

/// Which places of lessons are near enough for a person.
struct PlaceLimit {
  /// Whether a place is; nil when there is no limit that can be checked.
  var accepts: (@Sendable (ModulePlace) -> Bool)?
  /// Region that is kept to, as it was named.
  var region: String?
  /// Kilometres that are kept to.
  var kilometres: Double?
  /// Limits of the profile that cannot be checked.
  var notes: [PlanNote] = []
}

extension AdvisorySession {
  /// The limit on places of a request; of the profile where the request has none.
  ///
  /// A limit of the profile that cannot be checked is left out and told in the notes; one that is asked
  /// for is not met.
  ///
  /// - Throws: `AdvisoryFault.postcodeNeeded`, `.regionNotFound`, `.ambiguousRegion`.
  func placeLimit(_ own: Limits, _ request: PlanRequest) throws -> PlaceLimit {
    var limit = PlaceLimit()
    var members: Set<String>?
    var kilometres = request.maxKm
    var home: GeoPoint?
    if let region = request.region {
      members = try municipalities(of: try namedRegion(region))
    }
    if kilometres != nil {
      home = try self.home(of: own)
      if home == nil { throw AdvisoryFault.postcodeNeeded }
    } else if request.region == nil {
      if let region = own.region {
        members = try ownRegion(region)
        if members == nil { limit.notes.append(.regionUnknown(region)) }
      }
      if own.maxKm != nil {
        home = try self.home(of: own)
        kilometres = home == nil ? nil : own.maxKm
        if home == nil { limit.notes.append(.homeUnknown) }
      }
    }
    guard members != nil || kilometres != nil else { return limit }
    limit.region = members == nil ? nil : request.region ?? own.region
    limit.kilometres = kilometres
    let finder = try PlaceFinder(store)
    limit.accepts = { [members, kilometres, home] place in
      let named = VacancyPlace(
        town: place.town, postcode: place.postcode, region: place.region, country: place.country)
      guard case .found(let found) = finder.find(named) else { return false }
      if let members, !members.contains(found.municipality) { return false }
      guard let kilometres, let home else { return true }
      return found.point.map { home.kilometres(to: $0) <= kilometres } ?? false
    }
    return limit
  }

  private func ownRegion(_ name: String) throws -> Set<String>? {
    do {
      return try municipalities(of: try namedRegion(name))
    } catch AdvisoryFault.regionNotFound, AdvisoryFault.ambiguousRegion {
      return nil
    }
  }
}
