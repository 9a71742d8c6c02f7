import SkillModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The files that ship with the program: policy, domain lists, starter taxonomy, examples.
public struct ShippedData: Sendable {
  /// The folder, known as `Taxonomies` in the checkout.
  public let folder: String

  /// A known folder.
  public init(folder: String) { self.folder = folder }

  /// Looks in `$OVERSTAP_SHARE`, else in `../share/overstap` beside the executable, else up from it
  /// for a checkout.
  ///
  /// - Throws: `AdvisoryFault.shippedDataNotFound`.
  public static func find(environment: [String: String], executable: String) throws -> ShippedData {
    var tried: [String] = []
    if let share = environment["OVERSTAP_SHARE"], !share.isEmpty {
      // An explicit setting is not silently passed over for another folder.
      tried = [share]
    } else {
      var folder = parent(of: executable)
      tried.append(folder + "/../share/overstap")
      for _ in 0..<6 {
        tried.append(folder + "/Taxonomies")
        folder = parent(of: folder)
        if folder == "/" || folder == "." { break }
      }
    }
    for folder in tried where access(folder + "/policy.json", R_OK) == 0 {
      return ShippedData(folder: folder)
    }
    throw AdvisoryFault.shippedDataNotFound(tried: tried)
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The policy file.
  public var policy: String { folder + "/policy.json" }
  /// The numbers of linking.
  public var linking: String { folder + "/linking.json" }
  /// The rules that put ISCO branches in domains.
  public var domainRules: String { folder + "/domains/isco-domains.csv" }
  /// How people name skills.
  public var wordings: String { folder + "/wordings/wordings.csv" }
  /// The usual entry levels of ISCO branches.
  public var levelRules: String { folder + "/domains/isco-levels.csv" }
  /// The reviewed roles.
  public var roles: String { folder + "/domains/esco-roles.csv" }
  /// Regions, figures, schemes and kinds of credentials, in the order they are read.
  public var referenceTables: [String] {
    [
      "regions/regions.csv", "regions/municipalities.csv", "regions/successors.csv",
      "regions/postcodes.csv", "regions/places.csv", "domains/brc-groups.csv",
      "domains/isco-brc.csv", "reference/figures.csv", "reference/schemes.csv",
      "reference/credential-kinds.csv",
    ].map { folder + "/" + $0 }
  }
  /// The starter taxonomy.
  public var starter: String { folder + "/starter" }
  /// Example people.
  public var examples: String { folder + "/examples" }
  /// The table to fill in with people.
  public var peopleTemplate: String { examples + "/people-template.csv" }
}
