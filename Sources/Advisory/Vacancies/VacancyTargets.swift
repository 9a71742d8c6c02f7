import Matching
import SkillModel
import Store

/// Open vacancies beside the taxonomy, as one thing to match with.
struct VacancyTargets {
  /// The taxonomy with the vacancies as further targets.
  let snapshot: Snapshot
  /// The vacancies, in the order of their targets.
  let vacancies: [OpenVacancy]
  /// Places among `vacancies` of those that borrow the requirements of their occupation.
  let borrowing: Set<Int>
  /// Vacancies with too few skills and no occupation, which cannot be ranked.
  let withoutRequirements: Int

  /// Makes targets of vacancies.
  ///
  /// One with fewer essential skills than the policy's minimum takes those of its occupation too
  /// (MATCHING, Words); with neither it is left out.
  ///
  /// - Complexity: O(their requirements).
  init(
    _ vacancies: [OpenVacancy], in taxonomy: Snapshot, store: OverstapStore, policy: Policy
  ) throws {
    var places: [Int64: Place] = [:]
    for (uri, number) in try store.conceptNumbers() {
      if let skill = taxonomy.skill(uri) {
        places[number] = .skill(skill)
      } else if let occupation = taxonomy.occupation(uri) {
        places[number] = .occupation(occupation)
      }
    }
    let licences = Self.licenceGates(in: taxonomy)
    var targets: [VacancyTarget] = []
    var kept: [OpenVacancy] = []
    var borrowing: Set<Int> = []
    for vacancy in vacancies {
      var essential: [Int: Bool] = [:]
      for item in vacancy.link.requirements {
        guard case .skill(let skill) = places[item.concept] else { continue }
        essential[skill] = item.isEssential || essential[skill] == true
      }
      var occupation: Int?
      if let number = vacancy.link.occupation, case .occupation(let place) = places[number] {
        occupation = place
      }
      if essential.values.count(where: { $0 }) < policy.vacancies.minimum {
        guard let occupation, taxonomy.isRanked(occupation) else { continue }
        borrowing.insert(kept.count)
        for (skill, isEssential) in taxonomy.askedSkills(of: occupation) {
          essential[skill] = isEssential || essential[skill] == true
        }
      }
      let isBorrowing = borrowing.contains(kept.count)
      var gates = vacancy.link.licences.compactMap { licences[$0] ?? Self.licenceGate($0) }
      if let occupation {
        // What the ad says about licences is nearer than what is usual.
        gates += taxonomy.gates(of: occupation).filter { gate in
          !gates.contains { $0.kind == gate.kind }
            && (isBorrowing || !gate.kind.hasPrefix("drivingLicence"))
        }
      }
      kept.append(vacancy)
      targets.append(
        VacancyTarget(
          requirements: essential.sorted { $0.key < $1.key }.map {
            .init(skill: $0.key, isEssential: $0.value)
          }, occupation: occupation, gates: gates.sorted { $0.kind < $1.kind },
          level: vacancy.link.level))
    }
    self.vacancies = kept
    self.borrowing = borrowing
    withoutRequirements = vacancies.count - kept.count
    snapshot = taxonomy.adding(targets, policy: policy)
  }

  private enum Place {
    case skill(Int)
    case occupation(Int)
  }

  /// The driving licences as roles ask them, by letter: their words and prices are data.
  private static func licenceGates(in taxonomy: Snapshot) -> [String: GateRequirement] {
    var found: [String: GateRequirement] = [:]
    for occupation in 0..<taxonomy.occupationCount {
      for gate in taxonomy.gates(of: occupation) where gate.kind.hasPrefix("drivingLicence:") {
        var gate = gate
        gate.timing = .before
        let letter = String(gate.kind.dropFirst("drivingLicence:".count))
        if found[letter] == nil { found[letter] = gate }
      }
    }
    return found
  }

  private static func licenceGate(_ letter: String) -> GateRequirement {
    GateRequirement(
      kind: "drivingLicence:" + letter, nameDutch: "rijbewijs " + letter,
      nameEnglish: "driving licence " + letter, timing: .before, days: nil, price: nil,
      howDutch: nil, howEnglish: nil, source: "vacature")
  }
}
