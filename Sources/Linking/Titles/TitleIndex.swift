public import SkillModel

/// Links occupation titles, in any form that people write, to occupations.
///
/// Six kinds of evidence are added, each weighed by `TitleWeights`: the spelling of labels, of all
/// the text, words in label and description, words of the skills asked and of the group, learnt
/// vectors, and labels in other languages. Everything is learnt from the taxonomy that is loaded.
public struct TitleIndex: Sendable {
  /// The occupations, sorted.
  public let uris: [ConceptURI]
  /// Trigrams and stems of every label by itself.
  let labels: FeatureIndex
  /// Per label its occupation.
  let owners: LabelOwners
  /// Per label as a whole its occupation, times two, plus one for a preferred label.
  let wholes: HashedLists
  let text: FeatureIndex
  let skills: FeatureIndex
  let groups: FeatureIndex
  let vectors: ConceptVectors
  let splitter: CompoundSplitter

  /// The occupations that a title may mean, best first; equal scores by URI.
  ///
  /// - Parameters:
  ///   - title: as written in an ad or a CV, with `(m/v/x)`, hours and the like.
  ///   - limit: most answers; all that share anything with the title when 0.
  ///   - weights: how much each kind of evidence weighs.
  ///   - isTitle: whether what ads add to titles is left out first; false for phrases and
  /// sentences.
  ///   - isWanted: whether an occupation, by its position, may be an answer; nil for all.
  /// - Returns: no occupation that shares nothing with the title.
  ///
  /// O(labels + occupations that share features).
  public func matches(
    _ title: String, limit: Int, weights: TitleWeights, isTitle: Bool = true,
    where isWanted: ((Int) -> Bool)? = nil
  ) -> [TitleMatch] {
    let scores = scores(title, weights, isTitle)
    var best: [TitleMatch] = []
    for (occupation, score) in scores.enumerated() where score > 0 {
      if limit > 0, best.count == limit, Double(score) <= best[limit - 1].score { continue }
      if let isWanted, !isWanted(occupation) { continue }
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

  private func scores(_ title: String, _ weights: TitleWeights, _ isTitle: Bool) -> [Float] {
    var title = title
    let query = title.withUTF8 { bytes in
      var stems = WordStems(splitter: splitter)
      let tokens = TextTokenizer.tokens(bytes)
      let words = isTitle ? TitleWords.kept(tokens) : tokens.filter(\.isWord)
      return TitleFeatures(words, bytes, &stems)
    }
    var total = [Float](repeating: 0, count: uris.count)
    var scratch = [Float](repeating: 0, count: owners.count)
    let otherLanguages = Float(weights.otherLanguages)
    labels.add(query.label, times: Float(weights.label), to: &scratch)
    owners.addBest(of: scratch, foreign: otherLanguages, to: &total)
    for (index, features, weight) in [
      (text, query.fourGrams, weights.text), (skills, query.stems, weights.skills),
      (groups, query.stems, weights.groups),
    ] where weight > 0 {
      index.add(features, times: Float(weight), to: &total)
    }
    // Preferred labels come last in a list, and count instead of another label of the occupation.
    var last: UInt32?
    for entry in wholes[query.whole].reversed() where entry >> 1 != last {
      last = entry >> 1
      total[Int(entry >> 1)] += Float(entry & 1 == 0 ? weights.whole / 2 : weights.whole)
    }
    vectors.add(query.meaning, times: Float(weights.vectors), to: &total)
    let sum = Float(weights.total)
    return sum > 0 ? total.map { min($0 / sum, 1) } : total
  }
}

/// What a title or text is compared by.
struct TitleFeatures {
  /// The letters of all words in order, however they are written together: `helpdesk medewerker` and
  /// `helpdesk-medewerker` are `helpdeskmedewerker`.
  var whole: UInt64
  /// Stems, compounds split.
  var stems: [UInt64] = []
  var trigrams: [UInt64] = []
  var fourGrams: [UInt64] = []

  /// Trigrams and stems, apart from each other.
  var label: [UInt64] { trigrams + stems.map { $0 | 1 << 63 } }

  /// Four-grams and stems, apart from each other.
  var meaning: [UInt64] { fourGrams + stems.map { $0 | 1 << 63 } }

  init(_ tokens: [TextToken], _ bytes: UnsafeBufferPointer<UInt8>, _ analysis: inout WordStems) {
    var letters = TextHash.seed
    for token in tokens {
      stems += analysis.range(of: token, in: bytes).map { analysis.stems[$0] }
      let written = String(decoding: bytes[Int(token.from)..<Int(token.to)], as: UTF8.self)
      let folded = TextFolding.foldedBytes(written)
      for byte in folded where byte != 0x20 { letters = TextHash.add(byte, to: letters) }
      trigrams += CharacterGrams.grams(folded, length: 3)
      fourGrams += CharacterGrams.grams(folded, length: 4)
    }
    whole = letters
  }

  /// All words of a text.
  init(_ text: String, _ analysis: inout WordStems) {
    var text = text
    self = text.withUTF8 {
      TitleFeatures(TextTokenizer.tokens($0).filter(\.isWord), $0, &analysis)
    }
  }
}
