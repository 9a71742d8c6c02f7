internal import SkillModel

/// Names of levels that people write where a level is asked, and codes of other systems.
enum EducationWords {
  /// The NLQF level of a word that means one level only (PRODUCT, Education levels); nil otherwise:
  /// `mbo` alone spans 1 to 4, `vmbo` 1 and 2, `wo` 6 and 7.
  static func level(_ text: String) -> EducationLevel? {
    if let level = EducationLevel(text) { return level }
    let word = text.lowercased().filter { $0.isLetter || $0.isNumber }
    switch word {
    case "mbo1", "mboniveau1", "vmbobb": return EducationLevel(nlqf: 1)
    case "mbo2", "mboniveau2", "vmbokb", "vmbogl", "vmbotl", "mavo": return EducationLevel(nlqf: 2)
    case "mbo3", "mboniveau3": return EducationLevel(nlqf: 3)
    case "mbo4", "mboniveau4", "havo": return EducationLevel(nlqf: 4)
    case "vwo", "gymnasium", "atheneum": return EducationLevel(nlqf: 4, isPlus: true)
    case "ad", "associatedegree": return EducationLevel(nlqf: 5)
    case "hbo", "bachelor", "hbobachelor", "wobachelor", "bachelorsdegree":
      return EducationLevel(nlqf: 6)
    case "master", "hbomaster", "womaster", "mastersdegree": return EducationLevel(nlqf: 7)
    case "phd", "doctorate", "doctoraat", "gepromoveerd": return EducationLevel(nlqf: 8)
    default: return nil
    }
  }

  /// What VUM `codeNiveauOpleiding` says: a word, and a level where every diploma of the code has it.
  ///
  /// 4 (mbo) spans NLQF 1 to 4 and 2 (vmbo) 1 and 2: taking the lowest would make a holder of mbo-4
  /// look short of what a role asks, the highest would promise too much. No level means that it is
  /// asked. 3 (havo/vwo) is 4 for both but for the plus, which is left off.
  static func vum(_ code: String) -> (word: String, level: EducationLevel?)? {
    switch code {
    case "1": ("basisonderwijs", nil)
    case "2": ("vmbo", nil)
    case "3": ("havo/vwo", EducationLevel(nlqf: 4))
    case "4": ("mbo", nil)
    case "5": ("hbo/bachelor", EducationLevel(nlqf: 6))
    case "6": ("wo/master", EducationLevel(nlqf: 7))
    default: nil
    }
  }

  /// The level of an EURES code: EQF is NLQF without the plus; ISCED 2011 is so from 5 on, since 3
  /// spans mbo-2 to vwo.
  static func eures(_ code: String, list: String) -> EducationLevel? {
    guard let number = Int(code) else { return nil }
    let list = list.uppercased()
    if list.contains("EQF") { return EducationLevel(nlqf: number) }
    if list.contains("ISCED") { return number >= 5 ? EducationLevel(nlqf: number) : nil }
    return nil
  }
}
