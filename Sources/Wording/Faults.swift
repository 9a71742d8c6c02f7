public import SkillModel

extension Wording {
  /// A fault in one line: what, where, what to do.
  public func fault(_ fault: Fault) -> String {
    var place: [String] = []
    if let file = fault.place.file { place.append(file) }
    if let line = fault.place.line { place.append(text(.placeLine, String(line))) }
    if let record = fault.place.record { place.append(record) }
    let what = reason(fault.reason)
    return place.isEmpty ? what : place.joined(separator: ", ") + ": " + what
  }

  private func reason(_ reason: FaultReason) -> String {
    switch reason {
    case .cannotRead(let detail): text(.faultCannotRead, system(detail))
    case .emptyFile: text(.faultEmpty)
    case .notUTF8(let encoding): text(.faultNotUTF8, encoding)
    case .missingColumn(let column): text(.faultMissingColumn, column)
    case .noUsableRecord(let column): text(.faultNoUsable, column)
    case .unknownFormat: text(.faultUnknownFormat)
    case .unknownLanguage: text(.faultUnknownLanguage)
    case .truncatedRecord: text(.faultTruncated)
    case .tooManyFields(let number): text(.faultTooMany, String(number))
    case .tooLong(let limit): text(.faultTooLong, count(limit))
    case .badValue(let column, let value):
      text(.faultBadValue, fieldName(column), shortened(value))
    case .duplicateRecord: text(.faultDuplicate)
    case .notJSON(let detail): text(.faultNotJSON, jsonPart(detail))
    case .notXML(let detail): text(.faultNotXML, detail)
    case .hasDocumentType: text(.faultDocumentType)
    case .otherDocument(let document): other(document)
    case .notAVacancy(let document): other(document)
    case .notAModule(let document): other(document)
    case .requiresItself: text(.faultRequiresItself)
    case .startInPast(let day): text(.faultStartInPast, day)
    case .noKnownColumn: text(.faultNoKnownColumn)
    case .missingID: text(.faultMissingID)
    case .mayNotBeStored: text(.faultMayNotBeStored)
    case .dangling(let target): text(.faultDangling, target)
    }
  }

  /// What a document is that is no profile, and what to do.
  private func other(_ document: OtherDocument) -> String {
    switch document {
    case .vacancy: text(.otherVacancy)
    case .vacancyResponse: text(.otherVacancyResponse)
    case .staffingOrder: text(.otherStaffingOrder)
    case .humanResource: text(.otherHumanResource)
    case .matchRequest: text(.otherMatchRequest)
    case .matchReceipt: text(.otherMatchReceipt)
    case .matchResults: text(.otherMatchResults)
    case .profileWithdrawal: text(.otherWithdrawal)
    case .formerEuropass: text(.otherFormerEuropass)
    case .pdf: text(.otherPDF)
    case .office: text(.otherOffice)
    case .html: text(.otherHTML)
    case .catalogue: text(.otherCatalogue)
    }
  }

  /// What a document is that holds no modules, and what to do.
  private func other(_ document: NotAModule) -> String {
    switch document {
    case .vacancy: text(.notModuleVacancy)
    case .profile: text(.notModuleProfile)
    case .educationSpecification: text(.notModuleSpecification)
    case .organisation: text(.notModuleOrganisation)
    case .offering: text(.notModuleOffering)
    case .component: text(.notModuleComponent)
    case .endorsement: text(.notModuleEndorsement)
    case .assertion: text(.notModuleAssertion)
    case .directory: text(.notModuleDirectory)
    case .webPage: text(.notModuleWebPage)
    case .pdf: text(.notModulePDF)
    case .office: text(.notModuleOffice)
    }
  }

  /// What a document is that holds no vacancies, and what to do.
  private func other(_ document: NotAVacancy) -> String {
    switch document {
    case .profile: text(.notVacancyProfile)
    case .vacancyResponse: text(.notVacancyResponse)
    case .staffingOrder: text(.notVacancyStaffingOrder)
    case .humanResource: text(.notVacancyHumanResource)
    case .course: text(.notVacancyCourse)
    case .codeList: text(.notVacancyCodeList)
    case .references: text(.notVacancyReferences)
    case .matchRequest: text(.notVacancyMatchRequest)
    case .matchReceipt: text(.notVacancyMatchReceipt)
    case .webPage: text(.notVacancyWebPage)
    case .table: text(.notVacancyTable)
    case .pdf: text(.notVacancyPDF)
    case .office: text(.notVacancyOffice)
    }
  }

  /// The commonest words of the system in Dutch; others stay as they are.
  public func system(_ detail: String) -> String {
    guard isDutch else { return detail }
    switch detail {
    case "No such file or directory": return "bestaat niet"
    case "Permission denied": return "geen toegang"
    case "Is a directory": return "is een map"
    case "Connection refused": return "er luistert niets"
    case "no certificate in PEM form": return "er staat geen certificaat in PEM-vorm in"
    case "no private key in PEM form": return "er staat geen sleutel in PEM-vorm in"
    default: return detail
    }
  }

  private func shortened(_ value: String) -> String {
    let line = value.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > 60 ? String(line.prefix(57)) + "..." : line
  }

  /// Why the database could not, in one line.
  public func fault(_ fault: StoreFault) -> String {
    switch fault {
    case .missing(let path): text(.storeMissing, path)
    case .cannotOpen(let path, let detail): text(.storeCannotOpen, path, detail)
    case .notADatabase(let path): text(.storeNotADatabase, path)
    case .olderVersion(let path): text(.storeOlder, path)
    case .newerVersion(let path): text(.storeNewer, path)
    case .readOnly(let path): text(.storeReadOnly, path)
    case .diskFull(let path): text(.storeDiskFull, path)
    case .busy(let path): text(.storeBusy, path)
    case .importRunning(let path): text(.storeImportRunning, path)
    case .damaged(let path, let detail): text(.storeDamaged, path, detail)
    case .failed(let detail): text(.storeFailed, detail)
    }
  }

  /// Why there is no answer, in one line; the choices of an ambiguous name follow on their own.
  public func fault(_ fault: AdvisoryFault) -> String {
    switch fault {
    case .candidateNotFound(let id): text(.candidateNotFound, id)
    case .targetNotFound(let name, let nearest):
      nearest.isEmpty
        ? text(.targetNotFound, name)
        : text(.targetNotFoundNear, name, choice(nearest.map(\.label)))
    case .ambiguousTarget(let name, _): text(.ambiguous, name)
    case .noRequirements(let uri, let label): text(.noRequirements, label, uri.rawValue)
    case .nothingLoaded: text(.nothingLoaded)
    case .editionNotLoaded(let name, let loaded):
      text(.editionNotLoaded, name, loaded.joined(separator: ", "))
    case .schemeNotLoaded(let name, let loaded):
      text(.schemeNotLoaded, name, loaded.joined(separator: ", "))
    case .shippedDataNotFound(let tried): text(.shippedNotFound, tried.joined(separator: ", "))
    case .policyUnusable(let name, let problem): text(.policyUnusable, name, problem)
    case .alreadyAnswered(let id): text(.alreadyAnswered, id.rawValue)
    case .regionNotFound(let name): text(.regionNotFound, name)
    case .ambiguousRegion(let name, let choices):
      text(.ambiguousRegion, name, choices.joined(separator: "; "))
    case .postcodeNeeded: text(.postcodeNeeded)
    case .moduleNotFound(let name): text(.moduleNotFound, name)
    case .onePlanPerVacancy: text(.onePlanPerVacancy)
    case .providerNotFound(let name, let loaded):
      text(.providerNotFound, name, loaded.prefix(12).joined(separator: "; "))
    case .ambiguousModule(let id, let choices):
      text(.ambiguousModule, id, choices.prefix(8).joined(separator: "; "))
    case .ambiguousVacancy(let id, let choices):
      text(.ambiguousVacancy, id, choices.prefix(8).joined(separator: "; "))
    case .vacancyNotComparable(let name): text(.vacancyNotComparable, name)
    case .notPermitted(let action, let role):
      text(.notPermitted, self.role(role), self.action(action))
    case .rightNeeded(let action, let right):
      text(.rightNeeded, right.rawValue, self.action(action))
    case .houseOnly(let action): text(.houseOnly, self.action(action))
    case .purposeNeeded: text(.purposeNeeded)
    case .tokenNotFound(let id): text(.tokenNotFound, id)
    case .unusable(let fault): self.fault(fault)
    }
  }
}
