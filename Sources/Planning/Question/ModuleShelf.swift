public import Matching
public import SkillModel

/// The loaded modules as one person can take them, with their skills numbered.
///
/// Made once for a person and used for every target.
public struct ModuleShelf: Sendable {
  /// The loaded modules, in order of key.
  public let modules: [LoadedModule]
  /// What the person keeps to.
  public let limits: PlanLimits
  /// What can be chosen, in order of module.
  public private(set) var offers: [ModuleOffer] = []
  /// Why a module has no offer, by position of the module.
  public private(set) var faults: [Int: OfferFault] = [:]
  /// Modules that ask, directly or in a circle, themselves first; in order of module.
  public private(set) var circles: [Int] = []
  /// What is still to be asked about admission, by position of the module.
  public private(set) var admission: [Int: [String]] = [:]
  /// Skills a module teaches, by position of the module.
  private(set) var taught: [[(skill: Int, level: SkillLevel?)]] = []
  /// Skills that any loaded module teaches, whether the person can take it or not.
  private(set) var taughtAnywhere: Set<Int> = []
  /// Offers that teach a skill.
  private(set) var teaching: [Int: [Int]] = [:]
  /// Of each offer: of each list, one offer must have ended first.
  private(set) var prerequisites: [[[Int]]] = []
  /// Of an offer: which of its lists stands for the level it asks.
  private var levelLists: [Int: Int] = [:]
  private var offersOfModule: [Int: [Int]] = [:]

  /// Reads modules within limits.
  ///
  /// - Parameters:
  ///   - modules: in order of key.
  ///   - level: the person's level of education; nil when unknown, which is asked and bars nothing.
  ///   - acceptsPlace: whether a place is near enough; nil when no limit was given.
  /// - Complexity: O(modules x what they say).
  public init(
    _ modules: [LoadedModule], for valuation: Valuation, level: EducationLevel?,
    limits: PlanLimits, acceptsPlace: (@Sendable (ModulePlace) -> Bool)?
  ) {
    self.modules = modules
    self.limits = limits
    let reading = OfferReading(limits: limits, acceptsPlace: acceptsPlace)
    for (position, loaded) in modules.enumerated() {
      let skills = loaded.taught.compactMap { skill in
        valuation.snapshot.skill(skill.uri).map { ($0, skill.level) }
      }
      taught.append(skills.map { (skill: $0.0, level: $0.1) })
      taughtAnywhere.formUnion(skills.map(\.0))
      let (found, fault) = reading.offers(of: loaded.module, at: position)
      if let fault { faults[position] = fault }
      let words: [String] = loaded.module.entry.compactMap { entry in
        let asked = entry.value
        let isRead = asked.level != nil || asked.skill != nil || asked.module != nil
        return isRead ? nil : asked.text
      }
      let kinds: [AdmissionText.Kind] = words.map { AdmissionText.kind(of: $0) }
      if kinds.contains(.prerequisite) {
        faults[position] = .text
        continue
      }
      for (text, kind) in zip(words, kinds) where kind == .step {
        admission[position, default: []].append(text)
      }
      offers += found
    }
    index()
    readPrerequisites(valuation, level)
    dropCircles()
  }

  private mutating func index() {
    offersOfModule = [:]
    teaching = [:]
    for (number, offer) in offers.enumerated() {
      offersOfModule[offer.module, default: []].append(number)
      for skill in taught[offer.module] { teaching[skill.skill, default: []].append(number) }
    }
  }

  private mutating func readPrerequisites(_ valuation: Valuation, _ level: EducationLevel?) {
    var positions: [ModuleKey: Int] = [:]
    for (position, loaded) in modules.enumerated() { positions[loaded.module.key] = position }
    let least = valuation.policy.plan.prerequisiteCredit
    prerequisites = offers.enumerated().map { number, offer in
      let module = modules[offer.module].module
      var lists: [[Int]] = []
      for entry in module.entry.map(\.value) {
        if let id = entry.module {
          let key = ModuleKey(provider: module.provider, id: id)
          lists.append(positions[key].flatMap { offersOfModule[$0] } ?? [])
        }
        if let uri = entry.skill {
          let skill = valuation.snapshot.skill(uri)
          if let skill, valuation.expectedCredit(skill) >= least { continue }
          lists.append(skill.flatMap { teaching[$0] } ?? [])
        }
        if let asked = entry.level {
          guard let level else {
            let words = "NLQF " + asked.description
            if admission[offer.module]?.contains(words) != true {
              admission[offer.module, default: []].append(words)
            }
            continue
          }
          if level < asked {
            levelLists[number] = lists.count
            lists.append(bridging(to: asked, besides: offer.module))
          }
        }
      }
      return lists
    }
  }

  /// Offers that lead to a level: whole programmes and what gives a diploma.
  private func bridging(to level: EducationLevel, besides module: Int) -> [Int] {
    offers.indices.filter { number in
      let other = modules[offers[number].module].module
      guard offers[number].module != module, let reached = other.nlqf?.value, reached >= level
      else { return false }
      return other.kind == .programme
        || other.credentials.contains { $0.value.kind == "diploma" }
    }
  }

  /// Takes out what can never start, and tells circles apart from what is not there.
  private mutating func dropCircles() {
    var canStart = Array(repeating: false, count: offers.count)
    var changed = true
    while changed {
      changed = false
      for number in offers.indices where !canStart[number] {
        if prerequisites[number].allSatisfy({ $0.contains { canStart[$0] } }) {
          canStart[number] = true
          changed = true
        }
      }
    }
    guard canStart.contains(false) else { return }
    for number in offers.indices where !canStart[number] {
      let module = offers[number].module
      let unmet = prerequisites[number].firstIndex { list in !list.contains { canStart[$0] } }
      faults[module] = unmet != nil && unmet == levelLists[number] ? .level : .prerequisite
      // Everything it asks is there, and still it cannot start: somewhere it waits for itself.
      if waitsForItself(number, canStart), !circles.contains(module) { circles.append(module) }
    }
    let kept = offers.indices.filter { canStart[$0] }
    var place: [Int: Int] = [:]
    for (index, number) in kept.enumerated() { place[number] = index }
    prerequisites = kept.map { number in
      prerequisites[number].map { $0.compactMap { place[$0] } }
    }
    offers = kept.map { offers[$0] }
    index()
  }

  private func waitsForItself(_ number: Int, _ canStart: [Bool]) -> Bool {
    var seen: Set<Int> = []
    var queue = prerequisites[number].filter { !$0.contains { canStart[$0] } }.flatMap { $0 }
    while let other = queue.popLast() {
      if offers[other].module == offers[number].module { return true }
      guard seen.insert(other).inserted else { continue }
      queue += prerequisites[other].filter { !$0.contains { canStart[$0] } }.flatMap { $0 }
    }
    return false
  }

  /// Offers of a module.
  public func offers(ofModule position: Int) -> [Int] { offersOfModule[position] ?? [] }

  /// Offers that give the paper of a hard requirement.
  ///
  /// A credential names it by its code, or by the words of its name before any brackets.
  func offers(lifting gate: GateRequirement) -> [Int] {
    let words = [gate.nameDutch, gate.nameEnglish, gate.kind].map { name in
      name.prefix { $0 != "(" }.lowercased().trimmingBlanks()
    }
    return offers.indices.filter { number in
      modules[offers[number].module].module.credentials.contains { credential in
        guard let name = credential.value.name?.lowercased().trimmingBlanks() else { return false }
        return words.contains { $0 == name }
      }
    }
  }
}

extension String {
  /// Without blanks at both ends.
  fileprivate func trimmingBlanks() -> String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

extension ModuleShelf {
  /// Whether an offer teaches a skill itself.
  public func teaches(_ offer: Int, _ skill: Int) -> Bool {
    taught[offers[offer].module].contains { $0.skill == skill }
  }
}
