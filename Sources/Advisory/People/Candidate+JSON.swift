public import SkillModel

/// The candidate JSON of CONTRACTS, in its long form: what is stored and exported.
extension Candidate: JSONRepresentable {
  /// Writes every field that says something, in a fixed order.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("id", id.rawValue)
      writer.field("label", label)
      writer.name("claims")
      writer.array(claims) { $1.write(to: &$0) }
      writer.name("occupations")
      writer.array(occupations) { writer, past in
        writer.object {
          $0.field("uri", past.uri?.rawValue)
          $0.field("title", past.title)
          $0.field("from", past.from.map(String.init))
          $0.field("to", past.to.map(String.init))
        }
      }
      writeEducation(to: &writer)
      writeGates(to: &writer)
      writer.name("languages")
      writer.array(languages) { writer, skill in
        writer.object {
          $0.field("code", skill.language.rawValue)
          $0.field("level", skill.level)
        }
      }
      if limits != Limits() { writer.field("limits", limits) }
      if wishes != Wishes() { writer.field("wishes", wishes) }
      if !interview.isEmpty { writer.field("interview", interview) }
      writer.field("retainUntil", retainUntil?.description)
    }
  }

  private func writeEducation(to writer: inout JSONWriter) {
    writer.name("education")
    writer.array(education) { writer, item in
      writer.object {
        $0.field("nlqf", item.level?.description)
        $0.field("title", item.title)
        $0.field("year", item.year)
      }
    }
    writer.name("credentials")
    writer.array(credentials) { writer, item in
      writer.object {
        $0.field("kind", item.kind)
        $0.field("title", item.title)
        $0.field("year", item.year)
      }
    }
  }

  private func writeGates(to writer: inout JSONWriter) {
    guard !gates.isEmpty else { return }
    writer.name("gates")
    writer.object { writer in
      for (kind, answer) in gates.sorted(by: { $0.key < $1.key }) {
        writer.name(text: kind)
        writer.value(answer.rawValue)
      }
    }
  }
}

extension Claim: JSONRepresentable {
  /// As in CONTRACTS.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.field("skill", skill?.rawValue ?? phrase)
      if skill != nil { $0.field("phrase", phrase) }
      $0.field("state", state.rawValue)
      $0.field("evidence", evidence.word)
      $0.field("level", level?.rawValue)
      $0.field("lastUsed", lastUsed.map(String.init))
      $0.field("source", source)
      $0.field("date", date?.description)
    }
  }
}

extension Limits: JSONRepresentable {
  /// As in CONTRACTS.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.field("hoursPerWeek", hoursPerWeek)
      $0.field("budget", budget)
      $0.field("weeks", weeks)
      $0.field("postcode", postcode)
      $0.field("maxKm", maxKm)
      if !modes.isEmpty { $0.field("modes", modes) }
      $0.field("region", region)
      if !languages.isEmpty { $0.field("languages", languages.map(\.rawValue)) }
      $0.field("latestStart", latestStart?.description)
    }
  }
}

extension Wishes: JSONRepresentable {
  /// As the candidate reader takes it.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      if !interests.isEmpty { writer.field("interests", interests) }
      if !occupations.isEmpty { writer.field("occupations", occupations) }
      if leastWorkHours != nil || mostWorkHours != nil {
        writer.name("workHours")
        writer.object {
          $0.field("min", leastWorkHours)
          $0.field("max", mostWorkHours)
        }
      }
      writer.field("hourlyWage", hourlyWage)
      writer.field("shifts", acceptsShifts)
      if !contracts.isEmpty { writer.field("contracts", contracts) }
      if !conditions.isEmpty { writer.field("conditions", conditions) }
    }
  }
}

extension InterviewAnswer: JSONRepresentable {
  /// As the candidate reader takes it.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      if gate == nil { $0.field("skills", skills.map(\.rawValue)) }
      $0.field("gate", gate)
      $0.field("answer", answer.rawValue)
      if !held.isEmpty { $0.field("held", held.map(\.rawValue)) }
      $0.field("date", date?.description)
    }
  }
}
