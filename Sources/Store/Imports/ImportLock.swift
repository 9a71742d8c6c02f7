import SkillModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Keeps two imports from running at once; readers and other writers are not held up.
///
/// An advisory lock on a file beside the database. The system drops it when the process ends, so a
/// crash leaves nothing behind but an empty file.
public final class ImportLock: Sendable {
  private let descriptor: Int32

  /// Takes the lock.
  ///
  /// - Throws: `StoreFault.importRunning` when another process holds it, `StoreFault.readOnly` when
  ///   the folder takes no writes.
  public init(database path: String) throws {
    descriptor = open(path + ".import-lock", O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    if descriptor < 0 {
      throw errno == ENOSPC
        ? StoreFault.diskFull(path: path)
        : [EACCES, EROFS, EPERM].contains(errno)
          ? StoreFault.readOnly(path: path)
          : StoreFault.cannotOpen(path: path, detail: String(cString: strerror(errno)))
    }
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      close(descriptor)
      throw StoreFault.importRunning(path: path)
    }
  }

  deinit { close(descriptor) }
}
