import Linking
import Matching
import SkillModel

extension AdvisorySession {
  /// A profile with what its languages, certificates and licences say about skills and hard
  /// requirements; nothing that was said outright is changed, and nothing of it is stored.
  ///
  /// - A language with a CEFR level: the skills labelled with that language and a level ("Nederlands
  ///   B1") are there up to the level, and not above it.
  /// - A certificate whose title is the name of a hard requirement ("VCA", "heftruckcertificaat").
  /// - A licence that is only given to holders of another (C and D ask B; CE asks C).
  func implying(_ candidate: Candidate) throws -> Candidate {
    var candidate = candidate
    try addLanguageSkills(to: &candidate)
    let snapshot = try snapshot()
    for credential in candidate.credentials {
      guard let title = credential.title else { continue }
      for kind in Self.gateKinds(named: title, in: snapshot) where candidate.gates[kind] == nil {
        candidate.gates[kind] = .held
      }
    }
    for (kind, answer) in candidate.gates where answer == .held {
      for other in Self.covered[kind] ?? [] where candidate.gates[other] == nil {
        candidate.gates[other] = .held
      }
    }
    return candidate
  }

  /// Source of a claim about a level that a higher one includes: it counts, but is nothing to tell.
  static let lowerLevel = "languages, below the own level"

  private func addLanguageSkills(to candidate: inout Candidate) throws {
    for item in candidate.languages {
      guard let name = Self.languageNames[item.language.rawValue],
        let own = item.level.flatMap({ Self.levels.firstIndex(of: $0) })
      else { continue }
      for (place, level) in Self.levels.enumerated() {
        guard let skill = try labelOwner(of: name + " " + level, kind: .skill).uri,
          !candidate.claims.contains(where: { $0.skill == skill })
        else { continue }
        candidate.claims.append(
          Claim(
            skill: skill, state: place <= own ? .present : .absent, evidence: .selfDeclared,
            source: place < own ? Self.lowerLevel : "languages"))
      }
    }
  }

  /// Hard requirements that go by a title, in order.
  static func gateKinds(named title: String, in snapshot: Snapshot) -> [String] {
    let wanted = essence(of: title)
    guard !wanted.isEmpty else { return [] }
    var kinds: Set<String> = []
    for occupation in 0..<snapshot.occupationCount {
      for gate in snapshot.gates(of: occupation)
      where !givenForOneJob.contains(gate.kind) && names(of: gate).contains(wanted) {
        kinds.insert(gate.kind)
      }
    }
    return kinds.sorted()
  }

  /// The kind, the name without what stands in brackets, and an abbreviation in brackets.
  private static func names(of gate: GateRequirement) -> Set<String> {
    var names: Set<String> = [essence(of: gate.kind)]
    for name in [gate.nameDutch, gate.nameEnglish] {
      let parts = name.split(separator: "(", maxSplits: 1)
      names.insert(essence(of: String(parts.first ?? "")))
      guard parts.count == 2 else { continue }
      let inside = parts[1].prefix { $0 != ")" }
      if inside.allSatisfy({ $0.isUppercase || $0.isNumber }) {
        names.insert(essence(of: String(inside)))
      }
    }
    names.remove("")
    return names
  }

  /// A name without the words that only say that it is a certificate: `VCA-diploma` gives `vca`.
  private static func essence(of name: String) -> String {
    TextFolding.folded(name).split { !$0.isLetter && !$0.isNumber }
      .map { word in
        let ending = ["certificaat", "diploma"].first { word.hasSuffix($0) && word != $0 }
        return ending.map { word.dropLast($0.count) } ?? word
      }
      .filter { !saysOnlyCertificate.contains(String($0)) }.joined()
  }

  private static let saysOnlyCertificate: Set<String> = [
    "certificaat", "certificate", "diploma", "getuigschrift", "cursus", "training", "basis",
    "basic", "safety", "geldig",
  ]

  /// An employer appoints, or the state screens, for one job: an earlier one does not carry over.
  private static let givenForOneJob: Set<String> = [
    "vog", "screening", "guardTech", "nen3140", "nen3840", "nen9140", "bei",
  ]

  /// What holding one requirement says about others (driving licence law; VCA VOL holds VCA basis).
  private static let covered: [String: [String]] = {
    var covered = ["vcavol": ["vca"]]
    for code in ["B+", "BE", "C1", "C1E", "C", "D1", "D1E", "D"] {
      covered["drivingLicence:" + code] = ["drivingLicence:B"]
    }
    covered["drivingLicence:CE"] = ["drivingLicence:C", "drivingLicence:B"]
    covered["drivingLicence:DE"] = ["drivingLicence:D", "drivingLicence:B"]
    return covered
  }()

  private static let levels = ["A1", "A2", "B1", "B2", "C1", "C2"]

  /// As the labels of language skills have them.
  private static let languageNames = ["nl": "Nederlands", "en": "Engels", "de": "Duits"]
}
