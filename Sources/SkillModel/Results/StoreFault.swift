/// Why the database could not do what was asked; nothing was changed.
public enum StoreFault: Error, Hashable, Sendable {
  /// There is no database file at the path.
  case missing(path: String)
  /// The file or its folder cannot be opened; `detail` is SQLite's word.
  case cannotOpen(path: String, detail: String)
  /// The file is not an Overstap database.
  case notADatabase(path: String)
  /// An older program made the database, and it was opened for reading only: `init` brings it up to
  /// date.
  case olderVersion(path: String)
  /// A newer program made the database.
  case newerVersion(path: String)
  /// The file, its folder or its disk does not take writes.
  case readOnly(path: String)
  /// The disk is full.
  case diskFull(path: String)
  /// Another program is writing.
  case busy(path: String)
  /// Another import is running.
  case importRunning(path: String)
  /// The file is damaged.
  case damaged(path: String, detail: String)
  /// Anything else SQLite reports.
  case failed(detail: String)
}
