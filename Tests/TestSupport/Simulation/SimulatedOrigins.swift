public import Matching
import SkillModel

/// Occupations that people who change career come from.
public enum SimulatedOrigins {
  /// Common origin occupations that ship (`Taxonomies/domains/origins.csv`) and are loaded.
  public static func occupations(in snapshot: Snapshot) -> [Int] {
    let text = (try? TestPolicy.text(at: TestPolicy.checkout + "/Taxonomies/domains/origins.csv"))
    let lines = (text ?? "").split(separator: "\n")
    let uris = lines.compactMap { line in
      line.split(separator: ",").first { $0.hasPrefix("http://data.europa.eu/esco/occupation/") }
    }
    return Set(uris.compactMap { snapshot.occupation(ConceptURI(String($0))) }).sorted()
  }
}
