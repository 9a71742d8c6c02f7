/// The fields of Indeed-style XML and of RSS, by the names in use.
enum AdField: UInt8, CaseIterable {
  /// Id of the ad.
  case id
  case title, text, employer, town, region, country, postcode, place
  case salary, education, employment, hours, experience, remote, category, language
  case published, modified, closes, url
  /// About a contact person.
  case personal
  /// Known, and not used.
  case unused

  /// A field by its local name.
  struct Name {
    let name: StaticString
    let field: AdField
    /// `job/title`, `item/title`.
    let paths: (job: String, item: String)
    /// Of two values where one can be kept, the one with the lower number is.
    let rank: Int
  }

  /// The field of a local name, in any case of letters; nil when it is not known.
  @inline(__always)
  static func named(_ bytes: Bytes) -> Name? {
    guard bytes.count < byLength.count else { return nil }
    for entry in byLength[bytes.count] where bytes.equals(entry.name) { return entry }
    return otherCase(bytes)
  }

  private static func otherCase(_ bytes: Bytes) -> Name? {
    guard bytes.contains(where: { (0x41...0x5A).contains($0) }) else { return nil }
    let lowered = bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return lowered.withUnsafeBufferPointer { lowered in
      byLength[bytes.count].first { lowered.equals($0.name) }
    }
  }

  private static let byLength: [[Name]] = {
    let longest = names.map { $0.0.utf8CodeUnitCount }.max() ?? 0
    return (0...longest).map { length in
      names.enumerated().filter { $1.0.utf8CodeUnitCount == length }.map { rank, entry in
        Name(
          name: entry.0, field: entry.1, paths: ("job/\(entry.0)", "item/\(entry.0)"), rank: rank)
      }
    }
  }()

  /// Local names in lower case; RSS has some from WP Job Manager and Dublin Core.
  private static let names: [(StaticString, AdField)] = [
    ("referencenumber", .id), ("reference", .id), ("jobid", .id), ("job_id", .id), ("id", .id),
    ("guid", .id), ("requisitionid", .unused),
    ("title", .title), ("name", .title), ("jobtitle", .title), ("job_title", .title),
    ("description", .text), ("encoded", .text), ("content", .text), ("body", .text),
    ("company", .employer), ("employer", .employer), ("companyname", .employer),
    ("company_name", .employer), ("sourcename", .unused),
    ("city", .town), ("town", .town), ("plaats", .town),
    ("state", .region), ("region", .region), ("province", .region), ("provincie", .region),
    ("country", .country), ("postalcode", .postcode), ("postcode", .postcode), ("zip", .postcode),
    ("zipcode", .postcode), ("location", .place), ("joblocation", .place),
    ("salary", .salary), ("education", .education), ("experience", .experience),
    ("jobtype", .employment), ("job_type", .employment), ("contract", .employment),
    ("contracttype", .employment), ("employmenttype", .employment),
    ("hours", .hours), ("workhours", .hours), ("uren", .hours),
    ("remotetype", .remote), ("remote", .remote),
    ("category", .category), ("major_category0", .category), ("major_category1", .category),
    ("minor_category0", .category), ("language", .language), ("lang", .language),
    ("date", .published), ("pubdate", .published), ("dateposted", .published),
    ("published", .published), ("updated", .modified), ("lastmodified", .modified),
    ("last_updated", .modified), ("modified", .modified),
    ("expirationdate", .closes), ("expire", .closes), ("expires", .closes), ("expiry", .closes),
    ("expirydate", .closes), ("closingdate", .closes), ("validthrough", .closes),
    ("url", .url), ("link", .url),
    ("email", .personal), ("contactname", .personal), ("contact", .personal),
    ("contactperson", .personal), ("contactemail", .personal), ("contactphone", .personal),
    ("recruiter", .personal), ("phone", .personal), ("telephone", .personal),
    ("author", .personal), ("creator", .personal), ("managingeditor", .personal),
    ("streetaddress", .unused), ("publisher", .unused), ("publisherurl", .unused),
    ("comments", .unused), ("source", .unused), ("enclosure", .unused),
  ]
}
