public import SkillModel

/// Links occupation titles, in any form that people write, to occupations.
///
/// Six kinds of evidence are added, each weighed by `TitleWeights`: the spelling of labels, of all
/// the text, words in label and description, words of the skills asked and of the group, and labels
/// in other languages. Everything is learnt from the taxonomy that is loaded.
public struct TitleIndex: Sendable {
  /// The occupations, sorted.
  public let uris: [ConceptURI]
  /// Trigrams and stems of every label by itself.
  let labels: FeatureIndex
  /// Per label its occupation.
  let owners: [UInt32]
  let text: FeatureIndex
  let words: FeatureIndex
  let skills: FeatureIndex
  let groups: FeatureIndex
  let otherLanguages: FeatureIndex
  let splitter: CompoundSplitter

  /// The occupations that a title may mean, best first; equal scores by URI.
  ///
  /// - Parameters:
  ///   - title: as written in an ad or a CV, with `(m/v/x)`, hours and the like.
  ///   - limit: most answers; all that share anything with the title when 0.
  ///   - weights: how much each kind of evidence weighs.
  /// - Returns: no occupation that shares nothing with the title.
  ///
  /// O(labels + occupations that share features).
  public func matches(
    _ title: String, limit: Int, weights: TitleWeights = .recommended
  ) -> [TitleMatch] {
    let scores = scores(title, weights)
    var best: [TitleMatch] = []
    for (occupation, score) in scores.enumerated() where score > 0 {
      if limit > 0, best.count == limit, Double(score) <= best[limit - 1].score { continue }
      let match = TitleMatch(occupation: occupation, score: Double(score))
      guard limit > 0 else {
        best.append(match)
        continue
      }
      var place = best.count
      while place > 0, best[place - 1].score < match.score { place -= 1 }
      best.insert(match, at: place)
      if best.count > limit { best.removeLast() }
    }
    if limit == 0 {
      best.sort { ($1.score, $0.occupation) < ($0.score, $1.occupation) }
    }
    return best
  }

  private func scores(_ title: String, _ weights: TitleWeights) -> [Float] {
    var title = title
    let query = title.withUTF8 { bytes in
      var stems = WordStems(splitter: splitter)
      return TitleFeatures(TitleWords.kept(TextTokenizer.tokens(bytes)), bytes, &stems)
    }
    var total = [Float](repeating: 0, count: uris.count)
    var scratch = [Float](repeating: 0, count: owners.count)
    labels.add(query.label, to: &scratch)
    for (label, score) in scratch.enumerated() where score > 0 {
      let owner = Int(owners[label])
      let weighed = score * Float(weights.label)
      if weighed > total[owner] { total[owner] = weighed }
    }
    scratch = [Float](repeating: 0, count: uris.count)
    words.add(query.stems, to: &scratch)
    let most = scratch.max() ?? 0
    if most > 0 {
      let factor = Float(weights.words) / most
      for occupation in scratch.indices { total[occupation] += scratch[occupation] * factor }
    }
    for (index, features, weight) in [
      (text, query.fourGrams, weights.text), (skills, query.stems, weights.skills),
      (groups, query.stems, weights.groups),
      (otherLanguages, query.stems, weights.otherLanguages),
    ] where weight > 0 {
      for occupation in scratch.indices { scratch[occupation] = 0 }
      index.add(features, to: &scratch)
      for occupation in scratch.indices { total[occupation] += scratch[occupation] * Float(weight) }
    }
    let sum = Float(weights.total)
    return sum > 0 ? total.map { min($0 / sum, 1) } : total
  }
}

/// What a title or text is compared by.
struct TitleFeatures {
  /// Stems, compounds split.
  var stems: [UInt64] = []
  var trigrams: [UInt64] = []
  var fourGrams: [UInt64] = []

  /// Trigrams and stems, apart from each other.
  var label: [UInt64] { trigrams + stems.map { $0 | 1 << 63 } }

  init(_ tokens: [TextToken], _ bytes: UnsafeBufferPointer<UInt8>, _ analysis: inout WordStems) {
    for token in tokens {
      stems += analysis.range(of: token, in: bytes).map { analysis.stems[$0] }
      let written = String(decoding: bytes[Int(token.from)..<Int(token.to)], as: UTF8.self)
      let folded = TextFolding.foldedBytes(written)
      trigrams += CharacterGrams.grams(folded, length: 3)
      fourGrams += CharacterGrams.grams(folded, length: 4)
    }
  }

  /// All words of a text.
  init(_ text: String, _ analysis: inout WordStems) {
    var text = text
    self = text.withUTF8 {
      TitleFeatures(TextTokenizer.tokens($0).filter(\.isWord), $0, &analysis)
    }
  }
}
