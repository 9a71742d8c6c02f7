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
    // Kept only when the lock is ours: an initializer that throws with every property set runs deinit,
    // and a descriptor closed twice may by then be another thread's file.
    let opened = open(path + ".import-lock", O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    if opened < 0 {
      throw errno == ENOSPC
        ? StoreFault.diskFull(path: path)
        : [EACCES, EROFS, EPERM].contains(errno)
          ? StoreFault.readOnly(path: path)
          : StoreFault.cannotOpen(path: path, detail: String(cString: strerror(errno)))
    }
    if flock(opened, LOCK_EX | LOCK_NB) != 0 {
      close(opened)
      throw StoreFault.importRunning(path: path)
    }
    descriptor = opened
  }

  deinit { close(descriptor) }
}
