public import SkillModel

/// Whose wish for training is counted.
public enum TrainingDemand: String, Sendable, Hashable, CaseIterable {
  /// Skills that open vacancies ask; no personal data.
  case vacancies
  /// Skills that people lack for a role within reach.
  case people
  /// Both.
  case both
}

/// What `missing` looks for.
public struct MissingRequest: Sendable, Hashable {
  /// Code or name of a region, municipality or place; nil for the whole country.
  public var region: String?
  /// Domains of the vacancies' occupations; nil for all.
  public var domains: Domains?
  /// Provider whose own modules are marked; nil for none.
  public var provider: String?
  /// Skills at the most; 0 for all.
  public var limit: Int

  /// A request.
  public init(
    region: String? = nil, domains: Domains? = .technologie, provider: String? = nil,
    limit: Int = 25
  ) {
    self.region = region
    self.domains = domains
    self.provider = provider
    self.limit = limit
  }
}

/// Skills that are asked and that no module teaches there or online.
public struct MissingResult: Sendable, JSONRepresentable {
  /// A module that is named beside a skill.
  public struct NamedModule: Sendable, Hashable {
    /// What it is known by.
    public var key: ModuleKey
    /// Title; nil when it has none.
    public var title: String?
    /// Name of the provider, else its id.
    public var provider: String
    /// Where it is, as given; nil when not said.
    public var place: String?
    /// Kilometres as the crow flies from the middle of the region; nil when not known.
    public var km: Double?
  }

  /// A skill that is missing.
  public struct Skill: Sendable, Hashable {
    /// The skill.
    public var uri: ConceptURI
    /// Its label.
    public var label: String
    /// Language of the label.
    public var labelLanguage: Language?
    /// Place in the order of demand, from 1.
    public var rank: Int
    /// Vacancies that ask it as needed.
    public var vacancies: Int
    /// Further vacancies that call it a plus.
    public var preferred: Int
    /// The nearest module elsewhere that teaches it; nil when there is none.
    public var nearest: NamedModule?
    /// A module of the provider that teaches it elsewhere; nil without one.
    public var own: NamedModule?
    /// The module of the provider that teaches most skills of the same group; nil without one.
    public var near: NamedModule?
  }

  /// What one provider's modules tell.
  public struct Catalogue: Sendable, Hashable {
    /// Name of the provider, else its id.
    public var provider: String
    /// Modules; credentials without lessons and those past their last day are not among them.
    public var modules: Int
    /// Those of them that teach a skill that is loaded.
    public var linked: Int
    /// Skills and outcomes in words that no concept was found for.
    public var unlinked: Int
    /// The last day a catalogue of it was read.
    public var importedOn: String
  }

  /// Versions and day.
  public var head: ResultHead
  /// The region that was meant; nil for the whole country.
  public var region: RegionEntry?
  /// Domains; nil for all.
  public var domains: Domains?
  /// Whose demand.
  public var demand = TrainingDemand.vacancies
  /// Catalogues it rests on, by provider.
  public var catalogues: [Catalogue]
  /// Missing skills, the most asked first.
  public var skills: [Skill]
  /// Missing skills in all.
  public var missing: Int
  /// Skills that these vacancies ask.
  public var asked: Int
  /// Modules of different providers that may be the same.
  public var duplicates: [DuplicateModules]
  /// Open vacancies that were counted.
  public var vacancies: Int
  /// Open vacancies before the filters.
  public var considered: Int
  /// What each filter did.
  public var filters: [FilterEffect]
  /// Vacancies that name no skill.
  public var withoutSkills: Int
  /// Vacancies with an age condition, which are not counted.
  public var ageConditions: Int
  /// Vacancies and modules that wait for `relink`.
  public var unlinked: Int
  /// Modules past their last day, which are not counted.
  public var expiredModules: Int
  /// Modules of which every start has passed, is full or is closed, which are not counted.
  ///
  /// No plan can take them. One without any start told counts.
  public var withoutStart: Int
  /// Modules of which it is not said where they are, so that they are not taken to be in the region.
  public var withoutPlace: Int

  /// As in CONTRACTS.
  ///
  /// `minCell` is 0, for counts of vacancies tell about nobody and are not suppressed; there is no
  /// `cohort` for the same reason. `modules`, proposals that rest on people, is empty.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      head.writeFields(to: &writer)
      writer.field("region", region?.region.code)
      writer.field("domain", domains.map { $0.members.map(\.rawValue) } ?? ["all"])
      writer.field("demand", demand.rawValue)
      writer.field("minCell", 0)
      writer.name("catalogues")
      writer.array(catalogues) { writer, catalogue in
        writer.object {
          $0.field("provider", catalogue.provider)
          $0.field("modules", catalogue.modules)
          $0.field("linked", catalogue.linked)
          $0.field("unlinked", catalogue.unlinked)
          $0.field("importedOn", catalogue.importedOn)
        }
      }
      writer.field("skills", skills)
      writer.name("modules")
      writer.array([Int]()) { $0.value($1) }
      writer.field("duplicates", duplicates)
      writer.field("missing", missing)
      writer.field("asked", asked)
      writer.field("vacancies", vacancies)
      writer.field("considered", considered)
      writer.field("filters", filters)
      writer.field("withoutSkills", withoutSkills)
      writer.field("ageConditions", ageConditions)
      writer.field("unlinked", unlinked)
      writer.field("expiredModules", expiredModules)
      writer.field("withoutStart", withoutStart)
      writer.field("withoutPlace", withoutPlace)
    }
  }
}

extension MissingResult.Skill: JSONRepresentable {
  /// As an object.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("uri", uri.rawValue)
      writer.field("label", label)
      writer.field("labelLanguage", labelLanguage?.rawValue)
      writer.field("rank", rank)
      writer.field("vacancies", vacancies)
      writer.field("preferred", preferred)
      if let nearest { writer.field("nearest", nearest) }
      if let own { writer.field("own", own) }
      if let near { writer.field("near", near) }
    }
  }
}

extension MissingResult.NamedModule: JSONRepresentable {
  /// As an object.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.field("id", key.description)
      $0.field("title", title)
      $0.field("provider", provider)
      $0.field("place", place)
      $0.field("km", km)
    }
  }
}
