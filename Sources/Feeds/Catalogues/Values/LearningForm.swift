internal import SkillModel

/// What a word of a catalogue says about the way of learning and the route.
///
/// EDU-DEX `programForm` and `location`, OOAPI `modeOfDelivery` and `modeOfStudy`, schema.org
/// `courseMode`, and what providers write in Dutch.
struct LearningForm: Hashable {
  var modes: [LearningMode] = []
  var routes: [LearningRoute] = []

  /// Nil for a word that is not known; a word that says only that there is a class gives neither.
  init?(_ text: String) {
    let word = text.lowercased().filter { $0.isLetter || $0.isNumber }
    switch word {
    case "day", "dag", "overdag": modes = [.day]
    case "evening", "avond", "savonds", "eveningeducation", "avondopleiding": modes = [.evening]
    case "online", "elearning", "mooc", "distancelearning", "distance", "virtualclassroom",
      "fullyonline", "remote", "afstandsonderwijs", "thuisstudie", "opafstand", "virtual":
      modes = [.online]
    case "blended", "hybrid", "gemengd", "hybride", "deelsonline": modes = [.blended]
    case "incompany", "inhetbedrijf", "opmaat": modes = [.inCompany]
    case "atwork", "workbased", "ophetwerk", "opdewerkplek", "werkendleren", "coop":
      modes = [.atWork]
    case "parttime", "deeltijd": routes = [.partTime]
    case "fulltime", "voltijd": routes = [.fullTime]
    case "dual", "duaal", "dualtraining": routes = [.dual]
    case "bol": routes = [.bol]
    case "bbl": routes = [.bbl]
    case "derdeleerweg", "ovo", "thirdroute": routes = [.thirdRoute]
    case "oncampus", "situated", "presential", "onsite", "inperson", "klassikaal", "classroom",
      "fixedlocation", "agreedlocation", "projectbased", "researchlabbased", "selfpaced",
      "selfpacedlearning", "presentation", "oplocatie", "zelfstudie":
      break
    default: return nil
    }
  }
}
