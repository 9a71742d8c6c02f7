public import SkillModel
import Store

/// A token in a list, without the token itself.
public struct ListedToken: Sendable, JSONRepresentable {
  /// What it allows.
  public var token: AccessToken
  /// Whether it is good on the day of the session.
  public var isGood: Bool

  /// As an object.
  public func write(to writer: inout JSONWriter) {
    writer.object { write(fieldsTo: &$0) }
  }

  func write(fieldsTo writer: inout JSONWriter) {
    writer.field("id", token.id)
    writer.field("role", token.role.rawValue)
    writer.field("organisation", token.organisation.rawValue)
    writer.field("rights", token.rights.map(\.rawValue).sorted())
    writer.field("note", token.note)
    writer.field("madeAt", token.madeAt)
    writer.field("expiresOn", token.expiresOn?.description)
    writer.field("revokedAt", token.revokedAt)
    writer.field("good", isGood)
  }
}

/// A new token with its secret, which is shown this once.
public struct NewToken: Sendable, JSONRepresentable {
  /// What its bearer sends.
  public var secret: String
  /// What it allows.
  public var listed: ListedToken

  /// As an object.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.field("token", secret)
      listed.write(fieldsTo: &$0)
    }
  }
}

extension AdvisorySession {
  /// Makes a token of 256 random bits; only its digest is stored.
  ///
  /// - Throws: `AdvisoryFault.notPermitted`, `StoreFault`.
  public func createToken(
    role: Role, organisation: Organisation, rights: Set<Right>, note: String?,
    expiresOn: CivilDate?
  ) throws -> NewToken {
    var generator = SystemRandomNumberGenerator()
    let token = AccessToken(
      id: Self.digits(1, &generator), role: role, organisation: organisation, rights: rights,
      note: note, madeAt: recording.moment, expiresOn: expiresOn)
    let secret = Self.secretPrefix + Self.digits(4, &generator)
    try record(.createToken, about: nil) {
      $0.field("token", token.id)
      $0.field("tokenRole", role.rawValue)
      $0.field("tokenOrganisation", organisation.rawValue)
      $0.field("tokenRights", rights.map(\.rawValue).sorted())
    }
    try store.put(token, secret: secret)
    return NewToken(secret: secret, listed: listed(token))
  }

  /// The token of a secret, when it is good on the day of the session; nil otherwise.
  ///
  /// - Throws: `StoreFault`.
  public func goodToken(secret: String) throws -> AccessToken? {
    let token = try store.token(secret: secret)
    return token?.isGood(on: asOf) == true ? token : nil
  }

  /// Ids of the tokens that are good on the day of the session.
  ///
  /// - Throws: `StoreFault`.
  public func goodTokens() throws -> Set<String> {
    Set(try store.tokens().filter { $0.isGood(on: asOf) }.map(\.id))
  }

  /// All tokens, oldest first, also those that are no longer good.
  ///
  /// - Throws: `StoreFault`.
  public func tokens() throws -> [ListedToken] { try store.tokens().map { listed($0) } }

  /// Ends a token; who uses it is refused from then on.
  ///
  /// - Throws: `AdvisoryFault.tokenNotFound`, `.notPermitted`; `StoreFault`.
  public func revokeToken(_ id: String) throws -> ListedToken {
    guard try store.token(id: id) != nil else { throw AdvisoryFault.tokenNotFound(id) }
    try record(.revokeToken, about: nil) { $0.field("token", id) }
    guard try store.revokeToken(id, at: recording.moment), let token = try store.token(id: id)
    else { throw AdvisoryFault.tokenNotFound(id) }
    return listed(token)
  }

  private func listed(_ token: AccessToken) -> ListedToken {
    ListedToken(token: token, isGood: token.isGood(on: asOf))
  }

  /// Tells a token that was pasted in the wrong place from other text.
  private static let secretPrefix = "overstap_"

  /// Random hexadecimal digits, 16 a word.
  private static func digits(
    _ words: Int, _ generator: inout SystemRandomNumberGenerator
  ) -> String {
    (0..<words).map { _ in
      let word = String(generator.next() as UInt64, radix: 16)
      return String(repeating: "0", count: 16 - word.count) + word
    }.joined()
  }
}
