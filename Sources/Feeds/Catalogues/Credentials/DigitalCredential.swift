internal import SkillModel

/// Reads what a European Digital Credential says a learning achievement is (JSON-LD, ELM 3); nothing of
/// the person is taken.
enum DigitalCredential {
  /// Takes the specification of a claim over.
  static func read(
    _ claim: JSONObject, credential: JSONObject, into scan: inout ModuleScan
  ) {
    scan.module.kind = .credential
    let specification = claim["specifiedBy"]?.object ?? JSONObject()
    let path = "specifiedBy"
    scan.skipUnknown(claim, known: ["specifiedBy", "id", "type", "awardedBy", "title"])
    let body = claim["awardedBy"]?["awardingBody"]
    for organisation in scan.list(body) + scan.list(credential["issuer"])
    where scan.module.provider.isEmpty {
      let name = organisation["legalName"] ?? organisation["prefLabel"] ?? organisation["altLabel"]
      scan.takeProvider(
        id: nil, name: scan.words(name, "awardingBody.legalName")?.text.trimmedText,
        "awardedBy.awardingBody.legalName")
    }
    ELMSpecification.read(specification, path, into: &scan)
    scan.takeTitle(claim["title"], "title")
    let subject = credential["credentialSubject"]
    let own: Set<String> = ["hasClaim", "type"]
    scan.notes.personalFields +=
      subject?.object?.members.count { !own.contains($0.key) && !$0.value.isNull } ?? 0
  }
}
