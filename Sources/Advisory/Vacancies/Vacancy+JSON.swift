public import SkillModel

/// What a feed said about a vacancy, as JSON: what is stored, and what `show` gives.
extension Vacancy: JSONRepresentable {
  /// Every fact that is there with its path in the item (`at`), in a fixed order; of the running
  /// text the paths and the lengths in UTF-8 bytes, not the text itself, and no dates of publication.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("title", title, "value") { $1.value($0) }
      writer.field("employer", employer, "value") { $1.value($0) }
      writer.field("url", url, "value") { $1.value($0) }
      writer.field("language", language?.rawValue)
      writer.list("texts", texts) { $1.field("bytes", $0.utf8.count) }
      writer.list("places", places) { place, writer in
        writer.field("town", place.town)
        writer.field("municipality", place.municipality)
        writer.field("postcode", place.postcode)
        writer.field("region", place.region)
        writer.field("country", place.country)
        if place.isRemote { writer.field("remote", true) }
      }
      writer.list("hours", hours) { hours, writer in
        writer.field("least", hours.least)
        writer.field("most", hours.most)
      }
      writer.list("contracts", contracts) { $1.field("kind", $0.rawValue) }
      writer.list("levels", levels) { level, writer in
        writer.field("nlqf", level.level?.description)
        writer.field("text", level.text)
        writer.field("diploma", level.isDiplomaAsked)
      }
      writer.list("languages", languages) { skill, writer in
        writer.field("code", skill.language.rawValue)
        writer.field("level", skill.level)
      }
      writer.list("licences", licences) { $1.field("value", $0) }
      writer.list("salaries", salaries) { salary, writer in
        writer.field("least", salary.least)
        writer.field("most", salary.most)
        writer.field("period", salary.period?.rawValue)
        writer.field("currency", salary.currency)
        writer.field("text", salary.text)
      }
      writer.list("experience", experienceYears) { $1.field("years", $0) }
      writer.field("closes", closes, "date") { $1.value($0.description) }
      writer.field("starts", starts, "date") { $1.value($0.description) }
      writer.list("occupations", occupations) { occupation, writer in
        writer.field("scheme", occupation.scheme)
        writer.field("code", occupation.code)
        writer.field("uri", occupation.uri?.rawValue)
        writer.field("label", occupation.label)
      }
      writer.list("skills", requirements) { skill, writer in
        writer.field("uri", skill.uri?.rawValue)
        writer.field("phrase", skill.phrase)
        writer.field("need", skill.need.rawValue)
        writer.field("level", skill.level)
      }
      writer.list("ageConditions", ageConditions) { $1.field("value", $0) }
    }
  }

  /// The dates of publication and change, as JSON; `{}` when the feed says none.
  var datesJSON: String {
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("published", published, "date") { $1.value($0.description) }
      writer.field("modified", modified, "moment") { $1.value($0) }
    }
    return writer.text
  }
}

extension JSONWriter {
  /// A fact as an object with its value under a name, and its path; nothing when nil.
  fileprivate mutating func field<Value>(
    _ name: StaticString, _ fact: Sourced<Value>?, _ valueName: StaticString,
    _ body: (Value, inout JSONWriter) -> Void
  ) {
    guard let fact else { return }
    self.name(name)
    object {
      $0.name(valueName)
      body(fact.value, &$0)
      $0.field("at", fact.path)
    }
  }

  /// Facts as an array of objects, each with its path; nothing when there are none.
  fileprivate mutating func list<Value>(
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
