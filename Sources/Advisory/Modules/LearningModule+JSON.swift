public import SkillModel

/// What a catalogue said about a module, as JSON: what is stored.
extension LearningModule: JSONRepresentable {
  /// Every fact that is there with its path in the record (`at`), in a fixed order; money is euro cents
  /// with VAT unless `currency` or `vat` says otherwise.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("kind", kind.rawValue)
      writer.facts("title", [title].compactMap { $0 }) { $1.field("value", $0) }
      writer.facts("providerName", [providerName].compactMap { $0 }) { $1.field("value", $0) }
      writer.facts("providerCountry", [providerCountry].compactMap { $0 }) {
        $1.field("value", $0)
      }
      writer.field("language", language?.rawValue)
      writer.facts("texts", texts) { $1.field("value", $0) }
      writer.facts("skills", skills) { skill, writer in
        writer.field("uri", skill.uri?.rawValue)
        writer.field("phrase", skill.phrase)
        writer.field("level", skill.level?.rawValue)
        writer.field("levelText", skill.levelText)
        writer.field("framework", skill.framework)
        writer.field("reference", skill.reference)
      }
      writer.facts("outcomes", outcomes) { $1.field("value", $0) }
      writer.facts("credits", [credits].compactMap { $0 }) { $1.field("value", $0) }
      writer.facts("hours", [hours].compactMap { $0 }) { $1.field("value", $0) }
      writer.facts("nlqf", [nlqf].compactMap { $0 }) { $1.field("value", $0.description) }
      writer.facts("eqf", [eqf].compactMap { $0 }) { $1.field("value", $0) }
      writer.facts("prices", prices) { $0.writeFields(to: &$1) }
      writer.facts("weeks", [weeks].compactMap { $0 }) { $1.field("value", $0) }
      writer.facts("hoursPerWeek", [hoursPerWeek].compactMap { $0 }) { $1.field("value", $0) }
      writer.facts("offerings", offerings) { $0.writeFields(to: &$1) }
      writer.facts("routes", routes) { $1.field("value", $0.rawValue) }
      writer.facts("modes", modes) { $1.field("value", $0.rawValue) }
      writer.facts("places", places) { $0.writeFields(to: &$1) }
      writer.facts("languages", languages) { $1.field("value", $0.rawValue) }
      writeRest(to: &writer)
    }
  }

  private func writeRest(to writer: inout JSONWriter) {
    writer.facts("entry", entry) { entry, writer in
      writer.field("nlqf", entry.level?.description)
      writer.field("skill", entry.skill?.rawValue)
      writer.field("module", entry.module)
      writer.field("text", entry.text)
    }
    writer.facts("credentials", credentials) { credential, writer in
      writer.field("kind", credential.kind)
      writer.field("carrier", credential.carrier)
      writer.field("name", credential.name)
      writer.field("validMonths", credential.validMonths)
    }
    writer.facts("assessments", assessments) { $1.field("value", $0) }
    writer.facts("qualityMarks", qualityMarks) { $1.field("value", $0) }
    writer.facts("capacity", [capacity].compactMap { $0 }) { $1.field("value", $0) }
    writer.facts("validFrom", [validFrom].compactMap { $0 }) { $1.field("value", $0.description) }
    writer.facts("validTo", [validTo].compactMap { $0 }) { $1.field("value", $0.description) }
    writer.facts("codes", codes) { code, writer in
      writer.field("scheme", code.scheme)
      writer.field("code", code.code)
    }
    writer.facts("traject", [traject].compactMap { $0 }) { traject, writer in
      writer.field("partners", traject.partners)
      writer.field("originSectors", traject.originSectors)
      writer.field("jobCommitment", traject.hasJobCommitment)
      writer.field("targetRole", traject.targetRole)
      writer.field("targetURI", traject.targetURI?.rawValue)
    }
    writer.facts("modified", [modified].compactMap { $0 }) { $1.field("value", $0) }
    writer.facts("url", [url].compactMap { $0 }) { $1.field("value", $0) }
  }
}

extension ModulePrice {
  fileprivate func writeFields(to writer: inout JSONWriter) {
    writer.field("cents", cents)
    writer.field("currency", currency)
    writer.field("vat", includesVAT)
    writer.field("required", isRequired)
    if isRepeated { writer.field("repeated", true) }
    if !payers.isEmpty { writer.field("payers", payers.map(\.rawValue)) }
    writer.field("kind", kind)
  }
}

extension ModulePlace {
  fileprivate func writeFields(to writer: inout JSONWriter) {
    writer.field("town", town)
    writer.field("postcode", postcode)
    writer.field("region", region)
    writer.field("country", country)
  }
}

extension ModuleOffering {
  fileprivate func writeFields(to writer: inout JSONWriter) {
    writer.field("id", id)
    writer.field("start", start?.description)
    writer.field("certain", isStartCertain)
    if isContinuous { writer.field("continuous", true) }
    writer.field("entryFrom", entryFrom?.description)
    writer.field("entryUntil", entryUntil?.description)
    writer.field("end", end?.description)
    writer.field("deadline", deadline?.description)
    writer.field("open", isOpen)
    if !places.isEmpty {
      writer.name("places")
      writer.array(places) { writer, place in writer.object { place.writeFields(to: &$0) } }
    }
    if !modes.isEmpty { writer.field("modes", modes.map(\.rawValue)) }
    if !languages.isEmpty { writer.field("languages", languages.map(\.rawValue)) }
    if !prices.isEmpty {
      writer.name("prices")
      writer.array(prices) { writer, price in writer.object { price.writeFields(to: &$0) } }
    }
    writer.field("capacity", capacity)
    writer.field("leastPeople", leastPeople)
  }
}

extension JSONWriter {
  /// Facts as an array of objects, each with its path; nothing when there are none.
  fileprivate mutating func facts<Value>(
    _ name: StaticString, _ facts: [Sourced<Value>], _ body: (Value, inout JSONWriter) -> Void
  ) {
    guard !facts.isEmpty else { return }
    self.name(name)
    array(facts) { writer, fact in
      writer.object {
        body(fact.value, &$0)
        $0.field("at", fact.path)
      }
    }
  }
}
