import Feeds
import Matching
import SkillModel
import Store
import TestSupport
import Testing

@testable import Advisory

/// The starter taxonomy as it ships: whole, consistent, and of use from every origin.
@Suite struct StarterTests {
  /// A database with only what ships.
  private static func office() throws -> (Office, ImportSummary) {
    let office = try Office([])
    let summary = try Initialisation(
      store: office.store, shipped: Office.shipped, moment: Office.moment
    ).loadStarter()
    return (office, summary)
  }

  @Test func nothingDanglesOrIsDouble() throws {
    let (office, summary) = try Self.office()
    #expect(summary.faults.isEmpty)
    #expect(summary.duplicates == 0)
    #expect(summary.total(\.dangling) == 0)
    for kind in [ConceptKind.occupation, .skill] {
      for language in [Language.dutch, .english] {
        let words = try office.store.words(of: kind).filter { $0.language == language }
        var owner: [String: ConceptURI] = [:]
        for word in words {
          let label = word.preferred.lowercased()
          #expect(owner[label] == nil, "\(label): \(word.uri) and \(owner[label]?.rawValue ?? "")")
          owner[label] = word.uri
        }
        // An alternative title that is another's own name would send people to the wrong card.
        for word in words {
          for alternative in word.alternatives {
            let other = owner[alternative.lowercased()]
            #expect(
              other == nil || other == word.uri,
              "\(alternative) of \(word.preferred) is \(other?.rawValue ?? "")")
          }
        }
      }
    }
  }

  @Test func everythingHasWordsInBothLanguages() throws {
    let (office, _) = try Self.office()
    let taxonomy = try office.store.composedTaxonomy()
    for concept in taxonomy.concepts where [.occupation, .skill].contains(concept.kind) {
      #expect(concept.labels[.dutch]?.isEmpty == false, "\(concept.uri)")
      #expect(concept.labels[.english]?.isEmpty == false, "\(concept.uri)")
    }
    let dutch = try office.store.words(of: .skill).filter { $0.language == .dutch }
    let titled = dutch.filter { !$0.alternatives.isEmpty }
    #expect(Double(titled.count) >= 0.9 * Double(dutch.count), "\(titled.count) of \(dutch.count)")
  }

  @Test func thereIsEnoughAndAllOfItIsUsed() throws {
    let (office, _) = try Self.office()
    let snapshot = try office.session().snapshot()
    let occupations = 0..<snapshot.occupationCount
    let roles = occupations.filter { !snapshot.domains(of: $0).isDisjoint(with: .technologie) }
    let origins = occupations.filter { snapshot.domains(of: $0).isDisjoint(with: .technologie) }
    #expect(roles.count >= 90)
    #expect(origins.count >= 70)
    #expect(snapshot.skillCount >= 700)
    let taxonomy = try office.store.composedTaxonomy()
    var asked: [ConceptURI: Int] = [:]
    var used: Set<ConceptURI> = []
    for link in taxonomy.requirements {
      asked[taxonomy.concepts[link.occupation].uri, default: 0] += 1
      used.insert(taxonomy.concepts[link.skill].uri)
    }
    for role in roles {
      let count = asked[snapshot.occupationURI(role)] ?? 0
      let label = snapshot.occupationLabel(role, .dutch).text
      // More than thirty is where level and language checks come on top of the skills.
      #expect((12...45).contains(count), "\(label): \(count)")
    }
    for skill in taxonomy.concepts where skill.kind == .skill {
      #expect(used.contains(skill.uri), "\(skill.uri) is asked by nobody")
    }
  }

  /// Each origin gets three to ten ICT and three to ten techniek roles within reach.
  @Test func everyOriginHasRolesWithinReach() throws {
    let (office, _) = try Self.office()
    let session = try office.session()
    let snapshot = try session.snapshot()
    var firstFives: [Domains: Set<[ConceptURI]>] = [:]
    let origins = (0..<snapshot.occupationCount).filter {
      snapshot.domains(of: $0).isDisjoint(with: .technologie)
    }
    let people = origins.map { occupation in
      var person = Candidate(id: CandidateID(rawValue: String(occupation)))
      person.occupations = [PastOccupation(uri: snapshot.occupationURI(occupation))]
      return person
    }
    for domain in [Domains.ict, .techniek] {
      // The lists of a match, without the questions, which take longer than the lists.
      let result = try session.matchCohort(people, CohortRequest(domains: domain, limit: 10))
      for (occupation, member) in zip(origins, result.members) {
        let near = member.roles.filter { [Band.close, .trainable].contains($0.band) }
        #expect(
          (3...10).contains(near.count),
          "\(snapshot.occupationLabel(occupation, .dutch).text): \(near.count) \(domain)")
        firstFives[domain, default: []].insert(near.prefix(5).map(\.uri).sorted())
      }
    }
    for (domain, lists) in firstFives {
      #expect(
        Double(lists.count) >= 0.8 * Double(origins.count), "\(domain): \(lists.count) differ")
    }
  }

  @Test func everyRoleIsReachableFromSomeOrigin() throws {
    let (office, _) = try Self.office()
    let session = try office.session()
    let snapshot = try session.snapshot()
    let isRole = (0..<snapshot.occupationCount).map {
      !snapshot.domains(of: $0).isDisjoint(with: .technologie)
    }
    var unreached = Set(isRole.indices.filter { isRole[$0] })
    #expect(unreached.count >= 90)
    for origin in isRole.indices where !isRole[origin] {
      var person = Candidate(id: CandidateID(rawValue: "origin"))
      person.occupations = [PastOccupation(uri: snapshot.occupationURI(origin))]
      let valuation = session.valuation(of: person, in: snapshot)
      for role in unreached {
        let value = valuation.value(of: role)
        let distance = valuation.estimatedDistance(
          to: value, gates: snapshot.gateResults(role, answers: [:]), limits: Limits())
        let band = valuation.band(of: value, distance: distance, limits: Limits())
        if [Band.close, .trainable].contains(band) { unreached.remove(role) }
      }
    }
    #expect(unreached.isEmpty, "\(unreached.map { snapshot.occupationLabel($0, .dutch).text })")
  }
}
