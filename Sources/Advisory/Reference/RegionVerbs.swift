import Linking
public import SkillModel
import Store

/// A region with what it belongs to.
public struct RegionEntry: Sendable, Hashable, JSONRepresentable {
  /// A region it belongs to, and the year of that division.
  public struct Part: Sendable, Hashable {
    /// The region.
    public var region: Region
    /// The year.
    public var year: Int
  }

  /// The region: a municipality when it was found by a postcode or place.
  public var region: Region
  /// The place it was found by; nil when it was found by itself or a postcode.
  public var place: Place?
  /// The regions a municipality belongs to, in the newest year that has begun.
  public var parts: [Part]
  /// Municipalities of a region in its newest year; nil for a municipality.
  public var municipalities: Int?
  /// Postcodes of a municipality; nil for other regions.
  public var postcodes: Int?
  /// What became of a municipality that is no more.
  public var successors: [Region]

  /// As an object.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("kind", region.kind.rawValue)
      writer.field("code", region.code)
      writer.field("name", region.name)
      writer.field("otherNames", region.otherNames)
      writer.field("validFrom", region.validFrom)
      writer.field("validTo", region.validTo)
      writer.field("place", place?.name)
      writer.field("municipalities", municipalities)
      writer.field("postcodes", postcodes)
      writer.name("partOf")
      writer.array(parts) { writer, part in
        writer.object {
          $0.field("kind", part.region.kind.rawValue)
          $0.field("code", part.region.code)
          $0.field("name", part.region.name)
          $0.field("year", part.year)
        }
      }
      if !successors.isEmpty { writer.field("successors", successors.map(\.code)) }
    }
  }
}

/// What a code, postcode or name of a place means.
public struct RegionResult: Sendable, JSONRepresentable {
  /// Versions and day.
  public var head: ResultHead
  /// What was asked.
  public var query: String
  /// The point of a postcode; nil for other questions.
  public var postcode: PostcodePoint?
  /// What it can mean; several where a name stands for several places.
  public var regions: [RegionEntry]

  /// In the style of CONTRACTS.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      head.writeFields(to: &writer)
      writer.field("query", query)
      if let postcode {
        writer.field("postcode", postcode.postcode)
        writer.field("latitude", postcode.point.latitude)
        writer.field("longitude", postcode.point.longitude)
        writer.field("basis", postcode.basis.rawValue)
      }
      writer.field("regions", regions)
    }
  }
}

extension AdvisorySession {
  /// Kilometres as the crow flies between two postcodes; nil when one is not known.
  ///
  /// Letters after the digits are left aside: `3511 AB` is `3511`.
  ///
  /// - Throws: `StoreFault`.
  public func distance(from: String, to: String) throws -> Double? {
    guard let first = Postcode.digits(of: from), let second = Postcode.digits(of: to),
      let start = try store.postcodePoint(first), let end = try store.postcodePoint(second)
    else { return nil }
    return start.point.kilometres(to: end.point)
  }

  /// The municipalities of a postcode or place with the regions of every kind they belong to; several
  /// where the name stands for several places, none when it is not known.
  ///
  /// Names match on letters and digits, whatever the spelling (`'s-Hertogenbosch`, `den bosch`).
  ///
  /// - Throws: `StoreFault`.
  public func regions(of postcodeOrPlace: String) throws -> [RegionEntry] {
    let names = try RegionNames(store.regions())
    if let digits = Postcode.digits(of: postcodeOrPlace) {
      guard let postcode = try store.postcodePoint(digits) else { return [] }
      return try postcode.municipalities.compactMap { code in
        try names.region(.municipality, code).map { try entry($0, names: names) }
      }
    }
    let wanted = RegionNames.key(postcodeOrPlace)
    guard !wanted.isEmpty else { return [] }
    var entries: [RegionEntry] = []
    for place in try store.places()
    where ([place.name] + place.otherNames).contains(where: { RegionNames.key($0) == wanted }) {
      guard let municipality = names.region(.municipality, place.municipalities[0]) else {
        continue
      }
      entries.append(try entry(municipality, place: place, names: names))
    }
    // A municipality without a place of its name (Westland), and one that is no more.
    for region in names.regions(.municipality, named: wanted)
    where !entries.contains(where: { $0.region.code == region.code }) {
      if region.validTo == nil || entries.isEmpty {
        entries.append(try entry(region, names: names))
      }
    }
    return entries
  }

  /// What a region code, postcode, place or region name means; nil when it is none of these.
  ///
  /// - Parameter codesOnly: only codes and postcodes, which no concept is called by.
  /// - Throws: `StoreFault`.
  public func region(_ name: String, codesOnly: Bool = false) throws -> RegionResult? {
    let names = try RegionNames(store.regions())
    var result = RegionResult(head: try head(), query: name, postcode: nil, regions: [])
    if let digits = Postcode.digits(of: name) {
      guard let postcode = try store.postcodePoint(digits) else { return nil }
      result.postcode = postcode
      result.regions = try regions(of: digits)
      result.head.otherNotices = [Attribution.geoNames, Attribution.cbs]
      return result
    }
    result.head.otherNotices = [Attribution.cbs]
    result.regions = try names.regions(code: name).map { try entry($0, names: names) }
    if result.regions.isEmpty && !codesOnly {
      result.regions = try regions(of: name)
      let key = RegionNames.key(name)
      result.regions += try RegionKind.allCases.filter { $0 != .municipality }
        .flatMap { names.regions($0, named: key) }.map { try entry($0, names: names) }
    }
    return result.regions.isEmpty ? nil : result
  }

  /// The code of the arbeidsmarktregio a person looks for work in: as stated, else of the postcode;
  /// nil when neither is known.
  func labourMarketRegion(of limits: Limits) throws -> String? {
    if let region = limits.region, region.hasPrefix("AM") { return region }
    guard let digits = limits.postcode.flatMap({ Postcode.digits(of: $0) }),
      let municipality = try store.postcodePoint(digits)?.municipalities.first
    else { return nil }
    return inForce(try store.memberships(of: municipality).filter { $0.kind == .arbeidsmarktregio })
      .first?.region
  }

  /// The memberships of a municipality in the newest year that has begun on the day that is computed
  /// for; in the newest at all when none has.
  private func inForce(_ members: [RegionMembership]) -> [RegionMembership] {
    let begun = members.filter { $0.year <= asOf.year }
    let candidates = begun.isEmpty ? members : begun
    let year = candidates.map(\.year).max()
    return candidates.filter { $0.year == year }
  }

  private func entry(
    _ region: Region, place: Place? = nil, names: RegionNames
  ) throws -> RegionEntry {
    var entry = RegionEntry(
      region: region, place: place, parts: [], municipalities: nil, postcodes: nil, successors: [])
    if region.kind == .municipality {
      entry.parts = inForce(try store.memberships(of: region.code)).compactMap { member in
        names.region(member.kind, member.region).map { .init(region: $0, year: member.year) }
      }
      entry.postcodes = try store.postcodeCount(of: region.code)
      entry.successors = try store.successors(of: region.code).compactMap {
        names.region(.municipality, $0.successor)
      }
    } else {
      let all = try store.memberships(of: region.kind, region.code)
      let year = all.map(\.year).max()
      entry.municipalities = Set(all.filter { $0.year == year }.map(\.municipality)).count
    }
    return entry
  }
}

/// Regions by code and name.
private struct RegionNames {
  private let all: [Region]
  private let byCode: [String: [Region]]

  init(_ regions: [Region]) {
    all = regions
    byCode = Dictionary(grouping: regions, by: { $0.code.lowercased() })
  }

  func regions(code: String) -> [Region] { byCode[code.lowercased()] ?? [] }

  func region(_ kind: RegionKind, _ code: String) -> Region? {
    regions(code: code).first { $0.kind == kind }
  }

  func regions(_ kind: RegionKind, named key: String) -> [Region] {
    all.filter { region in
      region.kind == kind
        && ([region.name] + region.otherNames).contains { Self.key($0) == key }
    }
  }

  /// Letters and digits of a name: sources differ in hyphens, apostrophes and accents.
  static func key(_ name: String) -> String { TextFolding.folded(name).replacing(" ", with: "") }
}

/// The four digits of a Dutch postcode.
enum Postcode {
  /// `3511`, `3511AB` and `3511 AB` give `3511`; nil for anything else.
  static func digits(of text: String) -> String? {
    let bytes = Array(text.utf8.filter { $0 != 0x20 })
    guard bytes.count == 4 || bytes.count == 6 else { return nil }
    guard bytes[..<4].allSatisfy({ (0x30...0x39).contains($0) }), bytes[0] != 0x30 else {
      return nil
    }
    guard bytes[4...].allSatisfy({ (0x41...0x5A).contains($0 & 0xDF) }) else { return nil }
    return String(decoding: bytes[..<4], as: UTF8.self)
  }
}
