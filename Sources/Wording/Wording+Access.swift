public import SkillModel

extension Wording {
  /// The word for what somebody does or did.
  public func action(_ action: AuditedAction) -> String {
    switch action {
    case .match: text(.actionMatch)
    case .gap: text(.actionGap)
    case .plan: text(.actionPlan)
    case .route: text(.actionRoute)
    case .report: text(.actionReport)
    case .readProfile: text(.actionReadProfile)
    case .export: text(.actionExport)
    case .interview: text(.actionInterview)
    case .listPeople: text(.actionListPeople)
    case .findPeople: text(.actionFindPeople)
    case .cohort: text(.actionCohort)
    case .rank: text(.actionRank)
    case .storeProfile: text(.actionStoreProfile)
    case .editProfile: text(.actionEditProfile)
    case .eraseProfile: text(.actionEraseProfile)
    case .setClaim: text(.actionSetClaim)
    case .putDecision: text(.actionPutDecision)
    case .readDecisions: text(.actionReadDecisions)
    case .showAudit: text(.actionShowAudit)
    case .importData: text(.actionImportData)
    case .verify: text(.actionVerify)
    case .createToken: text(.actionCreateToken)
    case .revokeToken: text(.actionRevokeToken)
    case .wrongToken: text(.actionWrongToken)
    }
  }

  /// The word for a role.
  public func role(_ role: Role) -> String {
    switch role {
    case .counsellor: text(.roleCounsellor)
    case .intake: text(.roleIntake)
    case .provider: text(.roleProvider)
    case .administrator: text(.roleAdministrator)
    }
  }

  /// The words for what was decided.
  public func decision(_ choice: Decision.Choice) -> String {
    switch choice {
    case .go: text(.decisionGo)
    case .later: text(.decisionLater)
    case .no: text(.decisionNo)
    }
  }

  /// The words for how far a hand-off is; nil when there is none.
  public func handOff(_ state: Decision.HandOff) -> String? {
    switch state {
    case .none: nil
    case .planned: text(.handOffPlanned)
    case .sent: text(.handOffSent)
    case .accepted: text(.handOffAccepted)
    case .returned: text(.handOffReturned)
    }
  }
}
