public import SkillModel

/// How a person is addressed in Dutch.
public enum FormOfAddress: String, Sendable, Hashable, CaseIterable {
  /// u.
  case u
  /// je.
  case je
}

/// The words a person reads, in Dutch (B1) or English.
///
/// Texts live in the tables of `Phrase`; this fills in what they are about. `{u}`, `{U}`, `{uw}` and
/// `{heeft}` in a Dutch text follow the form of address; `{1:module|modules}` is the first word when
/// value 1 is `1`, and else the second.
public struct Wording: Sendable, Hashable {
  /// Language; anything but Dutch reads English.
  public let language: Language
  /// Form of address, in Dutch.
  public let address: FormOfAddress

  /// Words in a language.
  public init(language: Language = .dutch, address: FormOfAddress = .u) {
    self.language = language
    self.address = address
  }

  /// Whether the words are Dutch.
  public var isDutch: Bool { language == .dutch }

  /// A phrase with its numbered places filled in.
  public func text(_ phrase: Phrase, _ values: String...) -> String { text(phrase, values: values) }

  /// A phrase with its numbered places filled in from a list.
  public func text(_ phrase: Phrase, values: [String]) -> String {
    var text = isDutch ? phrase.dutch : phrase.english
    if isDutch { text = addressed(text) }
    text = Self.numbered(text, values)
    for (index, value) in values.enumerated() {
      text = text.replacing("{\(index + 1)}", with: value)
    }
    return text
  }

  /// Chooses between the words for one and for more: `{1} {1:module|modules}`.
  private static func numbered(_ text: String, _ values: [String]) -> String {
    guard text.contains("|") else { return text }
    var (done, rest) = ("", text[...])
    while let mark = rest.firstMatch(of: /\{([1-9]):([^|{}]*)\|([^|{}]*)\}/) {
      let place = Int(mark.1) ?? 1
      done += rest[..<mark.range.lowerBound]
      done += place <= values.count && values[place - 1] == "1" ? mark.2 : mark.3
      rest = rest[mark.range.upperBound...]
    }
    return done + rest
  }

  private func addressed(_ text: String) -> String {
    let forms: [(String, String, String)] = [
      ("{u}", "u", "je"), ("{U}", "U", "Je"), ("{uw}", "uw", "je"), ("{Uw}", "Uw", "Je"),
      ("{heb}", "heeft", "heb"), ("{Heb}", "Heeft", "Heb"), ("{heeft}", "heeft", "hebt"),
      ("{bent}", "bent", "bent"), ("{Bedoelt}", "Bedoelt", "Bedoel"),
      ("{kunt}", "kunt", "kun"),
      ("{Kunt}", "Kunt", "Kun"),
      ("{kent}", "kent", "kent"),
    ]
    var text = text
    for (mark, polite, familiar) in forms where text.contains(mark) {
      text = text.replacing(mark, with: address == .u ? polite : familiar)
    }
    return text
  }
}

extension Wording {
  /// The word for a band.
  public func band(_ band: Band) -> String {
    switch band {
    case .close: text(.bandClose)
    case .trainable: text(.bandTrainable)
    case .far: text(.bandFar)
    case .unknown: text(.bandUnknown)
    }
  }

  /// The word for how a person stands to a required skill.
  public func state(_ state: RequirementState) -> String {
    switch state {
    case .has: text(.stateHas)
    case .unproven: text(.stateUnproven)
    case .partly: text(.statePartly)
    case .toLearn: text(.stateToLearn)
    case .notDiscussed: text(.stateNotDiscussed)
    }
  }

  /// The word for how a person stands to a hard requirement.
  public func gate(_ state: GateState) -> String {
    switch state {
    case .met: text(.gateMet)
    case .getFirst: text(.gateGetFirst)
    case .onTheJob: text(.gateOnTheJob)
    case .notPossible: text(.gateNotPossible)
    case .ask: text(.gateAsk)
    }
  }

  /// The word for how much a requirement matters.
  public func importance(_ importance: Importance) -> String {
    switch importance {
    case .essential, .important: text(.needed)
    case .optional, .somewhat: text(.handy)
    }
  }

  /// The word for a grade of evidence.
  public func evidence(_ evidence: Evidence) -> String {
    switch evidence {
    case .inferred: text(.evidenceInferred)
    case .selfDeclared: text(.evidenceSelf)
    case .adviser: text(.evidenceAdviser)
    case .employer: text(.evidenceEmployer)
    case .tested: text(.evidenceTested)
    case .certified: text(.evidenceCertified)
    }
  }

  /// The word for a kind of concept.
  public func kind(_ kind: ConceptKind) -> String {
    switch kind {
    case .occupation: text(.kindOccupation)
    case .skill: text(.kindSkill)
    case .skillGroup: text(.kindSkillGroup)
    case .iscoGroup: text(.kindIscoGroup)
    }
  }

  /// The word for an NLQF level, with the diplomas people know it by.
  public func level(_ level: EducationLevel) -> String {
    let names =
      switch (level.nlqf, level.isPlus) {
      case (1, _): "mbo-1"
      case (2, _): "mbo-2"
      case (3, _): "mbo-3"
      case (4, false): isDutch ? "mbo-4 of havo" : "mbo-4 or havo"
      case (4, true): "vwo"
      case (5, _): "Ad"
      case (6, _): "hbo/wo bachelor"
      case (7, _): "master"
      default: isDutch ? "doctoraat" : "doctorate"
      }
    return "NLQF \(level) (\(names))"
  }
}
