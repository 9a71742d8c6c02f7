internal import SkillModel

extension TitleIndex {
  /// Learns the titles of occupations; O(all letters).
  ///
  /// Dutch is the language that titles are mostly in; an occupation without Dutch words is known by
  /// the words it has. The same occupations in another order give the same index.
  public init(_ occupations: [TitleSource]) {
    let sorted = occupations.sorted { $0.uri < $1.uri }
    var counter = WordCounter()
    for occupation in sorted {
      for words in occupation.words where words.language == .dutch { counter.add(words) }
      for text in occupation.groupTitles + occupation.skills { counter.add(text) }
    }
    let splitter = CompoundSplitter(counts: counter.parts)
    var analysis = WordStems(splitter: splitter)
    var labels: [[UInt64]] = []
    var owners: [UInt32] = []
    var (text, words, skills, groups, others) = (
      [[UInt64]](), [[UInt64]](), [[UInt64]](), [[UInt64]](), [[UInt64]]()
    )
    for (number, occupation) in sorted.enumerated() {
      let document = TitleDocument(occupation)
      for label in document.labels {
        labels.append(TitleFeatures(label, &analysis).label)
        owners.append(UInt32(number))
      }
      let all = TitleFeatures(document.text, &analysis)
      text.append(all.fourGrams)
      words.append(all.stems + TitleFeatures(document.preferred, &analysis).stems)
      skills.append(
        TitleFeatures(occupation.skills.joined(separator: " "), &analysis).stems)
      groups.append(
        TitleFeatures(occupation.groupTitles.joined(separator: " "), &analysis).stems)
      others.append(TitleFeatures(document.otherLanguages, &analysis).stems)
    }
    uris = sorted.map(\.uri)
    self.splitter = splitter
    self.owners = owners
    self.labels = FeatureIndex(labels, weighing: .cosine)
    self.text = FeatureIndex(text, weighing: .cosine)
    self.words = FeatureIndex(words, weighing: .bm25)
    self.skills = FeatureIndex(skills, weighing: .cosine)
    self.groups = FeatureIndex(groups, weighing: .cosine)
    otherLanguages = FeatureIndex(others, weighing: .cosine)
  }
}

/// The texts of one occupation, as they are indexed.
private struct TitleDocument {
  var preferred: String
  /// Every label once.
  var labels: [String]
  /// Labels and description.
  var text: String
  var otherLanguages: String

  init(_ occupation: TitleSource) {
    let dutch = occupation.words.filter { $0.language == .dutch }
    let main = dutch.isEmpty ? occupation.words : dutch
    let others = dutch.isEmpty ? [] : occupation.words.filter { $0.language != .dutch }
    preferred = main.map(\.preferred).joined(separator: " ")
    var seen: Set<String> = []
    labels = main.flatMap { [$0.preferred] + $0.alternatives }.filter { seen.insert($0).inserted }
    text = (labels + main.compactMap(\.description)).joined(separator: " ")
    otherLanguages = others.flatMap { [$0.preferred] + $0.alternatives }.joined(separator: " ")
  }
}
