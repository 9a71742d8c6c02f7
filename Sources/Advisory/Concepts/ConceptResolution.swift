import Matching
public import SkillModel
import Store

extension AdvisorySession {
  /// The number of an occupation by URI or by a title that is its own.
  ///
  /// - Throws: `AdvisoryFault.targetNotFound`, `.ambiguousTarget` with the candidates,
  ///   `.noRequirements`.
  func occupation(named name: String, in snapshot: Snapshot) throws -> Int {
    let uri: ConceptURI
    if ConceptURI.isPlausible(name) {
      uri = ConceptURI(name)
    } else {
      uri = try occupationURI(titled: name)
    }
    guard let occupation = snapshot.occupation(uri) else {
      throw AdvisoryFault.targetNotFound(name)
    }
    guard snapshot.isRanked(occupation) else {
      throw AdvisoryFault.noRequirements(
        uri, label: snapshot.occupationLabel(occupation, language).text)
    }
    return occupation
  }

  /// The one occupation that carries a title, preferred or alternative.
  ///
  /// A title that is the preferred label of one occupation and an alternative of another means the
  /// first only when no other has it as preferred label too.
  public func occupationURI(titled title: String) throws -> ConceptURI {
    let (uri, carriers, hits) = try labelOwner(of: title, kind: .occupation)
    if let uri { return uri }
    if carriers.isEmpty {
      // No such title: what comes nearest helps more than "not found".
      let near = nearby(hits, limit: 8)
      if near.isEmpty {
        throw AdvisoryFault.targetNotFound(title, nearest: try nearestOccupations(to: title))
      }
      throw AdvisoryFault.ambiguousTarget(title, choices: choices(near))
    }
    throw AdvisoryFault.ambiguousTarget(title, choices: choices(carriers))
  }

  private func nearby(_ hits: [LabelHit], limit: Int) -> [ConceptURI] {
    var found: [ConceptURI] = []
    for hit in hits where hit.scheme != .competentNL && !found.contains(hit.uri) {
      found.append(hit.uri)
      if found.count == limit { break }
    }
    return found
  }

  func choices(_ uris: [ConceptURI]) -> [AdvisoryFault.Choice] {
    let snapshot = try? snapshot()
    return uris.map { uri in
      let label =
        snapshot?.occupation(uri)
        .flatMap { snapshot?.occupationLabel($0, language).text }
        ?? snapshot?.skill(uri).flatMap { snapshot?.skillLabel($0, language).text }
      return AdvisoryFault.Choice(uri: uri, label: label ?? uri.rawValue)
    }
  }
}
