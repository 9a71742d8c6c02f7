/// As whom somebody asks.
public enum Role: String, Sendable, Hashable, CaseIterable {
  /// Advises people.
  case counsellor
  /// Asks about one person at a time, often from another system.
  case intake
  /// Offers training: sees demand and supply, never a person.
  case provider
  /// Runs the program for an organisation.
  case administrator
}

/// A right of its own, beside the role.
public enum Right: String, Sendable, Hashable, CaseIterable {
  /// To look from a target for the people who may come to it.
  case find
}

/// Who asks: what the audit log writes down and rights are held against.
public struct Asker: Sendable, Hashable {
  /// Id of the token, or the account of this machine; never the name of a person who is advised.
  public var name: String
  /// As whom.
  public var role: Role
  /// Whose people are seen.
  public var organisation: Organisation
  /// Rights beside the role.
  public var rights: Set<Right>

  /// Somebody who asks.
  public init(
    name: String, role: Role, organisation: Organisation = .house, rights: Set<Right> = []
  ) {
    self.name = name
    self.role = role
    self.organisation = organisation
    self.rights = rights
  }

  static let tokenPrefix = "token:"

  /// Id of the token that was shown; nil for who showed none.
  public var tokenID: String? {
    name.hasPrefix(Self.tokenPrefix) ? String(name.dropFirst(Self.tokenPrefix.count)) : nil
  }

  /// Whether an action is allowed.
  ///
  /// - Throws: `AdvisoryFault.notPermitted`, `.rightNeeded`, `.houseOnly`.
  public func check(_ action: AuditedAction) throws(AdvisoryFault) {
    guard action.roles.contains(role) else {
      throw AdvisoryFault.notPermitted(action, role: role)
    }
    if let right = action.right, !rights.contains(right) {
      throw AdvisoryFault.rightNeeded(action, right)
    }
    if action.isOfTheHouse, organisation != .house { throw AdvisoryFault.houseOnly(action) }
  }
}
