import Linking
import SkillModel

extension TextFacts: JSONRepresentable {
  /// Every kind of fact that was found, each with its place in the text.
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.facts("hours", hours) { hours, writer in
        writer.field("least", hours.least)
        writer.field("most", hours.most)
      }
      writer.facts("contracts", contracts) { $1.field("kind", $0.rawValue) }
      writer.facts("education", levels) { level, writer in
        writer.field("nlqf", level.level?.description)
        writer.field("text", level.text)
      }
      writer.facts("experience", experienceYears) { $1.field("years", $0) }
      writer.facts("languages", languages) { asked, writer in
        writer.field("code", asked.skill.language.rawValue)
        writer.field("level", asked.skill.level)
        writer.field("words", asked.levelWord)
      }
      writer.facts("licences", licences) { $1.field("value", $0) }
      writer.facts("ageConditions", ageConditions) { age, writer in
        writer.field("least", age.least)
        writer.field("most", age.most)
      }
    }
  }
}

extension JSONWriter {
  /// Facts under a name; nothing when there are none.
  fileprivate mutating func facts<Value>(
    _ name: StaticString, _ facts: [FoundFact<Value>],
    _ body: (Value, inout JSONWriter) -> Void
  ) {
    guard !facts.isEmpty else { return }
    self.name(name)
    array(facts) { writer, fact in
      writer.object { writer in
        body(fact.value, &writer)
        writer.field("start", fact.start)
        writer.field("end", fact.end)
        if fact.isPreferred { writer.field("requirement", "optional") }
      }
    }
  }
}
