/// As whom a connection asks.
public enum Role: String, Sendable, Hashable, CaseIterable {
  /// Advises people.
  case counsellor
  /// Asks about one person at a time, often from another system.
  case intake
  /// Offers training: sees demand and supply, never a person.
  case provider
  /// Runs the server.
  case administrator
}

/// A right of its own, beside the role.
public enum Right: String, Sendable, Hashable, CaseIterable {
  /// To look from a target for who may come to it.
  case find
}

/// What a connection may do; the one check that every verb passes.
public struct Access: Sendable, Hashable {
  /// As whom it asks.
  public var role: Role
  /// What it may do beside that.
  public var rights: Set<Right>

  /// Access of a role.
  public init(role: Role, rights: Set<Right> = []) {
    self.role = role
    self.rights = rights
  }

  /// Whether a verb may be asked.
  ///
  /// - Throws: `DENIED`.
  public func check(_ specification: CommandSpecification) throws(WireFault) {
    guard specification.roles.contains(role) else {
      throw WireFault(
        .denied, "\(specification.verb.rawValue) is not for the role \(role.rawValue)")
    }
    if let right = specification.right, !rights.contains(right) {
      throw WireFault(
        .denied, "\(specification.verb.rawValue) needs the right \(right.rawValue), which is off")
    }
  }
}
