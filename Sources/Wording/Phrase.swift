/// A text in both languages; the words of PRODUCT, B1.
public struct Phrase: Sendable, Hashable {
  let dutch: String
  let english: String

  init(_ dutch: String, _ english: String) {
    self.dutch = dutch
    self.english = english
  }
}

// MARK: - States

extension Phrase {
  static let bandClose = Phrase("dichtbij", "close")
  static let bandTrainable = Phrase("haalbaar met scholing", "within reach with training")
  static let bandFar = Phrase("grote stap", "a big step")
  static let bandUnknown = Phrase("nog te weinig bekend", "too little known yet")
  static let stateHas = Phrase("{heb} {u} al", "has")
  static let stateUnproven = Phrase("{heb} {u}, nog aan te tonen", "has, still to prove")
  static let statePartly = Phrase("{heb} {u} deels", "has in part")
  static let stateToLearn = Phrase("nog te leren", "to learn")
  static let stateNotDiscussed = Phrase("nog niet besproken", "not discussed yet")
  static let gateMet = Phrase("voldaan", "met")
  static let gateGetFirst = Phrase("eerst te halen", "to get first")
  static let gateOnTheJob = Phrase("mag tijdens het werk", "may be got on the job")
  static let gateNotPossible = Phrase("nu niet mogelijk", "not possible now")
  static let gateAsk = Phrase("navragen", "to ask")
  static let needed = Phrase("nodig", "needed")
  static let handy = Phrase("handig", "handy")
  static let evidenceInferred = Phrase("verwacht uit eerder werk", "expected from past work")
  static let evidenceSelf = Phrase("zelf genoemd", "said by the person")
  static let evidenceAdviser = Phrase("besproken met de adviseur", "discussed with the adviser")
  static let evidenceEmployer = Phrase("bevestigd door een werkgever", "confirmed by an employer")
  static let evidenceTested = Phrase("getest", "tested")
  static let evidenceCertified = Phrase("diploma of certificaat", "certificate or diploma")
  static let kindOccupation = Phrase("beroep", "occupation")
  static let kindSkill = Phrase("vaardigheid", "skill")
  static let kindSkillGroup = Phrase("groep vaardigheden", "skill group")
  static let kindIscoGroup = Phrase("beroepsgroep", "occupation group")
  static let oneWeek = Phrase("1 week", "1 week")
  static let manyWeeks = Phrase("{1} weken", "{1} weeks")
  static let oneSkill = Phrase("1 vaardigheid", "1 skill")
  static let manySkills = Phrase("{1} vaardigheden", "{1} skills")
}
