import Advisory
import SkillModel
import Wire

/// Many people at once, people who are stored, and what administrators do.
extension Question {
  // MARK: - Many people

  func rank() throws -> Answer {
    let fields = command.text("fields").map { Set($0.split(separator: ",").map(String.init)) }
    let unknown = (fields ?? []).subtracting(RankRequest.knownFields).sorted()
    guard unknown.isEmpty else {
      throw WireFault(
        .badRequest,
        "fields= must be some of \(RankRequest.knownFields.joined(separator: ", "))")
    }
    let json = command.json ?? []
    let batch = try session.rank(
      RankRequest(
        ranksVacancies: command.text("targets") == "vacancies",
        domains: command.has("domain") ? domains : nil,
        limit: command.integer("limit") ?? 10, fields: fields))
    let (utf8, person, isError) = batch.answer(json, number: 1)
    if !isError { try batch.record([person]) }
    return answer(line: utf8, isError: isError)
  }

  func cohortMatch(_ cut: CutShort) throws -> Answer {
    let (people, faults) = try session.people(json: command.json ?? [])
    var request = CohortRequest(domains: domains, limit: command.integer("limit") ?? 3)
    request.cancellation = cut.cancellation
    return answer(try session.matchCohort(people, request, faults: faults), leftOut(faults))
  }

  func cohortPlan(_ cut: CutShort) throws -> Answer {
    var request = CohortPlanRequest(
      target: command.text("target"), domains: domains, plan: try planRequest([]))
    request.plan.cancellation = cut.cancellation
    let (people, faults) = try session.people(json: command.json ?? [])
    return answer(try session.planCohort(people, request, faults: faults), leftOut(faults))
  }

  func find(_ cut: CutShort) throws -> Answer {
    let (target, limit) = (command.text("target") ?? "", command.integer("limit") ?? 10)
    if command.flag("people") {
      return answer(
        try session.findPeople(
          for: target, purpose: command.text("purpose") ?? "", limit: limit,
          cancellation: cut.cancellation))
    }
    guard !command.has("purpose") else {
      throw WireFault(.badRequest, "purpose= goes with people=true")
    }
    return answer(
      try session.find(target, includesTechnology: command.flag("technology"), limit: limit))
  }

  // MARK: - Stored people

  func storedPeople() throws -> Answer {
    let id = CandidateID(rawValue: command.text("candidate") ?? "")
    let json = String(decoding: command.json ?? [], as: UTF8.self)
    switch command.verb {
    case .candidatePut:
      let summary = try session.storeCandidate(json: command.json ?? [])
      return answer(summary, leftOut(summary.faults))
    case .candidateGet: return answer(try session.profile(id))
    case .candidatePatch:
      let edited = try session.edit(id, CandidateEdit(patch: json))
      let facts = [
        ("personalfieldsdropped", edited.personalFields), ("ignoredfields", edited.ignoredFields),
      ]
      return answer(
        edited.candidate, facts.filter { $0.1 > 0 }.map { .init($0.0, String($0.1)) })
    case .candidateErase: return answer(try session.erase(id))
    case .candidateList:
      let people = try session.people()
      return Answer(
        data: people.map { Array($0.json.utf8) },
        ending: .ok([.init("found", String(people.count))]))
    case .candidateHomework: return answer(try session.homework(id))
    case .claimSet: return answer(try session.setClaim(try claim(), of: id))
    case .decisionPut: return answer(try session.putDecision(try decision(), about: id))
    case .decisionList: return answer(try session.decisions(about: id))
    default: return .ok
    }
  }

  private func claim() throws -> Claim {
    Claim(
      skill: try session.skillURI(named: command.text("skill") ?? ""),
      state: command.text("state").flatMap { ClaimState(rawValue: $0) } ?? .present,
      evidence: command.text("evidence").flatMap { Evidence(word: $0) } ?? .adviser,
      level: command.integer("level").flatMap { SkillLevel(rawValue: $0) },
      lastUsed: command.integer("last-used"))
  }

  private func decision() throws -> Decision {
    guard let choice = command.text("decision").flatMap({ Decision.Choice(rawValue: $0) }),
      let reason = command.text("reason"), reason.contains(where: { !$0.isWhitespace })
    else { throw WireFault(.badRequest, "reason= must say why") }
    return Decision(
      target: command.text("target") ?? "", choice: choice, reason: reason,
      deviates: command.flag("deviates"),
      handOff: command.text("handoff").flatMap { Decision.HandOff(rawValue: $0) } ?? .none,
      handOffTo: command.text("to"))
  }

  // MARK: - Administration

  func importFile() throws -> Answer {
    guard let kind = command.text("kind").flatMap({ ImportKind(rawValue: $0) }) else {
      let known = ImportKind.allCases.map(\.rawValue).joined(separator: ", ")
      throw WireFault(.badRequest, "kind must be one of \(known)")
    }
    let summary = try opened().importFile(
      kind, at: fileInImportFolder(), source: command.text("source"),
      isFullSet: command.flag("full"), provider: command.text("provider"))
    return Answer(data: [Array(summary.utf8)], ending: .ok([]))
  }

  /// What a provider should mend, of JSON that came along or of a file that the house may name.
  func checkCatalogue() throws -> Answer {
    let provider = command.text("provider")
    if let json = command.json {
      return answer(try session.checkCatalogue(json: json, provider: provider))
    }
    return answer(
      try session.checkCatalogue(importable: fileInImportFolder(), provider: provider))
  }

  /// The path of the file that was named.
  ///
  /// - Throws: `DENIED` without an import folder, `BADREQUEST` for a name with a folder.
  private func fileInImportFolder() throws(WireFault) -> String {
    guard let importFolder else {
      throw WireFault(
        .denied,
        "\(command.verb.rawValue) of a file is off: the server was started without an import folder"
      )
    }
    let name = command.text("file") ?? ""
    guard !name.contains("/"), !name.hasPrefix(".") else {
      throw WireFault(.badRequest, "file must be the name of a file, without a folder")
    }
    return importFolder + "/" + name
  }

  private func leftOut(_ faults: [Fault]) -> [RequestLine.Option] {
    faults.isEmpty ? [] : [.init("leftout", String(faults.count))]
  }
}
