import Feeds
import Linking
import SkillModel
import Store

/// The labels of occupations as bytes beside the database: disposable, made again whenever
/// they do not fit.
struct LexiconCache {
  let store: OverstapStore

  /// The labels of a kind of concept, from the cache when it fits.
  func lexicon(of kind: ConceptKind) throws -> LabelLexicon {
    let file = CacheFile(path: store.path + ".labels-" + kind.rawValue)
    let key = Array((try store.contentKey() + "\n").utf8)
    if let bytes = file.read(), bytes.starts(with: key),
      let lexicon = LabelLexicon(bytes: Array(bytes[key.count...]))
    {
      return lexicon
    }
    let lexicon = LabelLexicon(try store.words(of: kind))
    file.write(key + lexicon.bytes())
    return lexicon
  }
}

extension AdvisorySession {
  /// Makes the labels by which text is linked, so that the first who links need not wait for them.
  ///
  /// - Throws: `StoreFault`.
  public func prepareLabels() throws {
    _ = try LexiconCache(store: store).lexicon(of: .occupation)
    _ = try skillIndex()
  }
}
