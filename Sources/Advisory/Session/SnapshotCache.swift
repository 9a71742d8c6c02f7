import Feeds
import Matching
import SkillModel
import Store

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The stored snapshot beside the database: disposable, made again whenever it does not fit.
struct SnapshotCache {
  let store: OverstapStore
  let policy: Policy
  let progress: @Sendable (ProgressReport) -> Void

  private var path: String { store.path + ".snapshot" }

  /// The snapshot of the stored taxonomy and this policy, from the cache when it fits.
  func snapshot() throws -> Snapshot {
    let key = try store.contentKey()
    if let bytes = read(), let snapshot = Snapshot(bytes: bytes),
      snapshot.contentKey == key, snapshot.policyVersion == policy.version
    {
      return snapshot
    }
    let snapshot = try build(key: key)
    write(snapshot.bytes())
    return snapshot
  }

  private func build(key: String) throws -> Snapshot {
    progress(ProgressReport(.deriving, done: 0, total: 3))
    let taxonomy = try store.composedTaxonomy()
    progress(ProgressReport(.deriving, done: 1, total: 3))
    let relatedness = try RelatednessDerivation(store: store, policy: policy).table(for: taxonomy)
    progress(ProgressReport(.deriving, done: 2, total: 3))
    let snapshot = SnapshotBuilder.build(
      taxonomy, policy: policy, contentKey: key, relatedness: relatedness)
    progress(ProgressReport(.deriving, done: 3, total: 3))
    return snapshot
  }

  private func read() -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_size > 0 else { return nil }
    let size = Int(status.st_size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let taken = Glibc.read(file, buffer.baseAddress?.advanced(by: count), size - count)
        if taken <= 0 { break }
        count += taken
      }
    }
    return bytes.count == size ? bytes : nil
  }

  /// Written to a temporary file and renamed; where the folder takes no writes the snapshot just
  /// stays in memory.
  private func write(_ bytes: [UInt8]) {
    let temporary = path + ".\(getpid())"
    let file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { return }
    var written = 0
    bytes.withUnsafeBytes { buffer in
      while written < buffer.count {
        let count = Glibc.write(
          file, buffer.baseAddress?.advanced(by: written), buffer.count - written)
        if count <= 0 { break }
        written += count
      }
    }
    close(file)
    if written != bytes.count || rename(temporary, path) != 0 { unlink(temporary) }
  }
}
