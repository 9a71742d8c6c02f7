public import Matching
public import SkillModel

/// How simulated people are made; none of the numbers was fitted to the interview.
public struct SimulationSetting: Sendable, Hashable {
  /// Name of the setting.
  public var name: String
  /// Chance out of a hundred of an essential skill of the past occupation.
  public var essentialPercent = 85
  /// The same for an optional one.
  public var optionalPercent = 40
  /// Skills of another occupation of the same ISCO branch (first digit).
  public var neighbourSkills: ClosedRange<Int> = 2...8
  /// Technical skills that have nothing to do with the work: of two random target occupations.
  public var hobbySkills: ClosedRange<Int> = 1...6

  /// A setting.
  public init(
    name: String, neighbourSkills: ClosedRange<Int> = 2...8, hobbySkills: ClosedRange<Int> = 1...6
  ) {
    self.name = name
    self.neighbourSkills = neighbourSkills
    self.hobbySkills = hobbySkills
  }

  /// The settings that are reported.
  public static let all = [
    SimulationSetting(name: "usual"),
    SimulationSetting(name: "past work only", neighbourSkills: 0...0, hobbySkills: 0...0),
    SimulationSetting(name: "many hobby skills", hobbySkills: 8...20),
  ]
}

/// A person of whom everything is true that a seed says.
public struct SimulatedPerson: Sendable {
  /// The occupation the person did.
  public let occupation: Int
  /// The skills the person has; every other one is absent.
  public let skills: Set<Int>
  let snapshot: Snapshot

  /// Makes the person of a seed.
  ///
  /// - Parameters:
  ///   - origins: occupations to have worked in; must not be empty.
  ///   - targets: occupations hobby skills come from; must not be empty.
  public init(
    seed: UInt64, _ setting: SimulationSetting, origins: [Int], targets: [Int],
    in snapshot: Snapshot
  ) {
    var random = SplitMix64(seed: seed)
    let occupation = random.pick(origins)
    var skills: Set<Int> = []
    for (skill, isEssential) in snapshot.askedSkills(of: occupation) {
      if random.chance(isEssential ? setting.essentialPercent : setting.optionalPercent) {
        skills.insert(skill)
      }
    }
    let branch = snapshot.iscoGroup(of: occupation)?.first
    let neighbours = (0..<snapshot.occupationCount).filter {
      $0 != occupation && snapshot.isRanked($0) && snapshot.iscoGroup(of: $0)?.first == branch
    }
    let neighbour = neighbours.isEmpty ? occupation : random.pick(neighbours)
    skills.formUnion(
      snapshot.askedSkills(of: neighbour).map(\.skill).shuffled(using: &random)
        .prefix(random.int(setting.neighbourSkills)))
    let hobby = (0..<2).flatMap { _ in snapshot.askedSkills(of: random.pick(targets)) }
    skills.formUnion(
      hobby.map(\.skill).shuffled(using: &random).prefix(random.int(setting.hobbySkills)))
    self.occupation = occupation
    self.skills = skills
    self.snapshot = snapshot
  }

  /// What the interview begins with: only the past occupation.
  public var atStart: Candidate {
    var candidate = Candidate(id: CandidateID(rawValue: "simulated"))
    candidate.occupations = [PastOccupation(uri: snapshot.occupationURI(occupation))]
    return candidate
  }

  /// The full profile: the truth about every skill there is.
  public var inFull: Candidate {
    var candidate = atStart
    candidate.claims = (0..<snapshot.skillCount).map {
      Claim(
        skill: snapshot.skillURI($0), state: skills.contains($0) ? .present : .absent,
        evidence: .adviser)
    }
    return candidate
  }
}
