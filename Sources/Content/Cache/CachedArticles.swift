import Bytes
import Diagnostics
import Entities
import Markdown
import SourceFiles

/// The valid part of an earlier build's cache, queried article by article.
struct CachedArticles: Sendable {
  private let cache: ContentCache
  private let context: ReadContext
  private let keys: ReferenceKeys
  private let check: RecordCheck
  private let hasSamePaths: Bool

  /// Creates the part of `cache` that is valid for an entity index; fails if anything changed that an article may refer
  /// to.
  init?(_ cache: ContentCache?, entityIndex: EntityIndex) {
    guard let cache, cache.dependencyHash == entityIndex.dependencyHash else { return nil }
    self.cache = cache
    context = entityIndex.context
    keys = entityIndex.keys
    hasSamePaths = cache.pathsHash == entityIndex.context.tree.pathsHash
    check = RecordCheck(context.tree, time: cache.scanTime, timestampResolution: context.options.timestampResolution)
  }

  /// Returns the recorded outcome of an article, or nil if it must be resolved again because its links may have other
  /// targets now that the locations of articles hash to `addresses`, or because its files are published at other URLs.
  func outcome(of record: ArticleRecord, _ addresses: Hash64, in index: LinkIndex) -> ArticleRecord.Outcome? {
    guard let outcome = try? record.outcome(keys), check.accepts(outcome),
      cache.locationHash == addresses || !outcome.dependsOnLocations,
      // A diagnostic may suggest another file.
      hasSamePaths || outcome.hasNoDiagnostics,
      outcome.findings?.media.allSatisfy({ index.media[context.tree.relativePath($0.path)] == $0 }) ?? true
    else { return nil }
    return outcome
  }

  /// Returns the record of an article, or nil if its file must be parsed; `index` is the index of the file among all
  /// article files.
  func record(of file: ContentTree.File, index: Int, letters: ContentTree.File?) -> ArticleRecord? {
    guard var entry = cache.entry(file.relativePath, near: index),
      isUnchanged(file, hash: entry.hash, stamp: entry.stamp), areUnchanged(letters, hash: entry.lettersHash)
    else { return nil }
    if entry.stamp != file.stamp {
      entry.stamp = file.stamp
      entry.encodedBytes = nil
    }
    guard let record = try? ArticleRecord(entry, of: file), check.accepts(record),
      record.header.publicationWindow.contains(context.options.now), hasSamePaths || record.diagnostics.isEmpty
    else { return nil }
    return record
  }

  /// Returns whether a file is unchanged, by its stamp or else by the hash of its bytes.
  private func isUnchanged(_ file: ContentTree.File, hash: Hash64, stamp: FileStamp) -> Bool {
    if stamp == file.stamp,
      stamp.isSettled(at: cache.scanTime, timestampResolution: context.options.timestampResolution)
    {
      return true
    }
    guard stamp.size == file.stamp.size else { return false }
    let bytes = try? context.files.read(context.tree.path(of: file.relativePath), ReadContext.textLimit)
    return bytes.map { Hash64($0) } == hash
  }

  private func areUnchanged(_ letters: ContentTree.File?, hash: Hash64) -> Bool {
    guard let letters else { return hash == .absent }
    let bytes = try? context.files.read(context.tree.path(of: letters.relativePath), ReadContext.textLimit)
    return bytes.map { Hash64($0) } == hash
  }
}

extension ContentTree {
  /// The hash of the paths of all files.
  var pathsHash: Hash64 {
    let encoder = RecordEncoder()
    for file in files { encoder.write(file.relativePath) }
    return Hash64(encoder.bytes)
  }
}
