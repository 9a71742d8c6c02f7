/// What a token allows, without the token itself: only its digest is stored.
public struct AccessToken: Sendable, Hashable {
  /// Short id, by which it is listed, revoked and logged.
  public var id: String
  /// As whom its bearer asks.
  public var role: Role
  /// Whose people its bearer sees.
  public var organisation: Organisation
  /// Rights beside the role.
  public var rights: Set<Right>
  /// What it is for; nil when nothing was said.
  public var note: String?
  /// When it was made, UTC.
  public var madeAt: String
  /// The last day it is good; nil for ever.
  public var expiresOn: CivilDate?
  /// When it was revoked, UTC; nil while it was not.
  public var revokedAt: String?

  /// A token.
  public init(
    id: String, role: Role, organisation: Organisation, rights: Set<Right>, note: String?,
    madeAt: String, expiresOn: CivilDate?, revokedAt: String? = nil
  ) {
    self.id = id
    self.role = role
    self.organisation = organisation
    self.rights = rights
    self.note = note
    self.madeAt = madeAt
    self.expiresOn = expiresOn
    self.revokedAt = revokedAt
  }

  /// Whether it is good on a day.
  public func isGood(on day: CivilDate) -> Bool {
    revokedAt == nil && expiresOn.map { day <= $0 } ?? true
  }

  /// Who asks with it.
  public var asker: Asker {
    Asker(name: Asker.tokenPrefix + id, role: role, organisation: organisation, rights: rights)
  }
}
