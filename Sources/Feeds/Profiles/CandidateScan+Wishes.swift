internal import SkillModel

extension CandidateScan {
  /// Takes the wishes over.
  ///
  /// `{"interests":["ict"],"occupations":["URI or title"],"workHours":{"min":24,"max":36},
  /// "hourlyWage":1650,"shifts":false,"contracts":["permanent"],"conditions":["zittend werk"]}`; the
  /// wage is in euro cents an hour.
  mutating func readWishes(_ value: JSONValue) {
    if value.isNull { return }
    guard let object = value.object else { return bad("wishes", value) }
    for member in object.members where !member.value.isNull {
      let (key, value) = (member.key, member.value)
      switch key {
      case "interests": candidate.wishes.interests = words(value, "wishes.interests")
      case "occupations": candidate.wishes.occupations = words(value, "wishes.occupations")
      case "contracts": candidate.wishes.contracts = words(value, "wishes.contracts")
      case "conditions": candidate.wishes.conditions = words(value, "wishes.conditions")
      case "workHours": readWorkHours(value)
      case "hourlyWage":
        if let cents = value.int, cents > 0, cents < 1_000_000 {
          candidate.wishes.hourlyWage = cents
        } else {
          bad("wishes.hourlyWage", value)
        }
      case "shifts":
        candidate.wishes.acceptsShifts = value.bool
        if value.bool == nil { bad("wishes.shifts", value) }
      default: skip(key)
      }
    }
  }

  private mutating func readWorkHours(_ value: JSONValue) {
    guard let object = value.object else { return bad("wishes.workHours", value) }
    skipUnknown(object, known: ["min", "max"])
    func hours(_ key: String) -> Double? {
      object[key]?.number.flatMap { (0...168).contains($0) ? $0 : nil }
    }
    let (least, most) = (hours("min"), hours("max"))
    for (key, read) in [("min", least), ("max", most)] {
      if let given = object[key], !given.isNull, read == nil {
        bad("wishes.workHours." + key, given)
      }
    }
    if let least, let most, least > most { return bad("wishes.workHours", value) }
    candidate.wishes.leastWorkHours = least
    candidate.wishes.mostWorkHours = most
  }

  /// A list of words; those that are no text are noted, empty ones left out.
  private mutating func words(_ value: JSONValue, _ column: String) -> [String] {
    var words: [String] = []
    for item in list(value, column) {
      if let word = text(item, column) { words.append(word) }
    }
    return words
  }

  /// Takes an answer of an interview over: `{"skills":["URI"],"answer":"partly","held":["URI"],
  /// "date":"2026-11-21"}`, or `{"gate":"vca","answer":"no"}`.
  mutating func readInterview(_ item: JSONValue) {
    guard let object = item.object else { return bad("interview", item) }
    skipUnknown(object, known: ["skills", "gate", "answer", "held", "date"])
    guard let answer = InterviewAnswer.Word(rawValue: object["answer"]?.string ?? "") else {
      return bad("interview.answer", object["answer"] ?? .null)
    }
    let date = CivilDate(object["date"]?.string ?? "")
    if let gate = object["gate"]?.string?.trimmedText {
      candidate.interview.append(InterviewAnswer(gate: gate, answer: answer, date: date))
      return
    }
    let skills = concepts(object["skills"] ?? .null, "interview.skills")
    if skills.isEmpty { return }
    candidate.interview.append(
      InterviewAnswer(
        skills: skills, answer: answer,
        held: concepts(object["held"] ?? .null, "interview.held"), date: date))
  }

  private mutating func concepts(_ value: JSONValue, _ column: String) -> [ConceptURI] {
    var concepts: [ConceptURI] = []
    for item in list(value, column) {
      if let text = item.string?.trimmedText, ConceptURI.isPlausible(text) {
        concepts.append(ConceptURI(text))
      } else {
        bad(column, item)
      }
    }
    return concepts
  }
}
