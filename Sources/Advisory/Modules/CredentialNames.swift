import SkillModel
import Store

extension AdvisorySession {
  /// Names of the kinds of credentials by their code, in the language of the session.
  ///
  /// Empty where the table of kinds is not loaded.
  ///
  /// - Throws: `StoreFault`.
  func credentialNames() throws -> [String: String] {
    Dictionary(
      try store.credentialKinds().map { kind in
        (kind.code, language == .dutch ? kind.nameDutch : kind.nameEnglish)
      }, uniquingKeysWith: { first, _ in first })
  }
}
