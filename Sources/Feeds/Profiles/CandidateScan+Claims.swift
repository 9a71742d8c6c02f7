internal import SkillModel

extension CandidateScan {
  /// Takes a claim over: an object, or just the skill (present, said by the person).
  mutating func readClaim(_ item: JSONValue, _ column: String) {
    do throws(JSONFault) {
      if item.string != nil {
        candidate.claims.append(try claim(of: item, phrase: nil))
      } else if let object = item.object {
        skipUnknown(object, known: Self.claimMembers)
        candidate.claims.append(try claim(object))
      } else {
        throw JSONFault("")
      }
    } catch {
      let name = error.expected.isEmpty ? column : column + "." + error.expected
      bad(name, item.object.flatMap { $0[error.expected] } ?? item)
    }
  }

  /// - Throws: the member that does not fit; "" for the claim itself.
  private mutating func claim(_ object: JSONObject) throws(JSONFault) -> Claim {
    var claim = try claim(of: object["skill"], phrase: object["phrase"])
    if let value = object["state"], !value.isNull {
      guard let state = ClaimState(rawValue: value.string ?? "") else { throw JSONFault("state") }
      claim.state = state
    }
    if let value = object["evidence"], !value.isNull {
      guard let evidence = Evidence(word: value.string ?? "") else { throw JSONFault("evidence") }
      claim.evidence = evidence
    }
    if let value = object["level"], !value.isNull {
      guard let number = value.int ?? value.string.flatMap({ Int($0) }),
        let level = SkillLevel(rawValue: number)
      else { throw JSONFault("level") }
      claim.level = level
    }
    if let value = object["date"], !value.isNull {
      guard let date = CivilDate(value.string ?? "") else { throw JSONFault("date") }
      claim.date = date
    }
    do throws(JSONFault) {
      claim.lastUsed = try year(object["lastUsed"])
    } catch {
      throw JSONFault("lastUsed")
    }
    claim.source = text(object["source"], "claims.source")
    return claim
  }

  /// A claim about a skill: a URI stays one, anything else is a phrase to be linked.
  private mutating func claim(
    of skill: JSONValue?, phrase: JSONValue?
  ) throws(JSONFault) -> Claim {
    let words = text(phrase, "claims.phrase")
    guard let skill, !skill.isNull else {
      guard let words else { throw JSONFault("skill") }
      return Claim(skill: nil, phrase: words)
    }
    guard let text = skill.string?.trimmedText else { throw JSONFault("skill") }
    if ConceptURI.isPlausible(text) { return Claim(skill: ConceptURI(text), phrase: words) }
    return Claim(skill: nil, phrase: words ?? self.text(skill, "claims.skill"))
  }

  private static let claimMembers: Set<String> = [
    "skill", "phrase", "state", "evidence", "level", "lastUsed", "source", "date",
  ]
}
