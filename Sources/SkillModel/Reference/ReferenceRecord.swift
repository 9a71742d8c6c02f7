/// One record of reference data, as its readers hand it on.
public enum ReferenceRecord: Hashable, Sendable {
  /// A region.
  case region(Region)
  /// That a municipality belongs to a region.
  case membership(RegionMembership)
  /// What became of a municipality.
  case successor(MunicipalitySuccessor)
  /// Where a postcode is.
  case postcode(PostcodePoint)
  /// A place.
  case place(Place)
  /// A group of occupations.
  case occupationGroup(OccupationGroup)
  /// Which group an ISCO unit group belongs to.
  case groupLink(OccupationGroupLink)
  /// A figure of the labour market.
  case figure(LabourFigure)
  /// A scheme that pays for learning.
  case scheme(FundingScheme)
  /// A kind of credential.
  case credentialKind(CredentialKind)
}
