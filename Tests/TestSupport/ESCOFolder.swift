/// A table of an ESCO folder, row by row so that a test can shuffle, split or spoil it.
public struct CSVTable: Sendable {
  /// File name.
  public var name: String
  /// Column names.
  public var header: String
  /// Rows as they stand in the file.
  public var rows: [String]

  /// A table.
  public init(name: String, header: String, rows: [String]) {
    self.name = name
    self.header = header
    self.rows = rows
  }

  /// The file.
  public var text: String { ([header] + rows).joined(separator: "\r\n") + "\r\n" }
}

/// A folder in the layout of an ESCO download.
public struct ESCOFolder: Sendable {
  /// Folder name, which tells version and language.
  public var name: String
  /// Its files.
  public var tables: [CSVTable]

  /// A folder.
  public init(name: String, tables: [CSVTable]) {
    self.name = name
    self.tables = tables
  }

  /// A table by the start of its name.
  public subscript(prefix: String) -> CSVTable {
    get {
      tables.first { $0.name.hasPrefix(prefix) } ?? CSVTable(name: prefix, header: "", rows: [])
    }
    set {
      if let index = tables.firstIndex(where: { $0.name.hasPrefix(prefix) }) {
        tables[index] = newValue
      } else {
        tables.append(newValue)
      }
    }
  }

  /// Writes the folder; gives its path.
  @discardableResult
  public func write(in scratch: Scratch) -> String {
    for table in tables { scratch.write(name + "/" + table.name, table.text) }
    return scratch.path(name)
  }

  static let occupationHeader =
    "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,"
    + "regulatedProfessionNote,scopeNote,definition,inScheme,description,code"
  static let skillHeader =
    "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,"
    + "modifiedDate,scopeNote,definition,inScheme,description"
  static let requirementHeader = "occupationUri,relationType,skillType,skillUri"
  static let broaderHeader = "conceptType,conceptUri,broaderType,broaderUri"
}

/// URIs of the small taxonomy.
public enum SmallURI {
  /// An occupation.
  public static func occupation(_ id: String) -> String {
    "http://data.europa.eu/esco/occupation/" + id
  }
  /// A skill.
  public static func skill(_ id: String) -> String { "http://data.europa.eu/esco/skill/" + id }
}

/// A hand-made taxonomy of eight occupations and sixteen skills.
public struct SmallTaxonomy: Sendable {
  /// Id, ISCO group, Dutch and English label, Dutch and English alternatives.
  public static let occupations: [(String, String, String, String, [String], [String])] = [
    ("nurse", "2221", "verpleegkundige", "nurse", ["zuster", "verpleger"], ["staff nurse"]),
    ("shop", "5223", "winkelmedewerker", "shop assistant", ["verkoper"], ["sales clerk"]),
    (
      "developer", "2512", "softwareontwikkelaar", "software developer",
      ["programmeur", "allrounder"], ["programmer", "allrounder"]
    ),
    (
      "network", "3513", "netwerkbeheerder", "network administrator", ["systeembeheerder"],
      ["network engineer", "allrounder"]
    ),
    ("electrician", "7411", "elektricien", "electrician", ["monteur"], ["wireman"]),
    ("mechanic", "7412", "servicemonteur", "service mechanic", ["monteur"], ["fitter"]),
    ("analyst", "2511", "data-analist", "data analyst", ["inspiciënt gegevens"], ["data expert"]),
    ("idle", "2513", "beroep zonder vereisten", "occupation without requirements", [], []),
  ]

  /// Id, type, reuse level, Dutch and English label.
  public static let skills: [(String, String, String, String, String)] = [
    ("care", "skill/competence", "sector-specific", "zorg verlenen", "provide care"),
    ("listen", "skill/competence", "transversal", "luisteren", "listen actively"),
    ("plan", "skill/competence", "transversal", "werk plannen", "plan work"),
    ("record", "skill/competence", "cross-sector", "gegevens vastleggen", "record data"),
    ("sell", "skill/competence", "sector-specific", "verkopen", "sell products"),
    ("stock", "skill/competence", "sector-specific", "voorraad beheren", "manage stock"),
    ("python", "knowledge", "sector-specific", "Python", "Python"),
    ("sql", "knowledge", "cross-sector", "SQL", "SQL"),
    ("debug", "skill/competence", "sector-specific", "fouten opsporen", "debug software"),
    ("routing", "knowledge", "sector-specific", "routering", "network routing"),
    ("firewall", "skill/competence", "sector-specific", "firewall instellen", "set up firewalls"),
    ("wiring", "skill/competence", "sector-specific", "bedrading leggen", "install wiring"),
    ("safety", "knowledge", "cross-sector", "veilig werken", "work safely"),
    ("repair", "skill/competence", "sector-specific", "apparaten repareren", "repair appliances"),
    ("chart", "skill/competence", "cross-sector", "grafieken maken", "make charts"),
    ("statistics", "knowledge", "cross-sector", "statistiek", "statistics"),
  ]

  /// Essential skills of an occupation, then optional ones.
  public static let requirements: [(String, [String], [String])] = [
    ("nurse", ["care", "listen", "record", "safety"], ["plan"]),
    ("shop", ["sell", "stock", "listen"], ["record"]),
    ("developer", ["python", "sql", "debug", "plan"], ["statistics"]),
    ("network", ["routing", "firewall", "record", "plan"], ["python"]),
    ("electrician", ["wiring", "safety", "plan"], ["repair"]),
    ("mechanic", ["repair", "safety", "listen"], ["wiring", "plan"]),
    ("analyst", ["sql", "statistics", "chart", "record"], ["python"]),
  ]

  /// The folder of a version and a language, with the reviewed roles in it.
  public static func folder(version: String = "1.1.1", language: String = "en") -> ESCOFolder {
    let isDutch = language == "nl"
    return ESCOFolder(
      name: "v\(version)-\(language)",
      tables: [
        CSVTable(
          name: "occupations_\(language).csv", header: ESCOFolder.occupationHeader,
          rows: occupations.map { id, isco, dutch, english, dutchOther, englishOther in
            let other = (isDutch ? dutchOther : englishOther).joined(separator: "\n")
            let label = isDutch ? dutch : english
            return "Occupation,\(SmallURI.occupation(id)),\(isco),\(label),\"\(other)\",,released,"
              + "2024-01-25T09:26:35.021Z,,,,,\"\(label): \(id), \(language)\",\(isco).1"
          }),
        CSVTable(
          name: "skills_\(language).csv", header: ESCOFolder.skillHeader,
          rows: skills.map { id, type, reuse, dutch, english in
            "KnowledgeSkillCompetence,\(SmallURI.skill(id)),\(type),\(reuse),"
              + "\(isDutch ? dutch : english),,,released,2016-12-20T17:43:43Z,,,,\(id) described"
          }),
        CSVTable(
          name: "occupationSkillRelations.csv", header: ESCOFolder.requirementHeader,
          rows: requirements.flatMap { id, essential, optional in
            essential.map { requirement(id, $0, "essential") }
              + optional.map { requirement(id, $0, "optional") }
          }),
        CSVTable(
          name: "broaderRelationsSkillPillar.csv", header: ESCOFolder.broaderHeader,
          rows: [("debug", "python"), ("firewall", "routing"), ("chart", "statistics")].map {
            "KnowledgeSkillCompetence,\(SmallURI.skill($0)),KnowledgeSkillCompetence,"
              + SmallURI.skill($1)
          }),
        CSVTable(
          name: "roles.csv", header: "uri,label,domains,common,reason",
          rows: occupations.map { id, isco, label, _, _, _ in
            let domain = isco.hasPrefix("7") ? "techniek" : isco.hasPrefix("25") ? "ict" : ""
            return "\(SmallURI.occupation(id)),\(label),\(id == "network" ? "ict" : domain),1,test"
          }),
      ])
  }

  /// A row of `occupationSkillRelations`.
  public static func requirement(_ occupation: String, _ skill: String, _ type: String) -> String {
    "\(SmallURI.occupation(occupation)),\(type),skill/competence,\(SmallURI.skill(skill))"
  }
}

extension ESCOFolder {
  /// A made-up folder of any size.
  public static func generated(
    occupations: Int, skills: Int, relations: Int, seed: UInt64
  ) -> ESCOFolder {
    var random = SplitMix64(seed: seed)
    return ESCOFolder(
      name: "v1.1.1-en",
      tables: [
        CSVTable(
          name: "occupations_en.csv", header: occupationHeader,
          rows: (0..<occupations).map {
            "Occupation,\(SmallURI.occupation("o\($0)")),2512,occupation \($0),"
              + "\"first name \($0)\nother name \($0)\",,released,,,,,,does things \($0),2512.\($0)"
          }),
        CSVTable(
          name: "skills_en.csv", header: skillHeader,
          rows: (0..<skills).map {
            "KnowledgeSkillCompetence,\(SmallURI.skill("s\($0)")),knowledge,cross-sector,"
              + "skill \($0),\"ability \($0)\",,released,,,,,explains \($0)"
          }),
        CSVTable(
          name: "occupationSkillRelations.csv", header: requirementHeader,
          rows: (0..<occupations).flatMap { occupation in
            Array((0..<skills).shuffled(using: &random).prefix(relations)).map {
              SmallTaxonomy.requirement("o\(occupation)", "s\($0)", "essential")
            }
          }),
      ])
  }
}
