public import SkillModel
import Store

/// What the ad behind a target says, as shown; nil and empty mean that it does not say.
public struct ShownVacancy: Sendable, Hashable, JSONRepresentable {
  /// What it is known by.
  public var key: VacancyKey
  /// Everything the feed said, with what was read in the running text after it (path `text`).
  public var vacancy: Vacancy
  /// Municipalities that were found for its places.
  public var municipalities: [String]
  /// Kilometres from the person to the nearest place; nil when either is unknown.
  public var kilometres: Double?
  /// The occupation it was linked with.
  public var occupation: ShownConcept?
  /// Whether it asks too few skills itself, so that those usual for the occupation stand in.
  public var isBorrowing: Bool
  /// Skills it asks itself.
  public var ownSkillCount: Int
  /// Other vacancies that are the same ad.
  public var alsoAt: [VacancyKey]
  /// Facts that contradict each other.
  public var contradictions: [Contradiction]
  /// Whether an age is set.
  public var hasAgeCondition: Bool
  /// Whether nobody can apply any more: closed, or past its last day.
  public var isOver: Bool

  /// As an object.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("key", key.description)
      writer.field("source", key.source)
      writer.field("municipalities", municipalities)
      writer.field("km", kilometres.map { ($0 * 10).rounded() / 10 })
      writer.field("occupation", occupation?.uri.rawValue)
      writer.field("occupationLabel", occupation?.label)
      writer.field("borrowed", isBorrowing)
      writer.field("ownSkills", ownSkillCount)
      if !alsoAt.isEmpty { writer.field("alsoAt", alsoAt.map(\.description)) }
      if !contradictions.isEmpty { writer.field("contradictions", contradictions) }
      writer.field("ageCondition", hasAgeCondition)
      writer.field("over", isOver)
      writer.field("published", vacancy.published?.value.description)
      writer.field("facts", vacancy)
    }
  }
}

/// A concept with its label.
public struct ShownConcept: Sendable, Hashable {
  /// The concept.
  public var uri: ConceptURI
  /// Its label.
  public var label: String
}

/// Facts of one ad that cannot all be true: kept and shown, never chosen between in silence.
public struct Contradiction: Sendable, Hashable, JSONRepresentable {
  /// What they are about.
  public enum About: String, Sendable, Hashable, CaseIterable {
    /// Hours a week.
    case hours
    /// Kind of contract.
    case contract
    /// Level of education.
    case level
    /// Name and postcode of the place of work.
    case place
  }

  /// What they are about.
  public var about: About
  /// The facts in words and numbers as given, with their paths.
  public var facts: [Sourced<String>]

  /// As an object.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("about", about.rawValue)
      writer.name("facts")
      writer.array(facts) { writer, fact in
        writer.object {
          $0.field("value", fact.value)
          $0.field("at", fact.path)
        }
      }
    }
  }
}

extension Vacancy {
  /// Facts that cannot all be true.
  ///
  /// What fields say against what the text says: hours that share no number, kinds of contract that
  /// exclude each other, levels that are all different; and a postcode outside the place that is named.
  /// Where one of them names several, as in "voltijd of deeltijd", these are choices.
  func contradictions(_ places: PlaceFinder) -> [Contradiction] {
    var found: [Contradiction] = []
    if Self.clash(hours, allowed: { $0.overlaps($1) }) {
      found.append(
        Contradiction(about: .hours, facts: hours.map { Sourced($0.value.range, at: $0.path) }))
    }
    if Self.clash(contracts, allowed: { !$0.excludes($1) }) {
      found.append(
        Contradiction(
          about: .contract, facts: contracts.map { Sourced($0.value.rawValue, at: $0.path) }))
    }
    let certain = levels.filter { $0.value.level != nil }
    if Self.clash(certain, allowed: { $0.level == $1.level }) {
      found.append(
        Contradiction(about: .level, facts: levels.map { Sourced($0.value.text, at: $0.path) }))
    }
    for place in self.places where places.postcodeContradicts(place.value) {
      let names = [place.value.postcode, place.value.town ?? place.value.municipality]
      found.append(
        Contradiction(
          about: .place, facts: names.compactMap { $0 }.map { Sourced($0, at: place.path) }))
    }
    return found
  }

  /// Whether both fields and text say something, and nothing of the one goes with anything of the other.
  private static func clash<Value>(
    _ facts: [Sourced<Value>], allowed: (Value, Value) -> Bool
  ) -> Bool {
    let text = facts.filter { $0.path.hasPrefix("text ") }
    let fields = facts.filter { !$0.path.hasPrefix("text ") }
    guard !text.isEmpty, !fields.isEmpty else { return false }
    return !fields.contains { field in text.contains { allowed(field.value, $0.value) } }
  }
}

extension ContractKind {
  /// Whether one contract cannot be both; an agency may employ for good, a learning job is for a time.
  fileprivate func excludes(_ other: ContractKind) -> Bool {
    let pairs: [Set<ContractKind>] = [
      [.permanent, .temporary], [.permanent, .freelance], [.permanent, .internship],
      [.permanent, .voluntary], [.permanent, .workExperience], [.freelance, .apprenticeship],
      [.freelance, .internship], [.freelance, .voluntary],
    ]
    return pairs.contains([self, other])
  }
}

extension HoursRange {
  /// `32-40`, `36+`, `-35`.
  var range: String {
    func words(_ number: Double) -> String {
      number == number.rounded() ? String(Int(number)) : String(number)
    }
    return switch (least, most) {
    case (let least?, let most?): least == most ? words(least) : words(least) + "-" + words(most)
    case (let least?, nil): words(least) + "+"
    case (nil, let most?): "-" + words(most)
    case (nil, nil): ""
    }
  }
}
