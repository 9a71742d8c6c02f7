import GRDB
import SkillModel

extension StoreFault {
  /// Maps what GRDB throws; other errors pass unchanged.
  static func from(_ error: any Error, path: String) -> any Error {
    guard let error = error as? DatabaseError else { return error }
    let detail = error.message ?? "\(error.resultCode)"
    switch error.resultCode {
    case .SQLITE_FULL: return StoreFault.diskFull(path: path)
    case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_WRITE:
      return StoreFault.diskFull(path: path)
    case .SQLITE_READONLY, .SQLITE_PERM: return StoreFault.readOnly(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: return StoreFault.busy(path: path)
    case .SQLITE_CANTOPEN where FileSystem.exists(path) && !FileSystem.isWritable(path):
      // A file in WAL mode needs its `-wal`, which a read-only disk refuses before the file itself.
      return StoreFault.readOnly(path: path)
    case .SQLITE_CANTOPEN: return StoreFault.cannotOpen(path: path, detail: detail)
    case .SQLITE_NOTADB: return StoreFault.notADatabase(path: path)
    case .SQLITE_CORRUPT: return StoreFault.damaged(path: path, detail: detail)
    default: return StoreFault.failed(detail: detail)
    }
  }
}
