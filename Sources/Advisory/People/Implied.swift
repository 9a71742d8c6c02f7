import Linking
import Matching
import SkillModel
import Synchronization

/// What languages, certificates and licences of a profile say about skills and hard requirements.
///
/// Made once a session and filled as people ask for it: a cohort asks the same for everybody.
struct Implications: Sendable {
  /// Skills by language, lowest level first; nil where no loaded skill is that level.
  var languageSkills: [Language: [ConceptURI?]] = [:]
  /// Hard requirements by the essence of the names they go by; nil until somebody has a certificate.
  var gateKinds: [String: [String]]?
}

extension AdvisorySession {
  /// A profile as a verb reads it: its words placed, and what follows from them.
  ///
  /// - Throws: `StoreFault`, `AdvisoryFault.nothingLoaded`.
  func understood(_ candidate: Candidate) throws -> Candidate {
    try implying(placing(candidate).candidate)
  }

  /// A profile with what its languages, certificates and licences say; nothing that was said outright
  /// is changed, and nothing of it is stored.
  ///
  /// - A language with a CEFR level: the skills labelled with that language and a level ("Nederlands
  ///   B1") are there up to the level, and not above it.
  /// - A certificate whose title is the name of a hard requirement ("VCA", "heftruckcertificaat").
  /// - A licence that is only given to holders of another (C and D ask B; CE asks C).
  private func implying(_ candidate: Candidate) throws -> Candidate {
    var candidate = candidate
    for item in candidate.languages {
      guard let own = item.level.flatMap({ LanguageSkill.levels.firstIndex(of: $0) }) else {
        continue
      }
      for (place, skill) in try skills(of: item.language).enumerated() {
        guard let skill, !candidate.claims.contains(where: { $0.skill == skill }) else { continue }
        candidate.claims.append(
          Claim(
            skill: skill, state: place <= own ? .present : .absent, evidence: .selfDeclared,
            source: place < own ? Self.lowerLevel : "languages"))
      }
    }
    for title in candidate.credentials.compactMap(\.title) {
      for kind in try gateKinds(named: title) where candidate.gates[kind] == nil {
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

  /// The skill of each level of a language, lowest first; empty for a language no skill is named after.
  private func skills(of language: Language) throws -> [ConceptURI?] {
    guard let name = Self.languageNames[language.rawValue] else { return [] }
    if let known = caches.implications.withLock({ $0.languageSkills[language] }) { return known }
    let skills = try LanguageSkill.levels.map {
      try carriers(of: name + " " + $0, kind: .skill).owner
    }
    caches.implications.withLock { $0.languageSkills[language] = skills }
    return skills
  }

  /// Hard requirements that go by a title, in order.
  func gateKinds(named title: String) throws -> [String] {
    if let known = caches.implications.withLock({ $0.gateKinds }) {
      return known[Self.essence(of: title)] ?? []
    }
    let snapshot = try snapshot()
    var found: [String: Set<String>] = [:]
    for occupation in 0..<snapshot.occupationCount {
      for gate in snapshot.gates(of: occupation) where !Self.givenForOneJob.contains(gate.kind) {
        for name in Self.names(gate) { found[name, default: []].insert(gate.kind) }
      }
    }
    let kinds = found.mapValues { $0.sorted() }
    caches.implications.withLock { $0.gateKinds = kinds }
    return kinds[Self.essence(of: title)] ?? []
  }

  /// The kind, the name without what stands in brackets, and an abbreviation in brackets.
  private static func names(_ gate: GateRequirement) -> Set<String> {
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

  /// As the labels of language skills have them.
  private static let languageNames = ["nl": "Nederlands", "en": "Engels", "de": "Duits"]
}
