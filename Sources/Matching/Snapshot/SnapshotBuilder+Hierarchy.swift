import SkillModel

extension SnapshotBuilder {
  /// The group each skill is shown under.
  static func addGroups(
    _ taxonomy: ComposedTaxonomy, _ numbering: Numbering, to snapshot: inout Snapshot
  ) {
    var parents: [Int: [Int]] = [:]
    for link in taxonomy.broader { parents[link.narrower, default: []].append(link.broader) }
    snapshot.skillGroup = numbering.skills.map { position in
      nearestGroup(above: position, parents, taxonomy).map { numbering.number[$0] } ?? -1
    }
  }

  /// The first group met going up level by level; of several on a level the first by URI.
  private static func nearestGroup(
    above position: Int, _ parents: [Int: [Int]], _ taxonomy: ComposedTaxonomy
  ) -> Int? {
    var level = [position]
    var seen: Set<Int> = [position]
    while !level.isEmpty {
      var next: [Int] = []
      for node in level {
        for parent in parents[node] ?? [] where seen.insert(parent).inserted { next.append(parent) }
      }
      // Positions are in URI order, so the smallest is the first by URI.
      if let group = next.filter({ taxonomy.concepts[$0].kind == .skillGroup }).min() {
        return group
      }
      level = next
    }
    return nil
  }

  /// Skills related to each skill: narrower, broader, siblings in small groups, co-required.
  static func addRelations(
    _ taxonomy: ComposedTaxonomy, _ numbering: Numbering, _ policy: Policy,
    to snapshot: inout Snapshot
  ) {
    var edges: [Edge] = []
    var members: [Int: [Int32]] = [:]
    for link in taxonomy.broader where taxonomy.concepts[link.narrower].kind == .skill {
      let narrower = numbering.number[link.narrower]
      members[link.broader, default: []].append(narrower)
      guard taxonomy.concepts[link.broader].kind == .skill else { continue }
      let broader = numbering.number[link.broader]
      edges.append(Edge(asked: broader, had: narrower, kind: .narrower))
      edges.append(Edge(asked: narrower, had: broader, kind: .broader))
    }
    for group in members.values where group.count <= policy.transfer.siblingGroupLimit {
      for asked in group {
        for had in group where had != asked {
          edges.append(Edge(asked: asked, had: had, kind: .sibling))
        }
      }
    }
    for link in taxonomy.skillRelations
    where taxonomy.concepts[link.original].kind == .skill
      && taxonomy.concepts[link.related].kind == .skill
    {
      let original = numbering.number[link.original]
      let related = numbering.number[link.related]
      guard original != related else { continue }
      edges.append(Edge(asked: related, had: original, kind: .coRequired))
    }
    let factors = policy.transfer.factors
    edges.sort {
      if $0.asked != $1.asked { return $0.asked < $1.asked }
      if $0.had != $1.had { return $0.had < $1.had }
      let (a, b) = (factors[Int($0.kind.rawValue)], factors[Int($1.kind.rawValue)])
      return a != b ? a > b : $0.kind.rawValue < $1.kind.rawValue
    }
    var unique: [Edge] = []
    for edge in edges
    where unique.last.map({ $0.asked != edge.asked || $0.had != edge.had }) ?? true {
      unique.append(edge)
    }
    snapshot.relatedSkills = SparseRows(
      rowCount: snapshot.skillCount,
      sortedPairs: unique.lazy.map { (row: Int($0.asked), value: $0.had) })
    snapshot.relationKinds = unique.map(\.kind.rawValue)
    let turned = unique.sorted { ($0.had, $0.asked) < ($1.had, $1.asked) }
    snapshot.relatesTo = SparseRows(
      rowCount: snapshot.skillCount,
      sortedPairs: turned.lazy.map { (row: Int($0.had), value: $0.asked) })
    snapshot.relatesKinds = turned.map(\.kind.rawValue)
  }

  private struct Edge {
    var asked: Int32
    var had: Int32
    var kind: SkillRelationKind
  }
}

extension Policy.Transfer {
  /// Factors in the order of `SkillRelationKind.allCases`.
  var factors: [Double] { [fromNarrower, fromBroader, fromSibling, fromCoRequired] }
}
