public import SkillModel

/// A role in the list of one member of a cohort.
public struct CohortRole: Sendable, Hashable, JSONRepresentable {
  /// The occupation.
  public var uri: ConceptURI
  /// Its label.
  public var label: String
  /// Language of the label; nil when it has none.
  public var labelLanguage: Language?
  /// Fit in units.
  public var fitUnits: Int
  /// Share of what a starter needs that the person is expected to bring now.
  public var entryNow: Double
  /// Coverage when everything open turns out badly.
  public var low: Double
  /// Coverage when everything open turns out well.
  public var high: Double
  /// Band.
  public var band: Band
  /// Distance.
  public var distance: ShownDistance
  /// Whether a hard requirement is still open.
  public var hasOpenGate: Bool

  init(_ target: MatchedTarget) {
    uri = target.uri
    label = target.label
    labelLanguage = target.labelLanguage
    fitUnits = target.fitUnits
    entryNow = target.entryNow
    low = target.low
    high = target.high
    band = target.band
    distance = target.distance
    hasOpenGate = target.gates.contains { $0.state != .met }
  }

  /// As the roles of a match, without terms.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.field("uri", uri.rawValue)
      $0.field("label", label)
      $0.field("labelLanguage", labelLanguage?.rawValue)
      $0.field("fit", units: fitUnits)
      $0.field("entryNow", entryNow)
      $0.field("low", low)
      $0.field("high", high)
      $0.field("band", band.rawValue)
      $0.field("distance", distance)
      $0.field("openGate", hasOpenGate)
    }
  }
}

/// One member of a cohort with the best roles.
public struct CohortMember: Sendable, Hashable, JSONRepresentable {
  /// Id; the row number where the file gives none.
  public var candidate: CandidateID
  /// Best roles within the domains asked, best first.
  public var roles: [CohortRole]
  /// Best role outside those domains; nil when there is none or all domains were asked.
  public var outside: CohortRole?
  /// Whether that role fits better and is no further away than the first role within.
  public var isOutsideBetter: Bool
  /// Whether too little is known to name roles; there are none then.
  public var isTooLittleKnown: Bool
  /// Position of the group in `CohortResult.groups`; nil when nobody shares a role.
  public var group: Int?
  /// What became of titles of past work.
  public var titles: TitlePlacing

  /// As an object; `group` is 1-based.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.field("candidate", candidate.rawValue)
      $0.field("matches", roles)
      if let outside { $0.field("outside", outside) }
      $0.field("outsideIsBetter", isOutsideBetter)
      if isTooLittleKnown { $0.field("tooLittleKnown", true) }
      $0.field("group", group.map { $0 + 1 })
      titles.writeFields(to: &$0)
    }
  }
}

/// People of a cohort who have a role in common, and what they could learn together for it.
public struct CohortGroup: Sendable, Hashable, JSONRepresentable {
  /// A skill several members need for the role.
  public struct SharedSkill: Sendable, Hashable {
    /// The skill.
    public var skill: ShownSkill
    /// How many members need it.
    public var members: Int
  }

  /// The role they share.
  public var uri: ConceptURI
  /// Its label.
  public var label: String
  /// Members, in the order of the file.
  public var members: [CandidateID]
  /// Skills that at least half of them need to reach entry, most shared first.
  public var skills: [SharedSkill]

  /// As an object.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("uri", uri.rawValue)
      writer.field("label", label)
      writer.field("candidates", members.map(\.rawValue))
      writer.name("sharedSkills")
      writer.array(skills) { writer, shared in
        writer.object {
          $0.field("skill", shared.skill.uri.rawValue)
          $0.field("label", shared.skill.label)
          $0.field("labelLanguage", shared.skill.language?.rawValue)
          $0.field("candidates", shared.members)
        }
      }
    }
  }
}

/// The best roles of everybody in a cohort.
public struct CohortResult: Sendable, JSONRepresentable {
  /// Versions and day.
  public var head: ResultHead
  /// Members in the order of the file.
  public var members: [CohortMember]
  /// Groups, largest first.
  public var groups: [CohortGroup]
  /// People and values that could not be read.
  public var faults: [Fault]

  /// As an object.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      head.writeFields(to: &writer)
      writer.field("advice", ResultHead.advice)
      writer.field("people", members)
      writer.field("groups", groups)
      writer.field("faultCount", faults.count)
      writer.name("faults")
      writer.array(faults.prefix(20)) { $1.write(to: &$0) }
    }
  }
}
