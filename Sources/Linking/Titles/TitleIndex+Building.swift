internal import SkillModel

extension TitleIndex {
  /// Learns the titles of occupations.
  ///
  /// The vectors take some seconds for all of ESCO and far longer in a debug build: `training:
  /// .none` leaves them out. Dutch is the language that titles are mostly in; an occupation without
  /// Dutch words is known by the words it has. The same occupations in another order give the same
  /// index.
  ///
  /// - Parameter progress: called with the steps done and all steps, at both ends and between.
  public init(
    _ occupations: [TitleSource], training: VectorTraining,
    progress: (Int, Int) -> Void = { _, _ in }
  ) {
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
    var wholes: [(key: UInt64, value: UInt32)] = []
    var meanings: [[UInt64]] = []
    var abouts: [[UInt64]] = []
    var (text, skills, groups) = ([[UInt64]](), [[UInt64]](), [[UInt64]]())
    for (number, occupation) in sorted.enumerated() {
      let document = TitleDocument(occupation)
      for label in document.labels {
        let features = TitleFeatures(label.text, &analysis)
        wholes.append((features.whole, UInt32(number) << 1 | (label.isPreferred ? 1 : 0)))
        labels.append(features.label)
        meanings.append(features.meaning)
        owners.append(UInt32(number) << 1 | (label.isForeign ? 1 : 0))
      }
      text.append(TitleFeatures(document.text, &analysis).fourGrams)
      skills.append(
        TitleFeatures(occupation.skills.joined(separator: " "), &analysis).stems)
      groups.append(
        TitleFeatures(occupation.groupTitles.joined(separator: " "), &analysis).stems)
      abouts.append(TitleFeatures(document.about, &analysis).meaning)
    }
    uris = sorted.map(\.uri)
    self.splitter = splitter
    guard let owners = LabelOwners(owners, occupations: sorted.count) else {
      preconditionFailure("labels are entered by occupation, its own before those of others")
    }
    self.owners = owners
    self.labels = FeatureIndex(labels)
    self.wholes = HashedLists(wholes)
    self.text = FeatureIndex(text)
    self.skills = FeatureIndex(skills)
    self.groups = FeatureIndex(groups)
    vectors = ConceptVectors(
      texts: abouts, labels: meanings, owners: owners.numbers.map { $0 >> 1 }, training: training,
      progress: progress)
  }
}

/// The texts of one occupation, as they are indexed.
private struct TitleDocument {
  /// Every label once a language.
  var labels: [(text: String, isPreferred: Bool, isForeign: Bool)]
  /// Labels and description.
  var text: String
  /// Description, groups and skills.
  var about: String

  init(_ occupation: TitleSource) {
    let dutch = occupation.words.filter { $0.language == .dutch }
    let main = dutch.isEmpty ? occupation.words : dutch
    let others = dutch.isEmpty ? [] : occupation.words.filter { $0.language != .dutch }
    var seen: Set<String> = []
    func once(_ words: [ConceptWords], isForeign: Bool) -> [(String, Bool, Bool)] {
      words.flatMap { words in
        [(words.preferred, true, isForeign)]
          + words.alternatives.map { ($0, false, isForeign) }
      }.filter { seen.insert($0.0).inserted }
    }
    let own = once(main, isForeign: false)
    labels = own + once(others, isForeign: true)
    text = (own.map(\.0) + main.compactMap(\.description)).joined(separator: " ")
    about = (main.compactMap(\.description) + occupation.groupTitles + occupation.skills)
      .joined(separator: " ")
  }
}
