internal import Glibc
internal import SkillModel

/// What the file system tells of files and folders, without reading them.
enum Folder {
  /// Whether a path is a folder; false when it does not exist.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Size of a file in bytes; 0 when unknown.
  static func byteCount(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// Names of the files and folders directly in a folder, by UTF-8 bytes, hidden ones left out.
  ///
  /// - Throws: `.cannotRead`.
  static func entries(of path: String) throws(Fault) -> (files: [String], folders: [String]) {
    guard let stream = opendir(path) else {
      throw Fault(.cannotRead(detail: ByteSource.systemWord(errno)), file: path)
    }
    defer { closedir(stream) }
    var found: (files: [String], folders: [String]) = ([], [])
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasPrefix(".") { continue }
      if isFolder(path.appending(name: name)) {
        found.folders.append(name)
      } else {
        found.files.append(name)
      }
    }
    found.files.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    found.folders.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return found
  }

  /// The last names of a folder's full path, the folder's own first; fewer near the root.
  static func lastNames(of path: String, _ count: Int) -> [String] {
    var full = path
    if let resolved = realpath(path, nil) {
      full = String(cString: resolved)
      free(resolved)
    }
    return full.split(separator: "/").suffix(count).reversed().map(String.init)
  }
}

extension String {
  /// What stands after the last slash.
  var fileName: String { split(separator: "/").last.map(String.init) ?? self }

  /// What stands before the last slash; `.` when there is none.
  var folderName: String {
    guard let slash = lastIndex(of: "/") else { return "." }
    return slash == startIndex ? "/" : String(self[..<slash])
  }

  /// What stands after the last dot of the name, lower case; "" when there is none.
  var fileExtension: String {
    let parts = fileName.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count > 1 ? parts[parts.count - 1].lowercased() : ""
  }

  /// The path of an entry of this folder.
  func appending(name: String) -> String { hasSuffix("/") ? self + name : self + "/" + name }
}
