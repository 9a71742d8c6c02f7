import Linking
import SkillModel
import Store

/// How much of a person's own words found its place in the taxonomy.
public struct PlacingCount: Sendable, Hashable {
  /// Titles and phrases that became an occupation or skill.
  public var placed = 0
  /// Titles and phrases that are still text: they count for nothing until they are placed.
  public var unplaced = 0
  /// The titles of past work among these, in the order of the file.
  public var unplacedTitles: [String] = []
  /// Titles of past work that count as the occupation they are most like.
  public var linkedTitles: [LinkedTitle] = []
}

extension AdvisorySession {
  /// Gives past occupations and claims that only have words the URI of those words, where they are
  /// the label of one concept only, or of a skill a wording or a phrase that names it alone; a title that is the label of none gets the occupation it is most
  /// like, where that is sure enough (`titles.history`).
  ///
  /// Words are kept beside the URI; unknown and ambiguous ones stay words, which the results name as
  /// not counted. What is stored keeps its words alone, so that a later edition can place more.
  func placing(_ candidate: Candidate) throws -> (candidate: Candidate, count: PlacingCount) {
    var candidate = candidate
    var count = PlacingCount()
    for (index, past) in candidate.occupations.enumerated() where past.uri == nil {
      guard let title = past.title else { continue }
      let known = try carriers(of: title, kind: .occupation)
      candidate.occupations[index].uri = known.owner
      // `Verzorgende IG (thuiszorg)` is the label without what stands in brackets.
      let bare = BareTitle.of(title)
      if known.all.isEmpty,
        let uri = try carriers(of: bare, kind: .occupation).owner ?? likelyOccupation(title)
      {
        candidate.occupations[index].uri = uri
        candidate.occupations[index].isLinked = true
        count.linkedTitles.append(
          LinkedTitle(title: title, uri: uri, label: choices([uri])[0].label))
      }
      if candidate.occupations[index].uri == nil {
        count.unplaced += 1
        count.unplacedTitles.append(title)
      } else {
        count.placed += 1
      }
    }
    for (index, claim) in candidate.claims.enumerated() where claim.skill == nil {
      guard let phrase = claim.phrase else { continue }
      let skill = try reading(.skill(phrase)) {
        try skillIndex().skill(ofPhrase: phrase, weights: try linkingParameters().extraction)
      }
      candidate.claims[index].skill = skill
      if skill == nil { count.unplaced += 1 } else { count.placed += 1 }
    }
    return (candidate, count)
  }

  /// The occupation a title of past work means with hardly a doubt.
  private func likelyOccupation(_ title: String) throws -> ConceptURI? {
    try reading(.likelyOccupation(title)) {
      let linking = try TitleLinking(self)
      let numbers = linking.parameters.titles
      let near = linking.near(title, atLeast: 0, limit: 2)
      guard let best = near.first, best.score >= numbers.history,
        near.count == 1 || best.score - near[1].score >= numbers.historyMargin
      else { return nil }
      return best.uri
    }
  }

  /// The one concept that carries a label, and all that do, as `labelOwner` finds them.
  func carriers(
    of text: String, kind: ConceptKind
  ) throws -> (owner: ConceptURI?, all: [ConceptURI]) {
    let found = try reading(.carriers(kind, text)) {
      let owner = try labelOwner(of: text, kind: kind)
      return Carriers(owner: owner.uri, all: owner.carriers)
    }
    return (found.owner, found.all)
  }

  private struct Carriers: Sendable {
    var owner: ConceptURI?
    var all: [ConceptURI]
  }

  /// The one concept that carries a label, preferred or alternative.
  ///
  /// A text that is the preferred label of one concept and an alternative of others means the first.
  ///
  /// - Returns: the concept, nil when there is none or several; those that carry the text in order of
  ///   URI; and everything the search found.
  func labelOwner(
    of text: String, kind: ConceptKind
  ) throws -> (uri: ConceptURI?, carriers: [ConceptURI], hits: [LabelHit]) {
    let wanted = TextFolding.folded(text)
    let hits = try store.labels(matching: text, kinds: [kind], limit: 400)
    let whole = hits.filter {
      $0.scheme != .competentNL && TextFolding.folded($0.text) == wanted
    }
    let carriers = Set(whole.map(\.uri)).sorted()
    if carriers.count <= 1 { return (carriers.first, carriers, hits) }
    let named = Set(whole.filter(\.isPreferred).map(\.uri))
    return (named.count == 1 ? named.first : nil, carriers, hits)
  }
}
