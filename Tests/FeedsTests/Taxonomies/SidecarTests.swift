import Feeds
import SkillModel
import Testing

@Suite struct SidecarTests {
  private let uri = "http://data.europa.eu/esco/occupation/1"

  @Test func competentNLIsGroupedPerConcept() throws {
    let base = "https://linkeddata.competentnl.nl/uwv/id/occupation/"
    let reading = try Reading(
      "cnl_occupation_labels.csv",
      "uri,pref_label,label,label_type,synced_at\r\n"
        + "\(base)A,Delegeren ,Delegeren,prefLabel,2025-12-26 21:33:23\r\n"
        + "\(base)B,VJ,VJ,prefLabel,2025-12-26 21:33:23\r\n"
        + "\(base)A,Delegeren,\"Delegaat, de\",altLabel,2025-12-26 21:33:23\r\n"
        + "\(base)A,Delegeren,x,otherLabel,2025-12-26 21:33:23\r\n")
    #expect(reading.concepts.map(\.concept.kind) == [.occupation, .occupation])
    #expect(
      reading.concepts.first?.words
        == ConceptText(preferred: "Delegeren", alternatives: ["Delegaat, de"]))
    #expect(reading.places.map(\.line) == [2, 3])
    #expect(reading.faults.count == 1)
  }

  @Test func levels() throws {
    let reading = try Reading(
      "levels.csv", "conceptUri,nlqf,source\n\(uri),4+,x\n\(uri),mbo,x\nnot a uri,4,x\n")
    guard case .level(let concept, let level) = reading.records.first else {
      Issue.record("no level")
      return
    }
    #expect(concept.rawValue == uri)
    #expect(level.description == "4+")
    #expect(
      reading.faults.map(\.reason) == [
        .badValue(column: "nlqf", value: "mbo"),
        .badValue(column: "conceptUri", value: "not a uri"),
      ])
  }

  @Test func gates() throws {
    let header = "conceptUri,kind,nameNl,nameEn,timing,days,price,howNl,howEn,source\n"
    let reading = try Reading(
      "gates.csv",
      header + "\(uri),vca,VCA Basis,,before,1,17500,Cursus,,vca.nl\n\(uri),x,X,,soon,,,,,\n")
    guard case .gate(_, let gate) = reading.records.first else {
      Issue.record("no gate")
      return
    }
    #expect(
      gate
        == GateRequirement(
          kind: "vca", nameDutch: "VCA Basis", nameEnglish: "VCA Basis", timing: .before, days: 1,
          price: 17_500, howDutch: "Cursus", howEnglish: nil, source: "vca.nl"))
    #expect(reading.faults.map(\.reason) == [.badValue(column: "timing", value: "soon")])
  }

  @Test func themesAndRoles() throws {
    let themes = try Reading(
      "themes.csv", "conceptUri,theme,titleNl,source\n\(uri),energietransitie,Warmtepompmonteur,x\n"
    )
    guard case .theme(_, "energietransitie", "Warmtepompmonteur") = themes.records.first else {
      Issue.record("no theme")
      return
    }
    let roles = try Reading(
      "roles.csv",
      "uri,label,domains,common,reason\n\(uri),x,ict techniek,1,\n\(uri)2,y,,0,rare\n\(uri)3,z,zorg,1,\n"
    )
    let reviews = roles.records.compactMap {
      if case .role(_, let review) = $0 { review } else { nil }
    }
    #expect(
      reviews == [
        RoleReview(domains: [.ict, .techniek], isCommon: true),
        RoleReview(domains: [], isCommon: false, reason: "rare"),
      ])
    #expect(roles.faults.map(\.reason) == [.badValue(column: "domains", value: "zorg")])
  }
}
