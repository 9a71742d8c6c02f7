internal import SkillModel

/// `schemes.csv`: `id,name,nameEn,applicants,rule,ruleEn,questions,validFrom,validTo,sourceUrl,`
/// `checkedOn,status`; applicants and questions parted by spaces, an unknown date empty.
extension FundingScheme {
  init(_ row: ReferenceRow) throws(RowFault) {
    var applicants: [Applicant] = []
    for word in row.list("applicants", separatedBy: " ") {
      guard let applicant = Applicant(rawValue: word) else { throw row.bad("applicants") }
      applicants.append(applicant)
    }
    if applicants.isEmpty { throw row.bad("applicants") }
    let (name, rule) = (try row.required("name"), try row.required("rule"))
    let url = try row.required("sourceUrl")
    guard url.hasPrefix("https://") || url.hasPrefix("http://") else { throw row.bad("sourceUrl") }
    self.init(
      id: try row.required("id"), name: name, nameEnglish: row.text("nameEn") ?? name,
      applicants: applicants, rule: rule, ruleEnglish: row.text("ruleEn") ?? rule,
      questions: row.list("questions", separatedBy: " "),
      validFrom: try row.value("validFrom") { CivilDate($0) },
      validTo: try row.value("validTo") { CivilDate($0) }, sourceURL: url,
      checkedOn: try row.requiredValue("checkedOn") { CivilDate($0) },
      status: try row.requiredValue("status", Status.init(rawValue:)))
    if let from = validFrom, let to = validTo, to < from { throw row.bad("validTo") }
  }
}

/// `credential-kinds.csv`: `code,nameNl,nameEn,exam,carrier,source`; exam `yes`, `no` or `varies`.
extension CredentialKind {
  init(_ row: ReferenceRow) throws(RowFault) {
    let exam = try row.required("exam")
    guard ["yes", "no", "varies"].contains(exam) else { throw row.bad("exam") }
    let carrier = try row.required("carrier")
    guard ["yes", "no"].contains(carrier) else { throw row.bad("carrier") }
    self.init(
      code: try row.required("code"), nameDutch: try row.required("nameNl"),
      nameEnglish: try row.required("nameEn"), hasExam: exam == "varies" ? nil : exam == "yes",
      isCarrier: carrier == "yes", source: try row.required("source"))
  }
}
