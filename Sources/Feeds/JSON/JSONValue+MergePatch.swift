extension JSONValue {
  /// This value with a merge patch applied (RFC 7396): members of the patch replace those of the same
  /// name, objects are merged member by member, `null` takes a member away, lists are replaced whole.
  public func merging(_ patch: JSONValue) -> JSONValue {
    guard let changes = patch.object else { return patch }
    var merged = JSONObject()
    for member in object?.members ?? [] where changes[member.key]?.isNull != true {
      merged.set(member.key, to: member.value)
    }
    for change in changes.members where !change.value.isNull {
      merged.set(change.key, to: (merged[change.key] ?? .null).merging(change.value))
    }
    return .object(merged)
  }
}
