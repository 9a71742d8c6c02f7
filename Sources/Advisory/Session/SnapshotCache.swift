import Feeds
import Matching
import SkillModel
import Store

/// The stored snapshot beside the database: disposable, made again whenever it does not fit.
struct SnapshotCache {
  let store: OverstapStore
  let policy: Policy
  let progress: @Sendable (ProgressReport) -> Void

  private var file: CacheFile { CacheFile(path: store.path + ".snapshot") }

  /// The snapshot of the stored taxonomy and this policy, from the cache when it fits.
  func snapshot() throws -> Snapshot {
    let key = try store.contentKey()
    if let bytes = file.read(), let snapshot = Snapshot(bytes: bytes),
      snapshot.contentKey == key, snapshot.policyVersion == policy.version
    {
      return snapshot
    }
    let snapshot = try build(key: key)
    file.write(snapshot.bytes())
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
}
