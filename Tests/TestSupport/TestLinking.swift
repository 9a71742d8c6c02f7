import Feeds
public import Linking

/// The numbers of linking that ship, read as the program reads them.
public enum TestLinking {
  /// `Taxonomies/linking.json`.
  ///
  /// - Throws: `Fault` or `PolicyDocument.Problem` when the file that ships is not in order.
  public static func shipped() throws -> LinkingParameters {
    let path = TestPolicy.checkout + "/Taxonomies/linking.json"
    return try parameters(TestPolicy.text(at: path))
  }

  /// The numbers in a text.
  public static func parameters(_ text: String) throws -> LinkingParameters {
    try PolicyDocument.values(from: text, file: "linking.json") {
      version, value throws(PolicyDocument.Problem) in
      try LinkingParameters(version: version, value: value)
    }
  }

  /// Numbers of tests that must not change with what ships.
  public static let training = VectorTraining(
    epochs: 3, batch: 512, rate: 0.1, temperature: 0.07, labelDropout: 0.3, textDropout: 0.5,
    seed: 1)
  /// Weights for titles, likewise.
  public static let titles = TitleWeights(
    whole: 1, label: 1, text: 0.7, skills: 0.7, groups: 0.4, otherLanguages: 0.9, vectors: 2)
  /// Weights for phrases, likewise.
  public static let phrases = TitleWeights(
    whole: 1, label: 1, text: 0, skills: 0, groups: 0, otherLanguages: 1, vectors: 0.5)
}
