/// The identity of a concept (occupation, skill, group) in any scheme: an opaque string.
///
/// ESCO's own are `http://` (never https) and compare byte for byte; a URI is never derived from a
/// label or a code, since both change between versions (ESCO 1.0.3 `2166.4.7` is 1.1 `2654.1.7`).
public struct ConceptURI: RawRepresentable, Hashable, Sendable, Comparable, CustomStringConvertible
{
  /// The URI as published.
  public let rawValue: String

  /// Takes the URI as it is; nothing is checked or changed.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Takes the URI as it is.
  public init(_ text: String) { self.rawValue = text }

  /// Whether it is one of ESCO's own, whichever scheme tells about the concept.
  public var isOfESCO: Bool { rawValue.hasPrefix("http://data.europa.eu/esco/") }

  /// Order of the UTF-8 bytes, so that ties break the same on every machine.
  public static func < (left: ConceptURI, right: ConceptURI) -> Bool {
    left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
  }

  /// The URI.
  public var description: String { rawValue }

  /// Whether a text can be a concept URI: absolute, no spaces, something after the scheme.
  public static func isPlausible(_ text: String) -> Bool {
    guard text.hasPrefix("http://") || text.hasPrefix("https://") || text.hasPrefix("urn:") else {
      return false
    }
    return text.utf8.count > 10
      && !text.utf8.contains(where: { $0 <= 0x20 || $0 == UInt8(ascii: ",") })
  }

  /// The ISCO-08 group of a four (or fewer) digit code, with the URI ESCO gives it.
  public static func isco(_ code: String) -> ConceptURI {
    ConceptURI("http://data.europa.eu/esco/isco/C" + code)
  }
}
