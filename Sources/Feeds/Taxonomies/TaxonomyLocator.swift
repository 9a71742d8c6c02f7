public import SkillModel

/// Finds taxonomy files and says what they are.
public enum TaxonomyLocator {
  /// The taxonomy files among the given files and folders.
  ///
  /// Of a folder the tables in it come first, then those of its direct subfolders, each by name.
  /// What a file is shows in its columns; its name tells only which collection it is, and its
  /// language (`_nl`), or else the folder does (`- nl - csv`, `v1.1.1-nl`). The version comes from
  /// `scheme.json` in the folder, a mapping file's own head, or the folder's name (`v1.1.1-en`,
  /// `onet-29.2`, `db_29_1_text`), and is deduced from columns and names otherwise.
  ///
  /// Files of no use have content `.ignored`; so have unknown ones inside a folder.
  ///
  /// - Throws: `.cannotRead`, `.emptyFile`, `.notUTF8` (UTF-16), `.missingColumn`,
  ///   `.unknownLanguage`; `.unknownFormat` for a file that was named itself.
  public static func documents(at paths: [String]) throws(Fault) -> [TaxonomyDocument] {
    var found: [TaxonomyDocument] = []
    for path in paths {
      if Folder.isFolder(path) {
        found += try documents(inFolder: path)
        for name in try Folder.entries(of: path).folders {
          found += try documents(inFolder: path.appending(name: name))
        }
      } else {
        let folder = try FolderEdition(folder: path.folderName, files: nil)
        let candidate = try Candidate(path: path, name: path, isNamed: true)
        guard let document = try folder.document(candidate, siblings: [candidate]) else {
          throw Fault(.unknownFormat, file: path)
        }
        found.append(document)
      }
    }
    return found
  }

  private static func documents(inFolder path: String) throws(Fault) -> [TaxonomyDocument] {
    let files = try Folder.entries(of: path).files.filter(isTable)
    var candidates: [Candidate] = []
    for file in files {
      let full = path.appending(name: file)
      candidates.append(try Candidate(path: full, name: full, isNamed: false))
    }
    let folder = try FolderEdition(folder: path, files: files)
    var found: [TaxonomyDocument] = []
    for candidate in candidates {
      let document = try folder.document(candidate, siblings: candidates)
      found.append(document ?? folder.unknown(candidate))
    }
    return found
  }

  private static func isTable(_ file: String) -> Bool {
    ["csv", "txt", "tsv", "json"].contains(file.fileExtension)
  }

  /// A file that was looked into.
  struct Candidate {
    let path: String
    let name: String
    let byteCount: Int
    let header: TableHeader
    let layout: TaxonomyLayout?
    let sample: [String]
    let preamble: [String: String]

    init(path: String, name: String, isNamed: Bool) throws(Fault) {
      self.path = path
      self.name = name
      byteCount = Folder.byteCount(of: path)
      guard isNamed || path.fileExtension != "json" else {
        (header, layout, sample, preamble) = (TableHeader(names: []), nil, [], [:])
        return
      }
      let table = try TaxonomyTable(path: path, name: name)
      (header, sample, preamble) = (table.header, table.sample, table.preamble)
      layout = table.layout(fileName: path.fileName)
    }
  }
}
