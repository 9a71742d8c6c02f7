internal import SkillModel

/// What a folder tells about the files in it: scheme, version and language of the edition.
struct FolderEdition {
  private let names: [String]
  private let files: [String]
  private let stated: (scheme: ConceptScheme, version: TaxonomyVersion)?

  /// - Parameter files: its table files; nil has them looked up.
  /// - Throws: `.cannotRead`, and `.notJSON` for a `scheme.json` that is none.
  init(folder: String, files: [String]?) throws(Fault) {
    names = Folder.lastNames(of: folder, 2)
    if let files { self.files = files } else { self.files = try Folder.entries(of: folder).files }
    let path = folder.appending(name: "scheme.json")
    guard self.files.contains("scheme.json") else {
      stated = nil
      return
    }
    let value = try JSONParser.parse(contentsOf: path)
    guard let scheme = value["scheme"]?.string, let version = value["version"]?.string else {
      throw Fault(.notJSON(detail: "scheme, version"), file: path)
    }
    stated = (ConceptScheme(rawValue: scheme), TaxonomyVersion(version))
  }

  /// What a file is; nil when it is not known.
  ///
  /// - Throws: `.missingColumn`, `.unknownLanguage`.
  func document(
    _ file: TaxonomyLocator.Candidate, siblings: [TaxonomyLocator.Candidate]
  ) throws(Fault) -> TaxonomyDocument? {
    guard let layout = file.layout else { return nil }
    let subject = subject(file, layout)
    let (scheme, version, isDeduced) = edition(file, layout, siblings)
    let part = TaxonomyPart(
      scheme: scheme, version: version, language: try language(file, layout, subject: subject),
      content: layout.content, subject: subject)
    do throws(RowFault) {
      _ = try layout.format(header: file.header, part: part)
    } catch {
      throw Fault(error.reason, file: file.name)
    }
    return TaxonomyDocument(
      path: file.path, name: file.name, format: formatName(layout, part), part: part,
      isVersionDeduced: isDeduced, byteCount: file.byteCount)
  }

  /// A file in the folder that is not known.
  func unknown(_ file: TaxonomyLocator.Candidate) -> TaxonomyDocument {
    TaxonomyDocument(
      path: file.path, name: file.name, format: "",
      part: TaxonomyPart(
        scheme: stated?.scheme ?? ConceptScheme(rawValue: ""),
        version: stated?.version ?? TaxonomyVersion(""), language: nil, content: .ignored),
      byteCount: file.byteCount)
  }

  // MARK: - Version

  private func edition(
    _ file: TaxonomyLocator.Candidate, _ layout: TaxonomyLayout,
    _ siblings: [TaxonomyLocator.Candidate]
  ) -> (ConceptScheme, TaxonomyVersion, isDeduced: Bool) {
    switch layout {
    case .onetRatings, .onetJobZones, .onetOccupations, .useless(.onet):
      let version = versionInNames { $0.0 >= 15 }
      return (.onet, version ?? TaxonomyVersion("29.2"), version == nil)
    case .onetCrosswalk:
      return mapped(file.preamble["Classification 2 Version"], or: "1.1.0")
    case .mapping:
      return mapped(file.preamble["Classification 1 Version"], or: "1.0.3")
    case .competentNL:
      return (.competentNL, monthOfLabels(file) ?? TaxonomyVersion("1.0.0"), true)
    default: break
    }
    if let stated { return (stated.scheme, stated.version, false) }
    if layout.isSidecar { return (.starter, TaxonomyVersion("1"), true) }
    if let version = versionInNames({ $0.0 < 10 }) { return (.esco, version, false) }
    return (.esco, deducedESCO(siblings), true)
  }

  private func mapped(
    _ text: String?, or fallback: String
  ) -> (ConceptScheme, TaxonomyVersion, isDeduced: Bool) {
    let found = text.flatMap { VersionText.first(in: $0) }
    return (.esco, TaxonomyVersion(found?.text ?? fallback), found == nil)
  }

  /// The folder's own name counts; its parent's only when that names the taxonomy.
  private func versionInNames(_ isLikely: ((Int, Int)) -> Bool) -> TaxonomyVersion? {
    for (index, name) in names.enumerated() {
      let lower = name.lowercased()
      if index > 0, !lower.contains("esco"), !lower.contains("net") { continue }
      if let found = VersionText.first(in: name), isLikely(found.numbers) {
        return TaxonomyVersion(found.text)
      }
    }
    return nil
  }

  /// FORMATS B2: what changed from one ESCO version to the next.
  private func deducedESCO(_ siblings: [TaxonomyLocator.Candidate]) -> TaxonomyVersion {
    let isSuffixed = siblings.contains { sibling in
      switch sibling.layout {
      case .requirements, .occupationHierarchy, .skillHierarchy, .skillRelations:
        VersionText.languageSuffix(of: sibling.path) != nil
      default: false
      }
    }
    if isSuffixed || siblings.contains(where: { $0.header.column("naceCode") != nil }) {
      return TaxonomyVersion("1.2.1")
    }
    if files.contains(where: { $0.lowercased().hasPrefix("digitalskillscollection") }) {
      return TaxonomyVersion("1.1.1")
    }
    let isOld = siblings.contains {
      $0.layout == .iscoGroups && $0.header.column("status") == nil
    }
    return TaxonomyVersion(isOld ? "1.0.8" : "1.1.0")
  }

  /// CompetentNL has no version of its labels: the month they were fetched stands in.
  private func monthOfLabels(_ file: TaxonomyLocator.Candidate) -> TaxonomyVersion? {
    guard let index = file.header.column("synced_at"), file.sample.indices.contains(index),
      let date = CivilDate(String(file.sample[index].prefix(10)))
    else { return nil }
    return TaxonomyVersion("\(date.year).\(date.month)")
  }

  // MARK: - Language and subject

  private func language(
    _ file: TaxonomyLocator.Candidate, _ layout: TaxonomyLayout, subject: String
  ) throws(Fault) -> Language? {
    if layout == .competentNL { return .dutch }
    if layout == .mapping { return subject == MappingCrosswalk.vdabSkills ? .dutch : nil }
    guard layout.hasLabels else { return nil }
    if let code = VersionText.languageSuffix(of: file.path) { return Language(rawValue: code) }
    if let code = names.lazy.compactMap(VersionText.language(inFolder:)).first {
      return Language(rawValue: code)
    }
    throw Fault(.unknownLanguage, file: file.name)
  }

  private func subject(_ file: TaxonomyLocator.Candidate, _ layout: TaxonomyLayout) -> String {
    switch layout {
    case .collection: return ConceptFlags.subject(ofFile: file.path.fileName)
    case .onetRatings(let kind): return kind == .skill ? "skills" : "knowledge"
    case .onetJobZones: return "jobZones"
    case .onetOccupations: return "titles"
    case .onetCrosswalk: return "onet"
    case .mapping:
      guard file.header.column("Classification 2 PrefLabel NL") != nil else {
        return MappingCrosswalk.boc
      }
      let url = file.header.column("Classification 1 URL") ?? 0
      let isSkill = file.sample.indices.contains(url) && file.sample[url].contains("/skill/")
      return isSkill ? MappingCrosswalk.vdabSkills : MappingCrosswalk.vdabOccupations
    case .competentNL:
      // .../uwv/id/occupation/4F46A48BA2, .../id/humancapability/072570C444
      let parts = (file.sample.first ?? "").split(separator: "/")
      return parts.count >= 2 ? String(parts[parts.count - 2]) : ""
    default: return ""
    }
  }

  private func formatName(_ layout: TaxonomyLayout, _ part: TaxonomyPart) -> String {
    switch layout {
    case .onetCrosswalk, .mapping: "crosswalk"
    case .competentNL: "CompetentNL"
    case .onetRatings, .onetJobZones, .onetOccupations, .useless(.onet): "O*NET"
    default:
      if part.scheme == .esco && layout.isESCO {
        "ESCO CSV "
          + part.version.rawValue.split(separator: ".").prefix(2).joined(separator: ".")
      } else {
        "Overstap starter"
      }
    }
  }
}
