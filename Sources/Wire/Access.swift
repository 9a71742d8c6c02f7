public import SkillModel

extension Asker {
  /// Whether a verb may be asked; the verbs themselves check again.
  ///
  /// - Throws: `DENIED`.
  public func check(_ specification: CommandSpecification) throws(WireFault) {
    guard specification.roles.contains(role) else {
      throw WireFault(
        .denied, "\(specification.verb.rawValue) is not for the role \(role.rawValue)")
    }
  }
}
