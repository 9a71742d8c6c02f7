import Linking
import SkillModel
import Store

/// Finds the municipality and the point of a place as feeds write it.
///
/// A name that stands for places in more than one province is never guessed: the province or the
/// postcode of the same record decides, else it stays ambiguous.
struct PlaceFinder: Sendable {
  /// What a place turned out to be.
  enum Finding: Hashable {
    /// One municipality.
    case found(VacancyLink.Place)
    /// A name of several places: codes of their municipalities.
    case ambiguous([String])
    /// No place in the Netherlands that is loaded; also when nothing is said.
    case unknown
    /// Another country.
    case abroad
  }

  private struct Named: Hashable {
    var municipality: String
    var province: String?
  }

  private var places: [String: [Named]] = [:]
  private var provinces: [String: String] = [:]
  private var provinceOf: [String: String] = [:]
  private var codes: Set<String> = []
  private var municipalityNames: Set<String> = []
  private var nameOfCode: [String: String] = [:]
  private var postcodes: [String: (municipalities: [String], point: GeoPoint)] = [:]
  /// The middle of the postcodes of a municipality.
  private var middles: [String: GeoPoint] = [:]

  /// Reads what is loaded about regions; some milliseconds.
  init(_ store: OverstapStore) throws {
    let regions = try store.regions()
    let members = try store.memberships(ofKind: .province)
    for member in members.sorted(by: { $0.year < $1.year }) {
      provinceOf[member.municipality] = member.region
    }
    for region in regions where region.kind == .province {
      for name in [region.name] + region.otherNames {
        provinces[Self.key(name)] = region.code
        if name.hasPrefix("NL-") { provinces[Self.key(String(name.dropFirst(3)))] = region.code }
      }
    }
    for place in try store.places() {
      let named = Named(municipality: place.municipalities[0], province: place.province)
      for name in [place.name] + place.otherNames { add(named, as: name) }
    }
    for region in regions where region.kind == .municipality {
      nameOfCode[region.code] = region.name
    }
    for region in regions where region.kind == .municipality && region.validTo == nil {
      codes.insert(region.code)
      municipalityNames.formUnion(([region.name] + region.otherNames).map(Self.key))
      let named = Named(municipality: region.code, province: provinceOf[region.code])
      for name in [region.name] + region.otherNames { add(named, as: name) }
    }
    try readPostcodes(store)
  }

  private mutating func add(_ place: Named, as name: String) {
    let key = Self.key(name)
    if places[key]?.contains(where: { $0.municipality == place.municipality }) != true {
      places[key, default: []].append(place)
    }
  }

  private mutating func readPostcodes(_ store: OverstapStore) throws {
    var sums: [String: (north: Double, east: Double, count: Double)] = [:]
    for postcode in try store.postcodePoints() {
      postcodes[postcode.postcode] = (postcode.municipalities, postcode.point)
      guard postcode.basis == .postcode, let main = postcode.municipalities.first else { continue }
      let sum = sums[main] ?? (0, 0, 0)
      sums[main] = (
        sum.north + postcode.point.latitude, sum.east + postcode.point.longitude, sum.count + 1
      )
    }
    for (municipality, sum) in sums {
      middles[municipality] = GeoPoint(
        latitude: sum.north / sum.count, longitude: sum.east / sum.count)
    }
  }

  /// What a place of a feed is.
  func find(_ place: VacancyPlace) -> Finding {
    var parts = (place.town ?? "").split(separator: ",").map { $0.trimmed }
    let town = parts.isEmpty ? "" : parts.removeFirst()
    let hints = parts + [place.region ?? ""]
    if isAbroad(place.country)
      || parts.last.map({ isAbroad($0) && self.province($0) == nil }) == true
    {
      return .abroad
    }
    let postcode = place.postcode.flatMap { Postcode.digits(of: $0) }.flatMap { postcodes[$0] }
    if let code = municipalityCode(place.municipality) {
      return .found(located(code, postcode))
    }
    let province = hints.lazy.compactMap { self.province($0) }.first
    for name in [town, place.municipality ?? ""] {
      var named = named(name)
      if let province, named.contains(where: { $0.province == province }) {
        named.removeAll { $0.province != province }
      }
      if named.count > 1, let postcode {
        let fitting = named.filter { postcode.municipalities.contains($0.municipality) }
        if !fitting.isEmpty { named = fitting }
      }
      if named.count == 1 { return .found(located(named[0].municipality, postcode)) }
      if named.count > 1 { return .ambiguous(named.map(\.municipality).sorted()) }
    }
    guard let postcode, let municipality = postcode.municipalities.first else { return .unknown }
    return .found(.init(municipality: municipality, point: postcode.point))
  }

  /// The name of a municipality; its code when it has none.
  func name(ofMunicipality code: String) -> String { nameOfCode[code] ?? code }

  /// Whether the postcode of a place lies in another municipality than its name says.
  func postcodeContradicts(_ place: VacancyPlace) -> Bool {
    guard
      let postcode = place.postcode.flatMap({ Postcode.digits(of: $0) }).flatMap({ postcodes[$0] }),
      case .found(let found) = find(place)
    else { return false }
    return !postcode.municipalities.contains(found.municipality)
  }

  /// The point of the postcode where it fits the municipality, else the middle of the municipality.
  private func located(
    _ municipality: String, _ postcode: (municipalities: [String], point: GeoPoint)?
  ) -> VacancyLink.Place {
    if let postcode, postcode.municipalities.contains(municipality) {
      return .init(municipality: municipality, point: postcode.point)
    }
    return .init(municipality: municipality, point: middles[municipality])
  }

  /// Places of a name; `Amsterdam Centrum` and `omgeving Utrecht` are found by their known part.
  private func named(_ name: String) -> [Named] {
    var words = name.split(separator: " ")
    if let first = words.first?.lowercased(), ["regio", "omgeving"].contains(first) {
      words.removeFirst()
    }
    let whole = Self.key(words.joined(separator: " "))
    if let found = places[whole], !whole.isEmpty { return found }
    // A part of a longer name must be a municipality: `Hoek van Holland` is not Hoek.
    while words.count > 1 {
      words.removeLast()
      let key = Self.key(words.joined(separator: " "))
      if municipalityNames.contains(key), let found = places[key] { return found }
    }
    return []
  }

  private func province(_ name: String) -> String? {
    let key = Self.key(name)
    return key.isEmpty ? nil : provinces[key]
  }

  private func municipalityCode(_ text: String?) -> String? {
    guard let text else { return nil }
    let code = text.hasPrefix("GM") ? text : "GM" + text
    return codes.contains(code) ? code : nil
  }

  private func isAbroad(_ country: String?) -> Bool {
    guard let country, !country.isEmpty else { return false }
    return !["nl", "nld", "nederland", "netherlands", "thenetherlands", "holland"].contains(
      Self.key(country))
  }

  /// Letters and digits of a name: sources differ in hyphens, apostrophes and accents.
  private static func key(_ name: String) -> String {
    TextFolding.folded(name).replacing(" ", with: "")
  }
}

extension Substring {
  /// Without blanks at both ends.
  fileprivate var trimmed: String {
    var text = self
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
