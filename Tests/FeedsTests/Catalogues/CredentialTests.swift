import Feeds
import SkillModel
import Testing

/// Badges and European Digital Credentials: what they show, never whose they are.
@Suite struct CredentialTests {
  private static let alignment = """
    [{"targetName":"SQL","targetUrl":"http://data.europa.eu/esco/skill/598de5b0-5b58-4ea7-8058-a4bc4d18c742",
      "targetFramework":"ESCO"},
     {"targetName":"EQF 5","targetType":"ext:EQFLevel","targetCode":"5"},
     {"targetName":"Anders","targetFramework":"ESCO","targetUrl":"esco:123"}]
    """

  @Test func edubadgesAreRead() throws {
    let read = try ReadModules(
      """
      [{"type":"BadgeClass","id":"https://api.edubadges.nl/public/badges/1","name":"Databases",
       "issuer":{"id":"https://api.edubadges.nl/public/issuers/2","name":"Hogeschool Voorbeeld"},
       "criteria":{"narrative":"Maak een opdracht"},"alignment":\(Self.alignment),
       "extensions:StudyLoadExtension":{"StudyLoad":84},
       "extensions:LearningOutcomeExtension":{"LearningOutcome":"Haalt gegevens op"},
       "extensions:EQFExtension":{"EQF":3.5},"extensions:LanguageExtension":{"Language":"nl_NL"},
       "extensions:ECTSExtension":{"ECTS":-3},"recipient":{"identity":"x@y.nl"}}]
      """)
    let badge = try #require(read.modules.first)
    #expect(badge.kind == .credential)
    #expect(badge.providerName?.value == "Hogeschool Voorbeeld")
    #expect(badge.hours?.value == 84)
    #expect(badge.languages.map(\.value) == [.dutch])
    #expect(badge.eqf?.value == 5)
    #expect(
      badge.skills.map(\.value.uri?.rawValue) == [
        "http://data.europa.eu/esco/skill/598de5b0-5b58-4ea7-8058-a4bc4d18c742", nil,
      ])
    #expect(badge.skills.map(\.value.reference) == [nil, "esco:123"])
    #expect(badge.credentials.map(\.value.carrier) == ["edubadge"])
    #expect(
      read.badValues == ["alignment.targetUrl=esco:123", "extensions:ECTSExtension=-3"])
    #expect(read.notes.map(\.personalFields) == [1])
  }

  @Test func openBadges3AreRead() throws {
    let achievement = """
      {"type":["Achievement"],"id":"https://x.nl/a/1","name":"Databases","inLanguage":"nl",
       "criteria":{"narrative":"Maak een opdracht"},"alignment":\(Self.alignment)}
      """
    let credential = """
      {"type":["VerifiableCredential","OpenBadgeCredential"],"issuer":{"id":"https://x.nl","name":"X"},
       "credentialSubject":{"id":"did:example:1","type":["AchievementSubject"],"achievement":\(achievement)}}
      """
    let (alone, inside) = (try ReadModules(achievement), try ReadModules(credential))
    #expect(alone.modules.map(\.id) == ["https://x.nl/a/1"])
    #expect(inside.modules.map(\.providerName?.value) == ["X"])
    #expect(inside.notes.map(\.personalFields) == [1])
    #expect(inside.modules[0].skills == alone.modules[0].skills)
    #expect(inside.modules[0].eqf?.value == 5)
    for (text, other) in [
      (#"{"type":["VerifiableCredential","EndorsementCredential"]}"#, NotAModule.endorsement),
      (#"{"type":"Assertion","badge":"https://x.nl/1"}"#, .assertion),
      (#"{"type":["VerifiableCredential"],"credentialSubject":{"id":"did:x"}}"#, .assertion),
    ] {
      #expect(try ReadModules(text).reasons == [.notAModule(other)])
    }
  }

  @Test func digitalCredentialsAreRead() throws {
    let read = try ReadModules(
      """
      {"type":["VerifiableCredential","EuropeanDigitalCredential"],
       "credentialSubject":{"givenName":{"en":"Ana"},"dateOfBirth":"1999-10-01","hasClaim":[
        {"type":"LearningAchievement","title":{"en":"MC"},
         "awardedBy":{"awardingBody":[{"legalName":{"en":"Zed"}}]},
         "specifiedBy":{"id":"urn:epass:qualification:1","title":{"en":"Data","nl":"Gegevens"},
          "eqfLevel":{"id":"http://data.europa.eu/snb/eqf/6"},"volumeOfLearning":"PT60H",
          "creditPoint":{"framework":{"id":"http://data.europa.eu/snb/education-credit/6fcec5c5af"},"point":"2"},
          "learningOutcome":{"title":{"en":"Works with data"},"relatedESCOSkill":
           {"id":"http://data.europa.eu/esco/skill/598de5b0-5b58-4ea7-8058-a4bc4d18c742","prefLabel":{"en":"SQL"}}}}},
        {"type":"LearningAchievement","specifiedBy":{"title":{"en":"Two"},"volumeOfLearning":"P60M",
          "learningOutcome":[{"title":{"en":"Y"},"relatedESCOSkill":[{"id":"urn:x"}]}]}}]}}
      """)
    #expect(read.modules.map(\.title?.value) == ["Gegevens", "Two"])
    #expect(read.modules[0].provider == "Zed")
    #expect(read.modules[0].id.hasPrefix("module-"))
    #expect(read.modules[0].hours?.value == 60)
    #expect(read.modules[0].credits?.value == 2)
    #expect(read.modules[0].eqf?.value == 6)
    #expect(read.modules[0].skills.map(\.value.phrase) == ["SQL"])
    #expect(
      read.badValues == [
        "specifiedBy.learningOutcome.relatedESCOSkill=urn:x", "specifiedBy.volumeOfLearning=P60M",
      ])
    #expect(read.notes.map(\.personalFields) == [2, 2])
  }
}
