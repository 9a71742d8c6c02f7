internal import SkillModel

/// The end of a record.
extension ModuleScan {
  /// The module, with an id, and with notes about what does not hold together.
  ///
  /// - Parameter asOf: the day it is read for; nil notes nothing about starts.
  /// - Throws: `.badValue` when nothing says what is taught, `.tooLong` when its texts are.
  mutating func finished(asOf: CivilDate?) throws(Fault) -> (LearningModule, ModuleNotes) {
    if module.id.isEmpty { module.id = module.url?.value ?? contentID }
    guard saysWhatIsTaught else { throw fault(.badValue(column: "title", value: "")) }
    let texts = module.texts + module.outcomes
    guard texts.reduce(0, { $0 + $1.value.utf8.count }) <= Self.textLimit else {
      throw fault(.tooLong(limit: Self.textLimit))
    }
    checkEntry()
    if let asOf { checkStarts(asOf) }
    return (module, notes)
  }

  private var saysWhatIsTaught: Bool {
    if module.isOfferingsOnly { return !module.offerings.isEmpty }
    return module.title != nil || !module.texts.isEmpty || !module.skills.isEmpty
      || !module.outcomes.isEmpty
  }

  /// A module cannot come before itself.
  private mutating func checkEntry() {
    let own = module.id
    let count = module.entry.count
    module.entry.removeAll { $0.value.module == own }
    if module.entry.count < count { note(.requiresItself) }
  }

  /// Starts that have passed are kept: prices and duration of next year are mostly the same.
  private mutating func checkStarts(_ asOf: CivilDate) {
    let starts = module.offerings.map(\.value)
    guard !starts.isEmpty, starts.allSatisfy({ $0.hasStarted(asOf: asOf) }),
      let last = starts.compactMap(\.start).max()
    else { return }
    note(.startInPast(last.description))
  }

  /// `module-` and 16 hexadecimal digits: the same content gives the same id.
  private var contentID: String {
    var hash = ContentHash()
    hash.add(module.provider, module.title?.value)
    for text in module.texts { hash.add("t", text.value) }
    for text in module.outcomes { hash.add("o", text.value) }
    for skill in module.skills {
      hash.add("s", skill.value.uri?.rawValue, skill.value.phrase, skill.value.reference)
    }
    return "module-" + hash.digits
  }

  /// Most bytes of text of a module.
  static let textLimit = 1 << 20
}
